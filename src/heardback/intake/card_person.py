"""Who is on an address card: from its properties to a `CardPerson`."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final
from urllib.parse import unquote

from heardback.core.problems import shown
from heardback.intake.card_lines import CardLine
from heardback.intake.tidying import one_line, several_lines

_LONGEST_LINE: Final = 200
_LONGEST_NOTE: Final = 10_000
_LONGEST_ADDRESS: Final = 254
_FEWEST_DIGITS: Final = 2

_ADDRESS: Final = re.compile(r"[^\s<>()\[\],;:@\"]++@[^\s<>()\[\],;:@\"]++")
_ESCAPED: Final = re.compile(r"\\(.)", re.DOTALL)
_BETWEEN_PARTS: Final = re.compile(r"((?:[^\\;]|\\.)*+);?", re.DOTALL)
_EXTENSION: Final = re.compile(r";ext=(\d+)", re.IGNORECASE)
_ANOTHER_MACHINE: Final = ("fax", "pager", "modem", "bbs")

Properties = Mapping[str, list[CardLine]]
"""The properties of one card by their names."""
Complain = Callable[[int, str, str, str], None]
"""Notes a problem: its line, its place, what was found, what is expected."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CardPerson:
    """Somebody on an address card: one line each, but for the note. The first address of each kind is the main one."""

    name: str
    organisation: str | None = None
    title: str | None = None
    """What they do there: "Head of Sales"."""
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    """As they stand on the card; faxes and pagers are left out."""
    note: str | None = None


def person_on(card: Properties, complain: Complain) -> CardPerson | None:
    """Return who is on a card. A firm's own card has no other name than the firm's."""
    texts = {name: list(_texts(card.get(name, ()), complain)) for name in ("FN", "N", "ORG", "TITLE", "ROLE")}
    organisation = next(iter(texts["ORG"]), None)
    name = next((one for kind in ("FN", "N", "ORG") for one in texts[kind]), None)
    if name is None:
        return None
    return CardPerson(
        name=name,
        organisation=organisation,
        title=next((one for kind in ("TITLE", "ROLE") for one in texts[kind]), None),
        emails=_unique(_addresses(card.get("EMAIL", ()), complain)),
        phones=_unique(_phones(card.get("TEL", ()), complain)),
        note=_note(card.get("NOTE", ()), complain),
    )


def _texts(lines: Iterable[CardLine], complain: Complain) -> Iterator[str]:
    """Yield what the lines of one kind say, preferred ones first, without the empty ones."""
    for line in _by_preference(lines, complain):
        text = one_line(_in_words(line))
        if len(text) > _LONGEST_LINE:
            found, expected = f"{len(text):,} characters", f"at most {_LONGEST_LINE}: the rest was left out"
            complain(line.number, line.name, found, expected)
        if text:
            yield text[:_LONGEST_LINE].rstrip()


def _by_preference(lines: Iterable[CardLine], complain: Complain) -> Iterator[CardLine]:
    for line in sorted(lines, key=lambda line: line.rank):
        if line.types & {"b", "base64"}:
            complain(line.number, line.name, "a value in base64", "plain text; it was left out")
        else:
            yield line


def _in_words(line: CardLine) -> str:
    """Return a value as one says it: a name in speaking order, of a firm only the firm."""
    if line.name == "N":
        family, given, additional, prefix, suffix = (*_parts(line), "", "", "", "", "")[:5]
        return f"{prefix} {given} {additional} {family} {suffix}"
    if line.name == "ORG":
        return next((part for part in _parts(line) if part.strip()), "")
    return _unescaped(line.value, is_old=line.is_old)


def _parts(line: CardLine) -> list[str]:
    """Cut a structured value at its semicolons; several names within a part are divided by commas (not in 2.1)."""
    parts = [found[1] for found in _BETWEEN_PARTS.finditer(line.value)]
    if line.name == "N" and not line.is_old:
        parts = [re.sub(r"(?<!\\),", " ", part) for part in parts]
    return [_unescaped(part, is_old=line.is_old) for part in parts]


def _unescaped(value: str, *, is_old: bool) -> str:
    r"""Take backslashes away; \n is a new line, but not in vCard 2.1, which knows no such thing."""

    def meant(found: re.Match[str]) -> str:
        if found[1] in "nN":
            return found[0] if is_old else "\n"
        return found[1] if found[1] in "\\,;:" else found[0]

    return _ESCAPED.sub(meant, value)


def _addresses(lines: Iterable[CardLine], complain: Complain) -> Iterator[str]:
    for line in _by_preference(lines, complain):
        text = one_line(_unescaped(line.value, is_old=line.is_old))
        text = unquote(text[7:]) if text[:7].lower() == "mailto:" else text
        found = _ADDRESS.search(text) if len(text) <= _LONGEST_ADDRESS * 2 else None
        if found and len(found[0]) <= _LONGEST_ADDRESS:
            yield one_line(found[0])
        elif text:
            complain(line.number, line.name, f"{shown(text)} is no e-mail address", "one such as olga@example.com")


def _phones(lines: Iterable[CardLine], complain: Complain) -> Iterator[str]:
    for line in _by_preference(lines, complain):
        if _is_another_machine(line.types):
            continue
        text = one_line(_unescaped(line.value, is_old=line.is_old))
        number = _said(text) if text[:4].lower() == "tel:" else text
        if len(number) <= _LONGEST_LINE and sum(map(str.isdigit, number)) >= _FEWEST_DIGITS:
            yield number
        elif text:
            complain(line.number, line.name, f"{shown(text)} is no telephone number", "one such as +46 8 123 45 67")


def _is_another_machine(types: frozenset[str]) -> bool:
    is_other = any(machine in one for one in types for machine in _ANOTHER_MACHINE)
    return is_other and not types & {"voice", "cell"}


def _said(uri: str) -> str:
    """Write a tel: URI (RFC 3966) as people do."""
    number, extension = unquote(uri[4:].partition(";")[0]), _EXTENSION.search(uri)
    return one_line(f"{number} ext. {extension[1]}" if extension else number)


def _unique(values: Iterable[str]) -> tuple[str, ...]:
    first: dict[str, str] = {}
    for value in values:
        first.setdefault(value.casefold(), value)
    return tuple(first.values())


def _note(lines: Iterable[CardLine], complain: Complain) -> str | None:
    notes = []
    for line in _by_preference(lines, complain):
        notes.append(several_lines(_unescaped(line.value, is_old=line.is_old)))
        if len(notes[-1]) > _LONGEST_NOTE:
            found, expected = f"{len(notes[-1]):,} characters", f"at most {_LONGEST_NOTE:,}: the rest was left out"
            complain(line.number, line.name, found, expected)
    return "\n\n".join(note[:_LONGEST_NOTE].rstrip() for note in notes if note) or None
