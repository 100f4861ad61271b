"""The rules of the sources in Russian: as a claim, as a reason beside a step, as a word of caution."""

from typing import Final

from heardback.core.advice import Advice
from heardback.core.sources.russian import CITATIONS, SOURCES
from heardback.core.wording.russian.dates import day_seen

_CAUTIONS: Final = {
    "S1-4": "Ежедневные звонки утомляют; если ответ всё откладывают, спросите себя, нужна ли вам эта работа.",
    "S3-3": "Того, кто слишком часто пишет или звонит, скоро считают навязчивым.",
    "S0-C9": "Только телефон и почта или способы, которые вам дали сами; никогда не приходите без предупреждения.",
    "S0-C14": "Официальный запрос о причинах обычно сжигает мосты.",
}


def because(advice: Advice, rule: str) -> str:
    """Say a rule as the reason for a step; the day it speaks of may still lie ahead."""
    promise = advice.promise
    if rule == "S0-A3" and promise and promise.state == "running":
        agreed = day_seen(promise.promise.until, advice.reading.today)
        return f"К тому времени условленный день ({agreed}) уже пройдёт."
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
