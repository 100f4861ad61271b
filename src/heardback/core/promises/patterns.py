"""Patterns that are compiled when they are first used, since most runs read one language and few sentences."""

import re
import sys
from collections.abc import Iterator
from functools import cached_property


class Pattern:
    """A regular expression in which letter case does not matter, unless it says so."""

    def __init__(self, source: str) -> None:
        self.source = source

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self.source, re.IGNORECASE)

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Find it anywhere between `start` and `end`."""
        return self._compiled.search(text, start, end)

    def match(self, text: str) -> re.Match[str] | None:
        """Find it at the beginning."""
        return self._compiled.match(text)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Find it everywhere."""
        return self._compiled.finditer(text)


def words(*alternatives: str) -> Pattern:
    """Make a pattern of alternatives that begin and end at the edge of a word."""
    return Pattern(rf"(?<!\w)(?:{'|'.join(alternatives)})(?!\w)")
