"""Steps, events, reasons and names in words, once for every surface: `of` gives the language that a surface speaks.

Each language is a package of the same shape. What they have in common is which thing to say (`headlines`, `waits`,
`guesses`); how it is said is theirs. The command line speaks English, with the functions named here.
"""

from typing import assert_never

from heardback.core.candidacy import Language
from heardback.core.wording import english
from heardback.core.wording.english import because, caution, day, days, headline, odds, sentence, short_day, window
from heardback.core.wording.speech import Speech

__all__ = ["Speech", "because", "caution", "day", "days", "headline", "odds", "of", "sentence", "short_day", "window"]


def of(language: Language) -> Speech:
    """Return how that language says it."""
    match language:
        case "en":
            return english
        case "ru":
            from heardback.core.wording import russian  # noqa: PLC0415 - whoever reads English need not load it

            return russian
        case _:
            assert_never(language)
