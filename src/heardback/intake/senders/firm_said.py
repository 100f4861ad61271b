"""Which firm stands behind a mail, as its sender's name, its subject or its address says."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal

from heardback.intake.phrases import finder
from heardback.intake.senders.domains import domain_of, registered_domain
from heardback.intake.senders.firm_domains import domain_name
from heardback.intake.senders.firm_phrases import firms_in_name, firms_in_subject, without_service
from heardback.intake.senders.organisations import is_organisation
from heardback.intake.senders.services import Service, digest_words, is_freemail, service_at
from heardback.intake.senders.values import Envelope
from heardback.intake.tidying import one_line

Place = Literal["name", "subject", "address"]

_LONGEST: Final = 500
_SHORTEST_TENANT: Final = 3
_NOBODY: Final = re.compile(
    r"(?:do-?not-?reply|no-?reply|notifications?|notify|updates?|info|mailer|system|support|jobs?|careers?|hr|talent|"
    r"recruit(?:ing|ment|er)?|hiring|applications?|team|hello|contact|people|kadry|rabota|vacancy|mail|email)\b",
    re.IGNORECASE,
)
"""Addresses from which no one person writes."""


_SAYS_NOTHING: Final = re.compile(
    r"(?:(?:my|e|the|all|new|your|best|web|no|do|not)?-?(?:jobs?|careers?|hr|hiring|recruit(?:ing|ment|er)?|talent|apply"
    r"|applications?|applicants?|candidates?|notif(?:y|ications?)|mail(?:er|ing)?|e-?mail|info|updates?|alerts?|portal"
    r"|online|service|services|system|systems|work|vacanc(?:y|ies)|noreply|reply|team|staff|status|rabota|kadry"
    r"|vakansii|vakansiya|karriere|stellen|personal|otvet|answer)-?)+",
    re.IGNORECASE,
)
"""What domains are called that are no firm's name: careers-notify.net."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FirmSaid:
    """A firm as a mail names it."""

    name: str
    place: Place
    """Where it stands."""
    words: str
    """The whole of what stands there."""


def firm_behind(envelope: Envelope) -> FirmSaid | None:
    """Return the firm that a received mail is from; None: it names none, or is about posts rather than an application.

    Where neither its sender's name nor its subject says so, a domain of its own does.
    """
    service = service_of(envelope)
    if service and is_about_posts(envelope, service):
        return None
    return next(_said(envelope, service), None)


def service_of(envelope: Envelope) -> Service | None:
    """Return the service that sent a mail for somebody else, if one did."""
    return service_at(domain_of(envelope.sender))


def is_about_posts(envelope: Envelope, service: Service) -> bool:
    """Tell whether a job board tells of posts or of itself, and not of an application; trackers do nothing else."""
    is_digest = service.kind == "board" and bool(_digest().search(envelope.subject[:_LONGEST]))
    return is_digest or service.kind == "tracker"


def tenant_in(envelope: Envelope) -> str:
    """Return what a hiring program's address calls the firm it writes for: nordkraft@myworkday.com; or nothing."""
    service = service_of(envelope)
    if not service or not service.tenant or len(envelope.sender) > _LONGEST:
        return ""
    if service.tenant == "local-part":
        name = envelope.sender.rpartition("@")[0].partition("+")[0]
    else:
        domain = domain_of(envelope.sender)
        name = domain.removesuffix(registered_domain(domain)).rstrip(".").rpartition(".")[2]
    return "" if _NOBODY.match(name) or len(name) < _SHORTEST_TENANT else one_line(name)


def _said(envelope: Envelope, service: Service | None) -> Iterator[FirmSaid]:
    """Yield the firms that are named, the surest first."""
    name, subject = one_line(envelope.sender_name[:_LONGEST]), one_line(envelope.subject[:_LONGEST])
    is_agency = service is not None and service.kind == "agency"
    own = domain_name(envelope.sender)
    called = [] if is_agency else list(firms_in_name(name, service))
    whole = without_service(name)
    if whole in called and _is_of_a_firm(whole, envelope.sender, service):
        yield FirmSaid(name=whole, place="name", words=name)
    yield from (FirmSaid(name=firm, place="name", words=name) for firm in called if firm != whole)
    for firm in firms_in_subject(subject, service, is_from_a_firm=bool(own)):
        yield FirmSaid(name=firm, place="subject", words=subject)
    if address := tenant_in(envelope):
        yield FirmSaid(name=_as_name(address), place="address", words=envelope.sender)
    if whole in called and _NOBODY.match(envelope.sender):
        yield FirmSaid(name=whole, place="name", words=name)
    if own and not _SAYS_NOTHING.fullmatch(own):
        yield FirmSaid(name=_as_name(own), place="address", words=envelope.sender)


def _is_of_a_firm(name: str, sender: str, service: Service | None) -> bool:
    """Tell whether whoever writes from where anybody can write is no person, by the name."""
    if service:
        return service.kind == "ats" and is_organisation(name)
    return is_freemail(domain_of(sender)) and is_organisation(name)


def _as_name(label: str) -> str:
    return label.replace("-", " ").title()


@lru_cache(maxsize=1)
def _digest() -> re.Pattern[str]:
    return finder(digest_words())
