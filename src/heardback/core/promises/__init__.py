"""Their words, as a day: what an employer said about when they would answer.

The pipeline, one idea a module: `reading` cuts the text into sentences and clauses; `grammar` finds the days named in
them (`days` does the arithmetic, `spans_*`, `dates_*` and `figures` are the tables); `parts` asks what each clause is
about (`subjects_*`); `promising` keeps the days that promise something; `terms` is what was agreed besides. `english`
and `russian` gather the tables of a language in one shape, `speech.Speech`.

The rules are the contract's, "Their words, as a day". Where it leaves a choice, we wait rather than press:

- "By next week" and "this week" last until Friday; said on a Saturday, "this week" is the one that begins on Monday.
- "Before Friday" ends on Thursday, "not before Friday" is Friday; Russian "до пятницы" includes it.
- "By December" is its first day, "in December" its last.
- "Half" of anything counts up to whole days; "several weeks" are four; "in the coming days" are a few.
- "20/11" is read day first, in the United States month first, unless only the other order makes sense
  (`days.slashed_date`).
- A time counts from the day of the talk ("after the interview"), or from a day named for the event it hangs on
  ("within a week after applications close on 20 November" is the 27th); an event with no day promises nothing.
- "If you have heard nothing by Friday" is the employer's limit, whoever is to call then; silence means no only where
  the candidate is not asked to get in touch and nothing says that they are still deciding.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from heardback.core.promises.days import Calendar, WorkingDays
from heardback.core.promises.english import ENGLISH
from heardback.core.promises.grammar import find_days
from heardback.core.promises.parts import Part, Talk, read_parts
from heardback.core.promises.promising import Promise, promises_in, talk_after
from heardback.core.promises.reading import Sentence, sentences
from heardback.core.promises.russian import RUSSIAN
from heardback.core.promises.speech import Speech, Subject
from heardback.core.promises.terms import Terms, terms_of, together

__all__ = ["Understood", "WorkingDays", "days_named", "understand_promise"]

_SHORT: Final = 2
"""A text of so few sentences is what somebody noted of a promise, not a letter that names all sorts of days."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Understood:
    """What some words promise (contract, "Their words, as a day")."""

    until: date | None
    """The last day that still keeps the promise; None: nothing is promised."""
    answers: Literal["always", "only-if-yes"] | None
    """Whether they answer in any case, or silence means no."""
    may_ask: bool | None
    """Whether the candidate may get in touch, as far as they said."""
    who: Literal["employer", "candidate"] | None
    """Who is to get in touch."""
    words: str | None
    """The words that named the day, or else those that decided the rest, as they stood in the text."""


def understand_promise(text: str, *, on: date, days: WorkingDays) -> Understood:
    """Return what `text`, said on the day `on`, promises; `days` counts the employer's working days.

    Reads English and Russian, a sentence as well as a whole mail. What it does not understand promises nothing; it
    never raises.
    """
    calendar = Calendar(on=on, days=days)
    readings = list(_read(list(sentences(text)), calendar))
    promise = max((promise for reading in readings for promise in reading.promises), key=_by_day, default=None)
    terms = together(reading.terms for reading in readings)
    return Understood(
        until=promise.until if promise else None,
        answers=terms.answers,
        may_ask=terms.may_ask,
        who=_who({promise.subject} if promise else {part.subject for reading in readings for part in reading.parts}),
        words=promise.words if promise else terms.words,
    )


def days_named(text: str, *, on: date, days: WorkingDays) -> list[date]:
    """Return every day from `on` that a text names, whatever it is about, the earliest first; it never raises."""
    calendar = Calendar(on=on, days=days)
    named: set[date | None] = set()
    for sentence in sentences(text):
        speech = _speech(sentence)
        named |= {mention.day(calendar) for mention in find_days(sentence.plain, speech.days, speech.eve)}
    return sorted(day for day in named if day)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Reading:
    parts: list[Part]
    promises: list[Promise]
    terms: Terms


def _read(told: list[Sentence], calendar: Calendar) -> Iterator[_Reading]:
    talk = Talk(is_note=len(told) <= _SHORT)
    for sentence in told:
        speech = _speech(sentence)
        parts = read_parts(sentence, speech, talk)
        promises = list(promises_in(sentence, parts, speech, talk, calendar))
        yield _Reading(parts=parts, promises=promises, terms=terms_of(sentence, parts, speech))
        talk = talk_after(parts, speech, talk, calendar)


def _speech(sentence: Sentence) -> Speech:
    return RUSSIAN if RUSSIAN.letters.search(sentence.plain) else ENGLISH


def _by_day(promise: Promise) -> date:
    return promise.until


def _who(subjects: set[Subject]) -> Literal["employer", "candidate"] | None:
    """Return who is to get in touch, as far as the clauses that count show it."""
    if subjects & {"answer", "silence"}:
        return "employer"
    return "candidate" if "candidate" in subjects else None
