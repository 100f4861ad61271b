"""The items of a calendar in English: headings, without a full stop."""

from datetime import date
from typing import Final

from heardback.core.glance import Appointment, Glance, Listed
from heardback.core.step import Action
from heardback.core.syncing import WordKind
from heardback.core.wording.english import dates as days
from heardback.core.wording.english.names import action as name_of
from heardback.core.wording.english.plan import sentence

_BRIEFLY: Final = {"interview": "interview", "answer": "an answer is due", "deadline": "your day to decide"}


def interview_item(glance: Glance, interview: Appointment) -> str:
    """Say an interview: Interview at Nordkraft (second)."""
    return f"Interview at {glance.employer}{f' ({interview.stage})' if interview.stage else ''}"


def step_item(glance: Glance, step: Listed) -> str:
    """Say a step, and where: Nordkraft: call Olga Petrova and ask whether they have decided."""
    told = sentence(glance.named(), step.step(), deadline=glance.decide_by)
    return f"{glance.employer}: {told[0].lower()}{told[1:]}"


def answer_item(glance: Glance) -> str:
    """Say that this is the last day on which they said they would answer."""
    return f"{glance.employer}: they promised an answer by today"


def deadline_item(glance: Glance) -> str:
    """Say that the candidate must decide by this day."""
    return f"{glance.employer}: your day to decide"


def put_back(kind: WordKind, day: date) -> str:
    """Say why an item that was moved in a calendar lies again where it lay."""
    if kind == "outside":
        return f"You moved this to {days.day(day)}, which is outside of its window. It is back where it was."
    return f"You moved this to {days.day(day)}. Its day comes from what was said, so it is back where it was."


def item_briefly(kind: str, action: Action | None) -> str:
    """Say what it is and name nobody."""
    return name_of(action) if action else _BRIEFLY[kind]
