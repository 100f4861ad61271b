"""Classes as a file format: what fits is read, what does not is named, and nothing is guessed."""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Annotated, Literal, NewType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heardback.core.problems import Problem, shown, written
from heardback.core.shapes import Between, read_toml, shape_of
from heardback.core.spans import Offset

Nick = NewType("Nick", str)


@dataclass(frozen=True, kw_only=True)
class Leaf:
    """An inner table."""

    colour: Literal["green", "brown"]
    until: Offset = Offset(1, working=False)


@dataclass(frozen=True, kw_only=True)
class Tree:
    """A table with a field of every kind."""

    name: str
    nick: Nick | None = None
    height: float | None = None
    rings: Annotated[int, Between(0, 500)] = 0
    weight: Annotated[float, Between(0.5, 9)] = 1
    evergreen: bool = False
    planted: date | None = None
    seen: datetime | None = None
    names: tuple[str, ...] = ()
    from_: str = "seed"
    leaf: Leaf | None = None
    leaves: tuple[Leaf, ...] = ()
    derived: int | None = field(default=None, metadata={"understood": True})


def read(text: str) -> Tree:
    tree, problems = read_toml(Tree, text)
    assert problems == []
    assert tree is not None
    return tree


def problem_in(line: str) -> Problem:
    text = line if line.startswith("name =") else f'name = "oak"\n{line}\n'
    tree, problems = read_toml(Tree, text)
    assert tree is None
    (problem,) = problems
    return problem


def test_every_kind_of_value_is_read() -> None:
    tree = read("""
        name = "oak"
        nick = "quercus"
        height = 3
        rings = 500
        weight = 0.5
        evergreen = true
        planted = 2001-02-03
        seen = 2001-02-03T04:05:06+01:00
        names = ["a", "b"]
        from = "a nut"
        leaf = { colour = "green", until = "3wd" }
        leaves = [{ colour = "brown" }, { colour = "green" }]
    """)
    assert (tree.name, tree.nick, tree.height, tree.rings, tree.weight) == ("oak", "quercus", 3, 500, 0.5)
    assert (tree.evergreen, tree.planted, tree.names, tree.from_) == (True, date(2001, 2, 3), ("a", "b"), "a nut")
    assert tree.leaf == Leaf(colour="green", until=Offset(3, working=True))
    assert [leaf.colour for leaf in tree.leaves] == ["brown", "green"]
    assert tree.seen is not None
    assert tree.seen.isoformat() == "2001-02-03T04:05:06+01:00"


def test_what_is_left_out_has_its_default() -> None:
    assert read('name = "oak"') == Tree(name="oak")


def test_only_what_must_be_given_must_not_be_blank() -> None:
    assert read('name = "oak"\nnick = ""\nfrom = ""').nick == ""
    assert problem_in('name = " "').place == "name"


@pytest.mark.parametrize(
    ("line", "place", "expected"),
    [
        ("name = 1", "name", "text"),
        ("nick = 1", "nick", "text"),
        ("weight = inf", "weight", "a number from 0.5 to 9"),
        ('weight = "3"', "weight", "a number from 0.5 to 9"),
        ("rings = 501", "rings", "a whole number from 0 to 500"),
        ("rings = -1", "rings", "a whole number from 0 to 500"),
        ("rings = 1.0", "rings", "a whole number from 0 to 500"),
        ("rings = false", "rings", "a whole number from 0 to 500"),
        ("weight = 0.49", "weight", "a number from 0.5 to 9"),
        ("weight = nan", "weight", "a number from 0.5 to 9"),
        ("weight = true", "weight", "a number from 0.5 to 9"),
        ("evergreen = 1", "evergreen", "true or false"),
        ("planted = 2001-02-03T04:05:06", "planted", "a day such as"),
        ("planted = 1989-12-31", "planted", "from 1990 to 2150"),
        ("seen = 2001-02-03", "seen", "a date and time such as"),
        ("seen = 2151-01-01T00:00:00", "seen", "from 1990 to 2150"),
        ('names = "a"', "names", "a list of"),
        ('names = ["a", 1]', "names[2]", "text"),
        ("leaf = 1", "leaf", "a table"),
        ("leaf = {}", "leaf", 'colour = "green" or "brown"'),
        ('leaf = { colour = "red" }', "leaf.colour", '"green" or "brown"'),
        ('leaf = { colour = ["green"] }', "leaf.colour", '"green" or "brown"'),
        ('leaf = { colour = "green", until = "soon" }', "leaf.until", "(calendar days)"),
        ('leaf = { colour = "green", until = 3 }', "leaf.until", "(calendar days)"),
        ('leaves = [{ colour = "green" }, 2]', "leaves[2]", "a table"),
        ("from_ = 1", "from_", "from"),
        ("derived = 1", "derived", "name"),
        ("NAME = 1", "NAME", "name"),
    ],
)
def test_a_value_that_does_not_fit_is_named_with_what_does(line: str, place: str, expected: str) -> None:
    problem = problem_in(line)
    assert problem.place == place
    assert expected in problem.expected


def test_all_problems_are_found_at_once_and_each_has_its_line() -> None:
    _, problems = read_toml(Tree, "height = true\nrings = -1\n[leaf]\ncolour = 3\nsize = 1\n")
    assert {(problem.place, problem.line) for problem in problems} == {
        ("", None),
        ("height", 1),
        ("rings", 2),
        ("leaf.colour", 4),
        ("leaf.size", 5),
    }


def test_a_trailing_underscore_is_no_part_of_a_key_and_what_is_understood_is_no_key() -> None:
    assert "from" in shape_of(Tree)
    assert not {"from_", "derived"} & set(shape_of(Tree))


@pytest.mark.parametrize(
    ("raw", "text"),
    [(True, "true"), ("a", '"a"'), (3, "3"), ({"a": 1}, "a table"), ("a\x1b[0m\n", '"a [0m "')],
)
def test_a_value_is_shown_as_it_stands_in_a_file(raw: object, text: str) -> None:
    assert shown(raw) == text


def test_places_are_counted_as_people_count() -> None:
    assert written(("events", 2, "at")) == "events[3].at"


def test_a_problem_is_one_line() -> None:
    problem = Problem(place="events[3].at", found="2026", expected="a day", line=7)
    assert str(problem) == "line 7, events[3].at: 2026; expected a day."


VALUES = st.recursive(
    st.sampled_from(
        ["1", "-1", "true", '"a"', '""', "nan", "2001-02-03", "2001-02-03T04:05:06", "04:05:06", "1e999", "{}"]
    ),
    lambda inner: (
        st.lists(inner, max_size=3).map(lambda values: f"[{', '.join(values)}]")
        | inner.map(lambda value: f"{{ colour = {value} }}")
    ),
    max_leaves=5,
)


@given(st.dictionaries(st.sampled_from([*shape_of(Tree), "other"]), VALUES))
def test_whatever_the_values_they_fit_or_are_named(values: dict[str, str]) -> None:
    tree, problems = read_toml(Tree, "".join(f"{key} = {value}\n" for key, value in values.items()))
    assert (tree is None) == bool(problems)
    assert {problem.line for problem in problems} <= {None, *range(1, len(values) + 1)}
    if tree is not None:
        assert set(values) <= set(shape_of(Tree))
        assert isinstance(tree.rings, int)
        assert tree.evergreen in (True, False)
