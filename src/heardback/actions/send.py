"""Sending a letter: queued with its writer's explicit yes (G8), called back, and settled where only they can know.

From here on `actions.post` takes it to the mail server.
"""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from heardback.actions.opened import Open, open_candidacy
from heardback.actions.record import Command
from heardback.core.candidacy import Contact
from heardback.core.errors import NoAddress, NotToday
from heardback.core.events import Event
from heardback.core.guards import Refusal
from heardback.letters.compose import Letter, warnings
from heardback.letters.eml import Posted, posted
from heardback.letters.facts import Occasion
from heardback.letters.kinds import KINDS
from heardback.ports import (
    EventLog,
    Fate,
    MailAccount,
    Outbox,
    Outgoing,
    OutgoingKey,
    OwnerId,
    Written,
)

_FORMAL: Final = "formal-reasons"
"""What guards make of a letter that asks for what a law gives."""
_STATES_OF_A_THREAD: Final = ("sent", "uncertain")


@dataclass(frozen=True, slots=True, kw_only=True)
class ToSend:
    """A letter as its writer saw it when they said yes."""

    kind: str
    """A kind of `letters.kinds`, or `rights-` and the name of a law."""
    letter: Letter
    """With what was typed as its text."""
    events: Sequence[Event]
    """What will have happened once it is sent."""
    received: Sequence[str] = ()
    """Message-IDs of what came from them, oldest first."""


def refusal_of(opened: Open, kind: str, to: Contact | None, now: datetime) -> Refusal | None:
    """Return the guard that speaks against sending a letter of this kind now, if one does."""
    candidate = opened.candidacy.candidate
    case = opened.advice.plan.case
    occasion = Occasion(case=case, now=now, to=to, language=candidate.language, tone=opened.person.tone)
    return warnings(KINDS.get(kind, KINDS[_FORMAL]), occasion)


def queue(log: EventLog, outbox: Outbox, to_send: ToSend, account: MailAccount, command: Command) -> Outgoing:
    """Put a letter on its way, with its writer's yes; the same `command` once more returns it as it is by then.

    Raises `NotToday` with the guard that refuses, `NoAddress`, `AlreadyOnItsWay`, `NoSuchCandidacy`.
    """
    opened = open_candidacy(log, command.owner, command.key, command.now)
    to = to_send.letter.to
    refusal = refusal_of(opened, to_send.kind, to, command.now)
    if refusal:
        raise NotToday(guard=refusal.guard, why=refusal.why)
    if to is None:
        raise NoAddress(who="The addressee", why="choose somebody above the letter")
    message = posted(
        to_send.letter,
        name=account.name or opened.person.name or account.address,
        email=account.address,
        thread=_thread(outbox, command, to, to_send.received),
        at=command.now,
        unique=secrets.token_urlsafe(18),
    )
    return outbox.queue(_ready(command, account, message, _written(to_send, to, message)), command=command.command)


def _written(to_send: ToSend, to: Contact, message: Posted) -> Written:
    return Written(
        kind=to_send.kind,
        to=to.id,
        to_name=to.name,
        sender=message.sender,
        recipient=message.recipient,
        subject=to_send.letter.subject,
        body=to_send.letter.body,
        events=tuple(to_send.events),
    )


def _ready(command: Command, account: MailAccount, message: Posted, written: Written) -> Outgoing:
    return Outgoing(
        key=OutgoingKey(secrets.token_urlsafe(9)),
        owner=command.owner,
        candidacy=command.key,
        account=account.key,
        written=written,
        message_id=message.message_id,
        mail=message.mail,
        state="ready",
        queued_at=command.now,
        changed_at=command.now,
        due=command.now,
    )


def _thread(outbox: Outbox, command: Command, to: Contact, received: Sequence[str]) -> Sequence[str]:
    """Return the Message-IDs of what was sent to this person before, and of what came from them, oldest first.

    Where a server gave a letter another one, theirs stands last: it is the one that came to this person.
    """
    earlier = reversed(outbox.of_candidacy(command.owner, command.key))
    ours = [one for one in earlier if one.written.to == to.id and one.state in _STATES_OF_A_THREAD]
    return [*(name for one in ours for name in (one.message_id, *one.known_as)), *received]


def call_back(outbox: Outbox, owner: OwnerId, key: OutgoingKey, now: datetime) -> bool:
    """Call a letter back before it goes; False: it is too late for that."""
    back = Fate(state="withdrawn")
    return any(outbox.decide(owner, key, of, back, now) for of in ("ready", "retry"))


def put_aside(outbox: Outbox, owner: OwnerId, key: OutgoingKey, now: datetime) -> bool:
    """Note that the person knows that a letter did not go out."""
    return outbox.decide(owner, key, "failed", Fate(state="withdrawn"), now)


def say_what_became(outbox: Outbox, owner: OwnerId, key: OutgoingKey, now: datetime, *, arrived: bool) -> bool:
    """Settle an uncertain letter by its writer's word; False: it is settled already."""
    if arrived:
        return outbox.decide(owner, key, "uncertain", Fate(state="sent", reason="said-yes", due=now), now)
    return outbox.decide(owner, key, "uncertain", Fate(state="withdrawn", reason="said-no"), now)
