"""When an interview is to be, as a mail says it in words: "on Friday, 18 September at 11:00 (MSK)".

Only one day with one time beside it counts: of several, somebody still has to choose. Whose clock is meant, the mail
says; else it is the one of the place, or of whoever wrote.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from typing import Final
from zoneinfo import ZoneInfo

from heardback.core.promises import WorkingDays, days_named

_LONGEST: Final = 5_000
_CASELESS: Final = re.IGNORECASE
_NEAR: Final = 2
"""Sentences between the day and the hour, where a form is filled in: "Date: … / Time: …"."""
_MOST_CLOCKS: Final = 12
"""Hours in a mail that names one moment; of more, somebody has to choose."""
_NOON: Final = 12
_HOURS: Final = 24
_LENGTHS: Final = range(10, 481)
"""Minutes that an interview can take."""

_CLOCK: Final = re.compile(
    r"(?<![\d.:/+])(?P<hour>[01]?\d|2[0-3])(?:[:.](?P<minute>[0-5]\d))"
    r"\s*(?P<half>[ap]\.?m\b\.?)?(?!\d|[./]\d|\s*(?:%|€|\$))"
    r"|(?<![\d.:/])(?P<hour2>1[0-2]|0?[1-9])\s*(?P<half2>[ap]\.?m\b\.?)|\b(?:at|kl\.?)\s+(?P<noon>noon|midday)\b"
    r"|\bat (?P<hour3>[01]?\d|2[0-3])(?!\s*[ap]\.?m)(?:\s*(?:h|hrs|o'clock))?(?=\s*(?:[,.;)](?!\d)|$|on\b|CE?S?T\b"
    r"|[A-Z]{2,4}\b))"
    r"|(?<!\w)в (?P<hour4>[01]?\d|2[0-3])(?:\s*час\w*)?(?=\s*(?:[,.;)(](?!\d)|$|по\b))",
    _CASELESS,
)
_BREAK: Final = re.compile(r"\n\s*\n|(?<=[.!?:,])\n|\n(?=[A-ZА-ЯЁ][\w ]{1,30}:|[-*•–])")
_END: Final = re.compile(r"(?<=[.!?])\s+(?=[A-ZА-ЯЁ\"«(])")
_RANGE: Final = re.compile(r"^\s*(?:-|–|—|to|until|till|bis|до|по)\s*$", _CASELESS)
_MINUTES: Final = re.compile(
    r"\b(?P<minutes>\d{2,3})[\s-]*(?:min(?:ute)?s?\b|мин)|\b(?:an|one|1|60)[ -]*(?:hour|минут)|\b(?P<hours>[1-4]|two"
    r"|three)[ -]hours?\b|\b(?:half an hour|получаса)",
    _CASELESS,
)
_ZONES: Final[dict[str, str]] = {
    **dict.fromkeys(("utc", "gmt", "z"), "UTC"),
    **dict.fromkeys(("cet", "cest", "mez", "mesz"), "Europe/Berlin"),
    **dict.fromkeys(("bst", "uk time", "london time"), "Europe/London"),
    **dict.fromkeys(("eet", "eest"), "Europe/Helsinki"),
    **dict.fromkeys(
        ("msk", "мск", "по мск", "по москве", "по московскому времени", "московского времени", "moscow time"),
        "Europe/Moscow",
    ),
    **dict.fromkeys(("est", "edt", "et", "eastern", "eastern time", "new york time"), "America/New_York"),
    **dict.fromkeys(("cst", "cdt", "ct", "central time"), "America/Chicago"),
    **dict.fromkeys(("mst", "mdt", "mt", "mountain time"), "America/Denver"),
    **dict.fromkeys(("pst", "pdt", "pt", "pacific", "pacific time"), "America/Los_Angeles"),
    **dict.fromkeys(("berlin time", "german time"), "Europe/Berlin"),
    **dict.fromkeys(("stockholm time", "swedish time"), "Europe/Stockholm"),
    **dict.fromkeys(("ist", "india time"), "Asia/Kolkata"),
    **dict.fromkeys(("sgt", "singapore time"), "Asia/Singapore"),
    **dict.fromkeys(("aest", "aedt", "sydney time"), "Australia/Sydney"),
}
_ZONE: Final = re.compile(
    rf"^[\s(,/]*(?P<name>{'|'.join(sorted(map(re.escape, _ZONES), key=len, reverse=True))})\b"
    r"|^[\s(,]*(?:(?:utc|gmt)\s*)?(?P<sign>[+-])(?P<hours>\d{1,2})(?::?(?P<minutes>\d{2}))?\b",
    _CASELESS,
)
_ZONE_IN_NAME: Final = re.compile(r"\b(?P<zone>(?:Europe|America|Asia|Australia|Africa|Pacific)/[A-Z][A-Za-z_]+)\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class SpokenTime:
    """When an interview is to be."""

    at: datetime
    """In UTC."""
    minutes: int | None
    sentence: str
    zone_is_said: bool
    """The mail says whose clock it goes by."""


def spoken_time(own: str, *, on: date, days: WorkingDays, zone: tzinfo) -> SpokenTime | None:
    """Return the one moment that a mail names; None: it names none, or several. `zone` is meant where none is said."""
    told = list(_sentences(own[:_LONGEST]))
    clocks = [(number, clock) for number, said in enumerate(told) for clock in _clocks(said)]
    if not 0 < len(clocks) <= _MOST_CLOCKS:
        return None
    beside = {place - back for place, _ in clocks for back in range(_NEAR + 1) if place >= back}
    with_day = [(at, found) for at in sorted(beside) if (found := days_named(told[at], on=on, days=days))]
    near = [
        (number, found, clock) for number, found in with_day for place, clock in clocks if 0 <= place - number <= _NEAR
    ]
    beside_it = [one for one in near if any(one[2] is clock and place == one[0] for place, clock in clocks)]
    near = beside_it or near
    if len({day for _, found, _ in near for day in found}) != 1 or len({clock.at for _, _, clock in near}) != 1:
        return None
    number, found, clock = near[0]
    said_zone = clock.zone or _named_zone(own)
    local = datetime.combine(found[0], clock.at, said_zone or zone)
    length = _MINUTES.search(own)
    return SpokenTime(
        at=local.astimezone(UTC),
        minutes=clock.minutes or (_length(length) if length else None),
        sentence=told[number],
        zone_is_said=said_zone is not None,
    )


def _sentences(own: str) -> Iterator[str]:
    """Yield the sentences, and the lines of a form; a line that only was too long goes on in the next."""
    for paragraph in _BREAK.split(own):
        yield from (" ".join(said.split()) for said in _END.split(paragraph) if said.strip())


@dataclass(frozen=True, slots=True, kw_only=True)
class _Clock:
    at: time
    zone: tzinfo | None
    minutes: int | None


def _clocks(said: str) -> list[_Clock]:
    """Return the times of day in a sentence; the end of "10:00–11:00" is no time of its own."""
    found: list[_Clock] = []
    last_end, last = -1, None
    for match in _CLOCK.finditer(said):
        at = _time(match)
        if at is None:
            continue
        zone = _zone(said[match.end() : match.end() + 40])
        if last is not None and _RANGE.match(said[last_end : match.start()].split("(", maxsplit=1)[0] or "x"):
            minutes = (at.hour * 60 + at.minute) - (last.at.hour * 60 + last.at.minute)
            found[-1] = _Clock(at=last.at, zone=last.zone or zone, minutes=minutes if minutes in _LENGTHS else None)
        else:
            found.append(_Clock(at=at, zone=zone, minutes=None))
            last = found[-1]
        last_end = match.end()
    return found


def _time(match: "re.Match[str]") -> time | None:
    if match["noon"]:
        return time(12)
    hour = int(match["hour"] or match["hour2"] or match["hour3"] or match["hour4"])
    half = (match["half"] or match["half2"] or "").lower()[:1]
    if half and hour <= _NOON:
        hour = hour % _NOON + (_NOON if half == "p" else 0)
    return time(hour, int(match["minute"] or 0)) if hour < _HOURS else None


def _zone(after: str) -> tzinfo | None:
    found = _ZONE.match(after)
    if not found:
        return None
    if found["name"]:
        return ZoneInfo(_ZONES[found["name"].casefold()])
    offset = timedelta(hours=int(found["hours"]), minutes=int(found["minutes"] or 0))
    if offset > timedelta(hours=14):
        return None
    return timezone(offset if found["sign"] == "+" else -offset)


def _named_zone(own: str) -> tzinfo | None:
    found = _ZONE_IN_NAME.search(own[:_LONGEST])
    if not found:
        return None
    try:
        return ZoneInfo(found["zone"])
    except (KeyError, ValueError, OSError):
        return None


def _length(found: "re.Match[str]") -> int | None:
    if found["minutes"]:
        return int(found["minutes"]) if int(found["minutes"]) in _LENGTHS else None
    if found["hours"]:
        return {"two": 120, "three": 180}.get(found["hours"].lower()) or 60 * int(found["hours"])
    return 30 if "half" in found[0].lower() or "получаса" in found[0].lower() else 60
