"""How English names a day of the calendar: "by Friday", "early next week", "the 20th", "Nov 20", "year-end"."""

import re
from datetime import date, timedelta
from typing import Final

from heardback.core.promises import days
from heardback.core.promises.days import Calendar, Part
from heardback.core.promises.grammar import Naming, Reckon, naming, silent

_ORDINAL_WORDS: Final = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth "
    "twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first"
)
_ORDINALS: Final = _ORDINAL_WORDS.split()
_WEEKDAYS: Final = ("mo", "tu", "we", "th", "fr", "sa", "su")
_MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")

# "sat", "sun" and "wed" are also ordinary words; as days they are written with a capital.
_WEEKDAY: Final = (
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tues?|weds|thu(?:rs?)?|fri|(?-i:Wed|Sat|Sun|WED|SAT|SUN))\b\.?"
)
_MONTH: Final = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?"
)
_YEAR: Final = r"(?:,? (?P<year>20\d\d))?"
_FIGURES: Final = r"(?:3[01]|[12]\d|0?[1-9])"
_DAY: Final = rf"{_FIGURES}(?: ?(?:st|nd|rd|th))?"
_NTH: Final = rf"(?:{_FIGURES} ?(?:st|nd|rd|th)|{'|'.join(reversed(_ORDINALS))})"
_OR: Final = r" ?(?:-|/|,|to|and|or|and/or) ?(?:the )?"
_ON_WEEKDAY: Final = rf"(?:{_WEEKDAY},? (?:the )?)?"
_BY: Final = (
    r"(?:(?:by|on or before|on|until|till|(?:no|not) later than|latest|this|coming|come|around"
    r"|about|for|sometime) ){0,3}"
    r"(?:(?:(?:the )?(?:end|close|start) of (?:business|play|trading|work|(?:the )?(?:business |working |work )?day)"
    r"|eod|cob|cop|eob|noon|midday|midnight|lunchtime|first thing|early|late|later|sometime"
    r"|some time)(?: (?:on|of))?,? )?(?:(?:the|this|this coming|coming) )?"
)
_HOURS: Final = (
    r"(?:,? (?:morning|afternoon|evening|night|lunchtime|at the latest|latest|eod|cob"
    r"|close of business|end of day)\b){0,2}"
)
_PART: Final = (
    r"(?:(?P<early>early(?: on)?|(?:the )?(?:very )?(?:beginning|start|first part|early part) of"
    r"|beginning|start|first thing)|(?P<first_half>(?:the )?first (?:half|two weeks|2 weeks|fortnight) of)"
    r"|(?P<middle>mid|(?:the )?middle(?: part)? of|middle|half-?way through|midway through)"
    r"|(?P<late>later?(?: on)?|(?:the )?(?:very )?(?:end|close|back end|tail end|latter part|latter half|second half"
    r"|last (?:few days|days|part|week)) of|end))[ -](?:in |on )?"
)
_IN: Final = (
    r"(?:(?:by|at|in|on|until|till|from|around|about|towards?|sometime|some (?:time|point)|any ?time|the"
    r"|(?:no|not) later than|during) ){0,3}"
)
_SUCH: Final = r"(?:next|following|coming|subsequent|upcoming|this|same|current|that)"
_WEEK: Final = (
    r"(?:the )?(?:(?P<after_next>week after(?: next| that)?(?! (?:the|this|your|my|our|i|we|you|\d)\b))"
    rf"|(?:(?P<next>next|following|coming|subsequent|upcoming)|{_SUCH})? ?"
    r"(?:working |work |business |calendar )?(?:week|wk)(?! of| after| commencing| beginning))"
)
_WEEK_OF: Final = r"(?:week (?:of|commencing|beginning|starting|ending)|w/?[cb])(?: on| the)? "
_WHOSE: Final = r"(?:e-?mail|letter|message|application|call|note|mail|interview|meeting)"
_OTHER_NTH: Final = (
    r"(?:round|stage|interview|floor|part(?:y|ies)|time|year|century|candidate|place|person|quarter|grade|street|avenue"
    r"|choice|impression|name|language|anniversary|step|half|part|few|call|meeting|page|draft|line|week|month|days?)"
)


def _weekday(words: str) -> int:
    return _WEEKDAYS.index(words[:2].lower())


def _month(words: str) -> int:
    return _MONTHS.index(words[:3].lower()) + 1


def _number(words: str) -> int:
    figures = re.match(r"\d+", words)
    return int(figures[0]) if figures else _ORDINALS.index(words.lower()) + 1


def _part(match: re.Match[str]) -> Part:
    if match["early"]:
        return "early"
    if match["first_half"]:
        return "first-half"
    return "middle" if match["middle"] else "late"


def _weeks(match: re.Match[str]) -> int:
    return 2 if match["after_next"] else 1 if match["next"] else 0


def _weekday_ahead(match: re.Match[str], calendar: Calendar) -> date:
    return days.weekday_ahead(calendar.on, _weekday(match["weekday"]))


def _later_weekday(match: re.Match[str], calendar: Calendar) -> date:
    return days.weekday_ahead(days.weekday_ahead(calendar.on, _weekday(match["first"])), _weekday(match["weekday"]))


def _weekday_next_week(match: re.Match[str], calendar: Calendar) -> date:
    return days.weekday_of_week(calendar.on, _weekday(match["weekday"]), 1)


def _weekday_of_week(match: re.Match[str], calendar: Calendar) -> date:
    weeks, weekday = _weeks(match), _weekday(match["weekday"])
    return days.weekday_of_week(calendar.on, weekday, weeks) if weeks else days.weekday_ahead(calendar.on, weekday)


def _weeks_after_weekday(match: re.Match[str], calendar: Calendar) -> date:
    return days.weekday_ahead(calendar.on, _weekday(match["weekday"])) + timedelta(weeks=2 if match["two"] else 1)


def _part_of_week(match: re.Match[str], calendar: Calendar) -> date:
    return days.part_of_week(calendar.on, _part(match), _weeks(match))


def _week(match: re.Match[str], calendar: Calendar) -> date:
    return days.part_of_week(calendar.on, "late", _weeks(match))


def _week_of_date(match: re.Match[str], calendar: Calendar) -> date:
    number, named = _number(match["day"]), match["month"] or match["month_first"]
    day = days.date_ahead(calendar.on, number, _month(named)) if named else days.ordinal_ahead(calendar.on, number)
    return days.weekday_of_week(day, days.FRIDAY, 0)


def _date(match: re.Match[str], calendar: Calendar) -> date:
    return days.date_ahead(calendar.on, _number(match["day"]), _month(match["month"]), days.full_year(match["year"]))


def _ordinal(match: re.Match[str], calendar: Calendar) -> date:
    return days.ordinal_ahead(calendar.on, _number(match["day"]))


def _ordinal_of_month(match: re.Match[str], calendar: Calendar) -> date:
    months = 1 if match["which"].lower() == "next" else 0
    return days.plus_months(calendar.on.replace(day=1), months).replace(day=_number(match["day"]))


def _part_of_month(match: re.Match[str], calendar: Calendar) -> date:
    return days.part_of_month_ahead(calendar.on, _part(match), _month(match["month"]), days.full_year(match["year"]))


def _week_of_month(match: re.Match[str], calendar: Calendar) -> date:
    day = 7 * _number(match["nth"])
    return days.date_ahead(calendar.on, day, _month(match["month"]), days.full_year(match["year"]))


def _part_of_this_month(match: re.Match[str], calendar: Calendar) -> date:
    if match["next"]:
        return days.part_of_month(days.plus_months(calendar.on.replace(day=1), 1), _part(match))
    return days.part_of_month_ahead(calendar.on, _part(match))


def _month_end(match: re.Match[str], calendar: Calendar) -> date:
    months = 1 if match["next"] else 0
    return days.part_of_month(days.plus_months(calendar.on.replace(day=1), months), "late")


def _in_month(match: re.Match[str], calendar: Calendar) -> date:
    return days.part_of_month_ahead(calendar.on, "late", _month(match["month"]), days.full_year(match["year"]))


def _by_month(match: re.Match[str], calendar: Calendar) -> date:
    return days.date_ahead(calendar.on, 1, _month(match["month"]), days.full_year(match["year"]))


def _quarter_end(match: re.Match[str], calendar: Calendar) -> date:
    return days.quarter_end(calendar.on, int(match["quarter"]) if match["quarter"] else None)


def _year_end(match: re.Match[str], calendar: Calendar) -> date:
    return days.part_of_month_ahead(calendar.on, "late", 12, days.full_year(match["year"]))


def _days_on(count: int) -> Reckon:
    return lambda _match, calendar: calendar.on + timedelta(days=count)


def _ahead(weekday: int) -> Reckon:
    return lambda _match, calendar: days.weekday_ahead(calendar.on, weekday)


def _yearly(day: int, month: int) -> Reckon:
    return lambda _match, calendar: days.date_ahead(calendar.on, day, month)


_SOME_DAY: Final = rf"{_ON_WEEKDAY}(?:{_MONTH} {_DAY}|{_DAY}(?: of)? {_MONTH}|{_WEEKDAY}|{_MONTH}|{_NTH})"

SILENT: Final[tuple[Naming, ...]] = (
    silent(rf"(?:every|each|last|past|previous|since|as of|starting(?: on| from)?) {_SOME_DAY}"),
    silent(
        r"(?:happy|merry|great|good|nice|lovely|enjoy|wonderful|have an?"
        r"|have a) (?:\w+ ){0,3}(?:christmas|new year|easter|thanksgiving"
        rf"|holidays?|weekend|{_WEEKDAY}|{_NTH}(?: of {_MONTH})?)"
    ),
    silent(rf"{_WHOSE} (?:of|from|dated) {_SOME_DAY}"),
    silent(r"(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)days|(?:black|good|easter|cyber) (?:mon|fri|sun)day"),
    silent(
        r"mon(?:day)? ?(?:-|to|through|thru) ?(?:fri|satur|sun)(?:day)?(?=,? ?(?:\(?\d|from|between"
        r"|during|only|office|$))"
    ),
    silent(rf"(?:mon|tues|wednes|thurs|fri|satur|sun)day's {_WHOSE}"),
    silent(
        r"yesterday|last (?:night|week|weekend|month|year)|earlier (?:today|this (?:week|month|year))"
        r"|the (?:day|week) before"
    ),
    silent(rf"(?:the )?{_NTH} {_OTHER_NTH}(?! of (?:{_MONTH}|next|the|this)\b)"),
)
"""Days that are past, that come round again, or that only tell one conversation from another."""

_BEFORE_NEXT_WEEK: Final = naming(
    "period",
    rf"{_IN}next week.{{0,60}}?\b(?:the )?(?:following week|following one|week after(?: that)?|one after(?: that)?)",
    lambda _match, calendar: days.part_of_week(calendar.on, "late", 2),
)

WEEKS_OF_DAYS: Final[tuple[Naming, ...]] = (
    naming("date", r"(?:by |around )?(?:this|the same|same) time next week", _days_on(7)),
    naming("period", rf"{_IN}{_PART}(?P<month>{_MONTH}){_YEAR}", _part_of_month),
    naming("date", rf"{_BY}(?P<weekday>{_WEEKDAY}) (?:week(?! of)|(?P<two>fortnight))", _weeks_after_weekday),
    naming(
        "date",
        rf"{_BY}(?:in )?(?:a week|(?P<two>two weeks|2 weeks|a fortnight))(?: on| from| after"
        rf"| this)?(?: coming| next)? (?P<weekday>{_WEEKDAY})",
        _weeks_after_weekday,
    ),
    naming(
        "period",
        rf"{_IN}(?:the )?{_WEEK_OF}{_ON_WEEKDAY}(?:(?P<month_first>{_MONTH}) )?(?:the )?(?P<day>{_DAY})"
        rf"(?:(?: of)? (?P<month>{_MONTH}))?",
        _week_of_date,
    ),
)
"""Days named by a week and another day; to be read before the week alone is."""

DATES: Final[tuple[Naming, ...]] = (
    naming(
        "date",
        rf"{_BY}{_ON_WEEKDAY}(?:{_DAY}{_OR})?(?P<day>{_DAY}|{_NTH})(?: day)?(?: of |-|,? )(?P<month>{_MONTH})"
        rf"{_YEAR}{_HOURS}",
        _date,
    ),
    naming(
        "date",
        rf"{_BY}{_ON_WEEKDAY}(?P<month>{_MONTH})[ -](?:the )?(?:{_DAY}{_OR})?(?P<day>{_DAY}|{_NTH})(?![:\d])"
        rf"{_YEAR}{_HOURS}",
        _date,
    ),
    naming("date", rf"{_BY}{_WEEKDAY},? (?:the )?(?P<day>{_FIGURES} ?(?:st|nd|rd|th)){_HOURS}", _ordinal),
    naming("date", rf"{_BY}(?P<day>{_NTH}) (?:day )?of (?P<which>next|this) month", _ordinal_of_month),
    naming("period", rf"{_IN}(?P<nth>first|second|third) week of (?P<month>{_MONTH}){_YEAR}", _week_of_month),
    naming(
        "period",
        rf"{_IN}{_PART}(?:the |this |that )?(?:(?P<next>next|following|coming)|current)? ?(?:calendar )?month",
        _part_of_this_month,
    ),
    naming(
        "period", rf"{_IN}(?:(?P<next>next|following|coming)|this|same) month|{_IN}(?:month[- ]end|eom)", _month_end
    ),
    naming(
        "period",
        r"(?:in|during|for|this|next|sometime in|throughout|over) (?:the month of )?(?-i:(?=[A-Z]))"
        rf"(?P<month>{_MONTH}){_YEAR}",
        _in_month,
    ),
    naming("date", rf"(?:by|until|till|come) (?P<month>{_MONTH}){_YEAR}", _by_month),
    naming("period", rf"{_IN}(?:the )?(?:end|close) of (?:the |this )?(?:quarter|q(?P<quarter>[1-4]))", _quarter_end),
    naming(
        "period",
        rf"{_IN}(?:the )?(?:(?:end|close) of (?:the |this )?(?:calendar )?year|year[- ]end|end of (?P<year>20\d\d)"
        r"|later this year)",
        _year_end,
    ),
    # Weeks and what stands in them.
    _BEFORE_NEXT_WEEK,
    naming("date", rf"{_BY}(?P<weekday>{_WEEKDAY})(?:,? (?:of|in))?,? {_WEEK}{_HOURS}", _weekday_of_week),
    naming(
        "date",
        rf"{_IN}{_WEEK},? (?:on |by |probably |maybe |perhaps |around |the )*(?P<weekday>{_WEEKDAY}){_HOURS}",
        _weekday_of_week,
    ),
    naming("period", rf"{_IN}{_PART}{_WEEK}", _part_of_week),
    naming(
        "period",
        rf"{_IN}(?:eow|week'?s[- ]end|(?P<mid>mid-?week))",
        lambda m, c: days.part_of_week(c.on, "middle" if m["mid"] else "late", 0),
    ),
    naming("period", r"(?:before|by|ahead of|until|till) (?:the |this |next |coming )*weekend", _ahead(days.FRIDAY)),
    naming("period", r"after (?:the |this |next |coming )*weekend", lambda _m, c: days.weekday_of_week(c.on, 0, 1)),
    naming("period", r"(?:over|at|on|during|this|the)?(?: the| this| coming)? ?weekend", _ahead(days.SUNDAY)),
    naming("period", rf"{_IN}this week or next(?: week)?", lambda _m, c: days.part_of_week(c.on, "late", 1)),
    naming("period", rf"{_IN}(?=(?:the )?(?:{_SUCH}|week after)){_WEEK}", _week),
    # Single days.
    naming("date", rf"{_BY}next (?:{_WEEKDAY}{_OR})?(?P<weekday>{_WEEKDAY})(?! week){_HOURS}", _weekday_next_week),
    naming(
        "date",
        rf"{_BY}(?P<first>{_WEEKDAY})(?:,? or|,? and| to| through|,? maybe| ?[-/]) ?(?:by |on |maybe "
        rf"|even |perhaps )*(?P<weekday>{_WEEKDAY})(?! week){_HOURS}",
        _later_weekday,
    ),
    naming("date", rf"{_BY}(?P<weekday>{_WEEKDAY})(?! week){_HOURS}", _weekday_ahead),
    naming("date", rf"{_BY}(?:the )?day after tomorrow{_HOURS}|tomorrow or (?:the )?day after", _days_on(2)),
    naming(
        "date",
        rf"{_BY}(?:tomorrow|tmrw|tmw){_HOURS}|overnight|(?:the )?(?:next|following) (?:day|morning)",
        _days_on(1),
    ),
    naming(
        "date",
        rf"{_BY}(?:today|tonight|(?:this|later this|same) (?:morning|afternoon|evening|day)"
        rf"|the same day|end of (?:the )?"
        r"(?:business |working |work )?day|close of (?:business|play)|eod|cob)" + _HOURS,
        _days_on(0),
    ),
    naming("date", rf"{_BY}(?:the )?(?P<day>{_FIGURES} ?(?:st|nd|rd|th)|{'|'.join(_ORDINALS[9:])}){_HOURS}", _ordinal),
    naming("date", r"(?:by |on |until |over )?(?:christmas(?: day)?|xmas)", _yearly(25, 12)),
    naming("date", r"(?:by |on |until )?(?:the )?(?:new year's day|new year(?! of))", _yearly(1, 1)),
    naming("date", r"(?:by |on |until )?(?:christmas eve)", _yearly(24, 12)),
    naming("date", r"(?:by |on |until )?(?:new year's eve)", _yearly(31, 12)),
)
"""Days of the calendar, the most particular wording first."""
