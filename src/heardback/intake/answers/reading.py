"""The pieces of an answer → what may have happened. Nothing is recorded by it: a person says yes to it, or which."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Final

from heardback.core.doing import PURPOSES, endings, events_of
from heardback.core.events import Agreement, Asked, Channel, Decision, Event, Meaning, Note, Reply
from heardback.core.shapes import Words
from heardback.core.step import CONTACTS
from heardback.intake.answers.heard import Heard, heard
from heardback.intake.answers.naming import names_at
from heardback.intake.answers.pieces import Piece, Places, pieces
from heardback.intake.answers.values import Digest, NamedStep, Place, Read, Word
from heardback.intake.proposing.values import Later, Possible, Proposed

_SURE, _LIKELY, _PERHAPS = 0.95, 0.9, 0.6
_CALLED: Final[tuple[Word, ...]] = ("reached", "no-answer", "voicemail")
_ENDS_SEARCH: Final[tuple[Word, ...]] = ("let-go", "withdraw")
_THEIR_DAY_IS_OURS: Final[tuple[Meaning, ...]] = ("request", "offer", "invitation")
_A_GREETING: Final = 3
_A_YEAR: Final = timedelta(days=366)
_BY_PHONE, _BY_MAIL = Channel("phone"), Channel("email")


def read_answer(own: str, digest: Digest, places: Places, *, at: datetime, on: date) -> tuple[Read, ...]:
    """Read what a person wrote themselves in answer to a notice, at the instant `at`, on their own day `on`.

    `places` are the candidacies that the digest's steps belong to; of one that is gone by now, its steps are passed
    over. Whatever the text, nothing is raised, and nothing of it is lost but a greeting.
    """
    there = replace(digest, steps=tuple(step for step in digest.steps if step.candidacy in places))
    reading = _Reading(places=places, at=at, on=on)
    found = [(piece, reading.read(piece)) for piece in pieces(own, there, places)]
    return tuple(one for piece, one in found if len(found) == 1 or not _is_a_greeting(piece, one))


def _is_a_greeting(piece: Piece, one: Read) -> bool:
    return not (one.is_understood or piece.is_named) and len(one.words.split()) <= _A_GREETING


@dataclass(frozen=True, slots=True, kw_only=True)
class _Reading:
    """An answer being read."""

    places: Places
    at: datetime
    on: date

    def read(self, piece: Piece) -> Read:
        """Return what a piece may say: of the steps it may be about, those that can end so."""
        asked = piece.steps if piece.is_named else self._still_open(piece.steps)
        told = [(step, self._heard(step, piece)) for step in asked]
        for strictly in (True, False):
            possible = [one for step, each in told for one in self._of(step, each, strictly=strictly)]
            if possible:
                break
        else:
            return self._only_words(piece)
        sure = _SURE if len(piece.steps) == 1 else _LIKELY if piece.is_named or len(asked) == 1 else _PERHAPS
        return Read(words=piece.words, possible=_once(possible), probability=sure, is_understood=True)

    def _still_open(self, steps: Sequence[NamedStep]) -> Sequence[NamedStep]:
        """Leave out what was done since, unless nothing is left then."""
        return [step for step in steps if step.action in self.places[step.candidacy].actions] or steps

    def _only_words(self, piece: Piece) -> Read:
        note = Proposed(event=Note(at=self.at, text=Words(piece.words)), sentence=piece.words, probability=_LIKELY)
        keys = dict.fromkeys(step.candidacy for step in piece.steps)
        possible = tuple(Possible(candidacy=key, events=(note,)) for key in keys)
        return Read(words=piece.words, possible=possible, probability=_LIKELY, is_understood=False)

    def _heard(self, step: NamedStep, piece: Piece) -> Heard:
        place = self.places[step.candidacy]
        return heard(piece.words, on=self.on, days=place.days, names=names_at(place))

    def _of(self, step: NamedStep, told: Heard, *, strictly: bool) -> Iterator[Possible]:
        """Yield what a piece may say of one step.

        `strictly`: only if the step may end so, in the way in which it was to be done, or waits for an answer.
        """
        place, ways = self.places[step.candidacy], list(_ways(step, told, self.at, strictly=strictly))
        if strictly and not ways and (told.words - {"later"} or not ("later" in told.words or _awaits(step))):
            return
        for way in ways or [[]]:
            answer = self._answer(step, told, way)
            later = self._later(step, told, place, beside=bool(way))
            events = (*(event for event in way if not (answer and isinstance(event, Agreement))), *answer)
            if events or later:
                yield _possible(step, told.says, events, later)
        if told.is_bare and not ways:
            yield _possible(step, told.says, (), self._put_off(step, told.promise.until, place))

    def _answer(self, step: NamedStep, told: Heard, way: Sequence[Event]) -> Sequence[Event]:
        """Return what they said, as an event: none, if it does not say that they said something."""
        until, means = told.promise.until, told.means
        ours = told.promise.who == "candidate" or ("later" in told.words and told.promise.who != "employer")
        was_done_then = bool(told.words) and until is not None and until <= self.on  # "wrote this morning"
        if means is None and (until is None or ours or was_done_then):
            return []
        says = Words(told.says) if told.says else None
        spoken = next((event for event in way if isinstance(event, Asked) and event.outcome == "reached"), None)
        if means in (None, "deferral") and step.action == "record-agreement":
            return [Agreement(at=self.at, says=says, until=until)]
        if means in _THEIR_DAY_IS_OURS:
            until = told.day
        return [
            Reply(
                at=self.at,
                means=means or "deferral",
                from_=spoken.to if spoken else None,
                channel=spoken.channel if spoken else None,
                says=says,
                until=until if means != "rejection" else None,
            )
        ]

    def _later(self, step: NamedStep, told: Heard, place: Place, *, beside: bool) -> Later | None:
        """Return that it is put off; beside a try that failed only to a day that is named."""
        by_us = told.promise.who == "candidate" and told.promise.until is not None
        if told.means or not ("later" in told.words or by_us) or (beside and told.day is None):
            return None
        return self._put_off(step, told.day, place)

    def _put_off(self, step: NamedStep, day: date | None, place: Place) -> Later:
        tomorrow = self.on + timedelta(days=1)
        until = min(max(day or tomorrow, tomorrow), self.on + _A_YEAR)
        return Later(action=step.action, until=place.days.on_or_after(until) if step.action in CONTACTS else until)


def _awaits(step: NamedStep) -> bool:
    """Tell whether somebody is to say something to a step."""
    return step.action in PURPOSES or step.action == "record-agreement"


def _ways(step: NamedStep, told: Heard, at: datetime, *, strictly: bool) -> Iterator[list[Event]]:
    """Yield how the step may have ended, each way as its events."""
    words = set(told.words) - {"later"}
    if told.means and len(endings(step)) > 1:
        words -= {"done"}  # "yes! I got the job"
    if "called" in words:
        answered = told.means or (told.promise.until and told.promise.who != "candidate")
        words |= {"reached"} if answered and not words & set(_CALLED) else set()
        words -= {"called"} if words & set(_CALLED) else set()
    for word in sorted(words):
        yield from _ended(step if strictly else _by_word(step, word), word, at)


def _ended(step: NamedStep, word: Word, at: datetime) -> Iterator[list[Event]]:
    """Yield what happened when a step ended in a word: one way; several where the word leaves it open; or none."""
    if word in _ENDS_SEARCH:
        yield [Decision(at=at, means="let-go" if word == "let-go" else "withdraw")]
        return
    offered = endings(step)
    wanted = _CALLED if word == "called" else offered if word == "done" else (word,)
    for ending in wanted:
        if ending in offered:
            yield list(events_of(step, ending, at))


def _by_word(step: NamedStep, word: Word) -> NamedStep:
    """Return the step as it was done: who was to write may have called, who was to call may have written."""
    if word == "sent" and step.action in (*PURPOSES, "thank", "thank-after-rejection"):
        return replace(step, channel=_BY_MAIL)
    spoken = word in ("reached", "called", "voicemail") and step.channel not in ("phone", "in-person")
    return replace(step, channel=_BY_PHONE) if spoken and step.action in PURPOSES else step


def _possible(step: NamedStep, says: str, events: Iterable[Event], later: Later | None) -> Possible:
    proposed = tuple(Proposed(event=event, sentence=says, probability=_LIKELY) for event in events)
    return Possible(candidacy=step.candidacy, events=proposed, later=later)


def _once(possible: Iterable[Possible]) -> tuple[Possible, ...]:
    return tuple(dict.fromkeys(possible))
