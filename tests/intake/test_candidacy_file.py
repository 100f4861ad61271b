"""What people write into a candidacy file and get wrong: each mistake is named, with its place and what is allowed."""

import re
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heardback.core.advice import advise
from heardback.core.candidacy import Candidacy
from heardback.core.playbook import built_in
from heardback.core.problems import Problem
from heardback.intake.candidacy_file import read_candidacy
from tests.intake.mistakes import ASKED, GOOD, MISTAKES, changed


def problems_in(text: str) -> list[Problem]:
    candidacy, problems = read_candidacy(text)
    assert (candidacy is None) == bool(problems)
    return problems


def the_problem_at(place: str, text: str) -> Problem:
    found = {problem.place: problem for problem in problems_in(text)}
    assert place in found, found
    return found[place]


def line_in(text: str, problem: Problem) -> str:
    assert problem.line is not None
    return text.split("\n")[problem.line - 1]


# --- Good files ---


def test_the_example_reads() -> None:
    candidacy, problems = read_candidacy(GOOD)
    assert problems == []
    assert isinstance(candidacy, Candidacy)
    assert [type(event).__name__ for event in candidacy.events] == ["Interview", "Agreement", "Thanked"]


def test_only_the_required_keys_are_required() -> None:
    least = '[candidate]\nname = "M"\n[employer]\nname = "N"\ncountry = "SE"\n[position]\ntitle = "T"\n'
    candidacy, problems = read_candidacy(least)
    assert problems == []
    assert candidacy is not None
    assert (candidacy.level, candidacy.position.interest, candidacy.candidate.language) == ("experienced", "some", "en")
    assert candidacy.timezone.key == "Europe/Stockholm"


def test_lines_may_end_as_on_windows() -> None:
    assert read_candidacy(GOOD.replace("\n", "\r\n")) == read_candidacy(GOOD)


def test_events_may_stand_in_any_order() -> None:
    head, *events = GOOD.split("[[events]]")
    backwards = "[[events]]".join([head, *(f"{event.rstrip()}\n\n" for event in reversed(events))])
    assert read_candidacy(backwards) == read_candidacy(GOOD)


def test_a_moment_with_an_offset_is_the_same_moment_at_the_employers() -> None:
    elsewhere = changed("2026-11-09T10:00:00", "2026-11-09T04:00:00-05:00")
    assert read_candidacy(elsewhere) == read_candidacy(GOOD)


def test_tables_may_be_written_in_one_line() -> None:
    head, *_ = GOOD.split("[[contacts]]")
    candidacy, problems = read_candidacy(f'contacts = [{{ id = "olga", name = "Olga" }}]\n{head}')
    assert problems == []
    assert candidacy is not None
    assert list(candidacy.people) == ["olga"]


@pytest.mark.parametrize(
    "years_and_level", [("2.9", "entry"), ("3", "experienced"), ("6.5", "experienced"), ("7", "senior")]
)
def test_years_of_experience_stand_in_for_the_level(years_and_level) -> None:
    years, level = years_and_level
    candidacy, _ = read_candidacy(changed("experience_years = 4", f"experience_years = {years}"))
    assert candidacy is not None
    assert candidacy.level == level


@pytest.mark.parametrize(
    ("channel", "outcome"), [("phone", "reached"), ("phone", "no-answer"), ("phone", "voicemail"), ("email", "sent")]
)
def test_calls_and_emails_end_each_in_their_own_way(channel: str, outcome: str) -> None:
    event = changed('"phone"', f'"{channel}"\noutcome = "{outcome}"', ASKED)
    assert problems_in(GOOD + event) == []


def test_a_way_that_the_contact_declared_may_be_used() -> None:
    declared = changed('role = "recruiter"', 'role = "recruiter"\nchannels = ["phone", "whatsapp"]')
    assert problems_in(declared + changed('"phone"', '"whatsapp"', ASKED)) == []


# --- One mistake, one place ---


@pytest.mark.parametrize(("text", "place", "found", "expected"), MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_is_named_with_its_place_and_with_what_is_allowed(
    text: str, place: str, found: str, expected: str
) -> None:
    problem = the_problem_at(place, text)
    assert found in problem.found
    assert expected in problem.expected
    assert f"{place}: " in str(problem)


@pytest.mark.parametrize("name", [name for name, (text, *_) in MISTAKES.items() if GOOD[:60] in text])
def test_a_mistake_is_found_in_the_line_in_which_it_stands(name: str) -> None:
    text, place, *_ = MISTAKES[name]
    assert says_where(text, the_problem_at(place, text)), name


def test_every_mistake_is_told_at_once() -> None:
    text = changed('"small"', '"tiny"', changed('"high"', '"huge"', changed("Maria Lind", "")))
    assert {problem.place for problem in problems_in(text)} == {"candidate.name", "employer.size", "position.interest"}


# --- Files that are no candidacy at all ---


@pytest.mark.parametrize(
    "text",
    [
        "hello",
        '{"candidate": {"name": "Maria"}}',
        "<html></html>",
        "[candidate",
        'name = "Maria',
        "\x00\x01\x02",
        f"{GOOD}\n[candidate]\n",
        f"{GOOD}\n[[candidate]]\n",
        GOOD.replace("\n", "\r"),
        "at = 2026-13-45",
        "a = " + "[" * 50_000,
        "a = " + "{a = " * 50_000,
        "a = [" + "1," * 50_000,
    ],
    ids=lambda text: ascii(text[:6] + text[-12:]),
)
def test_what_is_no_toml_is_one_problem(text: str) -> None:
    (problem,) = problems_in(text)
    assert "TOML" in str(problem)


@pytest.mark.parametrize("text", ["", " \n\n", "# nothing yet\n", "\r\n"])
def test_an_empty_file_lacks_what_is_required(text: str) -> None:
    places = [problem.place for problem in problems_in(text)]
    assert places == ["candidate", "employer", "employer", "position"]


@pytest.mark.parametrize("depth", [1, 10, 300])
def test_a_nested_value_is_a_value_of_the_wrong_kind(depth: int) -> None:
    problem = the_problem_at("candidate.name", changed('"Maria Lind"', "[" * depth + "]" * depth))
    assert len(problem.found) < 100


def test_a_long_value_is_shown_cut() -> None:
    problem = the_problem_at("employer.country", changed('"SE"', f'"{"S" * 10_000}"'))
    assert len(str(problem)) < 300


def test_what_is_shown_cannot_control_a_terminal() -> None:
    text = changed('"SE"', r'"\u001b[31m\u0007"') + '\n["\\u001b[2J"]\n'
    assert not re.search(r"[\x00-\x1f\x7f]", "".join(map(str, problems_in(text))))


# --- Whatever is written ---

LINES = GOOD.split("\n")
VALUES = [
    *('""', '" "', '"olga"', '"SE"', '"US"', '"phone"', '"fax"', '"Europe/Paris"', '"../x"', "'''a\n[b]\nc = 1'''"),
    *(
        "0",
        "-1",
        "1e400",
        "nan",
        "inf",
        "true",
        "0x1f",
        "99999999999999999999",
        "[]",
        "[[]]",
        '["olga"]',
        "{}",
        "{ a = 1 }",
    ),
    *("2026-11-09", "2026-11-09T10:00:00", "2026-11-09T10:00:00+14:00", "2150-12-31T23:59:59-12:00", "10:00:00"),
    *(
        "1990-01-01",
        "0001-01-01",
        '"in 99999 days"',
        '"within 40 months"',
        '"by 31.12."',
        "2026-99-99",
        "unquoted",
        '"half',
    ),
]
ODD_LINES = [
    *("[candidate]", "[[contacts]]", "[[events]]", "[events.x]", "[employer.a]", '["position"]', "candidate.name = 1"),
    *(
        "name = 1",
        'type = "note"',
        'type = "offer"',
        '"a b" = 1',
        "a.b.c = [",
        "]",
        '"""',
        "'''",
        "#",
        "\t",
        "= 1",
        "[]",
    ),
    *(
        'id = "olga"',
        'id = "lars"',
        "until = 2026-11-10",
        'means = "offer"',
        'channels = ["sms"]',
        "\\",
        "é = 1",
        "\ufeff",
    ),
]
places_in_it = st.integers(0, len(LINES) - 1)


def says_where(text: str, problem: Problem) -> bool:
    """Tell whether the line named holds the key or, where it is missing or inside another, the table around it."""
    keys = [key for key in re.split(r"[.\[\]\d]+", problem.place) if key]
    return problem.line is None or not keys or any(key in line_in(text, problem) for key in reversed(keys))


@st.composite
def mutations(draw: st.DrawFn) -> str:
    """Draw the good file with lines dropped, doubled, moved, put in, and values swapped."""
    lines = list(LINES)
    for _ in range(draw(st.integers(1, 4))):
        at = draw(places_in_it) % max(1, len(lines))
        match draw(st.sampled_from(["drop", "double", "move", "insert", "value", "cut", "swap"])):
            case "drop":
                del lines[at : at + draw(st.integers(1, 5))]
            case "double":
                lines[at:at] = lines[at : at + draw(st.integers(1, 8))]
            case "move":
                lines.insert(draw(places_in_it), lines.pop(at)) if lines else None
            case "insert":
                lines.insert(at, draw(st.sampled_from(ODD_LINES)))
            case "value" if lines:
                lines[at] = f"{lines[at].partition('=')[0]}= {draw(st.sampled_from(VALUES))}"
            case "cut":
                del lines[at:]
            case "swap" if lines:
                key, equals, _ = lines[at].partition("=")
                lines[at] = key + equals + lines[draw(places_in_it) % len(lines)].partition("=")[2]
            case _:
                pass
    return "\n".join(lines)


@given(st.text())
def test_any_text_yields_problems_and_never_an_error(text: str) -> None:
    assert problems_in(text)


@given(st.text(alphabet="[]{}\"'=#.,\n\t at0-:T\\", max_size=60))
def test_any_heap_of_brackets_yields_problems_and_never_an_error(text: str) -> None:
    assert problems_in(text)
    problems_in(f"{GOOD}\n{text}")


@given(mutations())
def test_a_file_with_mistakes_reads_or_tells_where_they_are(text: str) -> None:
    problems = problems_in(text)
    assert all(says_where(text, problem) for problem in problems)
    assert all(problem.found and problem.expected for problem in problems)


@given(mutations(), st.datetimes(datetime(1990, 1, 1), datetime(2150, 12, 31)))  # noqa: DTZ001 - the zone is set below
def test_whatever_reads_can_be_advised_on(text: str, at: datetime) -> None:
    candidacy, _ = read_candidacy(text)
    if candidacy is not None:
        assert advise(candidacy, built_in("balanced"), at.replace(tzinfo=UTC)).reading.phase
