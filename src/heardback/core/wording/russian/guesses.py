"""The odds of an answer in Russian, as the guess they are."""

from typing import Final

from heardback.core.silence import Odds
from heardback.core.wording.guesses import Likelihood, Reach, Side, guess, likelihood, spread
from heardback.core.wording.russian.counted import counted

_SIDES: Final[dict[Side, str]] = {"below": "меньше", "about": "примерно", "above": "больше"}
_REACHES: Final[dict[Reach, str]] = {
    "between": "между {low.numerator} из {low.denominator} и {high.numerator} из {high.denominator}",
    "at most": "не больше {high.numerator} из {high.denominator}",
    "at least": "не меньше {low.numerator} из {low.denominator}",
    "anything": "может быть почти что угодно",
}
_LIKELY: Final[dict[Likelihood, str]] = {
    "likely": "ответ вероятен",
    "more likely": "скорее да, чем нет",
    "even": "шансы примерно равны",
    "less likely": "скорее нет, чем да",
    "unlikely": "ответ уже маловероятен",
}


def odds(chance: Odds) -> str:
    """Say the odds in full: примерно 2 из 5 (между 1 из 10 и 4 из 5; по одному небольшому опросу …)."""
    return f"{odds_briefly(chance)} ({odds_behind(chance)})"


def odds_briefly(chance: Odds) -> str:
    """Say only how much: примерно 2 из 5."""
    side, fraction = guess(chance.will_still_answer)
    return f"{_SIDES[side]} {fraction.numerator} из {fraction.denominator}"


def odds_behind(chance: Odds) -> str:
    """Say only what the guess rests on: между 1 из 10 и 4 из 5; по одному небольшому опросу, без ваших …."""
    return "; ".join([*_between(chance), _from_how_little(chance)])


def likely(chance: Odds) -> str:
    """Say it without a number."""
    return _LIKELY[likelihood(chance)]


def _between(chance: Odds) -> list[str]:
    reach = spread(chance)
    return [_REACHES[reach.reach].format(low=reach.low, high=reach.high)] if reach else []


def _from_how_little(chance: Odds) -> str:
    if not chance.own_cases:
        return "по одному небольшому опросу, без ваших собственных случаев"
    own = counted(
        chance.own_cases, "вашему собственному случаю", "вашим собственным случаям", "вашим собственным случаям"
    )
    return f"по одному небольшому опросу и {own}"
