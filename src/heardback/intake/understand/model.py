"""The model: how much each feature speaks for each meaning, added up, and as probabilities.

A multinomial logistic regression; `training/understand.py` makes its weights, and says from what. They are small whole
numbers in a text file, so that everybody can look up why a mail was understood as it was.
"""

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import exp
from typing import Final

from heardback.intake.understand.features import Features
from heardback.intake.understand.meanings import MEANINGS, Means

SCALE: Final = 1000
"""Weights are kept in thousandths."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Model:
    """What was learnt."""

    bias: tuple[float, ...]
    """What speaks for each meaning before anything is read."""
    weights: dict[str, tuple[float, ...]]
    """What each feature adds for each meaning, in the order of `MEANINGS`."""
    temperature: float
    """By how much the sums are too sure of themselves, as measured on examples held back."""

    def probabilities(self, features: Features) -> dict[Means, float]:
        """Return how probable each meaning is; together they are 1."""
        sums = list(self.bias)
        for feature, value in features.values.items():
            for at, weight in enumerate(self.weights.get(feature, ())):
                sums[at] += weight * value
        highest = max(sums)
        shares = [exp((one - highest) / self.temperature) for one in sums]
        return {means: share / sum(shares) for means, share in zip(MEANINGS, shares, strict=True)}

    def speaks_for(self, feature: str, means: Means) -> float:
        """Return how much a feature speaks for a meaning rather than for the others on average."""
        weights = self.weights.get(feature)
        if weights is None:
            return 0.0
        mine = weights[MEANINGS.index(means)]
        return mine - (sum(weights) - mine) / (len(weights) - 1)


@cache
def the_model() -> Model:
    """Return the model that comes with heardback."""
    kept = json.loads(files("heardback.intake.understand").joinpath("weights.json").read_text(encoding="utf-8"))
    return Model(
        bias=_thousandths(kept["bias"]),
        weights={feature: _thousandths(weights) for feature, weights in kept["weights"].items()},
        temperature=kept["temperature"],
    )


def _thousandths(whole: list[int]) -> tuple[float, ...]:
    return tuple(number / SCALE for number in whole)
