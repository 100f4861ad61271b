"""What is certain: sentences that mean one thing wherever they stand. They outweigh the model, which only counts.

A rule holds for a plain statement to the reader: not in a condition, not in a question, not about a third person. Where
two rules with different meanings hold in one mail, neither decides.
"""

import re
from functools import cache
from typing import Final, Literal

from heardback.intake.understand.meanings import Means
from heardback.intake.understand.sure import ENGLISH, OTHER_LANGUAGES, RUSSIAN
from heardback.intake.understand.told import Found, Told

_ANOTHER_MATTER: Final = re.compile(
    r"\b(?:loan|credit card|credit report|mortgage|flat|apartment|tenan(?:t|cy)|landlord|insurance|manuscript|vendor"
    r"|supplier|application for (?:an? |the |your )?(?:\w+ )?(?:visa|passport|permit|card|membership|licen[cs]e"
    r"|permission"
    r"|benefits?|citizenship|grant|account)"
    r"|bids?|kindergarten|заявк\w+ на кредит|кредит\w*|подрядчик\w*|поставщик\w*|квартир\w+)\b"
)
"""What people are also turned down for."""


_Rules = tuple[tuple[Means, re.Pattern[str]], ...]


def certain(told: Told) -> tuple[Means, Found] | None:
    """Return what a mail certainly means, with the words that say it; None where nothing or too much is certain.

    A mail without a word about work is certain of nothing, nor is one of loans or flats: suppliers and tenants are
    turned down, too.
    """
    return _held(told, _rules("ru" if told.is_russian else "en"))


def certain_in_another_language(told: Told) -> tuple[Means, Found] | None:
    """Return what a mail certainly means by the words of a language that the model does not know."""
    return None if told.is_russian else _held(told, _rules("others"))


def _held(told: Told, rules: _Rules) -> tuple[Means, Found] | None:
    if not told.of_work or told.says(_ANOTHER_MATTER):
        return None
    held: dict[Means, Found] = {}
    for means, rule in rules:
        found = None if means in held else told.stated(rule)
        if found:
            held[means] = found
    return next(iter(held.items())) if len(held) == 1 else None


@cache
def _rules(language: Literal["en", "ru", "others"]) -> _Rules:
    patterns_of = {"en": ENGLISH, "ru": RUSSIAN, "others": OTHER_LANGUAGES}[language]
    return tuple(
        (means, re.compile(rf"(?:(?<!\w)|(?=n't\b|'))(?:{pattern})"))
        for means, patterns in patterns_of.items()
        for pattern in patterns
    )
