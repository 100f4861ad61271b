"""What a waiting person is told about silence, and whether it is true."""

import random
import re
from itertools import pairwise
from math import erf, exp, log, sqrt
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from heardback.core.silence import PRIOR, USUAL_DAYS, Level, Odds, OwnCase, odds_of_an_answer
from heardback.core.wording import odds as in_words

PAGE = Path(__file__).parents[2] / "docs" / "silence.md"

levels = st.sampled_from(sorted(USUAL_DAYS))
promises = st.none() | st.integers(-5, 120)
waits = st.integers(0, 400)
own_cases = st.builds(OwnCase, level=levels, days=st.floats(0, 400), answered=st.booleans(), promised_days=promises)
some_own_cases = st.lists(own_cases, max_size=12)

ANSWERED = OwnCase(level="experienced", days=6, answered=True)
LET_GO = OwnCase(level="experienced", days=60, answered=False)
JUST_BEGUN = OwnCase(level="experienced", days=2, answered=False)


def chance(level: Level = "experienced", days: int = 8, promised: int | None = None, *own: OwnCase) -> float:
    """Say only how likely an answer still is."""
    odds = odds_of_an_answer(level=level, silent_days=days, promised_days=promised, own=own)
    return odds.will_still_answer


# --- Stories ---


def test_eight_days_after_the_interview_i_may_still_hope() -> None:
    """The interview was on the 9th, today is the 17th, nothing was agreed; answers usually come by the 23rd."""
    odds = odds_of_an_answer(level="experienced", silent_days=8)
    assert odds.will_still_answer == pytest.approx(0.41, abs=0.005)
    assert odds.usual_by_days == 14
    assert odds.own_cases == 0
    assert in_words(odds) == (
        "about 2 in 5 (between 1 in 10 and 4 in 5; from one small survey and none of your own cases)"
    )


def test_on_the_first_day_silence_says_nothing() -> None:
    assert chance("entry", 0) == chance("senior", 0) == pytest.approx(1 - PRIOR.never, abs=1e-6)


def test_ten_silent_days_mean_less_for_a_director_than_for_a_trainee() -> None:
    assert chance("entry", 10) < chance("experienced", 10) < chance("senior", 10)


def test_they_said_three_weeks_so_ten_days_are_nothing_to_worry_about() -> None:
    odds = odds_of_an_answer(level="entry", silent_days=10, promised_days=21)
    assert odds.usual_by_days == 24
    assert odds.will_still_answer > 0.5


@pytest.mark.parametrize("promised", [7, 10, 21, 30, 60])
def test_the_day_after_a_promise_is_no_day_for_giving_up(promised: int) -> None:
    """Hope falls through the promised day without a cliff: promises slip, and silence is not a no."""
    before, on, after = (chance("entry", promised + days, promised) for days in (-1, 0, 1))
    assert before > on > after
    assert on == pytest.approx(0.48, abs=0.01)
    assert after == pytest.approx(0.32, abs=0.01)


def test_weeks_after_a_promise_little_is_left_to_hope_for() -> None:
    assert chance("experienced", 28, 14) == chance("experienced", 21) < 0.01


def test_a_promise_sooner_than_usual_is_not_held_against_them() -> None:
    assert chance("senior", 8, 3) == chance("senior", 8, -2) == chance("senior", 8)


def test_others_answered_me_so_this_one_may_too() -> None:
    assert chance("experienced", 8, None, *[ANSWERED] * 5) > chance() + 0.1


def test_others_left_me_without_an_answer_so_i_expect_less() -> None:
    assert chance("experienced", 8, None, *[LET_GO] * 5) < chance() - 0.1


def test_ten_applications_begun_this_week_change_next_to_nothing() -> None:
    odds = odds_of_an_answer(level="experienced", silent_days=8, own=[JUST_BEGUN] * 10)
    assert odds.will_still_answer == pytest.approx(chance(), abs=0.005)
    assert odds.own_cases == 0


def test_a_wait_that_is_still_within_its_promise_changes_next_to_nothing() -> None:
    promised = OwnCase(level="experienced", days=20, answered=False, promised_days=60)
    assert chance("experienced", 8, None, promised) == pytest.approx(chance(), abs=0.01)


def test_only_cases_that_say_something_are_named_as_a_source() -> None:
    odds = odds_of_an_answer(level="entry", silent_days=1, own=[ANSWERED, LET_GO, JUST_BEGUN])
    assert "from one small survey and 2 of your own cases" in in_words(odds)


def test_the_odds_carry_what_they_rest_on() -> None:
    assert odds_of_an_answer(level="entry", silent_days=1).prior == PRIOR
    assert "51 of 144" in PRIOR.source


# --- In words ---


def said(chance: float, low: float, high: float) -> str:
    """Say made-up odds, leaving out where they come from."""
    odds = Odds(days=1, will_still_answer=chance, low=low, high=high, usual_by_days=7, own_cases=0)
    return in_words(odds).replace("; from one small survey and none of your own cases", "")


def test_guesses_are_said_as_guesses() -> None:
    assert said(0.41, 0.13, 0.61) == "about 2 in 5 (between 1 in 7 and 3 in 5)"
    assert said(0.33, 0.02, 0.52) == "about 1 in 3 (at most 1 in 2)"
    assert said(0.90, 0.66, 0.98) == "about 9 in 10 (at least 2 in 3)"
    assert said(0.50, 0.01, 0.99) == "about 1 in 2 (it could be almost anything)"
    assert said(0.03, 0.01, 0.14) == "less than 1 in 10 (at most 1 in 7)"
    assert said(0.06, 0.01, 0.14) == "about 1 in 10 (at most 1 in 7)"
    assert said(0.97, 0.81, 0.99) == "more than 9 in 10 (at least 4 in 5)"


def test_nothing_is_said_more_exactly_than_1_in_10() -> None:
    assert said(0.01, 0.001, 0.02).startswith("less than 1 in 10 (from one small survey")
    assert said(0.98, 0.97, 0.99).startswith("more than 9 in 10 (from one small survey")


@given(share=st.floats(0, 1))
def test_the_words_are_never_far_from_the_number(share: float) -> None:
    numerator, denominator = map(int, re.findall(r"\d+", said(share, share, share))[:2])
    assert numerator / denominator == pytest.approx(share, abs=0.1001)


# --- What must hold for every wait ---


@given(level=levels, promised=promises, own=some_own_cases, days=st.lists(waits, min_size=2, max_size=6))
def test_hope_never_rises_while_silence_lasts(
    level: Level, promised: int | None, own: list[OwnCase], days: list[int]
) -> None:
    for earlier, later in pairwise(sorted(days)):
        assert chance(level, later, promised, *own) <= chance(level, earlier, promised, *own)


@given(level=levels, days=waits, own=some_own_cases, promised=st.lists(st.integers(0, 200), min_size=2, max_size=5))
def test_hope_never_falls_with_a_later_promise(
    level: Level, days: int, own: list[OwnCase], promised: list[int]
) -> None:
    for earlier, later in pairwise(sorted(promised)):
        assert chance(level, days, earlier, *own) <= chance(level, days, later, *own)


@given(level=levels, days=waits, promised=promises, own=some_own_cases)
def test_the_interval_holds_the_mean(level: Level, days: int, promised: int | None, own: list[OwnCase]) -> None:
    odds = odds_of_an_answer(level=level, silent_days=days, promised_days=promised, own=own)
    assert 0 <= odds.low <= odds.will_still_answer <= odds.high <= 1


@given(level=levels, days=waits, own=some_own_cases, another=own_cases)
def test_an_answer_elsewhere_gives_hope_and_silence_elsewhere_takes_it(
    level: Level, days: int, own: list[OwnCase], another: OwnCase
) -> None:
    without, with_it = chance(level, days, None, *own), chance(level, days, None, *own, another)
    if another.answered:
        assert with_it >= without
    else:
        assert with_it <= without + 1e-12


@given(level=levels, days=waits, own=some_own_cases, wait=st.floats(0, 30))
def test_an_open_case_takes_no_more_hope_than_a_certain_no(
    level: Level, days: int, own: list[OwnCase], wait: float
) -> None:
    still_open = OwnCase(level="senior", days=wait, answered=False)
    surely_never = OwnCase(level="entry", days=1e6, answered=False)
    assert chance(level, days, None, *own, still_open) >= chance(level, days, None, *own, surely_never) - 1e-12


@pytest.mark.parametrize(
    "own", [[], [ANSWERED] * 2000, [LET_GO] * 2000, [JUST_BEGUN] * 2000, [ANSWERED, LET_GO] * 1000]
)
@pytest.mark.parametrize("days", [0, 1, 30, 10_000, 10**9])
@pytest.mark.parametrize("promised", [None, 0, 4, 365])
def test_extremes_stay_sound(own: list[OwnCase], days: int, promised: int | None) -> None:
    for level in USUAL_DAYS:
        odds = odds_of_an_answer(level=level, silent_days=days, promised_days=promised, own=own)
        assert 0 <= odds.low <= odds.will_still_answer <= odds.high <= 1


def test_a_wait_of_a_moment_is_no_wait() -> None:
    assert chance("entry", 8, None, OwnCase(level="entry", days=5e-324, answered=False)) == chance("entry", 8)


# --- Against the same sums done another way ---


def ahead(level: Level, days: float, promised: int | None = None) -> float:
    """Take the share of answers after `days` from the normal distribution of their logarithms."""
    if days <= 0:
        return 1.0
    median, by = USUAL_DAYS[level]
    slow = max(1.0, (promised or 0) / median)
    counted = days / slow if days < median * slow else days - median * (slow - 1)
    z = (log(counted) - log(median)) / ((log(by) - log(median)) / 1.6448536)
    return 1 - (1 + erf(z / sqrt(2))) / 2


def brute_force(level: Level, days: int, own: list[OwnCase], steps: int = 60_000) -> tuple[float, float, float, float]:
    """Return the mean of the odds, the ratio of the integrals, and both interval ends, over an even fine grid."""
    share, evens = ahead(level, days), [(step + 0.5) / steps for step in range(steps)]
    weights = []
    for never in evens:
        likelihood = 0.75 * log(never) + 2.25 * log(1 - never)
        for case in own:
            waited = ahead(case.level, case.days, case.promised_days)
            likelihood += log(1 - never) if case.answered else log(never + (1 - never) * waited)
        weights.append(exp(likelihood))
    silent = [weight * (never + (1 - never) * share) for never, weight in zip(evens, weights, strict=True)]
    odds = [(1 - never) * share / (never + (1 - never) * share) for never in evens]
    mean = sum(weight * chance for weight, chance in zip(silent, odds, strict=True)) / sum(silent)
    ratio = sum(weight * (1 - never) * share for never, weight in zip(evens, weights, strict=True)) / sum(silent)
    return mean, ratio, quantile(odds, silent, 0.95), quantile(odds, silent, 0.05)


def quantile(values: list[float], weights: list[float], share: float) -> float:
    """Return the first value at which the running sum of the weights reaches the share."""
    left = share * sum(weights)
    for value, weight in zip(values, weights, strict=True):
        left -= weight
        if left <= 0:
            return value
    return values[-1]


@pytest.mark.parametrize(
    ("level", "days", "own"),
    [
        ("experienced", 8, []),
        ("entry", 7, [ANSWERED]),
        ("senior", 0, [LET_GO, JUST_BEGUN]),
        ("senior", 25, [ANSWERED, ANSWERED, LET_GO, OwnCase(level="senior", days=12, answered=False)]),
        ("entry", 12, [ANSWERED] * 9),
        ("experienced", 3, [OwnCase(level="entry", days=5, answered=False, promised_days=10)] * 6),
    ],
)
def test_agrees_with_brute_force(level: Level, days: int, own: list[OwnCase]) -> None:
    odds = odds_of_an_answer(level=level, silent_days=days, own=own)
    mean, ratio, low, high = brute_force(level, days, own)
    assert mean == pytest.approx(ratio, rel=1e-9)
    assert odds.will_still_answer == pytest.approx(mean, abs=1e-4)
    assert (odds.low, odds.high) == pytest.approx((low, high), abs=1e-3)


@given(answered=st.integers(0, 2000), never=st.integers(0, 2000))
@settings(max_examples=40, deadline=None)
def test_certain_cases_leave_a_beta_distribution(answered: int, never: int) -> None:
    """With nothing censored, the mean and (normal) width of what is believed are those of the textbook."""
    own = [ANSWERED] * answered + [OwnCase(level="entry", days=1e6, answered=False)] * never
    odds = odds_of_an_answer(level="entry", silent_days=0, own=own)
    a, b = 1.75 + never, 3.25 + answered
    assert odds.will_still_answer == pytest.approx(b / (a + b), abs=1e-3)
    if min(answered, never) > 100:
        assert odds.high - odds.low == pytest.approx(2 * 1.645 * sqrt(a * b / (a + b) ** 2 / (a + b + 1)), rel=0.02)


def test_the_prior_alone_has_the_quantiles_of_its_beta_distribution() -> None:
    """5 % and 95 % points of Beta(3.25, 1.75), from the integral of its density."""
    odds = odds_of_an_answer(level="entry", silent_days=0)
    steps = 200_000
    shares = [(step + 0.5) / steps for step in range(steps)]
    density = [share**2.25 * (1 - share) ** 0.75 for share in shares]
    assert odds.low == pytest.approx(quantile(shares, density, 0.05), abs=1e-3)
    assert odds.high == pytest.approx(quantile(shares, density, 0.95), abs=1e-3)


# --- Among people of whom the odds were told ---


def answer_after(chances: random.Random, never: float, level: Level) -> float | None:
    """Let one employer answer after some days, or never."""
    median, by = USUAL_DAYS[level]
    days = chances.lognormvariate(log(median), log(by / median) / 1.6448536)
    return None if chances.random() < never else days


def one_of_their_cases(chances: random.Random, never: float) -> OwnCase:
    """Let a person wait for some other answer, until it came or until today."""
    level: Level = chances.choice(sorted(USUAL_DAYS))
    days, today = answer_after(chances, never, level), chances.uniform(0, 40)
    came = days is not None and days <= today
    return OwnCase(level=level, days=days if days is not None and came else today, answered=came)


def people_still_waiting(level: Level, days: int, how_many: int, with_cases: int) -> list[tuple[Odds, bool, float]]:
    """Simulate people whose employers are as the prior says: the odds told them, whether an answer came, true odds."""
    chances = random.Random(f"{level} {days}")  # noqa: S311 - a simulation that must repeat
    people: list[tuple[Odds, bool, float]] = []
    while len(people) < how_many:
        never = chances.betavariate(1.75, 3.25)
        comes = answer_after(chances, never, level)
        if comes is not None and comes <= days:
            continue
        own = [one_of_their_cases(chances, never) for _ in range(chances.randint(0, with_cases))]
        odds = odds_of_an_answer(level=level, silent_days=days, own=own)
        coming = (1 - never) * ahead(level, days)
        people.append((odds, comes is not None, coming / (never + coming)))
    return people


@pytest.mark.parametrize(("level", "days"), [("entry", 3), ("entry", 6), ("experienced", 10), ("senior", 20)])
def test_of_those_told_1_in_3_a_third_get_an_answer(level: Level, days: int) -> None:
    """Nobody has cases of their own, so everybody is told the same."""
    people = people_still_waiting(level, days, how_many=20_000, with_cases=0)
    told = people[0][0].will_still_answer
    came = sum(answered for _, answered, _ in people) / len(people)
    assert came == pytest.approx(told, abs=4 * sqrt(told * (1 - told) / len(people)))


def test_odds_that_learnt_from_own_cases_are_true_too() -> None:
    """Those told most, those told least and those between: as many as told get an answer, and intervals hold."""
    people = people_still_waiting("experienced", 8, how_many=1_500, with_cases=12)
    people.sort(key=lambda person: person[0].will_still_answer)
    for group in (people[:500], people[500:1000], people[1000:]):
        told = [odds.will_still_answer for odds, _, _ in group]
        came = sum(answered for _, answered, _ in group)
        assert came == pytest.approx(sum(told), abs=4 * sqrt(sum(share * (1 - share) for share in told)))
    held = sum(odds.low <= true <= odds.high for odds, _, true in people) / len(people)
    assert held == pytest.approx(0.9, abs=4 * sqrt(0.9 * 0.1 / len(people)))


# --- The page that explains it ---


def test_the_page_shows_the_days_and_odds_that_are_used() -> None:
    rows = [[cell.strip(" %") for cell in line.strip("|").split("|")] for line in PAGE.read_text("utf-8").split("\n")]
    days = {row[0]: (int(row[1]), int(row[2])) for row in rows if row[0] in USUAL_DAYS}
    assert days == USUAL_DAYS
    table = {int(row[0]): row[1:] for row in rows if row[0].isdigit()}
    assert sorted(table) == [1, 5, 10, 15, 20, 30]
    for silent, shares in table.items():
        assert shares == [f"{chance(level, silent):.0%}".strip("%") for level in USUAL_DAYS]


def test_the_page_quotes_the_words_that_are_said() -> None:
    page = " ".join(PAGE.read_text("utf-8").split())
    assert in_words(odds_of_an_answer(level="experienced", silent_days=8)) in page
