"""Slips of spelling: S1-7 wants none.

Only a word that no dictionary has and that is close to one it has is a finding, so that names and the words of a trade
stay in peace; besides, words written twice and the well-known wrong choices among right words ("look foward", "hear
form you").
"""

import re
from collections.abc import Iterator
from typing import Final

from heardback.letters.draft import Draft
from heardback.letters.finding import Finding
from heardback.letters.lexicon import lexicon
from heardback.letters.people_named import best_of, is_near
from heardback.letters.phrases import phrases
from heardback.letters.reading import Span
from heardback.letters.said import Said

_SKIPPED: Final = re.compile(
    r"\S*(?:@|://|www\.|/\S*/)\S*|\b[\w-]+\.(?:com|org|net|ru|io|eu|de|se|uk|рф|pdf|docx?|xlsx?|txt|zip)\b"
)
_TWICE: Final = re.compile(r"(?<![\w-])([^\W\d_]+)\s+\1(?![\w-])", re.IGNORECASE)
_RIGHTLY_TWICE: Final = frozenset(["that", "had", "very", "so", "really", "очень", "много", "еле", "едва", "чуть"])
_VOWEL: Final = re.compile("[aeiouyаеёиоуыэюя]", re.IGNORECASE)
_CALENDAR_TEXT: Final = (
    "january february march april june july august september october november december"
    " monday tuesday wednesday thursday friday saturday sunday"
)
_CALENDAR: Final = tuple(_CALENDAR_TEXT.split())
_A_SLIP: Final = Said("This looks like a slip of the keyboard.")
_LEAST: Final = 3
_MOST: Final = 40
_MOST_LOOKED_UP: Final = 60
"""A letter with more unknown words is in no language we know; looking for what was meant takes time."""


def spelling(draft: Draft) -> Iterator[Finding]:
    """Find words nobody writes so."""
    yield from _known_slips(draft)
    yield from _doubled(draft)
    yield from _unknown_words(draft)
    yield from _calendar(draft)


def _known_slips(draft: Draft) -> Iterator[Finding]:
    for listed in phrases("slips", draft.language).values():
        for phrase in listed:
            for match in phrase.pattern.finditer(draft.letter.text):
                yield _found(draft, Span(*match.span(), match.group()), phrase.better)


def _doubled(draft: Draft) -> Iterator[Finding]:
    for match in _TWICE.finditer(draft.letter.body):
        if match[1].lower() not in _RIGHTLY_TWICE and "\n\n" not in match.group() and match[1][0].islower():
            yield _found(draft, Span(*match.span(), match.group()), match[1], Said("This word stands here twice."))


def _unknown_words(draft: Draft) -> Iterator[Finding]:
    skipped = [match.span() for match in _SKIPPED.finditer(draft.letter.text)]
    names, seen = _names(draft), set[str]()
    for span in draft.letter.words:
        if any(start <= span.start < end for start, end in skipped):
            continue
        for part in _parts(span):
            low = part.text.lower()
            if low in seen or not _is_checked(draft, part, names):
                continue
            seen.add(low)
            if len(seen) > _MOST_LOOKED_UP:
                return
            better = lexicon(draft.language).near(low.replace("ё", "е") if draft.language == "ru" else low)
            if better:
                yield _found(draft, part, better)


def _calendar(draft: Draft) -> Iterator[Finding]:
    """Find months and weekdays written nearly so; they are capitalised like names, which are left in peace."""
    if draft.language != "en":
        return
    known = set(_names(draft))
    for word in draft.letter.words:
        low = word.text.lower()
        if word.text[0].isupper() and len(low) > _LEAST + 1 and low not in _CALENDAR and word.text not in known:
            right = next((name for name in _CALENDAR if low[0] == name[0] and is_near(low, name)), None)
            if right and not lexicon("en").is_known(low):
                yield _found(draft, word, right.title())


def _parts(span: Span) -> Iterator[Span]:
    """Take a hyphenated word apart."""
    for match in re.finditer(r"[^\-‑]+", span.text):
        yield Span(span.start + match.start(), span.start + match.end(), match.group())


def _is_checked(draft: Draft, part: Span, names: list[str]) -> bool:
    """A word in lower case, or one that begins a sentence, of the letter's own alphabet, that nobody knows."""
    word = part.text
    if not _LEAST < len(word) <= _MOST or bool(re.search("[а-яё]", word, re.IGNORECASE)) != (draft.language == "ru"):
        return False
    if (
        not _VOWEL.search(word)
        or word[1:] != word[1:].lower()
        or (word[0].isupper() and not _begins_a_sentence(draft, part))
    ):
        return False
    return not lexicon(draft.language).is_known(word.lower()) and best_of(word, names)[0] == "other"


def _begins_a_sentence(draft: Draft, part: Span) -> bool:
    return any(part.start == sentence.start for sentence in draft.letter.sentences) and part.start > draft.letter.first


def _names(draft: Draft) -> list[str]:
    c = draft.candidacy
    told = [c.candidate.name, c.employer.name, c.position.title, *(one.name for one in c.contacts)]
    told += [text for event in c.events if (text := getattr(event, "text", None) or getattr(event, "says", None))]
    return list({word for name in told for word in re.findall(r"[^\W\d_]{3,}", name)})


def _found(draft: Draft, span: Span, better: str, why: Said = _A_SLIP) -> Finding:
    return draft.finding("spelling", "S1-7", span, why=why, better=draft.quoted(better))
