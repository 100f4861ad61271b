"""How each ask ended, and what came next.

What followed an ask is what happened first before the candidate got in touch again: a sequence, not a cause. Nobody
has measured whether asking brings answers, and these figures cannot: who asks is who has waited longest.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final, Literal

from heardback.core.candidacy import Candidacy
from heardback.core.events import (
    Agreement,
    Asked,
    Channel,
    Decision,
    Event,
    Interview,
    Outcome,
    Purpose,
    Receipt,
    Reply,
)
from heardback.core.history import Answer

Followed = Answer | Literal["acknowledgement", "agreement", "interview", "nothing", "nothing-yet"]
"""An answer by its meaning; at least word that the letter arrived; a day agreed on the call; an interview without an
answer noted before it; nothing until the candidate asked again or ended it; nothing so far."""

NO_ANSWER: Final = frozenset[Followed]({"acknowledgement", "nothing", "nothing-yet"})

_ABOUT_THE_ANSWER: Final[frozenset[Purpose]] = frozenset({"ask", "confirm-receipt", "deadline"})
"""Asks for feedback or for reasons come after the answer and are no part of this."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AskEnded:
    """One ask, how it ended, and what followed before the next contact."""

    candidacy: Candidacy
    #: The day of the ask at the employer's place.
    on: date
    channel: Channel
    outcome: Outcome
    purpose: Purpose
    followed: Followed
    #: Calendar days until that; where nothing followed, until the candidate asked again or ended it, or until today.
    days: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AskTally:
    """The asks by one channel that ended in one way."""

    channel: Channel
    outcome: Outcome
    times: int
    followed: Mapping[Followed, int]
    #: The days until an answer, an agreed day or an interview, ascending; as many as these followed.
    days: tuple[int, ...]


def asks(candidacies: Sequence[Candidacy], now: datetime) -> tuple[AskEnded, ...]:
    """Return every ask about the answer as known at `now`, the earliest first."""
    found = (ended for candidacy in candidacies for ended in _asks_in(candidacy, now))
    return tuple(sorted(found, key=lambda ended: ended.on))


def tally(asks: Sequence[AskEnded]) -> tuple[AskTally, ...]:
    """Count asks by channel and outcome, the most frequent first."""
    ways = Counter((ended.channel, ended.outcome) for ended in asks)
    return tuple(
        _tally([ended for ended in asks if (ended.channel, ended.outcome) == way])
        for way, _ in sorted(ways.items(), key=lambda item: (-item[1], item[0]))
    )


def _tally(alike: Sequence[AskEnded]) -> AskTally:
    return AskTally(
        channel=alike[0].channel,
        outcome=alike[0].outcome,
        times=len(alike),
        followed=Counter(ended.followed for ended in alike),
        days=tuple(sorted(ended.days for ended in alike if ended.followed not in NO_ANSWER)),
    )


def _asks_in(candidacy: Candidacy, now: datetime) -> Iterator[AskEnded]:
    events, today = candidacy.known_at(now).events, now.astimezone(candidacy.timezone).date()
    for place, event in enumerate(events):
        if isinstance(event, Asked) and event.outcome and event.purpose in _ABOUT_THE_ANSWER:
            followed, when = _what_followed(event, events[place + 1 :], today)
            yield AskEnded(
                candidacy=candidacy,
                on=event.at.date(),
                channel=event.channel,
                outcome=event.outcome,
                purpose=event.purpose,
                followed=followed,
                days=(min(when, today) - event.at.date()).days,
            )


def _what_followed(ask: Asked, later: Sequence[Event], today: date) -> tuple[Followed, date]:
    """Return the first word that says more than that the letter arrived; else that; else until when there was none."""
    arrived: date | None = None
    for event in later:
        if followed := _as_an_answer(event):
            return followed, event.at.date()
        if _is_over(ask, event):
            return ("acknowledgement", arrived) if arrived else ("nothing", event.at.date())
        if isinstance(event, Reply | Receipt):
            arrived = arrived or event.at.date()
    return ("acknowledgement", arrived) if arrived else ("nothing-yet", today)


def _as_an_answer(event: Event) -> Followed | None:
    if isinstance(event, Reply) and event.means != "acknowledgement":
        return event.means
    if isinstance(event, Agreement) and event.until:
        return "agreement"
    return "interview" if isinstance(event, Interview) else None


def _is_over(ask: Asked, event: Event) -> bool:
    """Tell whether the candidate got in touch again or ended it; what reached them on one day is one contact."""
    if isinstance(event, Decision):
        return event.means != "go-on"
    same_contact = ask.outcome != "no-answer" and event.at.date() == ask.at.date()
    return isinstance(event, Asked) and not same_contact
