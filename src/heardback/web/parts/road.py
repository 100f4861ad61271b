"""The road of a candidacy: what happened, now, and what comes if they stay silent."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from heardback.actions.opened import Open
from heardback.core.events import Event, Reviewed
from heardback.core.wording.headlines import own_deadline
from heardback.core.wording.speech import Speech
from heardback.web.forms.event_form import NAMES


@dataclass(frozen=True, slots=True, kw_only=True)
class Past:
    """A fact, small and dated."""

    number: int
    day: date
    kind: str
    sentence: str
    corrected: bool
    has_form: bool
    """A review is changed on its own page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ahead:
    """What comes."""

    day: date
    sentence: str
    action: str
    fixed: bool = False
    """It is on record (an interview ahead), and no supposition."""
    number: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Road:
    """All of it, in its order."""

    past: tuple[Past, ...]
    ahead: tuple[Ahead, ...]
    clock: str
    """The time of day there, where the person's own clock is another; else empty."""


def road(opened: Open, speech: Speech, now: datetime) -> Road:
    """Return the road at `now`."""
    settled = [(one.number, opened.candidacy.settled(one.event), one.corrected) for one in opened.dossier.recorded]
    settled.sort(key=lambda one: (one[1].at, one[0]))
    past = [_past(opened, speech, now, one) for one in settled if one[1].at <= now]
    fixed = [_fixed(opened, speech, now, number, event) for number, event, _ in settled if event.at > now]
    ahead = sorted([*fixed, *_steps(opened, speech)], key=lambda one: one.day)
    return Road(past=tuple(past), ahead=tuple(ahead), clock=_their_clock(opened, now))


def _their_clock(opened: Open, now: datetime) -> str:
    if opened.person.timezone is None:
        return ""
    there, here = now.astimezone(opened.candidacy.timezone), now.astimezone(opened.person.zone())
    return f"{there:%H:%M}" if there.utcoffset() != here.utcoffset() else ""


def _past(opened: Open, speech: Speech, now: datetime, fact: tuple[int, Event, bool]) -> Past:
    number, event, corrected = fact
    return Past(
        number=number,
        day=event.at.date(),
        kind=NAMES[type(event)],
        sentence=speech.told_of_its_day(event, opened.candidacy, now),
        corrected=corrected,
        has_form=not isinstance(event, Reviewed),
    )


def _fixed(opened: Open, speech: Speech, now: datetime, number: int, event: Event) -> Ahead:
    sentence = speech.told_of_its_day(event, opened.candidacy, now)
    return Ahead(day=event.at.date(), sentence=sentence, action=NAMES[type(event)], fixed=True, number=number)


def _steps(opened: Open, speech: Speech) -> Iterator[Ahead]:
    """Yield the outlook; what can be done now stands above the road already."""
    doable = {one.step for one in opened.advice.reading.doable()}
    for one in opened.advice.outlook:
        if one.step not in doable:
            sentence = speech.sentence(opened.candidacy, one.step, deadline=own_deadline(opened.advice))
            yield Ahead(day=one.day, sentence=f"{sentence}.", action=one.step.action)
