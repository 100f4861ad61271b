"""`heardback log`: what happened, said in two words, and what follows from it; into a record of one's own."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.command import COMMAND, environment

Log = Callable[..., subprocess.CompletedProcess[str]]
MARIA = (
    "Nordkraft",
    "Sales manager",
    "Sweden",
    "9 Nov 2026 10:00",
    "Olga Petrova (recruiter), +46 8 123 45 67",
    "",
    "Maria",
)
"""Her answers to the questions of `heardback add`."""


@pytest.fixture
def at(tmp_path: Path) -> Callable[[str], Log]:
    """Say what time it is in Stockholm; each command begins at just that moment, so later ones need a later time."""

    def on(day: str) -> Log:
        settings = {"HEARDBACK_DATA": str(tmp_path), "HEARDBACK_NOW": f"{day}:00+01:00", "TZ": "Europe/Stockholm"}

        def run(*words: str, typed: str = "") -> subprocess.CompletedProcess[str]:
            return subprocess.run(
                [COMMAND, *words],
                env=environment(**settings),
                input=typed,
                capture_output=True,
                encoding="utf-8",
                timeout=60,
                check=False,
            )

        return run

    return on


def test_what_follows_is_said_as_it_is_and_what_cannot_be_is_told(at):
    added = at("2026-11-16T10:10")("add", typed="".join(f"{answer}\n" for answer in MARIA))
    assert added.returncode == 0, added.stderr
    called = at("2026-11-16T10:20")("log", "nordkraft", "no-answer")
    recorded, now = called.stdout.splitlines()
    assert recorded == "Recorded: you called Olga Petrova on Monday 16 November at 10:20; nobody answered."
    assert now.startswith("Nothing to do today. The next step is ")
    nothing = at("2026-11-16T10:30")("log", "nordkraft", "reached")
    assert nothing.returncode == 2
    assert "No step of today ends with “reached” there. Nothing is to be done there now." in nothing.stderr
    another = at("2026-11-17T10:40")("log", "nordkraft", "sent")
    assert "It can end with: no-answer, reached, voicemail." in another.stderr


def test_today_in_the_terminal_tells_a_promise_from_the_day_of_the_next_step(at):
    added = at("2026-11-10T10:50")("add", typed="".join(f"{answer}\n" for answer in MARIA))
    assert added.returncode == 0, added.stderr
    thanked = at("2026-11-10T11:10")("log", "nordkraft", "thanked")
    assert thanked.returncode == 0, thanked.stderr
    assert at("2026-11-10T11:20")("log", "nordkraft", "agreement", "--until", "2026-11-20").returncode == 0
    assert "Nordkraft, until Fri 20 Nov:" in at("2026-11-11T11:30")("today").stdout
    assert at("2026-11-23T11:40")("log", "nordkraft", "no-answer").returncode == 0
    assert "Nordkraft, next step Tue 24 Nov:" in at("2026-11-23T11:50")("today").stdout


def test_help_is_shown_wherever_one_asks_for_it(at):
    for words in (["log", "--help"], ["log", "nordkraft", "--help"], ["log", "nordkraft", "asked", "--help"]):
        shown = at("2026-11-16T10:10")(*words)
        assert (shown.returncode, shown.stderr) == (0, "")
        assert "Record what happened with an employer." in shown.stdout


def test_who_promised_to_call_is_told_to_call(at):
    """What was agreed counts as on the page, where the way is taken from the words too."""
    lars = ("Lumen", "Analyst", "Sweden", "9 Nov 2026 10:00", "Lars Holm, +46 8 123 45 67, lars@lumen.example")
    told = (*lars, "You may call me on Monday 16 November", "Maria")
    added = at("2026-11-10T10:50")("add", typed="".join(f"{answer}\n" for answer in told))
    assert "Mon 16 Nov  Call Lars Holm" in added.stdout
