"""Every reason that anybody is shown exists, is short and calm, and says what its source claims."""

import ast
import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest

from heardback.core import playbook
from heardback.core.guards import GUARDS
from heardback.core.sources import CITATIONS, SOURCES, Citation, reason

ROOT = Path(__file__).parents[2]
CODE = ROOT / "src" / "heardback"
CITING = [*sorted((CODE / "core").glob("*.py")), *sorted((CODE / "core" / "rules").glob("*.py"))]
PLAYBOOKS = sorted((CODE / "playbooks").glob("*.toml"))
ID = re.compile(r"\b(?:S\d+-[A-Z]?\d+|G\d+)\b")
LOOKS_LIKE_AN_ID = re.compile(r"[SG]\d+(?:-\w+)?")

RULES_IN = {
    "S0-A": 5,
    "S0-B": 6,
    "S0-C": 15,
    "S0-D": 10,
    "S0-E": 10,
    "S0-F": 5,
    "S1-": 8,
    "S2-": 6,
    "S3-": 4,
}
"""The field guide's table: how many rules each source has, numbered from 1."""

THE_TABLE = {f"{source}{number}" for source, last in RULES_IN.items() for number in range(1, last + 1)}
THE_GUARDS = {f"G{number}" for number in range(1, 9)}

every_citation = pytest.mark.parametrize("citation", CITATIONS.values(), ids=lambda one: one.id)


def ids_in_code(path: Path) -> Iterator[str]:
    """Yield the ids that a module cites: as a string of its own, or in a docstring."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield from ID.findall(node.value)
            if LOOKS_LIKE_AN_ID.fullmatch(node.value):
                yield node.value


def ids_in_playbook(table: object, key: str = "") -> Iterator[str]:
    """Yield whatever stands under `rules` and `caution`, at any depth."""
    if isinstance(table, dict):
        for name, value in table.items():
            yield from ids_in_playbook(value, name)
    elif isinstance(table, list) and key in ("rules", "caution"):
        yield from table


# --- Nothing is missing ---


def test_every_rule_of_the_table_and_every_guard_can_be_cited_and_nothing_else() -> None:
    assert len(THE_TABLE) == 69
    assert set(CITATIONS) == THE_TABLE | THE_GUARDS
    assert all(id_ == citation.id for id_, citation in CITATIONS.items())


@pytest.mark.parametrize("path", CITING, ids=lambda path: str(path.relative_to(CODE)))
def test_what_the_code_cites_exists(path: Path) -> None:
    sources = set(SOURCES) if path.stem == "playbook" else set()  # it names whole sources, not rules
    assert set(ids_in_code(path)) <= set(CITATIONS) | sources


@pytest.mark.parametrize("path", PLAYBOOKS, ids=lambda path: path.stem)
def test_what_a_playbook_cites_exists(path: Path) -> None:
    cited = set(ids_in_playbook(tomllib.loads(path.read_text(encoding="utf-8"))))
    assert cited
    assert cited <= THE_TABLE


def test_the_citations_are_really_found() -> None:
    """Lest the two tests above pass because they look in the wrong place."""
    in_code = {id_ for path in CITING for id_ in ids_in_code(path)}
    assert {path.stem for path in PLAYBOOKS} == set(playbook.BUILT_IN)
    assert {"S0-C1", "S0-D7", "S1-4", "S3-4", "G1"} <= in_code


def test_every_guard_of_the_code_can_be_cited() -> None:
    assert set(GUARDS) <= THE_GUARDS


def test_an_unknown_id_is_an_error_and_not_an_empty_reason() -> None:
    with pytest.raises(KeyError):
        reason("S0-G1")


def test_each_source_is_described_in_a_sentence() -> None:
    assert set(SOURCES) == set(get_args(playbook.Source))
    assert all(is_one_sentence(about) for about in SOURCES.values())
    for id_ in THE_TABLE:
        assert sum(id_.startswith(source) for source in SOURCES) == 1, id_


# --- How they read ---


def is_one_sentence(text: str) -> bool:
    """Begin with a capital letter, end with the only full stop, and neither shout nor ask."""
    return re.fullmatch(r"[A-Z](?:[^.!?]|(?<=\d)\.(?=\d))*\.", text) is not None


@every_citation
def test_a_reason_is_one_short_calm_sentence(citation: Citation) -> None:
    assert is_one_sentence(citation.reason)
    assert 4 <= len(citation.reason.split()) <= 20
    assert "  " not in citation.reason


@every_citation
def test_a_claim_is_one_sentence(citation: Citation) -> None:
    """It may quote a question, as S0-C1 does at its end."""
    assert is_one_sentence(citation.claim.replace("?", "."))
    assert "  " not in citation.claim


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        ("The answer may come by e-mail.", True),
        ("Call now!", False),
        ("Did they call?", False),
        ("They are late. Call them.", False),
        ("no capital letter.", False),
        ("No full stop", False),
    ],
)
def test_what_counts_as_one_sentence(text: str, *, fits: bool) -> None:
    assert is_one_sentence(text) is fits


@every_citation
def test_nobody_is_frightened_or_pushed(citation: Citation) -> None:
    pushing = r"\b(?:hurry|immediately|urgent|must act|last chance|fail|desperate|asap|unfortunately|reject)\w*"
    assert not re.search(pushing, citation.reason, re.IGNORECASE)


def test_no_two_rules_say_the_same() -> None:
    """One sentence for two sources would hide where they differ."""
    for texts in ([one.claim for one in CITATIONS.values()], [one.reason for one in CITATIONS.values()]):
        twice = [text for text, times in Counter(map(str.casefold, texts)).items() if times > 1]
        assert not twice


def test_a_reason_is_not_the_claim_over_again() -> None:
    short_enough_to_be_both = {"S0-B2", "S1-8"}
    same = {one.id for one in CITATIONS.values() if one.claim == one.reason}
    assert same <= short_enough_to_be_both


# --- What they say ---


@pytest.mark.parametrize(
    ("id_", "words"),
    [
        ("S0-B5", ("7 days", "7 to 14 days", "3 years", "month", "7 years")),
        ("S0-B6", ("two silent weeks",)),
        ("S0-C2", ("2 to 14 calendar days", "two weeks")),
        ("S0-C5", ("10 to 20", "4 to 6", "second round")),
        ("S0-C7", ("3 to 5 working days",)),
        ("S0-C8", ("on the day", "2 days")),
        ("S0-C12", ("2 to 3 days", "receipt")),
        ("S0-C14", ("Russia", "7 days", "written")),
        ("S0-C15", ("3 to 5 days",)),
        ("S0-D3", ("90 to 95 %",)),
        ("S0-D8", ("once a day", "fourth")),
        ("S0-D9", ("five contacts",)),
        ("S0-E2", ("2 days and 2 weeks", "2 to 5 days", "a week")),
        ("S0-E6", ("spam", "three days")),
        ("S0-E7", ("a week",)),
        ("S0-E8", ("7 days",)),
        ("S0-E9", ("2 days", "years")),
        ("S0-F1", ("nearly half", "14 %", "38 %")),
        ("S1-5", ("next day", "three or four days")),
        ("S2-1", ("hour", "weeks")),
        ("S2-3", ("4 to 5 days",)),
        ("S3-1", ("about a week", "hiring manager")),
    ],
)
def test_figures_are_those_of_the_source(id_: str, words: tuple[str, ...]) -> None:
    claim = CITATIONS[id_].claim
    assert [word for word in words if word not in claim] == []


@pytest.mark.parametrize("id_", ["S0-D3", "S0-D9", "S0-F1"])
def test_a_survey_is_told_as_a_claim_and_not_as_the_truth(id_: str) -> None:
    citation = CITATIONS[id_]
    assert re.search(r"\bclaims\b", citation.claim)
    assert re.search(r"\bclaims\b", citation.reason)


def test_where_the_sources_contradict_each_other_one_sees_it() -> None:
    """Call daily or never daily; 3 to 5 working days, three or four days, or a week; phone or e-mail."""
    assert "once a day" in reason("S0-D8")
    assert "daily calls" in reason("S1-4")
    waits = {re.search(r"[\w-]+ (?:to|or) [\w-]+ (?:working )?days|a week", CITATIONS[id_].claim) for id_ in WAITS}
    assert len({found[0] for found in waits if found}) == len(WAITS)
    assert "call" in CITATIONS["S0-D1"].claim
    assert "e-mail" in CITATIONS["S3-1"].claim


WAITS = ("S0-C7", "S1-5", "S2-3", "S3-1")


def test_an_invented_deadline_is_never_advised() -> None:
    assert "heardback never does" in CITATIONS["S0-D7"].claim
    assert "real" in reason("S0-D7")


@every_citation
def test_prejudice_is_not_repeated(citation: Citation) -> None:
    """Sex, age and marriage are no reasons; the sources' talk of them stays out (section 4)."""
    assert not re.search(r"\b(?:wom[ae]n|m[ae]n|sex|gender|age|married|pregnan\w*|child\w*)\b", " ".join(citation))
