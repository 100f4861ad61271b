"""The worker: for each job one loop – claim what is due, act, store the next time.

When something is due is a column of its own table, so the tables are the queue, and nothing is planned in memory: after
a sleep of the computer, a changed clock or a week switched off, the next look finds what is due as if nothing had been.
Each job has a thread to itself, so that a mail server that takes its time keeps nothing else waiting.
"""

import logging
from collections.abc import Callable, Sequence
from datetime import datetime
from threading import Event, Thread
from typing import Any, Final, Protocol, TypeVar

from heardback.core.retries import TROUBLE

PAUSE_SECONDS: Final = 5.0
"""Between two looks at whether anything is due: so late a step may be at most. A look costs one indexed query."""
_DOUBLINGS: Final = 6
"""While the database is away, the pause doubles so often: up to some five minutes."""

_log = logging.getLogger("heardback.worker")

T = TypeVar("T")


class Job(Protocol[T]):
    """Something that comes due again and again. Any number of workers may do it at once."""

    @property
    def name(self) -> str:
        """Return what it is called in logs."""

    def claim(self, now: datetime) -> Sequence[T]:
        """Take some of what is due at `now`, the longest due first; empty: nothing is.

        One short transaction. What is taken is nobody else's until its lease ends; then it is due again, so that
        nothing is forgotten if this worker dies. Few enough that all can be done before.
        """

    def act(self, claimed: T, now: datetime) -> None:
        """Do it and store its next time, unless the lease was lost (compare and swap). May raise anything."""

    def put_off(self, claimed: T, now: datetime) -> None:
        """After `act` raised: let it come due again later, each time later (`core.retries.delay`), and show it."""


def run(
    jobs: Sequence[Job[Any]],
    now: Callable[[], datetime],
    stop: Event,
    *,
    after_each: Callable[[], None],
    pause: float = PAUSE_SECONDS,
) -> None:
    """Do these jobs until `stop` is set; what is being done then is finished first.

    `after_each` is called in a job's thread whenever it has looked once, to let go of broken connections.
    """
    threads = [Thread(target=_loop, args=(job, now, stop, after_each, pause), name=job.name) for job in jobs]
    for thread in threads:
        thread.start()
    stop.wait()
    for thread in threads:
        thread.join()


def _loop(
    job: Job[Any], now: Callable[[], datetime], stop: Event, after_each: Callable[[], None], pause: float
) -> None:
    failures = 0
    while not stop.is_set():
        try:
            is_more_due = once(job, now, stop)
            failures = 0
        except Exception:  # noqa: BLE001 - whatever it is, the loop goes on
            failures += 1
            is_more_due = False
            _log.exception("%s: could not look for what is due, attempt %d", job.name, failures)
        after_each()
        if not is_more_due:
            stop.wait(pause * 2 ** min(failures, _DOUBLINGS))


def once(job: Job[T], now: Callable[[], datetime], stop: Event) -> bool:
    """Claim once and act on each; tell whether anything was due. Raises what kept it from looking.

    1. What fails is put off by the job and shown in the log; the others of the batch go on.
    2. Trouble with the database is nobody's fault: the lease ends by itself, and then all of it is due again.
    3. Told to stop, it leaves what it has not begun to the lease as well.
    """
    claimed = job.claim(now())
    for one in claimed:
        if stop.is_set():
            break
        try:
            job.act(one, now())
        except TROUBLE:
            raise
        except Exception:  # noqa: BLE001 - one bad thing stops nothing
            _log.exception("%s: one thing failed and is put off; everything else goes on", job.name)
            job.put_off(one, now())
    return bool(claimed)
