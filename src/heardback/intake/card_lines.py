"""The lines of a vCard file as the programs of this world write them: bytes → properties, each with its line number.

vCard 3.0 (RFC 2426) and 4.0 (RFC 6350) fold a long line by putting a line end and a space into it. vCard 2.1 folds at
white space that is part of the text, and writes letters beyond ASCII as quoted-printable, whose lines end with "=".
Everything is done on bytes, since old programs fold in the middle of a letter. Time and memory grow with the length of
the file and with nothing else.
"""

import binascii
import re
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Final, Literal

UNRANKED: Final = 101
"""Behind every preference that a card may state: those go from 1 to 100 (RFC 6350, 5.3)."""
UNREADABLE: Final = ""
"""The name of a line that is no property."""

_WANTED: Final = frozenset(
    "BEGIN END FN N ORG TITLE ROLE EMAIL TEL NOTE KIND X-ADDRESSBOOKSERVER-KIND".split()  # noqa: SIM905 - reads better
)
_HEAD: Final = re.compile(rb'(?:[\w-]++\.)?([\w-]++)((?:;(?:"[^"]*+"|[^":])*+)?+)[ \t]*+:')
_HEAD_WITH_A_LONE_QUOTE: Final = re.compile(rb"(?:[\w-]++\.)?([\w-]++)((?:;[^:]*+)?+):")
_PARAMETER: Final = re.compile(rb'(?:"[^"]*+"?|[^";])++')
_EDGE: Final = re.compile(rb"(?:BEGIN|END)[ \t]*:", re.IGNORECASE)
_VERSION: Final = re.compile(rb"VERSION[^:]*:[ \t]*(\d)", re.IGNORECASE)
_BYTE_ORDER_MARK: Final = b"\xef\xbb\xbf"
_LONGEST_HEAD: Final = 300

_CHARSET: Final = re.compile(
    r"iso-?8859-?\d{1,2}|latin-?1|(?:windows-|cp)(?:125\d|866|932|936|949|950)|koi8-?[ru]|shift[_-]?jis|gb2312|gbk|gb18030"
    r"|big5|euc-?(?:jp|kr)|iso-2022-jp",
    re.IGNORECASE,
)
"""What old programs declare; all else is UTF-8, or guessed."""
_CYRILLIC: Final = re.compile(rb"[\xa8\xb8\xc0-\xff]{3}")
"""In Western European text three letters with accents never stand in a row; in Russian text they always do."""

Encoding = Literal["plain", "quoted-printable", "base64"]


@dataclass(frozen=True, slots=True, kw_only=True)
class CardLine:
    """One property. `name` is in capitals and without its group (`item1.EMAIL`)."""

    number: int
    """The line in which it begins, from 1."""
    name: str
    types: frozenset[str]
    """What it is said to be, in small letters: work, cell, fax, pref."""
    rank: int
    """How preferred among its kind: 1 is first."""
    value: str
    """Decoded, with its backslashes still there."""
    is_old: bool
    """It stands in a card of version 2.1."""
    is_guessed: bool
    """Its letters are neither UTF-8 nor declared, so that they may be others."""


def plain_lines(data: bytes) -> bytes:
    r"""Return a file in UTF-8 or an older encoding, with \n at the ends of lines. Outlook may write UTF-16."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        data = data.decode("utf-16", "replace").encode()
    elif data[:2] in (b"B\0", b"b\0"):
        data = data.decode("utf-16-le", "replace").encode()
    elif data[:2] in (b"\0B", b"\0b"):
        data = data.decode("utf-16-be", "replace").encode()
    return data.replace(b"\r\n", b"\n").replace(b"\r", b"\n")


def card_lines(plain: bytes) -> Iterator[CardLine]:
    """Yield the properties that say who somebody is, and lines that are no property; skip photos and all the rest."""
    for number, line, is_old in _unfolded(plain):
        found = _HEAD.match(line) or _HEAD_WITH_A_LONE_QUOTE.match(line)
        if found and (name := found[1].upper().decode()) in _WANTED:
            yield _property(number, name, found[2], line[found.end() :], is_old=is_old)
        elif not found and line.strip():
            shown = line[:_LONGEST_HEAD].decode("utf-8", "replace")
            yield CardLine(
                number=number,
                name=UNREADABLE,
                types=frozenset(),
                rank=UNRANKED,
                value=shown,
                is_old=is_old,
                is_guessed=False,
            )


def _unfolded(plain: bytes) -> Iterator[tuple[int, bytes, bool]]:
    """Yield whole lines: where each begins, its bytes, and whether its card is of version 2.1."""
    start, parts, encoding, is_old = 0, list[bytes](), _encoding(b""), False
    for number, ended in enumerate(BytesIO(plain), 1):
        line = ended.removesuffix(b"\n")
        more = _continuation(line, parts[-1], encoding, is_old=is_old) if parts else None
        if more is not None:
            parts.append(more)
            continue
        if parts:
            yield start, b"".join(parts), is_old
        line = line.removeprefix(_BYTE_ORDER_MARK)  # in the middle, where files were put one behind the other
        start, parts, encoding = number, [line], _encoding(line)
        is_old = _is_old(line, before=is_old)
    if parts:
        yield start, b"".join(parts), is_old


def _continuation(line: bytes, before: bytes, encoding: Encoding, *, is_old: bool) -> bytes | None:
    """Return what a line adds to the one before it, or None if it begins a property of its own."""
    if _EDGE.match(line):
        return None
    if encoding == "quoted-printable" and before.endswith(b"="):
        return b"\n" + line
    if encoding == "quoted-printable" and line.startswith(b"=") and b":" not in line:
        return line  # some Android telephones break the line and forget the "=" at its end
    if encoding == "base64" and (line.startswith((b" ", b"\t")) or (line and b":" not in line)):
        return b""  # Nokia and others indent nothing in a photo
    if line.startswith((b" ", b"\t")):
        return line if is_old else line[1:]
    return None


def _encoding(line: bytes) -> Encoding:
    head = line[:_LONGEST_HEAD].partition(b":")[0].upper()
    if b"QUOTED-PRINTABLE" in head:
        return "quoted-printable"
    return "base64" if re.search(rb";(?:ENCODING=)?(?:BASE64|B)(?:;|$)", head) else "plain"


def _is_old(line: bytes, *, before: bool) -> bool:
    if _EDGE.match(line):
        return False
    version = _VERSION.match(line)
    return version[1] == b"2" if version else before


def _property(number: int, name: str, parameters: bytes, raw: bytes, *, is_old: bool) -> CardLine:
    said = _parameters(parameters)
    charset = next(iter(said.get("CHARSET", ())), "")
    words = {word for one in ("", "TYPE", "ENCODING") for word in said.get(one, ())}
    raw = binascii.a2b_qp(raw) if "quoted-printable" in words else raw
    value, is_guessed = _decoded(raw, charset)
    return CardLine(
        number=number,
        name=name,
        types=frozenset(words),
        rank=_rank(said.get("PREF", []), words),
        value=value,
        is_old=is_old,
        is_guessed=is_guessed,
    )


def _parameters(written: bytes) -> dict[str, list[str]]:
    """Read `;TYPE="work,voice";PREF=1`, and `;WORK;VOICE` as vCard 2.1 has it: those stand under no name."""
    said: dict[str, list[str]] = {}
    for one in _PARAMETER.findall(written):
        name, is_named, values = one.decode("utf-8", "replace").partition("=")
        words = (word.strip().lower() for word in (values if is_named else name).replace('"', "").split(","))
        said.setdefault(name.strip().upper() if is_named else "", []).extend(words)
    return said


def _rank(preferences: list[str], words: set[str]) -> int:
    stated = [int(one) for one in preferences if re.fullmatch(r"[0-9]{1,3}", one)]
    return min(*stated, UNRANKED) if stated else 1 if "pref" in words else UNRANKED


def _decoded(raw: bytes, charset: str) -> tuple[str, bool]:
    """Return the text, and whether its letters had to be guessed."""
    if _CHARSET.fullmatch(charset):
        try:
            return raw.decode(charset, "replace"), False
        except LookupError:
            pass  # iso-8859-99
    try:
        return raw.decode(), False
    except UnicodeDecodeError:
        return raw.decode("cp1251" if _CYRILLIC.search(raw) else "cp1252", "replace"), True
