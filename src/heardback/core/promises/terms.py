"""What was agreed beside the day: whether they answer in any case, and whether the candidate may ask."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from heardback.core.promises.parts import Part
from heardback.core.promises.reading import Sentence
from heardback.core.promises.speech import Speech

Answers = Literal["always", "only-if-yes"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """What one sentence, or a whole text, says beside the day."""

    answers: Answers | None = None
    """Whether they answer in any case, or silence means no."""
    may_ask: bool | None = None
    """Whether the candidate may get in touch."""
    words: str | None = None
    """The words that say so."""


def terms_of(sentence: Sentence, parts: Sequence[Part], speech: Speech) -> Terms:
    """Return what this sentence says about answers and asking."""
    hushed = any(part.subject == "silence" for part in parts)
    loud = (part for part in parts if part.subject != "silence")
    chased = hushed and any(speech.chasing.search(part.clause.plain) for part in loud)
    answers, told = _answers(sentence, parts, speech)
    if hushed:
        answers = None if chased or speech.undecided.search(sentence.plain) else answers or "only-if-yes"
    may_ask, asked = _may_ask(sentence, speech, chased=chased)
    return Terms(answers=answers, may_ask=may_ask, words=_said(sentence, told or asked))


def together(terms: Iterable[Terms]) -> Terms:
    """Return what the whole text says: an "in any case" and a "do not call" outweigh the rest."""
    told = list(terms)
    answers = {each.answers for each in told}
    may_ask = {each.may_ask for each in told}
    return Terms(
        answers="always" if "always" in answers else "only-if-yes" if "only-if-yes" in answers else None,
        may_ask=False if False in may_ask else True if True in may_ask else None,
        words=next((each.words for each in told if each.words), None),
    )


def _answers(sentence: Sentence, parts: Sequence[Part], speech: Speech) -> tuple[Answers | None, re.Match[str] | None]:
    always = speech.answers_always.search(sentence.plain)
    if always:
        return "always", always
    only = speech.answers_only_if_yes.search(sentence.plain)
    if not only and any(part.subject == "answer" for part in parts):
        only = speech.answers_if_yes.search(sentence.plain)
    return ("only-if-yes", only) if only else (None, None)


def _may_ask(sentence: Sentence, speech: Speech, *, chased: bool) -> tuple[bool | None, re.Match[str] | None]:
    refused = speech.may_not_ask.search(sentence.plain)
    if refused:
        return False, refused
    if speech.other_questions.search(sentence.plain):
        return None, None
    welcome = speech.may_ask.search(sentence.plain)
    return (True, welcome) if welcome or chased else (None, None)


def _said(sentence: Sentence, match: re.Match[str] | None) -> str | None:
    return sentence.said[match.start() : match.end()].strip(" ,") if match else None
