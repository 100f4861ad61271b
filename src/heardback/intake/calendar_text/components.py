"""One published item as a VEVENT or a VTODO (RFC 5545, 3.6.1 and 3.6.2)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final, Literal
from zoneinfo import ZoneInfo

from heardback.core.agenda import Item
from heardback.core.publishing import Published
from heardback.intake.calendar_text.lines import line, text

_DOMAIN: Final = "heardback"
_A_DAY: Final = 24 * 60
_AN_HOUR: Final = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """How items are written: alike for a whole calendar."""

    steps_as: Literal["events", "to-dos"] = "events"
    base: str = ""
    """Where heardback answers, such as https://heardback.example; empty: items lead nowhere."""


def component(one: Published, path: str, zone: ZoneInfo, form: Form) -> str:
    """Write an item; `path` leads to its candidacy, `zone` is where its employer is."""
    kind = "VTODO" if one.item.kind == "step" and form.steps_as == "to-dos" else "VEVENT"
    return "".join(
        [line("BEGIN", kind), *_lines(one, f"{form.base}{path}" if form.base else "", zone, kind), line("END", kind)]
    )


def _lines(one: Published, url: str, zone: ZoneInfo, kind: str) -> Iterator[str]:
    item, stamp = one.item, f"{one.changed_at.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    yield line("UID", f"{item.id}@{_DOMAIN}")
    yield line("DTSTAMP", stamp)
    yield line("LAST-MODIFIED", stamp)
    yield line("SEQUENCE", str(one.sequence))
    yield from _when(item, zone, kind)
    yield line("SUMMARY", text(item.title))
    about = "\n".join(filter(None, [item.about, url]))
    if about:
        yield line("DESCRIPTION", text(about))
    if url:
        yield line("URL", url)
    yield line("CLASS", "PRIVATE")
    yield from _standing(one, kind)
    if not one.called_off:
        begins = kind == "VEVENT" or item.first < item.last
        for minutes in item.alarms:
            yield from _alarm("TRIGGER" if begins else "TRIGGER;RELATED=END", minutes, item.title)


def _when(item: Item, zone: ZoneInfo, kind: str) -> Iterator[str]:
    if kind == "VTODO":
        yield from _until_due(item)
        return
    if item.at is None:
        after = item.last + timedelta(days=1)  # the end is the first day that does not belong to it any more
        yield line("DTSTART;VALUE=DATE", f"{item.first:%Y%m%d}")
        yield line("DTEND;VALUE=DATE", f"{after:%Y%m%d}")
        return
    begins = item.at.astimezone(UTC)
    until = begins + timedelta(minutes=item.minutes)
    named = all(_has_one_meaning(at, zone) for at in (begins, until))
    yield _instant("DTSTART", begins, zone, named=named)
    yield _instant("DTEND", until, zone, named=named)


def _until_due(item: Item) -> Iterator[str]:
    """Write the days of a to-do. The due day is its last, and has to be later than its beginning (3.8.2.3)."""
    if item.first < item.last:
        yield line("DTSTART;VALUE=DATE", f"{item.first:%Y%m%d}")
    yield line("DUE;VALUE=DATE", f"{item.last:%Y%m%d}")


def _has_one_meaning(at: datetime, zone: ZoneInfo) -> bool:
    """Tell whether a local time can say it: of the hour that comes twice in autumn, one means the first (3.3.5)."""
    return zone.key != "UTC" and not at.astimezone(zone).fold


def _instant(name: str, at: datetime, zone: ZoneInfo, *, named: bool) -> str:
    if named:
        return line(f"{name};TZID={zone.key}", f"{at.astimezone(zone):%Y%m%dT%H%M%S}")
    return line(name, f"{at:%Y%m%dT%H%M%SZ}")


def _standing(one: Published, kind: str) -> Iterator[str]:
    if kind == "VTODO":
        yield line("STATUS", "CANCELLED" if one.called_off else "NEEDS-ACTION")
        return
    yield line("STATUS", "CANCELLED" if one.called_off else "CONFIRMED")
    busy = one.item.at is not None and not one.called_off
    yield line("TRANSP", "OPAQUE" if busy else "TRANSPARENT")


def _alarm(trigger: str, minutes: int, title: str) -> Iterator[str]:
    yield line("BEGIN", "VALARM")
    yield line("ACTION", "DISPLAY")
    yield line(trigger, _duration(minutes))
    yield line("DESCRIPTION", text(title))
    yield line("END", "VALARM")


def _duration(minutes: int) -> str:
    """Write some minutes: -PT1H, PT9H, -P1D."""
    sign, size = "-" if minutes < 0 else "", abs(minutes)
    if size and size % _A_DAY == 0:
        return f"{sign}P{size // _A_DAY}D"
    return f"{sign}PT{size // _AN_HOUR}H" if size % _AN_HOUR == 0 else f"{sign}PT{size}M"
