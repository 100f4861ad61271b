"""`heardback worker`: what time brings, done without anybody looking. Beside PostgreSQL any number may run.

Beside a file one is enough, and `heardback serve` brings it along: as a process of its own, so that pages never wait
for what it does.
"""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Annotated, Final

import typer

_BESIDE: Final = "from heardback.jobs import work_beside; work_beside({parent})"
_PATIENCE_SECONDS: Final = 20
"""So long what it is doing may take to be finished, once it is told to stop."""


OnceOption = Annotated[bool, typer.Option("--once", help="do what is due now, and end")]


def worker(
    once: OnceOption = False,  # noqa: FBT002
) -> None:
    """Do what comes due, until it is stopped. Without a DATABASE_URL `heardback serve` does it by itself."""
    import signal
    from threading import Event

    from heardback import bootstrap, jobs

    stop = Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stop.set())
    bootstrap.start()
    bootstrap.migrate()
    bootstrap.log_to_stderr()
    if once:
        jobs.work_once()
        print("What was due is done.")
        return
    print("The worker is at work. Stop it with Ctrl+C.", flush=True)
    jobs.work(stop)


@contextmanager
def a_worker() -> Iterator[None]:
    """Have a worker beside us while the body runs. Whoever ends us in whatever way ends it too."""
    import subprocess

    command = [sys.executable, "-P", "-c", _BESIDE.format(parent=os.getpid())]
    with _without_interrupts():
        process = subprocess.Popen(  # noqa: S603 - our own program
            command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL
        )
    try:
        yield
    finally:
        process.terminate()
        with suppress(subprocess.TimeoutExpired):
            process.wait(_PATIENCE_SECONDS)
        process.kill()
        process.wait()


@contextmanager
def _without_interrupts() -> Iterator[None]:
    """Keep Ctrl+C from what is started in the body: it reaches every process, and only the first one is to act."""
    import signal

    if sys.platform == "win32":
        yield
        return
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
