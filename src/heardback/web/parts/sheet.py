"""A letter on its page: the text, what the proofreader says of it, and the ways by which it can leave."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from heardback.actions.letters import Text
from heardback.actions.opened import Open
from heardback.core.candidacy import Contact
from heardback.core.events import ContactId, Event, Note
from heardback.core.shapes import Words
from heardback.letters.compose import Letter
from heardback.letters.mailto import Mailto, mailto
from heardback.letters.went_out import needs_somebody, sent
from heardback.ports import KeptLetter
from heardback.web.parts.drafting import Drafted
from heardback.web.parts.findings import Proof, proof

_REASONS: Final = "reasons"
"""So begin the names of requests for reasons; a request for a copy of data, or for the result, is none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """The whole of it."""

    made: Drafted
    text: Text
    kept_at: datetime | None
    proof: Proof
    mail: Mailto
    ready: bool
    """Whether both addresses are known that a ready mail needs."""
    to_whom: bool
    """Whether it has to be known to whom it went, and is not."""


def sheet(opened: Open, made: Drafted, text: Text, kept: KeptLetter | None, now: datetime) -> Sheet:
    """Put a letter on its page."""
    to = made.letter.to
    return Sheet(
        made=made,
        text=text,
        kept_at=kept.changed_at if kept else None,
        proof=proof(opened, made, text, now),
        mail=mailto(to.email if to else None, text.subject, text.body),
        ready=bool(opened.person.email and to and to.email),
        to_whom=to is None and (_asks_for_reasons(made) or (made.right is None and needs_somebody(made.letter.kind))),
    )


def as_typed(made: Drafted, text: Text) -> Letter:
    """Return the letter with what was typed in place of what was drafted."""
    return replace(made.letter, subject=text.subject, paragraphs=(text.body.strip(),))


def went_out(made: Drafted, at: datetime, *, receipt_requested: bool, note: str) -> list[Event]:
    """Return what has happened when it was sent; where that changes nothing, a note says so."""
    to = _id(made.letter.to)
    if made.right is None or _asks_for_reasons(made):
        events = list(sent(made.letter.kind, to, at, receipt_requested=receipt_requested))
    else:
        events = []
    return events or [Note(at=at, text=Words(note))]


def _asks_for_reasons(made: Drafted) -> bool:
    return made.right is not None and (made.right.law.letter or "").startswith(_REASONS)


def _id(contact: Contact | None) -> ContactId | None:
    return contact.id if contact else None
