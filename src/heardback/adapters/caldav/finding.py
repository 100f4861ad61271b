"""From an address to the calendars behind it (RFC 6764, 6; RFC 4791, 6.2.1; RFC 5397)."""

from collections.abc import Iterator
from typing import Final
from urllib.parse import urlsplit

from heardback.adapters.caldav.answers import CALDAV, DAV, Found, multistatus
from heardback.adapters.caldav.requests import Requests, joined, may_follow
from heardback.core.troubles import NoCalendarThere
from heardback.ports.calendars import FoundCalendar

_MOST: Final = 100
_NOTHING: Final = frozenset[str]()
_WRITES: Final = frozenset((f"{DAV}write", f"{DAV}all", f"{DAV}write-content"))
_WHO: Final = (
    '<propfind xmlns="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav"><prop>'
    "<current-user-principal/><resourcetype/><C:calendar-home-set/></prop></propfind>"
)
_WHICH: Final = (
    '<propfind xmlns="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav"><prop><resourcetype/><displayname/>'
    "<current-user-privilege-set/><C:supported-calendar-component-set/></prop></propfind>"
)


def calendars_at(requests: Requests, address: str) -> list[FoundCalendar]:
    """Return the calendars that may be written to, from any address of the server or of one calendar.

    1. The address itself, then the server's well-known one, says who asks (principal).
    2. The principal says where their calendars are (home).
    3. The home lists them. Raises `NoCalendarThere` where nothing does.
    """
    whole = address if "://" in address else f"https://{address}"
    if joined(whole, "/") is None:
        raise NoCalendarThere(host=address[:100], why="that is no address such as https://cal.example.org")
    starts = (joined(whole, path) for path in ("", "/.well-known/caldav", "/"))
    for start in dict.fromkeys(filter(None, starts)):
        homes = _homes(requests, start)
        found = [one for home in homes for one in _listed(requests, home)]
        if found:
            return found[:_MOST]
    raise NoCalendarThere(host=urlsplit(whole).hostname, why="no calendar was found that you may write to")


def _homes(requests: Requests, start: str) -> list[str]:
    """Return where calendars are listed; a calendar's own address lists itself."""
    at, found = _properties(requests, start, _WHO, "0")
    if not found:
        return []
    if any(_is_calendar(one) for one in found):
        return [at]
    principals = [path for one in found for path in one.paths(f"{DAV}current-user-principal") if path]
    homes = [path for one in found for path in one.paths(f"{CALDAV}calendar-home-set") if path]
    if homes or not principals:
        return _safe(at, homes)
    for principal in _safe(at, principals)[:1]:
        there, said = _properties(requests, principal, _WHO, "0")
        return _safe(there, [path for one in said for path in one.paths(f"{CALDAV}calendar-home-set") if path])
    return []


def _listed(requests: Requests, home: str) -> Iterator[FoundCalendar]:
    at, found = _properties(requests, home, _WHICH, "1")
    for one in found:
        if _is_calendar(one) and _may_write(one):
            address = joined(at, one.path)
            if address and may_follow(at, address):
                name = one.text(f"{DAV}displayname") or urlsplit(address).path.strip("/").rpartition("/")[2]
                yield FoundCalendar(address=address, name=name[:200], takes=_takes(one))


def _properties(requests: Requests, address: str, body: str, depth: str) -> tuple[str, list[Found]]:
    answer = requests.ask("PROPFIND", address, body, {"Depth": depth})
    return answer.address, multistatus(answer.status, answer.body)


def _safe(at: str, paths: list[str]) -> list[str]:
    """Return absolute addresses, but for those that lead to somebody else's server."""
    led = (joined(at, path) for path in paths)
    return [address for address in led if address and may_follow(at, address)]


def _is_calendar(one: Found) -> bool:
    kind = one.properties.get(f"{DAV}resourcetype")
    return kind is not None and kind.find(f"{CALDAV}calendar") is not None


def _may_write(one: Found) -> bool:
    """Tell whether it may be written to; a server that does not say leaves it to be tried."""
    said = one.properties.get(f"{DAV}current-user-privilege-set")
    if said is None:
        return True
    return any(right.tag in _WRITES for privilege in said for right in privilege)


def _takes(one: Found) -> frozenset[str]:
    said = one.properties.get(f"{CALDAV}supported-calendar-component-set")
    kinds = frozenset(part.get("name", "").upper() for part in said) if said is not None else _NOTHING
    return kinds or frozenset(("VEVENT", "VTODO"))
