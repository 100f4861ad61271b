"""Calendars of ours are valid, and other people's programs read in them what we meant."""

import re
import string
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar, Timezone

from heardback.core import wording
from heardback.core.agenda import Detail, Item, items
from heardback.core.candidacy import Language
from heardback.core.journal import told
from heardback.core.publishing import Published, published
from heardback.intake.calendar_text import Form, described
from tests.core.strategies import PLACES, Place, Told, histories, voices
from tests.core.test_glance import journal_of, look
from tests.intake.calendar_text.reading import A_MOMENT, by_ical, by_icalendar, meant, written

BERLIN, NEW_YORK = ZoneInfo("Europe/Berlin"), ZoneInfo("America/New_York")

languages = st.sampled_from(["en", "ru"])
details = st.sampled_from(["minimal", "full"])
readable = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zl", "Zp"]), min_size=1).filter(
    lambda words: words.strip() == words
)


@given(histories, voices, languages, details, st.sampled_from(["events", "to-dos"]))
def test_every_calendar_of_any_candidacy_is_read_as_it_was_meant(
    story: Told, voice: str, language: Language, detail: Detail, steps_as: Any
):
    dossier = told(journal_of(story.candidacy))
    seen = look(dossier, story.candidacy, voice, story.now)
    found = items("abc", seen, wording.of(language), detail)
    several, zone = published((), found, A_MOMENT), story.candidacy.timezone
    assert len({one.id for one in found}) == len(found)
    text = written(several, zone, Form(steps_as=steps_as, base="https://heardback.example"))
    assert_well_formed(text)
    wanted = {one.item.id: meant(one, steps_as=steps_as) for one in several}
    assert by_icalendar(text) == wanted
    strictly = by_ical(text)
    if steps_as == "to-dos":
        wanted, strictly = (
            {name: replace(one, alarms=()) for name, one in each.items()} for each in (wanted, strictly)
        )
    assert strictly == wanted


def assert_well_formed(text: str) -> None:
    """RFC 5545, 3.1: lines end with CRLF, and are no longer than 75 octets."""
    assert text.endswith("END:VCALENDAR\r\n")
    lines = text.split("\r\n")[:-1]
    assert all(len(line.encode()) <= 75 for line in lines)
    assert not any(re.search(r"[\x00-\x08\x0a-\x1f\x7f]", line) for line in lines)
    opened = [line.partition(":")[2] for line in lines if line.startswith("BEGIN:")]
    assert sorted(opened) == sorted(line.partition(":")[2] for line in lines if line.startswith("END:"))


# --- Any words ---


@given(readable, st.lists(readable, max_size=3))
def test_words_come_through_whatever_stands_in_them(title: str, lines: list[str]):
    one = version(a_day(title=title, about="\n".join(lines)))
    text = written([one], BERLIN)
    assert_well_formed(text)
    assert by_icalendar(text) == {"one": meant(one)}


@given(st.text(string.printable + "é€😀\u2028\x00\x85"))
def test_no_words_can_add_a_line_of_their_own(title: str):
    """Such as the name of an employer that was read in a mail."""
    text = written([version(a_day(title=f"X{title}"))], BERLIN)
    assert_well_formed(text)
    unfolded = text.replace("\r\n ", "")
    names = [re.split("[:;]", line)[0] for line in unfolded.split("\r\n")]
    assert names.count("SUMMARY") == 1
    assert names == [
        re.split("[:;]", line)[0] for line in written([version(a_day())], BERLIN).replace("\r\n ", "").split("\r\n")
    ]


# --- Clocks ---


def test_an_hour_that_comes_twice_in_autumn_keeps_its_meaning():
    """On 25 October 2026 it is half past two twice in Berlin."""
    first = datetime(2026, 10, 25, 0, 30, tzinfo=UTC).astimezone(BERLIN)
    second = datetime(2026, 10, 25, 1, 30, tzinfo=UTC).astimezone(BERLIN)
    assert f"{first:%H:%M}" == f"{second:%H:%M}" == "02:30"
    for begins in (first, second, first - timedelta(hours=1)):
        assert_read(version(an_hour(begins, minutes=90)), BERLIN)


def test_an_interview_over_the_night_in_which_clocks_change_takes_as_long_as_it_takes():
    for begins in (datetime(2026, 3, 29, 1, tzinfo=BERLIN), datetime(2026, 11, 1, 0, 30, tzinfo=NEW_YORK)):
        zone = ZoneInfo(str(begins.tzinfo))
        assert_read(version(an_hour(begins, minutes=180)), zone)


def test_an_employer_moved_to_another_zone_moves_the_interview():
    """What was ten in Berlin becomes, described anew, ten in New York: six hours later."""
    here, there = (an_hour(datetime(2026, 11, 24, 10, tzinfo=zone)) for zone in (BERLIN, NEW_YORK))
    before = published((), [here], A_MOMENT)
    after = published(before, [there], A_MOMENT + timedelta(hours=1))
    assert after[0].sequence == 1
    assert_read(after[0], NEW_YORK)


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.timezone)
@given(minutes=st.integers(0, 8 * 365 * 24 * 60))
def test_a_zone_is_described_as_it_is(place: Place, minutes: int):
    zone, instant = ZoneInfo(place.timezone), datetime(2024, 1, 1, 12, tzinfo=UTC) + timedelta(minutes=minutes)
    text = described(place.timezone, 2024, 2031)
    assert_offset(text, instant, instant.astimezone(zone).utcoffset())


def assert_offset(text: str, instant: datetime, wanted: timedelta | None) -> None:
    """Hold an instant against the changes that a description names, as RFC 5545 tells to: the last one before it."""
    zone: Any = Timezone.from_ical(text)
    changes = [
        (one["DTSTART"].dt.replace(tzinfo=UTC) - one["TZOFFSETFROM"].td, one["TZOFFSETTO"].td)
        for one in zone.subcomponents
    ]
    assert changes == sorted(changes)
    assert [offset for begins, offset in changes if begins <= instant][-1] == wanted


# --- What changes ---


def test_what_falls_away_is_called_off_and_what_comes_back_goes_on_counting():
    item, soon, later = a_day(), A_MOMENT + timedelta(hours=1), A_MOMENT + timedelta(days=2)
    first = published((), [item], A_MOMENT)
    gone = published(first, [], soon)
    assert [(one.sequence, one.called_off) for one in gone] == [(1, True)]
    assert by_icalendar(written(gone, BERLIN))["one"].called_off
    assert by_ical(written(gone, BERLIN))["one"].called_off
    assert published(gone, [], later) == gone
    back = published(gone, [item], later)
    assert [(one.sequence, one.called_off) for one in back] == [(2, False)]


def test_what_was_called_off_a_month_ago_is_forgotten():
    gone = published(published((), [a_day()], A_MOMENT), [], A_MOMENT)
    assert published(gone, [], A_MOMENT + timedelta(days=31)) == ()


@given(st.lists(st.lists(st.sampled_from("abcd"), unique=True, max_size=4), max_size=6), st.data())
def test_versions_only_grow_and_stand_still_where_nothing_changed(states: list[list[str]], data: st.DataObject):
    known: tuple[Published, ...] = ()
    for hour, names in enumerate(states):
        wanted = [a_day(name, day=data.draw(st.integers(1, 2))) for name in names]
        now = A_MOMENT + timedelta(hours=hour)
        after = published(known, wanted, now)
        assert [one.item for one in after if not one.called_off] == wanted
        assert published(after, wanted, now + timedelta(minutes=1)) == after
        before = {one.item.id: one for one in known}
        for one in after:
            earlier = before.get(one.item.id)
            if earlier and earlier != one:
                assert one.sequence == earlier.sequence + 1
        assert set(before) <= {one.item.id for one in after}
        known = after


def test_programs_are_asked_to_look_again_in_some_hours():
    whole: Any = Calendar.from_ical(written([version(a_day())], BERLIN))
    assert whole["REFRESH-INTERVAL"].dt == timedelta(hours=4)
    assert str(whole["NAME"]) == "heardback"


def a_day(name: str = "one", *, title: str = "Ask", about: str = "", day: int = 1) -> Item:
    when = date(2026, 12, day)
    return Item(id=name, kind="step", first=when, last=when, title=title, about=about, alarms=(540,))


def an_hour(at: datetime, *, minutes: int = 60) -> Item:
    until = at.astimezone(UTC) + timedelta(minutes=minutes)
    last = until.astimezone(at.tzinfo).date()
    return Item(
        id="one",
        kind="interview",
        first=at.date(),
        last=last,
        at=at,
        minutes=minutes,
        title="Interview",
        alarms=(-1440, -60),
    )


def version(item: Item) -> Published:
    return Published(item=item, sequence=0, changed_at=A_MOMENT)


def assert_read(one: Published, zone: ZoneInfo) -> None:
    text = written([one], zone)
    assert by_icalendar(text) == by_ical(text) == {"one": meant(one)}
