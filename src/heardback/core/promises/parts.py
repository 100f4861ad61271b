"""The parts of a sentence: every clause with the days it names and what it is about.

1. The days are found, and the sentence is cut into clauses around them.
2. Every clause gets its subject; a clause that is hardly more than a day takes that of the clause it leans on.
3. An event with a date lends that date to the answer that comes after it: "not before Friday" promises Friday.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from heardback.core.promises.grammar import Mention, find_days
from heardback.core.promises.reading import Clause, Sentence, clauses
from heardback.core.promises.speech import Speech, Subject

_WORD: Final = re.compile(r"[^\W\d_][\w']*")
_ASIDE: Final[frozenset[Subject]] = frozenset({"aside", "unclear", "bare"})
_STRAY_WORDS: Final = 2
"""So many words besides a day and fillers still make a clause bare ("fingers crossed")."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A clause, what it is about, and the days it names."""

    clause: Clause
    subject: Subject
    mentions: tuple[Mention, ...]
    stray_words: int
    """How many of its words are neither a day nor a filler."""
    is_event: bool
    """Whether it says after what something else comes ("after applications close on 20 November")."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Talk:
    """What the sentences before leave behind for the next one to lean on."""

    is_note: bool
    """Whether the text is so short that it is what somebody noted of a promise."""
    about: Subject = "unclear"
    last_date: date | None = None
    closing_date: date | None = None


def read_parts(sentence: Sentence, speech: Speech, talk: Talk) -> list[Part]:
    """Return the clauses of a sentence with their subjects."""
    mentions = find_days(sentence.plain, speech.days, speech.eve) if speech.hint.search(sentence.plain) else []
    if speech.not_before.search(sentence.plain):
        mentions = [replace(mention, eve=False) for mention in mentions]
    cut = clauses(sentence.plain, speech.breaks, [(mention.start, mention.end) for mention in mentions])
    parts = [_part(clause, mentions, speech) for clause in cut]
    if sentence.is_question and not speech.patience.search(sentence.plain):
        parts = [replace(part, subject="something-else") if part.subject != "candidate" else part for part in parts]
    if speech.other_questions.search(sentence.plain):
        parts = [replace(part, subject="something-else") if part.subject == "candidate" else part for part in parts]
    return _with_events(_leaning(parts, _if_bare(mentions, talk)), speech)


def _if_bare(mentions: Sequence[Mention], talk: Talk) -> Subject:
    """Return what a sentence of hardly more than a day is about.

    Alone, it is somebody's note of a promise. In a letter it goes on from the sentence before, unless it names a date:
    that is the head of a schedule.
    """
    dated = any(mention.naming.sort == "date" for mention in mentions)
    if talk.about == "answer" and (talk.is_note or not dated):
        return "answer"
    return "bare" if talk.is_note else "unclear"


def _part(clause: Clause, mentions: Sequence[Mention], speech: Speech) -> Part:
    own = tuple(m for m in mentions if clause.start < m.end <= clause.end)
    rest = _without_days(clause, own)
    stray = sum(word.lower() not in speech.fillers for word in _WORD.findall(rest))
    subject = _subject(clause, rest, speech) or ("bare" if stray <= _STRAY_WORDS else "unclear")
    event = speech.event.match(clause.plain) is not None
    return Part(clause=clause, subject=subject, mentions=own, stray_words=stray, is_event=event)


def _subject(clause: Clause, rest: str, speech: Speech) -> Subject | None:
    for subject, pattern in speech.subjects:
        if pattern.search(rest if subject == "aside" else clause.plain):
            return subject
    return None


def _without_days(clause: Clause, mentions: Sequence[Mention]) -> str:
    rest = clause.plain
    for mention in reversed(mentions):
        begin, end = max(0, mention.start - clause.start), mention.end - clause.start
        rest = rest[:begin] + " " + rest[end:]
    return rest


def _leaning(parts: Sequence[Part], about: Subject) -> list[Part]:
    """Give every bare clause the subject of the clause before it, else of the one after, else `about`."""
    leant: list[Part] = []
    for at, part in enumerate(parts):
        if part.subject == "bare":
            before = (other.subject for other in reversed(leant) if not other.is_event)
            after = (other.subject for other in parts[at + 1 :])
            told = next((s for s in (*before, *after) if s != "bare"), "unclear" if part.stray_words else about)
            leant.append(replace(part, subject=told))
        else:
            leant.append(part)
    return leant


def _with_events(parts: Sequence[Part], speech: Speech) -> list[Part]:
    """Let an event with a date stand for the answer that comes after it: "not before" promises that day."""
    events = {at for at, part in enumerate(parts) if part.is_event and part.subject in _ASIDE}
    for at, part in enumerate(parts):
        if part.subject == "answer" and not part.mentions and speech.then.search(part.clause.plain):
            events |= {before for before in range(at) if parts[before].mentions and parts[before].subject in _ASIDE}
    answered = any(part.subject == "answer" for part in parts)
    return [
        replace(p, subject="answer", is_event=True) if answered and at in events else p for at, p in enumerate(parts)
    ]
