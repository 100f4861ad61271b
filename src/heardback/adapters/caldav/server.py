"""One calendar on its server: the objects of ours in it, and when its owner is busy."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from itertools import islice
from typing import Final
from urllib.parse import quote, unquote, urljoin, urlsplit
from xml.sax.saxutils import escape

from heardback.adapters.caldav.answers import CALDAV, DAV, multistatus
from heardback.adapters.caldav.requests import Requests, requests_of
from heardback.core.busy import Busy
from heardback.core.troubles import ServerSaysNo
from heardback.intake.calendar_text.busy import busy_in
from heardback.ports.calendars import Href, LinkedCalendar, Lying

_AT_ONCE: Final = 50
_WRITTEN: Final = frozenset((200, 201, 204))
_NOT_SO: Final = frozenset((404, 409, 412))
_GONE: Final = frozenset((200, 204, 404, 410))
_FINE: Final = 200
_LONGEST: Final = 500
_READ: Final = (
    '<C:calendar-multiget xmlns="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav">'
    "<prop><getetag/><C:calendar-data/></prop>{paths}</C:calendar-multiget>"
)
_BUSY: Final = (
    '<C:free-busy-query xmlns:C="urn:ietf:params:xml:ns:caldav">'
    '<C:time-range start="{begins:%Y%m%dT%H%M%SZ}" end="{ends:%Y%m%dT%H%M%SZ}"/></C:free-busy-query>'
)


@contextmanager
def opened(
    calendar: LinkedCalendar, secret: str, *, allow_inside: bool, by_token: bool = False
) -> "Iterator[DavCalendar]":
    """Open somebody's calendar by their password or an access token. `allow_inside`: see `adapters.reach`."""
    with requests_of(calendar.user, secret, allow_inside=allow_inside, by_token=by_token) as requests:
        yield DavCalendar(requests, calendar.address, calendar.looked_at)


class DavCalendar:
    """A `ports.calendars.CalendarServer`."""

    def __init__(self, requests: Requests, address: str, looked_at: Sequence[str] = ()) -> None:
        """Take who asks, the calendar's address, and all that tell when somebody is busy."""
        self._requests, self._address, self._looked_at = requests, f"{address.rstrip('/')}/", looked_at

    def path_of(self, name: str) -> Href:
        """Return where a new object of this name would lie."""
        return Href(f"{urlsplit(self._address).path}{quote(name, safe='')}.ics")

    def read(self, paths: Collection[Href]) -> dict[Href, Lying]:
        """Return what lies at these paths (RFC 4791, 7.9)."""
        found: dict[Href, Lying] = {}
        for some in _batches(paths):
            hrefs = "".join(f"<href>{escape(path)}</href>" for path in some)
            answer = self._requests.ask("REPORT", self._address, _READ.format(paths=hrefs), {"Depth": "0"})
            asked = {_plain(path): path for path in some}
            for one in multistatus(answer.status, answer.body):
                path, text = asked.get(_plain(one.path)), one.text(f"{CALDAV}calendar-data")
                if path and one.there and text:
                    found[path] = Lying(etag=one.text(f"{DAV}getetag"), text=text.encode())
            if answer.status in (400, 403, 501):
                raise ServerSaysNo(host=self._host, why=f"it does not read single items (status {answer.status})")
        return found

    def write(self, path: Href, text: str, etag: str | None) -> bool:
        """Put something there, if it still is as we knew it."""
        only_if = {"If-Match": etag} if etag else {"If-None-Match": "*"}
        headers = {"Content-Type": "text/calendar; charset=utf-8", **only_if}
        answer = self._requests.ask("PUT", urljoin(self._address, path), text, headers)
        if answer.status in _WRITTEN:
            return True
        if answer.status in _NOT_SO:
            return False
        raise ServerSaysNo(host=self._host, why=f"it did not take an item (status {answer.status})")

    def remove(self, path: Href) -> None:
        """Take away what lies there."""
        answer = self._requests.ask("DELETE", urljoin(self._address, path))
        if answer.status not in _GONE:
            raise ServerSaysNo(host=self._host, why=f"it did not take an item out (status {answer.status})")

    def busy(self, begins: datetime, ends: datetime) -> list[Busy]:
        """Return when the person is taken (RFC 4791, 7.10); of a calendar that does not tell, nothing."""
        found: set[Busy] = set()
        body = _BUSY.format(begins=begins.astimezone(UTC), ends=ends.astimezone(UTC))
        for address in self._looked_at or (self._address,):
            answer = self._requests.ask("REPORT", address, body, {"Depth": "1"})
            if answer.status == _FINE:
                found |= set(islice(busy_in(answer.body), _LONGEST))
        return sorted(found)[:_LONGEST]

    @property
    def _host(self) -> str | None:
        return urlsplit(self._address).hostname


def _batches(paths: Iterable[Href]) -> Iterator[list[Href]]:
    left = iter(paths)
    while some := list(islice(left, _AT_ONCE)):
        yield some


def _plain(path: str) -> str:
    """Return a path as it can be compared: servers quote more or less of it, and may name themselves before it."""
    try:
        return unquote(urlsplit(path).path)
    except ValueError:
        return path
