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
    assert "cannot be read: no such file" in missing.stderr


def test_what_holds_no_mail_is_said(run, tmp_path):
    nothing = run("bring", tmp_path)
    assert (nothing.returncode, nothing.stdout) == (2, "")
    assert "there is no mail in it" in nothing.stderr


def takeout_of(*mails: tuple[str, str, str, str, str]) -> bytes:
    """Write an mbox as Gmail does: label, Message-ID, From, To, then the subject with the text."""
    said = (
        f"X-Gmail-Labels: {label}\nMessage-ID: <{name}@x.example>\nDate: {name[:2]} Oct 2026 10:00:00 +0200\n"
        f"From: {sender}\nTo: {to}\n{rest}\n\n"
        for label, name, sender, to, rest in mails
    )
    return b"".join(MARK + one.encode() for one in said)


def test_a_takeout_shows_whose_it_is_and_what_answers_what(run, tmp_path):
    me, ada = "Maria Lind <maria@posteo.example>", "Ada Obi <ada@wren-foods.com>"
    takeout = tmp_path / "takeout.mbox"
    invited = (
        "Subject: Interview for Buyer\n\nDear Maria, we would like to invite you to an interview for the position of"
        " Buyer on Thursday, 8 October at 15:00."
    )
    thanks = "Subject: Thank you\n\nDear Ada, thank you for taking the time to talk with me today."
    later = (
        "Subject: Re: Thank you\nIn-Reply-To: <09-thanks@x.example>\n\nHi Maria, we are still meeting others and will"
        " let you know by 16 October."
    )
    takeout.write_bytes(
        takeout_of(
            ("Inbox", "10-later", ada, me, later),
            ("Inbox", "05-invited", ada, me, invited),
            ("Sent", "09-thanks", me, ada, thanks),
        )
    )
    run("bring", takeout)
    found = " ".join(run("inbox").stdout.split())
    for said in ("You had an interview with Ada Obi", "You thanked Ada Obi", "Ada Obi asked for more time"):
        assert said in found
    assert "Maria" not in found.replace("Hi Maria", "").replace("Dear Maria", "")
