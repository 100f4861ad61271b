"""Long words about rules and voices, taken apart for a page: headings, points, and the ids of rules as links."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, get_args

from heardback.core.sources import CITATIONS, SOURCES
from heardback.core.step import Action

GUARDS: Final = "G"

_ID: Final = re.compile(r"\b(?:S\d(?:-[A-F]?\d+)|G\d)\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A bit of text; `rule` where it is the id of one."""

    text: str
    rule: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A heading with its points."""

    heading: str
    points: tuple[tuple[Piece, ...], ...]


def parts(explanation: str) -> tuple[Part, ...]:
    """Take apart what `Speech.explain` says: after its two first lines, headings stand at the margin, points do not."""
    found: list[tuple[str, list[tuple[Piece, ...]]]] = []
    for line in explanation.split("\n")[2:]:
        if line.startswith(" ") and found:
            found[-1][1].append(tuple(pieces(" ".join(_without_slug(line).split()))))
        elif line:
            found.append((line, []))
    return tuple(Part(heading=heading, points=tuple(points)) for heading, points in found)


def _without_slug(line: str) -> str:
    """Leave out a rule's name for programs, which stands apart from what it says."""
    name, _, rest = line.strip().partition("  ")
    return rest if name in get_args(Action) else line


def pieces(text: str) -> Iterator[Piece]:
    """Cut a text at the ids of rules that exist."""
    at = 0
    for found in _ID.finditer(text):
        if found[0] in CITATIONS:
            yield from _plain(text[at : found.start()])
            yield Piece(text=found[0], rule=True)
            at = found.end()
    yield from _plain(text[at:])


def _plain(text: str) -> Iterator[Piece]:
    if text:
        yield Piece(text=text)


def source_of(rule: str) -> str:
    """Return the source that a rule is of, such as S0-A; `GUARDS` for what must never happen."""
    return next((prefix for prefix in SOURCES if rule.startswith(prefix)), GUARDS)


def rules_of(source: str) -> tuple[str, ...]:
    """Return the ids of a source's rules, in their order."""
    return tuple(id_ for id_ in CITATIONS if source_of(id_) == source)
