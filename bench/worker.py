"""How long is a worker's round? 1,000 due among 10,000, 100,000 and 1,000,000 candidacies on a PostgreSQL of our own.

Those that are due are spread over as many people as can be, which is the worst there is. A round reads their journals,
makes their glances anew and keeps them, batch by batch; every commit reaches the disk. Aim: the same time within 1.5×,
whatever the number of all. Then, among the most, how many candidacies 1, 2 and 4 workers claim a second, and how many
they make anew.
"""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from threading import Event
from typing import Final

ROOT: Final = Path(__file__).parents[1]
SIZES: Final = tuple(int(size) for size in sys.argv[1:] if size.isdigit()) or (10_000, 100_000, 1_000_000)
DUE: Final = 1_000
ROUNDS: Final = 3
WORKERS: Final = (1, 2, 4)
MANY_DUE: Final = 5_000
A_PERSONS: Final = 100
"""Candidacies of one person."""
NOW: Final = datetime(2026, 11, 25, 10, tzinfo=UTC)
_BATCH: Final = 200
_AS_WORKER: Final = ("claim", "renew")


def main() -> None:
    """Measure, and print two tables."""
    sys.path.insert(0, str(ROOT))
    from tests.services.postgres import cluster

    with cluster(durable=True) as url, TemporaryDirectory() as folder:
        os.environ |= {"DATABASE_URL": url, "HEARDBACK_DATA": folder}
        _start(migrate=True)
        print(f"{'candidacies':>12}  {'a round of 1,000':>17}  {'finding them':>13}  {'ratio':>6}")
        first = 0.0
        for size in SIZES:
            _grow_to(size)
            times, finds = zip(*[_round(size) for _ in range(ROUNDS)], strict=True)
            first = first or median(times)
            ratio = f"{median(times) / first:.2f}×"
            print(f"{size:>12,}  {median(times):>15.2f} s  {median(finds) * 1000:>10.1f} ms  {ratio:>6}", flush=True)
        print(f"\n{'workers':>8}  {'claims a second':>16}  {'made anew a second':>19}   (among {SIZES[-1]:,})")
        for workers in WORKERS:
            claimed, renewed = (_together(workers, what, SIZES[-1]) for what in _AS_WORKER)
            print(f"{workers:>8}  {claimed:>16,.0f}  {renewed:>19,.0f}", flush=True)


def _start(*, migrate: bool = False) -> None:
    from heardback import bootstrap

    bootstrap.start()
    if migrate:
        bootstrap.migrate()


def _grow_to(size: int) -> None:
    """Fill the tables with copies of one candidacy, by the database itself."""
    from heardback.adapters.storage.models import Account, CandidacyRow

    if not CandidacyRow.objects.exists():
        _the_first()
    there, known, persons = CandidacyRow.objects.count(), Account.objects.count(), size // A_PERSONS
    _sql(
        "INSERT INTO account (email, password, is_active, date_joined)"
        " SELECT 'person-' || n || '@example.org', '!', true, now() FROM generate_series(%s, %s) n",
        *(known + 1, persons),
    )
    columns = "search, live, archived, example, urgency, next_day, glance, wait, failures, version"
    _sql(
        f"INSERT INTO candidacy (key, owner_id, next_change, due, {columns})"  # noqa: S608 - our own words
        " SELECT 'key-' || n, (SELECT min(id) FROM account) + n %% %s, m, m, "
        + ", ".join(f"t.{name.strip()}" for name in columns.split(","))
        + " FROM generate_series(%s, %s) n, LATERAL (SELECT %s + (n::bigint * 7919 %% 43200) * interval '1 min') a(m),"
        " (SELECT * FROM candidacy ORDER BY id LIMIT 1) t",
        *(persons, there + 1, size, NOW + timedelta(days=1)),
    )
    _sql(
        "INSERT INTO entry (candidacy_id, number, kind, data) SELECT c.id, e.number, e.kind, e.data FROM candidacy c,"
        " (SELECT * FROM entry WHERE candidacy_id = (SELECT min(id) FROM candidacy)) e"
        " WHERE c.id > (SELECT max(candidacy_id) FROM entry)"
    )
    _sql("VACUUM ANALYZE")


def _the_first() -> None:
    from heardback import bootstrap
    from heardback.actions.record import begin
    from heardback.adapters.storage.models import Account
    from heardback.core.candidacy import Contact, Employer, Position
    from heardback.core.events import Agreement, ContactId, Interview
    from heardback.core.shapes import Words
    from heardback.ports import OwnerId

    owner = OwnerId(Account.objects.create_user("person-1@example.org").pk)
    olga, at = ContactId("olga"), NOW - timedelta(days=7)
    begin(
        bootstrap.event_log(),
        owner,
        employer=Employer(name="Nordkraft", country="SE"),
        position=Position(title="Analyst"),
        contacts=[Contact(id=olga, name="Olga Petrova", role="recruiter", phone="+46 8 123 45 67")],
        events=[Interview(at=at, with_=(olga,)), Agreement(at=at, says=Words("within a week"))],
        command="begin",
        now=NOW,
    )


def _round(size: int) -> tuple[float, float]:
    """Return how long a round takes and how long the finding of its first batch, in seconds."""
    from heardback.adapters.storage.glance_queue import DatabaseGlanceQueue

    _let_be_due(DUE, size)
    queue = DatabaseGlanceQueue()
    begun = time.perf_counter()
    queue.claim(NOW, NOW, 0)
    found = time.perf_counter() - begun
    begun = time.perf_counter()
    done = _renew()
    taken = time.perf_counter() - begun
    assert done == DUE, done
    return taken, found


def _let_be_due(many: int, size: int) -> None:
    """Let so many be due, spread evenly over all people; what earlier rounds left behind is cleaned up."""
    step = size // many
    _sql("UPDATE candidacy SET due = %s, next_change = %s WHERE due <= %s", NOW + timedelta(days=9), NOW, NOW)
    _sql(
        "UPDATE candidacy SET due = %s, next_change = %s WHERE id IN"
        " (SELECT (SELECT min(id) FROM candidacy) + n * %s FROM generate_series(0, %s) n)",
        *(NOW - timedelta(hours=1), NOW - timedelta(hours=1), step, many - 1),
    )
    _sql("VACUUM ANALYZE candidacy")


def _renew() -> int:
    """Do rounds until nothing is due; return how many glances were kept."""
    from heardback.actions.renew import RenewGlances
    from heardback.adapters.storage.glance_queue import DatabaseGlanceQueue
    from heardback.worker import once

    kept = 0

    class Counting(DatabaseGlanceQueue):
        def keep(self, renewed):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN202
            nonlocal kept
            done = super().keep(renewed)
            kept += done
            return done

    while once(RenewGlances(Counting()), lambda: NOW, Event()):
        pass
    return kept


def _claim() -> int:
    from heardback.adapters.storage.glance_queue import DatabaseGlanceQueue

    queue, claimed = DatabaseGlanceQueue(), 0
    while taken := queue.claim(NOW, NOW + timedelta(hours=1), _BATCH):
        claimed += len(taken)
    return claimed


def _together(workers: int, what: str, size: int) -> float:
    """Return how many are done a second by so many processes; they begin together, once each is ready."""
    many = min(MANY_DUE, size)
    _let_be_due(many, size)
    with _processes(workers, what) as all_of_them:
        begun = time.perf_counter()
        for one in all_of_them:
            one.stdin.write("go\n")
            one.stdin.flush()
        done = sum(int(one.stdout.readline()) for one in all_of_them)
        taken = time.perf_counter() - begun
    assert done == many, (done, many)
    return done / taken


@contextmanager
def _processes(workers: int, what: str) -> Iterator[list["subprocess.Popen[str]"]]:
    command = [sys.executable, __file__, what]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "encoding": "utf-8"}
    started = [subprocess.Popen(command, **pipes) for _ in range(workers)]  # type: ignore[call-overload]
    for one in started:
        assert one.stdout.readline() == "ready\n"
    yield started
    for one in started:
        one.wait()


def _as_worker(what: str) -> None:
    """Be one of several: get ready, wait for the word, work, say how much."""
    _start()
    _sql("SELECT 1")
    print("ready", flush=True)
    sys.stdin.readline()
    print(_claim() if what == "claim" else _renew(), flush=True)


def _sql(words: str, *values: object) -> None:
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute(words, values or None)


if __name__ == "__main__":
    if sys.argv[1:] and sys.argv[1] in _AS_WORKER:
        _as_worker(sys.argv[1])
    else:
        main()
