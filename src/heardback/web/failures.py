"""How often somebody failed: who tries again and again is told to wait (ASVS 2.4.1)."""

from hashlib import sha256
from ipaddress import IPv6Address, ip_address, ip_network
from typing import Final

from django.core.cache import cache
from django.http import HttpRequest

MOST: Final = 60
WINDOW_SECONDS: Final = 10 * 60
_WHOLE_HOUSEHOLD: Final = 64
"""Of an IPv6 address, what belongs to one household: within it, anybody may have any address."""


def fails_too_often(request: HttpRequest, what: str) -> bool:
    """Count one more failure of whoever asks, and tell whether there were too many in ten minutes."""
    name = "failures-" + sha256(f"{what} {_who(request)}".encode()).hexdigest()
    cache.add(name, 0, WINDOW_SECONDS)
    try:
        return cache.incr(name) > MOST
    except ValueError:  # the ten minutes ended just now
        return False


def _who(request: HttpRequest) -> str:
    said = str(request.META.get("REMOTE_ADDR", ""))
    try:
        address = ip_address(said)
    except ValueError:
        return said
    is_large = isinstance(address, IPv6Address) and not address.ipv4_mapped
    return str(ip_network(f"{address}/{_WHOLE_HOUSEHOLD}", strict=False)) if is_large else said
