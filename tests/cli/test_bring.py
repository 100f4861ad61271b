"""`heardback bring PATH`: mail on this computer becomes things to decide, without any account."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.adapters.mailed import mail
from tests.cli.command import COMMAND, environment

Run = Callable[..., subprocess.CompletedProcess[str]]
MARK = b"From 1790000000@xxx Tue Nov 17 10:00:00 +0000 2026\n"
NEWS = MARK + b"From: news@lamps.example\nSubject: Ten lamps\nList-Unsubscribe: <mailto:no@lamps.example>\n\nLamps\n\n"
SAYS = (
    "Dear Maria, thank you for your application. We would like to invite you to an interview on 24 November at 10:00."
)


@pytest.fixture
def run(tmp_path: Path) -> Run:
    settings = {"HEARDBACK_DATA": str(tmp_path / "data"), "HEARDBACK_NOW": "2026-11-18T10:00+01:00"}

    def call(*words: str | Path) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [COMMAND, *map(str, words)],
            env=environment(**settings),
            capture_output=True,
            encoding="utf-8",
            timeout=120,
            check=False,
        )

    return call


def test_a_takeout_is_read_and_read_only_once(run, tmp_path):
    takeout = tmp_path / "All mail Including Spam and Trash.mbox"
    takeout.write_bytes(NEWS * 1_500 + MARK + mail(SAYS).replace(b"\r\n", b"\n") + b"\n" + NEWS)
    brought = run("bring", takeout)
    assert brought.stdout == "1,502 mails were looked at.\n1 thing to decide: heardback inbox\n", brought.stderr
    assert brought.stderr == "1,000 mails looked at …\n"
    assert "interview" in run("inbox").stdout
    again = run("bring", takeout)
    assert again.stdout == "1,502 mails were looked at.\nThey tell of nothing new about an application.\n"


def test_what_is_not_there_is_said(run, tmp_path):
    missing = run("bring", tmp_path / "nothing.mbox")
    assert missing.returncode == 2
    assert "cannot be read: No such file" in missing.stderr
