"""Keeping a calendar of the person's own in step with the plan, both ways: what to do about one item. Pure.

The plan is ours, the calendar is theirs. A step that they move within its window is put off to that day. One that they
move outside is put back, and they are told why. One that they mark as done is asked about, for only they know how it
ended. One that they delete is not put there again unless the plan changes it.
"""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from hashlib import blake2b
from typing import Literal, NamedTuple

from heardback.core.agenda import Item

WordKind = Literal["done", "outside", "not-ours", "interview-moved"]
"""Done: marked as done, how did it end? Outside: moved out of its window. Not ours: the day is not ours to move.
Interview moved: was it moved really?"""


class Sight(NamedTuple):
    """An item as it lies in the person's calendar."""

    day: date
    """At the employer's place."""
    at: datetime | None = None
    """In UTC; None: it takes the whole day."""
    done: bool = False
    due: bool = False
    """It is a to-do that says only when it is due: some programs leave its beginning out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """What is to be said of a change in the person's calendar."""

    item: str
    """The item's id."""
    kind: WordKind
    day: date
    """The day to which they moved it; of what is done, its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pushed:
    """What was put into the person's calendar. It names nobody, so that nothing is left of what is erased."""

    item: str
    """The item's id."""
    path: str
    """Where it lies on the server."""
    digest: str
    """Names all that the item said."""
    sights: tuple[str, ...]
    """How it lies there while nobody touches it."""
    left: str = ""
    """How it was found, where it is left as they have it; empty: as it was put there."""
    word: WordKind | None = None
    """What is to be said of it."""
    word_day: date | None = None


class Put(NamedTuple):
    """Put it there, new or as it is now."""

    pushed: Pushed


class Remove(NamedTuple):
    """It fell away: take it out."""

    pushed: Pushed


class Leave(NamedTuple):
    """Leave it as it lies there, and remember that."""

    pushed: Pushed


class PutOffTo(NamedTuple):
    """They moved a step within its window: it waits until then, and lies as they have it."""

    pushed: Pushed
    day: date


Action = Put | Remove | Leave | PutOffTo | None

Window = tuple[date, date | None]
"""The first and last day on which a step may be done; None: without an end."""


def pushed_as(item: Item, path: str) -> Pushed:
    """Return what is known of an item once it was put there."""
    return Pushed(item=item.id, path=path, digest=_digest(item), sights=tuple(map(str, sights_of(item))))


def sights_of(item: Item) -> tuple[Sight, Sight]:
    """Return an item as it lies there while nobody touches it: as it was put, or with its due day alone."""
    return Sight(item.first, item.at.astimezone(UTC) if item.at else None), Sight(item.last, due=True)


def decide(pushed: Pushed, item: Item | None, window: Window, there: Sight | None) -> Action:
    """Return what to do about an item that was put there, as it is planned now (None: it fell away) and lies there."""
    if item is None:
        return Remove(pushed)
    changed = _digest(item) != pushed.digest
    if there is None:
        return Put(pushed_as(item, pushed.path)) if changed else _left(pushed, "gone")
    if str(there) in (*pushed.sights, pushed.left):
        return Put(pushed_as(item, pushed.path)) if changed else None
    if there.done:
        return _left(pushed, str(there), "done", item.first)
    return _moved(pushed, item, window, there)


def _moved(pushed: Pushed, item: Item, window: Window, there: Sight) -> Action:
    first, last = window
    if item.kind == "interview":
        return _left(pushed, str(there), "interview-moved", there.day)
    if item.kind == "step" and first <= there.day <= (last or date.max):
        moved = replace(item, first=there.day, last=max(there.day, item.last))
        return PutOffTo(replace(pushed_as(moved, pushed.path), left=str(there)), there.day)
    kind: WordKind = "outside" if item.kind == "step" else "not-ours"
    return Put(replace(pushed_as(item, pushed.path), word=kind, word_day=there.day))


def _left(pushed: Pushed, left: str, word: WordKind | None = None, day: date | None = None) -> Leave | None:
    if pushed.left == left:
        return None
    return Leave(replace(pushed, left=left, word=word or pushed.word, word_day=day or pushed.word_day))


def _digest(item: Item) -> str:
    """Name all that an item says. Its instant is named in UTC: it comes back from JSON in another zone than it went."""
    plain = replace(item, at=item.at.astimezone(UTC) if item.at else None)
    return blake2b(repr(plain).encode("utf-8", "surrogatepass"), digest_size=12).hexdigest()
