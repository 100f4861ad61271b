"""What a mail can mean: one of the six things that a reply means, or nothing to do with a candidacy."""

from typing import Final, Literal, get_args

Means = Literal["rejection", "deferral", "request", "invitation", "offer", "acknowledgement", "unrelated"]

MEANINGS: Final[tuple[Means, ...]] = get_args(Means)
