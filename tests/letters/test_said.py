"""What the proofreader says can be read in Russian too, whatever the letter's own language."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from heardback import letters
from heardback.letters.proofread import proofread
from heardback.letters.said import Said, told
from heardback.letters.said_in_russian import RUSSIAN
from tests.letters.corpus import PARTS, Sample, candidacy, samples

_PLACEHOLDER = re.compile(r"\{\w+\}")


def test_a_misspelt_name_is_pointed_out_in_russian() -> None:
    letter = "Dear Ms Petrowa,\n\nThank you for your time on 9 November.\n\nKind regards,\nMaria Lind\n"
    found = proofread(letter, candidacy("nordkraft"), kind="thanks")[0]
    assert told(found.why, "en") == found.why
    assert told(found.why, "ru") == "В записях: Olga Petrova. Ошибку в собственном имени замечают первой."


def test_a_day_is_said_as_a_day() -> None:
    letter = "Dear Olga,\n\nThank you for the interview on 12 November.\n\nKind regards,\nMaria Lind\n"
    found = next(one for one in proofread(letter, candidacy("nordkraft"), kind="thanks") if one.check == "day")
    assert found.why == "The interview on record was on Monday, 9 November 2026."
    assert told(found.why, "ru") == "Собеседование по записям: понедельник, 9 ноября 2026 года."


def test_better_words_stay_in_the_language_of_the_letter() -> None:
    letter = "Dear Ms Petrowa,\n\nThank you for your time on 9 November.\n\nKind regards,\nMaria Lind\n"
    found = proofread(letter, candidacy("nordkraft"), kind="thanks")[0]
    assert not isinstance(found.better, Said)
    assert told(found.better, "ru") == found.better == "Petrova"


def test_better_words_stand_in_the_quotes_of_the_letters_language() -> None:
    found = proofread("Дайте ответ!!\n\nС уважением,\nMaria Lind\n", candidacy("nordkraft"))
    assert "«Дайте ответ.»" in [one.better for one in found]


def test_every_sentence_has_its_russian_and_nothing_is_left_over() -> None:
    assert set(_templates()) == set(RUSSIAN)


def test_what_is_filled_in_is_the_same() -> None:
    assert [one for one in RUSSIAN if set(_PLACEHOLDER.findall(one)) != set(_PLACEHOLDER.findall(RUSSIAN[one]))] == []


@pytest.mark.parametrize("part", PARTS)
def test_whatever_is_found_in_a_letter_can_be_said(part: str) -> None:
    """Over the corpus: every reason is a sentence of ours, and is said in Russian without English left in it."""
    findings = [found for sample in _of(part) for found in proofread(sample.source, sample.candidacy, kind=sample.kind)]
    assert findings
    for found in findings:
        assert isinstance(found.why, Said), found.check
        facts = " ".join(str(fact) for fact in found.why.facts.values() if not isinstance(fact, Said))
        left = set(re.findall("[A-Za-z]+", told(found.why, "ru"))) - set(re.findall("[A-Za-z]+", facts))
        assert left == set(), found.why


def _of(part: str) -> Iterator[Sample]:
    return samples("faults", part)


def _templates() -> Iterator[str]:
    """Every template that stands in the program."""
    for path in Path(letters.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Said":
                yield from (
                    one.value for one in node.args if isinstance(one, ast.Constant) and isinstance(one.value, str)
                )
