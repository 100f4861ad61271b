"""A step of the plan: what to do, with whom and how, from when until when, and by which rules."""

from datetime import date
from typing import Final, Literal, NamedTuple, get_args

from heardback.core.events import Channel, ContactId

Action = Literal[
    "answer-offer",
    "meet-request",
    "confirm-invitation",
    "prepare-questions",
    "record-agreement",
    "reconsider",
    "weigh",
    "tell-others",
    "ask",
    "confirm-receipt",
    "early-call",
    "thank",
    "thank-after-rejection",
    "ask-feedback",
    "review",
    "let-go",
    "request-reasons",
    "check-mail",
    "keep-looking",
]
"""In the order in which steps of the same day are best done."""

ORDER: Final[dict[Action, int]] = {action: rank for rank, action in enumerate(get_args(Action))}

BACKGROUND: Final = frozenset[Action](("check-mail", "keep-looking", "request-reasons"))
"""Daily, standing and optional steps: they never make a day one for acting."""

CONTACTS: Final = frozenset[Action](
    (
        "answer-offer",
        "meet-request",
        "confirm-invitation",
        "tell-others",
        "ask",
        "confirm-receipt",
        "early-call",
        "ask-feedback",
        "request-reasons",
    )
)
"""Steps that reach a person at work: on working days only (guard G3). Thank-you e-mails may go on any day."""


class Step(NamedTuple):
    """One step. A named tuple, not a frozen class: a plan makes half a dozen, and this is four times as fast."""

    action: Action
    first: date
    """The first day of its window, at the employer's place."""
    last: date | None
    """The last day of its window; None: it has no end."""
    rules: tuple[str, ...]
    """The ids of the field guide's rules it follows, the strongest first."""
    to: ContactId | None = None
    channel: Channel | None = None
    letter: str | None = None
    """Which words go with it."""
    lapses: date | None = None
    """The last day on which it still makes sense; None: it stays until something happens."""
    appears: date | None = None
    """The first day on which it is listed, where that is later than the day the plan is made."""


def uses(step: Step) -> bool:
    """Tell whether a step contacts somebody at work, so that it waits for a working day."""
    return step.action in CONTACTS or (step.action in _THANKS and step.channel not in (None, "email"))


_THANKS: Final = ("thank", "thank-after-rejection")


def words(letter: str, channel: Channel | None) -> str:
    """Name the words of a step that has a letter of its own: by phone, the script that says the same."""
    return f"{letter}-call" if channel == "phone" else letter
