"""How quick is the calendar's feed? 300 candidacies: as it stands, unchanged (304), and after a change.

The application is served by granian, as `heardback serve` does, with two processes. The first row asks for the whole
calendar again and again, the second with the ETag of the one before; for the third, something is written down before
each. Times are milliseconds as a calendar program sees them.
"""

import http.client
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from statistics import quantiles
from typing import Final

_CANDIDACIES: Final = 300
_REQUESTS: Final = 300
_CHANGES: Final = 60
_PORT: Final = 8721
_SEED: Final = "--seed"
_NOTE: Final = "--note"


def main() -> None:
    """Measure and print a table."""
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "HEARDBACK_DATA": folder}
        secret, *keys = _run(environment, _SEED).split()
        with _served(environment), _noting(environment, keys) as note:
            path = f"/calendar/{secret}.ics"
            first, (_, etag, size) = _timed(path)
            print(
                f"{_CANDIDACIES} candidacies, {size / 1000:.0f} kB, two processes; the very first time {first:.0f} ms"
            )
            print(_row("", "p50", "p95"))
            _measure("whole", lambda: _asked(path, 200), _REQUESTS)
            _measure("unchanged (304)", lambda: _asked(path, 304, etag), _REQUESTS)
            _measure("after a change", lambda: (note(), _asked(path, 200, etag))[1], _CHANGES)


def _measure(what: str, ask: Callable[[], float], times: int) -> None:
    taken = [ask() for _ in range(times)]
    print(_row(what, *(f"{_at(taken, percent):.1f}" for percent in (50, 95))), flush=True)


def _row(what: str, *cells: str) -> str:
    return f"{what:18}" + "".join(f"{cell:>9}" for cell in cells)


def _at(times: list[float], percent: int) -> float:
    return quantiles(times, n=100, method="inclusive")[percent - 1]


def _asked(path: str, wanted: int, etag: str = "") -> float:
    took, (status, _, _) = _timed(path, etag)
    assert status == wanted, status
    return took


def _timed(path: str, etag: str = "") -> tuple[float, tuple[int, str, int]]:
    """Ask as a calendar program does: on a new connection."""
    begun = time.perf_counter()
    connection = http.client.HTTPConnection("127.0.0.1", _PORT)
    connection.request("GET", path, headers={"If-None-Match": etag} if etag else {})
    answer = connection.getresponse()
    body = answer.read()
    took = (time.perf_counter() - begun) * 1000
    connection.close()
    return took, (answer.status, answer.headers["ETag"] or "", len(body))


@contextmanager
def _served(environment: dict[str, str]) -> Iterator[None]:
    command = [f"{Path(sys.executable).parent}/heardback", "serve", "--port", f"{_PORT}", "--workers", "2"]
    process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        while not _answers():
            time.sleep(0.05)
        yield
    finally:
        process.terminate()
        process.wait()


def _answers() -> bool:
    try:
        return _timed("/healthz")[1][0] == 200  # noqa: PLR2004
    except OSError:
        return False


@contextmanager
def _noting(environment: dict[str, str], keys: list[str]) -> Iterator[Callable[[], None]]:
    """Start another process that writes something down each time it is told to."""
    command = [sys.executable, __file__, _NOTE, *keys[:_CHANGES]]
    with subprocess.Popen(
        command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:

        def note() -> None:
            assert process.stdin
            assert process.stdout
            process.stdin.write("\n")
            process.stdin.flush()
            process.stdout.readline()

        yield note
        assert process.stdin
        process.stdin.close()


def _run(environment: dict[str, str], *arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, __file__, *arguments], env=environment, capture_output=True, text=True, check=True
    )
    return done.stdout


def _seed() -> None:
    """Fill the record: every fifth candidacy is in the air, the others are over; make the link."""
    from heardback import bootstrap
    from heardback.actions.record import begin
    from heardback.core import events as one
    from heardback.core.candidacy import Contact, Employer, Position
    from heardback.ports import OwnerId

    bootstrap.start()
    bootstrap.migrate()
    log, owner, now = bootstrap.event_log(), OwnerId(bootstrap.local_account().pk), bootstrap.now()
    print(bootstrap.feeds().make(owner, "full", "events", now))
    olga = Contact(id="olga", name="Olga Petrova", role="recruiter", email="olga@example.com", phone="+46 8 123 45 67")
    for number in range(_CANDIDACIES):
        met = now - timedelta(days=2 + number % 12 if number % 5 == 0 else 20 + number * 2)
        told = [one.Interview(at=met, with_=("olga",)), one.Agreement(at=met, says="within a week")]
        told += [one.Reply(at=met + timedelta(days=9), means="rejection", from_="olga")] if number % 5 else []
        receipt = begin(
            log,
            owner,
            employer=Employer(name=f"Firm {number}", country="SE"),
            position=Position(title="Analyst"),
            contacts=[olga],
            events=told,
            command=f"seed{number}",
            now=now,
        )
        print(receipt.key)


def _note(keys: list[str]) -> None:
    """Write down another interview, each time in another candidacy."""
    from heardback import bootstrap
    from heardback.actions.record import Command, record
    from heardback.core.events import Interview
    from heardback.ports import OwnerId

    bootstrap.start()
    log, owner, now = bootstrap.event_log(), OwnerId(bootstrap.local_account().pk), bootstrap.now()
    for key, _ in zip(keys, sys.stdin, strict=False):
        command = Command(owner=owner, key=key, seen=len(log.journal(owner, key)), command=f"note{key}", now=now)
        record(log, command, Interview(at=now + timedelta(days=9), with_=("olga",)))
        print(flush=True)


if __name__ == "__main__":
    if sys.argv[1:2] == [_SEED]:
        _seed()
    elif sys.argv[1:2] == [_NOTE]:
        _note(sys.argv[2:])
    else:
        main()
