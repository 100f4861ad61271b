"""Days written in figures, alike in every language: "2026-11-20", "20.11.", "20/11", "20.11.26"."""

import re
from datetime import date
from typing import Final

from heardback.core.promises import days
from heardback.core.promises.days import Calendar
from heardback.core.promises.grammar import Naming, naming, silent

_LEAD: Final = (
    r"(?:(?:by|on|on or before|until|till|(?:no|not) later than|the|до|к|ко|на|с|не позднее|не позже|числа|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day,?|(?:mon|tues?|wed|thu(?:rs)?|fri|sat|sun)\.?,?) ){0,3}"
)
_NO_OTHER_FIGURE: Final = (
    r"(?![\d%/:]|[.,]\d|-\d| ?(?:[ap]\.?m\b|h\b|hrs?\b|hours?|weeks?|days?|months?|%|usd|eur|gbp"
    r"|rub|руб|час|мин|км|km|тыс|млн))"
)
_NO_FIGURE_BEFORE: Final = r"(?<![\d.,:/$€£-])"


def _day_first(match: re.Match[str], calendar: Calendar) -> date:
    year = days.full_year(match.groupdict().get("year"))
    return days.date_ahead(calendar.on, int(match["day"]), int(match["month"]), year)


def _either_first(match: re.Match[str], calendar: Calendar) -> date:
    year = days.full_year(match["year"])
    return days.slashed_date(
        calendar.on, int(match["one"]), int(match["other"]), year, getattr(calendar.days, "country", None)
    )


SILENT: Final[tuple[Naming, ...]] = (
    silent(r"(?:at|@|around|from|between|в|с|около) \d{1,2}\.\d\d(?! ?\d)(?!\.\d)(?: ?[ap]\.?m\.?)?"),
    silent(r"24/7"),
    silent(
        r"(?:version|v|page|room|section|article|step|level|rated?|§|п|пункт|стр) ?\.? ?\d{1,3}(?:[./]\d{1,3}){1,3}"
    ),
)
"""Figures that are an hour, a mark out of ten or a place in a document."""

FIGURES: Final[tuple[Naming, ...]] = (
    naming(
        "date",
        rf"{_LEAD}{_NO_FIGURE_BEFORE}(?P<year>20\d\d)(?P<mark>[-/.])(?P<month>\d\d?)(?P=mark)(?P<day>\d\d?){_NO_OTHER_FIGURE}",
        _day_first,
    ),
    naming(
        "date",
        rf"{_LEAD}{_NO_FIGURE_BEFORE}(?P<day>\d\d?)(?P<dot>[.-])(?P<month>\d\d?)(?P=dot)(?P<year>20\d\d|\d\d)"
        rf"{_NO_OTHER_FIGURE}",
        _day_first,
    ),
    naming(
        "date",
        rf"{_LEAD}{_NO_FIGURE_BEFORE}(?P<one>\d\d?)/(?P<other>\d\d?)(?:/(?P<year>20\d\d|\d\d))?{_NO_OTHER_FIGURE}",
        _either_first,
    ),
    naming(
        "date",
        rf"{_LEAD}{_NO_FIGURE_BEFORE}(?P<day>\d\d?)\.(?P<month>0\d|1[0-2]|\d(?=\.))\.?{_NO_OTHER_FIGURE}",
        _day_first,
    ),
)
"""Days in figures. A full stop puts the day first; of a stroke, `days.slashed_date` decides."""
