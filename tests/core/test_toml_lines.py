"""A line number is worth nothing unless it is the right one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heardback.core.toml_lines import Path, line_of

FILE = '''\
# a comment with [brackets] and a = sign
title = "top"

[candidate]   # who
name = "Maria"
"e-mail" = 'm@example.org'
  indented = 1

[ employer ]
notes = """
[position]
name = "not a key"
"""
size = "small"
one_line = """[[events]]"""
raw = \'\'\'
name = 2
\'\'\'

[[contacts]]
id = "olga"
channels = [
    "phone",   # not ] yet
    "[sms]",
    { name = "x" },
]
role = "recruiter"

[[contacts]]
id = "lars"

[asking.unanswered]
email = { by = "none", rules = [] }
a.b.c = 3

[[events]]
[[events]]
type = "note"
'''
PLACES: list[tuple[Path, int]] = [
    (("title",), 2),
    (("candidate",), 4),
    (("candidate", "name"), 5),
    (("candidate", "e-mail"), 6),
    (("candidate", "indented"), 7),
    (("employer",), 9),
    (("employer", "notes"), 10),
    (("employer", "size"), 14),
    (("employer", "one_line"), 15),
    (("employer", "raw"), 16),
    (("contacts", 0), 20),
    (("contacts", 0, "id"), 21),
    (("contacts", 0, "channels"), 22),
    (("contacts", 0, "role"), 27),
    (("contacts", 1), 29),
    (("contacts", 1, "id"), 30),
    (("asking", "unanswered"), 32),
    (("asking", "unanswered", "email"), 33),
    (("asking", "unanswered", "a", "b", "c"), 34),
    (("events", 0), 36),
    (("events", 1, "type"), 38),
]


@pytest.mark.parametrize(("path", "line"), PLACES, ids=str)
def test_a_key_is_found_where_it_stands(path: Path, line: int) -> None:
    assert line_of(FILE, path) == line


@pytest.mark.parametrize(("path", "line"), PLACES, ids=str)
def test_a_key_is_found_where_it_stands_in_a_file_from_windows(path: Path, line: int) -> None:
    assert line_of(FILE.replace("\n", "\r\n"), path) == line


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("candidate", "phone"), 4),
        (("contacts", 0, "channels", 1), 22),
        (("asking", "unanswered", "email", "by"), 33),
        (("contacts", 1, "name"), 29),
        (("employer", "notes", "name"), 10),
    ],
    ids=str,
)
def test_what_has_no_line_of_its_own_is_found_by_what_is_around_it(path: Path, line: int) -> None:
    assert line_of(FILE, path) == line


@pytest.mark.parametrize(
    "path", [(), ("nowhere",), ("nowhere", "name"), ("contacts", 2), ("position", "name")], ids=str
)
def test_what_stands_nowhere_has_no_line(path: Path) -> None:
    assert line_of(FILE, path) is None


def test_of_two_the_first_is_named() -> None:
    assert line_of("a = 1\na = 2\n", ("a",)) == 1


@given(st.text(), st.lists(st.text() | st.integers(0, 3)).map(tuple))
def test_any_text_has_the_line_or_none(text: str, path: Path) -> None:
    line = line_of(text, path)
    assert line is None or 1 <= line <= len(text.splitlines())


@given(st.integers(0, 5), st.sampled_from(["# [x]", "", 'y = "]"', "y = '''\nkey = 1\n'''", 'y = ["""\n[key]\n"""]']))
def test_what_stands_above_does_not_shift_it(times: int, above: str) -> None:
    text = "\n".join([*[above] * times, "[table]", "key = 1"])
    line = line_of(text, ("table", "key"))
    assert line is not None
    assert text.splitlines()[line - 1] == "key = 1"
