"""Whatever a mail server does, and wherever we die: no letter is lost silently, and none is sent twice."""

import json
import os
import random
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count, product
from pathlib import Path
from typing import Any, Final

import pytest

from heardback.ports import Security
from tests.services.authority import Authority
from tests.services.smtp import STEPS, WAYS, Script, Server, smtp_server

_LONG: Final = os.environ.get("HEARDBACK_LONG") == "1"
_SAMPLE: Final = 10
_EVERY: Final = 1 if _LONG else 9
"""Every so many of the points; every one takes some minutes, and each with every script above an hour."""
_LEASE_MINUTES: Final = 20
_AFTER_STORING: Final = (
    "close",
    "close-after",
    "421",
    "garbage",
    "silent",
    "slow",
    "twice",
    "flood",
    "other-digit",
    "no-yes",
)
"""What a server may do after it has stored a letter; a no is no way to say that it has."""
_SCRIPTS: Final = (
    *(Script(at=at, does=does) for at, does in product(STEPS, WAYS)),
    *(Script(at="dot", does=does, stores=True) for does in _AFTER_STORING),
)
_BEFORE_THE_TEXT: Final = STEPS[: STEPS.index("DATA")]

# A client that is killed while a server wraps its socket leaves that socket to Python, which forgets to close it.
pytestmark = pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")


class Sender:
    """The program that sends, and the server it talks to."""

    def __init__(self, server: Server, process: subprocess.Popen[str], prepared: Path, folder: Path) -> None:
        self.server, self._process, self._prepared, self._folder = server, process, prepared, folder
        self._numbers = count(1)

    def sends(self, script: Script | None, *, kill: int = 0, keeps_sent: bool = False) -> dict[str, Any]:
        """Send the letter; if that was the end of the sender, go on when the lease is over. Return how it ended."""
        place = self._folder / str(next(self._numbers))
        shutil.copytree(self._prepared, place)
        self.server.begin(script)
        self.server.sent_folder = place / "sent" if keeps_sent else None
        ended = self._asks(place, kill=kill, later=0, keeps_sent=keeps_sent)
        if not ended:
            ended = self._asks(place, kill=0, later=_LEASE_MINUTES, keeps_sent=keeps_sent)
        shutil.rmtree(place)
        return ended

    def _asks(self, place: Path, *, kill: int, later: int, keeps_sent: bool) -> dict[str, Any]:
        told = {"folder": str(place), "kill": kill, "later": later, "sent_folder": str(place / "sent") * keeps_sent}
        told |= _patience(self.server.script)
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(json.dumps(told) + "\n")
        self._process.stdin.flush()
        answer: dict[str, Any] = json.loads(self._process.stdout.readline())
        assert "crashed" not in answer, told
        return answer


def _patience(script: Script | None) -> dict[str, float]:
    """Wait as long as it may take, but only a moment where nothing will come."""
    silent = script.at if script and script.does == "silent" else None
    is_late = silent in ("text", "dot")
    return {"before_dot": 0.4 if silent and not is_late else 30, "after_dot": 0.3 if is_late else 30}


@contextmanager
def _sender(authority: Authority, security: Security, folder: Path) -> Iterator[Sender]:
    prepared = folder / "prepared"
    with smtp_server(authority, security) as server:
        command = [sys.executable, "-m", "tests.faults.postman", str(prepared), str(server.port), security]
        with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
            assert process.stdout
            assert process.stdout.readline() == "{}\n"
            yield Sender(server, process, prepared, folder)
            assert process.stdin
            process.stdin.close()


@pytest.fixture(scope="module")
def tls(authority: Authority, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sender]:
    with _sender(authority, "tls", tmp_path_factory.mktemp("tls")) as sender:
        yield sender


@pytest.fixture(scope="module")
def starttls(authority: Authority, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sender]:
    with _sender(authority, "starttls", tmp_path_factory.mktemp("starttls")) as sender:
        yield sender


def test_a_letter_goes_out_and_is_recorded_once(tls: Sender, starttls: Sender) -> None:
    for sender in (tls, starttls):
        ended = sender.sends(None)
        _is_true(sender, ended, "unharmed")
        assert ended["state"] == "sent"
        [taken] = sender.server.stored
        assert (taken.sender, taken.recipient) == ("maria@example.org", "lars@nordkraft.example")


def test_whatever_the_server_does_the_letter_is_not_lost_and_not_doubled(starttls: Sender) -> None:
    for script in _SCRIPTS if _LONG else _chosen().sample(_SCRIPTS, _SAMPLE):
        ended = starttls.sends(script)
        _is_true(starttls, ended, script)
        if script.at in _BEFORE_THE_TEXT and script.does != "5xx":
            assert ended["state"] == "sent", f"{script}: it is tried again when the server behaves"


def test_wherever_we_are_killed_the_letter_is_not_lost_and_not_doubled(tls: Sender, starttls: Sender) -> None:
    for sender in (tls, starttls) if _LONG else (starttls,):
        points = sender.sends(None)["points"]
        for kill in range(1, points + 1, _EVERY):
            _is_true(sender, sender.sends(None, kill=kill), kill)


def test_killed_right_before_and_right_after_the_dot(tls: Sender) -> None:
    """Where it is decided: around the mark that is set before the dot, the dot itself, and the answer."""
    for kill in _points_around_the_dot(tls):
        ended = tls.sends(None, kill=kill)
        _is_true(tls, ended, kill)


def test_killed_while_the_server_fails_too(starttls: Sender) -> None:
    for script, kill, keeps_sent in _both(starttls):
        ended = starttls.sends(script, kill=kill, keeps_sent=keeps_sent)
        _is_true(starttls, ended, (script, kill, keeps_sent))
        if keeps_sent and starttls.server.stored:
            assert ended["state"] == "sent", f"{script}, {kill}: it is found in Sent"


def test_what_is_uncertain_is_found_in_sent(tls: Sender) -> None:
    for does in ("close", "421", "garbage"):
        ended = tls.sends(Script(at="dot", does=does, stores=True), keeps_sent=True)
        _is_true(tls, ended, does)
        assert (ended["state"], ended["reason"]) == ("sent", "in-sent")


def _both(sender: Sender) -> Iterator[tuple[Script, int, bool]]:
    chosen = _chosen()
    for script in _SCRIPTS if _LONG else chosen.sample(_SCRIPTS, _SAMPLE):
        points = sender.sends(script)["points"]
        for kill in range(1, points + 1) if _LONG else [chosen.randint(1, points)]:
            yield script, kill, kill % 2 == 0


def _chosen() -> random.Random:
    """Choose the same ones each time."""
    return random.Random(5)  # noqa: S311 - no secret


def _points_around_the_dot(sender: Sender) -> range:
    names = sender.sends(None)["names"]
    marked = names.index("mark_dot")
    return range(marked, marked + 8)


def _is_true(sender: Sender, ended: dict[str, Any], case: object) -> None:
    """Hold what is said of the letter against what the server has."""
    arrived = len(sender.server.stored)
    assert arrived <= 1, f"{case}: sent twice"
    assert ended["state"] in (("sent", "uncertain") if arrived else ("failed", "uncertain")), (case, ended, arrived)
    recorded = int(ended["state"] == "sent")
    assert (ended["recorded"], ended["kept"]) == (recorded, recorded), (case, ended)
