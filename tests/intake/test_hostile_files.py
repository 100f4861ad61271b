"""Files that nobody writes by accident: read in good time, with one word for each mistake, and never an error."""

import time

import pytest

from heardback.core.problems import Problem
from heardback.intake.candidacy_file import read_candidacy
from tests.intake.mistakes import GOOD, changed


def problems_in(text: str) -> list[Problem]:
    candidacy, problems = read_candidacy(text)
    assert candidacy is None, "read without a word"
    return problems


@pytest.mark.parametrize("value", ["0x" + "f" * 5_000, "9" * 400, "9" * 5_000], ids=len)
@pytest.mark.parametrize(("key", "old"), [("name", '"Maria Lind"'), ("experience_years", "4")])
def test_a_huge_number_is_a_problem(key: str, old: str, value: str) -> None:
    problems = problems_in(changed(f"{key} = {old}", f"{key} = {value}"))
    assert len("".join(map(str, problems))) < 500


@pytest.mark.parametrize("years", ["-4", "1e300"])
def test_nobody_has_so_many_years(years: str) -> None:
    (problem,) = problems_in(changed("years = 4", f"years = {years}"))
    assert (problem.place, problem.expected) == ("candidate.experience_years", "a number from 0 to 80")


def test_a_declared_way_must_not_be_blank() -> None:
    (problem,) = problems_in(changed('role = "recruiter"', 'role = "recruiter"\nchannels = ["phone", " "]'))
    assert problem.place == "contacts[1].channels[2]"


def test_a_way_that_only_somebody_else_declared_is_not_theirs() -> None:
    text = changed('role = "interviewer"', 'role = "interviewer"\nchannels = ["email", "sms"]')
    asked = '\n[[events]]\nat = 2026-11-17T09:00:00\ntype = "asked"\nto = "{}"\nchannel = "sms"\n'
    assert read_candidacy(text + asked.format("lars"))[1] == []
    assert [problem.place for problem in problems_in(text + asked.format("olga"))] == ["events[4].channel"]


def test_of_a_blank_name_it_says_that_it_must_not_be_blank() -> None:
    (problem,) = problems_in(changed("Maria Lind", ""))
    assert "not blank" in problem.expected


def test_what_is_no_toml_is_found_in_its_line() -> None:
    (problem,) = problems_in(f"{GOOD}\nhello\n")
    assert problem.line == len(GOOD.splitlines()) + 2
    (problem,) = problems_in("hello")
    assert not str(problem).startswith(":")


@pytest.mark.parametrize(
    "text", [changed('"SE"', '"SE"\ntimezone = ""'), changed('"SE"', '"XK"')], ids=["blank", "none"]
)
def test_nobody_is_told_of_several_time_zones_where_there_are_none(text: str) -> None:
    assert not any("several" in problem.found for problem in problems_in(text))


def test_one_mistake_in_a_contact_is_one_problem() -> None:
    problems = problems_in(changed('role = "recruiter"', 'role = "boss"'))
    assert [problem.place for problem in problems] == ["contacts[1].role"]


def test_one_mistake_does_not_hide_another() -> None:
    asked = 'at = 2026-11-17T09:00:00\ntype = "asked"\nto = "olga"\nchannel = "fax"\noutcome = "maybe"\n'
    problems = problems_in(f"{GOOD}\n[[events]]\n{asked}")
    assert {problem.place for problem in problems} == {"events[4].channel", "events[4].outcome"}


def test_problems_come_in_the_order_of_the_file() -> None:
    text = changed('"SE"', '"se"', changed('"agreement"', '"agreed"', changed('"Maria Lind"', "3")))
    lines = [problem.line or 0 for problem in problems_in(f"{text}\n[zebra]\n[ant]\n")]
    assert len(lines) == len(set(lines)) == 5
    assert lines == sorted(lines)


@pytest.mark.parametrize("odd", ["\u2028", "\u2029", "\u0085"], ids=ascii)
def test_only_a_newline_ends_a_line(odd: str) -> None:
    text = f"# a{odd}b\n" + changed('"Maria Lind"', "3")
    (problem,) = problems_in(text)
    assert problem.line is not None
    assert text.split("\n")[problem.line - 1] == "name = 3"


@pytest.mark.parametrize(
    "text",
    [
        GOOD + "".join(f"\n[t{number}]\n" for number in range(2_000)),
        "foo = 1\nx = [\n[" + "a " * 20_000 + "\n]\n",
        'foo = 1\n["' + "a " * 20_000 + '"]\n',
        "foo = 1\n[a]\n" + "b . " * 20_000 + "b = 1\n",
    ],
    ids=["many tables", "an open header", "a long header", "a long key"],
)
def test_a_hostile_file_is_read_in_good_time(text: str) -> None:
    start = time.process_time()
    assert problems_in(text)
    assert time.process_time() - start < 3
