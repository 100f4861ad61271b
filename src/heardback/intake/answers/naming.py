"""Whether words name an employer or a person, as people write names to themselves: "olga", "to Nordkraft", «Ольге»."""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from heardback.intake.answers.values import Place
from heardback.intake.senders.names import firm_words, letters, words_in

WORD: Final = re.compile(r"[^\W\d_][\w'’-]*")
_LEAST_FIRM, _LEAST_NAME, _LEAST_STEM = 4, 3, 3
_MOST_ENDING: Final = 3
_ALSO_WORDS: Final = frozenset((
    *("will", "may", "mark", "grace", "hope", "art", "rich", "bill", "sue", "june", "april", "august", "the", "call"),
    *("next", "work", "data", "group", "done", "friday", "monday", "sunday"),
))  # fmt: skip
"""What is a name now and then, and mostly is not: alone, it names nobody."""


def names_firm(text: str, employer: str) -> bool:
    """Tell whether a text names an employer, by its whole name or the first word of it."""
    firm = firm_words(employer)
    if firm and firm in words_in(text):
        return True
    first = next(iter(firm.split()), "")
    known = len(first) >= _LEAST_FIRM and first not in _ALSO_WORDS
    return known and any(same(word, first) for word in WORD.findall(text))


def names_person(text: str, name: str) -> bool:
    """Tell whether a text names a person, by the whole name, the first or the last."""
    full = words_in(name)
    if len(full.split()) > 1 and full in words_in(text):
        return True
    return any(same(word, one) for one in _alone(full) for word in WORD.findall(text))


def names_at(place: Place) -> tuple[str, ...]:
    """Return the single words by which an employer and the people there are named."""
    people = (one for contact in place.contacts for one in _alone(words_in(contact.name)))
    return (*firm_words(place.employer).split(), *people)


def same(word: str, name: str) -> bool:
    """Tell whether a word is a name, in whatever letters; a Russian one may be declined: Ольге is Olga."""
    said, known = _letters(word), _letters(name)
    if said == known or word.isascii():
        return said == known
    stem = max(_LEAST_STEM, len(known) - 2)
    return said[:stem] == known[:stem] and abs(len(said) - len(known)) <= _MOST_ENDING


def without_names(words: str, names: Sequence[str]) -> str:
    """Blank the names that are declined: who is told of so does nothing. "Ольге написала" is what the writer did."""
    return WORD.sub(lambda found: " " * len(found[0]) if _is_declined(found[0], names) else found[0], words)


def is_name(word: str, names: Iterable[str]) -> bool:
    """Tell whether a word is one of these names."""
    return any(same(word, name) for name in names)


def _is_declined(word: str, names: Iterable[str]) -> bool:
    return not word.isascii() and any(same(word, name) and _letters(word) != _letters(name) for name in names)


def _alone(full: str) -> list[str]:
    return [one for one in full.split() if len(one) >= _LEAST_NAME and one not in _ALSO_WORDS]


def _letters(word: str) -> str:
    """Return a word in Latin letters; those that languages write one sound with are one: Юля is Julia, and Yulia."""
    return letters(word).replace("j", "i").replace("y", "i")
