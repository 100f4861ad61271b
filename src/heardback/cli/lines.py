"""Plain lines on a terminal, wrapped where they are too long for it."""

import shutil
import textwrap
from typing import Final

WIDEST: Final = 88
"""Wider lines do not read well."""


def say(line: str, hanging: int | None = None) -> None:
    """Print one line; where it is wrapped, the rest hangs under its beginning, or at `hanging` columns."""
    width = min(shutil.get_terminal_size().columns, WIDEST)
    indent = len(line) - len(line.lstrip()) + 2 if hanging is None else hanging
    wrapped = textwrap.wrap(
        line, width, subsequent_indent=" " * indent, break_on_hyphens=False, break_long_words=False
    )  # a path or a link stays whole, to be copied
    print("\n".join(wrapped))
