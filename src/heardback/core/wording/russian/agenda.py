"""The items of a calendar in Russian: headings, without a full stop."""

from datetime import date
from typing import Final

from heardback.core.glance import Appointment, Glance, Listed
from heardback.core.step import Action
from heardback.core.syncing import WordKind
from heardback.core.wording.russian import dates as days
from heardback.core.wording.russian.names import action as name_of
from heardback.core.wording.russian.plan import sentence

_BRIEFLY: Final = {"interview": "собеседование", "answer": "срок их ответа", "deadline": "день, до которого решить"}


def interview_item(glance: Glance, interview: Appointment) -> str:
    """Say an interview: Собеседование: Nordkraft (второе)."""
    return f"Собеседование: {glance.employer}{f' ({interview.stage})' if interview.stage else ''}"


def step_item(glance: Glance, step: Listed) -> str:
    """Say a step, and where: the firm, a colon, and the step as a sentence in small letters."""
    told = sentence(glance.named(), step.step(), deadline=glance.decide_by)
    return f"{glance.employer}: {told[0].lower()}{told[1:]}"


def answer_item(glance: Glance) -> str:
    """Say that this is the last day on which they said they would answer."""
    return f"{glance.employer}: обещали ответить не позже этого дня"


def deadline_item(glance: Glance) -> str:
    """Say that the candidate must decide by this day."""
    return f"{glance.employer}: решить не позже этого дня"


def put_back(kind: WordKind, day: date) -> str:
    """Say why an item that was moved in a calendar lies again where it lay."""
    if kind == "outside":
        return f"Вы перенесли это на {days.short_day(day)}: такой день не подходит, поэтому запись вернулась на место."
    return f"Вы перенесли это на {days.short_day(day)}. День взят из договорённости, поэтому запись вернулась на место."


def item_briefly(kind: str, action: Action | None) -> str:
    """Say what it is and name nobody."""
    return name_of(action) if action else _BRIEFLY[kind]
