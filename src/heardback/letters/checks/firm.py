"""The firm's name, spelt as the firm spells it (S1-7)."""

import re
from collections.abc import Iterator
from typing import Final

from heardback.letters.draft import Draft
from heardback.letters.finding import Finding
from heardback.letters.lexicon import lexicon
from heardback.letters.people_named import best_of, is_near, likeness, plain, words_of
from heardback.letters.reading import Span

_LEAST: Final = 4
_FORMS: Final = frozenset("gmbh inc ltd llc corp plc ооо зао оао пао ао group company the and und".split())
_CYRILLIC: Final = re.compile("[а-яё]", re.IGNORECASE)


def firm(draft: Draft) -> Iterator[Finding]:
    """Find a capitalised word that is nearly a word of the firm's name."""
    name = draft.candidacy.employer.name
    parts = [word for word in re.findall(r"[^\W_]{2,}", name) if word.lower() not in _FORMS]
    for word in (*draft.letter.words, *_in_subject(draft)):
        part = _meant(draft, word, parts) if word.text[0].isupper() else None
        if part and not _is_somebody(draft, word.text):
            yield draft.finding("firm", "S1-7", word, why=f"The firm writes itself {name}.", better=name)
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
    return same_alphabet and is_near(plain(word), plain(part)) and not plain(part).startswith(plain(word)[:-1] + "\0")


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
    """A name of several words written as one, or the other way round ("Nord Kraft")."""
    bare = re.sub(r"[\W_]+", "", name)
    if len(bare) < 6:  # noqa: PLR2004 - shorter ones are too like other words
        return
    loose = re.compile(r"(?<!\w)" + r"[\s-]?".join(map(re.escape, bare)) + r"(?!\w)", re.IGNORECASE)
    for match in loose.finditer(draft.letter.text):
        squashed = re.sub(r"\s+", " ", match.group())
        if squashed.lower() != name.lower() and "@" not in draft.letter.text[match.start() - 1 : match.end() + 1]:
            if re.sub(r"[\s-]+", " ", squashed.lower()) == re.sub(r"[\s\-&.]+", " ", name.lower()):
                continue
            span = Span(*match.span(), match.group())
            if not _is_address(draft.letter.text, match):
                yield draft.finding("firm", "S1-7", span, why=f"The firm writes itself {name}.", better=name)


def _is_address(text: str, match: re.Match[str]) -> bool:
    around = text[max(0, match.start() - 1) : match.end() + 1]
    return (
        around[:1] in "@./"
        and match.start() > 0
        or around[-1:] == "."
        and text[match.end() + 1 : match.end() + 2].isalpha()
    )
