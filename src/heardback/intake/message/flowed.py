"""Text whose lines flow (RFC 3676): a line that ends with a space goes on in the next one."""

import re
from typing import Final

_QUOTED: Final = re.compile(r"(>*) ?(.*)", re.DOTALL)
_SIGNATURE: Final = "-- "


def unflowed(text: str, *, delete_space: bool) -> str:
    """Return the text with its paragraphs in one line each; `delete_space` is the parameter DelSp."""
    lines: list[list[str]] = []
    open_depth: int | None = None
    for line in text.split("\n"):
        depth, words = _taken_apart(line)
        goes_on = words.endswith(" ") and words != _SIGNATURE
        kept = words[:-1] if goes_on and delete_space else words
        if open_depth == depth and words != _SIGNATURE:
            lines[-1].append(kept)
        else:
            lines.append([f"{'>' * depth} {kept}" if depth else kept])
        open_depth = depth if goes_on else None
    return "\n".join("".join(pieces) for pieces in lines)


def _taken_apart(line: str) -> tuple[int, str]:
    found = _QUOTED.match(line)
    return (len(found[1]), found[2]) if found else (0, line)
