"""From the parts of a sentence to the promises in it: which of the days it names are somebody's word?

1. Days in clauses about an answer, about silence or about the candidate's own call are promises. Where silence is
   spoken of, only its days are.
2. A time counts from the day it hangs on ("within a week of 20 November"), else from the day of the talk; a time that
   hangs on an event without a date promises nothing.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from heardback.core.promises.days import Calendar
from heardback.core.promises.grammar import Mention
from heardback.core.promises.parts import Part, Talk
from heardback.core.promises.reading import Sentence
from heardback.core.promises.speech import Speech, Subject

_PROMISING: Final[frozenset[Subject]] = frozenset({"answer", "candidate", "silence", "bare"})
_REACH: Final = 60
"""So many letters on, a date still belongs to the time before it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """A day that keeps somebody's word."""

    until: date
    words: str
    subject: Subject


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


def _last_date(mentions: Sequence[Mention], calendar: Calendar) -> date | None:
    found = [day for m in mentions if m.naming.sort != "span" and (day := m.day(calendar))]
    return found[-1] if found else None
