"""A second résumé: they have the first one, and S1-7 wants none in a letter after the interview."""

from collections.abc import Iterator
from typing import Final

from heardback.letters.draft import Draft
from heardback.letters.finding import Finding
from heardback.letters.phrases import pattern_of
from heardback.letters.reading import Span
from heardback.letters.said import Said

_ENOUGH: Final = 3


def resume(draft: Draft) -> Iterator[Finding]:
    """Find three or more facts of a career told again."""
    pattern = pattern_of("resume", draft.language, "facts")
    facts = list(pattern.finditer(draft.letter.body))
    if len(facts) >= _ENOUGH:
        first = facts[0]
        why = Said("This tells your career again; they have your résumé. One forgotten point is enough.")
        yield draft.finding(
            "resume",
            "S1-7",
            Span(*first.span(), first.group()),
            why=why,
            better=Said("keep the one fact that bears on the interview"),
        )
