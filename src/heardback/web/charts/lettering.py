"""How much room words take, roughly, for no font is at hand where drawings are made; and how they stand in a line."""

from collections.abc import Iterator
from typing import Final
from unicodedata import combining, east_asian_width

LINE: Final = 15.0
"""Pixels from one line of a label to the next."""

_EM: Final = 13.0
_USUAL: Final = 0.54
"""Of an em: the mean of Latin and Cyrillic letters in a sans-serif."""


def width(text: str) -> float:
    """Return about how many pixels a line takes at the size of a label."""
    return _EM * sum(_ems(letter) for letter in text)


def wrapped(text: str, room: float) -> tuple[str, ...]:
    """Break a text between words into lines of at most `room` pixels; a longer word keeps a line of its own."""
    return tuple(_lines(text.split(), room))


def isolated(text: str) -> str:
    """Keep the direction of a text to itself, so that it turns nothing around that stands beside it (UAX #9)."""
    return f"\u2068{text}\u2069"


def _lines(words: list[str], room: float) -> Iterator[str]:
    line = ""
    for word in words:
        longer = f"{line} {word}" if line else word
        if line and width(longer) > room:
            yield line
            longer = word
        line = longer
    yield line


def _ems(letter: str) -> float:
    if combining(letter):
        return 0
    return 1 if east_asian_width(letter) in "WF" else _USUAL
