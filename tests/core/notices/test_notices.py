"""What is worth saying when: told through the days of people who wait."""

import os
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heardback.core.events import Event, Interview
from heardback.core.glance import Glance, glance
from heardback.core.journal import Archived, Dossier, Entry, Happened, Introduced, Opened, told
from heardback.core.notices import Gets, Notice, Said, Wishes, matters, next_look, notices
from heardback.core.notices.matters import moments
from heardback.core.person import Person
from heardback.core.playbook import built_in
from tests.adapters.maria import ANALYST, NORDKRAFT, OLGA

STOCKHOLM: Final = ZoneInfo("Europe/Stockholm")
DAY: Final = timedelta(days=1)
KEY: Final = "nordkraft"
EVERY: Final = 1 if os.environ.get("HEARDBACK_LONG") == "1" else 13
"""Days between the interviews of a year."""
TALKED: Final = datetime(2026, 11, 16, 14, tzinfo=STOCKHOLM)
"""A Monday."""


class Reader:
    """Somebody who gets notices, minute by minute if need be, and what they got."""

    def __init__(self, *entries: Entry, zone: ZoneInfo = STOCKHOLM, gets: Gets = "all", **wishes: object) -> None:
        self.dossier: Dossier = told([Opened(at=TALKED, employer=NORDKRAFT, position=ANALYST), *entries])
        self.zone, self.gets, self.wishes = zone, gets, Wishes(**wishes)  # type: ignore[arg-type]
        self.got: list[tuple[datetime, Notice]] = []
        self.said: set[Said] = set()

    def glance(self, now: datetime) -> Glance:
        return glance(self.dossier, Person().candidate(), built_in("balanced"), now)

    def looks(self, now: datetime) -> list[Notice]:
        """Look once, as the worker does."""
        found = list(matters([(KEY, self.glance(now))], self.zone, now))
        due = notices(found, said=self.said, wishes=self.wishes, gets=self.gets, zone=self.zone, now=now)
        for one in due:
            marks = one.marks()
            assert not self.said.intersection(marks)
            self.said.update(marks)
            self.got.append((now, one))
        return list(due)

    def lives(self, since: datetime, until: datetime) -> list[tuple[datetime, Notice]]:
        """Let time pass, from one moment at which something may be said to the next."""
        before = len(self.got)
        now = since
        while now < until:
            self.looks(now)
            seen = self.glance(now)
            changes = [seen.next_change] if seen.next_change else []
            now = next_look(self.wishes, [*moments(seen, self.zone), *changes], self.zone, now)
        return self.got[before:]

    def heard(self) -> list[tuple[str, str]]:
        """Return when what came, by the person's own clock."""
        return [(f"{at.astimezone(self.zone):%a %d %H:%M}", one.kind) for at, one in self.got]


def interview(at: datetime, *events: Event) -> Iterator[Entry]:
    yield Introduced(at=at, contact=OLGA)
    for event in (Interview(at=at, with_=(OLGA.id,)), *events):
        yield Happened(at=at, event=event)


def test_a_digest_comes_in_the_morning_and_once_a_day():
    reader = Reader(*interview(TALKED))
    reader.lives(TALKED + DAY, TALKED + 3 * DAY)
    assert reader.heard() == [("Tue 17 14:00", "digest"), ("Thu 19 08:00", "digest")]
    reader.lives(TALKED + 3 * DAY, TALKED + 5 * DAY)
    assert reader.heard()[2:] == [("Fri 20 08:00", "digest")]


def test_what_is_late_is_said_once_and_not_every_morning():
    reader = Reader(*interview(TALKED))
    reader.lives(TALKED + DAY, TALKED + 30 * DAY)
    late = [one for _, one in reader.got if all(matter.kind == "late" for matter in one.matters)]
    assert len(late) == 1


def test_before_an_interview_on_the_eve_and_on_its_evening():
    reader = Reader(*interview(TALKED), gets="alerts")
    reader.lives(TALKED - 3 * DAY, TALKED + timedelta(hours=9))
    assert [one for one in reader.heard() if one[1] in ("interview", "evening")] == [
        ("Sun 15 18:00", "interview"),
        ("Mon 16 18:00", "evening"),
    ]


def test_after_a_late_interview_nobody_is_asked_while_it_goes_on():
    at = TALKED.replace(hour=19)
    reader = Reader(*interview(at), gets="alerts")
    reader.lives(at - timedelta(hours=3), at + timedelta(hours=5))
    assert reader.heard() == [("Mon 16 16:00", "interview")]  # an hour after it, it is quiet already
    reader.lives(at + timedelta(hours=5), at + DAY)
    assert reader.heard()[1:] == [("Tue 17 08:00", "closes"), ("Tue 17 08:00", "closes")]


def test_an_interview_is_announced_on_a_day_off_as_well():
    reader = Reader(*interview(TALKED), days=(0, 1, 2, 3, 4))
    reader.lives(TALKED - 3 * DAY, TALKED)
    assert ("Sun 15 18:00", "interview") in reader.heard()
    assert not [one for at, one in reader.got if at.astimezone(STOCKHOLM).weekday() == 6 and one.kind == "digest"]


def test_nothing_comes_at_night():
    reader = Reader(*interview(TALKED), begins=9 * 60, ends=20 * 60)
    reader.lives(TALKED - 2 * DAY, TALKED + 40 * DAY)
    assert {at.astimezone(STOCKHOLM).hour for at, _ in reader.got} <= set(range(9, 20))


def test_who_wants_only_the_digest_gets_nothing_else():
    reader = Reader(*interview(TALKED), gets="digest")
    reader.lives(TALKED - 2 * DAY, TALKED + 40 * DAY)
    assert {one.kind for _, one in reader.got} == {"digest"}


def test_who_wants_no_digest_hears_of_each_step_when_it_opens_and_on_its_last_day():
    reader = Reader(*interview(TALKED), gets="alerts")
    reader.lives(TALKED + 2 * DAY, TALKED + 30 * DAY)
    by_step: dict[str, list[str]] = {}
    for _, one in reader.got:
        (matter,) = one.matters
        by_step.setdefault(matter.about, []).append(one.kind)
    assert by_step
    assert all(kinds in (["opens"], ["opens", "closes"], ["opens", "closes", "late"]) for kinds in by_step.values())
    assert ["opens", "closes"] in [kinds[:2] for kinds in by_step.values()]


def test_a_fortnight_switched_off_is_not_made_up_for():
    """What still makes sense is said once."""
    reader = Reader(*interview(TALKED))
    (notice,) = reader.looks(TALKED + 14 * DAY)
    assert notice.kind == "digest"
    assert reader.looks(TALKED + 14 * DAY + timedelta(minutes=1)) == []


def test_an_interview_that_was_moved_is_announced_anew():
    reader = Reader(*interview(TALKED), gets="alerts")
    reader.looks(TALKED - timedelta(hours=6))
    reader.dossier = told([Opened(at=TALKED, employer=NORDKRAFT, position=ANALYST), *interview(TALKED + DAY)])
    (notice,) = reader.looks(TALKED + timedelta(hours=5))
    assert notice.kind == "interview"


def test_what_was_put_away_is_never_spoken_of():
    reader = Reader(*interview(TALKED), Archived(at=TALKED))
    assert reader.lives(TALKED - DAY, TALKED + 30 * DAY) == []


@pytest.mark.parametrize(
    ("zone", "country"),
    [("Europe/Stockholm", "SE"), ("Australia/Sydney", "AU"), ("America/New_York", "US"), ("Pacific/Auckland", "NZ")],
)
def test_a_year_of_interviews(zone, country):
    """Each step is announced on its first day, at the person's hour, in summer and in winter, on both hemispheres."""
    own = ZoneInfo(zone)
    for number in range(0, 365, EVERY):
        day = date(2026, 1, 1) + timedelta(days=number)
        at = datetime(day.year, day.month, day.day, 11, tzinfo=own)
        employer = Opened(at=at, employer=type(NORDKRAFT)(name="X", country=country, timezone=zone), position=ANALYST)
        reader = Reader(zone=own)
        reader.dossier = told([employer, *interview(at)])
        first_days = announced(reader, at)
        assert first_days, day
        for about, (moment, first) in first_days.items():
            local = moment.astimezone(own)
            assert (local.date(), local.hour) == (first, 8) or local.date() == at.date(), (about, local, first)


def announced(reader: Reader, at: datetime) -> dict[str, tuple[datetime, date]]:
    """Return when each step was first told of, and the first day on which it could be done."""
    first: dict[str, tuple[datetime, date]] = {}
    reader.lives(at + timedelta(hours=8), at + 14 * DAY)
    for moment, notice in reader.got:
        for matter in notice.matters:
            if matter.about not in first and matter.step:
                first[matter.about] = (moment, doable_since(reader, matter.about, at))
    return first


def doable_since(reader: Reader, about: str, at: datetime) -> date:
    day = at.date()
    while about not in pressing(reader, day):
        day += DAY
    return day


def pressing(reader: Reader, day: date) -> set[str]:
    evening = datetime(day.year, day.month, day.day, 20, 30, tzinfo=reader.zone)
    return {f"{KEY} {step.action} {step.first}" for step in reader.glance(evening).pressing()}


wishes = st.builds(
    Wishes,
    begins=st.integers(0, 1439),
    ends=st.integers(0, 1439),
    days=st.sets(st.integers(0, 6)).map(lambda days: tuple(sorted(days))),
)
zones = st.sampled_from(["Europe/Stockholm", "Australia/Lord_Howe", "Asia/Kathmandu", "America/St_Johns", "UTC"])
times = st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31), timezones=st.just(UTC))  # noqa: DTZ001 - strategies want them


@given(wishes, zones.map(ZoneInfo), times)
def test_the_next_look_is_ahead_and_within_a_day_and_an_hour(wished, zone, now):
    found = next_look(wished, [], zone, now)
    assert now < found <= now + DAY + timedelta(hours=1)


@given(wishes, zones.map(ZoneInfo), times)
def test_no_hour_is_both_quiet_and_not(wished, zone, now):
    quiet = sum(wished.is_quiet(now + timedelta(minutes=m), zone) for m in range(0, 1440, 30))
    if wished.begins == wished.ends:
        assert quiet == 0
    else:
        awake = (wished.ends - wished.begins) % 1440
        assert abs((48 - quiet) * 30 - awake) <= 120
