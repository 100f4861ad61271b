"""What a mail can mean: one of the six things that a reply means, or nothing to do with a candidacy."""

from collections.abc import Mapping
from typing import Final, Literal, get_args

Means = Literal["rejection", "deferral", "request", "invitation", "offer", "acknowledgement", "unrelated"]

MEANINGS: Final[tuple[Means, ...]] = get_args(Means)

_LEAST_FOR_A_NO: Final = 0.55
_LEAST_WITHOUT_WORK: Final = 0.65


def called(probabilities: Mapping[Means, float], *, of_work: bool) -> Means:
    """Return the likeliest meaning, but call no guess a no: that mistake costs most.

    A mail without a word about work (`of_work`) has to be more like a no: most of them are about something else.
    """
    likely = sorted(MEANINGS, key=lambda one: -probabilities[one])
    least = _LEAST_FOR_A_NO if of_work else _LEAST_WITHOUT_WORK
    return likely[1] if likely[0] == "rejection" and probabilities["rejection"] < least else likely[0]
