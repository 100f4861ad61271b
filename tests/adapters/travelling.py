"""Time travel: somebody in a time zone, an interview on each of many days, and the worker on all that comes due.

The clock jumps from one due time to the next, as the tables name them; nothing else moves the worker. What was to be
said when is worked out from the journals alone, by going from change to change of what a page would show.
"""

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from threading import Event as Flag
from typing import Any, Final
from zoneinfo import ZoneInfo

from heardback.actions.opened import playbook_of
from heardback.actions.record import Command, archive, begin, record
from heardback.actions.renew import RenewGlances
from heardback.actions.say import SayNotices
from heardback.adapters.notices.by_service import ByService
from heardback.adapters.storage.digests import DatabaseDigests
from heardback.adapters.storage.glance_queue import DatabaseGlanceQueue
from heardback.adapters.storage.models import CandidacyRow
from heardback.adapters.storage.notice_tables import NoticeRow, SaidRow
from heardback.adapters.storage.notices import DatabaseNoticeBook
from heardback.core.candidacy import Employer
from heardback.core.events import Interview, Reply
from heardback.core.glance import Glance, glance
from heardback.core.journal import told
from heardback.core.notices import Wishes
from heardback.core.person import Person
from heardback.ports import Receipt
from heardback.ports.notices import Channel
from heardback.worker import Job, once
from tests.adapters.maria import ANALYST, OLGA
from tests.adapters.stores import Store
from tests.services.endpoint import Endpoint

YEAR: Final = 2026
DAY: Final = timedelta(days=1)
LIVES: Final = 16
"""Days from an interview to the answer; two days later it is put away."""


@dataclass(frozen=True)
class Heard:
    """What somebody was told of one thing, at the person's own hour."""

    about: str
    kind: str
    at: datetime


@dataclass
class Traveller:
    """Somebody who lives through a year."""

    store: Store
    service: Endpoint
    zone: ZoneInfo
    country: str
    there: ZoneInfo | None = None
    """Where the employers are, if not where the person is."""
    wishes: Wishes = field(default_factory=Wishes)
    now: datetime = datetime(YEAR, 1, 1, tzinfo=UTC)

    def __post_init__(self) -> None:
        self.me, self.book = self.store.someone(), DatabaseNoticeBook(self.store.using)
        self.receipts: dict[str, Receipt] = {}
        self.met: dict[str, datetime] = {}
        self.changed: dict[str, list[datetime]] = {}
        self.store.log.keep_person(self.me, Person(timezone=self.zone.key), self.now)
        self.book.keep_wishes(self.me, self.wishes)
        address = self.service.address
        self.book.add_channel(self.me, Channel(number=0, kind="service", gets="all", label="JSON", address=address))

    def local(self, day: date, hour: int, minute: int = 0) -> datetime:
        return datetime.combine(day, time(hour, minute), self.zone).astimezone(UTC)

    def clock(self, at: datetime | None) -> str:
        """Return a moment by the clock on this person's wall."""
        return f"{at.astimezone(self.zone):%Y-%m-%d %H:%M}" if at else "never"

    # --- What the person does ---

    def meets(self, day: date) -> None:
        """Tell, two days before, of an interview at eleven by the employer's clock; it lasts an hour."""
        there = self.there or self.zone
        at = datetime.combine(day, time(11), there)
        employer = Employer(name=f"Firm of {day}", country=self.country, timezone=there.key)
        happened = [Interview(at=at, minutes=60, with_=(OLGA.id,))]
        receipt = begin(
            self.store.log,
            self.me,
            employer=employer,
            position=ANALYST,
            contacts=[OLGA],
            events=happened,
            command=f"meet {day}",
            now=self.now,
        )
        self._changes(receipt)
        self.met[receipt.key] = at.astimezone(UTC)

    def is_refused(self, key: str) -> None:
        no = Reply(at=self.now.astimezone(self.zone), means="rejection")
        self._changes(record(self.store.log, self._command(key, "no"), no))

    def puts_away(self, key: str) -> None:
        self._changes(archive(self.store.log, self._command(key, "away"), away=True))

    def _command(self, key: str, name: str) -> Command:
        seen = self.receipts[key]
        return Command(owner=self.me, key=seen.key, seen=seen.version, command=f"{name} {key}", now=self.now)

    def _changes(self, receipt: Receipt) -> None:
        self.receipts[receipt.key] = receipt
        self.changed.setdefault(receipt.key, []).append(self.now)

    # --- What the worker does ---

    def lives(self, until: datetime) -> None:
        """Go from due time to due time."""
        while (due := self.next_due()) is not None and due <= until:
            self.now = max(self.now, due)
            self.works()
        self.now = max(self.now, until)
        self.works()

    def works(self) -> None:
        """Do all that is due now."""
        jobs: tuple[Job[Any], ...] = (RenewGlances(DatabaseGlanceQueue(self.store.using)), self._saying())
        while sum(once(job, lambda: self.now, Flag()) for job in jobs):  # each has its turn
            pass

    def _saying(self) -> SayNotices:
        return SayNotices(
            book=self.book,
            log=self.store.log,
            inbox=None,
            digests=DatabaseDigests(self.store.using),
            by={"service": ByService(anywhere=True)},
        )

    def next_due(self) -> datetime | None:
        """The earliest of all due times in the tables."""
        dues = [
            table.objects.using(self.store.using).filter(due__isnull=False).order_by("due").values_list("due").first()
            for table in (CandidacyRow, NoticeRow)
        ]
        return min((due for row in dues if row and (due := row[0])), default=None)

    # --- What came of it ---

    def heard(self) -> list[Heard]:
        rows = SaidRow.objects.using(self.store.using).filter(channel__owner_id=self.me).order_by("at", "pk")
        return [Heard(*row) for row in rows.values_list("about", "kind", "at")]

    def first_heard(self) -> dict[str, datetime]:
        """When each step was first told of."""
        found: dict[str, datetime] = {}
        for one in self.heard():
            found.setdefault(one.about, one.at)
        return found

    def expected(self) -> dict[str, datetime]:
        """When each step that asks to be done should be told of: at the first hour that is not quiet."""
        found: dict[str, datetime] = {}
        for key in self.receipts:
            for since, until, seen in self._views(key):
                for step in seen.pressing():
                    at = self._awake(max(since, self._evening_of(key, since)))
                    if at < until:
                        found.setdefault(f"{key} {step.action} {step.first}", at)
        return found

    def pressing(self) -> list[str]:
        """What a page shows now as to be done, outside of the hours of an interview."""
        return [
            f"{key} {step.action} {step.first}"
            for key in self.receipts
            for since, _, seen in list(self._views(key))[-1:]
            for step in seen.pressing()
        ]

    def _views(self, key: str) -> Iterator[tuple[datetime, datetime, Glance]]:
        """Yield what a page shows of it, with since when and until when."""
        journal = self.store.log.journal(self.me, self.receipts[key].key)
        edges = [*self.changed[key], self.now]
        for begins, ends in pairwise(edges):
            dossier = told([entry for entry in journal if entry.at <= begins])
            at = begins
            while at < ends:
                seen = glance(dossier, Person().candidate(), playbook_of(dossier, Person()), at)
                until = min(ends, seen.next_change or ends)
                yield at, until, seen
                at = until

    def _evening_of(self, key: str, at: datetime) -> datetime:
        """From its beginning to its evening, an hour after it and not before six, an interview is left in peace."""
        met, over = self.met[key], self.met[key] + timedelta(hours=1)
        day = over.astimezone(self.zone).date()
        evening = max(self.local(day, 18), over + timedelta(hours=1))
        return evening if met <= at < evening and at.astimezone(self.zone).date() <= day else at

    def _awake(self, at: datetime) -> datetime:
        """The first moment from then on that is not quiet, by looking at every minute of the clock on the wall."""
        while self.wishes.is_quiet(at, self.zone):
            at = at.replace(second=0, microsecond=0) + timedelta(minutes=1)
        return at


def through(person: Traveller, days: list[date]) -> None:
    """Live through the year, with an interview on each of these days. Days with nothing in the air are skipped."""
    for number in range(366 + LIVES + 4):
        day = date(YEAR, 1, 1) + number * DAY
        if any(day - (LIVES + 2) * DAY <= one <= day + 2 * DAY for one in days):
            lives_a_day(person, day, meets=day + 2 * DAY in days)


def lives_a_day(person: Traveller, day: date, *, meets: bool = False) -> None:
    """In the afternoon what happened is written down; all day and night the worker works."""
    person.lives(person.local(day, 15, 20))
    if meets:
        person.meets(day + 2 * DAY)
    for key, met in person.met.items():
        ago = (day - met.astimezone(person.zone).date()) // DAY
        if ago == LIVES:
            person.is_refused(key)
        if ago == LIVES + 2:
            person.puts_away(key)
    person.lives(person.local(day, 23, 59))


def days_of_interviews(zone: ZoneInfo) -> list[date]:
    """Every day of the year if there is time for that; else those around the changes of the clocks."""
    every = [date(YEAR, 1, 3) + number * DAY for number in range(362)]
    if os.environ.get("HEARDBACK_LONG") == "1":
        return every
    changes = [day for day in every if _offset(zone, day) != _offset(zone, day + DAY)]
    near = {change + number * DAY for change in changes or every[::200] for number in (-1, 0, 1)}
    return [day for day in every if day in near]


def _offset(zone: ZoneInfo, day: date) -> timedelta | None:
    return datetime.combine(day, time(0), zone).utcoffset()
