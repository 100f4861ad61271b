"""A probability as people say a guess: the nearest simple fraction, and nothing finer than 1 in 10."""

from collections.abc import Sequence
from fractions import Fraction
from typing import Final, Literal, NamedTuple

from heardback.core.silence import Odds

_UNDER_HALF: Final = [Fraction(share) for share in ("1/10", "1/7", "1/5", "1/4", "1/3", "2/5")]
_FRACTIONS: Final[Sequence[Fraction]] = (
    *_UNDER_HALF,
    Fraction(1, 2),
    *(1 - share for share in reversed(_UNDER_HALF)),
)
_HARDLY: Final = Fraction(1, 20)
"""What is less than this, or more than all but this, is no longer called about the first or last fraction."""
_LIKELY: Final = Fraction(2, 3)
_EVEN: Final = Fraction(1, 2)
_UNLIKELY: Final = Fraction(1, 5)

Side = Literal["below", "about", "above"]
Reach = Literal["between", "at most", "at least", "anything"]
Likelihood = Literal["likely", "more likely", "even", "less likely", "unlikely"]


class Guess(NamedTuple):
    """A probability: about this fraction, below the smallest of them, or above the greatest."""

    side: Side
    fraction: Fraction


class Spread(NamedTuple):
    """What the interval of a guess covers; of `at most` only `high` is said, of `at least` only `low`."""

    reach: Reach
    low: Fraction
    high: Fraction


def guess(share: float) -> Guess:
    """Return the nearest simple fraction."""
    if share < _HARDLY:
        return Guess("below", _FRACTIONS[0])
    if share > 1 - _HARDLY:
        return Guess("above", _FRACTIONS[-1])
    return Guess("about", min(_FRACTIONS, key=lambda fraction: abs(share - fraction)))


def spread(odds: Odds) -> Spread | None:
    """Return what the interval covers; None where both its ends are said alike."""
    low, high = guess(odds.low), guess(odds.high)
    if low == high:
        return None
    open_ended: dict[tuple[bool, bool], Reach] = {
        (True, False): "at most",
        (False, True): "at least",
        (True, True): "anything",
    }
    reach = open_ended.get((low.side == "below", high.side == "above"), "between")
    return Spread(reach, low.fraction, high.fraction)


def likelihood(odds: Odds) -> Likelihood:
    """Return roughly how likely an answer still is, for where a number would claim too much; it fits the guess."""
    fraction = guess(odds.will_still_answer).fraction
    if fraction == _EVEN:
        return "even"
    if fraction > _EVEN:
        return "likely" if fraction >= _LIKELY else "more likely"
    return "unlikely" if fraction <= _UNLIKELY else "less likely"
