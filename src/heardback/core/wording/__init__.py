"""Steps, events, reasons and names in words, once for every surface: `of` gives the language that a surface speaks.

Each language is a package of the same shape. What they have in common is which thing to say (`headlines`, `waits`,
`guesses`); how it is said is theirs. `advise` and its like speak English with the few functions named here, and load no
more than these: a command should start at once.
"""

from typing import TYPE_CHECKING, assert_never

from heardback.core.candidacy import Language
from heardback.core.wording.english.dates import day, days, short_day, window
from heardback.core.wording.english.guesses import odds
from heardback.core.wording.english.plan import headline, sentence
from heardback.core.wording.english.reasons import because, caution

if TYPE_CHECKING:
    from heardback.core.wording.speech import Speech

__all__ = ["because", "caution", "day", "days", "headline", "odds", "of", "sentence", "short_day", "window"]


def of(language: Language) -> "Speech":
    """Return all that can be said in that language; it is loaded when it is first asked for."""
    match language:
        case "en":
            from heardback.core.wording.english import speech as english  # noqa: PLC0415 - see the docstring

            return english
        case "ru":
            from heardback.core.wording.russian import speech as russian  # noqa: PLC0415 - see the docstring

            return russian
        case _:
            assert_never(language)
