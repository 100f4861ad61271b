"""Longer than its kind bears: S0-F2 and S1-7 want it brief, because they are busy."""

from collections.abc import Iterator
from typing import Final

from heardback.letters.draft import Draft
from heardback.letters.finding import Finding
from heardback.letters.said import Said

_SHOWN: Final = 6


def length(draft: Draft) -> Iterator[Finding]:
    """Find a letter of too many words, at the place where it becomes too long."""
    most, words = draft.purpose.most_words, draft.letter.words
    if len(words) <= most:
        return
    over = words[most : most + _SHOWN]
    span = over[0]._replace(end=over[-1].end, text=draft.letter.text[over[0].start : over[-1].end])
    why = Said(
        "It has {words} words; {kind} is read to the end up to about {most}.",
        words=len(words),
        kind=draft.purpose.says,
        most=most,
    )
    yield draft.finding(
        "length", "S0-F2", span, why=why, better=Said("keep who you are, the day, the post and the one question")
    )
