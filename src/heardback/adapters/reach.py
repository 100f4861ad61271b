"""The one way out to a host that a person named: its name is resolved once, every address checked, and kept.

On a server, an address that somebody types must not lead inside: to the server itself, its network, the cloud's
metadata (OWASP ASVS 5.0, 1.3.6 and 13.2.4). So only what the world can reach is connected to, and only on the ports of
mail. Names are resolved here alone: a name that leads elsewhere a moment later (DNS rebinding) gains nothing, because
the connection is to the address that was checked, and TLS then wants a certificate for the name.
"""

import socket
from collections.abc import Collection
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network
from time import monotonic
from typing import Final, Self

from heardback.core.troubles import CannotReach, NotReachedFromHere

MAIL_PORTS: Final = frozenset((143, 993, 465, 587, 2525))
"""IMAP and submission, with TLS from the first byte or after STARTTLS; 2525 is what providers offer beside 587."""

_SECONDS: Final = 20.0
_MOST_ADDRESSES: Final = 6
_LONGEST_NAME: Final = 253
_NOT_V4: Final = tuple(
    IPv4Network(network)
    for network in (
        *("0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24"),
        *("192.0.2.0/24", "192.31.196.0/24", "192.52.193.0/24", "192.88.99.0/24", "192.168.0.0/16", "192.175.48.0/24"),
        *("198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4"),
    )
)
"""What is not the world's in IPv4 (IANA's registry of special-purpose addresses), and multicast."""
_V6: Final = IPv6Network("2000::/3")
"""All that is given out in IPv6; what is outside of it is local, mapped, multicast or nobody's."""
_NOT_V6: Final = tuple(
    IPv6Network(network) for network in ("2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20")
)
"""Of these, what is not the world's: protocols and tunnels (Teredo, 6to4), examples."""
_NAT64: Final = IPv6Network("64:ff9b::/96")
"""How a network without IPv4 reaches a host that has nothing else (RFC 6052): its IPv4 address stands at the end."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """What of the inside may be reached all the same."""

    hosts: frozenset[str] = frozenset()
    """Names, in small letters, wherever they lead."""
    networks: tuple[IPv4Network | IPv6Network, ...] = ()
    """Whatever a host is called that has its addresses there."""

    @classmethod
    def of(cls, named: Collection[str]) -> Self:
        """Take host names, addresses and networks, as `settings` has checked them."""
        hosts = frozenset(_plain(one) for one in named if not _is_network(one))
        return cls(hosts=hosts, networks=tuple(ip_network(one) for one in named if _is_network(one)))

    def holds(self, host: str, address: str) -> bool:
        """Say whether this address of a host was opened."""
        if _plain(host) in self.hosts:
            return True
        return "%" not in address and any(ip_address(address) in network for network in self.networks)


def connect(
    host: str, port: int, *, allow_inside: bool | Opened, ports: Collection[int] = MAIL_PORTS, seconds: float = _SECONDS
) -> socket.socket:
    """Return a connection to the first address of `host` that answers, each read or write of it timed by `seconds`.

    `allow_inside`: on one's own computer any host and port is one's own affair. Else a host of which any address is
    neither the world's nor opened, or another port than `ports`, raises `NotReachedFromHere`. Raises `CannotReach` if
    nothing answers.
    """
    if allow_inside is not True and port not in ports:
        raise NotReachedFromHere(host=host, port=port)
    addresses = _resolved(host, port)
    if not all(_may_be_reached(host, str(address[4][0]), allow_inside) for address in addresses):
        raise NotReachedFromHere(host=host, port=port)
    return _first_to_answer(host, port, addresses[:_MOST_ADDRESSES], seconds)


def _may_be_reached(host: str, address: str, allow_inside: bool | Opened) -> bool:  # noqa: FBT001 - or what is opened
    if isinstance(allow_inside, Opened):
        return is_of_the_world(address) or allow_inside.holds(host, address)
    return allow_inside or is_of_the_world(address)


def is_of_the_world(address: str) -> bool:
    """Say whether an IP address belongs to a host that anybody can reach. What is no address does not."""
    try:
        ip = ip_address(address)
    except ValueError:
        return False
    if isinstance(ip, IPv6Address):
        return _is_v6_of_the_world(ip)
    return not any(ip in network for network in _NOT_V4)


def _is_network(named: str) -> bool:
    try:
        ip_network(named)
    except ValueError:
        return False
    return True


def _plain(host: str) -> str:
    """Return a host's name as it is compared."""
    return host.casefold().rstrip(".")


_Found = tuple[socket.AddressFamily, socket.SocketKind, int, str, tuple[str, int] | tuple[str, int, int, int]]


def _is_v6_of_the_world(ip: IPv6Address) -> bool:
    if ip.scope_id is not None:
        return False
    if ip in _NAT64:
        return is_of_the_world(str(IPv4Address(int(ip) & 0xFFFF_FFFF)))
    return ip in _V6 and not any(ip in network for network in _NOT_V6)


def _resolved(host: str, port: int) -> list[_Found]:
    try:
        name = host.encode("ascii").decode() if host.isascii() else host.encode("idna").decode()
        if not 0 < len(name) <= _LONGEST_NAME or not name.isprintable() or not 0 < port < 1 << 16:
            raise CannotReach(host=host[:_LONGEST_NAME], port=port, why="there is no such host")
        return socket.getaddrinfo(name, port, type=socket.SOCK_STREAM)  # type: ignore[return-value]
    except (OSError, UnicodeError) as error:
        raise CannotReach(host=host[:_LONGEST_NAME], port=port, why="there is no such host") from error


def _first_to_answer(host: str, port: int, addresses: list[_Found], seconds: float) -> socket.socket:
    ends, why = monotonic() + seconds, "nothing answers there"
    for family, kind, protocol, _, where in addresses:
        left = ends - monotonic()
        if left <= 0:
            break
        connection = socket.socket(family, kind, protocol)
        connection.settimeout(left)
        try:
            connection.connect(where)
        except OSError as error:
            connection.close()
            why = _why(error)
        else:
            connection.settimeout(seconds)
            return connection
    raise CannotReach(host=host, port=port, why=why)


def _why(error: OSError) -> str:
    return "the connection is refused" if isinstance(error, ConnectionRefusedError) else "nothing answers there"
