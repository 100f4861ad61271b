"""In which line of a TOML text a key stands: tomllib does not say, and a person who mends a file wants to know."""

import re
from typing import Final

Path = tuple[str | int, ...]
"""Keys and list positions from the top: ("events", 2, "outcome")."""

_HEADER: Final = re.compile(r"\s*(\[\[?)([^\[\]\n]{1,500})\]")
_KEY: Final = re.compile(r"\s*([\w\-.\"' ]{1,500})=")
_STRING: Final = re.compile(r'"(?:\\.|[^"\\])*"|\'[^\']*\'|#.*')


def line_of(text: str, path: Path) -> int | None:
    """Return the line (from 1) in which `path` is written, or the nearest table around it; None if neither is found."""
    return nearest(lines_of(text), path)


def nearest(lines: dict[Path, int], path: Path) -> int | None:
    """Return the line of a path, or of the nearest table around it."""
    around = (path[:length] for length in range(len(path), 0, -1))
    return next((lines[place] for place in around if place in lines), None)


def lines_of(text: str) -> dict[Path, int]:
    """Map every header and every key at the start of a line to the first line (from 1) it stands in."""
    found: dict[Path, int] = {}
    counts: dict[Path, int] = {}
    table: Path = ()
    depth, quote = 0, ""
    for number, line in enumerate(text.split("\n"), 1):
        inside = depth > 0 or quote
        if not inside and (header := _HEADER.match(line)):
            table = _table(header[1], header[2], counts)
            found.setdefault(table, number)
        elif not inside and (key := _KEY.match(line)):
            found.setdefault((*table, *_parts(key[1])), number)
            depth, quote = _open_after(line[key.end() :], 0, "")
        else:
            depth, quote = _open_after(line, depth, quote)
    return found


def _table(brackets: str, name: str, counts: dict[Path, int]) -> Path:
    path = tuple(_parts(name))
    if brackets == "[":
        return path
    counts[path] = counts.get(path, -1) + 1
    return (*path, counts[path])


def _parts(name: str) -> list[str]:
    return [part.strip().strip("\"'") for part in name.split(".")]


def _open_after(line: str, depth: int, quote: str) -> tuple[int, str]:
    """Return how many brackets and which long string are still open at the end of a line."""
    while line:
        if quote:
            _, closing, line = line.partition(quote)
            quote = "" if closing else quote
            continue
        start = min((line.find(mark) for mark in ('"""', "'''") if mark in line), default=-1)
        if start < 0:
            plain = _STRING.sub("", line)
            return depth + plain.count("[") + plain.count("{") - plain.count("]") - plain.count("}"), ""
        quote, line = line[start : start + 3], line[start + 3 :]
    return depth, quote
