"""`heardback worker` as processes of their own, beside PostgreSQL; and the one that `heardback serve` brings along."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

import pytest

from heardback.adapters.storage.models import CandidacyRow
from heardback.adapters.storage.upgrade import migrate_safely
from tests.adapters.maria import NOW, Maria
from tests.adapters.stores import Store
from tests.services.server import running

LATER: Final = NOW + timedelta(days=30)
MANY: Final = 40
_COMMAND: Final = Path(sys.executable).parent / "heardback"
_PATIENCE_SECONDS: Final = 60


@contextmanager
def a_worker(store: Store, now: datetime = LATER) -> Iterator[subprocess.Popen[str]]:
    """Start one; it is at work when this yields."""
    environment = {**os.environ, **store.environment, "HEARDBACK_NOW": now.isoformat()}
    with subprocess.Popen(
        [_COMMAND, "worker"], env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8"
    ) as process:
        assert process.stdout
        try:
            assert process.stdout.readline() == "The worker is at work. Stop it with Ctrl+C.\n"
            yield process
        finally:
            process.kill()


def wait_until(true: Callable[[], bool]) -> None:
    give_up = time.monotonic() + _PATIENCE_SECONDS
    while not true():
        assert time.monotonic() < give_up
        time.sleep(0.02)


def outdated(store: Store) -> int:
    return CandidacyRow.objects.using(store.using).filter(next_change__lte=LATER).count()


@pytest.fixture
def server(own_server: Store) -> Store:
    migrate_safely(NOW, "an edition", own_server.using)
    return own_server


def test_a_worker_does_what_is_due_and_stops_when_told(server):
    maria = Maria(server)
    for number in range(3):
        maria.begins(f"Employer {number}")
    with a_worker(server) as worker:
        wait_until(lambda: outdated(server) == 0)
        worker.send_signal(signal.SIGTERM)
        assert (worker.wait(), *worker.communicate()) == (0, "", "")


def test_two_workers_one_killed_and_nothing_is_forgotten(server):
    """What the killed one had taken is given back when its lease ends; till then a page does it by itself."""
    maria = Maria(server)
    with a_worker(server) as killed, a_worker(server) as other:
        for number in range(MANY):
            maria.begins(f"Employer {number}")
            if number == MANY // 2:
                killed.send_signal(signal.SIGKILL)
        wait_until(lambda: outdated(server) == 0)
        other.send_signal(signal.SIGINT)
        assert other.wait() == 0
    assert len(maria.finds()) == MANY


def test_on_ones_own_computer_the_pages_bring_a_worker_along(own_copy):
    maria = Maria(own_copy)
    maria.begins()
    with running(data=own_copy.file.parent, env={"HEARDBACK_NOW": LATER.isoformat()}) as pages:
        wait_until(lambda: outdated(own_copy) == 0)
        workers = beside(pages.process.pid)
        assert len(workers) == 1
        pages.process.kill()
        pages.process.wait()
        wait_until(lambda: not Path(f"/proc/{workers[0]}").exists())


def beside(parent: int) -> list[int]:
    words = ["pgrep", "-P", str(parent), "-f", "work_beside"]
    return [
        int(pid) for pid in subprocess.run(words, capture_output=True, encoding="utf-8", check=False).stdout.split()
    ]
