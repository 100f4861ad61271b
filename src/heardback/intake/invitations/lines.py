"""The lines of a calendar file (RFC 5545, 3.1) as the programs of this world write them: bytes → properties.

A long line is folded by putting a line end and a space into it, perhaps in the middle of a letter; so lines are put
together as bytes and read as text afterwards. vCalendar 1.0 knows quoted-printable, whose lines end with "=".
"""

import binascii
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from heardback.intake.card_lines import plain_lines
from heardback.intake.message.charsets import codec_of, decoded
from heardback.intake.tidying import one_line

UNREADABLE: Final = ""
"""The name of a line that is no property."""
LONGEST_VALUE: Final = 100_000

_HEAD: Final = re.compile(r'([\w-]++)((?:;(?:"[^"\n]*+"|[^":])*+)?+):')
_HEAD_WITH_A_LONE_QUOTE: Final = re.compile(r"([\w-]++)((?:;[^:]*+)?+):")
_HEAD_OF_AN_HOUR: Final = re.compile(r"(DTSTART|DTEND|RECURRENCE-ID)(;[^\n]*):(?=[^:]*+\Z)", re.IGNORECASE)
"""Outlook leaves out the quotes in DTSTART;TZID=tzone://Microsoft/Utc:20261109T100000."""
_PARAMETER: Final = re.compile(r'((?:"[^"]*+"?|[^";])++)')
_VALUE: Final = re.compile(r'"([^"]*+)"?|([^",]++)')
_ESCAPED: Final = re.compile(r"\\(.)", re.DOTALL)
_CARET: Final = re.compile(r"\^([n'^])")
_QUOTED_PRINTABLE: Final = re.compile(rb"[\w-]+;[^:]*QUOTED-PRINTABLE", re.IGNORECASE)
_LONGEST_HOUR: Final = 1_000
_MOST_PARAMETERS: Final = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One property, its value with the backslashes still there."""

    number: int
    """The line in which it begins, from 1."""
    name: str
    """In capitals."""
    parameters: Mapping[str, str]
    """By their names in capitals; of several values the first."""
    value: str


def property_lines(raw: bytes, charset: str) -> Iterator[Line]:
    """Yield every property, and lines that are none; `charset` is what the mail claims, or nothing."""
    if (codec_of(charset) or "").startswith(("utf-16", "utf-32")):  # their line ends are not those of bytes
        raw, charset = decoded(raw, charset)[0].encode(), "utf-8"
    numbers, whole = _unfolded(plain_lines(raw.removeprefix(b"\xef\xbb\xbf")))
    text, _ = decoded(b"\n".join(whole), charset)
    for number, line in zip(numbers, text.split("\n"), strict=False):  # a strange charset may hold other line ends
        if line.strip():
            yield _line(number, line.strip("\0\ufeff"))


def _unfolded(plain: bytes) -> tuple[list[int], list[bytes]]:
    """Return where each whole line begins, and the lines."""
    numbers: list[int] = []
    parts: list[list[bytes]] = []
    is_open = False
    for number, line in enumerate(plain.split(b"\n"), 1):
        if not line:
            continue  # some programs end every line twice, even inside a folded one
        if parts and line.startswith((b" ", b"\t")):
            parts[-1].append(line[1:])
        elif parts and is_open:
            parts[-1][-1] = parts[-1][-1].removesuffix(b"=")
            parts[-1].append(line)
        else:
            numbers.append(number)
            parts.append([line])
        is_open = line.endswith(b"=") and bool(_QUOTED_PRINTABLE.match(parts[-1][0]))
    return numbers, [b"".join(pieces) for pieces in parts]


def unescaped(value: str) -> str:
    r"""Return a text without the backslashes in it (RFC 5545, 3.3.11); \n is a new line."""
    return _ESCAPED.sub(lambda found: "\n" if found[1] in "nN" else found[1], value)


def _line(number: int, line: str) -> Line:
    found = _HEAD_OF_AN_HOUR.match(line[:_LONGEST_HOUR]) or _HEAD.match(line) or _HEAD_WITH_A_LONE_QUOTE.match(line)
    if not found:
        return Line(number=number, name=UNREADABLE, parameters={}, value=line[:LONGEST_VALUE])
    parameters = _parameters(found[2]) if found[2] else {}
    value = line[found.end() : found.end() + LONGEST_VALUE]
    if parameters.get("ENCODING", "").upper() == "QUOTED-PRINTABLE":
        value, _ = decoded(binascii.a2b_qp(value.encode("utf-8", "replace")), parameters.get("CHARSET", ""))
    return Line(number=number, name=found[1].upper(), parameters=parameters, value=value)


def _parameters(written: str) -> dict[str, str]:
    """Read `;CN="Petrova, Olga";ROLE=CHAIR`; of two with one name the first counts."""
    said: dict[str, str] = {}
    for one in _PARAMETER.findall(written)[:_MOST_PARAMETERS]:
        name, _, values = one.partition("=")
        value = _VALUE.match(values.strip())
        said.setdefault(one_line(name).upper(), _without_carets(value[1] or value[2] or "") if value else "")
    return said


def _without_carets(value: str) -> str:
    """RFC 6868: what a parameter cannot hold is written with a caret."""
    return _CARET.sub(lambda found: {"n": "\n", "'": '"', "^": "^"}[found[1]], value)
