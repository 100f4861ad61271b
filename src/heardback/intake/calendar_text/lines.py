"""The lines of an iCalendar file: at most 75 octets long, folded between letters (RFC 5545, 3.1)."""

import re
from typing import Final

END: Final = "\r\n"

_LONGEST: Final = 75
_FOLD: Final = f"{END} "
_SPECIAL: Final = re.compile(r"([\\;,])")
_LINE_ENDS: Final = re.compile("\r\n|[\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
"""What some programs take for the end of a line, though it is none in a calendar."""
_CONTROL: Final = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
"""No text may hold them (RFC 5545, 3.3.11), and a lone surrogate cannot be written at all."""


def line(name: str, value: str) -> str:
    """Return one property's line, folded, with its end; `name` holds its parameters too."""
    whole = f"{name}:{value}"
    return f"{whole if len(whole) <= _LONGEST and whole.isascii() else _folded(whole)}{END}"


def text(value: str) -> str:
    """Return a TEXT value as it is escaped (RFC 5545, 3.3.11)."""
    plain = _CONTROL.sub("", _LINE_ENDS.sub("\n", value))
    return _SPECIAL.sub(r"\\\1", plain).replace("\n", "\\n")


def _folded(whole: str) -> str:
    """Fold between letters: programs that take a line apart as bytes read each half on its own."""
    parts, begun, length, room = [], 0, 0, _LONGEST
    for place, letter in enumerate(whole):
        octets = len(letter.encode())
        if length + octets > room:
            parts.append(whole[begun:place])
            begun, length, room = place, 0, _LONGEST - 1
        length += octets
    return _FOLD.join([*parts, whole[begun:]])
