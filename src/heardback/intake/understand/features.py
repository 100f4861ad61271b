"""What a mail is made of for the model: the phrases found in it, its words and what they say, how much of it is work.

A phrase in a condition, in a question, about a third person or in the subject is another feature than the same one said
plainly.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from heardback.intake.understand.cues import ENGLISH, RUSSIAN
from heardback.intake.understand.notions.near import notions_in
from heardback.intake.understand.told import Found, Sentence, Told

_WORD: Final = re.compile(r"[^\W\d_](?:[\w'-]*\w)?|\d+(?:[:.,]\d+)*|[?!$%]")
_CYRILLIC: Final = re.compile(r"[а-я]")
_WORD_BEGINS: Final = r"(?:(?<!\w)|(?=n't\b|'))"
"""A phrase begins with a word; "n't" and "'d" are words of their own."""
_READER: Final = re.compile(r"\b(?:you|your|yours|you're|вы|вас|вам|вами|ваш\w*|ты|тебя|тебе)\b")
_WRITER: Final = re.compile(r"\b(?:i|i'm|i've|my|me|mine|я|мне|меня|мой|мое|моя|мои|моей|моего)\b")
_LONGEST_WORD: Final = 40
_MUCH: Final = 3
_SHARE: Final = 30
"""So many words weigh as much as any larger number of them: a long mail is not more certain than a short one."""
_WEIGHT_OF_WORDS: Final = 0.6
_WEIGHT_OF_A_NOTION: Final = 0.3
_WEIGHT_OF_NEARNESS: Final = 0.5
_NEAR: Final = 40
"""So many notions near each other weigh as much as any larger number of them."""
_WEIGHT_OF_A_PIECE: Final = 0.3
_PIECES: Final = (4, 5)
"""Letters of a piece of a word; the space before and after it counts as one. Pieces know words in forms unseen."""
_MANY_PIECES: Final = 200
_STEM: Final = 6
"""Letters kept of a Russian word: its endings say who and when, and there are many."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Features:
    """What a mail is made of."""

    phrases: dict[str, Found]
    """The phrases by their feature, each where it stands first."""
    values: dict[str, float]
    """How much there is of each feature, phrases too."""


def features_of(told: Told) -> Features:
    """Take a mail apart."""
    phrases: dict[str, Found] = {}
    for sentence in told.sentences:
        for feature, found in _phrases(sentence, russian=told.is_russian):
            phrases.setdefault(feature, found)
    words = {word for sentence in told.sentences for word in _words(sentence)}
    share = _WEIGHT_OF_WORDS * (_SHARE / max(len(words), _SHARE)) ** 0.5
    work = _about_work(told)
    whole = (work, _to_whom(told), *_kinds(phrases, work))
    values = dict.fromkeys(words, share) | _notions(told) | _pieces(told) | dict.fromkeys((*phrases, *whole), 1.0)
    if not any(_speaks_to_applicants(feature) for feature in phrases):
        values["nothing"] = 1.0
    return Features(phrases=phrases, values=values)


@cache
def _cues(*, russian: bool) -> tuple[tuple[str, re.Pattern[str]], ...]:
    table = RUSSIAN if russian else ENGLISH
    return tuple((name, re.compile(f"{_WORD_BEGINS}(?:{pattern})")) for name, pattern in table.items())


def _phrases(sentence: Sentence, *, russian: bool) -> Iterator[tuple[str, Found]]:
    for name, pattern in _cues(russian=russian):
        found = pattern.search(sentence.plain)
        if found:
            yield _marked(name, sentence, found.start()), sentence.words(found)


def _marked(name: str, sentence: Sentence, at: int) -> str:
    if sentence.in_subject:
        return f"subject {name}"
    if sentence.is_of_a_third and not name.startswith("other"):
        return f"them {name}"
    if not name.startswith(("no:", "wait:")) and sentence.is_negated(at):
        return f"not {name}"
    if sentence.is_conditional(at):
        return f"if {name}"
    return f"{name}?" if sentence.is_question else name


def _notions(told: Told) -> dict[str, float]:
    """Return the notions of a mail and those near each other.

    In a question, about a third person and in a condition they are others.
    """
    found = {
        f"{notion}{mark}"
        for sentence in told.sentences
        if not sentence.in_subject
        for part, mark in ((sentence.unconditional, _mark(sentence)), (sentence.conditional, " if"))
        for notion in notions_in(_WORD.findall(part), russian=told.is_russian)
    }
    near = sum(one.startswith("near:") for one in found)
    nearness = _WEIGHT_OF_NEARNESS * (_NEAR / max(near, _NEAR)) ** 0.5
    return {one: nearness if one.startswith("near:") else _WEIGHT_OF_A_NOTION for one in found}


def _mark(sentence: Sentence) -> str:
    return "?" if sentence.is_question else " of them" if sentence.is_of_a_third else ""


def _pieces(told: Told) -> dict[str, float]:
    """Return the pieces of the words of a mail, but of those in a condition."""
    words = {
        f" {word} "
        for sentence in told.sentences
        if not sentence.in_subject
        for word in _WORD.findall(sentence.unconditional)
        if word[0].isalpha()
    }
    found = {
        f"piece: {word[at : at + letters]}"
        for word in words
        for letters in _PIECES
        for at in range(min(len(word), _LONGEST_WORD) - letters + 1)
    }
    return dict.fromkeys(found, _WEIGHT_OF_A_PIECE * (_MANY_PIECES / max(len(found), _MANY_PIECES)) ** 0.5)


def _to_whom(told: Told) -> str:
    """Say whether a mail speaks of its reader more than of its writer, as an employer's answer does."""
    own = " ".join(sentence.plain for sentence in told.sentences)
    reader, writer = len(_READER.findall(own)), len(_WRITER.findall(own))
    return "speaks to nobody" if not reader else "speaks of its writer" if writer > reader else "speaks to its reader"


def _kinds(phrases: Iterable[str], work: str) -> Iterator[str]:
    """Yield what kinds of phrases stand in a mail, with how much of it is about work, and whether there are several."""
    kinds = Counter(feature.partition(":")[0] for feature in phrases)
    for kind, count in kinds.items():
        yield f"{kind}, {work}"
        if count > 1:
            yield f"{kind}, several"


def _speaks_to_applicants(feature: str) -> bool:
    return not feature.startswith(("you:", "other:"))


def _about_work(told: Told) -> str:
    """Say how much of a mail is about applying for work: the same words in another mail mean something else."""
    return "work: none" if not told.of_work else "work: a little" if len(told.of_work) < _MUCH else "work: much"


def _words(sentence: Sentence) -> Iterator[str]:
    before = "^"
    for word in _WORD.findall(sentence.plain):
        short = _short(word)
        yield f"{'s' if sentence.in_subject else 'w'}:{short}"
        if not sentence.in_subject:
            yield f"w:{before} {short}"
        before = short


def _short(word: str) -> str:
    if word[0].isdigit():
        return "0:00" if ":" in word else "0"
    return word[:_STEM] if _CYRILLIC.match(word) else word[:20]
