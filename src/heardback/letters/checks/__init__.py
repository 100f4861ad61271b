"""The checks, one a file: each says what it claims, why, and by which rule; all have one signature.

A check takes a draft and yields findings. Where two speak about the very same words, the earlier one is heard.
"""

from collections.abc import Callable, Iterator
from typing import Final

from heardback.letters.checks.attachment import attachment
from heardback.letters.checks.claim import claim
from heardback.letters.checks.day import day
from heardback.letters.checks.firm import firm
from heardback.letters.checks.greeting import greeting
from heardback.letters.checks.leftover import leftover
from heardback.letters.checks.length import length
from heardback.letters.checks.loudness import loudness
from heardback.letters.checks.missing import missing
from heardback.letters.checks.person import person
from heardback.letters.checks.placeholder import placeholder
from heardback.letters.checks.post import post
from heardback.letters.checks.questions import questions
from heardback.letters.checks.resume import resume
from heardback.letters.checks.spelling import spelling
from heardback.letters.checks.tone import tone
from heardback.letters.checks.weekday import weekday
from heardback.letters.draft import Draft
from heardback.letters.finding import Finding

Check = Callable[[Draft], Iterator[Finding]]

CHECKS: Final[tuple[Check, ...]] = (
    placeholder,
    greeting,
    person,
    firm,
    leftover,
    post,
    weekday,
    day,
    claim,
    tone,
    missing,
    questions,
    length,
    resume,
    attachment,
    loudness,
    spelling,
)
