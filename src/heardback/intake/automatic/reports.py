"""Reports that programs write for programs: about delivery (RFC 3464) and about reading (RFC 8098)."""

import re
from collections.abc import Iterator
from typing import Final

from heardback.intake.automatic.values import Automatic, Kind
from heardback.intake.message import Message, Part, read_message
from heardback.intake.message.charsets import guessed

_FIELD: Final = re.compile(r"^([A-Za-z-]{3,40})[ \t]*:[ \t]*(.*(?:\n[ \t]+.*){0,5})", re.MULTILINE)
_GROUP: Final = re.compile(r"\n[ \t]*\n")
_ADDRESS: Final = re.compile(r"[^\s<>;,()\"]{1,128}@[^\s<>;,()\"]{1,255}")
_MESSAGE_ID: Final = re.compile(r"<[^<>\s]{1,500}>")
_STATUS: Final = re.compile(r"\b[245]\.\d{1,3}\.\d{1,3}\b")
_LONGEST: Final = 50_000
_MOST_GROUPS: Final = 100

_ACTIONS: Final[dict[str, Kind]] = {
    "failed": "bounce",
    "delayed": "delay",
    "delivered": "delivery",
    "relayed": "delivery",
    "expanded": "delivery",
}
_GRAVEST_FIRST: Final[tuple[Kind, ...]] = ("bounce", "delay", "delivery")
_DISPOSITIONS: Final = frozenset(("displayed", "deleted", "dispatched", "processed", "denied", "failed"))
_OF_DELIVERY: Final = ("message/delivery-status", "message/global-delivery-status")
_OF_READING: Final = ("message/disposition-notification", "message/global-disposition-notification")
_ORIGINALS: Final = ("message/rfc822", "text/rfc822-headers", "message/global", "message/global-headers")


def reported(message: Message) -> Automatic | None:
    """Read the report in a message, if it carries one."""
    return _of_reading(message) or _of_delivery(message)


def original_id(message: Message) -> str | None:
    """Return the Message-ID of the letter that is sent back with a report, in whole or in part."""
    for part in message.parts:
        if part.type in _ORIGINALS:
            return read_message(part.content)[0].message_id
    return None


def _of_delivery(message: Message) -> Automatic | None:
    told = [(_ACTIONS[action], fields) for fields in _recipients(message) if (action := _action(fields)) in _ACTIONS]
    if not told:
        return None
    gravest = min((kind for kind, _ in told), key=_GRAVEST_FIRST.index)
    about = [fields for kind, fields in told if kind == gravest]
    return Automatic(
        kind=gravest,
        words=f"Action: {_action(about[0])}",
        recipients=tuple(dict.fromkeys(address for fields in about if (address := _recipient(fields)))),
        status=next((found[0] for fields in about if (found := _STATUS.search(fields.get("status", "")))), ""),
        about=original_id(message),
    )


def _recipients(message: Message) -> Iterator[dict[str, str]]:
    """Yield the group of fields for each recipient; some programs put each into a part of its own."""
    for part in message.parts:
        if part.type in _OF_DELIVERY:
            yield from (fields for fields in _groups(part) if "action" in fields)


def _groups(part: Part) -> Iterator[dict[str, str]]:
    text = guessed(part.content[:_LONGEST]).replace("\r\n", "\n")
    for group in _GROUP.split(text)[:_MOST_GROUPS]:
        yield {found[1].lower(): " ".join(found[2].split()) for found in _FIELD.finditer(group)}


def _action(fields: dict[str, str]) -> str:
    return fields.get("action", "").partition("(")[0].strip().lower()


def _recipient(fields: dict[str, str]) -> str:
    """Return whom a group is about: as the letter was addressed, else as the last server knew them."""
    for name in ("original-recipient", "final-recipient", "x-actual-recipient"):
        found = _ADDRESS.search(fields.get(name, ""))
        if found:
            return found[0].lower()
    return ""


def _of_reading(message: Message) -> Automatic | None:
    for part in message.parts:
        if part.type in _OF_READING:
            fields = {name: value for group in _groups(part) for name, value in group.items()}
            disposition = fields.get("disposition", "").rpartition(";")[2].partition("/")[0].strip().lower()
            named = _MESSAGE_ID.search(fields.get("original-message-id", ""))
            return Automatic(
                kind="receipt",
                words=f"Disposition: {disposition or 'not said'}"[:80],
                recipients=(_recipient(fields),) if _recipient(fields) else (),
                status=disposition if disposition in _DISPOSITIONS else "",
                about=named[0] if named else original_id(message) or message.in_reply_to,
            )
    return None
