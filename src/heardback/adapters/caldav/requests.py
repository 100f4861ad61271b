"""HTTP to a calendar server: one connection, a password (RFC 7617) or token over TLS, answers of bounded size.

Redirections are followed to the same server, or to another of the same registered domain, for some providers keep each
person's calendars at a host of their own. Nobody else is sent the secret.
"""

from base64 import b64encode
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from http.client import HTTPConnection, HTTPException, HTTPResponse
from ipaddress import ip_address
from typing import Final, NamedTuple
from urllib.parse import SplitResult, urljoin, urlsplit

from heardback.adapters.in_time import TooLate, in_time
from heardback.adapters.reach import connect
from heardback.adapters.tls import secured
from heardback.core.troubles import ConnectionLost, LoginRefused, NoCalendarThere, NotReachedFromHere, ServerSaysNo
from heardback.intake.senders.domains import registered_domain

PORTS: Final = frozenset((443, 8443))
"""On a server, only these are reached: HTTPS, and its usual second."""
LARGEST_ANSWER: Final = 8_000_000
"""Bytes: more than our items, or two weeks of somebody's meetings, can ever take."""

_MOST_HOPS: Final = 5
_SECONDS_FOR_ALL: Final = 60.0
_REDIRECTIONS: Final = frozenset((301, 302, 303, 307, 308))
_WHO_ARE_YOU: Final = 401
_LONGEST_ADDRESS: Final = 2_000
_NO_SENSE: Final = "its answer makes no sense"


class Answer(NamedTuple):
    """What a server answered."""

    status: int
    etag: str
    body: bytes
    address: str
    """Where it answered, after any redirections."""


@contextmanager
def requests_of(user: str, secret: str, *, allow_inside: bool, by_token: bool = False) -> "Iterator[Requests]":
    """Let somebody ask, and end the connection afterwards."""
    requests = Requests(user, secret, allow_inside=allow_inside, by_token=by_token)
    try:
        yield requests
    finally:
        requests.close()


class Requests:
    """Somebody's requests to a server."""

    def __init__(self, user: str, secret: str, *, allow_inside: bool, by_token: bool = False) -> None:
        """Take who asks, or nobody (no name); nothing is connected yet. `allow_inside`: see `adapters.reach`.

        The secret is their password, or `by_token` an access token (RFC 6750).
        """
        basic = "Basic " + b64encode(f"{user}:{secret}".encode()).decode("ascii")
        self._login = {"Authorization": f"Bearer {secret}" if by_token else basic} if user else {}
        self._by_token = by_token
        self._user, self._allow_inside = user, allow_inside
        self._connection: HTTPConnection | None = None
        self._origin = ""

    def ask(self, method: str, address: str, body: str = "", headers: Mapping[str, str] | None = None) -> Answer:
        """Ask, and follow where it leads. Raises `MailTrouble` of a server that cannot be used or lets nobody in."""
        for _ in range(_MOST_HOPS):
            parts = _checked(address, allow_inside=self._allow_inside)
            status, found, raw = self._asked(method, parts, body, headers or {})
            if status in _REDIRECTIONS and found.get("location"):
                address = self._followed(address, found["location"])
                continue
            if status == _WHO_ARE_YOU:
                why = "the sign-in has ended" if self._by_token else "the name or the password is not right"
                raise LoginRefused(host=parts.hostname, user=self._user, why=why)
            return Answer(status, found.get("etag", ""), raw, address)
        raise ServerSaysNo(host=urlsplit(address).hostname, why="it leads round and round")

    def close(self) -> None:
        """End the connection."""
        if self._connection:
            self._connection.close()
            self._connection = None

    def _followed(self, address: str, location: str) -> str:
        led = joined(address, location)
        if led is None:
            raise ServerSaysNo(host=urlsplit(address).hostname, why=_NO_SENSE)
        if not may_follow(address, led):
            raise ServerSaysNo(host=urlsplit(address).hostname, why="it leads to a server of somebody else")
        return led

    def _asked(
        self, method: str, parts: SplitResult, body: str, headers: Mapping[str, str]
    ) -> tuple[int, dict[str, str], bytes]:
        """Ask once; a connection that was kept may be gone by now, and then another is made."""
        origin = f"{parts.scheme}://{parts.netloc}"
        was_kept = self._connection is not None and self._origin == origin
        try:
            return self._exchanged(method, parts, body, headers)
        except (HTTPException, OSError) as error:
            self.close()
            if not was_kept:
                raise ConnectionLost(host=parts.hostname) from error
        try:
            return self._exchanged(method, parts, body, headers)
        except (HTTPException, OSError) as error:
            self.close()
            raise ConnectionLost(host=parts.hostname) from error

    def _exchanged(
        self, method: str, parts: SplitResult, body: str, headers: Mapping[str, str]
    ) -> tuple[int, dict[str, str], bytes]:
        path = f"{parts.path or '/'}{f'?{parts.query}' if parts.query else ''}"
        usual = {**self._login, "User-Agent": "heardback", "Accept-Encoding": "identity"}
        if body:
            usual["Content-Type"] = "application/xml; charset=utf-8"
        try:
            connection = self._connected(parts)
            with in_time(connection.sock, _SECONDS_FOR_ALL):
                connection.request(method, path, body.encode() if body else None, {**usual, **headers})
                answer = connection.getresponse()
                raw = self._read(answer, parts.hostname)
        except TooLate as error:
            self.close()
            raise ServerSaysNo(host=parts.hostname, why=str(error)) from error
        except ValueError as error:  # what it said before, such as an ETag, fits into no header
            self.close()
            raise ServerSaysNo(host=parts.hostname, why=_NO_SENSE) from error
        if answer.will_close:
            self.close()
        return answer.status, {name.lower(): value for name, value in answer.getheaders()}, raw

    def _read(self, answer: HTTPResponse, host: str | None) -> bytes:
        raw = answer.read(LARGEST_ANSWER + 1)
        if len(raw) > LARGEST_ANSWER:
            self.close()
            raise ServerSaysNo(host=host, why="its answer is too large")
        return raw

    def _connected(self, parts: SplitResult) -> HTTPConnection:
        origin = f"{parts.scheme}://{parts.netloc}"
        if self._connection and self._origin == origin:
            return self._connection
        self.close()
        host, port = parts.hostname or "", parts.port or (443 if parts.scheme == "https" else 80)
        try:
            plain = connect(host, port, allow_inside=self._allow_inside, ports=PORTS)
        except NotReachedFromHere as error:
            raise NoCalendarThere(
                host=host, why="only servers on the internet are asked, on port 443 or 8443"
            ) from error
        with in_time(plain, _SECONDS_FOR_ALL):
            sock = secured(plain, host) if parts.scheme == "https" else plain
        self._connection, self._origin = HTTPConnection(host, port), origin
        self._connection.auto_open = 0  # it must never connect by itself, past the checks above
        self._connection.sock = sock
        return self._connection


def joined(address: str, named: str) -> str | None:
    """Return where a server leads from an address, as a whole address; None: what it named is none."""
    try:
        led = urljoin(address, named)
        urlsplit(led)
    except ValueError:
        return None
    return led


def may_follow(address: str, led: str) -> bool:
    """Tell whether somebody's password may go where a server leads: the same server, or one of the same domain."""
    before, after = urlsplit(address), urlsplit(led)
    if (before.scheme, before.netloc) == (after.scheme, after.netloc):
        return True
    domain = registered_domain(before.hostname or "")
    return after.scheme == "https" and bool(domain) and registered_domain(after.hostname or "") == domain


def _checked(address: str, *, allow_inside: bool) -> SplitResult:
    """Return the parts of an address. Without TLS only this very computer is asked, and only on one's own."""
    try:
        parts = urlsplit(address[:_LONGEST_ADDRESS])
        known = bool(parts.hostname) and (parts.port or 443) > 0 and not parts.username
    except ValueError:
        known, parts = False, urlsplit("")
    if not known or not all(" " < letter < "\x7f" for letter in address):
        raise NoCalendarThere(host=address[:100], why="that is no address such as https://cal.example.org")
    if parts.scheme != "https" and not (allow_inside and parts.scheme == "http" and _is_here(parts.hostname or "")):
        raise NoCalendarThere(host=parts.hostname, why="its address has to begin with https://")
    return parts


def _is_here(host: str) -> bool:
    with suppress(ValueError):
        return ip_address(host).is_loopback
    return host == "localhost"
