"""Text from outside, made fit to be kept: without the control and invisible characters that no name or header wants."""

import re
import unicodedata
from typing import Final

_LINE_END: Final = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_UNSEEN: Final = frozenset(("Cc", "Cf", "Cn", "Co", "Cs"))


def one_line(text: str) -> str:
    """Return one line in which every run of white space is one space."""
    return " ".join(_seen(" ".join(text.split())).split())


def several_lines(text: str) -> str:
    """Return lines that end with a newline each, without white space at their ends or around the whole."""
    lines = _LINE_END.sub("\n", text).split("\n")
    return "\n".join(_seen(line.replace("\t", " ")).rstrip() for line in lines).strip()


def _seen(line: str) -> str:
    if line.isascii() and line.isprintable():
        return line
    kept = "".join(one for one in line if unicodedata.category(one) not in _UNSEEN)
    return "".join(one if one.isprintable() else " " for one in kept)
