"""From bytes to the text of a letter: a plain file, a draft with a subject line, or a ready mail (RFC 5322).

Whatever the bytes, something readable comes out and nothing is raised: the standard parser has its dark corners, so its
failures fall back to the plain text.
"""

import re
from dataclasses import dataclass
from datetime import datetime
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import getaddresses
from html import unescape
from typing import Final

LONGEST: Final = 30_000
"""Characters read of a letter; no letter is longer, and whoever sends a book learns that it is too long."""

_HEADERS: Final = re.compile(
    rb"\A(?:\xef\xbb\xbf)?(?:[A-Za-z][A-Za-z0-9-]{0,60}:[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*){2,}\r?\n"
)
_SURE: Final = re.compile(
    rb"^(?:from|mime-version|content-type|message-id|date|received|to):", re.IGNORECASE | re.MULTILINE
)
_HTML_BREAK: Final = re.compile(r"<(?:br|/p|/div|/li|/tr|/h\d)\b[^<>]{0,200}>", re.IGNORECASE)
_HTML_TAG: Final = re.compile(r"<[^<>]{0,2000}>")
_NEWLINES: Final = re.compile(r"\r\n?|[\u2028\u2029\x0b\x0c\x85]")


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
    head = _HEADERS.match(raw[:20_000])
    if head and _SURE.search(head.group()):
        try:
            return _mail(raw)
        except Exception:  # noqa: BLE001 - the parser's own failures on hostile mail are of many classes
            return MailText(text=_plain(raw))
    return MailText(text=_plain(raw))


def _plain(raw: bytes) -> str:
    return _tidy(_decoded(raw))


def _decoded(raw: bytes) -> str:
    if raw[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return raw.decode("utf-16", "replace")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("cp1251", "replace") if _looks_cyrillic(raw) else raw.decode("latin-1")


def _looks_cyrillic(raw: bytes) -> bool:
    high = sum(byte >= 0xC0 for byte in raw)  # noqa: PLR2004 - where windows-1251 keeps its letters
    return high * 4 > len(raw)


def _tidy(text: str) -> str:
    """One kind of line end, no lone surrogates, no more than anybody reads."""
    clean = text.encode("utf-8", "replace").decode("utf-8")
    return _NEWLINES.sub("\n", clean)[:LONGEST].replace("\xa0", " ").replace("\x00", " ")


def _mail(raw: bytes) -> MailText:
    message = message_from_bytes(raw, policy=policy.default)
    assert isinstance(message, EmailMessage)  # noqa: S101 - the default policy makes no other
    return MailText(
        text=_body(message),
        subject=_tidy(str(message.get("Subject", ""))).replace("\n", " "),
        to=tuple(address.lower() for _, address in getaddresses([str(to) for to in message.get_all("To", [])])),
        attachments=sum(
            1 for part in message.walk() if part.get_content_disposition() == "attachment" or part.get_filename()
        ),
        answers=bool(message.get("In-Reply-To") or message.get("References")),
        sent=_sent(message),
    )


def _sent(message: EmailMessage) -> datetime | None:
    date = message.get("Date")
    sent = getattr(date, "datetime", None)
    return sent if isinstance(sent, datetime) and sent.tzinfo else None


def _body(message: EmailMessage) -> str:
    part = message.get_body(preferencelist=("plain", "html"))
    if part is None:
        return ""
    payload = part.get_payload(decode=True)
    text = _in_charset(payload if isinstance(payload, bytes) else b"", part.get_content_charset())
    return _tidy(_without_tags(text) if part.get_content_subtype() == "html" else text)


def _in_charset(payload: bytes, charset: str | None) -> str:
    try:
        return payload.decode(charset or "utf-8")
    except (LookupError, ValueError):
        return _decoded(payload)


def _without_tags(html: str) -> str:
    return unescape(_HTML_TAG.sub("", _HTML_BREAK.sub("\n", html[:LONGEST])))
