"""Every kind of letter, call and card: what it is for, which steps use it, and what has to be on record for it.

A kind is refused only where it would be untrue: its `needs` are facts without which it says nothing that is so. Whether
the moment is right is another question, which the guards answer (see `compose`).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

from heardback.core.candidacy import Role
from heardback.core.step import Action

Form = Literal["letter", "call", "card"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """One kind of words."""

    name: str
    form: Form
    action: Action | None
    """The step it belongs to; None: a situation of its own."""
    purpose: str
    """What it is for, as a phrase."""
    most_words: int
    """The longest it may be, without greeting and closing (a letter), or in its longest part (a call)."""
    needs: tuple[str, ...] = ()
    """The facts that have to be on record."""
    role: Role | None = None
    """For whom it is made, where there is such a contact."""
    counterpart: str | None = None
    """The kind that says the same by phone, or by letter."""
    receipt: bool = False
    """Whether its first sending may ask for a receipt (S0-C12)."""


def _pair(  # noqa: PLR0913 - what the two have in common, each by name
    letter: str,
    call: str,
    action: Action | None,
    purpose: str,
    *,
    needs: tuple[str, ...] = (),
    most_words: int = 110,
    receipt: bool = False,
) -> Iterator[Kind]:
    yield Kind(
        name=letter,
        form="letter",
        action=action,
        purpose=purpose,
        most_words=most_words,
        needs=needs,
        counterpart=call,
        receipt=receipt,
    )
    yield Kind(
        name=call,
        form="call",
        action=action,
        purpose=f"{purpose}, by phone",
        most_words=90,
        needs=needs,
        counterpart=letter,
    )


def _all() -> Iterator[Kind]:
    yield from _pair("thanks", "thanks-call", "thank", "thank for the interview", needs=("interview",), most_words=90)
    yield Kind(
        name="thanks-and-timing",
        form="letter",
        action="thank",
        purpose="thank for the interview and ask when the answer comes",
        most_words=110,
        needs=("interview", "unsettled"),
        counterpart="thanks-call",
    )
    yield from _pair("status-mail", "status-call", "ask", "ask what was decided", receipt=True)
    yield from _pair(
        "status-again-mail",
        "status-again-call",
        "ask",
        "ask again what was decided, after a contact without an answer",
        receipt=True,
    )
    yield from _pair(
        "after-postponement-mail",
        "after-postponement-call",
        "ask",
        "ask again after they were undecided",
        needs=("postponed",),
        receipt=True,
    )
    yield from _pair(
        "as-agreed-mail",
        "as-agreed-call",
        "ask",
        "get in touch as the candidate said they would",
        needs=("as_agreed",),
        receipt=True,
    )
    yield from _pair(
        "interview-day-mail",
        "interview-day-call",
        "ask",
        "ask for the day of an interview they invited to",
        needs=("invited",),
        receipt=True,
    )
    yield from _interest()
    yield Kind(
        name="receipt-call",
        form="call",
        action="confirm-receipt",
        purpose="make sure that the e-mail arrived",
        most_words=70,
        needs=("mailed",),
    )
    yield from _pair(
        "deadline-mail",
        "deadline-call",
        "tell-others",
        "tell them a true deadline",
        needs=("deadline",),
        receipt=True,
    )
    yield from _pair("early-mail", "early-call", "early-call", "ask about an application", needs=("applied",))
    yield from _answers()
    yield from _after_a_no()
    yield from _cards()


def _interest() -> Iterator[Kind]:
    kinds: tuple[tuple[str, Role, str], ...] = (
        ("interest-mail", "manager", "thank the hiring manager once more and show interest, without a question"),
        ("interest-and-timing-mail", "recruiter", "the same to the recruiter, and ask when a decision is expected"),
    )
    for name, role, purpose in kinds:
        yield Kind(
            name=name,
            form="letter",
            action="ask",
            purpose=purpose,
            most_words=110,
            needs=("interview",),
            role=role,
            counterpart="status-call",
        )


def _answers() -> Iterator[Kind]:
    yield from _pair(
        "invitation-confirmed",
        "invitation-confirmed-call",
        "confirm-invitation",
        "confirm an invitation",
        needs=("invited",),
    )
    yield from _pair(
        "request-met", "request-met-call", "meet-request", "send what they asked for", needs=("requested",)
    )
    yield from _pair(
        "offer-received",
        "offer-received-call",
        "answer-offer",
        "thank for an offer and say by when they have the answer",
        needs=("offered",),
    )
    yield Kind(
        name="offer-accepted",
        form="letter",
        action="answer-offer",
        purpose="accept an offer",
        most_words=110,
        needs=("offered",),
    )
    yield Kind(
        name="offer-declined",
        form="letter",
        action="answer-offer",
        purpose="decline an offer and stay friendly",
        most_words=110,
        needs=("offered",),
    )
    yield Kind(name="withdrawal", form="letter", action=None, purpose="withdraw from the process", most_words=110)


def _after_a_no() -> Iterator[Kind]:
    yield from _pair(
        "rejection-thanks",
        "rejection-thanks-call",
        "thank-after-rejection",
        "thank after a no and keep the door open",
        needs=("rejected",),
    )
    yield from _pair(
        "feedback-request",
        "feedback-request-call",
        "ask-feedback",
        "ask after a no what was missing",
        needs=("rejected",),
    )
    yield Kind(
        name="rejection-thanks-and-feedback",
        form="letter",
        action="thank-after-rejection",
        purpose="thank after a no and ask what was missing, in one",
        most_words=120,
        needs=("rejected",),
        counterpart="feedback-request-call",
    )
    yield from _pair(
        "feedback-after-silence",
        "feedback-after-silence-call",
        "ask-feedback",
        "ask whoever was spoken with last for feedback, where no answer came",
    )
    yield Kind(
        name="formal-reasons",
        form="letter",
        action="request-reasons",
        purpose="request the reasons for a refusal in writing, where the law grants it",
        most_words=120,
        needs=("rejected",),
    )


def _cards() -> Iterator[Kind]:
    yield Kind(
        name="closing-questions",
        form="card",
        action="prepare-questions",
        purpose="what to ask before leaving the interview, for the pocket",
        most_words=160,
    )
    yield Kind(
        name="closing-questions-mail",
        form="letter",
        action="record-agreement",
        purpose="ask afterwards how and when the answer comes, if one forgot to",
        most_words=110,
        needs=("interview", "unsettled"),
    )
    yield Kind(
        name="review",
        form="card",
        action="review",
        purpose="look back on the interview as an outsider would",
        most_words=200,
    )


KINDS: Final[dict[str, Kind]] = {kind.name: kind for kind in _all()}
"""Every kind by its name, in the order of a candidacy."""
