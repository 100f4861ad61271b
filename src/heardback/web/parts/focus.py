"""The step that matters most, with everything needed to do it: person, number, words, reasons, ways to end."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from heardback.actions.opened import Open
from heardback.core.candidacy import Contact
from heardback.core.doing import PURPOSES, Ending, endings
from heardback.core.glance import Listed
from heardback.core.reading import Dated
from heardback.core.wording.headlines import own_deadline
from heardback.core.wording.speech import Speech
from heardback.web.parts.words import Words, words_of

_FROM, _UNTIL = 10, 17
"""Contact hours at the employer's place (guard G3)."""
_AFTER_A_NO: Final = ("thank-after-rejection", "ask-feedback")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """Why, by which rule; borrowed from another voice than the playbook's."""

    rule: str
    text: str
    borrowed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Focus:
    """The step as the page shows it."""

    opened: Open
    dated: Dated
    sentence: str
    why: str
    """The strongest reason, as a sentence."""
    window: str
    late: bool
    contact: Contact | None
    channel: str | None
    clock: str
    """The time of day there."""
    good_hour: bool
    """Whether it is a contact hour there."""
    other_day: bool
    """Whether it is another day there than where the person is."""
    words: Words | None
    reasons: tuple[Reason, ...]
    endings: tuple[Ending, ...]
    nobody_known: bool
    """It is to be asked, and there is nobody on record to ask: how it went cannot be recorded yet."""
    both: bool
    """One e-mail can do this step and the next: thanks and feedback after a no."""


def focus(opened: Open, step: Listed, now: datetime, speech: Speech) -> Focus | None:
    """Return a step of an opened candidacy, ready to be done; None where the plan does not have it any more."""
    dated = _found(opened, step)
    if dated is None:
        return None
    there = now.astimezone(opened.candidacy.timezone)
    today, advice = opened.advice.reading.today, opened.advice
    return Focus(
        opened=opened,
        dated=dated,
        sentence=speech.sentence(opened.candidacy, dated.step, deadline=own_deadline(advice)),
        why=speech.why(advice, dated),
        window=speech.window(dated.step, today),
        late=dated.status == "late",
        contact=opened.candidacy.people.get(dated.step.to) if dated.step.to else None,
        channel=dated.step.channel,
        clock=f"{there:%H:%M}",
        good_hour=_FROM <= there.hour < _UNTIL and advice.reading.working,
        other_day=_is_elsewhere(opened, there),
        words=words_of(opened, dated.step, now),
        reasons=tuple(_reason(opened, rule, speech) for rule in dated.step.rules),
        endings=endings(dated.step),
        nobody_known=dated.step.action in PURPOSES and dated.step.to is None,
        both=_both(opened),
    )


def _is_elsewhere(opened: Open, there: datetime) -> bool:
    person = opened.person
    return person.timezone is not None and there.date() != there.astimezone(person.zone()).date()


def _found(opened: Open, step: Listed) -> Dated | None:
    steps = opened.advice.reading.steps
    return next((one for one in steps if (one.step.action, one.step.to) == (step.action, step.to)), None)


def _reason(opened: Open, rule: str, speech: Speech) -> Reason:
    return Reason(rule=rule, text=speech.because(opened.advice, rule), borrowed=not opened.playbook.speaks(rule))


def _both(opened: Open) -> bool:
    return sum(one.step.action in _AFTER_A_NO for one in opened.advice.reading.doable()) > 1
