"""The words for a step: the letter or the call, ready to be read."""

from dataclasses import dataclass
from datetime import datetime

from heardback.actions.opened import Open
from heardback.core.errors import DoesNotFit
from heardback.core.events import ContactId
from heardback.core.step import Step
from heardback.letters.compose import Letter, Script, addressee, compose, script, words_for
from heardback.letters.facts import Occasion
from heardback.letters.kinds import Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """A draft, by the kind that it is of: a letter, a card, or a call."""

    kind: Kind
    letter: Letter | None = None
    call: Script | None = None


def words_of(opened: Open, step: Step, now: datetime) -> Words | None:
    """Write the words that a step asks for; None where it needs none, or where they would say what is not on record."""
    kind = words_for(step)
    return written(opened, kind, step.to, now) if kind else None


def written(opened: Open, kind: Kind, to: ContactId | None, now: datetime) -> Words | None:
    """Write words of a kind to somebody; without `to`, to whom the plan says."""
    case, reading = opened.advice.plan.case, opened.advice.reading
    contact = opened.candidacy.people.get(to) if to else addressee(kind, case, reading)
    occasion = Occasion(
        case=case,
        now=now,
        to=contact,
        language=opened.candidacy.candidate.language,
        tone=opened.person.tone,
    )
    try:
        if kind.form == "call":
            return Words(kind=kind, call=script(kind, occasion))
        return Words(kind=kind, letter=compose(kind, occasion))
    except DoesNotFit:
        return None
