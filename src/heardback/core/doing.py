"""How a step can end, and what then has happened: the buttons under a step, and the events behind them.

    endings(step)                            # ("reached", "no-answer", "voicemail")
    events_of(step, "no-answer", at)         # [Asked(to="olga", channel="phone", outcome="no-answer")]

"Not today" is no ending: nothing has happened then.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Final, Literal, Protocol

from heardback.core.events import (
    Agreement,
    Asked,
    Channel,
    Confirmed,
    ContactId,
    Decision,
    Delivered,
    Event,
    Outcome,
    Purpose,
    Receipt,
    Thanked,
)
from heardback.core.step import Action

Ending = Literal[
    "reached",
    "no-answer",
    "voicemail",
    "sent",
    "arrived",
    "done",
    "accept",
    "decline",
    "go-on",
    "let-go",
    "nothing-agreed",
]

PURPOSES: Final[dict[Action, Purpose]] = {
    "ask": "ask",
    "early-call": "ask",
    "confirm-receipt": "confirm-receipt",
    "tell-others": "deadline",
    "ask-feedback": "feedback",
    "request-reasons": "reasons",
}
"""What a contact is for, by the step it belongs to."""

_CALLED: Final[tuple[Ending, ...]] = ("reached", "no-answer", "voicemail")
_SPOKEN: Final = ("phone", "in-person")
_ENDINGS: Final[dict[Action, tuple[Ending, ...]]] = {
    "answer-offer": ("accept", "decline"),
    "meet-request": ("done",),
    "confirm-invitation": ("done",),
    "record-agreement": ("nothing-agreed",),
    "reconsider": ("go-on", "let-go"),
    "weigh": ("go-on", "let-go"),
    "let-go": ("let-go", "go-on"),
}


class Doable(Protocol):
    """What is asked of a step here: a `Step` and a `Listed` both have it."""

    @property
    def action(self) -> Action:
        """What is done."""

    @property
    def to(self) -> ContactId | None:
        """With whom."""

    @property
    def channel(self) -> str | None:
        """By which way."""


def endings(step: Doable) -> tuple[Ending, ...]:
    """Return how a step can end, the most usual first; none: it has a page of its own, or ends with its window."""
    if step.action in _ENDINGS:
        return _ENDINGS[step.action]
    if step.action in ("thank", "thank-after-rejection"):
        return ("done",) if step.channel in _SPOKEN else ("sent",)
    if step.action not in PURPOSES or step.to is None:
        return ()
    if step.action == "confirm-receipt":
        return ("arrived", "no-answer", "voicemail")
    return _CALLED if step.channel in _SPOKEN else ("sent",)


def events_of(step: Doable, ending: Ending, at: datetime) -> Sequence[Event]:
    """Return what has happened when a step ended so at `at`. An ending that the step does not have is a `KeyError`."""
    if ending not in endings(step):
        raise KeyError(ending)
    if step.action in PURPOSES:
        return _contacted(step, ending, at)
    if step.action in ("thank", "thank-after-rejection"):
        return [Thanked(at=at, to=step.to, channel=_channel(step))]
    return [_ended(step.action, ending, at)]


def _contacted(step: Doable, ending: Ending, at: datetime) -> Sequence[Event]:
    channel = _channel(step)
    if step.to is None or channel is None:
        raise KeyError(ending)
    outcome: dict[Ending, Outcome] = {"no-answer": "no-answer", "voicemail": "voicemail", "sent": "sent"}
    asked = Asked(
        at=at, to=step.to, channel=channel, outcome=outcome.get(ending, "reached"), purpose=PURPOSES[step.action]
    )
    return [asked, Receipt(at=at, from_=step.to)] if ending == "arrived" else [asked]


def _ended(action: Action, ending: Ending, at: datetime) -> Event:
    match ending:
        case "accept" | "decline" | "go-on" | "let-go":
            return Decision(at=at, means=ending)
        case "nothing-agreed":
            return Agreement(at=at)
        case _:
            return Delivered(at=at) if action == "meet-request" else Confirmed(at=at)


def _channel(step: Doable) -> Channel | None:
    return Channel(step.channel) if step.channel else None
