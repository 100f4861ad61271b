"""What is kept of a mail that proposes something: to be read, with what came with it, and nothing that could run."""

import secrets
from collections.abc import Iterator
from typing import Final, Literal

from heardback.intake.message import Address, Message, Part, formatted
from heardback.intake.message.charsets import decoded
from heardback.intake.proposing.values import MailSource
from heardback.intake.tidying import one_line, several_lines
from heardback.ports import Enclosed, KeptMail, MailContent, MailHeader, MailKey, Received

_KINDS: Final[dict[str, Literal["calendar", "card"]]] = {
    **dict.fromkeys(("text/calendar", "application/ics"), "calendar"),
    **dict.fromkeys(("text/vcard", "text/x-vcard", "text/directory"), "card"),
}
_LONGEST_ENCLOSED: Final = 100_000
_MOST_ENCLOSED: Final = 10
_MOST_NAMED: Final = 20
_LONGEST_TEXT: Final = 50_000
"""Letters kept of what a mail says: what follows is what it quotes of others."""
_LONGEST_LINE: Final = 500


def kept_mail(received: Received, message: Message, source: MailSource) -> KeptMail:
    """Return what lists show of a mail, under a new key."""
    return KeptMail(
        key=MailKey(secrets.token_urlsafe(9)),
        message_id=source.message_id,
        account=received.account,
        folder=received.folder,
        folder_name=one_line(received.folder_name),
        date=source.date,
        sender=source.sender,
        subject=one_line(message.subject)[:_LONGEST_LINE],
        headers=tuple(_headers(message)),
        attachments=tuple(one_line(name) for name in message.attachments[:_MOST_NAMED]),
    )


def content_of(received: Received, message: Message) -> MailContent:
    """Return what it says: as text, and its HTML made harmless."""
    return MailContent(
        text=several_lines(message.text)[:_LONGEST_TEXT],
        formatted=formatted(received.raw),
        enclosed=tuple(_enclosed(message.parts))[:_MOST_ENCLOSED],
    )


def _headers(message: Message) -> Iterator[MailHeader]:
    named: tuple[tuple[str, tuple[Address, ...]], ...] = (
        ("From", (message.sender,)),
        ("Reply-To", message.reply_to),
        ("To", message.to),
        ("Cc", message.cc),
    )
    for name, addresses in named:
        value = one_line(", ".join(map(_named, addresses[:_MOST_NAMED])))
        if value:
            yield MailHeader(name, value[:_LONGEST_LINE])


def _named(one: Address) -> str:
    return f"{one.name} <{one.email}>" if one.name and one.email else one.email or one.name


def _enclosed(parts: tuple[Part, ...]) -> Iterator[Enclosed]:
    for part in parts:
        kind = _KINDS.get(part.type)
        if kind and len(part.content) <= _LONGEST_ENCLOSED:
            text, _ = decoded(part.content, part.charset)
            yield Enclosed(kind=kind, name=one_line(part.name), text=text)
