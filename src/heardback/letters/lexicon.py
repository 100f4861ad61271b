"""Which words a language has, loaded only when somebody asks: English by pyspellchecker, Russian by pymorphy3.

English comes as a list of forms in American spelling; British spellings are tried as their American twins. Russian
comes as a grammar with five million forms, so that no ending is unknown. The trade's own words are a file beside the
code.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final, Protocol

from heardback.letters.phrases import Language, word_set

_LONGEST: Final = 40
_RU_LETTERS: Final = "абвгдежзийклмнопрстуфхцчшщъыьэюя"
_EN_LETTERS: Final = "abcdefghijklmnopqrstuvwxyz"
_COMMON_FROM: Final = 2_000
_KNOWN_FROM: Final = 100
"""How often a word was counted that a slip may stand for."""
_LONG_ENOUGH_FOR_TWO: Final = 8
_BRITISH: Final = tuple(
    (re.compile(pattern), american)
    for pattern, american in (
        (r"our", "or"),
        (r"is(?=(?:e|es|ed|er|ers|ing|ation|ations|ational|able)$)", "iz"),
        (r"ys(?=(?:e|es|ed|er|ing)$)", "yz"),
        (r"tre(?=s?$)", "ter"),
        (r"tred$", "tered"),
        (r"mme(?=s?$)", "m"),
        (r"ogue(?=s?$)", "og"),
        (r"[ao]e", "e"),
        (r"ll(?=(?:ed|ing|er|ers|or|ors)$)", "l"),
        (r"l(?=(?:ments?|ful|fully)?$)", "ll"),
        (r"ence(?=s?$)", "ense"),
        (r"gement", "gment"),
        (r"que(?=s?$)", "ck"),
        (r"ise(?=s?$)", "ice"),
    )
)
_PREFIXES_TEXT: Final = (
    "non pre co re multi over under sub un micro inter cyber bio de dis mis out post anti semi self e"
)
_PREFIXES: Final = tuple(_PREFIXES_TEXT.split())


class Lexicon(Protocol):
    """The words of a language; all in lower case."""

    def is_known(self, word: str) -> bool:
        """Tell whether the language has this word."""

    def is_common(self, word: str) -> bool:
        """Tell whether it is a word of every day."""

    def near(self, word: str) -> str | None:
        """Return the likeliest word that this one is a slip for, if there is one."""


@cache
def lexicon(language: Language) -> Lexicon:
    """Return the words of a language; the first call loads them (about a fifth of a second)."""
    return _English() if language == "en" else _Russian()


class _English:
    def __init__(self) -> None:
        from spellchecker import SpellChecker  # noqa: PLC0415 - loaded only for spelling

        self._counts = SpellChecker(language="en").word_frequency.dictionary
        self._trade = word_set("trade", "en")

    def is_known(self, word: str) -> bool:
        plain = word.replace("’", "'").replace("é", "e").removesuffix("'s").removesuffix("'")
        return self._has(plain) or any(self._has(twin) for twin in _american(plain)) or self._has_parts(plain)

    def _has(self, word: str) -> bool:
        return word in self._counts or word in self._trade

    def _has_parts(self, word: str) -> bool:
        return any(len(word) > len(p) + 3 and word.startswith(p) and self._has(word[len(p) :]) for p in _PREFIXES)

    def is_common(self, word: str) -> bool:
        return self._counts.get(word, 0) >= _COMMON_FROM

    def near(self, word: str) -> str | None:
        best = self._best(set(_edits(word, _EN_LETTERS)), _KNOWN_FROM)
        if best or len(word) < _LONG_ENOUGH_FOR_TWO:
            return best
        return self._best(self._two_slips(word), _COMMON_FROM)

    def _two_slips(self, word: str) -> set[str]:
        """Two slips are looked for among the words of the same length and first letter, not by making all edits."""
        from heardback.letters.people_named import distance  # noqa: PLC0415 - names and words share their measure

        return {w for w in self._by_first(word[0]) if abs(len(w) - len(word)) <= 2 and distance(w, word, 2) <= 2}  # noqa: PLR2004

    @cache  # noqa: B019 - one lexicon lives as long as the program
    def _by_first(self, letter: str) -> tuple[str, ...]:
        return tuple(w for w, n in self._counts.items() if w.startswith(letter) and n >= _COMMON_FROM)

    def _best(self, words: set[str], least: int) -> str | None:
        known = [w for w in words if self._counts.get(w, 0) >= least]
        return max(known, key=lambda w: (self._counts[w], w), default=None)


def _american(word: str) -> Iterator[str]:
    for pattern, american in _BRITISH:
        twin = pattern.sub(american, word)
        if twin != word:
            yield twin


class _Russian:
    def __init__(self) -> None:
        from pymorphy3 import MorphAnalyzer  # type: ignore[import-untyped] # noqa: PLC0415 - loaded only for spelling

        self._grammar = MorphAnalyzer(lang="ru")
        self._trade = word_set("trade", "ru")
        self._everyday = word_set("everyday", "ru")

    def is_known(self, word: str) -> bool:
        return self._grammar.word_is_known(word) or any(word.startswith(stem) for stem in self._trade)

    def is_common(self, word: str) -> bool:
        return bool(self._grammar.word_is_known(word))

    def near(self, word: str) -> str | None:
        known = [w for w in set(_edits(word, _RU_LETTERS)) if self._grammar.word_is_known(w)]
        return max(known, key=self._weight, default=None)

    def _weight(self, word: str) -> tuple[bool, float, str]:
        return (
            any(word.startswith(stem) for stem in self._everyday),
            max(p.score for p in self._grammar.parse(word)),
            word,
        )


def _edits(word: str, letters: str) -> Iterator[str]:
    """Yield every word one slip away."""
    for i in range(min(len(word), _LONGEST) + 1):
        head, tail = word[:i], word[i:]
        if tail:
            yield head + tail[1:]
            yield from (head + letter + tail[1:] for letter in letters)
        if len(tail) > 1:
            yield head + tail[1] + tail[0] + tail[2:]
        yield from (head + letter + tail for letter in letters)
