"""A journal as JSON text, for an export; and back, as strictly as a candidacy file: the text may be anybody's."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import fields, is_dataclass, replace
from datetime import date
from typing import Any, Final

from heardback.core.codec import MISFIT, entry_kind, from_plain, plain
from heardback.core.journal import ENTRIES, Corrected, Described, Entry, Happened, Opened, Undone
from heardback.core.problems import Problem
from heardback.core.shapes import FIRST_YEAR, LAST_YEAR, Reader, shape_of
from heardback.intake.candidacy_file import place_of

_ENTRIES: Final = "entries"
_KIND: Final = "kind"
_EXPECTED: Final = "the file as heardback wrote it"


def journal_json(entries: Sequence[Entry], **beside: object) -> str:
    """Write a journal, and what is kept beside it under names of the caller's."""
    document = {_ENTRIES: [_written(entry) for entry in entries], **{name: plain(one) for name, one in beside.items()}}
    return json.dumps(document, ensure_ascii=False, indent=1)


def read_journal(raw: object, place: str) -> tuple[tuple[Entry, ...] | None, list[Problem]]:
    """Read a journal from what such a JSON text holds: the journal and no problem, or nothing and what is wrong."""
    written = raw.get(_ENTRIES) if isinstance(raw, dict) else None
    if not isinstance(written, list) or not written:
        return None, [Problem(place=place, found="no entries", expected=_EXPECTED)]
    entries: list[Entry] = []
    for number, one in enumerate(written, 1):
        try:
            entries.append(_entry(one))
        except MISFIT:
            found = "an entry that heardback does not know"
            return None, [Problem(place=f"{place}, entry {number}", found=found, expected=_EXPECTED)]
    if not isinstance(entries[0], Opened):
        return None, [Problem(place=place, found="a journal without its beginning", expected=_EXPECTED)]
    problems = [
        replace(problem, place=f"{place}, entry {number}, {problem.place}".rstrip(", "))
        for number, entry in enumerate(entries, 1)
        for problem in (*_problems(entry), *_ahead(number, entry))
    ]
    return (None if problems else tuple(entries)), problems


def problems_in(value: object) -> list[Problem]:
    """Return what the types of a value's fields do not allow, as if it stood in a file: lines, years, numbers."""
    reader = Reader("")
    reader.table(_class(value), _said(value), ())
    return reader.problems or list(_far_off(value))


def _written(entry: Entry) -> dict[str, object]:
    said: Any = plain(entry)
    return {_KIND: entry_kind(entry), **said}


def _entry(written: dict[str, Any]) -> Entry:
    kind: Any = ENTRIES[written[_KIND]]
    entry: Entry = from_plain(kind, {name: one for name, one in written.items() if name != _KIND})
    return entry


def _problems(entry: Entry) -> Iterator[Problem]:
    if isinstance(entry, Happened | Corrected):  # of which class an event is, its field does not say
        yield from problems_in(entry.event) or _far_off(entry)
    else:
        yield from problems_in(entry)
    if isinstance(entry, Opened | Described):
        reader = Reader("")
        place_of(entry.employer, reader)
        yield from reader.problems


def _ahead(number: int, entry: Entry) -> Iterator[Problem]:
    """Yield that an entry names one that did not stand there yet, or takes back the beginning."""
    if isinstance(entry, Undone | Corrected) and not 1 < entry.number < number:
        expected = "that of an entry after the first and before it"
        yield Problem(place="number", found=f"the number {entry.number}", expected=expected)


def _far_off(value: object) -> Iterator[Problem]:
    """Yield the years for which nothing is known, also where a day was understood from words and stands in no file."""
    for day in _days(value):
        if not FIRST_YEAR <= day.year <= LAST_YEAR:
            found, expected = f"the year {day.year}", f"one from {FIRST_YEAR} to {LAST_YEAR}"
            yield Problem(place="", found=found, expected=expected)


def _class(value: object) -> Any:  # noqa: ANN401 - any of the classes that are the format
    return type(value)


def _said(value: object) -> dict[str, object]:
    """Return what a value says, as tables and lists of a file."""
    found = {key: getattr(value, field.name) for key, (field, _) in shape_of(_class(value)).items()}
    return {key: _raw(one) for key, one in found.items() if one is not None}


def _raw(value: object) -> object:
    if isinstance(value, tuple):
        return [_raw(one) for one in value]
    return _said(value) if is_dataclass(value) else value


def _days(value: object) -> Iterator[date]:
    if isinstance(value, date):
        yield value
    elif is_dataclass(value):
        for field in fields(value):
            yield from _days(getattr(value, field.name))
