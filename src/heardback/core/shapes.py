"""Reading a TOML text into frozen classes, with a clear word about everything that is wrong in it.

The classes are the format: field names are keys, types say what is allowed. What people get wrong comes back as a list
of `Problem`, never as an exception, and nothing is guessed or left out in silence.
"""

import math
import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, dataclass, fields, is_dataclass
from datetime import date, datetime
from functools import cached_property, lru_cache
from types import NoneType, UnionType
from typing import Annotated, Any, Final, Literal, NewType, TypeVar, Union, get_args, get_origin, get_type_hints

from heardback.core.problems import Problem, in_order, one_of, shown, written
from heardback.core.toml_lines import Path, lines_of, nearest

T = TypeVar("T")

FIRST_YEAR: Final = 1990
LAST_YEAR: Final = 2150

Words = NewType("Words", str)
"""What somebody said or noted, of several lines and with anything in it.

Any other text is one line without control characters: they have no place in a name, a header or on a terminal.
"""


@dataclass(frozen=True, slots=True)
class Between:
    """The least and the largest number allowed, for `Annotated` fields."""

    least: float
    largest: float


def read_toml(cls: type[T], text: str) -> tuple[T | None, list[Problem]]:
    """Read `text` as a TOML document of the shape `cls`: the value and no problem, or nothing and every problem."""
    document, problem = parse_toml(text)
    if document is None:
        return None, [problem] if problem else []
    reader = Reader(text)
    value = reader.table(cls, document, ())
    return (None if reader.problems else value), in_order(reader.problems)


_A_LONG_CHAIN: Final = re.compile(r"(?<![\w\-\"'])(?:[\w\-\"']++[ \t]*+\.[ \t]*+){100}")
"""Keys joined by dots without an end: tomllib takes seconds over a few kilobytes of them."""


def parse_toml(text: str) -> tuple[dict[str, Any] | None, Problem | None]:
    """Parse TOML; what cannot be parsed comes back as a problem that says in which line."""
    if chain := _A_LONG_CHAIN.search(text):
        line = text.count("\n", 0, chain.start()) + 1
        return None, Problem(place="", line=line, found="keys are nested too deeply", expected="a plain TOML file")
    try:
        return tomllib.loads(text), None
    except RecursionError:
        return None, Problem(place="", found="brackets are nested too deeply", expected="a plain TOML file")
    except ValueError as error:
        at = re.search(r"at line (\d+)", str(error))
        line = int(at[1]) if at else len(text.split("\n"))
        return None, Problem(place="", line=line, found=f"this is not valid TOML: {error}", expected="a TOML 1.0 file")


class Reader:
    """Reads raw TOML values into shapes and collects the problems on its way."""

    def __init__(self, text: str) -> None:
        """Keep the text: only to say in which line a problem stands."""
        self._text = text
        self.problems: list[Problem] = []

    @cached_property
    def _lines(self) -> dict[Path, int]:
        return lines_of(self._text)

    def problem(self, path: Path, found: str, expected: str) -> None:
        """Note one more problem at a place; the line is that of the nearest key or table around it."""
        line = nearest(self._lines, path)
        self.problems.append(Problem(place=written(path), found=found, expected=expected, line=line))

    def table(self, cls: type[T], raw: object, path: Path, *, apart: frozenset[str] = frozenset()) -> T | None:
        """Read one table; keys in `apart` belong to the caller."""
        if not isinstance(raw, dict):
            self.problem(path, shown(raw), f"a table: [{written(path)}]")
            return None
        shape = shape_of(cls)  # type: ignore[arg-type]
        before = len(self.problems)
        for key in [key for key in raw if key not in shape and key not in apart]:
            self.problem((*path, key), f"unknown key {shown(key)}", one_of(sorted(shape.keys() | apart)))
        values = {field.name: self._field(field, hint, raw, (*path, key)) for key, (field, hint) in shape.items()}
        if len(self.problems) > before:
            return None
        return cls(**{name: value for name, value in values.items() if value is not MISSING})

    def _field(self, field: "Field[Any]", hint: object, raw: Mapping[str, object], path: Path) -> object:
        key = str(path[-1])
        if key in raw:
            return self.value(hint, raw[key], path, needed=field.default is MISSING)
        if field.default is MISSING and field.default_factory is MISSING:
            self.problem(path[:-1], f"{shown(key)} is missing", f"{key} = {_described(hint, needed=True)}")
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
        return tuple(self.value(item, one, (*path, number), needed=True) for number, one in enumerate(raw))


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
        raise ValueError(_described(hint, needed=needed))
    return raw


def _is_a(hint: Any, raw: Any) -> bool:  # noqa: ANN401 - as above
    """Tell whether a raw TOML value is of a type; a bool is no number, an instant is no day."""
    kind = hint.__supertype__ if isinstance(hint, NewType) else hint
    if kind is float:
        return type(raw) is int or (type(raw) is float and math.isfinite(raw))
    if kind in (date, datetime):
        return type(raw) is kind and FIRST_YEAR <= raw.year <= LAST_YEAR
    if kind is str:
        return isinstance(raw, str) and (hint is Words or raw.isprintable())
    return type(raw) is kind


def _described(hint: Any, *, needed: bool = False) -> str:  # noqa: ANN401 - as above
    """Say in plain words which values a type allows."""
    origin, arguments = get_origin(hint), get_args(hint)
    if origin in (Union, UnionType):
        return _described(next(a for a in arguments if a is not NoneType), needed=needed)
    if origin is Literal:
        return one_of(f'"{value}"' for value in arguments)
    if origin is Annotated:
        kind, bounds = arguments
        return f"a {'whole ' if kind is int else ''}number from {bounds.least:g} to {bounds.largest:g}"
    if origin is tuple:
        return f"a list of {_described(arguments[0])}"
    if hasattr(hint, "parse"):
        return str(hint.EXPECTED)
    return _NAMES.get(hint, _NAMES_OF_TEXT[needed] if isinstance(hint, NewType) or hint is str else "a table")


_NAMES: Final[dict[object, str]] = {
    Words: "text, in quotes",
    int: "a whole number",
    float: "a number",
    bool: "true or false",
    date: f"a day such as 2026-11-16, from {FIRST_YEAR} to {LAST_YEAR}",
    datetime: f"a date and time such as 2026-11-16T10:00:00, from {FIRST_YEAR} to {LAST_YEAR}",
}
_NAMES_OF_TEXT: Final = {False: "one line of text, in quotes", True: "one line of text, in quotes and not blank"}


@lru_cache(maxsize=128)
def shape_of(cls: Callable[..., object]) -> dict[str, tuple["Field[Any]", object]]:
    """Return the keys that a class allows: key → (field, type). A name's trailing _ is no part of its key."""
    hints = get_type_hints(cls, include_extras=True)
    return {
        field.name.rstrip("_"): (field, hints[field.name])
        for field in fields(cls)  # type: ignore[arg-type]
        if "understood" not in field.metadata
    }
