"""How English says how long: "within 5-7 working days", "a couple of weeks", "in a fortnight's time"."""

import re
from datetime import date
from typing import Final

from heardback.core.promises import days
from heardback.core.promises.days import Calendar, Unit
from heardback.core.promises.grammar import Naming, naming, silent

_SMALL_WORDS: Final = (
    "one two three four five six seven eight nine ten eleven twelve "
    "thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
)
_TENS_WORDS: Final = "twenty thirty forty fifty sixty seventy eighty ninety"
_SMALL: Final = _SMALL_WORDS.split()
_TENS: Final = _TENS_WORDS.split()
_COUNTS: Final[dict[str, float]] = {
    **{word: number for number, word in enumerate(_SMALL, start=1)},
    **{word: number * 10 for number, word in enumerate(_TENS, start=2)},
    "a": 1,
    "an": 1,
    "another": 1,
    "couple": 2,
    "pair": 2,
    "dozen": 12,
    "half": 0.5,
}
_FEW: Final[dict[Unit, int]] = {"hour": 0, "day": 5, "working-day": 5, "week": 3, "month": 3, "year": 3}
_SEVERAL: Final[dict[Unit, int]] = {"hour": 0, "day": 7, "working-day": 7, "week": 4, "month": 4, "year": 4}

_NUMBER: Final = (
    rf"(?:\d{{1,3}}|(?:another )?(?:(?:{'|'.join(_TENS)})(?:[- ](?:{'|'.join(_SMALL[:9])})(?!\w))?"
    rf"|{'|'.join(reversed(_SMALL))})"
    r"|half an?|(?:another |an? )?(?:couple|pair|few|dozen|several|some)|another|an?)"
)
_IN_BRACKETS: Final = r"(?: ?\((?:\d{1,3}|[a-z]{3,9})\))?"
_HALF: Final = r"(?: and a half| 1/2|[.,]5|½)"
_AMOUNT: Final = (
    rf"(?:{_NUMBER}{_HALF}?{_IN_BRACKETS} ?(?:-|/|to|or|and|or maybe|or even|maybe|if not) ?)?"
    rf"(?P<amount>{_NUMBER})\+?(?P<half>{_HALF})?{_IN_BRACKETS}(?: of)?"
)
_KIND: Final = (
    r"(?:(?:more|further|additional|extra|full|whole|calendar|consecutive|short|clear) ){0,2}"
    r"(?P<working>(?:business|working|work|office|banking|week)[- ]?)?"
)
_UNIT: Final = rf"{_KIND}(?P<unit>hours?|hrs?|h|days?|weeks?|wks?|fortnights?|months?|mths?|years?)"
_LEAD: Final = (
    r"(?:(?:within|inside(?: of)?|in|over|during|the course of|after|about|around|approximately|approx\.?|roughly|up to"
    r"|at (?:least|most)|(?:no|not) (?:more|later|longer|less) than|(?:a )?maximum(?: of)?|max\.?"
    r"|under|less than|more than"
    r"|the|these|this|next|following|coming|upcoming|a period of|a matter of|the space of|just"
    r"|only|by|some|as little as) ){0,5}"
)
_END: Final = r"(?:'? ?s?'? time|')?(?: or (?:so|thereabouts))?(?: from (?:now|today))?"
_TAIL: Final = rf"(?P<half_more> and a half)?{_END}"
_IS_A_TIME_TO_COME: Final = (
    r"(?!'? ?(?:notice|experience)\b|-(?:long|old)\b| (?:ago|old|earlier|back(?! to)"
    r"|before(?! (?:we|i|you|they|he|she|it|our|any|there|the (?:panel|committee|board|team"
    r"|decision))\b)|prior|off|holiday|leave|in advance"
    r"|(?:an?|per|each|every) (?:day|week|month|year)|(?:contract|placement|internship|probation\w*|course|trial)"
    r"|of (?:\w+ )?(?:experience|notice|holiday|leave|vacation|training|employment|work|service))\b)"
)
_ENDLESS: Final = re.compile(
    r"n't|\b(?:not|cannot|never|unlikely|wait|bear with|patien\w+|before|longer)\b", re.IGNORECASE
)


_WITHIN: Final = re.compile(r"(?:with)?in|(?:the )?next|over|during|inside|under|less", re.IGNORECASE)


def _unit(match: re.Match[str]) -> Unit:
    first = match["unit"][0].lower()
    if first in "hd" and match["working"]:
        return "working-day"
    units: dict[str, Unit] = {"h": "hour", "d": "day", "m": "month", "y": "year"}
    return units.get(first, "week")


def _amount(match: re.Match[str], unit: Unit) -> float:
    """Return the later end of "three to four", and "a couple", "forty-eight" or "one and a half" as numbers."""
    words = re.findall(r"\d+|[a-z]+", match["amount"].lower())
    vague = {"few": _FEW[unit], "some": _FEW[unit], "several": _SEVERAL[unit]}
    for word in words:
        if word in vague:
            return vague[word]
    counts = [float(word) if word.isdigit() else _COUNTS[word] for word in words]
    told = counts[1:] if len(counts) > 1 and words[0] in {"a", "an", "another"} else counts
    return min(told) if "half" in words else sum(told)


def _span(match: re.Match[str], calendar: Calendar) -> date | None:
    unit = _unit(match)
    amount = _amount(match, unit) + (0.5 if match["half"] or match["half_more"] else 0)
    if unit == "hour" and amount < days.HOURS and not _WITHIN.match(match[0]):
        return None  # "an hour" is how long a call takes; only "within an hour" is when it comes
    if match["unit"].lower().startswith("fortnight"):
        amount *= 2
    if unit == "working-day" and match["unit"].lower().startswith("h"):
        amount = days.hours_in_days(amount)
    return days.after_a_while(calendar, amount, unit)


def _span_of_waiting(match: re.Match[str], calendar: Calendar) -> date | None:
    """Return no day for how long something lasts ("for two weeks"), unless it is how long nothing will be known."""
    return _span(match, calendar) if _ENDLESS.search(match.string, 0, match.start()) else None


def _one_or_two(match: re.Match[str], calendar: Calendar) -> date:
    fortnights = match["unit"].lower().startswith("fortnight")
    return days.after_a_while(calendar, 4 if fortnights else 2, _unit(match))


def _some(match: re.Match[str], calendar: Calendar) -> date:
    return days.after_a_while(calendar, _FEW[_unit(match)], _unit(match))


def _one(match: re.Match[str], calendar: Calendar) -> date:
    return days.after_a_while(calendar, 1, _unit(match))


def _today(_match: re.Match[str], calendar: Calendar) -> date:
    return calendar.on


SILENT: Final[tuple[Naming, ...]] = (
    silent(
        rf"{_AMOUNT} ?{_UNIT} (?:ago|old|earlier|prior|in advance|(?:an?|per|each|every) (?:hour|day"
        rf"|week|month|year))"
    ),
    silent(
        rf"(?:(?:for|over|in|during) )?(?:the |these )?(?:last|past|previous|recent|first"
        rf"|final) (?:{_AMOUNT} )?{_UNIT}(?! of (?:next|this|the|[a-z]{{3,9}})\b)"
    ),
    silent(r"(?:the )?(?:other|very|one|some|same|first|last|some) (?:fine )?day"),
    silent(r"(?:to this|these|nowadays|those) days?"),
    silent(r"(?:every|each|per|all|twice a|once a) (?:single )?(?:business |working )?(?:hour|day|week|month|year)s?"),
    silent(
        r"(?:have|having|wish\w*|enjoy) (?:you )?(?:a |the )?(?:\w+ ){0,3}(?:day|week|weekend|evening"
        r"|afternoon)(?: ahead)?"
    ),
    silent(
        r"\d{1,2} hours a day|24/7|day-to-day|day by day|day one|day in,? day out|this time last (?:week|month|year)"
    ),
    silent(
        rf"{_AMOUNT}(?: |-){_UNIT}[- ](?:long|old|notice|experience|contract|internship|placement"
        rf"|probation\w*|course|trial)"
    ),
)
"""Times that are past, come round again or only describe something."""

SPANS: Final[tuple[Naming, ...]] = (
    naming(
        "span",
        rf"for (?:a |the |another |at least |up to |about |around |next |whole )*{_AMOUNT} ?{_UNIT}"
        rf"{_TAIL}{_IS_A_TIME_TO_COME}",
        _span_of_waiting,
    ),
    naming(
        "span",
        rf"{_LEAD}(?:an? |one )?{_UNIT}(?:,? or|,)(?: maybe| perhaps| possibly| even| at most)? (?:two|2)",
        _one_or_two,
    ),
    naming(
        "span",
        rf"{_LEAD}(?:the )?(?:next|following|coming) (?:business|working|work) day",
        lambda _m, c: c.days.after(c.on, 1),
    ),
    naming("span", rf"{_LEAD}{_AMOUNT} ?{_UNIT}{_TAIL}{_IS_A_TIME_TO_COME}", _span),
    naming("span", rf"(?:with)?in (?:the )?{_KIND}(?P<unit>hour)", _today),
    naming("span", rf"(?:within|inside) (?:the|one) {_KIND}(?P<unit>day|week|fortnight|month)", _one),
    naming(
        "span",
        rf"(?:within|inside|in|over|during)(?: about)? the (?:next|coming) {_KIND}(?P<unit>hour|day"
        rf"|week|fortnight|month){_END}",
        _one,
    ),
    naming(
        "span",
        rf"(?:in|within|over|during) (?:the |a matter of )?(?:next |coming |following "
        rf"|upcoming )*{_KIND}(?P<unit>days|weeks|months)",
        _some,
    ),
    naming("span", rf"(?:the )?(?:next|coming|following|upcoming) {_KIND}(?P<unit>days|weeks|months)", _some),
)
"""Times to count from the day the words were said, or from the day they hang on."""
