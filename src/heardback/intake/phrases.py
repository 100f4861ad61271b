"""Phrases of a data file → what finds them in a text: "job alert*" finds "Job-Alerts", at the ends of words alone."""

import re
from collections.abc import Iterable


def finder(phrases: Iterable[str]) -> re.Pattern[str]:
    """Return what finds any of them: a star is the rest of a word, a space any white space or hyphen; in any case."""
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(_pattern, phrases))})(?!\w)", re.IGNORECASE)


def _pattern(phrase: str) -> str:
    words = (re.escape(word).replace(r"\*", r"\w*+") for word in phrase.split())
    return r"[\s-]{1,3}".join(words)
