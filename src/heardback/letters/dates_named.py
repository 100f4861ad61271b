"""The dates a letter names: with a month, in figures, or as a bare weekday; and whether weekday and date agree."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Final, NamedTuple

from heardback.core.candidacy import Language
from heardback.letters.reading import Span

WEEKDAYS: Final[dict[Language, tuple[str, ...]]] = {
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    "ru": ("понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье"),
}
_MONTHS_EN: Final = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_MONTHS_RU: Final = ("янв", "фев", "мар", "апр", "ма", "июн", "июл", "авг", "сен", "окт", "ноя", "дек")
_STEMS_RU: Final = ("понедельн", "вторн", "сред", "четверг", "пятниц", "суббот", "воскресен")
_MONTH_EN: Final = (
    r"(?P<month>january|february|march|april|may|june|july|august|september|october|november|december"
    r"|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?"
)
_WEEKDAY_EN: Final = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?"
_YEAR: Final = r"(?:,? (?P<year>20\d\d)\b)?"
_EN: Final = (
    re.compile(
        rf"\b(?:(?P<before>{_WEEKDAY_EN})[,\s]{{1,3}}(?:the )?)?(?P<day>\d{{1,2}})(?:st|nd|rd"
        rf"|th)?\s(?:of )?{_MONTH_EN}{_YEAR}"
        rf"(?:,? \(?(?P<after>{_WEEKDAY_EN})\)?)?",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?:(?P<before>{_WEEKDAY_EN})[,\s]{{1,3}}(?:the )?)?{_MONTH_EN}\s(?:the )?"
        rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b{_YEAR}"
        rf"(?:,? \(?(?P<after>{_WEEKDAY_EN})\)?)?",
        re.IGNORECASE,
    ),
)
_WEEKDAY_RU: Final = (
    r"(?:понедельник\w{0,3}|вторник\w{0,3}|сред[ауеы]|четверг\w{0,3}|пятниц\w{1,3}|суббот\w{1,3}|воскресень\w{1,3}"
    r"|пн|вт|ср|чт|пт|сб|вс)\b\.?"
)
_MONTH_RU: Final = (
    r"(?P<month>январ[яьею]|феврал[яьею]|март[ауе]?|апрел[яьею]|ма[яйею]|июн[яьею]|июл[яьею]|август[ауе]?"
    r"|сентябр[яьею]|октябр[яьею]|ноябр[яьею]|декабр[яьею])\b"
)
_RU: Final = (
    re.compile(
        rf"\b(?:(?P<before>{_WEEKDAY_RU})[,\s]{{1,3}}\(?)?(?P<day>\d{{1,2}})(?:-?го)?\s{_MONTH_RU}"
        rf"(?: (?P<year>20\d\d)(?: ?г(?:\.|ода?))?)?"
        rf"\)?(?:,? \(?(?P<after>{_WEEKDAY_RU})\)?)?",
        re.IGNORECASE,
    ),
)
_FIGURES: Final = re.compile(
    rf"(?<![\d.])(?:(?P<before>{_WEEKDAY_RU}"
    rf"|{_WEEKDAY_EN})[,\s]{{1,3}}\(?)?(?P<day>\d{{1,2}})\.(?P<month>\d{{2}})(?:\.(?P<year>20\d\d"
    rf"|\d\d))?(?!\d|\.\d)"
    rf"\.?(?: \(?(?P<after>{_WEEKDAY_RU}|{_WEEKDAY_EN})\)?)?",
    re.IGNORECASE,
)
_ISO: Final = re.compile(r"\b(?P<year>20\d\d)-(?P<month>\d\d)-(?P<day>\d\d)\b")
_BARE: Final[dict[Language, re.Pattern[str]]] = {
    "en": re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b", re.IGNORECASE),
    "ru": re.compile(
        r"(?<!\w)(?:понедельник\w{0,3}|вторник\w{0,3}|среду|среды|четверг\w{0,3}|пятниц\w{1,3}"
        r"|суббот\w{1,3}|воскресень\w{1,3})(?!\w)",
        re.IGNORECASE,
    ),
}
_CENTURY: Final = 2000


class DateNamed(NamedTuple):
    """A date or a weekday in the letter."""

    span: Span
    day: date | None
    """The date; the nearest one where no year is said. None: a weekday alone, or no such date."""
    weekday: int | None
    """The weekday that was said with it, Monday 0."""


def dates_named(text: str, language: Language, around: date) -> Iterator[DateNamed]:
    """Yield every date and weekday named in the text, each once."""
    taken: list[tuple[int, int]] = []
    for pattern in (*(_EN if language == "en" else _RU), _FIGURES, _ISO):
        for match in pattern.finditer(text):
            if _is_free(match, taken):
                taken.append(match.span())
                yield _named(match, around)
    for match in _BARE[language].finditer(text):
        if _is_free(match, taken):
            yield DateNamed(Span(match.start(), match.end(), match.group()), None, weekday_called(match.group()))


def _is_free(match: re.Match[str], taken: list[tuple[int, int]]) -> bool:
    return not any(start < match.end() and match.start() < end for start, end in taken[-50:])


def _named(match: re.Match[str], around: date) -> DateNamed:
    groups = match.groupdict()
    weekday = groups.get("before") or groups.get("after")
    day = _day(int(groups["day"]), _month(groups["month"]), groups.get("year"), around)
    return DateNamed(Span(match.start(), match.end(), match.group()), day, weekday_called(weekday) if weekday else None)


def _month(words: str) -> int:
    if words.isdigit():
        return int(words)
    low = words.lower()
    if low[:3] in _MONTHS_EN:
        return _MONTHS_EN.index(low[:3]) + 1
    return next(n for n, stem in enumerate(_MONTHS_RU, 1) if low.startswith(stem) and (stem != "ма" or low[2:3] != "р"))


def weekday_called(words: str) -> int | None:
    """Return which weekday is meant, Monday 0."""
    low = words.lower().rstrip(".")
    for number, name in enumerate(WEEKDAYS["en"]):
        if low.startswith(name[:3].lower()):
            return number
    return next((n for n, s in enumerate(_STEMS_RU) if low.startswith(s)), _SHORT_RU.get(low))


_SHORT_RU: Final = {"пн": 0, "вт": 1, "ср": 2, "чт": 3, "пт": 4, "сб": 5, "вс": 6}


def _day(day: int, month: int, year: str | None, around: date) -> date | None:
    if year:
        return _date(int(year) + (_CENTURY if len(year) == 2 else 0), month, day)  # noqa: PLR2004 - "26"
    near = [found for y in (-1, 0, 1) if (found := _date(around.year + y, month, day))]
    return min(near, key=lambda found: abs(found - around), default=None)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
