"""An answer cut into pieces, each with the steps that it may be about.

A piece names its step by the number of its line ("2: no answer"), by the employer or a person there ("reached Olga"),
or not at all. What follows goes on with it, until another step is named.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from heardback.intake.answers.naming import names_firm, names_person
from heardback.intake.answers.values import Digest, NamedStep, Place
from heardback.intake.quoting import set_apart
from heardback.intake.quoting.marks import QUOTED_LINE

LONGEST: Final = 2_000
"""Letters of an answer that are read."""
_MOST_PIECES: Final = 40
_NUMBERS: Final = r"(\d{1,2}(?:\s*(?:,|\+|&|and|и)\s*\d{1,2})*)"
_NUMBER: Final = re.compile(
    rf"\s*(?:[#№]\s*|no\.?\s*|step\s+|шаг\s+)?{_NUMBERS}(?:\s*(?:[:)–—=-]|\.(?!\d))\s*(?!\d)|\s+(?=[^\W\d_]))"
    r"(?!(?:weeks?|days?|months?|hours?|minutes?|mins?|wks?|times?|working|business|of|o['’]clock|[ap]m|st|nd|rd|th"
    r"|нед|дн|день|мес|час|мин|раз|раб|числ)\w*\b)"
    r"(?!(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|янв|фев|мар|апр|мая|июн|июл|авг|сен|окт|ноя|дек)\w*\b)",
    re.IGNORECASE,
)
_ALL: Final = re.compile(r"\s*(?:all|both|everything|все|всё|оба|обе|обоим|всем)\s*[:–—-]\s*", re.IGNORECASE)
_SENTENCE: Final = re.compile(r"(?<=[.;!?])\s+(?=\S)")
_CLAUSE: Final = re.compile(r",\s*(?:and|but|и|а|но)?\s*|\s+(?:and|but|и|а|но)\s+", re.IGNORECASE)
_QUOTED_NUMBER: Final = re.compile(r"[\s>|]*(\d{1,2})\.\s")
Places = Mapping[str, Place]


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Some words of an answer."""

    words: str
    """As they were written, without the number before them."""
    steps: tuple[NamedStep, ...]
    """Which it may be about."""
    is_named: bool
    """Whether it says so itself."""


def own_words(text: str) -> str:
    """Return what the person wrote themselves into an answer; nothing, if all of it is quoted.

    What is written below a quoted line that has a number is an answer to that line.
    """
    written = set_apart(_with_numbers(text))
    return "" if written.is_forwarded else written.own[:LONGEST]


def pieces(own: str, digest: Digest, places: Places) -> list[Piece]:
    """Cut an answer's own words into pieces."""
    found: list[Piece] = []
    for part in _parts(own):
        for piece in filter(_says_something, _pieces_of(part, digest, places)):
            before = found[-1] if found else None
            goes_on = before and (not piece.is_named or set(before.steps) <= set(piece.steps))
            if before and (goes_on or len(found) >= _MOST_PIECES):
                found[-1] = replace(before, words=f"{before.words}\n{piece.words}")
            else:
                found.append(piece)
    return found


def _says_something(piece: Piece) -> bool:
    return any(map(str.isalnum, piece.words)) or "✓" in piece.words or "+" in piece.words


def _with_numbers(text: str) -> str:
    """Put the number of a quoted line before the own line that follows it."""
    lines, number = [], ""
    for line in text.split("\n"):
        if QUOTED_LINE.match(line[:100]):
            quoted = _QUOTED_NUMBER.match(line[:100])
            number = quoted[1] if quoted else number
        elif line.strip():
            line, number = (f"{number}: {line}" if number and not _NUMBER.match(line) else line), ""  # noqa: PLW2901
        lines.append(line)
    return "\n".join(lines)


def _parts(own: str) -> Iterator[str]:
    """Yield lines, and the sentences in them; the number before a line stays with its first sentence."""
    for line in filter(None, map(str.strip, own.split("\n"))):
        number = _NUMBER.match(line)
        head = number.end() if number else 0
        first, *others = _SENTENCE.split(line[head:]) or [""]
        yield line[:head] + first
        yield from others


def _pieces_of(part: str, digest: Digest, places: Places) -> Iterator[Piece]:
    """Yield the pieces of a part: one, or one a clause where it names several steps in turn."""
    number, every = _NUMBER.match(part), _ALL.match(part)
    if every:
        yield from _each(digest.steps, part[every.end() :])
        return
    named = _by_number(number[1], digest) if number else ()
    if number and named:
        yield from _each(named, part[number.end() :])
        return
    groups = _by_name(part, digest, places)
    clauses = _CLAUSE.split(part) if len(groups) > 1 else []
    if clauses and all(len(_by_name(clause, digest, places)) <= 1 for clause in clauses):
        for clause in filter(None, map(str.strip, clauses)):
            yield _piece(clause, _by_name(clause, digest, places), digest)
    else:
        yield _piece(part, groups, digest)


def _each(steps: Iterable[NamedStep], words: str) -> Iterator[Piece]:
    return (Piece(words=words.strip(), steps=(step,), is_named=True) for step in steps)


def _piece(words: str, groups: Sequence[frozenset[NamedStep]], digest: Digest) -> Piece:
    steps = tuple(step for step in digest.steps if not groups or any(step in group for group in groups))
    return Piece(words=words, steps=steps, is_named=bool(groups))


def _by_number(numbers: str, digest: Digest) -> tuple[NamedStep, ...]:
    wanted = set(map(int, re.findall(r"\d+", numbers)))
    return tuple(step for step in digest.steps if step.line in wanted)


def _by_name(part: str, digest: Digest, places: Places) -> list[frozenset[NamedStep]]:
    """Return the steps that are named, in groups: names that agree on some steps name those."""
    groups: list[frozenset[NamedStep]] = []
    for steps in _named(part, digest, places):
        at = next((at for at, group in enumerate(groups) if group & steps), None)
        if at is None:
            groups.append(steps)
        else:
            groups[at] &= steps
    return groups


def _named(part: str, digest: Digest, places: Places) -> Iterator[frozenset[NamedStep]]:
    for key, place in places.items():
        mine = [step for step in digest.steps if step.candidacy == key]
        if mine and names_firm(part, place.employer):
            yield frozenset(mine)
        for contact in place.contacts if mine else ():
            if names_person(part, contact.name):
                yield frozenset([step for step in mine if step.to == contact.id] or mine)
