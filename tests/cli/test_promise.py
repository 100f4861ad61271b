"""`heardback promise`: what they said, as a day."""

import json
from pathlib import Path

import pytest

from tests.cli.command import process, refused, said, with_nobody_reading

MONDAY = ("--on", "2026-11-09")
JUST_BEFORE_CHRISTMAS = ("--on", "2026-12-23")


def heard(*words: object):
    return json.loads(said("promise", *words, "--json"))


def test_the_example_of_the_contract() -> None:
    done = process("promise", "within a week", *MONDAY, "--json")
    assert (done.returncode, done.stderr) == (0, "")
    told = json.loads(done.stdout)
    assert set(told) == {"until", "answers", "may_ask", "who", "words"}
    assert (told["until"], told["words"]) == ("2026-11-16", "within a week")


@pytest.mark.parametrize(
    ("words", "until"),
    [
        ("by Friday", "2026-11-13"),
        ("within 3 working days", "2026-11-13"),  # the 11th is Veterans Day
        ("в течение недели", "2026-11-16"),
        ("until the end of the month", "2026-11-30"),
        ("we will be in touch", None),
        ("", None),
        ("🙂" * 1_000, None),
    ],
)
def test_words_are_a_day_or_none(words: str, until: str | None) -> None:
    assert heard(words, *MONDAY)["until"] == until


def test_only_if_yes_is_told_in_both_forms() -> None:
    words = "If you do not hear from us by Friday, we went with someone else"
    assert heard(words, *MONDAY)["answers"] == "only-if-yes"
    assert "only if it is a yes" in said("promise", words, *MONDAY)


def test_the_day_is_said_in_full_with_the_words_that_name_it() -> None:
    shown = said("promise", "We will call you within a week.", *MONDAY)
    assert "Monday 16 November 2026" in shown
    assert "within a week" in shown


def test_where_nothing_is_promised_it_says_so() -> None:
    assert "nothing is promised" in said("promise", "We will be in touch soon", *MONDAY)


def test_working_days_are_those_of_the_country() -> None:
    days = {cc: heard("within 2 working days", *JUST_BEFORE_CHRISTMAS, "--country", cc)["until"] for cc in ("RU", "GB")}
    assert days == {"RU": "2026-12-25", "GB": "2026-12-29"}


@pytest.mark.parametrize("on", ["yesterday", "", "09.11.2026", "2026-11-31", "2026-11-09T10:00"])
def test_what_is_no_day_is_refused(on: str) -> None:
    assert on in refused("promise", "within a week", f"--on={on}")


@pytest.mark.parametrize("country", ["se", "XX", "Sweden", "", "../SE"])
def test_what_is_no_country_is_refused(country: str) -> None:
    assert f'"{country}"' in refused("promise", "within a week", *MONDAY, f"--country={country}")


@pytest.mark.parametrize("words", [(), ("within a week",), ("a", "b", *MONDAY)], ids=str)
def test_wrong_words_on_the_command_line_are_refused(words: tuple[str, ...]) -> None:
    assert "heardback promise" in refused("promise", *words)


def test_a_reader_who_leaves_early_is_no_error_to_talk_about() -> None:
    assert with_nobody_reading("promise", "within a week", *MONDAY).stderr == ""


@pytest.mark.parametrize("on", ["0001-01-01", "9999-12-31"])
@pytest.mark.parametrize("words", ["within three working days", "within a week"])
def test_a_day_that_no_calendar_reaches_is_refused(words: str, on: str) -> None:
    assert on in refused("promise", words, "--on", on)


def test_a_terminal_that_knows_no_cyrillic_shows_what_it_can() -> None:
    done = process("promise", "в течение недели", *MONDAY, PYTHONIOENCODING="ascii")
    assert (done.returncode, done.stderr) == (0, "")
    assert "16 November 2026" in done.stdout


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no disk that is always full")
def test_a_full_disk_is_said_without_a_traceback() -> None:
    with Path("/dev/full").open("w") as full:
        done = process("promise", "within a week", *MONDAY, stdout=full.fileno())
    assert done.returncode != 0
    assert "Traceback" not in done.stderr
