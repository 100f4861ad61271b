"""The day that a mail names: the employer's promise, or by when the candidate is to act.

A rejection promises nothing any more, and what is not about a candidacy promises nothing to it. A request and an offer
set a day for the candidate, unless the employer promises one too.
"""

import re
from datetime import date
from textwrap import shorten
from typing import Final

from heardback.core.promises import Understood, WorkingDays, days_named, understand_promise
from heardback.intake.understand.meanings import Means
from heardback.intake.understand.told import Told

_BY_WHEN: Final = re.compile(
    r"\b(?:by|before|until|till|no later than|not later than|within|deadline|due|valid|expires?|expiring|open for"
    r"|have (?:\w+ ){0,2}days"
    r"|до|не позднее|в течение|срок|действует|действительно)\b"
)
_LONGEST_WORDS: Final = 60


def named_day(means: Means, told: Told, own: str, *, on: date, days: WorkingDays) -> Understood | None:
    """Return the promise or the day set, where the mail's meaning leaves room for one."""
    if means in ("rejection", "unrelated"):
        return None
    promise = understand_promise(own, on=on, days=days)
    if promise.until or means not in ("request", "offer"):
        return promise if promise.until or promise.answers or promise.may_ask is not None else None
    return _set_for_candidate(told, on=on, days=days)


def _set_for_candidate(told: Told, *, on: date, days: WorkingDays) -> Understood | None:
    for sentence in told.sentences:
        found = _BY_WHEN.search(sentence.plain)
        named = days_named(sentence.said, on=on, days=days) if found else []
        if found and named:
            words = shorten(sentence.said[found.start() :], _LONGEST_WORDS, placeholder=" …")
            return Understood(until=named[-1], answers=None, may_ask=None, who="candidate", words=words)
    return None
