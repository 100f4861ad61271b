"""The core's values ↔ JSON text. Their types are the format: fields are keys, and what is None is left out.

What was kept is read back by the same types. A text that does not fit them was damaged or written by a later version:
a `MISFIT`, never a guess.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from functools import lru_cache
from types import NoneType, UnionType
from typing import Annotated, Any, Final, Literal, NewType, TypeVar, Union, get_args, get_origin, get_type_hints

from heardback.core.events import KINDS, Event
from heardback.core.journal import ENTRIES, Entry

T = TypeVar("T")

MISFIT: Final = (AttributeError, KeyError, OverflowError, TypeError, ValueError)
"""What is raised where data does not fit its type, whoever wrote it."""

_TYPE: Final = "type"
_SHORT: Final = 8 * 1024
"""Texts shorter than this are remembered; longer ones would take too much memory."""
_EVENT_NAMES: Final[dict[Any, str]] = {kind: name for name, kind in KINDS.items()}
_ENTRY_NAMES: Final = {kind: name for name, kind in ENTRIES.items()}


def encoded(value: object) -> str:
    """Write a value as JSON text."""
    return json.dumps(plain(value), ensure_ascii=False, separators=(",", ":"))


def decoded(cls: type[T], text: str) -> T:
    """Read a value of the class `cls`."""
    shape: Any = cls
    value: T = _known(shape, text) if len(text) < _SHORT else from_plain(shape, json.loads(text))
    return value


def from_plain(cls: type[T], raw: object) -> T:
    """Read a value of the class `cls` from what JSON holds."""
    shape: Any = cls
    value: T = _reader(shape)(raw)
    return value


@lru_cache(maxsize=8192)
def _known(cls: Any, text: str) -> Any:  # noqa: ANN401 - types of any kind
    """Read a text once: values are frozen, so whoever reads the same text may have the same value."""
    return _reader(cls)(json.loads(text))


def entry_kind(entry: Entry) -> str:
    """Return the name under which a kind of entry is kept."""
    return _ENTRY_NAMES[type(entry)]


def entry_from(kind: str, text: str) -> Entry:
    """Read an entry of a kind."""
    return decoded(ENTRIES[kind], text)


def plain(value: object) -> object:
    """Return a value as JSON holds it: texts, numbers, lists and objects."""
    if value is None or isinstance(value, str | int | float):
        return value
    if isinstance(value, date):  # a datetime is one too
        return value.isoformat()
    if isinstance(value, tuple | list):
        return [plain(one) for one in value]
    if isinstance(value, Mapping):
        return [[plain(key), plain(got)] for key, got in value.items()]  # keys may be anything
    if is_dataclass(value):
        said = {one.name: plain(got) for one in fields(value) if (got := getattr(value, one.name)) is not None}
        kind = _EVENT_NAMES.get(type(value))
        return {_TYPE: kind, **said} if kind else said
    raise TypeError(type(value))


@lru_cache(maxsize=256)
def _reader(hint: Any) -> Callable[[Any], Any]:  # noqa: ANN401 - types of any kind
    """Return what reads a JSON value as this type; made once a type."""
    origin, arguments = get_origin(hint), get_args(hint)
    if hint == Event:
        return _event
    if origin in (Union, UnionType, Annotated):
        is_either = {date, datetime} <= set(arguments)
        return _moment_or_day if is_either else _reader(next(one for one in arguments if one is not NoneType))
    if origin in (tuple, dict, Mapping):
        items = [_reader(one) for one in arguments if one is not ...]
        return _of_tuple(*items) if origin is tuple else _of_mapping(*items)
    if is_dataclass(hint):
        return _of_class(hint)  # type: ignore[arg-type]
    return _of_named_tuple(hint) if hasattr(hint, "_fields") else _atom(hint, origin)


def _of_tuple(item: Callable[[Any], Any]) -> Callable[[Any], Any]:
    return lambda raw: tuple(item(one) for one in raw) if isinstance(raw, list) else _misfit("list", raw)


def _of_mapping(key: Callable[[Any], Any], item: Callable[[Any], Any]) -> Callable[[Any], Any]:
    return lambda raw: {key(name): item(value) for name, value in raw} if isinstance(raw, list) else _misfit(dict, raw)


def _moment_or_day(raw: str) -> datetime | date:
    return datetime.fromisoformat(raw) if "T" in raw else date.fromisoformat(raw)


def _atom(hint: Any, origin: object) -> Callable[[Any], Any]:  # noqa: ANN401 - as above
    kind = hint.__supertype__ if isinstance(hint, NewType) else hint
    if kind in (date, datetime):
        parse: Callable[[Any], Any] = kind.fromisoformat
        return parse
    if origin is Literal:
        return lambda raw: raw if raw in get_args(hint) else _misfit(hint, raw)
    allowed: Any = (int, float) if kind is float else kind
    return lambda raw: raw if isinstance(raw, allowed) else _misfit(hint, raw)


def _misfit(hint: object, raw: object) -> Any:  # noqa: ANN401 - never returns
    raise ValueError(f"{raw!r} is no {hint}")  # noqa: TRY003, EM102 - damaged data: for the log


def _of_class(cls: type[Any]) -> Callable[[Any], Any]:
    hints = get_type_hints(cls, include_extras=True)
    readers = {one.name: _reader(hints[one.name]) for one in fields(cls)}
    nothing = {one.name: None for one in fields(cls) if NoneType in get_args(hints[one.name])}

    def read(raw: dict[str, Any]) -> Any:  # noqa: ANN401 - as above
        return cls(**(nothing | {name: readers[name](value) for name, value in raw.items()}))

    return read


def _of_named_tuple(cls: Any) -> Callable[[Any], Any]:  # noqa: ANN401 - as above
    hints = get_type_hints(cls)
    readers = [_reader(hints[name]) for name in cls._fields]
    return lambda raw: cls._make(one if one is None else read(one) for read, one in zip(readers, raw, strict=True))


def _event(raw: dict[str, Any]) -> Any:  # noqa: ANN401 - as above
    kind: Any = KINDS[raw[_TYPE]]
    return _reader(kind)({key: value for key, value in raw.items() if key != _TYPE})
