"""The command as a person types it: the real one as a process of its own, or the same in this process, for speed."""

import os
import subprocess
import sys
from collections.abc import Iterable
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path
from typing import Final
from unittest.mock import patch

from heardback.cli import main

ROOT: Final = Path(__file__).parents[2]
COMMAND: Final = Path(sys.executable).parent / "heardback"
EXAMPLE: Final = ROOT / "examples" / "nordkraft.toml"
AFTER: Final = ("--at", "2026-11-17T10:40")
"""The day after the example's promise is over."""

Done = subprocess.CompletedProcess[str]
_OURS: Final = {"COLUMNS", "LINES", "NO_COLOR", "FORCE_COLOR", "CLICOLOR_FORCE", "TTY_COMPATIBLE", "TERM", "TZ"}


def environment(**settings: str) -> dict[str, str]:
    """Return the environment without what would change how a page looks, 80 columns wide, and with `settings`."""
    return {key: value for key, value in os.environ.items() if key not in _OURS} | {"COLUMNS": "80"} | settings


def process(*words: object, stdout: int = subprocess.PIPE, **settings: str) -> Done:
    """Run the real command; `settings` are environment variables."""
    return subprocess.run(
        [COMMAND, *map(str, words)],
        env=environment(**settings),
        stdin=subprocess.DEVNULL,
        stdout=stdout,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        timeout=60,
        check=False,
    )


def heardback(*words: object, **settings: str) -> Done:
    """Run the command in this process; what it does and says is the same."""
    told = list(map(str, words))
    out, side, status = StringIO(), StringIO(), 0
    with (
        patch.dict(os.environ, environment(**settings), clear=True),
        patch.object(sys, "argv", ["heardback", *told]),
        redirect_stdout(out),
        redirect_stderr(side),
    ):
        try:
            main()
        except SystemExit as end:
            status = end.code if isinstance(end.code, int) else int(end.code is not None)
    return Done(told, status, out.getvalue(), side.getvalue())


def said(*words: object, **settings: str) -> str:
    """Return what the command printed; it has to succeed without a word on the side."""
    done = heardback(*words, **settings)
    assert (done.returncode, done.stderr) == (0, ""), done
    return done.stdout


def refused(*words: object, **settings: str) -> str:
    """Return why the command refused: status 2, the reason on stderr, nothing on stdout."""
    return reason_of(heardback(*words, **settings))


def reason_of(done: Done) -> str:
    """Return the reason of a refusal, which has to be one that people can read."""
    assert (done.returncode, done.stdout) == (2, ""), done
    assert done.stderr.strip()
    assert "Traceback" not in done.stderr
    return done.stderr


def with_nobody_reading(*words: object) -> Done:
    """Run the real command into a pipe whose reader has gone, as after `| head -1`."""
    reading, writing = os.pipe()
    os.close(reading)
    try:
        return process(*words, stdout=writing)
    finally:
        os.close(writing)


def called(words: Iterable[str | Path], **settings: str) -> Done:
    """Run anything; `settings` are environment variables."""
    return subprocess.run(
        list(map(str, words)),
        env=environment(**settings),
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
