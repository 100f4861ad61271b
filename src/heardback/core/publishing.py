"""What calendars were told: each item with its version, and what fell away as called off.

Who has seen an item must learn that it fell away; if it merely vanished, some programs would keep it for ever. So what
is published is remembered, and what is no longer there is published once more as called off (RFC 5545, 3.8.1.11).
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final

from heardback.core.agenda import Item

CALLED_OFF_FOR: Final = timedelta(days=30)
"""So long an item is still published as called off: a program that was away for a month reads everything anew."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """An item in one version."""

    item: Item
    sequence: int
    """From 0; each change is the next (RFC 5545, 3.8.7.4)."""
    changed_at: datetime
    called_off: bool = False


def published(before: Iterable[Published], items: Iterable[Item], now: datetime) -> tuple[Published, ...]:
    """Return what is to be published at `now`, in the order of `items`, with what fell away after them.

    What did not change keeps its version and its moment; what came back goes on counting.
    """
    known, now = {one.item.id: one for one in before}, now.replace(microsecond=0)
    current = tuple(_version(known.pop(item.id, None), item, now) for item in items)
    gone = (_called_off(one, now) for one in known.values())
    return (*current, *(one for one in gone if now - one.changed_at < CALLED_OFF_FOR))


def _version(before: Published | None, item: Item, now: datetime) -> Published:
    if before is None:
        return Published(item=item, sequence=0, changed_at=now)
    if before.item == item and not before.called_off:
        return before
    return Published(item=item, sequence=before.sequence + 1, changed_at=now)


def _called_off(one: Published, now: datetime) -> Published:
    return one if one.called_off else replace(one, sequence=one.sequence + 1, changed_at=now, called_off=True)
