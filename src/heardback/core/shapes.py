"""Reading a TOML text into frozen classes, with a clear word about everything that is wrong in it.

The classes are the format: field names are keys, types say what is allowed. What people get wrong comes back as a list
of `Problem`, never as an exception, and nothing is guessed or left out in silence.
"""

import math
import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import MISSING, Field, dataclass, fields, is_dataclass
from datetime import date, datetime
from functools import lru_cache
from types import NoneType, UnionType
from typing import (
    Annotated,
    Any,
    Final,
    Literal,
    NewType,
    TypeVar,
    Union,
    get_args,
    get_origin,
    get_type_hints,
)

from heardback.core.toml_lines import Path, line_of

T = TypeVar("T")

FIRST_YEAR: Final = 1990
LAST_YEAR: Final = 2150
_SHOWN_CHARACTERS: Final = 60


@dataclass(frozen=True, slots=True)
class Between:
    """The least and the largest number allowed, for `Annotated` fields."""

    least: float
    largest: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One thing that is wrong in a text: where, what was found, what is allowed."""

    place: str
    found: str
    expected: str
    line: int | None = None

    def __str__(self) -> str:
        """Say it in one line."""
        where = ", ".join(part for part in (f"line {self.line}" if self.line else "", self.place) if part)
        return f"{where}: {self.found}; expected {self.expected}."


def read_toml(cls: type[T], text: str) -> tuple[T | None, list[Problem]]:
    """Read `text` as a TOML document of the shape `cls`: the value and no problem, or nothing and every problem."""
    document, problem = parse_toml(text)
    if document is None:
        return None, [problem] if problem else []
    reader = Reader(text)
    value = reader.table(cls, document, ())
    return (None if reader.problems else value), reader.problems


def parse_toml(text: str) -> tuple[dict[str, Any] | None, Problem | None]:
    """Parse TOML; what cannot be parsed comes back as a problem that says in which line."""
    try:
        return tomllib.loads(text), None
    except RecursionError:
        return None, Problem(place="", found="brackets nested too deeply", expected="a plain TOML file")
    except ValueError as error:
        return None, Problem(place="", found=f"this is not valid TOML: {error}", expected="a TOML 1.0 file")


class Reader:
    """Reads raw TOML values into shapes and collects the problems on its way."""

    def __init__(self, text: str) -> None:
        """Keep the text: only to say in which line a problem stands."""
        self._text = text
        self.problems: list[Problem] = []

    def problem(self, path: Path, found: str, expected: str) -> None:
        """Note one more problem at a place."""
        line = line_of(self._text, path)
        self.problems.append(Problem(place=written(path), found=found, expected=expected, line=line))

    def table(self, cls: type[T], raw: object, path: Path, *, apart: frozenset[str] = frozenset()) -> T | None:
        """Read one table; keys in `apart` belong to the caller."""
        if not isinstance(raw, dict):
            self.problem(path, shown(raw), f"a table: [{written(path)}]")
            return None
        shape = shape_of(cls)
        before = len(self.problems)
        for key in [key for key in raw if key not in shape and key not in apart]:
            self.problem((*path, key), f"unknown key {shown(key)}", _one_of(sorted(shape.keys() | apart)))
        values = {field.name: self._field(field, hint, raw, (*path, key)) for key, (field, hint) in shape.items()}
        if len(self.problems) > before:
            return None
        return cls(**{name: value for name, value in values.items() if value is not MISSING})

    def _field(self, field: "Field[Any]", hint: object, raw: Mapping[str, object], path: Path) -> object:
        key = str(path[-1])
        if key in raw:
            needed = field.default is MISSING
            return self.value(hint, raw[key], path, needed=needed)
        if field.default is MISSING and field.default_factory is MISSING:
            self.problem(path[:-1], f"{shown(key)} is missing", f"{key} = {_described(hint)}")
        return MISSING

    def value(self, hint: object, raw: object, path: Path, *, needed: bool = False) -> object:
        """Read one value of the type `hint`; `needed` text must not be blank."""
        origin, arguments = get_origin(hint), get_args(hint)
        if origin in (Union, UnionType):
            return self.value(next(a for a in arguments if a is not NoneType), raw, path, needed=needed)
        if origin is tuple:
            return self._list(arguments[0], raw, path)
        if is_dataclass(hint) and not hasattr(hint, "parse"):
            return self.table(hint, raw, path)  # type: ignore[arg-type]
        try:
            return _plain(hint, raw, needed=needed)
        except ValueError as error:
            self.problem(path, shown(raw), str(error))
            return None

    def _list(self, item: object, raw: object, path: Path) -> object:
        if not isinstance(raw, list):
            self.problem(path, shown(raw), f"a list of {_described(item)}")
            return None
        return tuple(self.value(item, one, (*path, number)) for number, one in enumerate(raw))


def _plain(hint: Any, raw: Any, *, needed: bool) -> object:  # noqa: ANN401 - types and raw values of any kind
    """Check a value that is neither a table nor a list; `ValueError` says what is allowed.

    A type with a `parse` of its own reads itself.
    """
    if hasattr(hint, "parse"):
        value: object = hint.parse(raw)
        return value
    if get_origin(hint) is Annotated:
        kind, bounds = get_args(hint)
        fits = _is_a(kind, raw) and bounds.least <= raw <= bounds.largest
    elif get_origin(hint) is Literal:
        fits = isinstance(raw, str) and raw in get_args(hint)
    else:
        fits = _is_a(hint, raw) and not (needed and isinstance(raw, str) and not raw.strip())
    if not fits:
        raise ValueError(_described(hint))
    return raw


def _is_a(hint: Any, raw: Any) -> bool:  # noqa: ANN401 - as above
    """Tell whether a raw TOML value is of a type; a bool is no number, an instant is no day."""
    kind = hint.__supertype__ if isinstance(hint, NewType) else hint
    if kind is float:
        return type(raw) in (int, float) and math.isfinite(raw)
    if kind in (date, datetime):
        return type(raw) is kind and FIRST_YEAR <= raw.year <= LAST_YEAR
    return type(raw) is kind


def _described(hint: Any) -> str:  # noqa: ANN401 - as above
    """Say in plain words which values a type allows."""
    origin, arguments = get_origin(hint), get_args(hint)
    if origin in (Union, UnionType):
        return _described(next(a for a in arguments if a is not NoneType))
    if origin is Literal:
        return _one_of(f'"{value}"' for value in arguments)
    if origin is Annotated:
        kind, bounds = arguments
        return f"a {'whole ' if kind is int else ''}number from {bounds.least:g} to {bounds.largest:g}"
    if origin is tuple:
        return f"a list of {_described(arguments[0])}"
    if hasattr(hint, "parse"):
        return str(hint.EXPECTED)
    names = {
        str: "text, in quotes",
        int: "a whole number",
        bool: "true or false",
        date: f"a day such as 2026-11-16, from {FIRST_YEAR} to {LAST_YEAR}",
        datetime: f"a date and time such as 2026-11-16T10:00:00, from {FIRST_YEAR} to {LAST_YEAR}",
    }
    return names.get(hint.__supertype__ if isinstance(hint, NewType) else hint, "a table")


def _one_of(values: Iterable[str]) -> str:
    *others, last = values
    return f"{', '.join(others)} or {last}" if others else last


@lru_cache(maxsize=128)
def shape_of(cls: Callable[..., object]) -> dict[str, tuple["Field[Any]", object]]:
    """Return the keys that a class allows: key → (field, type). A name's trailing _ is no part of its key."""
    hints = get_type_hints(cls, include_extras=True)
    return {
        field.name.rstrip("_"): (field, hints[field.name])
        for field in fields(cls)
        if "understood" not in field.metadata
    }


def shown(raw: object) -> str:
    """Show a raw value as it would stand in the file, cut where it is long."""
    if isinstance(raw, bool):
        text = str(raw).lower()
    elif isinstance(raw, str):
        text = f'"{raw}"'
    elif isinstance(raw, dict):
        text = "a table"
    else:
        text = str(raw)
    text = "".join(character if character.isprintable() else " " for character in text)
    return text if len(text) <= _SHOWN_CHARACTERS else text[:_SHOWN_CHARACTERS] + "…"


def written(path: Path) -> str:
    """Write a path as people count: ("events", 2, "at") is events[3].at."""
    text = ""
    for part in path:
        text += f"[{part + 1}]" if isinstance(part, int) else f".{part}" if text else part
    return shown(text).strip('"')
