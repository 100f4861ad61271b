"""What the proofreader says to whoever writes: English, and able to be said in Russian.

A `Said` is the English sentence and remembers the template it was made from and what was filled in. Words that are
plain strings instead, such as a better wording, belong to the letter and stay in its language.
"""

from collections.abc import Mapping
from datetime import date
from typing import Self

from heardback.core.candidacy import Language

Fact = str | int | date


class Said(str):
    """A sentence or a phrase; a day among its facts is written out: Monday, 16 November 2026."""

    __slots__ = ("facts", "template")

    template: str
    facts: Mapping[str, Fact]

    def __new__(cls, template: str, **facts: Fact) -> Self:
        """Fill it in; a template without facts stays as it is, for `filled`."""
        shown = {name: _in_english(fact) for name, fact in facts.items()}
        one = super().__new__(cls, template.format(**shown) if facts else template)
        one.template, one.facts = template, facts
        return one

    def filled(self, **facts: Fact) -> "Said":
        """Fill in a template that was kept for later."""
        return Said(self.template, **facts)


def told(words: str, language: Language) -> str:
    """Say it in a language; what is no `Said` stays as it is."""
    return _in_russian(words) if language == "ru" else str(words)


def _in_english(fact: Fact) -> str:
    return f"{fact:%A}, {fact.day} {fact:%B %Y}" if isinstance(fact, date) else str(fact)


def _in_russian(fact: Fact) -> str:
    from heardback.core.wording.russian.dates import full_day  # noqa: PLC0415 - a language is loaded by who reads it
    from heardback.letters.said_in_russian import RUSSIAN  # noqa: PLC0415 - as above

    if isinstance(fact, date):
        return full_day(fact)
    if not isinstance(fact, Said):
        return str(fact)
    return RUSSIAN[fact.template].format(**{name: _in_russian(one) for name, one in fact.facts.items()})
