"""When an interview is to be, as a mail says it in words: "on Friday, 18 September at 11:00 (MSK)".

Only one day with one time beside it counts: of several, somebody still has to choose. Whose clock is meant, the mail
says; else it is the one of the place, or of whoever wrote.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, tzinfo
from typing import Final
from zoneinfo import ZoneInfo

from heardback.core.promises import WorkingDays, days_named
from heardback.intake.proposing.zones_said import named_zone, zone_behind

_LONGEST: Final = 5_000
_CASELESS: Final = re.IGNORECASE
_NEAR: Final = 2
"""Sentences between the day and the hour, where a form is filled in: "Date: … / Time: …"."""
_MOST_CLOCKS: Final = 12
"""Hours in a mail that names one moment; of more, somebody has to choose."""
_SEVERAL: Final = 2
_LONGEST_PAUSE: Final = 90
"""Minutes between two talks of one day."""
_NOON: Final = 12
_HOURS: Final = 24
_HALF_DAY: Final = 12 * 60
_BESIDE: Final = 60
"""Letters before and behind an hour that may say more of it."""
_JUST_BEFORE: Final = 45
"""Letters before an hour in which its day stands, where a sentence names another one as well."""
_LENGTHS: Final = range(10, 481)
"""Minutes that an interview can take."""

_HOUR_WORDS: Final = (
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
)
_CLOCK: Final = re.compile(
    r"(?<![\d.:/+])(?P<hour>[01]?\d|2[0-3])(?:[:.](?P<minute>[0-5]\d))"
    r"\s*(?P<half>[ap]\.?m\b\.?)?(?!\d|[./]\d|\s*(?:%|€|\$))"
    r"|(?<![\d.:/])(?P<hour2>1[0-2]|0?[1-9])\s*(?P<half2>[ap]\.?m\b\.?)|\b(?:at|kl\.?)\s+(?P<noon>noon|midday)\b"
    r"|\bat (?P<hour3>[01]?\d|2[0-3])(?!\s*[ap]\.?m)(?:\s*(?:h|hrs|o'clock))?(?=\s*(?:[,.;)?!](?!\d)|$"
    r"|(?:on|works|suits|is|would|if|for|via|with|and|CE?S?T)\b"
    r"|[A-Z]{2,4}\b))"
    r"|(?<!\w)в (?P<hour4>[01]?\d|2[0-3])(?:\s*час\w*)?(?=\s*(?:[,.;)(?!](?!\d)|$|по\b|утра\b|дня\b|вечера\b))"
    r"|(?<![\d.:/])(?P<hour5>1[0-2]|0?[1-9])(?=\s*(?:-|–|to)\s*(?:1[0-2]|0?[1-9])(?:[:.][0-5]\d)?\s*(?P<half5>[ap])\.?m\b)"
    rf"|\b(?P<past>half|quarter) (?P<side>past|to) (?P<word>{'|'.join(_HOUR_WORDS)}|1[0-2]|[1-9])\b"
    rf"|\b(?P<word2>{'|'.join(_HOUR_WORDS)}|1[0-2]|[1-9]) o'?’?clock\b",
    _CASELESS,
)
_NO_CLOCK: Final = re.compile(
    r"(?:\b(?:room|suite|floor|level|unit|gate|building|version|v|no|nr|raum|zimmer|etage|python|java|php"
    r"|каб\w*|ауд\w*|комн\w*|офис\w*|этаж\w*|дом|д|стр|корп\w*)\.?\s*[a-z]?|[£€$₹#№])\s*$",
    _CASELESS,
)
"""What stands before a number with a point that is no hour: "Room 2.04"."""
_SAME_HOUR: Final = re.compile(
    r"\bsame (?:time|hour)\b|(?:то|это) же время|время (?:то же|прежнее)|\bgleiche (?:zeit|uhrzeit)", _CASELESS
)
_OF_DAY: Final = re.compile(
    r"\s*(?:in the (?P<of>morning|afternoon|evening)|(?P<ru>утра|дня|вечера)|(?P<noon>noon))\b", _CASELESS
)
_LAST_OF_NIGHT: Final = 6
"""Nobody is interviewed from one to six at night: "at 4" is in the afternoon."""
_BREAK: Final = re.compile(r"\n\s*\n|(?<=[.!?:,])\n|\n(?=[A-ZА-ЯЁ][\w ]{1,30}:|[-*•–])")
_END: Final = re.compile(r"(?<=[.!?])\s+(?=[A-ZА-ЯЁ\"«(])")
_PARTS: Final = re.compile(
    r"\s[-–—]\s|[;!?]|\b(?:but|instead of|would|could|how about|what about|можно|давайте|могу|удобнее)\b", _CASELESS
)
_RANGE: Final = re.compile(r"^\s*(?:-|–|—|to|until|till|bis|до|по)\s*$", _CASELESS)
_MINUTES: Final = re.compile(
    r"\b(?P<minutes>\d{2,3})[\s-]*(?:min(?:ute)?s?\b|мин)|\b(?:an|one|1|60)[ -]*(?:hour|минут)|\b(?P<hours>[1-4]|two"
    r"|three)[ -]hours?\b|\b(?:half an hour|получаса)",
    _CASELESS,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class SpokenTime:
    """When an interview is to be."""

    at: datetime
    """In UTC."""
    minutes: int | None
    sentence: str
    zone_is_said: bool
    """The mail says whose clock it goes by."""
    is_hour_of_before: bool = False
    """It names a day and says "same time"; `at` is the beginning of that day."""
    zone: str = ""
    """Then: by whose clock that day begins (an IANA name), where it is a zone's."""


def spoken_time(own: str, *, on: date, days: WorkingDays, zone: tzinfo) -> SpokenTime | None:
    """Return the one moment that a mail names; None: it names none, or several. `zone` is meant where none is said."""
    told = list(_sentences(own[:_LONGEST]))
    clocks = [(number, clock) for number, said in enumerate(told) for clock in _clocks(said)]
    if not clocks and _SAME_HOUR.search(own[:_LONGEST]):
        return _at_the_same_hour(told, on=on, days=days, zone=zone)
    if not 0 < len(clocks) <= _MOST_CLOCKS:
        return None
    beside = {place - back for place, _ in clocks for back in range(_NEAR + 1) if place >= back}
    with_day = [(at, found) for at in sorted(beside) if (found := days_named(told[at], on=on, days=days))]
    near = [
        (number, found, clock) for number, found in with_day for place, clock in clocks if 0 <= place - number <= _NEAR
    ]
    beside_it = [one for one in near if any(one[2] is clock and place == one[0] for place, clock in clocks)]
    near = beside_it or near
    if agenda := _agenda([clock for _, clock in clocks], [day for _, found in with_day for day in found]):
        day, clock, minutes = agenda
        at = datetime.combine(day, clock.at, clock.zone or named_zone(own) or zone).astimezone(UTC)
        said = told[clocks[0][0]]
        return SpokenTime(at=at, minutes=minutes, sentence=said, zone_is_said=clock.zone is not None)
    near = [(number, _in_its_part(told[number], found, on, days), clock) for number, found, clock in near]
    if len({day for _, found, _ in near for day in found}) != 1 or len({clock.at for _, _, clock in near}) != 1:
        return None
    number, found, clock = near[0]
    said_zone = clock.zone or named_zone(own)
    local = datetime.combine(found[0], clock.at, said_zone or zone)
    length = _MINUTES.search(own)
    return SpokenTime(
        at=local.astimezone(UTC),
        minutes=clock.minutes or (_length(length) if length else None),
        sentence=told[number],
        zone_is_said=said_zone is not None,
    )


def _agenda(clocks: "list[_Clock]", days: list[date]) -> "tuple[date, _Clock, int] | None":
    """Return the day, the first hour and the whole length of talks that follow each other: 10-11, 11-11:45, 12-1."""
    if len(clocks) < _SEVERAL or len(set(days)) != 1 or not all(clock.minutes for clock in clocks):
        return None
    starts = [clock.at.hour * 60 + clock.at.minute for clock in clocks]
    ends = [start + (clock.minutes or 0) for start, clock in zip(starts, clocks, strict=True)]
    follow = all(end <= start <= end + _LONGEST_PAUSE for end, start in zip(ends, starts[1:], strict=False))
    length = ends[-1] - starts[0]
    return (days[0], clocks[0], length) if follow and length in _LENGTHS else None


def _in_its_part(said: str, found: list[date], on: date, days: WorkingDays) -> list[date]:
    """Return the day of the part in which the hour stands: "Thursday is tricky - would Friday at 9 work?"."""
    if len(set(found)) == 1:
        return found
    beside = [named for part in _PARTS.split(said) if _clocks(part) and (named := days_named(part, on=on, days=days))]
    if len(beside) == 1 and len(set(beside[0])) == 1:
        return beside[0]
    before = (said[max(0, clock.place - _JUST_BEFORE) : clock.place] for clock in _clocks(said))
    nearest = [days_named(words.partition(" ")[2], on=on, days=days) for words in before]
    return next((days for days in nearest if len(set(days)) == 1), found)


def _at_the_same_hour(told: list[str], *, on: date, days: WorkingDays, zone: tzinfo) -> SpokenTime | None:
    """Return the beginning of the one day that is named."""
    near = [said for said in told if _SAME_HOUR.search(said)]
    named = [(said, day) for each in (near, told) for said in each for day in days_named(said, on=on, days=days)]
    ahead = [(said, day) for said, day in named if day > on]
    if not ahead or len({day for said, day in ahead if said == ahead[0][0]}) != 1:
        return None
    said, day = ahead[0]
    at = datetime.combine(day, time(), zone).astimezone(UTC)
    name = zone.key if isinstance(zone, ZoneInfo) else ""
    return SpokenTime(at=at, minutes=None, sentence=said, zone_is_said=False, is_hour_of_before=True, zone=name)


def _sentences(own: str) -> Iterator[str]:
    """Yield the sentences, and the lines of a form; a line that only was too long goes on in the next."""
    for paragraph in _BREAK.split(own):
        yield from (" ".join(said.split()) for said in _END.split(paragraph) if said.strip())


@dataclass(frozen=True, slots=True, kw_only=True)
class _Clock:
    place: int
    """Where in its sentence it stands."""
    at: time
    zone: tzinfo | None
    minutes: int | None


def _clocks(said: str) -> list[_Clock]:
    """Return the times of day in a sentence; the end of "10:00–11:00" is no time of its own."""
    found: list[_Clock] = []
    last_end, last = -1, None
    for match in _CLOCK.finditer(said):
        before, after = said[max(0, match.start() - _BESIDE) : match.start()], said[match.end() :][:_BESIDE]
        at = _time(match, after)
        if at is None or _NO_CLOCK.search(before):
            continue
        zone = zone_behind(after)
        if last is not None and _RANGE.match(said[last_end : match.start()].split("(", maxsplit=1)[0] or "x"):
            found[-1] = _from_until(last, at, zone)
        else:
            found.append(_Clock(place=match.start(), at=at, zone=zone, minutes=None))
            last = found[-1]
        last_end = match.end()
    return found


def _from_until(first: _Clock, until: time, zone: tzinfo | None) -> _Clock:
    """Return an hour with its end: in "9:00-9:45 pm" and "11-1pm" the half of the day is that of the end alone."""
    begin, end = first.at.hour * 60 + first.at.minute, until.hour * 60 + until.minute
    halves = (at for at in (begin, begin + _HALF_DAY, begin - _HALF_DAY) if at >= 0)
    begin = next((at for at in halves if end - at in _LENGTHS), begin)
    minutes = end - begin
    return _Clock(
        place=first.place,
        at=time(begin // 60, begin % 60),
        zone=first.zone or zone,
        minutes=minutes if minutes in _LENGTHS else None,
    )


def _time(match: "re.Match[str]", after: str) -> time | None:
    if match["noon"]:
        return time(12)
    if match["word"] or match["word2"]:
        return _in_words(match)
    written = match["hour"] or match["hour2"] or match["hour3"] or match["hour4"] or match["hour5"]
    hour, half = int(written), (match["half"] or match["half2"] or match["half5"] or _half(after)).lower()[:1]
    if half and hour <= _NOON:
        hour = hour % _NOON + (_NOON if half == "p" else 0)
    elif 0 < hour <= _LAST_OF_NIGHT and len(written) == 1:
        hour += _NOON
    return time(hour, int(match["minute"] or 0)) if hour < _HOURS else None


def _half(after: str) -> str:
    """Return the half of the day that is told behind an hour: "in the evening", «дня»."""
    found = _OF_DAY.match(after)
    if not found:
        return ""
    return "a" if (found["of"] or found["ru"] or "").lower() in ("morning", "утра") else "p"


def _in_words(match: "re.Match[str]") -> time:
    """Return "half past two", "quarter to eleven", "three o'clock" as an hour at which people meet."""
    told = (match["word"] or match["word2"]).lower()
    hour = int(told) if told.isdigit() else _HOUR_WORDS.index(told) + 1
    minute = {"half": 30, "quarter": 15}.get((match["past"] or "").lower(), 0)
    if (match["side"] or "").lower() == "to":
        hour, minute = hour - 1 or _NOON, 60 - minute
    return time(hour + _NOON if hour <= _LAST_OF_NIGHT else hour, minute)


def _length(found: "re.Match[str]") -> int | None:
    if found["minutes"]:
        return int(found["minutes"]) if int(found["minutes"]) in _LENGTHS else None
    if found["hours"]:
        return {"two": 120, "three": 180}.get(found["hours"].lower()) or 60 * int(found["hours"])
    return 30 if "half" in found[0].lower() or "получаса" in found[0].lower() else 60
