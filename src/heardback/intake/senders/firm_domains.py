"""Domains that can be a firm's own, and what they are called."""

from functools import lru_cache

from heardback.intake.senders.domains import domain_of, registered_domain
from heardback.intake.senders.services import is_freemail, service_at


@lru_cache(maxsize=4096)
def firm_domain(address: str) -> str:
    """Return the registered domain of an address if it can be a firm's own; nothing for freemail and services."""
    if is_freemail(domain_of(address)) or service_at(domain_of(address)):
        return ""
    return registered_domain(address)


@lru_cache(maxsize=4096)
def domain_name(address: str) -> str:
    """Return what a firm's own domain is called: hr.nord-kraft.co.uk is called nord-kraft."""
    registered = firm_domain(address)
    name = registered.partition(".")[0]
    try:
        return name.encode("ascii").decode("idna") if name.startswith("xn--") else name
    except UnicodeError:
        return name
