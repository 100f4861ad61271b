"""Keeping a calendar in step: whatever somebody does to an item there, two looks later all is quiet."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import get_args

from hypothesis import given
from hypothesis import strategies as st

from heardback.core.agenda import Item, ItemKind
from heardback.core.syncing import (
    Leave,
    Pushed,
    Put,
    PutOffTo,
    Remove,
    Sight,
    Window,
    decide,
    pushed_as,
    sights_of,
)

FIRST, LAST = date(2026, 11, 25), date(2026, 11, 27)
WINDOW: Window = (FIRST, LAST)
AN_HOUR = datetime(2026, 11, 25, 9, tzinfo=UTC)

kinds = st.sampled_from(get_args(ItemKind))
sights = st.none() | st.builds(
    Sight,
    st.dates(date(2026, 11, 20), date(2026, 12, 3)),
    st.none() | st.just(AN_HOUR),
    st.booleans(),
    st.booleans(),
)


def an_item(kind: ItemKind, title: str = "Ask") -> Item:
    at = AN_HOUR if kind == "interview" else None
    return Item(id="one", kind=kind, first=FIRST, last=FIRST if at else LAST, at=at, minutes=60, title=title)


@given(kinds, st.lists(sights, max_size=4))
def test_after_two_looks_nothing_is_left_to_do(kind: ItemKind, changes: list[Sight | None]):
    item = an_item(kind)
    pushed, there = pushed_as(item, "/one"), _as_put(item)
    for change in changes:
        there = change
        for _ in range(2):
            item, pushed, there = after_a_look(item, pushed, there)
        assert decide(pushed, item, WINDOW, there) is None


def _as_put(item: Item) -> Sight | None:
    return sight(item)


def after_a_look(item: Item, pushed: Pushed, there: Sight | None) -> tuple[Item, Pushed, Sight | None]:
    """What is planned, known and lying there once it was looked at."""
    match decide(pushed, item, WINDOW, there):
        case Put(after):
            return item, after, sight(item)
        case Leave(after):
            return item, after, there
        case PutOffTo(after, day):
            assert FIRST <= day <= LAST
            return replace(item, first=day, last=max(day, item.last)), after, there
        case Remove():
            raise AssertionError(item)
        case None:
            return item, pushed, there


def sight(item: Item) -> Sight:
    return sights_of(item)[0]


@given(kinds, sights)
def test_what_fell_away_is_taken_out_however_it_lies_there(kind: ItemKind, there: Sight | None):
    pushed = pushed_as(an_item(kind), "/one")
    assert decide(pushed, None, WINDOW, there) == Remove(pushed)


@given(kinds)
def test_what_the_plan_changes_is_changed_there_unless_they_touched_it(kind: ItemKind):
    pushed, changed = pushed_as(an_item(kind), "/one"), an_item(kind, "Ask again")
    assert decide(pushed, changed, WINDOW, sight(an_item(kind))) == Put(pushed_as(changed, "/one"))


def test_only_a_step_may_be_moved_and_only_within_its_window():
    for kind in get_args(ItemKind):
        item = an_item(kind)
        for day in (FIRST - timedelta(days=1), LAST, LAST + timedelta(days=1)):
            may = kind == "step" and day == LAST
            action = decide(pushed_as(item, "/one"), item, WINDOW, Sight(day))
            if day == LAST and kind in ("answer", "deadline"):
                assert isinstance(action, Put)
            assert isinstance(action, PutOffTo) is may


def test_what_is_known_of_it_names_nobody():
    """So that nothing of an erased application is left."""
    known = pushed_as(replace(an_item("step", "Nordkraft: call Olga"), about="Analyst, +46 8 123 45 67"), "/one")
    assert not [word for word in ("Nordkraft", "Olga", "Analyst", "+46") if word in repr(known)]
