"""`heardback worker`: what time brings, done without anybody looking. Beside PostgreSQL any number may run.

Beside a file one is enough, and `heardback serve` brings it along (`cli/beside.py`): as a process of its own, so that
pages never wait for what it does.
"""

from typing import Annotated

import typer

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
