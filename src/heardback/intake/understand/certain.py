"""What is certain: sentences that mean one thing wherever they stand. They outweigh the model, which only counts.

A rule holds for a plain statement to the reader: not in a condition, not in a question, not about a third person. Where
two rules with different meanings hold in one mail, neither decides.
"""

import re
from functools import cache
from typing import Final

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


@cache
def _rules(*, russian: bool) -> tuple[tuple[Means, re.Pattern[str]], ...]:
    return tuple(
        (means, re.compile(rf"(?:(?<!\w)|(?=n't\b|'))(?:{pattern})"))
        for language in ((RUSSIAN,) if russian else (ENGLISH, OTHER_LANGUAGES))
        for means, patterns in language.items()
        for pattern in patterns
    )


def certain(told: Told) -> tuple[Means, Found] | None:
    """Return what a mail certainly means, with the words that say it; None where nothing or too much is certain.

    A mail without a word about work is certain of nothing, nor is one of loans or flats: suppliers and tenants are
    turned down, too.
    """
    if not told.of_work or told.says(_ANOTHER_MATTER):
        return None
    held: dict[Means, Found] = {}
    for means, rule in _rules(russian=told.is_russian):
        found = None if means in held else told.stated(rule)
        if found:
            held[means] = found
    return next(iter(held.items())) if len(held) == 1 else None
