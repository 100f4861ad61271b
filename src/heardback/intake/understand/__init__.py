"""What a mail means: a no, a delay, a wish, an invitation, an offer, a receipt, or nothing to do with a candidacy.

English and Russian. `told` reads it sentence by sentence; `features` finds the phrases of `cues` and the words in it;
`model` weighs them; `certain` knows the sentences that leave no doubt; `named_day` finds the day that is promised or
set. Nothing leaves the machine, and whatever decides can be shown: the words stand in the answer. Only `second_opinion`
asks somebody else, a model of the reader's own, and only where they ask for it.
"""

from heardback.intake.understand.meanings import MEANINGS, Means
from heardback.intake.understand.second_opinion import Ask, second_opinion
from heardback.intake.understand.understanding import Understanding, understand

__all__ = ["MEANINGS", "Ask", "Means", "Understanding", "second_opinion", "understand"]
