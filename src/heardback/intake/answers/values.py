"""What a notice asked, what is known where its steps belong, and what an answer to it comes to."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from heardback.core.candidacy import Contact
from heardback.core.events import Channel, ContactId
from heardback.core.step import Action
from heardback.core.workdays import WorkingDays
from heardback.intake.proposing.values import Possible

Word = Literal[
    "reached",
    "called",
    "no-answer",
    "voicemail",
    "sent",
    "arrived",
    "done",
    "later",
    "accept",
    "decline",
    "go-on",
    "let-go",
    "withdraw",
    "nothing-agreed",
]
"""What people say of how a step ended. called: whether somebody was reached is not said. later: not done, it is put
off."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedStep:
    """A step that a notice named. `core.doing` can say how it may end."""

    line: int
    """In which line of the notice, from 1."""
    candidacy: str
    """The candidacy's key."""
    action: Action
    to: ContactId | None = None
    channel: Channel | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Digest:
    """A notice that went out by mail, as far as an answer to it needs it."""

    address: str
    """To which it went, in small letters: only an answer from there is one."""
    at: datetime
    """When it went out."""
    steps: tuple[NamedStep, ...] = ()
    """In the order of its lines."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """What is known of a candidacy to which a step belongs."""

    employer: str
    contacts: tuple[Contact, ...]
    days: WorkingDays
    """The working days there."""
    actions: frozenset[Action]
    """What still asks to be done there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """What one piece of an answer comes to."""

    words: str
    """The piece, as it was written."""
    possible: tuple[Possible, ...]
    """What it may say, at least one: of several, a person has to say which."""
    probability: float
    """From 0 to 1: that it says this, and that it is about this step."""
    is_understood: bool
    """False: all that is possible is to note the words."""
