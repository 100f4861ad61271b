"""Which notions stand in a sentence, and which two stand near each other, in this order."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import takewhile
from typing import Final

from heardback.intake.understand.notions.english import ENGLISH
from heardback.intake.understand.notions.russian import RUSSIAN

_LOOKS_AHEAD: Final = 5
"""So many words with a notion are looked at after one."""
_REACHES: Final = 9
"""So many words further on, two notions have nothing to do with each other any more."""
_KNOWN_WORDS: Final = 20_000
_LONGEST_WORD: Final = 40
"""Letters; what is longer is an address or worse, and the words that are known are kept."""


def notions_in(words: Sequence[str], *, russian: bool) -> Iterator[str]:
    """Yield the features that the notions of a sentence are; a feature may come several times."""
    short = (word[:_LONGEST_WORD] for word in words)
    placed = [(at, found) for at, word in enumerate(short) if (found := notions_of(word, russian=russian))]
    for number, (at, notions) in enumerate(placed):
        yield from (f"notion: {notion}" for notion in notions)
        ahead = placed[number + 1 : number + 1 + _LOOKS_AHEAD]
        for _, others in takewhile(lambda one, at=at: one[0] - at <= _REACHES, ahead):  # type: ignore[misc]
            yield from (f"near: {one}, {other}" for one in notions for other in others if one != other)


@lru_cache(_KNOWN_WORDS)
def notions_of(word: str, *, russian: bool) -> tuple[str, ...]:
    """Return what a word in small letters may say."""
    whole, begun = _lexicon(russian=russian)
    starts = (notion for at in range(1, len(word) + 1) for notion in begun.get(word[:at], ()))
    negated = ("not",) if word.endswith("n't") else ()
    return tuple(dict.fromkeys((*whole.get(word, ()), *starts, *negated)))


@cache
def _lexicon(*, russian: bool) -> tuple[Mapping[str, list[str]], Mapping[str, list[str]]]:
    """Return the notions of whole words, and of what words begin with."""
    whole: dict[str, list[str]] = {}
    begun: dict[str, list[str]] = {}
    for notion, words in (RUSSIAN if russian else ENGLISH).items():
        for word in words.split():
            (begun if word.endswith("*") else whole).setdefault(word.rstrip("*"), []).append(notion)
    return whole, begun
