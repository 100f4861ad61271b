"""Phrases of English by a name each: a file for each thing that a mail can mean, and what people say `freely`."""

from typing import Final

from heardback.intake.understand.cues.english.freely import FREELY
from heardback.intake.understand.cues.english.meeting import MEETING
from heardback.intake.understand.cues.english.offering import OFFERING
from heardback.intake.understand.cues.english.other import OTHER
from heardback.intake.understand.cues.english.receiving import RECEIVING
from heardback.intake.understand.cues.english.refusing import REFUSING
from heardback.intake.understand.cues.english.waiting import WAITING
from heardback.intake.understand.cues.english.wanting import WANTING

ENGLISH: Final[dict[str, str]] = {
    **REFUSING,
    **WAITING,
    **WANTING,
    **MEETING,
    **OFFERING,
    **RECEIVING,
    **OTHER,
    **FREELY,
}
"""The name of each phrase, and what it looks like."""
