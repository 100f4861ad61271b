"""An event as typed on a command line (`asked --channel phone --to olga`) → the keys of a candidacy file's event.

The options are the keys of the event's class, so a new event or key needs no change here. Values are only brought into
their TOML type; whether they are allowed is for the reader of candidacy files to say, and `in_options` says it again in
terms of what was typed.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import MISSING, dataclass, replace
from datetime import date, datetime
from difflib import get_close_matches
from functools import lru_cache
from types import NoneType, UnionType
from typing import Annotated, Any, Final, Literal, Union, get_args, get_origin

from heardback.core.candidacy import Candidacy
from heardback.core.events import KINDS, Channel, ContactId
from heardback.core.moments import understand_moment
from heardback.core.problems import Problem, shown
from heardback.core.shapes import shape_of

FLAGS: Final = ("--list", "--help")
_YES_OR_NO: Final = {"true": True, "yes": True, "false": False, "no": False}
_EVENT_PLACE: Final = re.compile(r"events\[(\d+)\]\.?([\w-]*)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One option of an event type: `kind` is the type of its value, or of each value where there are `many`."""

    name: str
    key: str
    kind: object
    many: bool
    needed: bool

    @property
    def words(self) -> tuple[str, ...]:
        """The only words it allows, if it allows no others."""
        return get_args(self.kind) if get_origin(self.kind) is Literal else ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """A command line taken apart: plain words, and options with their values; None where an option came without one."""

    plain: tuple[str, ...]
    given: tuple[tuple[str, str | None], ...]

    def has(self, flag: str) -> bool:
        """Tell whether an option was given at all."""
        return any(name == flag for name, _ in self.given)


@lru_cache(maxsize=32)
def options_of(kind: str) -> dict[str, Option]:
    """Return the options of an event type by their names, in the contract's order; `--at` is one of them."""
    options: dict[str, Option] = {}
    event: type = KINDS[kind]
    for key, (field, hint) in shape_of(event).items():
        plain, many = _plain_kind(hint)
        name = f"--{key.replace('_', '-')}"
        needed = field.default is MISSING and key != "at"
        options[name] = Option(name=name, key=key, kind=plain, many=many, needed=needed)
    return options


def _plain_kind(hint: object) -> tuple[object, bool]:
    if get_origin(hint) in (Union, UnionType):
        hint = next(one for one in get_args(hint) if one is not NoneType)
    if get_origin(hint) is Annotated:
        hint = get_args(hint)[0]
    return (get_args(hint)[0], True) if get_origin(hint) is tuple else (hint, False)


def take_apart(words: Sequence[str]) -> Typed:
    """Take a command line apart. `--key value`, `--key=value`; yes-or-no options need no value and know `--no-key`."""
    plain, given, rest = [], [], list(words)
    while rest:
        word = rest.pop(0)
        if not word.startswith("--"):
            plain.append(word)
            continue
        name, equals, value = word.partition("=")
        name = name.replace("_", "-")
        named = len(plain) >= len(("file", "type"))
        given.append((name, value if equals else _value(name, rest, wants_any=named)))
    return Typed(plain=tuple(plain), given=tuple(given))


def _value(name: str, rest: list[str], *, wants_any: bool) -> str | None:
    """Take the option's value off the words that follow it, if there is one; a switch may stand before the file."""
    if name in FLAGS or not rest or rest[0].startswith("--"):
        return None
    if name.replace("--no-", "--", 1) in _switches() and not (wants_any or rest[0].lower() in _YES_OR_NO):
        return None
    return rest.pop(0)


@lru_cache(maxsize=1)
def _switches() -> frozenset[str]:
    return frozenset(name for kind in KINDS for name, option in options_of(kind).items() if option.kind is bool)


def read_event(
    kind: str, given: Iterable[tuple[str, str | None]], candidacy: Candidacy, now: datetime
) -> tuple[dict[str, Any], list[Problem]]:
    """Return the event's keys as a file holds them, and what cannot be such. `now` is in the employer's time zone."""
    if kind not in KINDS:
        return {}, [unknown("the type", kind, tuple(KINDS))]
    reading = _Reading(kind, candidacy, now)
    for name, value in given:
        reading.take(name, value)
    return reading.event(), reading.problems


def unknown(place: str, found: str, known: Sequence[str]) -> Problem:
    """Say that a word is not known here, and which one was perhaps meant."""
    return Problem(place=place, found=f"{shown(found)} is unknown{_guess(found, known)}", expected=", ".join(known))


def _guess(found: str, known: Iterable[str]) -> str:
    by_look = {one.casefold(): one for one in known if one != found}
    near = get_close_matches(found.casefold(), by_look, n=1, cutoff=0.6)
    return f' (did you mean "{by_look[near[0]]}"?)' if near else ""


class _Reading:
    """The options of one event being read."""

    def __init__(self, kind: str, candidacy: Candidacy, now: datetime) -> None:
        self._kind = kind
        self._options = options_of(kind)
        self._candidacy = candidacy
        self._now = now
        self._raw: dict[str, Any] = {}
        self.problems: list[Problem] = []

    def event(self) -> dict[str, Any]:
        self._raw.setdefault("at", _in_file(self._now.replace(second=0, microsecond=0), self._now))
        keys = [option.key for option in self._options.values() if option.key != "at"]
        return {
            "at": self._raw["at"],
            "type": self._kind,
            **{key: self._raw[key] for key in keys if key in self._raw},
        }

    def take(self, name: str, value: str | None) -> None:
        option = self._options.get(name)
        denied = self._options.get(name.replace("--no-", "--", 1)) if name.startswith("--no-") else None
        if option is None and denied and denied.kind is bool and value is None:
            self._keep(denied, value=False)
        elif option is None:
            self.problems.append(unknown(name, name, tuple(self._options)))
        elif value is None and option.kind is bool:
            self._keep(option, value=True)
        elif value is None:
            self.problems.append(Problem(place=name, found="nothing stands after it", expected=described(option)))
        elif (text := _text(value)) is None:
            self.problems.append(Problem(place=name, found="letters that are not UTF-8", expected="plain text"))
        else:
            self._keep(option, value=self._values(option, text) if option.many else self._one(option, text))

    def _keep(self, option: Option, value: object) -> None:
        if option.many and isinstance(value, list):
            self._raw[option.key] = [*self._raw.get(option.key, []), *value]
        elif option.key in self._raw:
            self.problems.append(Problem(place=option.name, found="it is there twice", expected="one value"))
        else:
            self._raw[option.key] = value

    def _values(self, option: Option, value: str) -> list[object]:
        return [self._one(option, one.strip()) for one in value.split(",") if one.strip()]

    def _one(self, option: Option, value: str) -> object:
        """Bring a value into its type; what cannot be brought stays text, for the reader of files to object to."""
        if option.kind is int:
            return int(value) if re.fullmatch(r"[+-]?[0-9]{1,9}", value) else value
        if option.kind is bool:
            return _YES_OR_NO.get(value.lower(), value)
        if option.kind is date:
            moment = understand_moment(value, self._now, ahead=True)
            return moment.day if moment and moment.clock is None else value
        if option.kind is datetime:
            moment = understand_moment(value, self._now)
            return _in_file(moment.instant(self._now), self._now) if moment else value
        return self._contact(value) if option.kind is ContactId else value

    def _contact(self, value: str) -> str:
        """Return the id; a contact may also be called by the name, if only one has it."""
        people = self._candidacy.people
        named = [one.id for one in people.values() if value.casefold() in (one.id.casefold(), one.name.casefold())]
        return named[0] if value not in people and len(named) == 1 else value


def _in_file(instant: datetime, now: datetime) -> datetime:
    """Leave the offset out where the employer's time zone says the same; it stays for the hour that comes twice."""
    local = instant.replace(tzinfo=None, fold=0)
    if local.replace(tzinfo=now.tzinfo).utcoffset() == instant.utcoffset():
        return local
    return datetime.fromisoformat(instant.isoformat())


def _text(value: str) -> str | None:
    """Return an argument as text, also where the system took its UTF-8 for ASCII; None if it is no text at all."""
    try:
        return value.encode("utf-8", "surrogateescape").decode()
    except UnicodeError:
        return None


def in_options(problem: Problem, kind: str, raw: dict[str, Any], candidacy: Candidacy) -> Problem:
    """Say a problem of the new event in terms of the options; of two for one place, a guess at what was meant."""
    found = _EVENT_PLACE.match(problem.place)
    if not found:
        return problem
    options = {option.key: option for option in options_of(kind).values()}
    if option := options.get(found[2]):
        expected = described(option) if option.kind in (date, datetime) else problem.expected
        guess = "".join(dict.fromkeys(_guess(word, _known(option, candidacy)) for word in _words(raw.get(option.key))))
        return Problem(place=option.name, found=problem.found + guess, expected=expected)
    missing = [option for option in options.values() if option.needed and option.key not in raw]
    named = next((option for option in missing if shown(option.key) in problem.found), None)
    if named:
        return Problem(place=named.name, found="it is missing", expected=described(named))
    return replace(problem, place="", line=None)


def _words(value: object) -> list[str]:
    return [one for one in (value if isinstance(value, list) else [value]) if isinstance(one, str)]


def _known(option: Option, candidacy: Candidacy) -> list[str]:
    """Return the words that would have been right."""
    if option.kind is ContactId:
        return list(candidacy.people)
    if option.kind is Channel:
        return ["phone", "email", *(str(way) for one in candidacy.contacts for way in one.channels or ())]
    return list(option.words)


def described(option: Option) -> str:
    """Say which value an option takes."""
    if option.words:
        return ", ".join(option.words)
    names: dict[object, str] = {
        ContactId: "the id of a contact, or several: olga,lars" if option.many else "the id of a contact",
        Channel: "phone, email, or another way that a contact declares",
        datetime: 'a moment such as 2026-11-16T10:00 or "yesterday 10:00"',
        date: "a day such as 2026-11-16, today or tomorrow",
        int: "a whole number",
        bool: "true or false",
    }
    return names.get(option.kind, "text")
