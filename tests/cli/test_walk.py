"""`heardback walk`: the weeks ahead as a diary, if nobody ever answers."""

import re
from datetime import date
from pathlib import Path

import pytest

from heardback.core.playbook import BUILT_IN
from tests.cli.command import AFTER, EXAMPLE, heardback, process, refused, said, with_nobody_reading

GOOD = EXAMPLE.read_text(encoding="utf-8")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
ENTRY = re.compile(r"^(Mon|Tue|Wed|Thu|Fri|Sat|Sun) (\d{1,2}) (\w{3})\s{1,5}(\S.*)$", re.MULTILINE)


def days_of(diary: str) -> list[date]:
    """Read the days of a diary that stays within one year."""
    return [date(2026, MONTHS.index(month) + 1, int(day)) for _, day, month, _ in ENTRY.findall(diary)]


def test_the_diary_goes_from_the_first_call_to_letting_go() -> None:
    done = process("walk", EXAMPLE, *AFTER)
    assert (done.returncode, done.stderr) == (0, "")
    entries = [entry for *_, entry in ENTRY.findall(done.stdout)]
    assert "Nordkraft" in done.stdout
    assert entries[0].startswith("Call Olga Petrova")
    assert entries[-1].startswith("Let it go")


@pytest.mark.parametrize("playbook", BUILT_IN)
def test_every_voice_comes_to_an_end_in_good_order(playbook: str) -> None:
    diary = said("walk", EXAMPLE, "--at", "2026-11-09T18:00", "--playbook", playbook)
    days = days_of(diary)
    assert days == sorted(days)
    assert days[0] >= date(2026, 11, 9)
    assert "Let it go" in diary or "Weigh" in diary
    assert re.search(r"\d+ contacts? in \d+ days?", diary)


def test_the_weekdays_are_right() -> None:
    diary = said("walk", EXAMPLE, *AFTER)
    assert [f"{day:%a}" for day in days_of(diary)] == [weekday for weekday, *_ in ENTRY.findall(diary)]


def test_nothing_is_left_to_walk_through_once_it_is_closed(tmp_path: Path) -> None:
    file = tmp_path / "closed.toml"
    file.write_text(f'{GOOD}\n[[events]]\nat = 2026-11-12T10:00:00\ntype = "decision"\nmeans = "withdraw"\n')
    assert "it is closed" in said("walk", file, *AFTER)


def test_no_line_is_wider_than_the_terminal_or_ends_in_blanks() -> None:
    lines = said("walk", EXAMPLE, *AFTER, COLUMNS="60").splitlines()
    assert max(map(len, lines)) <= 60
    assert [line for line in lines if line != line.rstrip()] == []


def test_bad_words_are_refused_as_everywhere(tmp_path: Path) -> None:
    bad = tmp_path / "bad.toml"
    bad.write_text(GOOD.replace('"SE"', '"se"'))
    assert 'employer.country: "se"' in refused("walk", bad)
    assert "gone.toml" in refused("walk", tmp_path / "gone.toml")
    assert "blanced" in refused("walk", EXAMPLE, "--playbook", "blanced")
    assert "someday" in refused("walk", EXAMPLE, "--at", "someday")


def test_a_reader_who_leaves_early_is_no_error_to_talk_about() -> None:
    assert with_nobody_reading("walk", EXAMPLE).stderr == ""


@pytest.mark.parametrize("at", ["0001-01-01", "1950-06-01T10:00", "2500-01-01T10:00", "9999-12-31T23:59"])
@pytest.mark.parametrize("command", ["walk", "advise"])
def test_a_moment_that_no_calendar_reaches_is_refused(command: str, at: str) -> None:
    assert at in refused(command, EXAMPLE, "--at", at)


@pytest.mark.parametrize("command", ["walk", "advise"])
def test_a_name_does_not_control_the_terminal(command: str, tmp_path: Path) -> None:
    file = tmp_path / "x.toml"
    file.write_text(GOOD.replace("Olga Petrova", "Olga\\u001b[31m\\nPetrova"))
    done = heardback(command, file, *AFTER)
    assert "\x1b" not in done.stdout + done.stderr
