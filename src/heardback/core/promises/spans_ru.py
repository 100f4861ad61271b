"""How Russian says how long: "в течение 3-5 рабочих дней", "через пару недель", "недели через две", "полмесяца"."""

import re
from datetime import date
from typing import Final

from heardback.core.promises import days
from heardback.core.promises.days import Calendar, Unit
from heardback.core.promises.grammar import Naming, naming, silent

_SMALL: Final = (
    r"од(?:ин|ного|ному|ним|ном|на|ной|ну|но)",
    r"дв(?:ое|оих|а|е|ух|ум|умя)",
    r"тр(?:ое|оих|и|ех|ем|емя)",
    r"четыр(?:е|ех|ем|ьмя)",
    r"пят(?:ь|и|ью)",
    r"шест(?:ь|и|ью)",
    r"сем(?:ь|и|ью)",
    r"вос(?:емь|ьми|ьмью|емью)",
    r"девят(?:ь|и|ью)",
    r"десят(?:ь|и|ью|ок|ка)",
    r"одиннадцат(?:ь|и|ью)",
    r"двенадцат(?:ь|и|ью)",
    r"тринадцат(?:ь|и|ью)",
    r"четырнадцат(?:ь|и|ью)",
    r"пятнадцат(?:ь|и|ью)",
)
_TENS: Final = {
    r"двадцат(?:ь|и|ью)": 20,
    r"тридцат(?:ь|и|ью)": 30,
    r"сорока?": 40,
    r"(?:шесть|шести)десяти?": 60,
    r"(?:семь|семи)десяти?": 70,
}
_COUNTS: Final[dict[str, float]] = {
    **{word: number for number, word in enumerate(_SMALL, start=1)},
    **_TENS,
    r"пар(?:а|у|ы|е|ой|очку)": 2,
    r"пар\w-тройк\w": 3,
    r"полтор(?:а|ы)|полутора": 1.5,
    r"половин[ауы]": 0.5,
}
_FEW: Final[dict[Unit, int]] = {"hour": 0, "day": 5, "working-day": 5, "week": 3, "month": 3, "year": 3}
_FEW_WORDS: Final = r"несколько|нескольких|нескольким|считанны[ехм]+"

_WORD: Final = rf"(?:(?:{'|'.join(_TENS)})(?: (?:{'|'.join(_SMALL[:9])})(?!\w))?|{'|'.join(reversed(_SMALL))})"
_NUMBER: Final = (
    rf"(?:\d{{1,3}}(?:-?(?:ти|ми|х|и|ух|ех|го|й))?|{_WORD}|пар\w-тройк\w|пар(?:а|у|ы|е|ой|очку)|полтор(?:а|ы)"
    rf"|полутора|половин[ауы]|{_FEW_WORDS})"
)
_IN_BRACKETS: Final = r"(?: ?\((?:\d{1,3}|[а-я]{3,14})\))?"
_HALF: Final = r"(?:[.,]5|½| с половиной)"
_AMOUNT: Final = (
    rf"(?:(?:от )?{_NUMBER}{_HALF}?{_IN_BRACKETS} ?(?:-|/|до|или|и|либо|,"
    rf"|максимум) ?)?(?P<amount>{_NUMBER})(?P<half>{_HALF})?{_IN_BRACKETS}"
)
_KIND: Final = (
    r"(?:(?:полных|календарн\w+|ближайш\w+|следующ\w+) )?(?P<working>(?:рабоч(?:их|ие|ий|его|ую|ая"
    r"|ей)|раб\.?|будн\w+|банковск\w+) ?)?"
)
_UNIT: Final = (
    r"(?P<unit>час(?:а|ов|у|ик\w*)?|д(?:ень|ня|ней|ню|ни|нях|ням|енек|еньк\w+|н\.)|сут(?:ки|ок|очки)"
    r"|недел(?:я|и|ю|ь|е|ях|ям|ек|ьк[аиу])|нед\.|месяц(?:а|ев|е|у|ах)?|мес\.|год(?:а|у)?|лет)"
)
_LEAD: Final = (
    r"(?:(?:еще на|в течени[еи]|на протяжении|через|спустя|за|не (?:позднее|позже|более|больше|дольше"
    r"|раньше|ранее|менее|меньше)(?: ?,? чем)?"
    r"|в|во|до|после|по|около|порядка|примерно|приблизительно|где-то|максимум|минимум"
    r"|ориентировочно|самое позднее|еще|буквально"
    r"|ближайш(?:ие|их|ую|ей|ий|его)|следующ(?:ие|их)|эт(?:у|и|их)|срок[а-я]{0,2}|как минимум) ){0,4}"
)
_NOT_TO_COME: Final = (
    r"(?! (?:назад|тому назад|опыта|стажа|отпуска|испытательн\w+|стажировк\w+|в (?:день|неделю|месяц|год)))"
)


_WITHIN: Final = re.compile(r"в течени|через|спустя|за |в ближайш|не поз|часа? через", re.IGNORECASE)


def _unit(match: re.Match[str]) -> Unit:
    word = match["unit"].lower()
    if word.startswith(("д", "сут")):
        return "working-day" if match["working"] else "day"
    if word.startswith("ч"):
        return "hour"
    if word.startswith(("г", "л")):
        return "year"
    return "month" if word.startswith("м") else "week"


def _count(word: str) -> float:
    figures = re.match(r"\d+", word)
    if figures:
        return int(figures[0])
    return next(number for form, number in _COUNTS.items() if re.fullmatch(form, word))


def _amount(words: str, unit: Unit) -> float:
    """Return "двух" as 2, "сорока восьми" as 48, "полторы" as 1.5 and "несколько" as the contract's few."""
    if re.fullmatch(_FEW_WORDS, words):
        return _FEW[unit]
    return sum(_count(word) for word in words.split())


def _span(match: re.Match[str], calendar: Calendar) -> date | None:
    unit = _unit(match)
    amount = _amount(match["amount"].lower(), unit) + (0.5 if match["half"] else 0)
    if unit == "hour" and amount < days.HOURS and not _WITHIN.match(match[0]):
        return None  # "час" is how long a call takes; only "в течение часа" is when it comes
    return days.after_a_while(calendar, amount, unit)


def _one(match: re.Match[str], calendar: Calendar) -> date:
    working_week = match["working"] and _unit(match) == "week"
    return days.after_a_while(calendar, 5 if working_week else 1, "working-day" if working_week else _unit(match))


def _two(match: re.Match[str], calendar: Calendar) -> date:
    return days.after_a_while(calendar, 2, _unit(match))


def _half(match: re.Match[str], calendar: Calendar) -> date:
    return days.after_a_while(calendar, 0.5, _unit(match))


def _some(match: re.Match[str], calendar: Calendar) -> date:
    return days.after_a_while(calendar, _FEW[_unit(match)], _unit(match))


def _in_some_days(_match: re.Match[str], calendar: Calendar) -> date:
    return days.after_a_while(calendar, _FEW["day"], "day")


def _today(_match: re.Match[str], calendar: Calendar) -> date:
    return calendar.on


SILENT: Final[tuple[Naming, ...]] = (
    silent(rf"(?:{_AMOUNT} )?{_KIND}{_UNIT} (?:тому )?назад"),
    silent(
        rf"(?:за |в )?(?:последн|прошл|прошедш|минувш|предыдущ|прежн|перв)(?:ие|их|ую|ий|ей|ем|ое|ого"
        rf"|ые|ых|ый) (?:{_AMOUNT} )?{_UNIT}"
    ),
    silent(rf"(?:кажд(?:ый|ую|ые|ое)|ежедневно|еженедельно|{_AMOUNT} раза? в) ?(?:{_KIND}{_UNIT})?"),
    silent(
        rf"(?:уже|последние|старше|стаж\w*|опыт\w*)(?: работы)?(?: от| более| около)? (?:{_AMOUNT} )?{_KIND}{_UNIT}"
    ),
    silent(
        rf"(?<!еще )на (?:{_AMOUNT} )?(?:{_KIND})(?P<lasting>дн(?:я|ей)|недел(?:ю|и|ь)|месяц(?:а|ев)?|год(?:а)?"
        rf"|лет|сутки|час(?:а|ов)?)"
    ),
    silent(
        r"добр(?:ый|ого) дн?е?(?:нь|я)|хорошего (?:дня|вечера|настроения|выходного)|по сей день"
        r"|изо дня в день|один прекрасный день"
    ),
)
"""Times that are past, come round again or only describe something."""

SPANS: Final[tuple[Naming, ...]] = (
    naming(
        "span",
        rf"{_LEAD}(?:один-|{_KIND}(?:день|денек)[- ])(?:два|другой)(?: (?P<unit>дня))?",
        lambda _m, c: days.after_a_while(c, 2, "day"),
    ),
    naming("span", rf"{_LEAD}{_KIND}{_UNIT}[- ](?:или )?(?:две|два|другую|другой|полторы|полтора)(?= |$|[,.;)])", _two),
    naming(
        "span",
        rf"{_LEAD}{_KIND}{_UNIT} (?:через |за )?{_AMOUNT}(?! (?:дн|нед|мес|час|раб|числ|янв|фев|мар|апр"
        rf"|ма|июн|июл|авг|сен|окт|ноя|дек))",
        _span,
    ),
    naming("span", rf"{_LEAD}{_AMOUNT} ?{_KIND}{_UNIT}{_NOT_TO_COME}", _span),
    naming("span", rf"{_LEAD}пол{_UNIT}", _half),
    naming(
        "span",
        r"в течени[еи] (?:этого |сегодняшнего )?(?:дня|часа|вечера)|(?:через|в течение) (?:полчаса|час)",
        _today,
    ),
    naming(
        "span",
        r"(?:в|на) (?:самые )?ближайш(?:ие|их) (?:же )?"
        + _KIND
        + r"(?P<unit>дни|днях|недели|месяцы|часы|сутки|неделях)",
        _some,
    ),
    naming("span", r"(?:прямо )?на (?:этих )?днях|со дня на день|(?:за|в) (?:считанные|следующие) дни", _in_some_days),
    naming(
        "span",
        rf"(?:еще на|в течени[еи]|на протяжении|через|спустя|за|не (?:позднее|позже|более|больше"
        rf"|дольше)(?: ?,? чем)?(?: через)?|в ближайш\w+|до|около|примерно|еще|где-то|займ\w+|максимум)"
        rf"(?: примерно| еще| где-то| около| ближайш\w+| следующ\w+| срок)* {_KIND}{_UNIT}{_NOT_TO_COME}",
        _one,
    ),
)
"""Times to count from the day the words were said, or from the day they hang on."""
