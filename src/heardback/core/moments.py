"""A moment as people say it: "yesterday 10:00", "last Tuesday", "9 Nov 14:30", "2026-11-09 10:00", "вчера в 10:00".

The words are taken apart into a day and a time of day; every word has to be understood, else nothing is. A day without
a year is the nearest one, a bare weekday the last one that was; where the words look `ahead`, both are the next.
What can be read in two ways (9/11) is not read at all, so that the person is asked again.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo
from typing import Final

from heardback.core.moments_russian import in_english

NOON: Final = time(12)
"""The time of day of a moment for which none was said."""

_WEEK: Final = 7
_MONTHS_A_YEAR: Final = 12
_LEAP: Final = 4
_HALF_A_DAY: Final = 12
_LONGEST: Final = 80
_WEEKDAYS: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NUMBERS: Final = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7}
_HOURS: Final = {"noon": NOON, "midday": NOON, "midnight": time(0)}
_HOURS_ABOUT: Final = {"morning": time(9), "afternoon": time(15), "evening": time(18)}
_DAYS: Final = {
    "the day before yesterday": -2,
    "day before yesterday": -2,
    "the day after tomorrow": 2,
    "day after tomorrow": 2,
    "yesterday": -1,
    "tomorrow": 1,
    "today": 0,
}

_WEEKDAY: Final = (
    r"(?P<weekday>mon(?:day)?|tue(?:s(?:day)?)?|wed(?:s|nesday)?|thu(?:rs?(?:day)?)?|fri(?:day)?"
    r"|sat(?:urday)?|sun(?:day)?)\b"
)
_MONTH: Final = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\b"
)
_YEAR: Final = r"(?:\s+(?P<year>(?:19|20|21)\d\d)\b(?!:))?"
_NTH: Final = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_AMOUNT: Final = rf"(?P<amount>\d{{1,3}}|{'|'.join(_NUMBERS)})"
_FILLER: Final = re.compile(r"(?:at|on|in|the|from|around|about|it was|was|of|and)\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """A day, and the time of day and offset if they were said."""

    day: date
    clock: time | None = None
    offset: tzinfo | None = None

    def instant(self, now: datetime) -> datetime:
        """Return it as an instant in `now`'s time zone: without a time of day at noon, or now where noon is ahead."""
        if self.clock is not None:
            return datetime.combine(self.day, self.clock, self.offset or now.tzinfo)
        noon = datetime.combine(self.day, NOON, now.tzinfo)
        return now.replace(second=0, microsecond=0) if self.day == now.date() and noon > now else noon


def understand_moment(words: str, now: datetime, *, ahead: bool = False) -> Moment | None:
    """Return the moment that `words` name at `now` (a local time), or None if not every word of it is understood."""
    if len(words) > _LONGEST:
        return None
    words = in_english(words)
    try:
        return _written(words.strip()) or _since(words, now) or _Saying(words, now, ahead=ahead).moment()
    except (ValueError, OverflowError):
        return None  # a day or an hour that does not exist


def _written(words: str) -> Moment | None:
    """Read ISO 8601: a day, or a day and a time with or without an offset."""
    if not re.match(r"\d{4}-\d\d-\d\d(?:$|[Tt ]\d)", words):
        return None
    try:
        instant = datetime.fromisoformat(words.upper())
    except ValueError:
        return None
    is_day = len(words) == len("2026-11-09")
    return Moment(day=instant.date(), clock=None if is_day else instant.time(), offset=instant.tzinfo)


def _since(words: str, now: datetime) -> Moment | None:
    """Read what counts from this very minute: "now", "an hour ago", "in 20 minutes"."""
    minute = now.replace(second=0, microsecond=0)
    if words.strip().lower() in ("now", "just now", "right now"):
        return Moment(day=minute.date(), clock=minute.time())
    unit = r"(?P<unit>hour|minute)s?"
    past = re.fullmatch(rf"\s*{_AMOUNT} {unit} ago\s*", words, re.IGNORECASE)
    found = past or re.fullmatch(rf"\s*in {_AMOUNT} {unit}\s*", words, re.IGNORECASE)
    if not found:
        return None
    away = timedelta(minutes=_number(found["amount"]) * (60 if found["unit"].lower() == "hour" else 1))
    then = minute - away if past else minute + away
    return Moment(day=then.date(), clock=then.time())


class _Saying:
    """Words being understood: each finding is cut out, and in the end nothing may be left."""

    def __init__(self, words: str, now: datetime, *, ahead: bool) -> None:
        self._rest = " ".join(words.lower().replace(",", " ").split())
        self._today = now.date()
        self._ahead = ahead

    def moment(self) -> Moment | None:
        day = self._day()
        hour = self._hour(sure=day is not None)
        if day is None and hour is None:
            return None
        if day and (weekday := self._cut(_WEEKDAY)) and day.weekday() != _place(_WEEKDAYS, weekday["weekday"]):
            return None  # "Monday 10 November", which is a Tuesday
        left = _FILLER.sub("", self._rest).strip(" .")
        return None if left else Moment(day=day or self._today, clock=hour)

    def _cut(self, pattern: str) -> re.Match[str] | None:
        found = re.search(rf"(?<![\w.:/-]){pattern}", self._rest)
        if found:
            self._rest = f"{self._rest[: found.start()]} {self._rest[found.end() :]}"
        return found

    def _day(self) -> date | None:
        for pattern, read in self._ways_to_name_a_day():
            if found := self._cut(pattern):
                return read(found)
        return None

    def _ways_to_name_a_day(self) -> tuple[tuple[str, Callable[[re.Match[str]], date]], ...]:
        return (
            (rf"(?P<word>{'|'.join(_DAYS)})\b", self._by_word),
            (r"(?:(?P<this>this )(?=morning|afternoon|evening)|(?P<tonight>tonight\b))", lambda _: self._today),
            (rf"{_AMOUNT} (?P<unit>day|week)s? ago\b", lambda found: self._in_days(found, -1)),
            (rf"in {_AMOUNT} (?P<unit>day|week)s?\b", lambda found: self._in_days(found, 1)),
            (rf"{_NTH}\.? (?:of )?{_MONTH}\.?{_YEAR}", self._of_month),
            (rf"{_MONTH}\.? {_NTH}\b(?![:h]| ?[ap]\.?m){_YEAR}", self._of_month),
            (r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})\b", self._of_month),
            (r"(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.(?:\s?(?P<year>(?:19|20|21)\d\d)\b(?!:))?", self._of_month),
            (r"(?P<first>\d{1,2})/(?P<second>\d{1,2})(?:/(?P<year>\d{4}))?(?![\d/])", self._with_slashes),
            (rf"{_WEEKDAY},? (?:of )?(?P<which>last|this|next) week\b", self._of_week),
            (rf"(?P<which>last|this|next) week(?: on)? {_WEEKDAY}", self._of_week),
            (r"the (?P<day>\d{1,2})(?:st|nd|rd|th)\b", self._of_some_month),
            (r"(?P<day>\d{1,2})(?:st|nd|rd|th)\b", self._of_some_month),
            (rf"(?:(?P<which>last|past|this|next|coming) )?{_WEEKDAY}(?! \d{{1,2}}(?:st|nd|rd|th|$))", self._weekday),
        )

    def _by_word(self, found: re.Match[str]) -> date:
        return self._today + timedelta(days=_DAYS[found["word"]])

    def _in_days(self, found: re.Match[str], sign: int) -> date:
        days = _number(found["amount"]) * (_WEEK if found["unit"] == "week" else 1)
        return self._today + timedelta(days=sign * days)

    def _of_month(self, found: re.Match[str]) -> date:
        month = int(found["month"]) if found["month"].isdigit() else _place(_MONTHS, found["month"]) + 1
        return self._nearest_year(int(found["day"]), month, found["year"])

    def _with_slashes(self, found: re.Match[str]) -> date:
        first, second = int(found["first"]), int(found["second"])
        if first <= _MONTHS_A_YEAR and second <= _MONTHS_A_YEAR and first != second:
            raise ValueError(found[0])  # day/month or month/day: nobody can tell
        day, month = (first, second) if first > second else (second, first)
        return self._nearest_year(day, month, found["year"])

    def _nearest_year(self, day: int, month: int, year: str | None) -> date:
        if year:
            return date(int(year), month, day)
        years = range(self._today.year - _LEAP, self._today.year + _LEAP + 1)
        days = [date(one, month, 1) + timedelta(days=day - 1) for one in years]
        return self._nearest([one for one in days if (one.month, one.day) == (month, day)])

    def _of_some_month(self, found: re.Match[str]) -> date:
        day, here = int(found["day"]), self._today
        months = [(here.year + (here.month - 1 + n) // 12, (here.month - 1 + n) % 12 + 1) for n in (-2, -1, 0, 1, 2)]
        days = [date(year, month, 1) + timedelta(days=day - 1) for year, month in months]
        days = [one for one in days if one.day == day]
        return self._nearest(days if self._ahead else [one for one in days if one <= here])

    def _nearest(self, days: list[date]) -> date:
        wanted = [day for day in days if day >= self._today] if self._ahead else days
        return min(wanted, key=lambda day: abs(day - self._today))

    def _of_week(self, found: re.Match[str]) -> date:
        weeks = {"last": -1, "this": 0, "next": 1}[found["which"]]
        monday = self._today - timedelta(days=self._today.weekday())
        return monday + timedelta(days=weeks * _WEEK + _place(_WEEKDAYS, found["weekday"]))

    def _weekday(self, found: re.Match[str]) -> date:
        """Read "Tuesday" (the last; ahead: the next; today counts), "last Tuesday", "next Tuesday" (next week's)."""
        weekday, which = _place(_WEEKDAYS, found["weekday"]), found["which"]
        if which in ("this", "next"):
            return self._of_week(found)
        back = (self._today.weekday() - weekday) % _WEEK
        if which == "coming" or (which is None and self._ahead):
            return self._today + timedelta(days=-back % _WEEK)
        return self._today - timedelta(days=back or (_WEEK if which else 0))

    def _hour(self, *, sure: bool) -> time | None:
        """Read the time of day; a bare number of hours only after "at" or where a day was named."""
        if named := self._cut(rf"(?P<word>{'|'.join([*_HOURS, *_HOURS_ABOUT])})\b"):
            exact = self._clock(sure=True)
            if exact and named["word"] in ("afternoon", "evening") and exact.hour < _HALF_A_DAY:
                exact = exact.replace(hour=exact.hour + _HALF_A_DAY)
            return exact or {**_HOURS, **_HOURS_ABOUT}[named["word"]]
        return self._clock(sure=sure)

    def _clock(self, *, sure: bool) -> time | None:
        half = r" ?(?P<half>[ap])\.?m\b\.?"
        minutes = r"[:.h](?P<minute>\d\d)\b"
        ways = [
            rf"(?:at )?(?P<hour>\d{{1,2}}){minutes}{half}",
            rf"(?:at )?(?P<hour>\d{{1,2}})(?P<minute>){half}",
            r"(?:at )?(?P<hour>\d{1,2}):(?P<minute>\d\d)(?::\d\d)?\b(?P<half>)",
            rf"at (?P<hour>\d{{1,2}}){minutes}(?P<half>)",
            r"(?:at )?(?P<hour>\d{1,2})(?P<minute>)(?: ?o'?clock| ?h)\b(?P<half>)",
            r"at (?P<hour>\d{1,2})(?P<minute>)\b(?P<half>)",
        ]
        if sure:
            ways += [rf"(?P<hour>\d{{1,2}}){minutes}(?P<half>)", r"(?P<hour>\d{1,2})(?P<minute>)(?P<half>)$"]
        found = next(filter(None, map(self._cut, ways)), None)
        return _time(found) if found else None


def _time(found: re.Match[str]) -> time:
    hour, minute = int(found["hour"]), int(found["minute"] or 0)
    if found["half"]:
        if not 1 <= hour <= _HALF_A_DAY:
            raise ValueError(found[0])
        hour = hour % _HALF_A_DAY + (_HALF_A_DAY if found["half"] == "p" else 0)
    return time(hour, minute)


def _number(word: str) -> int:
    return int(word) if word.isdigit() else _NUMBERS[word.lower()]


def _place(names: tuple[str, ...], word: str) -> int:
    return names.index(word[:3])
