"""Run a command so that one of its file operations goes wrong: killed, half done, no space left, an error of the disk.

What counts as an operation, and what each kind of fault does, is told at the top of `shim.c`.
"""

import atexit
import os
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final, Literal

Kind = Literal["kill", "kill-after", "torn", "full", "io"]
Command = Sequence[str | Path]

_SOURCE: Final = Path(__file__).with_name("shim.c")
_COMPILE: Final = ("cc", "-shared", "-fPIC", "-O1", "-Wall")
_PATIENCE_SECONDS: Final = 120


def operations(command: Command, directory: Path, env: Mapping[str, str] | None = None) -> int:
    """Run `command` unharmed and count its operations on files below `directory`; see `trace`."""
    return len(trace(command, directory, env))


def trace(command: Command, directory: Path, env: Mapping[str, str] | None = None) -> list[str]:
    """Run `command` unharmed and list its operations below `directory`, such as `fdatasync heardback.sqlite3-wal`.

    Operation 1 is the first. `env` is added to the environment. The command has to be one process and to succeed.
    """
    with TemporaryDirectory() as aside:
        log = Path(aside, "log")
        done = _run(command, directory, {**(env or {}), "FAULT_LOG": str(log)})
        assert done.returncode == 0, done.stderr
        return list(_in_order(log.read_text().splitlines() if log.exists() else []))


def run_with_fault(
    command: Command, directory: Path, at: int, kind: Kind, env: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run `command`, whose operation number `at` below `directory` goes wrong. A killed one returns -SIGKILL."""
    return _run(command, directory, {**(env or {}), "FAULT_AT": str(at), "FAULT_KIND": kind})


@cache
def build() -> Path:
    """Compile the shim, once a process. Raises `CalledProcessError` when the compiler refuses."""
    directory = TemporaryDirectory(prefix="heardback-shim-")
    atexit.register(directory.cleanup)
    library = Path(directory.name, "shim.so")
    subprocess.run([*_COMPILE, "-o", library, _SOURCE], check=True)
    return library


def _run(command: Command, directory: Path, env: Mapping[str, str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command,
        env={**os.environ, **env, "LD_PRELOAD": str(build()), "FAULT_DIR": str(directory.resolve())},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        timeout=_PATIENCE_SECONDS,
        check=False,
    )


def _in_order(lines: list[str]) -> Iterator[str]:
    numbered = sorted((int(number), operation) for number, operation in (line.split(" ", 1) for line in lines))
    for expected, (number, operation) in enumerate(numbered, start=1):
        assert number == expected, f"more than one process worked on the files: {numbered}"
        yield operation
