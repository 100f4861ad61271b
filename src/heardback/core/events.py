"""What happened: facts in the past tense, one class a kind, never edited.

`at` is an instant with an offset, held in the employer's time zone (`Candidacy.of` sees to it), so that `at.date()` is
the day it happened there. Every other field is a key of the contract's event table; its type says what is allowed, and
the reader of files checks against exactly these types.
"""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Annotated, Final, Literal, NewType

from heardback.core.shapes import Between, Words

ContactId = NewType("ContactId", str)
Channel = NewType("Channel", str)
"""phone, email, or another way that the contact's employer declared (sms, whatsapp, letter, in-person …)."""

UNDERSTOOD = {"understood": True}
"""Marks a field that is no key of a file: it is filled from the words in `says`."""

Outcome = Literal["sent", "reached", "no-answer", "voicemail"]
Purpose = Literal["ask", "confirm-receipt", "feedback", "reasons", "deadline"]
Party = Literal["employer", "candidate"]
Answers = Literal["always", "only-if-yes"]
Meaning = Literal["acknowledgement", "deferral", "request", "invitation", "offer", "rejection"]
Verdict = Literal["accept", "decline", "withdraw", "let-go", "go-on"]
DeadlineReason = Literal["other-offer", "own-decision"]

A_USUAL_LENGTH: Final = 60
"""How many minutes an interview is taken to last where nobody said; it goes without saying."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Applied:
    """The candidate applied for the post."""

    at: datetime
    to: ContactId | None = None
    channel: Channel | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Interview:
    """An interview; ahead of `now` it counts as scheduled."""

    at: datetime
    with_: tuple[ContactId, ...]
    minutes: Annotated[int, Between(1, 1440)] = A_USUAL_LENGTH
    stage: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """What was said, usually at the end of the interview, about how and when the answer comes.

    With neither a day nor a word, nothing was agreed. `until` is the last day that still keeps the promise.
    """

    at: datetime
    says: Words | None = None
    until: date | None = None
    who: Party | None = None
    channel: Channel | None = None
    contact: ContactId | None = None
    answers: Answers | None = None
    may_ask: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Thanked:
    """The candidate said thanks; without `to`, to everybody who was there."""

    at: datetime
    to: ContactId | None = None
    channel: Channel | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """The candidate called or wrote; `outcome` is how that ended, `purpose` what it was for."""

    at: datetime
    to: ContactId
    channel: Channel
    outcome: Outcome | None = None
    receipt_requested: bool = False
    purpose: Purpose = "ask"


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """They confirmed that the mail arrived."""

    at: datetime
    from_: ContactId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """Word from the employer. `until` is the new promise, or the day of the request or the offer."""

    at: datetime
    means: Meaning
    from_: ContactId | None = None
    channel: Channel | None = None
    says: Words | None = None
    until: date | None = None
    answers: Answers | None = field(default=None, metadata=UNDERSTOOD)
    who: Party | None = field(default=None, metadata=UNDERSTOOD)
    promised: date | None = field(default=None, metadata=UNDERSTOOD)
    """Beside a request's own day: by when they will answer then."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivered:
    """What they asked for was handed in."""

    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Confirmed:
    """Their invitation was confirmed."""

    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline:
    """The candidate must decide by `by`: another employer's offer, or a day of their own. Always true (guard G7)."""

    at: datetime
    by: date
    reason: DeadlineReason | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """The candidate decided; `go-on` answers `weigh`, `reconsider` and a proposal to let go."""

    at: datetime
    means: Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Reviewed:
    """The interview was looked back on."""

    at: datetime
    text: Words | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A remark; it changes nothing."""

    at: datetime
    text: Words | None = None


Event = (
    Applied
    | Interview
    | Agreement
    | Thanked
    | Asked
    | Receipt
    | Reply
    | Delivered
    | Confirmed
    | Deadline
    | Decision
    | Reviewed
    | Note
)

KINDS: dict[str, type[Event]] = {
    "applied": Applied,
    "interview": Interview,
    "agreement": Agreement,
    "thanked": Thanked,
    "asked": Asked,
    "receipt": Receipt,
    "reply": Reply,
    "delivered": Delivered,
    "confirmed": Confirmed,
    "deadline": Deadline,
    "decision": Decision,
    "reviewed": Reviewed,
    "note": Note,
}
"""The `type` of an event in a file, in the order in which events of the same instant are told."""
