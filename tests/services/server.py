"""Our own program, serving: started as a person starts it, and stopped for certain."""

import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryFile
from typing import Final

OPENING_LINE: Final = re.compile(r"(?P<opening>(?P<origin>http://(?:127\.0\.0\.1|localhost):\d+)(?:/\S*)?)\s*\n")
"""The line in which it says where to open it; its last word is the address."""

SERVE: Final = (str(Path(sys.executable).parent / "heardback"), "serve", "--port", "0")

_PATIENCE_SECONDS: Final = 60
_OURS: Final = ("HEARDBACK_", "DATABASE_URL", "DJANGO_")


@dataclass(frozen=True, slots=True, kw_only=True)
class Running:
    """A server that answers."""

    opening_url: str
    """The address it said, with what else a person needs to come in."""
    url: str
    """Its origin, such as http://127.0.0.1:8123, without a slash at the end."""
    process: subprocess.Popen[bytes]
    log: int
    """The descriptor of the file that it writes to."""

    def output(self) -> str:
        """Return all that it has written so far, to stdout and stderr."""
        return _read(self.log)


@contextmanager
def running(
    *args: str | Path, data: Path, env: Mapping[str, str] | None = None, command: Sequence[str] = SERVE
) -> Iterator[Running]:
    """Start `heardback serve` on a free port, with `args` and with its data in `data`; yield it when it can be opened.

    `env` is added to this process's environment, from which our own settings are taken out. At the end it is asked to
    stop, and killed if it does not, with all that it started. Raises RuntimeError, with its own words, if it ends
    before it can be opened, or says nothing of an address.
    """
    with TemporaryFile() as log:
        process = subprocess.Popen(
            [*_dies_with_us(), *command, *args],
            env={**_environment(), "HEARDBACK_DATA": str(data), "PYTHONUNBUFFERED": "1", **(env or {})},
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        try:
            said = _wait_for_opening_line(process, log.fileno())
            yield Running(opening_url=said["opening"], url=said["origin"], process=process, log=log.fileno())
        finally:
            _stop(process)


def _environment() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if not name.startswith(_OURS)}


def _dies_with_us() -> list[str]:
    """Linux can tell a process that its parent is gone, however that died."""
    setpriv = shutil.which("setpriv") if sys.platform == "linux" else None
    return [setpriv, "--pdeathsig", "TERM", "--"] if setpriv else []


def _wait_for_opening_line(process: subprocess.Popen[bytes], log: int) -> re.Match[str]:
    give_up = time.monotonic() + _PATIENCE_SECONDS
    while process.poll() is None and time.monotonic() < give_up:
        if said := OPENING_LINE.search(_read(log)):
            return said
        time.sleep(0.02)
    ended = f"ended with status {process.returncode}" if process.poll() is not None else "named no address"
    message = f"heardback {ended}.\n{_read(log)}"
    raise RuntimeError(message)


def _stop(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    with suppress(subprocess.TimeoutExpired):
        process.wait(_PATIENCE_SECONDS / 6)
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def _read(log: int) -> str:
    """Read from the start without moving the place at which the program writes on."""
    return os.pread(log, os.fstat(log).st_size, 0).decode(errors="replace")
