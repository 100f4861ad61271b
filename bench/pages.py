"""How quick are the pages? Today and a durable append with 300 and with 30 candidacies, at 1, 4 and 16 clients.

The same application on the same SQLite file is served by granian, as `heardback serve` does, and by gunicorn, which
many would pick instead. Each client keeps its connection and asks again as soon as it was answered. Times are
milliseconds as the client sees them; an append is answered when it is on the disk.
"""

import http.client
import multiprocessing
import os
import re
import secrets
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from statistics import quantiles
from typing import TYPE_CHECKING, Final, NamedTuple
from urllib.parse import urlencode

if TYPE_CHECKING:
    from heardback.core.events import Event

CLIENTS: Final = (1, 4, 16)
SIZES: Final = ((300, 5_000), (30, 500))
_REQUESTS: Final = 400
_PORT: Final = 8719
_BIN: Final = Path(sys.executable).parent
_SERVERS: Final = {
    "granian": [f"{_BIN}/heardback", "serve", "--port", f"{_PORT}", "--workers", "2"],
    "gunicorn": [
        *(f"{_BIN}/gunicorn", "heardback.web.wsgi:application", "--bind", f"127.0.0.1:{_PORT}"),
        *("--workers", "2", "--log-level", "warning"),
    ],
}
_SEED: Final = "--seed"


class Session(NamedTuple):
    """A browser that was let in: its cookies, and the token of its forms."""

    cookies: str
    token: str


def main() -> None:
    """Measure and print a table for each size."""
    for candidacies, events in SIZES:
        with tempfile.TemporaryDirectory() as folder:
            environment = {**os.environ, "HEARDBACK_DATA": folder}
            keys = _seeded(environment, candidacies, events)
            print(f"{candidacies} candidacies, {events:,} events, two processes")
            print(_row("", "clients", "read p50", "read p95", "append p50", "append p95", "first page", "memory"))
            for server, command in _SERVERS.items():
                _measure(server, command, environment, keys)


def _seeded(environment: dict[str, str], candidacies: int, events: int) -> list[str]:
    command = [sys.executable, __file__, _SEED, str(candidacies), str(events)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    return done.stdout.split()


def _measure(server: str, command: list[str], environment: dict[str, str], keys: list[str]) -> None:
    with _served(command, environment) as (process, first):
        session = _session(environment)
        for clients in CLIENTS:
            reads = _spread(clients, session, keys, "read")
            appends = _spread(clients, session, keys, "append")
            numbers = [f"{_at(times, percent):.1f}" for times in (reads, appends) for percent in (50, 95)]
            is_first = clients == CLIENTS[0]
            once = (f"{first:.0f} ms", f"{_memory(process.pid):.0f} MB") if is_first else ("", "")
            print(_row(server if is_first else "", str(clients), *numbers, *once), flush=True)


def _row(server: str, *cells: str) -> str:
    return f"{server:10}" + "".join(f"{cell:>12}" for cell in cells)


@contextmanager
def _served(command: list[str], environment: dict[str, str]) -> Iterator[tuple[subprocess.Popen[bytes], float]]:
    """Start a server, and time it from its start to its first page."""
    begun = time.perf_counter()
    process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        while not _answers():
            time.sleep(0.01)
        yield process, (time.perf_counter() - begun) * 1000
    finally:
        process.terminate()
        process.wait()


def _answers() -> bool:
    try:
        return _ask(http.client.HTTPConnection("127.0.0.1", _PORT, timeout=5), "GET", "/closed", "")[0] < 500  # noqa: PLR2004
    except OSError:
        return False


def _session(environment: dict[str, str]) -> Session:
    done = subprocess.run(
        [sys.executable, __file__, "--link"], env=environment, capture_output=True, text=True, check=True
    )
    connection = http.client.HTTPConnection("127.0.0.1", _PORT)
    _, headers, _ = _ask(connection, "GET", f"/open/{done.stdout.strip()}", "")
    cookies = "; ".join(value.partition(";")[0] for name, value in headers if name.lower() == "set-cookie")
    _, headers, page = _ask(connection, "GET", "/new", cookies)
    found = re.search(r'csrfmiddlewaretoken" value="([^"]+)"', page)
    assert found, page[:500]
    more = "; ".join(value.partition(";")[0] for name, value in headers if name.lower() == "set-cookie")
    return Session(f"{cookies}; {more}" if more else cookies, found[1])


def _spread(clients: int, session: Session, keys: list[str], what: str) -> list[float]:
    """Let clients ask at the same time, each about candidacies of its own."""
    each = max(20, _REQUESTS // clients)
    with multiprocessing.get_context("fork").Pool(clients) as pool:
        shares = [(session, keys[one::clients], what, each) for one in range(clients)]
        return [seconds * 1000 for times in pool.starmap(_client, shares) for seconds in times]


def _client(session: Session, keys: list[str], what: str, times: int) -> list[float]:
    connection = http.client.HTTPConnection("127.0.0.1", _PORT)
    _ask(connection, "GET", "/", session.cookies)
    if what == "read":
        return [_read(connection, session) for _ in range(times)]
    return [_append(connection, session, keys[0]) for _ in range(times)]


def _read(connection: http.client.HTTPConnection, session: Session) -> float:
    begun = time.perf_counter()
    status, _, page = _ask(connection, "GET", "/", session.cookies)
    took = time.perf_counter() - begun
    assert status == 200 and 'class="waiting"' in page, status  # noqa: PLR2004, PT018
    return took


_SEEN: Final[dict[str, int]] = {}


def _append(connection: http.client.HTTPConnection, session: Session, key: str) -> float:
    if key not in _SEEN:
        _, _, page = _ask(connection, "GET", f"/candidacies/{key}/happened/note", session.cookies)
        found = re.search(r'name="seen" value="(\d+)"', page)
        assert found, page[:500]
        _SEEN[key] = int(found[1])
    form = {
        "csrfmiddlewaretoken": session.token,
        "seen": _SEEN[key],
        "command": secrets.token_urlsafe(12),
        "at": "2026-11-20T10:00",
        "text": "They are moving to a new office",
    }
    begun = time.perf_counter()
    status, _, page = _ask(connection, "POST", f"/candidacies/{key}/happened/note", session.cookies, urlencode(form))
    took = time.perf_counter() - begun
    assert status == 303, (status, page[:2000])  # noqa: PLR2004
    _SEEN[key] += 1
    return took


def _ask(
    connection: http.client.HTTPConnection, method: str, path: str, cookies: str, body: str | None = None
) -> tuple[int, list[tuple[str, str]], str]:
    headers = {"Cookie": cookies, "Content-Type": "application/x-www-form-urlencoded", "Host": f"127.0.0.1:{_PORT}"}
    connection.request(method, path, body, headers)
    answer = connection.getresponse()
    return answer.status, answer.getheaders(), answer.read().decode()


def _at(times: list[float], percent: int) -> float:
    return quantiles(times, n=100, method="inclusive")[percent - 1]


def _memory(process: int) -> float:
    """Return the resident memory of a process and its children in MB."""
    children = subprocess.run(["pgrep", "-P", str(process)], capture_output=True, text=True, check=False).stdout.split()  # noqa: S607
    kilobytes = 0
    for one in (str(process), *children):
        found = re.search(r"VmRSS:\s+(\d+)", Path(f"/proc/{one}/status").read_text(encoding="ascii"))
        kilobytes += int(found[1]) if found else 0
    return kilobytes / 1024


def _seed(candidacies: int, events: int) -> None:
    """Fill the record: a search of two years, most of it over, some in the air."""
    from heardback import bootstrap
    from heardback.actions.record import begin
    from heardback.core.candidacy import Contact, Employer, Position
    from heardback.ports import OwnerId

    bootstrap.start()
    bootstrap.migrate()
    log, owner, now = bootstrap.event_log(), OwnerId(bootstrap.local_account().pk), bootstrap.now()
    olga = Contact(id="olga", name="Olga Petrova", role="recruiter", email="olga@example.com", phone="+46 8 123 45 67")
    for number in range(candidacies):
        ago = 2 + number % 12 if number % 5 == 0 else 20 + number * 2
        receipt = begin(
            log,
            owner,
            employer=Employer(name=f"Firm {number}", country="SE"),
            position=Position(title="Analyst"),
            contacts=[olga],
            events=_told(number, now - timedelta(days=ago), events // candidacies),
            command=f"seed{number}",
            now=now,
        )
        print(receipt.key)


def _told(number: int, met: datetime, count: int) -> "list[Event]":
    """Tell of one interview: most were answered long ago, every fifth is in the air."""
    from heardback.core import events as one

    told: list[Event] = [
        one.Applied(at=met - timedelta(days=14)),
        one.Interview(at=met, with_=("olga",)),
        one.Agreement(at=met, says="within a week"),
        one.Thanked(at=met + timedelta(hours=5), to="olga", channel="email"),
    ]
    if number % 5:
        told.append(one.Asked(at=met + timedelta(days=8), to="olga", channel="phone", outcome="reached"))
        means = "rejection" if number % 3 else "deferral"
        told.append(one.Reply(at=met + timedelta(days=9), means=means, from_="olga"))
    remarks = range(count - len(told))
    return [*told, *(one.Note(at=met + timedelta(minutes=minute), text="A remark") for minute in remarks)]


def _link() -> None:
    from heardback import bootstrap

    print(bootstrap.opening_token())


if __name__ == "__main__":
    if sys.argv[1:2] == [_SEED]:
        _seed(int(sys.argv[2]), int(sys.argv[3]))
    elif sys.argv[1:2] == ["--link"]:
        _link()
    else:
        main()
