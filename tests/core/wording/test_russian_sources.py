"""What the sources say, in Russian: every rule has its twin, with the same figures and as calm as the English one."""

import re
from collections import Counter

import pytest

from heardback.core.sources import CITATIONS, SOURCES
from heardback.core.sources.russian import CITATIONS as RUSSIAN
from heardback.core.sources.russian import SOURCES as RUSSIAN_SOURCES

every_rule = pytest.mark.parametrize("rule", CITATIONS)


def is_one_sentence(text: str) -> bool:
    """Begin with a capital letter, end with the only full stop, and neither shout nor ask."""
    return re.fullmatch(r"[А-ЯЁ][^.!?]*\.", text) is not None


def test_nothing_is_missing_and_nothing_is_added() -> None:
    assert list(RUSSIAN) == list(CITATIONS)
    assert list(RUSSIAN_SOURCES) == list(SOURCES)
    assert all(id_ == citation.id for id_, citation in RUSSIAN.items())


@every_rule
def test_a_reason_is_one_short_calm_sentence(rule: str) -> None:
    reason = RUSSIAN[rule].reason
    assert is_one_sentence(reason)
    assert 3 <= len(re.findall(r"[\w-]+", reason)) <= 20
    assert not re.search(r"срочно|немедленно|обязательно|последн\w+ шанс|провал|отчаян", reason, re.IGNORECASE)


@every_rule
def test_a_claim_is_one_sentence(rule: str) -> None:
    """It may quote a question, as S0-C1 does at its end."""
    assert is_one_sentence(re.sub(r"\?$", ".", RUSSIAN[rule].claim))


@pytest.mark.parametrize("source", RUSSIAN_SOURCES)
def test_a_source_is_described_in_a_sentence(source: str) -> None:
    assert is_one_sentence(RUSSIAN_SOURCES[source])


@every_rule
def test_the_figures_are_those_of_the_english_claim(rule: str) -> None:
    figures = re.compile(r"\d+")
    assert Counter(figures.findall(RUSSIAN[rule].claim)) == Counter(figures.findall(CITATIONS[rule].claim))


@pytest.mark.parametrize(
    ("english", "russian"),
    [
        (r"two weeks|two silent weeks", "две недели|двух недель|двух недель молчания"),
        (r"\ba month|month\b", "месяца"),
        (r"three or four days", "три-четыре дня"),
        (r"three days", "три дня"),
        (r"working days", "рабочих дней|рабочие дни|рабочих дня"),
        (r"calendar days", "календарных дней"),
        (r"not |never|\bno\b|nobody", r"\b(?:не|ни|нет|никогда|без|отказ\w*|кроме)\b"),
        (r"\bclaims\b", "утверждает"),
        (r"spam", "[Сс]пам"),
        (r"recruiter", "рекрутер"),
    ],
)
def test_what_the_english_claim_names_the_russian_one_names_too(english: str, russian: str) -> None:
    naming = [citation for citation in CITATIONS.values() if re.search(english, citation.claim)]
    assert naming
    lacking = [one.id for one in naming if not re.search(russian, RUSSIAN[one.id].claim, re.IGNORECASE)]
    assert lacking == []


@every_rule
def test_only_our_own_name_is_in_latin_letters(rule: str) -> None:
    assert set(re.findall(r"[A-Za-z]+", " ".join(RUSSIAN[rule][1:]))) <= {"heardback"}


def test_no_two_rules_say_the_same() -> None:
    """One sentence for two sources would hide where they differ."""
    for texts in ([one.claim for one in RUSSIAN.values()], [one.reason for one in RUSSIAN.values()]):
        assert [text for text, times in Counter(map(str.casefold, texts)).items() if times > 1] == []


@pytest.mark.parametrize("rule", ["S0-D3", "S0-D9", "S0-F1"])
def test_a_survey_is_told_as_a_claim_and_not_as_the_truth(rule: str) -> None:
    assert "утверждает" in RUSSIAN[rule].claim
    assert "утверждает" in RUSSIAN[rule].reason


def test_an_invented_deadline_is_never_advised() -> None:
    assert "heardback — никогда" in RUSSIAN["S0-D7"].claim
    assert "настоящий" in RUSSIAN["S0-D7"].reason


@every_rule
def test_nobody_is_taken_for_a_man_or_a_woman(rule: str) -> None:
    """Whoever reads is «вы»; short forms such as «готов» and «должна» would know too much."""
    assert not re.search(
        r"\bвы (?:\w+ )?(?:должен|должна|готов|готова|сам|сама|уверен|уверена)\b", " ".join(RUSSIAN[rule])
    )
