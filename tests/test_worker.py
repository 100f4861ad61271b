"""The worker's loop, with a job that any of its kind could be: parcels that have to be delivered."""

import logging
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from threading import Event, Thread
from typing import Final

from heardback.core.retries import delay
from heardback.core.storage_errors import DatabaseBusy
from heardback.worker import once, run

NOW: Final = datetime(2026, 11, 25, 10, tzinfo=UTC)
QUICK: Final = 0.001


class Parcels:
    """Each is due at a moment; delivering may fail."""

    name = "parcels"

    def __init__(self, *due: str, deliver: Callable[[str], None] = lambda _: None) -> None:
        self.due, self.deliver, self.looks = list(due), deliver, 0
        self.delivered: list[str] = []
        self.put_back: list[str] = []

    def claim(self, now: datetime) -> list[str]:  # noqa: ARG002 - as the protocol
        self.looks += 1
        taken, self.due = self.due[:2], self.due[2:]
        return taken

    def act(self, claimed: str, now: datetime) -> None:  # noqa: ARG002 - as the protocol
        self.deliver(claimed)
        self.delivered.append(claimed)

    def put_off(self, claimed: str, now: datetime) -> None:  # noqa: ARG002 - as the protocol
        self.put_back.append(claimed)


def a_round(job: Parcels, stop: Event | None = None) -> bool:
    return once(job, lambda: NOW, stop or Event())


def working(*jobs: Parcels, until: Callable[[], bool]) -> None:
    """Run the worker until something is so."""
    stop, looked = Event(), Event()
    thread = Thread(target=run, args=(jobs, lambda: NOW, stop), kwargs={"after_each": looked.set, "pause": QUICK})
    thread.start()
    while not until():
        looked.wait()
        looked.clear()
    stop.set()
    thread.join()


def wait_for(event: Event) -> None:
    event.wait()


def let(event: Event) -> bool:
    event.set()
    return True


def test_what_is_due_is_done_a_batch_a_round():
    job = Parcels("a", "b", "c")
    assert a_round(job)
    assert job.delivered == ["a", "b"]
    assert a_round(job)
    assert not a_round(job)
    assert job.delivered == ["a", "b", "c"]


def test_one_that_fails_is_put_off_and_shown_without_its_content(caplog):
    def lose(parcel: str) -> None:
        if parcel == "a":
            message = f"lost {parcel} for maria@example.org"
            raise ValueError(message)

    job = Parcels("a", "b", deliver=lose)
    a_round(job)
    assert (job.delivered, job.put_back) == (["b"], ["a"])
    (shown,) = caplog.records
    assert shown.levelno == logging.ERROR
    assert shown.getMessage() == "parcels: one thing failed and is put off; everything else goes on"


def test_trouble_with_the_database_is_nobodys_fault(caplog):
    """The lease will end by itself; the loop waits, and looks again."""
    troubles = [DatabaseBusy(seconds=10), DatabaseBusy(seconds=10)]

    def deliver(_parcel: str) -> None:
        if troubles:
            raise troubles.pop()

    job = Parcels("a", "b", "c", "d", "e", deliver=deliver)
    working(job, until=lambda: "e" in job.delivered)
    assert job.put_back == []
    assert job.delivered == ["e"]
    assert len(caplog.records) == 2


def test_a_slow_job_keeps_no_other_waiting():
    go_on = Event()
    slow = Parcels("slow", deliver=lambda _: wait_for(go_on))
    quick = Parcels("a", "b", "c")
    working(slow, quick, until=lambda: quick.looks > 3 and let(go_on) and bool(slow.delivered))
    assert (quick.delivered, slow.delivered) == (["a", "b", "c"], ["slow"])


def test_told_to_stop_it_finishes_what_it_is_doing_and_begins_nothing():
    stop = Event()
    job = Parcels("a", "b", deliver=lambda _: stop.set())
    assert a_round(job, stop)
    assert job.delivered == ["a"]


def test_a_job_that_cannot_even_look_goes_on_looking(caplog):
    class Blind(Parcels):
        def claim(self, now: datetime) -> list[str]:
            super().claim(now)
            raise OSError

    blind, seeing = Blind(), Parcels("a")
    working(blind, seeing, until=lambda: seeing.looks > 3 and blind.looks > 0)
    assert seeing.delivered == ["a"]
    assert "could not look" in caplog.text


def test_each_failure_is_put_off_longer_up_to_a_quarter_of_a_day():
    waits = [delay(failures) // timedelta(minutes=1) for failures in (1, 2, 3, 9, 10, 1_000)]
    assert waits == [1, 2, 4, 256, 360, 360]
