"""What a mail can mean: one of the six things that a reply means, or nothing to do with a candidacy."""

from collections.abc import Mapping
from typing import Final, Literal, get_args

Means = Literal["rejection", "deferral", "request", "invitation", "offer", "acknowledgement", "unrelated"]

MEANINGS: Final[tuple[Means, ...]] = get_args(Means)

_LEAST_FOR_A_NO: Final = 0.55


def called(probabilities: Mapping[Means, float]) -> Means:
    """Return the likeliest meaning, but call no guess a no: that mistake costs most."""
    likely = sorted(MEANINGS, key=lambda one: -probabilities[one])
    return likely[1] if likely[0] == "rejection" and probabilities["rejection"] < _LEAST_FOR_A_NO else likely[0]
