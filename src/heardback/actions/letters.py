"""Letters as the candidate writes them: a draft of each kind to each person, and what was sent, as it went out.

Whoever changes a draft says how far they have seen the letters of its place come (`seen`, see `come_to`), so that two
windows cannot overwrite each other, and what a window still keeps of a letter that has gone out makes no new one.
Nothing is ever sent from here: a letter is sent when the person says that they sent it (G8).
"""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from heardback.actions.record import Command, record
from heardback.core.errors import ChangedMeanwhile, NoSuchLetter
from heardback.core.events import ContactId, Event
from heardback.ports import EventLog, KeptLetter, Key, LetterKey, OwnerId, Receipt


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a draft is kept: one of each kind to each person."""

    owner: OwnerId
    key: Key
    kind: str
    to: ContactId | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """What was written."""

    subject: str
    body: str


def draft_at(log: EventLog, place: Place) -> KeptLetter | None:
    """Return the draft that is kept there."""
    return _draft(_at(log, place))


def _draft(there: Sequence[KeptLetter]) -> KeptLetter | None:
    return next((one for one in there if one.sent_at is None), None)


def come_to(log: EventLog, place: Place) -> int:
    """Return how far the letters of a place have come; 0: none was begun. It grows with each that is kept or sent."""
    return sum(one.version for one in _at(log, place))


def _at(log: EventLog, place: Place) -> list[KeptLetter]:
    return [one for one in log.letters(place.owner, place.key) if (one.kind, one.to) == (place.kind, place.to)]


def letter_called(log: EventLog, owner: OwnerId, key: Key, letter: str) -> KeptLetter:
    """Return a letter of a candidacy by its key. Raises `NoSuchLetter`."""
    found = next((one for one in log.letters(owner, key) if one.key == letter), None)
    if found is None:
        raise NoSuchLetter
    return found


def keep_draft(log: EventLog, place: Place, text: Text, *, seen: int, now: datetime) -> KeptLetter:
    """Keep a draft; the same text once more changes nothing. Raises `ChangedMeanwhile`, `NoSuchCandidacy`."""
    there = _at(log, place)
    draft = _draft(there)
    if draft and _says(draft, text):
        return draft
    letter = _next(place, there, text, seen, now)
    log.keep_letter(place.owner, letter)
    return letter


def drop_draft(log: EventLog, place: Place, *, seen: int) -> None:
    """Throw a draft away. Raises `ChangedMeanwhile`."""
    there = _at(log, place)
    draft = _draft(there)
    if draft and sum(one.version for one in there) != seen:
        raise ChangedMeanwhile
    if draft:
        log.drop_letter(place.owner, draft.key, draft.version)


def sent(log: EventLog, command: Command, place: Place, text: Text, events: Sequence[Event], *, seen: int) -> Receipt:  # noqa: PLR0913 - what was sent, and what that changed
    """Keep a letter as it went out, with what has happened thereby, both or neither. Raises `ChangedMeanwhile`."""
    done = log.done(command.owner, command.command)
    if done:
        return done
    letter = replace(_next(place, _at(log, place), text, seen, command.now), sent_at=command.now)
    return record(log, command, *events, letter=letter)


def _next(place: Place, there: Sequence[KeptLetter], text: Text, seen: int, now: datetime) -> KeptLetter:
    """Return the next version: of the one that was seen, or of one that says the same.

    What is typed keeps itself. Whoever types a last word and at once says that it went out brings the version from
    before that word was kept; where both say the same, nothing is overwritten.
    """
    draft = _draft(there)
    if sum(one.version for one in there) != seen and not (draft and _says(draft, text)):
        raise ChangedMeanwhile
    return KeptLetter(
        key=draft.key if draft else LetterKey(secrets.token_urlsafe(9)),
        candidacy=place.key,
        kind=place.kind,
        to=place.to,
        subject=text.subject,
        body=text.body,
        version=draft.version + 1 if draft else 1,
        changed_at=now,
    )


def _says(letter: KeptLetter, text: Text) -> bool:
    return (letter.subject, letter.body) == (text.subject, text.body)
