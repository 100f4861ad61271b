"""The rules of the sources in English: as a claim, as a reason beside a step, as a word of caution."""

from typing import Final

from heardback.core.advice import Advice
from heardback.core.sources import CITATIONS, SOURCES
from heardback.core.wording.english.dates import day_seen

_CAUTIONS: Final = {
    "S1-4": "Daily calls wear people out; if they keep postponing, ask yourself whether you need this post.",
    "S3-3": "Who writes or calls too often is soon thought of as a pest.",
    "S0-C9": "Only phone and e-mail, or ways they gave you themselves; never turn up unannounced.",
    "S0-C14": "A formal request for reasons usually burns the bridge.",
}


def because(advice: Advice, rule: str) -> str:
    """Say a rule as the reason for a step; the day it speaks of may still lie ahead."""
    promise = advice.promise
    if rule == "S0-A3" and promise and promise.state == "running":
        return f"By then the agreed day, {day_seen(promise.promise.until, advice.reading.today)}, has passed."
    return reason(rule)


def caution(rule: str) -> str:
    """Say a rule as a word of caution."""
    return _CAUTIONS.get(rule) or reason(rule)


def claim(rule: str) -> str:
    """Tell what a rule's source says."""
    return CITATIONS[rule].claim


def reason(rule: str) -> str:
    """Say a rule as a short reason."""
    return CITATIONS[rule].reason


def source(prefix: str) -> str:
    """Tell what a source is."""
    return SOURCES[prefix]
