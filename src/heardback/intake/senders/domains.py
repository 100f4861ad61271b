"""Domains of addresses, compared on the boundaries of their labels: badexample.com is not example.com."""

from functools import lru_cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from publicsuffixlist import PublicSuffixList

LONGEST_DOMAIN: Final = 253
"""Characters (RFC 1035, 2.3.4)."""
_LONGEST_LABEL: Final = 63


@lru_cache(maxsize=4096)
def domain_of(address: str) -> str:
    """Return the domain of an address, or a domain as it is: in small letters and ASCII; nothing if it is none."""
    domain = address.rpartition("@")[2].strip().strip("<>[]").rstrip(".").casefold()
    if not domain or len(domain) > LONGEST_DOMAIN:
        return ""
    labels = domain.split(".")
    if len(labels) == 1 or labels[-1].isdecimal() or not all(0 < len(label) <= _LONGEST_LABEL for label in labels):
        return ""
    try:
        return domain.encode("idna").decode("ascii")
    except UnicodeError:
        return ""


@lru_cache(maxsize=4096)
def registered_domain(address: str) -> str:
    """Return the part of a domain that somebody registered: hr.example.co.uk is of example.co.uk; nothing if none is.

    By the Public Suffix List as it comes with the library; what it does not know counts as one label.
    """
    domain = domain_of(address)
    return (_public_suffixes().privatesuffix(domain) or "") if domain else ""


@lru_cache(maxsize=1)
def _public_suffixes() -> "PublicSuffixList":
    from publicsuffixlist import PublicSuffixList  # noqa: PLC0415 - its list takes 50 ms, which only mail needs

    return PublicSuffixList()
