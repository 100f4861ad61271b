"""A mail that was passed on: the mail inside it, where its header is still there.

Programs put it under "---------- Forwarded message ---------" with its From, Date and Subject, or attach it whole.
"""

import re
from dataclasses import replace
from typing import Final

from heardback.intake.message import Message, read_message
from heardback.intake.message.addresses import addresses_in
from heardback.intake.message.dates import date_in

_LONGEST: Final = 20_000
_LINES: Final = 12
_FEW_WORDS: Final = 200
"""Letters beside an attached mail: it is passed on, not enclosed."""
_FIELDS: Final = {
    **dict.fromkeys(("from", "von", "от", "от кого", "från", "de"), "from"),
    **dict.fromkeys(("date", "sent", "datum", "дата", "отправлено", "skickat", "когда"), "date"),
    **dict.fromkeys(("subject", "betreff", "тема", "ämne"), "subject"),
    **dict.fromkeys(("to", "an", "кому", "till"), "to"),
}
_FIELD: Final = re.compile(r"[>\s*]{0,8}([\w ]{2,12}?)\*?\s*:\*?\s*(.{0,500})")
_BEGINS: Final = re.compile(
    r"^[>\s]{0,8}(?:-{3,}\s*(?:forwarded message|original message|пересылаемое сообщение|пересланное сообщение"
    r"|исходное сообщение|weitergeleitete nachricht)|begin forwarded message|начало переадресованного|-{8} ?пересыл)",
    re.IGNORECASE | re.MULTILINE,
)
_SUBJECT: Final = re.compile(r"\s*(?:fwd?|wg|vb|пересл|fw)\s*:", re.IGNORECASE)


def forwarded_in(message: Message) -> Message | None:
    """Return the mail that this one passes on, or nothing. Its text is what stands under its header."""
    attached = next((part for part in message.parts if part.type == "message/rfc822"), None)
    if attached and (_SUBJECT.match(message.subject) or len(message.text) < _FEW_WORDS):
        return read_message(attached.content)[0]
    text = message.text[:_LONGEST]
    begins = _BEGINS.search(text)
    if begins is None:
        return None
    lines = text[begins.end() :].split("\n")[1:]
    fields: dict[str, str] = {}
    at = 0
    for at, line in enumerate(lines[:_LINES]):  # noqa: B007 - where the header ended is used below
        found = _FIELD.match(line)
        name = _FIELDS.get(found[1].strip().casefold()) if found else None
        if found and name:
            fields.setdefault(name, found[2].strip())
        elif fields and not line.strip(" >"):
            break
    sender = next(iter(addresses_in(fields.get("from", "").encode(), "utf-8")), None)
    if sender is None:
        return None
    return replace(
        message,
        sender=sender,
        to=addresses_in(fields.get("to", "").encode(), "utf-8"),
        cc=(),
        reply_to=(),
        subject=fields.get("subject", "") or _SUBJECT.sub("", message.subject),
        date=date_in(fields.get("date", "").encode()) or message.date,
        text="\n".join(line.removeprefix("> ") for line in lines[at:]).strip(),
    )
