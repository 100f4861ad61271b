"""The firm's name, spelt as the firm spells it (S1-7)."""

import re
from collections.abc import Iterator
from typing import Final

from heardback.letters.draft import Draft
from heardback.letters.finding import Finding
from heardback.letters.lexicon import lexicon
from heardback.letters.people_named import best_of, is_near, likeness, plain, words_of
from heardback.letters.reading import Span
from heardback.letters.said import Said

_LEAST: Final = 4
_LONG: Final = 6
"""A shorter name is too like other words, written apart."""
_FORMS_TEXT: Final = "gmbh inc ltd llc corp plc ооо зао оао пао ао group company the and und"
_FORMS: Final = frozenset(_FORMS_TEXT.split())
_CYRILLIC: Final = re.compile("[а-яё]", re.IGNORECASE)


def firm(draft: Draft) -> Iterator[Finding]:
    """Find a capitalised word that is nearly a word of the firm's name."""
    name = draft.candidacy.employer.name
    parts = [word for word in re.findall(r"[^\W_]{2,}", name) if word.lower() not in _FORMS]
    before = ""
    for word in (*draft.letter.words, *_in_subject(draft)):
        in_name = word.text[0].isupper() or any(likeness(before, one) == "same" for one in parts if before)
        part, before = _meant(draft, word, parts) if in_name else None, word.text
        if part and not _is_somebody(draft, word.text):
            yield draft.finding(
                "firm", "S1-7", word, why=Said("The firm writes itself {name}.", name=name), better=name
            )
    yield from _split_or_joined(draft, name)


def _in_subject(draft: Draft) -> Iterator[Span]:
    subject = draft.letter.subject
    if subject.start < 0:
        for match in re.finditer(r"[^\W\d_][\w'’-]*", subject.text):
            yield Span(-1, -1, match.group())


def _meant(draft: Draft, word: Span, parts: list[str]) -> str | None:
    """Return the part of the name that a word is a slip for."""
    bare = re.sub(r"['’]s$", "", word.text)
    if any(likeness(bare, part) == "same" for part in parts) or plain(bare) in map(plain, parts):
        return None
    near = next((part for part in parts if len(part) >= _LEAST and _is_slip(bare, part)), None)
    if near is None or (_is_a_word(draft, bare) and not _stands_in_the_name(draft, word, parts, near)):
        return None
    return near


def _stands_in_the_name(draft: Draft, word: Span, parts: list[str], near: str) -> bool:
    """The words beside it are the firm's too, so that even a real word is a slip here ("Bergman Logistik")."""
    around = draft.letter.text[max(0, word.start - 30) : word.start] + " " + draft.letter.text[word.end : word.end + 30]
    others = [part for part in parts if part != near and len(part) >= _LEAST]
    return word.start >= 0 and any(re.search(rf"(?<!\w){re.escape(part)}", around) for part in others)


def _is_slip(word: str, part: str) -> bool:
    same_alphabet = bool(_CYRILLIC.search(word)) == bool(_CYRILLIC.search(part))
    return same_alphabet and is_near(plain(word), plain(part))


def _is_a_word(draft: Draft, word: str) -> bool:
    return bool(_CYRILLIC.search(word)) == (draft.language == "ru") and lexicon(draft.language).is_known(word.lower())


def _is_somebody(draft: Draft, word: str) -> bool:
    c = draft.candidacy
    names = [
        *words_of(c.candidate.name),
        *words_of(c.position.title),
        *(w for one in c.contacts for w in words_of(one.name)),
    ]
    return best_of(word, names)[0] == "same"


def _split_or_joined(draft: Draft, name: str) -> Iterator[Finding]:
    """Find a name of several words written as one, or the other way round ("Nord Kraft")."""
    bare = re.sub(r"[\W_]+", "", name)
    if len(bare) < _LONG:
        return
    loose = re.compile(r"(?<![\w@./])" + r"[\s-]?".join(map(re.escape, bare)) + r"(?!\w|@|\.\w)", re.IGNORECASE)
    for match in loose.finditer(draft.letter.text):
        if _evened(match.group()) != _evened(name):
            span = Span(*match.span(), match.group())
            yield draft.finding(
                "firm", "S1-7", span, why=Said("The firm writes itself {name}.", name=name), better=name
            )


def _evened(name: str) -> str:
    return re.sub(r"[\s\-&.]+", " ", name.lower())
