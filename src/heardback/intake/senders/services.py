"""Who sends mail for others: hiring programs, job boards, agencies … and freemail. As data, in `services.toml`."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from typing import Any, Final, Literal, get_args

from heardback.intake.senders.domains import registered_domain

ServiceKind = Literal["ats", "board", "agency", "tracker", "assessment", "scheduler", "documents"]
"""ats: a program that firms hire with; tracker: one that candidates search with; documents: contracts and checks."""
Tenant = Literal["local-part", "subdomain"]
"""Where in its addresses a service names the firm it writes for."""

_ANY_SUFFIX: Final = ".*"


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """Somebody who sends mail for others, and so is no employer in it."""

    name: str
    kind: ServiceKind
    tenant: Tenant | None = None


@lru_cache(maxsize=4096)
def service_at(domain: str) -> Service | None:
    """Return the service whose domain this is, or is below; `domain` in small letters."""
    services = _data().services
    return next((services[one] for one in _names(domain) if one in services), None)


def is_freemail(domain: str) -> bool:
    """Tell whether anybody can have an address there; `domain` in small letters."""
    freemail = _data().freemail
    return any(one in freemail for one in _names(domain))


def digest_words() -> tuple[str, ...]:
    """Return what the subjects of job boards' digests say: mails about posts, not about an application."""
    return _data().digests


def _names(domain: str) -> Iterator[str]:
    """Yield what a domain may stand under: itself, what it is below, and gmx.* for gmx.net or gmx.co.uk."""
    labels = domain.split(".")
    for start in range(len(labels) - 1):
        yield ".".join(labels[start:])
    yield registered_domain(domain).partition(".")[0] + _ANY_SUFFIX


@dataclass(frozen=True, slots=True, kw_only=True)
class _Data:
    services: dict[str, Service]
    """By domain."""
    freemail: frozenset[str]
    digests: tuple[str, ...]


@lru_cache(maxsize=1)
def _data() -> _Data:
    text = resources.files("heardback.intake.senders").joinpath("services.toml").read_text(encoding="utf-8")
    tables: dict[str, Any] = tomllib.loads(text)
    services = (
        (domain, Service(name=row["name"], kind=kind, tenant=row.get("tenant")))
        for kind in get_args(ServiceKind)
        for row in tables[kind]
        for domain in row["domains"]
    )
    return _Data(
        services=dict(services),
        freemail=frozenset(tables["freemail"]["domains"]),
        digests=tuple(tables["digests"]["words"]),
    )
