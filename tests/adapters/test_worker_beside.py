"""The worker beside `heardback serve` is killed, again and again; what then runs is looked for among the processes."""

import os
import signal
import sys
import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from threading import Event

import pytest

from heardback.adapters.alone import alone
from heardback.adapters.left_off import WORKER_LOCK, is_left_off, leave_off, take_up
from heardback.cli.beside import kept_alive
from tests.adapters.maria import NOW, Maria
from tests.adapters.stores import Store
from tests.adapters.test_workers import beside, outdated, wait_until
from tests.services.server import running

LATER = NOW + timedelta(days=30)
QUICK = 0.001


def test_one_that_is_killed_comes_back_and_does_what_was_left(own_copy: Store) -> None:
    with running(data=own_copy.file.parent, env={"HEARDBACK_NOW": LATER.isoformat()}) as pages:
        (first,) = wait_for(lambda: beside(pages.process.pid))
        wait_until(lambda: holds_the_lock(own_copy.file.parent))
        os.kill(first, signal.SIGKILL)
        Maria(own_copy).begins()
        (second,) = wait_for(lambda: [one for one in beside(pages.process.pid) if one != first])
        wait_until(lambda: outdated(own_copy) == 0)
        assert beside(pages.process.pid) == [second]
        assert pages.output().count("the worker ended by itself (status -9); it is started again") == 1
        pages.process.terminate()
        assert pages.process.wait() == 0
        assert not alive(second)


def test_the_end_of_serve_ends_it_also_while_the_next_one_is_waited_for(tmp_path: Path) -> None:
    with running(data=tmp_path) as pages:
        (first,) = wait_for(lambda: beside(pages.process.pid))
        os.kill(first, signal.SIGKILL)
        wait_until(lambda: not beside(pages.process.pid))
        pages.process.terminate()
        assert pages.process.wait() == 0
        assert beside(pages.process.pid) == []


def test_one_that_ends_at_once_five_times_in_a_row_is_left_off(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    begun, left_off = tmp_path / "begun", Event()
    with kept_alive(says_so_and_ends(begun), left_off=left_off.set, first_pause=QUICK):
        left_off.wait()
    assert begun.read_text() == "x" * 5
    assert [one.getMessage() for one in caplog.records] == [
        "the worker ended by itself (status 3); it is started again",
        "the worker ended at once 5 times in a row (status 3) and is left off",
    ]


def test_what_cannot_even_be_started_is_left_off_too(tmp_path: Path) -> None:
    left_off = Event()
    with kept_alive([str(tmp_path / "gone")], left_off=left_off.set, first_pause=QUICK):
        assert left_off.wait(60)


def test_it_is_known_to_be_left_off_until_somebody_works_again(tmp_path: Path) -> None:
    assert not is_left_off(tmp_path)
    leave_off(tmp_path)
    assert is_left_off(tmp_path)
    with alone(tmp_path / WORKER_LOCK):
        assert not is_left_off(tmp_path)
    assert is_left_off(tmp_path)
    take_up(tmp_path)
    assert not is_left_off(tmp_path)


if os.environ.get("HEARDBACK_LONG") == "1":  # half a minute

    def test_killed_as_soon_as_it_lives_it_is_left_off_and_today_says_so(tmp_path: Path) -> None:
        with running(data=tmp_path) as pages:
            killed: set[int] = set()
            while not is_left_off(tmp_path):
                for one in set(beside(pages.process.pid)) - killed:
                    os.kill(one, signal.SIGKILL)
                    killed.add(one)
                time.sleep(0.02)
            assert len(killed) == 5
            assert pages.output().count("is left off") == 1


def says_so_and_ends(file: Path) -> list[str]:
    return [sys.executable, "-c", f"open({str(file)!r}, 'a').write('x'); raise SystemExit(3)"]


def holds_the_lock(folder: Path) -> bool:
    with alone(folder / WORKER_LOCK) as nobody_else:
        return not nobody_else


def wait_for(found: Callable[[], list[int]]) -> list[int]:
    wait_until(lambda: bool(found()))
    return found()


def alive(process: int) -> bool:
    return Path(f"/proc/{process}").exists()
