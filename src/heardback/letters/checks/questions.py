"""One question where one is due, and no more (S0-C11: ask plainly; S0-F2: be brief)."""

import re
from collections.abc import Iterator
from typing import Final

from heardback.letters.draft import Draft
from heardback.letters.finding import Finding
from heardback.letters.phrases import pattern_of
from heardback.letters.reading import Span
from heardback.letters.said import Said

_INTERROGATIVES: Final = {
    "en": re.compile(
        r"\b(?:when|who|whom|what|which|why|where|how (?:much|many|long|big|soon|often)|whether)\b", re.IGNORECASE
    ),
    "ru": re.compile(
        r"(?<!\w)(?:когда|кто|кого|кому|что именно|как(?:ой|ая|ие|ую|ова|овы|ов)|почему|зачем|где|сколько"
        r"|ли|как (?:долго|скоро|часто))(?!\w)",
        re.IGNORECASE,
    ),
}
_TOO_MANY_IN_ONE: Final = 3


def questions(draft: Draft) -> Iterator[Finding]:
    """Find the questions beyond those that a letter of this kind carries."""
    asked = list(_asked(draft))
    most = draft.purpose.most_questions
    if len(asked) > max(most, 1):
        yield _found(
            draft, asked[max(most, 1)], Said("It asks {n} questions; one gets an answer more surely.", n=len(asked))
        )
    elif most <= 1:
        crowded = next((s for s in asked if _crowd(draft, s) >= _TOO_MANY_IN_ONE), None)
        if crowded:
            yield _found(draft, crowded, Said("Several questions in one sentence; one gets an answer more surely."))


def _asked(draft: Draft) -> Iterator[Span]:
    """The questions that count: all with a question mark; of the others the first, and those that say "also"."""
    every = [s for s in draft.letter.sentences if _is_question(draft, s)]
    besides = pattern_of("questions", draft.language, "besides")
    any_marked = any(_is_marked(s) for s in every)
    for number, sentence in enumerate(every):
        counts_by_itself = _is_marked(sentence) or (number == 0 and not any_marked)
        if counts_by_itself or (number > 0 and besides.search(sentence.text)):
            yield sentence


def _is_marked(sentence: Span) -> bool:
    return sentence.text.rstrip(")\"'»”’ ").endswith("?")


def _is_question(draft: Draft, sentence: Span) -> bool:
    """A sentence with a question mark, or one that asks without it; offers and courtesies ask nothing."""
    if pattern_of("questions", draft.language, "courtesies").search(sentence.text):
        return False
    return _is_marked(sentence) or pattern_of("questions", draft.language, "indirect").search(sentence.text) is not None


def _crowd(draft: Draft, sentence: Span) -> int:
    return len(_INTERROGATIVES[draft.language].findall(sentence.text))


def asks_something(draft: Draft) -> bool:
    """Tell whether the letter asks anything at all."""
    if any(_is_question(draft, sentence) for sentence in draft.letter.sentences):
        return True
    return pattern_of("questions", draft.language, "indirect").search(draft.letter.text) is not None


def _found(draft: Draft, span: Span, why: str) -> Finding:
    return draft.finding(
        "questions", "S0-F2", span, why=why, better=Said("keep the question that matters most; the rest can wait")
    )
