"""Ctrl+C in the terminal, which reaches every process that was started there."""

import os
import signal
import subprocess
from http import HTTPStatus
from pathlib import Path
from urllib.request import urlopen

from tests.services.server import Running, running


def test_only_the_first_process_acts_on_it(tmp_path: Path) -> None:
    """A worker that is told to stop twice at once may stop no more."""
    with running(data=tmp_path) as server:
        said, before = server.output(), workers(server)
        for worker in before:
            os.kill(worker, signal.SIGINT)
        for _ in range(20):
            with urlopen(f"{server.url}/readyz") as answer:  # noqa: S310 - our own
                assert answer.status == HTTPStatus.OK
        assert workers(server) == before
        os.kill(server.process.pid, signal.SIGINT)
        assert server.process.wait() == 0
        assert server.output() == said


def workers(server: Running) -> list[int]:
    words = ["ps", "-o", "pid=", "--ppid", str(server.process.pid)]
    found = subprocess.run(words, capture_output=True, encoding="utf-8", check=True).stdout.split()
    assert found
    return [int(pid) for pid in found]
