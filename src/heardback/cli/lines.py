"""Lines on a terminal, wrapped where they are too long for it; plain text where they are piped."""

import re
import shutil
import sys
import textwrap
from collections.abc import Iterable
from shlex import quote
from typing import Final

Line = tuple[str, str]
"""A paragraph and its style; colour only marks what the words already say."""

_PLAIN: Final = re.compile(r"[\w@%+=:,./-]+")
_WIDEST: Final = 88
"""Wider lines do not read well."""


def room() -> int:
    """Return how wide lines may be here, in letters."""
    return min(shutil.get_terminal_size().columns, _WIDEST)


def say(line: str, hanging: int | None = None) -> None:
    """Print one line; where it is wrapped, the rest hangs under its beginning, or at `hanging` columns."""
    indent = len(line) - len(line.lstrip()) + 2 if hanging is None else hanging
    lines = textwrap.wrap(
        line, room(), subsequent_indent=" " * indent, break_on_hyphens=False, break_long_words=False
    )  # a path or a link stays whole, to be copied
    print("\n".join(lines))


def wrapped(text: str, width: int, indent: str = "", hanging: str | None = None) -> str:
    """Return a paragraph of lines of at most `width` letters, the first after `indent`, the others after `hanging`."""
    after = indent if hanging is None else hanging
    return textwrap.fill(text, width, initial_indent=indent, subsequent_indent=after, break_on_hyphens=False)


def as_typed(word: str) -> str:
    """Return a word as one types it in a shell: in quotes only where it needs them."""
    return word if _PLAIN.fullmatch(word) else quote(word)


def print_page(lines: Iterable[Line]) -> None:
    """Print a page with a blank line before and after it; styled on a terminal only."""
    page = (("", ""), *lines, ("", ""))
    if sys.stdout.isatty():
        _print_styled(page)
    else:
        print("\n".join(text for text, _ in page))


def _print_styled(lines: Iterable[Line]) -> None:
    """Print with rich, which knows what the terminal can do and respects `NO_COLOR`; loaded only for a terminal."""
    from rich.console import Console
    from rich.text import Text

    page = Console(highlight=False)
    for text, style in lines:
        page.print(Text(text, style=style), soft_wrap=True)
