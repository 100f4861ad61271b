"""From bytes to the text of a letter: a plain file, a draft with a subject line, or a ready mail (RFC 5322).

Whatever the bytes, something readable comes out and nothing is raised.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from heardback.intake.message import looks_like_mail, plain_text, read_message

LONGEST: Final = 30_000
"""Characters read of a letter; no letter is longer, and whoever sends a book learns that it is too long."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MailText:
    """A letter's text and what its envelope says."""

    text: str
    subject: str | None = None
    """The subject in a mail's header; a draft's subject line is part of its text."""
    to: tuple[str, ...] = ()
    """The addresses it goes to, in lower case."""
    attachments: int | None = None
    """How many files hang on it; None where it is no mail, so that nobody can tell."""
    answers: bool = False
    """Whether it stands in a thread (In-Reply-To, References)."""
    sent: datetime | None = None


def mail_text(source: str | bytes) -> MailText:
    """Read a letter from whatever is given."""
    raw = source.encode("utf-8", "surrogateescape") if isinstance(source, str) else source
    raw = raw[: 20 * LONGEST]
    if not looks_like_mail(raw):
        return MailText(text=plain_text(raw)[:LONGEST])
    message, _ = read_message(raw)
    return MailText(
        text=message.text[:LONGEST],
        subject=message.subject,
        to=tuple(to.email.lower() for to in message.to),
        attachments=len(message.attachments),
        answers=bool(message.in_reply_to or message.references),
        sent=message.date,
    )
