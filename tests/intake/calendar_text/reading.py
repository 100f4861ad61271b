"""A calendar of ours as other people's programs read it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from ical.calendar_stream import IcsCalendarStream
from icalendar import Calendar

from heardback.core.agenda import Item
from heardback.core.publishing import Published
from heardback.intake.calendar_text import Form, calendar, component
from heardback.intake.calendar_text.calendars import spans

A_MOMENT = datetime(2026, 11, 17, 9, tzinfo=UTC)


@dataclass(frozen=True)
class Read:
    """An item as a program understood it; instants in UTC."""

    uid: str
    sequence: int
    title: str
    about: str
    begins: datetime | date
    ends: datetime | date
    called_off: bool
    alarms: tuple[timedelta, ...]


def written(several: Sequence[Published], zone: ZoneInfo, form: Form | None = None) -> str:
    """The calendar with these items."""
    how = form or Form(base="https://heardback.example")
    return calendar(
        "heardback", [spans(several, zone)], [component(one, "/candidacies/abc/", zone, how) for one in several]
    )


def by_icalendar(text: str) -> dict[str, Read]:
    """As the library icalendar reads it."""
    whole = Calendar.from_ical(text)
    return {one.uid: one for one in map(_component, whole.walk()) if one}


def _component(one: Any) -> Read | None:
    if one.name not in ("VEVENT", "VTODO"):
        return None
    assert not one.errors, one.errors
    return Read(
        uid=str(one["UID"]).removesuffix("@heardback"),
        sequence=int(one["SEQUENCE"]),
        title=str(one["SUMMARY"]),
        about=str(one.get("DESCRIPTION", "")),
        begins=_plain((one.get("DTSTART") or one["DUE"]).dt),
        ends=_plain((one.get("DTEND") or one["DUE"]).dt),
        called_off=one["STATUS"] == "CANCELLED",
        alarms=tuple(alarm["TRIGGER"].dt for alarm in one.walk("VALARM")),
    )


def by_ical(text: str) -> dict[str, Read]:
    """As the library ical reads it, which is strict; it knows no alarms of to-dos."""
    whole = IcsCalendarStream.calendar_from_ics(text)
    return {one.uid: one for one in map(_strictly, [*whole.events, *whole.todos])}


def _strictly(one: Any) -> Read:
    end = getattr(one, "dtend", None) or getattr(one, "due", None)
    assert end is not None
    return Read(
        uid=one.uid.removesuffix("@heardback"),
        sequence=one.sequence or 0,
        title=one.summary,
        about=one.description or "",
        begins=_plain(one.dtstart or end),
        ends=_plain(end),
        called_off=one.status == "CANCELLED",
        alarms=tuple(alarm.trigger for alarm in getattr(one, "alarm", ())),
    )


def _plain(when: datetime | date) -> datetime | date:
    return when.astimezone(UTC) if isinstance(when, datetime) else when


def meant(one: Published, *, steps_as: str = "events") -> Read:
    """What every reader should have understood."""
    item, link = one.item, "https://heardback.example/candidacies/abc/"
    begins, ends = (item.first, item.last) if item.kind == "step" and steps_as == "to-dos" else _meant_when(item)
    return Read(
        uid=item.id,
        sequence=one.sequence,
        title=item.title,
        about="\n".join(filter(None, [item.about, link])),
        begins=begins,
        ends=ends,
        called_off=one.called_off,
        alarms=() if one.called_off else tuple(timedelta(minutes=minutes) for minutes in item.alarms),
    )


def _meant_when(item: Item) -> tuple[datetime | date, datetime | date]:
    if item.at is None:
        return item.first, item.last + timedelta(days=1)
    return item.at.astimezone(UTC), item.at.astimezone(UTC) + timedelta(minutes=item.minutes)
