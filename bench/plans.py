"""How many plans a second? Does the cost grow with the number of events, or of candidacies?

One core, no reading from disk: fold, rules and guards, and the reading for a day. Then 100,000 candidacies in a row, of
1,000 kinds and each read on another day, to see whether memory stays flat.
"""

import resource
import sys
import time
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from heardback.core.candidacy import Candidacy, Candidate, Contact, ContactId, Employer, Position
from heardback.core.events import Agreement, Applied, Asked, Channel, Event, Interview, Note, Reply, Thanked
from heardback.core.plan import plan
from heardback.core.playbook import built_in
from heardback.core.reading import read

STOCKHOLM = ZoneInfo("Europe/Stockholm")
OLGA, LARS = ContactId("olga"), ContactId("lars")
PHONE, EMAIL = Channel("phone"), Channel("email")
IN_A_ROW = 100_000
ROUNDS = 7
PLANS_A_ROUND = 2_000


def main() -> None:
    """Print the two tables."""
    playbook = built_in("balanced")
    print(f"{'events':>8} {'plans/s':>10} {'with reading/s':>15} {'µs a plan':>10}")
    for count in (1, 5, 12, 25, 50, 100):
        candidacy, now = a_candidacy(count)
        made = best_rate(lambda c=candidacy, n=now: plan(c, playbook, n))
        with_reading = best_rate(lambda c=candidacy, n=now: read(plan(c, playbook, n), n))
        print(f"{count:>8} {made:>10,.0f} {with_reading:>15,.0f} {1e6 / made:>10.1f}")
    candidacies = [a_candidacy(12, started=date(2026, 1, 5) + timedelta(days=n % 300)) for n in range(1_000)]
    before, start, acts = peak_mb(), time.perf_counter(), 0
    for number in range(IN_A_ROW):
        candidacy, last = candidacies[number % len(candidacies)]
        now = last + timedelta(days=number % 14)
        acts += read(plan(candidacy, playbook, now), now).stance == "act"
    took = time.perf_counter() - start
    print(f"\n{IN_A_ROW:,} candidacies of 12 events in a row, planned and read: {IN_A_ROW / took:,.0f} a second;")
    print(f"{acts:,} have something to do; peak memory {before:.0f} MB before, {peak_mb():.0f} MB after.")


def a_candidacy(count: int, started: date = date(2026, 9, 7)) -> tuple[Candidacy, datetime]:
    """Return a candidacy with so many events, and a moment the day after the last."""
    first = datetime.combine(started, datetime.min.time(), STOCKHOLM) + timedelta(hours=10)
    events = [event for event, _ in zip(story(first), range(count), strict=False)]
    candidacy = Candidacy.of(
        candidate=Candidate(name="Maria Lind"),
        employer=Employer(name="Nordkraft", country="SE"),
        position=Position(title="Analyst"),
        timezone=STOCKHOLM,
        contacts=[
            Contact(id=OLGA, name="Olga Petrova", role="recruiter", email="olga@example.com", phone="+46 8 1"),
            Contact(id=LARS, name="Lars Holm", role="interviewer", email="lars@example.com", phone="+46 8 2"),
        ],
        events=events,
    )
    return candidacy, candidacy.events[-1].at + timedelta(days=1)


def story(first: datetime) -> Iterator[Event]:
    """Yield a long and patient search: asked, called, postponed, and again."""
    yield Interview(at=first, with_=(OLGA, LARS))
    yield Agreement(at=first + timedelta(hours=1), until=first.date() + timedelta(days=7))
    yield Applied(at=first - timedelta(days=10))
    yield Thanked(at=first + timedelta(hours=5), to=OLGA)
    yield Thanked(at=first + timedelta(hours=6), to=LARS)
    at = first + timedelta(days=8)
    while True:
        yield Asked(at=at, to=OLGA, channel=EMAIL, outcome="sent")
        yield Reply(at=at + timedelta(days=1), means="acknowledgement", from_=OLGA)
        yield Asked(at=at + timedelta(days=3), to=OLGA, channel=PHONE, outcome="no-answer")
        yield Asked(at=at + timedelta(days=4), to=OLGA, channel=PHONE, outcome="reached")
        yield Reply(
            at=at + timedelta(days=4, hours=1), means="deferral", from_=OLGA, until=at.date() + timedelta(days=9)
        )
        yield Note(at=at + timedelta(days=5), text="They are moving to another office.")
        yield Asked(at=at + timedelta(days=10), to=LARS, channel=EMAIL, outcome="sent")
        at += timedelta(days=14)


def best_rate(work: object) -> float:
    """Return the best of several rounds, in calls a second: the machine's noise only ever slows down."""
    assert callable(work)
    best = 0.0
    for _ in range(ROUNDS):
        start = time.perf_counter()
        for _ in range(PLANS_A_ROUND):
            work()
        best = max(best, PLANS_A_ROUND / (time.perf_counter() - start))
    return best


def peak_mb() -> float:
    """Return this process's largest resident size so far, in megabytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 if sys.platform == "linux" else 1024**2)


if __name__ == "__main__":
    main()
