"""How Russian names a day of the calendar: "к пятнице", "в начале следующей недели", "не позднее 20-го"."""

import re
from datetime import date, timedelta
from typing import Final

from heardback.core.promises import days
from heardback.core.promises.days import Calendar, Part
from heardback.core.promises.grammar import Naming, Reckon, naming, silent

_WEEKDAYS: Final = (("пн", "пон"), ("вт",), ("ср",), ("чт", "чет"), ("пт", "пят"), ("сб", "суб"), ("вс", "вос"))
_MONTHS: Final = ("янв", "фев", "мар", "апр", "май", "июн", "июл", "авг", "сен", "окт", "ноя", "дек")
_ORDINAL_STEMS: Final = (
    "перв втор треть четверт пят шест седьм восьм девят десят одиннадцат двенадцат "
    "тринадцат четырнадцат пятнадцат шестнадцат семнадцат восемнадцат девятнадцат двадцат"
)
_ORDINALS: Final = _ORDINAL_STEMS.split()

_WEEKDAY: Final = (
    r"(?:понедельник(?:а|у|ом|е)?|вторник(?:а|у|ом|е)?|сред(?:а|у|ы|е|ой)|четверг(?:а|у|ом|е)?|пятниц(?:а|у|ы|е|ей)"
    r"|суббот(?:а|у|ы|е|ой)|воскресень(?:е|я|ю|ем)|(?:пн|вт|ср|чт|пт|сб|вс)\b\.?)"
)
_MONTH: Final = (
    r"(?:январ(?:я|ь|е|ю)|феврал(?:я|ь|е|ю)|март(?:а|е|у)?|апрел(?:я|ь|е|ю)|ма(?:я|й|е|ю)|июн(?:я"
    r"|ь|е|ю)|июл(?:я|ь|е|ю)|август(?:а|е|у)?"
    r"|сентябр(?:я|ь|е|ю)|октябр(?:я|ь|е|ю)|ноябр(?:я|ь|е|ю)|декабр(?:я|ь|е|ю)|(?:янв|февр?|мар"
    r"|апр|июн|июл|авг|сент?|окт|нояб?|дек)\b\.?)"
)
_YEAR: Final = r"(?: (?P<year>20\d\d)(?: ?года| ?г\.?)?)?"
_FIGURES: Final = r"(?:3[01]|[12]\d|0?[1-9])"
_CASE: Final = r"(?:ого|ому|ое|его|ему|е)"
_WORD_NTH: Final = (
    rf"(?:(?:двадцать|тридцать) (?:{'|'.join(_ORDINALS[:9])}){_CASE}|тридцат{_CASE}"
    rf"|(?:{'|'.join(reversed(_ORDINALS))}){_CASE})"
)
_DAY: Final = rf"(?:{_FIGURES}(?:-?(?:ого|го|е|ое|му|ому))?|{_WORD_NTH})"
_BY: Final = (
    r"(?:(?:до|к|ко|в|во|на|не (?:позднее|позже|раньше|ранее)(?: ,?чем)?|самое позднее|по|где-то"
    r"|примерно|ближе|только|начиная с|начала|конца|концу"
    r"|эт(?:у|от|ой|ого|ому)|ближайш(?:ую|ий|ей|его|ее|ему)|наступающ\w+|числа|утра|вечера|обеда"
    r"|исхода|рабочего дня) ){0,4}"
)
_HOURS: Final = (
    r"(?: (?:утром|днем|вечером|ночью|после обеда|до обеда|включительно|к вечеру|до конца (?:рабочего )?дня))?"
)
_PART: Final = (
    r"(?:(?P<early>(?:самого |самом )?начал(?:о|е|а|у)|перв(?:ых|ые|ой|ая) (?:числ(?:а|ах)|дн(?:и|ях)|декад\w+))"
    r"|(?P<first_half>перв(?:ой|ую|ая) половин(?:е|у|ы|а))|(?P<middle>середин(?:а|е|ы|у)|двадцатых числах)"
    r"|(?P<late>(?:самого |самом )?кон(?:ец|це|ца|цу)|втор(?:ой|ую) половин(?:е|у|ы)|последн(?:их"
    r"|ие) (?:числ(?:а|ах)|дн(?:и|ях)))) "
)
_IN: Final = (
    r"(?:(?:до|к|ко|в|во|на|ближе|где-то|примерно|не позднее|не позже|не раньше|не ранее|по|после"
    r"|с|уже|только|под) ){0,4}"
)
_NEXT: Final = r"(?P<next>(?:следующ|будущ|грядущ|последующ)(?:ей|ую|его|ем|ий|ая|ему))"
_WEEK: Final = (
    rf"(?:{_NEXT} |эт(?:ой|у|а) |ближайш(?:ей|ую) |текущ(?:ей|ую) |(?P<that>той"
    rf"|ту) )?(?:календарной |рабоч(?:ей|ую) )?недел(?:е|и|ю|я)"
)
_IN_MONTH: Final = rf"(?:{_NEXT} |этого |этом |текущ(?:его|ем) )?(?:календарного )?месяц(?:а|е|у)?"


def _weekday(words: str) -> int:
    return next(at for at, names in enumerate(_WEEKDAYS) if words.lower().startswith(names))


def _month(words: str) -> int:
    first = words[:3].lower()
    return _MONTHS.index("май" if first in {"мая", "мае", "маю"} else first) + 1


def _number(words: str) -> int:
    figures = re.match(r"\d+", words)
    if figures:
        return int(figures[0])
    tens, _, ones = words.lower().rpartition(" ")
    stem = re.sub(rf"{_CASE}$", "", ones)
    if stem == "тридцат":
        return 30
    return {"": 0, "двадцать": 20, "тридцать": 30}[tens] + _ORDINALS.index(stem) + 1


def _part(match: re.Match[str]) -> Part:
    if match["early"]:
        return "early"
    if match["first_half"]:
        return "first-half"
    return "middle" if match["middle"] else "late"


def _weeks(match: re.Match[str]) -> int:
    return 1 if match["next"] or match["that"] else 0


def _weekday_ahead(match: re.Match[str], calendar: Calendar) -> date:
    return days.weekday_ahead(calendar.on, _weekday(match["weekday"]))


def _later_weekday(match: re.Match[str], calendar: Calendar) -> date:
    return days.weekday_ahead(days.weekday_ahead(calendar.on, _weekday(match["first"])), _weekday(match["weekday"]))


def _weekday_next_week(match: re.Match[str], calendar: Calendar) -> date:
    return days.weekday_of_week(calendar.on, _weekday(match["weekday"]), 1)


def _weekday_of_week(match: re.Match[str], calendar: Calendar) -> date:
    weeks, weekday = _weeks(match), _weekday(match["weekday"])
    return days.weekday_of_week(calendar.on, weekday, weeks) if weeks else days.weekday_ahead(calendar.on, weekday)


def _weekday_after_a_week(match: re.Match[str], calendar: Calendar) -> date:
    return days.weekday_ahead(calendar.on, _weekday(match["weekday"])) + timedelta(weeks=1)


def _part_of_week(match: re.Match[str], calendar: Calendar) -> date:
    return days.part_of_week(calendar.on, _part(match), _weeks(match))


def _week(match: re.Match[str], calendar: Calendar) -> date:
    return days.part_of_week(calendar.on, "late", _weeks(match))


def _date(match: re.Match[str], calendar: Calendar) -> date:
    return days.date_ahead(calendar.on, _number(match["day"]), _month(match["month"]), days.full_year(match["year"]))


def _ordinal(match: re.Match[str], calendar: Calendar) -> date:
    return days.ordinal_ahead(calendar.on, _number(match["day"]))


def _ordinal_next_month(match: re.Match[str], calendar: Calendar) -> date:
    return days.plus_months(calendar.on.replace(day=1), 1).replace(day=_number(match["day"]))


def _part_of_month(match: re.Match[str], calendar: Calendar) -> date:
    return days.part_of_month_ahead(calendar.on, _part(match), _month(match["month"]), days.full_year(match["year"]))


def _part_of_this_month(match: re.Match[str], calendar: Calendar) -> date:
    if match["next"]:
        return days.part_of_month(days.plus_months(calendar.on.replace(day=1), 1), _part(match))
    return days.part_of_month_ahead(calendar.on, _part(match))


def _whole_month(match: re.Match[str], calendar: Calendar) -> date:
    months = 1 if match["next"] else 0
    return days.part_of_month(days.plus_months(calendar.on.replace(day=1), months), "late")


def _in_month(match: re.Match[str], calendar: Calendar) -> date:
    return days.part_of_month_ahead(calendar.on, "late", _month(match["month"]), days.full_year(match["year"]))


def _by_month(match: re.Match[str], calendar: Calendar) -> date:
    first = days.date_ahead(calendar.on, 1, _month(match["month"]), days.full_year(match["year"]))
    return first - timedelta(days=1) if match["before"] and first > calendar.on else first


def _quarter_end(_match: re.Match[str], calendar: Calendar) -> date:
    return days.quarter_end(calendar.on)


def _year_end(match: re.Match[str], calendar: Calendar) -> date:
    return days.part_of_month_ahead(calendar.on, "late", 12, days.full_year(match["year"]))


def _days_on(count: int) -> Reckon:
    return lambda _match, calendar: calendar.on + timedelta(days=count)


def _ahead(weekday: int) -> Reckon:
    return lambda _match, calendar: days.weekday_ahead(calendar.on, weekday)


SILENT: Final[tuple[Naming, ...]] = (
    silent(
        rf"(?:прошл|минувш|предыдущ|прошедш|кажд)(?:ую|ый|ой|ое|ого|ые|ей|ем|ом) (?:{_WEEKDAY}|недел[юеи]|месяц\w*)"
    ),
    silent(r"(?:поза)?вчера|по (?:понедельник|вторник|сред|четверг|пятниц|суббот|воскресень)(?:ам|ям)|накануне"),
    silent(
        rf"с[о]? (?:{_WEEKDAY}|{_DAY} {_MONTH})(?! по| до|-)|с[о]? (?:понедельника|пн)\.? (?:по"
        rf"|до) (?:пятницу|пятницы|субботу|воскресенье|пт|сб|вс)"
    ),
    silent(r"(?:пн|понедельник) ?- ?(?:пт|пятница|сб|вс)"),
    silent(rf"(?:письм\w+|отклик\w*|заявк\w+|сообщени\w+|резюме) от {_DAY} {_MONTH}"),
    silent(
        r"сегодняшн(?:ий|яя|ей|его|ем|юю|ее) (?:день|встреч\w+|собеседовани\w+|разговор\w*|интервью"
        r"|звон\w+|общени\w+|бесед\w+)"
    ),
)
"""Days that are past, that come round again, or that only tell one conversation from another."""

DATES: Final[tuple[Naming, ...]] = (
    naming(
        "date",
        rf"{_BY}(?:{_WEEKDAY},? )?(?:с {_DAY} по |{_DAY} ?(?:-|,|/|или|и|либо) ?)?(?P<day>{_DAY})(?: "
        rf"?числа)? (?P<month>{_MONTH}){_YEAR}{_HOURS}",
        _date,
    ),
    naming("date", rf"{_BY}(?P<day>{_DAY})(?: числа)? {_NEXT} месяца", _ordinal_next_month),
    naming("period", rf"{_IN}{_PART}(?P<month>{_MONTH}){_YEAR}", _part_of_month),
    naming("period", rf"{_IN}{_PART}{_IN_MONTH}", _part_of_this_month),
    naming("period", rf"{_IN}{_PART}(?:этого |текущего )?квартала", _quarter_end),
    naming(
        "period",
        rf"{_IN}конц(?:а|е|у) (?:этого |текущего )?(?:(?P<year>20\d\d) )?(?:года|г\.)|(?:до"
        rf"|к) (?:нового года|новому году)",
        _year_end,
    ),
    naming("date", rf"{_BY}(?P<weekday>{_WEEKDAY}),? (?:на )?{_WEEK}{_HOURS}", _weekday_of_week),
    naming("date", rf"{_IN}{_WEEK},? (?:{_BY})(?P<weekday>{_WEEKDAY}){_HOURS}", _weekday_of_week),
    naming("date", rf"{_BY}(?P<weekday>{_WEEKDAY}),? через неделю", _weekday_after_a_week),
    naming("period", rf"{_IN}{_PART}{_WEEK}", _part_of_week),
    naming("period", rf"{_IN}{_PART}(?P<that>следующей)(?P<next>)(?= ?(?:[,.;!)]|$))", _part_of_week),
    naming(
        "period",
        r"(?:через неделю после следующей|на неделе после следующей|через одну неделю на следующей)",
        lambda _m, c: days.part_of_week(c.on, "late", 2),
    ),
    naming(
        "period",
        rf"(?:на|в|до|к|за|в течение|в пределах|раньше|ранее|позднее|позже) (?=следующ|будущ|грядущ"
        rf"|последующ|эт|ближайш(?:ей|ую) неделе|текущ|той|ту|неделе){_WEEK}",
        _week,
    ),
    naming("period", rf"(?:в|за|на|до|к) (?=следующ|этом|текущ){_IN_MONTH}", _whole_month),
    naming("period", rf"в (?:течение )?(?P<month>{_MONTH}){_YEAR}", _in_month),
    naming("date", rf"(?:(?P<before>до)|к) (?P<month>{_MONTH}){_YEAR}", _by_month),
    naming(
        "period", r"(?:до|к|перед) (?:ближайших |этих |начала )?(?:выходны(?:х|м|ми)|уикенда?)", _ahead(days.FRIDAY)
    ),
    naming("period", r"(?:после|сразу после) выходных", lambda _m, c: days.weekday_of_week(c.on, 0, 1)),
    naming("period", r"(?:на|в|за) (?:эти(?:х)? |ближайшие |этих )?выходны(?:х|е)", _ahead(days.SUNDAY)),
    naming(
        "date", rf"{_BY}(?:следующ|будущ)(?:ий|ую|его|ей|ему|ее) (?P<weekday>{_WEEKDAY}){_HOURS}", _weekday_next_week
    ),
    naming(
        "date",
        rf"{_BY}(?P<first>{_WEEKDAY}),? ?(?:-|/|или|и|либо|максимум|в крайнем случае|по) ?(?:в |во |к "
        rf"|до )?(?P<weekday>{_WEEKDAY}){_HOURS}",
        _later_weekday,
    ),
    naming("date", rf"{_BY}(?P<weekday>{_WEEKDAY}){_HOURS}", _weekday_ahead),
    naming("date", rf"{_BY}послезавтра{_HOURS}", _days_on(2)),
    naming("date", rf"{_BY}завтра(?:шн\w+ (?:дн\w+|день))?{_HOURS}|(?:на|в) следующий день", _days_on(1)),
    naming(
        "date",
        r"(?:(?:уже|до|к|еще|прямо|не позднее) ){0,2}сегодня"
        + _HOURS
        + r"|(?:до|к|в) кон(?:ца|цу|це) (?:рабочего |сегодняшнего )?дня"
        r"|(?:к|ближе к|до) вечер[ау]|сегодняшним днем",
        _days_on(0),
    ),
    naming("date", rf"{_BY}(?P<day>{_DAY}) ?числ[ау]{_HOURS}", _ordinal),
    naming(
        "date",
        rf"(?:(?:до|к|на|по|не позднее|не позже|не раньше|не ранее|ближе к|около"
        rf"|самое позднее) ){{1,2}}(?P<day>{_FIGURES}-?(?:ого|го|е|ое|му|ому)|{_WORD_NTH}){_HOURS}",
        _ordinal,
    ),
    naming("date", rf"(?P<day>{_FIGURES}-(?:го|ого|е|ое))", _ordinal),
)
"""Days of the calendar, the most particular wording first."""
