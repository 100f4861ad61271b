"""From a sentence to the promises in it: which of the days it names are somebody's word?

1. The days are found, and the sentence is cut into clauses around them.
2. Every clause gets its subject; a clause that is hardly more than a day takes that of the clause it leans on.
3. A time counts from the day it hangs on ("within a week of 20 November"), else from the day of the talk; a time that
   hangs on an event without a date promises nothing.
4. Days in clauses about an answer, about silence or about the candidate's own call are promises. Where silence is
   spoken of, only its days are.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from heardback.core.promises.days import Calendar
from heardback.core.promises.grammar import Mention, find_days
from heardback.core.promises.reading import Clause, Sentence, clauses
from heardback.core.promises.speech import Speech, Subject

_PROMISING: Final[frozenset[Subject]] = frozenset({"answer", "candidate", "silence", "bare"})
_WORD: Final = re.compile(r"[^\W\d_][\w']*")
_ASIDE: Final[frozenset[Subject]] = frozenset({"aside", "unclear", "bare"})
_STRAY_WORDS: Final = 2
_REACH: Final = 60


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
class Promise:
    """A day that keeps somebody's word."""

    until: date
    words: str
    subject: Subject


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
    return _with_events(_leaning(parts, _if_bare(mentions, talk)), speech)


def promises_in(
    sentence: Sentence, parts: Sequence[Part], speech: Speech, talk: Talk, calendar: Calendar
) -> Iterator[Promise]:
    """Yield every promise of the sentence."""
    reckoning = _Reckoning(sentence=sentence, parts=parts, speech=speech, talk=talk, calendar=calendar)
    silence = any(part.subject == "silence" and part.mentions for part in parts)
    for part in parts:
        if part.subject in _PROMISING and (part.subject == "silence" or not silence):
            for mention in part.mentions:
                until = reckoning.day(part, mention)
                if until:
                    words = " ".join(sentence.said[mention.start : mention.end].split()).strip(" ,.")
                    yield Promise(until=until, words=words, subject=part.subject)


def talk_after(parts: Sequence[Part], speech: Speech, talk: Talk, calendar: Calendar) -> Talk:
    """Return what the next sentence may lean on."""
    told = [part.subject for part in parts if part.subject not in {"bare", "unclear"}]
    about: Subject = "answer" if "answer" in told else told[-1] if told else "unclear"
    closing = [m for part in parts if speech.closing.search(part.clause.plain) for m in part.mentions]
    return replace(
        talk,
        about=about,
        last_date=_last_date([m for part in parts for m in part.mentions], calendar) or talk.last_date,
        closing_date=_last_date(closing, calendar) or talk.closing_date,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Reckoning:
    """One sentence on its way from words to days."""

    sentence: Sentence
    parts: Sequence[Part]
    speech: Speech
    talk: Talk
    calendar: Calendar

    def day(self, part: Part, mention: Mention) -> date | None:
        """Return the day that this mention promises in this sentence."""
        if mention.naming.sort == "span":
            start = self._start(part, mention)
            return mention.day(replace(self.calendar, on=max(start, self.calendar.on))) if start else None
        if part.is_event and self._others(part):
            return None
        return None if self._is_anchor(mention) else mention.day(self.calendar)

    def _start(self, part: Part, mention: Mention) -> date | None:
        """Return the day to count from: the one named right after, the one after which they promise, or the talk."""
        after = self.sentence.plain[mention.end : mention.end + _REACH]
        if self.speech.hangs.match(after):
            return self._hook(mention, after)
        events = [other for other in self.parts if other.is_event and other is not part]
        if events:
            dates = _last_date([m for event in events for m in event.mentions], self.calendar)
            undated = any(self.speech.undated.search(event.clause.plain) for event in events)
            return dates or (self.talk.closing_date if undated else self.calendar.on)
        return self.calendar.on

    def _hook(self, mention: Mention, after: str) -> date | None:
        hook = self._next_date(mention)
        if hook:
            return hook.day(self.calendar)
        if self.speech.that_day.match(after):
            before = [m for part in self.parts for m in part.mentions if m.end <= mention.start]
            return _last_date(before, self.calendar) or self.talk.last_date
        if self.speech.this_talk.match(after):
            return self.calendar.on
        return self.talk.closing_date if self.speech.undated.search(after) else None

    def _next_date(self, mention: Mention) -> Mention | None:
        """Return the date that the time hangs on, if one is named close behind it in the same breath."""
        for part in self.parts:
            for other in part.mentions:
                between = self.sentence.plain[mention.end : other.start]
                near = mention.end <= other.start <= mention.end + _REACH and other.naming.sort != "span"
                if near and self.speech.hangs.match(between + " ") and not re.search(r"[,;]|- ", between.strip(" ,")):
                    return other
        return None

    def _is_anchor(self, mention: Mention) -> bool:
        spans = (m for part in self.parts for m in part.mentions if m.naming.sort == "span")
        return any(self._next_date(span) is mention for span in spans)

    def _others(self, part: Part) -> bool:
        return any(
            other.mentions and other.subject in _PROMISING and not other.is_event
            for other in self.parts
            if other is not part
        )


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
            events |= {before for before in range(at) if parts[before].mentions}
    answered = any(part.subject == "answer" for part in parts)
    return [
        replace(p, subject="answer", is_event=True) if answered and at in events else p for at, p in enumerate(parts)
    ]


def _last_date(mentions: Sequence[Mention], calendar: Calendar) -> date | None:
    found = [day for m in mentions if m.naming.sort != "span" and (day := m.day(calendar))]
    return found[-1] if found else None
