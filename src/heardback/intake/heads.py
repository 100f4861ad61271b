"""The header of a mail, read for one question only: may this mail concern an application?

A mailbox has a hundred thousand of them, so this reads what has the usual shape in a few microseconds, remembers the
senders it met, and leaves everything unusual to `read_message`, with which it agrees.
"""

import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from heardback.intake.message import Address, Message, read_message
from heardback.intake.message.addresses import NOBODY, addresses_in
from heardback.intake.message.encoded_words import words_of
from heardback.intake.senders import Envelope

_FIELD: Final = re.compile(rb"^([!-9;-~]+):((?:[^\n]*\n[ \t])*[^\n]*)", re.MULTILINE)
_USUAL: Final = re.compile(rb"(?:[A-Za-z][\w-]*:[^\n]*\n(?:[ \t]+[^ \t\r\n][^\n]*\n)*)+\n?")
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
    if not lines.isascii() or b"\x1b" in lines or not _USUAL.fullmatch(lines):
        return _slowly(raw, own)
    fields: dict[bytes, bytes] = {}
    several: dict[bytes, list[bytes]] = {b"to": [], b"cc": []}
    for name, value in _FIELD.findall(lines):
        key = name.lower()
        fields.setdefault(key, value)
        if key in several:
            several[key].append(value)
    sender = next(iter(_addresses(fields.get(b"from", b"").strip() or fields.get(b"sender", b""))), NOBODY)
    return _head(
        message_id=next(iter(_ids(fields.get(b"message-id", b""))), None),
        sender=sender,
        reply_to=_addresses(fields.get(b"reply-to", b"")),
        to=tuple(one for values in several.values() for one in _addresses(b", ".join(map(bytes.strip, values)))),
        subject=words_of(fields.get(b"subject", b"").replace(b"\n", b"")),
        in_reply_to=next(iter(_ids(fields.get(b"in-reply-to", b""))), ""),
        references=_ids(fields.get(b"references", b"")),
        own=own,
        is_bulk=_is_bulk(
            fields.get(b"list-id", b""), fields.get(b"list-unsubscribe", b""), fields.get(b"precedence", b"").decode()
        ),
    )


def head_of(message: Message, own: Collection[str]) -> ReadHead:
    """Return the same of a mail that was read."""
    return _head(
        message_id=message.message_id,
        sender=message.sender,
        reply_to=message.reply_to,
        to=(*message.to, *message.cc),
        subject=message.subject,
        in_reply_to=message.in_reply_to or "",
        references=message.references,
        own=own,
        is_bulk=_is_bulk(message.header("list-id"), message.header("list-unsubscribe"), message.header("precedence")),
    )


def _slowly(raw: bytes, own: Collection[str]) -> ReadHead:
    return head_of(read_message(raw)[0], own)


def _head(  # noqa: PLR0913 - one header, each field by name
    *,
    message_id: str | None,
    sender: Address,
    reply_to: tuple[Address, ...],
    to: tuple[Address, ...],
    subject: str,
    in_reply_to: str,
    references: tuple[str, ...],
    own: Collection[str],
    is_bulk: bool,
) -> ReadHead:
    envelope = Envelope(
        sender=sender.email,
        sender_name=sender.name,
        reply_to=tuple(one.email for one in reply_to if one.email),
        to=tuple(one.email for one in to if one.email),
        is_own=sender.email.casefold() in own,
        subject=subject,
        in_reply_to=in_reply_to,
        references=references,
    )
    return ReadHead(message_id=message_id, envelope=envelope, is_bulk=is_bulk)


def _is_bulk(list_id: bytes | str, leaving: bytes | str, precedence: str) -> bool:
    return bool(list_id.strip() or leaving.strip()) or precedence.strip().lower() in _PRECEDENCES


@lru_cache(maxsize=4_096)
def _addresses(value: bytes) -> tuple[Address, ...]:
    return addresses_in(value.replace(b"\n", b"").strip())


def _ids(value: bytes) -> tuple[str, ...]:
    found = _ID.findall("".join(value.decode("ascii").split())) if value else []
    return tuple(f"<{one}>" for one in found[-_MOST_REFERENCES:])
