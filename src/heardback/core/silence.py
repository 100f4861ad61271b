"""What silence means: the odds that an answer still comes.

An employer either never answers, with probability "never", or answers after a log-normal time. Every silent day
makes "never" likelier, by Bayes' rule. How many employers never answer is hardly known, so the odds start from a weak
prior, learn from the user's own finished and running waits, and always carry an interval. docs/silence.md tells the
same to the user.

A wait is told in calendar days since its silence began: the interview, or the last word from the employer.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from math import cos, erfc, exp, fsum, log, pi, sin, sqrt
from types import MappingProxyType
from typing import Literal, TypeAlias

Level: TypeAlias = Literal["entry", "experienced", "senior"]

#: Calendar days within which half and 95 % of the answers that come at all have come (S0-B5, S0-C2).
USUAL_DAYS: Mapping[Level, tuple[int, int]] = MappingProxyType(
    {"entry": (4, 7), "experienced": (7, 14), "senior": (14, 30)}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Prior:
    """What is assumed about employers before the user's own cases are looked at."""

    #: The share of waits that end without any answer.
    never: float
    #: How many cases of one's own outweigh this assumption.
    cases: float
    #: Where the share comes from, in plain words.
    source: str


PRIOR = Prior(
    never=0.35,
    cases=5.0,
    source="51 of 144 interviews stayed without an answer in the one count there is (30 US tech job seekers)",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnCase:
    """One wait of the user's other than the one asked about: answered, still open, or let go."""

    #: The level of the position.
    level: Level
    #: Days until the answer came; without one, days of silence until today or until the user let go.
    days: float
    #: Whether an answer came. If not, the case is never taken for a "no": one may still have come after `days`.
    answered: bool
    #: The last day of the employer's promise, counted like `days`; None where nothing was promised.
    promised_days: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Odds:
    """How likely an answer still is, and how little stands behind that number."""

    #: Days of silence so far.
    days: int
    #: The probability that an answer still comes.
    will_still_answer: float
    #: The lower end of its 90 % credible interval.
    low: float
    #: The upper end of its 90 % credible interval.
    high: float
    #: Days after the start of the silence by which 95 % of the answers that come have come.
    usual_by_days: int
    #: Own cases that say something: answered, or silent for longer than half of the answers take.
    own_cases: int
    #: What was assumed before them.
    prior: Prior = PRIOR


@dataclass(frozen=True, slots=True)
class Evidence:
    """What own cases say together: all that the odds want of them, however many they are."""

    #: How many were answered.
    answered: int = 0
    #: Of each silent one, the share of answers that would still have lain ahead, with how many there are of it.
    silent: tuple[tuple[float, int], ...] = ()

    @classmethod
    def of(cls, cases: Iterable[OwnCase] | Mapping[OwnCase, int]) -> "Evidence":
        """Sum up cases, each once or as often as counted."""
        answered, silent = 0, Counter[float]()
        for case, count in Counter(cases).items():
            if case.answered:
                answered += count
            else:
                silent[_rounded_share(case)] += count
        return cls(answered, tuple(sorted(silent.items())))

    def without(self, case: OwnCase) -> "Evidence":
        """Leave one case out: the one that is asked about."""
        if case.answered:
            return Evidence(self.answered - 1, self.silent)
        left = Counter(dict(self.silent))
        left[_rounded_share(case)] -= 1
        return Evidence(self.answered, tuple(sorted((+left).items())))


NO_EVIDENCE = Evidence()


def odds_of_an_answer(
    *,
    level: Level,
    silent_days: int,
    promised_days: int | None = None,
    own: Sequence[OwnCase] | Evidence = NO_EVIDENCE,
) -> Odds:
    """Return the odds that an answer still comes after `silent_days` days of silence.

    `promised_days` is the last day of the employer's promise, in days since the silence began. `own` holds the user's
    other waits; the one asked about must not be among them, its silence would count twice.
    """
    belief = _belief_after(own if isinstance(own, Evidence) else Evidence.of(own))
    ahead = _share_ahead(level, silent_days, promised_days)
    return Odds(
        days=silent_days,
        will_still_answer=_odds(belief.never, ahead),
        low=_odds(_quantile(belief, ahead, 0.95), ahead),
        high=_odds(_quantile(belief, ahead, 0.05), ahead),
        usual_by_days=_usual_by(level, promised_days),
        own_cases=belief.telling_cases,
    )


def chance_of_an_answer(*, level: Level, silent_days: int, promised_days: int | None, own: Evidence) -> float:
    """Return only how likely an answer still is: the middle of the odds, without what they rest on."""
    return _odds(_belief_after(own).never, _share_ahead(level, silent_days, promised_days))


def _odds(never: float, ahead: float) -> float:
    """Bayes' rule: silent because the answer lies ahead, against silent for ever.

    The odds averaged over a belief equal the odds at its mean before this silence: numerator and denominator are
    linear in `never`. So this gives both the mean and, `never` being given, one point of the interval.
    """
    coming = (1 - never) * ahead
    return coming / (never + coming)


# --- When an answer comes, if it comes ---

_Z95 = 1.6448536269514722  # the 95 % point of the standard normal distribution


def _share_ahead(level: Level, days: float, promised_days: int | None) -> float:
    """Of the answers that come, the share that takes longer than `days` days."""
    median, by = USUAL_DAYS[level]
    counted = _days_that_count(median, days, promised_days)
    if counted <= 0:
        return 1.0
    spread = log(by / median) / _Z95
    return 0.5 * erfc((log(counted) - log(median)) / spread / sqrt(2))


def _usual_by(level: Level, promised_days: int | None) -> int:
    """Return the day by which 95 % of the answers have come that come at all."""
    median, by = USUAL_DAYS[level]
    return by + max(0, (promised_days or 0) - median)


def _days_that_count(median: int, days: float, promised_days: int | None) -> float:
    """Return how long the silence is on the usual curve, which knows of no promise.

    A promise later than the usual middle becomes the middle: the days before it count for less, those after it in
    full. So the day after a promise is only the day after the middle, for promises slip and the sources call a few
    days' delay no sign of a no (S0-B4, S1-2). An earlier promise changes nothing: it is broken too easily to be held
    against the answer.
    """
    if promised_days is None or promised_days <= median:
        return days
    return days * median / promised_days if days < promised_days else days - promised_days + median


def _rounded_share(case: OwnCase) -> float:
    """Return a silent case's share ahead, so rounded that the long past ones are one and the same."""
    return round(_share_ahead(case.level, case.days, case.promised_days), 6)


# --- How often none comes ---

_STEPS = 400


@dataclass(frozen=True, slots=True, kw_only=True)
class _Belief:
    """How likely each value of "never" is, on a grid even in the arcsine of its root.

    On that scale a belief drawn from n cases is equally wide everywhere, so the grid is as fine near 0 and 1 as in
    between, and 400 steps do for thousands of cases.
    """

    #: The mean of "never".
    never: float
    #: Up to each edge of the grid, the probability that "never" is smaller.
    below: tuple[float, ...]
    #: Up to each edge of the grid, the part of the mean that smaller values make up.
    never_below: tuple[float, ...]
    #: How many own cases say something.
    telling_cases: int


@lru_cache(maxsize=1024)
def _belief_after(own: Evidence) -> _Belief:
    """Learn from own cases.

    An answered case has the likelihood 1 - never, its time being the same whatever "never" is. A silent one, open or
    let go, has never + (1 - never) * share ahead: nothing is learnt from the first days, "never" after very many.
    """
    angles = [pi / 2 * (step + 0.5) / _STEPS for step in range(_STEPS)]
    weights = _normalised([_log_weight(angle, own) for angle in angles])
    never_weights = [weight * sin(angle) ** 2 for weight, angle in zip(weights, angles, strict=True)]
    return _Belief(
        never=fsum(never_weights),
        below=tuple(accumulate(weights, initial=0.0)),
        never_below=tuple(accumulate(never_weights, initial=0.0)),
        telling_cases=own.answered + sum(count for ahead, count in own.silent if ahead < 1 / 2),
    )


def _log_weight(angle: float, own: Evidence) -> float:
    """Prior (a Beta distribution) times likelihood times width of the step in "never", as a logarithm."""
    never, answers = sin(angle) ** 2, cos(angle) ** 2
    nos, yeses = PRIOR.cases * PRIOR.never, PRIOR.cases * (1 - PRIOR.never) + own.answered
    silence = fsum(count * log(never + answers * ahead) for ahead, count in own.silent)
    return (nos - 0.5) * log(never) + (yeses - 0.5) * log(answers) + silence


def _normalised(log_weights: Sequence[float]) -> list[float]:
    peak = max(log_weights)
    weights = [exp(weight - peak) for weight in log_weights]
    total = fsum(weights)
    return [weight / total for weight in weights]


def _quantile(belief: _Belief, ahead: float, share: float) -> float:
    """Return the value of "never" that this share of the belief lies below, once this silence is also counted."""

    def below(edge: int) -> float:
        return ahead * belief.below[edge] + (1 - ahead) * belief.never_below[edge]

    wanted = share * below(_STEPS)
    edge = bisect_left(range(_STEPS), wanted, lo=1, key=below)
    left, right = below(edge - 1), below(edge)
    return sin(pi / 2 * (edge - 1 + (wanted - left) / (right - left)) / _STEPS) ** 2
