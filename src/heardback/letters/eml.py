"""A letter as a ready mail (RFC 5322): what a mail program opens as a draft or sends as it is.

Header injection cannot happen twice over: every fact is one line without control characters before it gets here
(`names.tidy`), and addresses are checked and built by the standard library, which refuses the rest.
"""

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import format_datetime
from typing import Final

from heardback.core.candidacy import Candidate
from heardback.core.errors import NoAddress
from heardback.letters.compose import Letter
from heardback.letters.mail_policy import MAIL
from heardback.letters.names import tidy

_LOCAL: Final = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*")
_LABEL: Final = re.compile(r"(?!-)[A-Za-z0-9-]{1,63}(?<!-)")
_MESSAGE_ID: Final = re.compile(r"<[!-;=?A-~]{1,250}@[!-;=?A-~]{1,250}>")
"""Others wrote them: letters of ASCII alone, and short enough for a line."""
_LONGEST_ADDRESS: Final = 254
_LONGEST_THREAD: Final = 10
"""So many of its Message-IDs are named."""


def ready_mail(letter: Letter, candidate: Candidate, at: datetime) -> bytes:
    """Return the letter as a message with CRLF line ends, dated `at`. Raises `NoAddress` where one is missing or bad.

    The Message-ID is made from the message itself, so that the same letter written twice is one message.
    """
    sender = _address(candidate.name, candidate.email, "add [candidate] email to the file")
    message = _message(letter, sender, at, (letter.in_reply_to,) if letter.in_reply_to else ())
    message["Message-ID"] = f"<{_fingerprint(message)}@{sender.domain}>"
    return message.as_bytes()


@dataclass(frozen=True, slots=True, kw_only=True)
class Posted:
    """A message as it is handed to a mail server, and its envelope."""

    sender: str
    recipient: str
    message_id: str
    """With its angle brackets."""
    mail: str
    """RFC 5322 in ASCII, with CRLF line ends: every server takes it."""


def posted(  # noqa: PLR0913 - what a message's head says, each by name
    letter: Letter, *, name: str, email: str, thread: Sequence[str], at: datetime, unique: str
) -> Posted:
    """Return the letter as a message from `name` at `email`. Raises `NoAddress` where one is missing or bad.

    `thread`: the Message-IDs of the conversation it goes on with, oldest first. `unique`: a random word for its own.
    """
    sender = _address(name, email, "see your mail account in the settings")
    message = _message(letter, sender, at, thread)
    message_id = f"<{unique}@{sender.domain}>"
    message["Message-ID"] = message_id
    return Posted(
        sender=sender.addr_spec,
        recipient=message["To"].addresses[0].addr_spec,
        message_id=message_id,
        mail=message.as_bytes(policy=MAIL.clone(cte_type="7bit")).decode("ascii"),
    )


def _message(letter: Letter, sender: Address, at: datetime, thread: Sequence[str]) -> EmailMessage:
    message = EmailMessage(policy=MAIL)
    message["From"] = sender
    message["To"] = _address(*_addressee(letter))
    message["Subject"] = tidy(letter.subject)
    message["Date"] = format_datetime(at)
    message.set_content(letter.body)
    known = [one for one in thread if _MESSAGE_ID.fullmatch(one)]
    if known:
        message["In-Reply-To"] = known[-1]
        message["References"] = " ".join(known[-_LONGEST_THREAD:])
    if letter.receipt_requested:
        message["Disposition-Notification-To"] = sender.addr_spec
    if letter.importance:
        message["Importance"] = "high"
    return message


def _addressee(letter: Letter) -> tuple[str, str | None, str]:
    if letter.to is None:
        return "The addressee", None, "name one with --to, or add a contact to the file"
    return letter.to.name, letter.to.email, f'add email to the contact "{letter.to.id}"'


def _address(name: str, email: str | None, why: str) -> Address:
    """Build an address; a domain with other letters is written in ASCII (IDNA)."""
    shown = tidy(name)
    local, at, domain = (email or "").strip().rpartition("@")
    try:
        ascii_domain = domain.encode("idna").decode()
    except UnicodeError:
        ascii_domain = ""
    labels = ascii_domain.split(".")
    sound = at and _LOCAL.fullmatch(local) and all(_LABEL.fullmatch(label) for label in labels)
    if not sound or len(f"{local}@{ascii_domain}") > _LONGEST_ADDRESS:
        raise NoAddress(who=shown, why=why if not email else "the one on record is no address")
    return Address(shown, local, ascii_domain)


def _fingerprint(message: EmailMessage) -> str:
    return hashlib.sha256(message.as_bytes()).hexdigest()[:32]
