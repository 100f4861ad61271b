"""The odds of an answer in English, as the guess they are."""

from typing import Final

from heardback.core.silence import Odds
from heardback.core.wording.guesses import Likelihood, Reach, Side, guess, likelihood, spread

_SIDES: Final[dict[Side, str]] = {"below": "less than", "about": "about", "above": "more than"}
_REACHES: Final[dict[Reach, str]] = {
    "between": "between {low.numerator} in {low.denominator} and {high.numerator} in {high.denominator}",
    "at most": "at most {high.numerator} in {high.denominator}",
    "at least": "at least {low.numerator} in {low.denominator}",
    "anything": "it could be almost anything",
}
_LIKELY: Final[dict[Likelihood, str]] = {
    "likely": "an answer is likely",
    "more likely": "more likely than not",
    "even": "about even chances",
    "less likely": "less likely than not",
    "unlikely": "unlikely by now",
}


def odds(chance: Odds) -> str:
    """Say the odds in full: "about 2 in 5 (between 1 in 10 and 4 in 5; from one small survey and …)"."""
    return f"{odds_briefly(chance)} ({odds_behind(chance)})"


def odds_briefly(chance: Odds) -> str:
    """Say only how much: about 2 in 5."""
    side, fraction = guess(chance.will_still_answer)
    return f"{_SIDES[side]} {fraction.numerator} in {fraction.denominator}"


def odds_behind(chance: Odds) -> str:
    """Say only what the guess rests on: between 1 in 10 and 4 in 5; from one small survey and none …."""
    return "; ".join([*_between(chance), f"from one small survey and {chance.own_cases or 'none'} of your own cases"])


def likely(chance: Odds) -> str:
    """Say it without a number."""
    return _LIKELY[likelihood(chance)]


def _between(chance: Odds) -> list[str]:
    reach = spread(chance)
    return [_REACHES[reach.reach].format(low=reach.low, high=reach.high)] if reach else []
