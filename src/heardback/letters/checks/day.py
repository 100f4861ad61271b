"""The days a letter names are those on record: the interview, the promise, what was sent (S0-C11: say when).

A date in the past has to be one on which something happened. A weekday or "yesterday" is held against the interview
where the sentence speaks of the interview; a day they are said to have promised, against the promise.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from heardback.core.events import Agreement, Deadline, Reply
from heardback.letters.dates_named import DateNamed
from heardback.letters.draft import Draft
from heardback.letters.finding import Finding
from heardback.letters.phrases import pattern_of
from heardback.letters.reading import Span
from heardback.letters.said import Said

_A_DAY: Final = timedelta(days=1)
_SOON: Final = timedelta(days=10)
_RELATIVE: Final = {
    "en": (
        (re.compile(r"(?<!before )\byesterday(?: (?:morning|afternoon|evening))?\b", re.IGNORECASE), 1),
        (re.compile(r"\b(?:today|this (?:morning|afternoon))\b", re.IGNORECASE), 0),
        (re.compile(r"\bthe day before yesterday\b", re.IGNORECASE), 2),
    ),
    "ru": (
        (re.compile(r"(?<!\w)(?:вчера|вчерашн\w+)(?!\w)", re.IGNORECASE), 1),
        (re.compile(r"(?<!\w)(?:сегодня|сегодняшн\w+)(?!\w)", re.IGNORECASE), 0),
        (re.compile(r"(?<!\w)позавчера(?!\w)", re.IGNORECASE), 2),
    ),
}


def day(draft: Draft) -> Iterator[Finding]:
    """Find days that are not those on record."""
    if not draft.interviews:
        return
    for named in draft.dates:
        sentence = _around(draft, named.span)
        yield from _date(draft, named, sentence) if named.day else _weekday(draft, named, sentence)
    if draft.today:
        yield from _relative(draft, draft.today)


def _around(draft: Draft, span: Span) -> str:
    """Return the sentence a date stands in; empty in a subject."""
    found = next((s for s in draft.letter.sentences if s.start <= span.start < s.end), None)
    return found.text if found else ""


def _met(draft: Draft, sentence: str) -> bool:
    return pattern_of("kinds", draft.language, "met").search(sentence) is not None


def _promised(draft: Draft, sentence: str) -> bool:
    return pattern_of("kinds", draft.language, "promised").search(sentence) is not None


def _date(draft: Draft, named: DateNamed, sentence: str) -> Iterator[Finding]:
    known = _days_on_record(draft)
    if named.day in known or named.day is None:
        return
    last = draft.interviews[-1].at.date()
    if _is_theirs(draft, sentence) and _promises(draft) and _is_owed_an_answer(draft) and named.day >= last:
        yield _found(draft, named.span, max(_promises(draft)), Said("The day on record for their answer is {day}."))
    elif _met(draft, sentence) and not _is_theirs(draft, sentence) and not _is_ahead(draft, named.day, sentence):
        yield _found(draft, named.span, _nearest(draft, named.day), Said("The interview on record was on {day}."))


def _is_theirs(draft: Draft, sentence: str) -> bool:
    """The sentence tells what they said about their answer."""
    return pattern_of("kinds", draft.language, "theirs").search(sentence) is not None


def _is_owed_an_answer(draft: Draft) -> bool:
    """Once they have offered the post or said no, the answer that a letter speaks of is the candidate's own."""
    demand = draft.standing.demand
    return demand is None or demand.means not in ("offer", "rejection")


def _is_ahead(draft: Draft, day: date, sentence: str) -> bool:
    """The date is about what comes after it all: a first day at work, a free day, another meeting."""
    last = draft.interviews[-1].at.date()
    if draft.purpose.name == "confirm-invitation":
        return False
    starts = pattern_of("kinds", draft.language, "start").search(sentence) is not None
    of_the_interview = pattern_of("kinds", draft.language, "interview").search(sentence) is not None
    elsewhere = draft.purpose.name in ("accept", "decline", "other") and not of_the_interview
    return day > last + _SOON or (day > last and (starts or elsewhere))


def _nearest(draft: Draft, day: date) -> date:
    return min((one.at.date() for one in draft.interviews), key=lambda found: abs(found - day))


def _promises(draft: Draft) -> list[date]:
    return [e.until for e in draft.candidacy.events if isinstance(e, (Agreement, Reply)) and e.until]


def _days_on_record(draft: Draft) -> set[date]:
    deadlines = {e.by for e in draft.candidacy.events if isinstance(e, Deadline)}
    return {e.at.date() for e in draft.candidacy.events} | set(_promises(draft)) | deadlines


def _weekday(draft: Draft, named: DateNamed, sentence: str) -> Iterator[Finding]:
    """A weekday that is said of the interview, and on which nothing on record was."""
    if not _met(draft, sentence) or _promised(draft, sentence) or named.weekday is None:
        return
    if not _hangs_together(draft, named.span):
        return
    known = {day.weekday() for day in _days_on_record(draft)}
    if named.weekday not in known:
        yield _found(draft, named.span, draft.interviews[-1].at.date(), Said("The interview on record was on {day}."))


def _hangs_together(draft: Draft, span: Span) -> bool:
    """The weekday belongs to the interview, not to something ahead in the same sentence ("by Friday")."""
    before = draft.letter.text[max(0, span.start - 25) : span.start]
    return pattern_of("kinds", draft.language, "ahead").search(before) is None


def _relative(draft: Draft, today: date) -> Iterator[Finding]:
    known = {one.at.date() for one in draft.interviews} | _days_on_record(draft)
    for pattern, back in _RELATIVE[draft.language]:
        for match in pattern.finditer(draft.letter.body):
            span = Span(*match.span(), match.group())
            if today - back * _A_DAY not in known and _met(draft, _around(draft, span)):
                yield _found(draft, span, draft.interviews[-1].at.date(), Said("The interview on record was on {day}."))


def _found(draft: Draft, span: Span, right: date, why: Said) -> Finding:
    return draft.finding("day", "S0-C11", span, why=why.filled(day=right), better=draft.day_in_words(right))
