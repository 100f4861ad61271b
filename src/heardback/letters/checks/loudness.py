"""Exclamation marks, capitals and emoji: loud where S1-7 wants a letter restrained, though not dry.

Russian greetings and wishes end with an exclamation mark by custom; those are no finding.
"""

import re
from collections.abc import Iterator
from typing import Final

from heardback.letters.draft import Draft
from heardback.letters.finding import Finding
from heardback.letters.greeted import Greeting, greeting_of
from heardback.letters.lexicon import lexicon
from heardback.letters.phrases import pattern_of
from heardback.letters.reading import Span
from heardback.letters.said import Said

_EMOJI: Final = re.compile(
    r"[\U0001F300-\U0001FAFF\U00002600-\U000027BF\U0001F1E6-\U0001F1FF\u2B50\u2764\u263A]\ufe0f?"
    r"|(?<![\w:;(])[:;=8][-']?[)(DPp3*](?![\w)(])|(?<![\w:;(])[:;=8][-']?\){2,9}|<3\b|\^_\^"
    r"|(?<=[\w.!?, ])\){2,9}(?!\w)|\bxD\b"
)
_LOUD: Final = re.compile(r"[^\n.!?]{0,80}!+[!?]{0,20}|[?]{2,20}")
_CAPITALS: Final = re.compile(r"(?<![\w.@/-])[A-ZА-ЯЁ]{2,}(?:[ ,]{1,2}[A-ZА-ЯЁ]{2,})*(?![\w@/-])")
_ENOUGH: Final = 5
"""Shorter ones are more likely abbreviations."""


def loudness(draft: Draft) -> Iterator[Finding]:
    """Find what is louder than a business letter."""
    yield from _emoji(draft)
    yield from _exclamations(draft)
    yield from _capitals(draft)


def _emoji(draft: Draft) -> Iterator[Finding]:
    for match in _EMOJI.finditer(draft.letter.text):
        if match.group()[0] == ")" and _closes(draft.letter.text, match):
            continue
        yield _found(
            draft, match.start(), match, Said("A letter to an employer does without emoji."), Said("leave it out")
        )


def _closes(text: str, match: re.Match[str]) -> bool:
    before = text[max(0, match.start() - 300) : match.start()]
    return before.count("(") - before.count(")") >= len(match.group())


def _exclamations(draft: Draft) -> Iterator[Finding]:
    greeting, names = greeting_of(draft.letter), draft.candidacy.employer.name
    for match in _LOUD.finditer(draft.letter.text):
        if _is_custom(draft, match, greeting) or ("!" in names and names.lower() in match.group().lower()):
            continue
        words = match.group().strip()
        yield _found(
            draft,
            match.start() + match.group().index(words),
            match,
            Said("An exclamation mark sounds louder on paper than it is meant; calm words carry further."),
            draft.quoted(_calm(words)),
        )


def _is_custom(draft: Draft, match: re.Match[str], greeting: Greeting | None) -> bool:
    if draft.language != "ru" or not match.group().endswith("!") or match.group().endswith("!!"):
        return False
    in_greeting = greeting is not None and greeting.start <= match.end() - 1 <= greeting.end
    return in_greeting or pattern_of("customs", "ru", "wishes").search(match.group()) is not None


def _calm(words: str) -> str:
    return re.sub(r"[!?]+$", lambda m: "?" if "?" in m.group() else ".", words)


def _capitals(draft: Draft) -> Iterator[Finding]:
    known = _known_capitals(draft)
    for match in _CAPITALS.finditer(draft.letter.body):
        loud = [word for word in re.findall(r"\w+", match.group()) if word.lower() not in known]
        if any(_is_shouted(draft, word, alone=len(loud) == 1) for word in loud):
            quiet = match.group().lower()
            yield _found(draft, match.start(), match, Said("Capitals read like a raised voice."), draft.quoted(quiet))


def _known_capitals(draft: Draft) -> set[str]:
    c = draft.candidacy
    names = [c.candidate.name, c.employer.name, c.position.title, *(one.name for one in c.contacts)]
    return {word.lower() for name in names for word in re.findall(r"\w+", name)}


def _is_shouted(draft: Draft, word: str, *, alone: bool) -> bool:
    emphatic = pattern_of("customs", draft.language, "shouted").fullmatch(word) is not None
    if emphatic or (alone and len(word) < _ENOUGH):
        return emphatic
    return len(word) >= _ENOUGH and lexicon(draft.language).is_common(word.lower())


def _found(draft: Draft, start: int, match: re.Match[str], why: str, better: str) -> Finding:
    words = match.group().strip()
    return draft.finding("loudness", "S1-7", Span(start, match.end(), words), why=why, better=better)
