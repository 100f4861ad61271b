"""The header of a mail, read for one question only: may this mail concern an application?

A mailbox has a hundred thousand of them, so this reads what has the usual shape in a few microseconds, remembers the
senders it met, and leaves everything unusual to `read_message`, with which it agrees.
"""

import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Final

from heardback.intake.message import Address, Message, read_message
from heardback.intake.message.addresses import NOBODY, addresses_in
from heardback.intake.message.dates import date_in
from heardback.intake.message.encoded_words import LONGEST_WORDS, words_of
from heardback.intake.senders import Envelope
from heardback.intake.tidying import one_line

_FIELD: Final = re.compile(rb"^([!-9;-~]+):((?:[^\n]*\n[ \t])*[^\n]*)", re.MULTILINE)
_USUAL: Final = re.compile(rb"(?:[A-Za-z][\w-]*:[^\n]*\n(?:[ \t]+[^ \t\r\n][^\n]*\n)*)+\n?")
_HEAD_ENDS: Final = re.compile(rb"\r?\n\r?\n")
_LONGEST_HEAD: Final = 64_000
_DATE: Final = re.compile(rb"^date:[ \t]*([^\r\n]{1,200})", re.IGNORECASE | re.MULTILINE)
_ID: Final = re.compile(r"<([!-;=?-~]{1,990})>")
_MOST_REFERENCES: Final = 200
_PRECEDENCES: Final = ("bulk", "list", "junk")


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadHead:
    """What a header tells."""

    message_id: str | None
    """With its angle brackets."""
    envelope: Envelope
    """Without a text."""
    is_bulk: bool
    """It went to many (RFC 2919, RFC 2369, and the old Precedence)."""


def read_head_of_mail(raw: bytes, own: Collection[str]) -> ReadHead:
    """Read a header, wholly or some of its fields. `own` are the candidate's addresses, in small letters."""
    lines = raw.replace(b"\r\n", b"\n")
    found = _FIELD.findall(lines)
    fields = {name.lower(): value for name, value in found}
    is_usual = len(fields) == len(found) and lines.isascii() and b"\x1b" not in lines and _USUAL.fullmatch(lines)
    if not is_usual:
        return head_of(read_message(raw)[0], own)
    told = fields.get
    return _head(
        message_id=next(iter(_ids(told(b"message-id", b""))), None),
        sender=next(iter(_addresses(told(b"from", b"").strip() or told(b"sender", b""))), NOBODY),
        reply_to=_emails_in(told(b"reply-to", b"")),
        to=_emails_in(told(b"to", b"")) + _emails_in(told(b"cc", b"")),
        subject=_words(told(b"subject", b"")),
        in_reply_to=next(iter(_ids(told(b"in-reply-to", b""))), ""),
        references=_ids(told(b"references", b"")),
        own=own,
        is_bulk=_is_bulk(told(b"list-id", b""), told(b"list-unsubscribe", b""), told(b"precedence", b"").decode()),
    )


def head_in(raw: bytes) -> bytes:
    """Return the header alone of a whole mail."""
    ends = _HEAD_ENDS.search(raw, 0, _LONGEST_HEAD)
    return raw[: ends.start() + 1] if ends else raw[:_LONGEST_HEAD]


def sent_in(raw_head: bytes) -> datetime | None:
    """Return when a mail was sent, with its offset; None if its header does not say."""
    found = _DATE.search(raw_head)
    return date_in(found[1]) if found else None


def head_of(message: Message, own: Collection[str]) -> ReadHead:
    """Return the same of a mail that was read."""
    return _head(
        message_id=message.message_id,
        sender=message.sender,
        reply_to=_emails(message.reply_to),
        to=_emails((*message.to, *message.cc)),
        subject=message.subject,
        in_reply_to=message.in_reply_to or "",
        references=message.references,
        own=own,
        is_bulk=_is_bulk(message.header("list-id"), message.header("list-unsubscribe"), message.header("precedence")),
    )


def _head(  # noqa: PLR0913 - one header, each field by name
    *,
    message_id: str | None,
    sender: Address,
    reply_to: tuple[str, ...],
    to: tuple[str, ...],
    subject: str,
    in_reply_to: str,
    references: tuple[str, ...],
    own: Collection[str],
    is_bulk: bool,
) -> ReadHead:
    envelope = Envelope(
        sender=sender.email,
        sender_name=sender.name,
        reply_to=reply_to,
        to=to,
        is_own=sender.email.casefold() in own,
        subject=subject,
        in_reply_to=in_reply_to,
        references=references,
    )
    return ReadHead(message_id=message_id, envelope=envelope, is_bulk=is_bulk)


@lru_cache(maxsize=4_096)
def _emails_in(value: bytes) -> tuple[str, ...]:
    return _emails(_addresses(value))


def _emails(addresses: tuple[Address, ...]) -> tuple[str, ...]:
    return tuple(one.email for one in addresses if one.email)


def _is_bulk(list_id: bytes | str, leaving: bytes | str, precedence: str) -> bool:
    return bool(list_id.strip() or leaving.strip()) or precedence.strip().lower() in _PRECEDENCES


@lru_cache(maxsize=4_096)
def _addresses(value: bytes) -> tuple[Address, ...]:
    return addresses_in(value.replace(b"\n", b"").strip())


def _words(value: bytes) -> str:
    if b"=?" in value or len(value) > LONGEST_WORDS:
        return words_of(value.replace(b"\n", b""))
    return one_line(value.decode("ascii"))


def _ids(value: bytes) -> tuple[str, ...]:
    if not value:
        return ()
    found = _ID.findall("".join(value.decode("ascii").split()))
    return tuple(f"<{one}>" for one in found[-_MOST_REFERENCES:])
