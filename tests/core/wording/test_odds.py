"""The odds of an answer as the guess they are, in full, briefly and without a number."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heardback.core import wording
from heardback.core.silence import Odds

ENGLISH, RUSSIAN = wording.of("en"), wording.of("ru")


def odds(chance: float, low: float = 0.1, high: float = 0.8, own: int = 0) -> Odds:
    return Odds(days=8, will_still_answer=chance, low=low, high=high, usual_by_days=14, own_cases=own)


def test_in_full_they_carry_their_range_and_how_little_stands_behind_them() -> None:
    assert ENGLISH.odds(odds(0.41)) == (
        "about 2 in 5 (between 1 in 10 and 4 in 5; from one small survey and none of your own cases)"
    )
    assert RUSSIAN.odds(odds(0.41)) == (
        "примерно 2 из 5 (между 1 из 10 и 4 из 5; по одному небольшому опросу, без ваших собственных случаев)"
    )


@pytest.mark.parametrize(
    ("chance", "low", "high", "english", "russian"),
    [
        (0.33, 0.02, 0.52, "about 1 in 3 (at most 1 in 2", "примерно 1 из 3 (не больше 1 из 2"),
        (0.90, 0.66, 0.98, "about 9 in 10 (at least 2 in 3", "примерно 9 из 10 (не меньше 2 из 3"),
        (0.50, 0.01, 0.99, "about 1 in 2 (it could be almost anything", "примерно 1 из 2 (может быть почти что угодно"),
        (0.01, 0.001, 0.02, "less than 1 in 10 (from one", "меньше 1 из 10 (по одному"),
        (0.99, 0.97, 0.99, "more than 9 in 10 (from one", "больше 9 из 10 (по одному"),
    ],
)
def test_a_range_may_be_open(chance: float, low: float, high: float, english: str, russian: str) -> None:
    assert ENGLISH.odds(odds(chance, low, high)).startswith(english)
    assert RUSSIAN.odds(odds(chance, low, high)).startswith(russian)


@pytest.mark.parametrize(
    ("own", "behind"),
    [
        (1, "по одному небольшому опросу и 1 вашему собственному случаю"),
        (3, "по одному небольшому опросу и 3 вашим собственным случаям"),
        (11, "по одному небольшому опросу и 11 вашим собственным случаям"),
        (21, "по одному небольшому опросу и 21 вашему собственному случаю"),
    ],
)
def test_russian_counts_ones_own_cases(own: int, behind: str) -> None:
    assert RUSSIAN.odds_behind(odds(0.4, own=own)).endswith(f"; {behind}")
    assert ENGLISH.odds_behind(odds(0.4, own=own)).endswith(f"; from one small survey and {own} of your own cases")


@pytest.mark.parametrize(
    ("chance", "english", "russian"),
    [
        (0.65, "an answer is likely", "ответ вероятен"),
        (0.59, "more likely than not", "скорее да, чем нет"),
        (0.50, "about even chances", "шансы примерно равны"),
        (0.41, "less likely than not", "скорее нет, чем да"),
        (0.20, "unlikely by now", "ответ уже маловероятен"),
        (0.01, "unlikely by now", "ответ уже маловероятен"),
    ],
)
def test_without_a_number(chance: float, english: str, russian: str) -> None:
    assert ENGLISH.likely(odds(chance)) == english
    assert RUSSIAN.likely(odds(chance)) == russian


@given(st.floats(0, 1), st.floats(0, 1), st.floats(0, 1), st.integers(0, 40))
def test_both_languages_say_the_same_numbers(chance: float, low: float, high: float, own: int) -> None:
    """Briefly is how the long form begins, and what stands behind it is how it ends."""
    one = odds(chance, min(low, high), max(low, high), own)
    for say in (ENGLISH, RUSSIAN):
        assert say.odds(one).startswith(f"{say.odds_briefly(one)} (")
        assert say.odds(one).endswith(f"{say.odds_behind(one)})")
    assert re.findall(r"\d+", ENGLISH.odds(one)) == re.findall(r"\d+", RUSSIAN.odds(one))
