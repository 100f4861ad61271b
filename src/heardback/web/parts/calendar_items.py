"""The items of one candidacy: what of it would stand in a calendar."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime

from heardback.actions.opened import Open
from heardback.core.agenda import Item, items
from heardback.core.glance import glance
from heardback.core.wording.speech import Speech


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """An item as the candidacy's page lists it."""

    name: str
    """Names its file, within the candidacy."""
    day: date
    clock: str
    """Such as 10:40, at the employer's place; empty: it takes whole days."""
    title: str


def items_of(opened: Open, speech: Speech, now: datetime) -> tuple[Item, ...]:
    """Return all of them in full; of an example too, since it is looked at here on purpose."""
    seen = glance(opened.dossier, opened.person.candidate(), opened.playbook, now)
    return items(opened.key, replace(seen, example=False), speech, "full")


def lines(opened: Open, speech: Speech, now: datetime) -> list[Line]:
    """Return those that are not over, by their days."""
    return sorted(_lines(opened, speech, now), key=lambda one: (one.day, one.clock))


def name_of(opened: Open, item: Item) -> str:
    """Return what names an item's file."""
    return item.id.removeprefix(f"{opened.key}-")


def _lines(opened: Open, speech: Speech, now: datetime) -> Iterator[Line]:
    for item in items_of(opened, speech, now):
        if item.last >= opened.advice.reading.today:
            clock = f"{item.at.astimezone(opened.candidacy.timezone):%H:%M}" if item.at else ""
            yield Line(name=name_of(opened, item), day=item.first, clock=clock, title=item.title)
