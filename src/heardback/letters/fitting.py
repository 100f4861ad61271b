"""Which kinds of words fit a candidacy now: those its plan asks for, and those that its situation allows besides.

A kind fits if everything it says is on record (guard G7) and there is an occasion for it where the candidacy stands.
Whether today is the day is another question (see `compose.warnings`).
"""

from collections.abc import Iterator
from typing import Final, Literal, NamedTuple

from heardback.core.case import Case
from heardback.core.events import ContactId
from heardback.core.reading import Dated, Reading
from heardback.core.standing import Phase
from heardback.core.step import Action
from heardback.letters.compose import addressee
from heardback.letters.facts import Occasion, facts_for
from heardback.letters.kinds import KINDS, Kind

Situation = Literal["before", "after", "asking", "answering", "after-a-no", "stepping-back"]


class Planned(NamedTuple):
    """Words that a step of the plan asks for; `otherwise` says the same by phone, or by letter."""

    kind: Kind
    otherwise: Kind | None
    dated: Dated
    to: ContactId | None


class Fitting(NamedTuple):
    """Words that fit besides; `by_phone` says the same as a call."""

    situation: Situation
    kind: Kind
    by_phone: Kind | None


_SITUATIONS: Final[dict[Situation, tuple[Action | None, ...]]] = {
    "before": ("prepare-questions",),
    "after": ("thank", "record-agreement"),
    "asking": ("ask", "confirm-receipt", "tell-others", "early-call"),
    "answering": ("confirm-invitation", "meet-request", "answer-offer"),
    "after-a-no": ("thank-after-rejection", "ask-feedback"),
    "stepping-back": (None,),
}
_LIVE: Final[frozenset[Phase]] = frozenset({"applied", "scheduled", "awaiting", "requested", "invited", "offered"})
_PHASES: Final[dict[Action | None, frozenset[Phase]]] = {
    "prepare-questions": frozenset({"scheduled", "invited"}),
    "thank": _LIVE - {"applied"},
    "record-agreement": frozenset({"awaiting"}),
    "ask": frozenset({"awaiting"}),
    "confirm-receipt": frozenset({"applied", "awaiting"}),
    "tell-others": _LIVE - {"offered"},
    "early-call": frozenset({"applied"}),
    "confirm-invitation": frozenset({"invited"}),
    "meet-request": frozenset({"requested"}),
    "answer-offer": frozenset({"offered"}),
    "thank-after-rejection": frozenset({"rejected"}),
    "ask-feedback": frozenset({"rejected"}),
    None: _LIVE,
}
_PHASES_OF_KINDS: Final[dict[str, frozenset[Phase]]] = {
    "interview-day-mail": frozenset({"invited"}),
    "interview-day-call": frozenset({"invited"}),
    "feedback-after-silence": frozenset({"awaiting", "closed"}),
    "feedback-after-silence-call": frozenset({"awaiting", "closed"}),
}
_ONLY_AGAIN: Final = frozenset({"status-again-mail", "status-again-call"})


def planned(reading: Reading) -> list[Planned]:
    """Return the words that the plan asks for now or later, in its order; a step to each of two people is two."""
    found = [(KINDS[dated.step.letter], dated) for dated in reading.steps if dated.step.letter]
    return [Planned(kind, _counterpart(kind), dated, dated.step.to) for kind, dated in found]


def fitting(case: Case, reading: Reading, occasion: Occasion) -> list[Fitting]:
    """Return what fits besides, by situation; `occasion` says when and in which language, its addressee not to whom."""
    taken = [kind for one in planned(reading) for kind in (one.kind, one.otherwise)]
    return [one for one in _all(case, reading, occasion) if one.kind not in taken]


def _counterpart(kind: Kind) -> Kind | None:
    return KINDS[kind.counterpart] if kind.counterpart else None


def _all(case: Case, reading: Reading, occasion: Occasion) -> Iterator[Fitting]:
    for situation, actions in _SITUATIONS.items():
        for kind in _of(actions):
            if _fits(kind, case, reading, occasion):
                call = _counterpart(kind)
                yield Fitting(situation, kind, call if call and call.counterpart == kind.name else None)


def _of(actions: tuple[Action | None, ...]) -> Iterator[Kind]:
    """Yield the letters and cards of these steps; of the calls only those that no letter stands for."""
    for kind in KINDS.values():
        if kind.action in actions and (kind.form != "call" or kind.counterpart is None):
            yield kind


def _fits(kind: Kind, case: Case, reading: Reading, occasion: Occasion) -> bool:
    if case.phase not in _PHASES_OF_KINDS.get(kind.name, _PHASES[kind.action]):
        return False
    if kind.name in _ONLY_AGAIN and not case.standing.asks:
        return False
    to = addressee(kind, case, reading)
    so = facts_for(Occasion(case=case, now=occasion.now, to=to, language=occasion.language, tone=occasion.tone)).so
    return all(need in so for need in kind.needs)
