"""A mail → what it means, how sure that is, which day it names, and the words that decided."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from heardback.core.promises import Understood, WorkingDays
from heardback.intake.automatic import Automatic, automatic
from heardback.intake.message import Message
from heardback.intake.quoting import set_apart
from heardback.intake.understand.certain import certain, certain_in_another_language
from heardback.intake.understand.features import Features, features_of
from heardback.intake.understand.meanings import MEANINGS, Means, called
from heardback.intake.understand.model import the_model
from heardback.intake.understand.named_day import named_day
from heardback.intake.understand.told import Found, Told

_CERTAINTY: Final = 0.97
"""How probable a meaning is that a rule is certain of; measured, as the model's own sureness is."""
_AGREES: Final = 0.35
"""How probable the model must find a meaning for a rule to make it certain: where it finds it strange, it is."""
_MOST_WORDS: Final = 3
_NO_ANSWERS: Final = frozenset(("bounce", "delay", "delivery", "receipt", "out-of-office"))
"""Automatic mail that never is the employer's word."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Understanding:
    """What a mail means."""

    means: Means
    probabilities: dict[Means, float]
    """How probable each meaning is; together they are 1."""
    promise: Understood | None
    """The promise it makes, or the day it sets the candidate; None: neither."""
    decided_by: tuple[Found, ...]
    """The words that decided, the weightiest first; none where nothing in it speaks for anything."""
    automatic: Automatic | None
    """What kind of automatic mail it is, if it is one."""


def understand(message: Message, *, on: date, days: WorkingDays) -> Understanding:
    """Return what a message means. `on` is the day it was sent, `days` counts the employer's working days."""
    own = set_apart(message.text).own
    by_program = automatic(message, own, on=on, days=days)
    told = Told.of(message.subject, own)
    if by_program and by_program.kind in _NO_ANSWERS:
        words = Found(words=by_program.words, sentence=by_program.words)
        return Understanding(
            means="unrelated",
            probabilities=_leaning({}, "unrelated"),
            promise=None,
            decided_by=(words,),
            automatic=by_program,
        )
    features = features_of(told)
    probabilities, rule = _probabilities(told, features)
    means = called(probabilities, of_work=bool(told.of_work))
    return Understanding(
        means=means,
        probabilities=probabilities,
        promise=named_day(means, told, own, on=on, days=days),
        decided_by=_deciding(means, features, rule),
        automatic=by_program,
    )


def _probabilities(told: Told, features: Features) -> tuple[dict[Means, float], Found | None]:
    weighed = the_model().probabilities(features)
    rule = certain(told)
    if rule is not None and weighed[rule[0]] < _AGREES:
        rule = None
    rule = rule or certain_in_another_language(told)
    if rule is None:
        return weighed, None
    means, words = rule
    return (weighed, words) if weighed[means] >= _CERTAINTY else (_leaning(weighed, means), words)


def _leaning(weighed: dict[Means, float], means: Means) -> dict[Means, float]:
    """Give a meaning its certainty, and the others what is left, in their proportion."""
    rest = sum(share for one, share in weighed.items() if one != means)
    left = 1 - _CERTAINTY
    return {
        one: _CERTAINTY if one == means else left * weighed[one] / rest if rest else left / (len(MEANINGS) - 1)
        for one in MEANINGS
    }


def _deciding(means: Means, features: Features, rule: Found | None) -> tuple[Found, ...]:
    """Return the words that spoke for a meaning, those of a rule first."""
    model = the_model()
    weights = {feature: model.speaks_for(feature, means) for feature in features.phrases}
    heaviest = sorted((feature for feature in weights if weights[feature] > 0), key=lambda one: -weights[one])
    words = ([rule] if rule else []) + [features.phrases[feature] for feature in heaviest]
    return tuple({found.words: found for found in reversed(words)}[word] for word in _distinct(words))[:_MOST_WORDS]


def _distinct(found: list[Found]) -> list[str]:
    """Return the words, without those that stand in longer ones before them."""
    kept: list[str] = []
    for one in found:
        if one.words and not any(one.words in other or other in one.words for other in kept):
            kept.append(one.words)
    return kept
