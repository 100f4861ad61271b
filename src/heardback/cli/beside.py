"""The worker beside `heardback serve`: a process of its own, watched. One that ends by itself is started again."""

import logging
import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from threading import Event, Thread
from typing import Final

_BESIDE: Final = "from heardback.jobs import work_beside; work_beside({parent})"
_PATIENCE_SECONDS: Final = 20
"""So long what it is doing may take to be finished, once it is told to stop."""
_LOOK_SECONDS: Final = 0.5
"""Between two looks at whether it still lives."""
_AT_ONCE_SECONDS: Final = 60.0
"""One that has lived for less ended at once."""
_MOST_ENDS: Final = 5
"""If so many end at once, one after the other, the next would do so too."""

_NEVER_BEGAN: Final = 71
"""The status of what the system could not even start (EX_OSERR)."""

_log = logging.getLogger("heardback.worker")


@contextmanager
def a_worker() -> Iterator[None]:
    """Have a worker beside us while the body runs. Whoever ends us in whatever way ends it too."""
    from heardback import bootstrap
    from heardback.adapters.left_off import leave_off, take_up
    from heardback.adapters.own_files import data_folder

    bootstrap.log_to_stderr()
    folder = data_folder(bootstrap.settings())
    take_up(folder)
    command = [sys.executable, "-P", "-c", _BESIDE.format(parent=os.getpid())]
    with kept_alive(command, left_off=lambda: leave_off(folder)):
        yield


@contextmanager
def kept_alive(command: Sequence[str], *, left_off: Callable[[], None], first_pause: float = 1.0) -> Iterator[None]:
    """Have a program of ours run while the body does.

    One that ends by itself is started again, after `first_pause` seconds and then each time twice as long; how it ended
    is logged once. One that ends at once five times in a row is left off: `left_off` is called, from a thread. At the
    end of the body it is asked to stop, and killed if it does not.
    """
    stop = Event()
    keeper = Thread(target=_keep, args=(command, stop, left_off, first_pause), name="keeper")
    keeper.start()
    try:
        yield
    finally:
        stop.set()
        keeper.join()


def _keep(command: Sequence[str], stop: Event, left_off: Callable[[], None], first_pause: float) -> None:
    _keep_interrupts_away()
    ends = 0
    while not stop.is_set():
        lived, status = _run(command, stop)
        if status is None:
            return
        ends = 1 if lived >= _AT_ONCE_SECONDS else ends + 1
        if ends == 1:
            _log.warning("the worker ended by itself (status %d); it is started again", status)
        if ends == _MOST_ENDS:
            _log.error("the worker ended at once %d times in a row (status %d) and is left off", ends, status)
            left_off()
            return
        stop.wait(first_pause * 2 ** (ends - 1))


def _run(command: Sequence[str], stop: Event) -> tuple[float, int | None]:
    """Run it until it ends or we are to stop; return for how many seconds it lived, its status if it ended alone."""
    from time import monotonic

    begun = monotonic()
    try:
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)  # noqa: S603 - our own
    except OSError:
        return 0.0, _NEVER_BEGAN
    while process.poll() is None:
        if stop.wait(_LOOK_SECONDS):
            _end(process)
            return monotonic() - begun, None
    return monotonic() - begun, process.returncode


def _end(process: "subprocess.Popen[bytes]") -> None:
    process.terminate()
    with suppress(subprocess.TimeoutExpired):
        process.wait(_PATIENCE_SECONDS)
    process.kill()
    process.wait()


def _keep_interrupts_away() -> None:
    """Keep Ctrl+C from this thread and what it starts: it reaches every process, and only the first one is to act."""
    import signal

    if sys.platform != "win32":
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
