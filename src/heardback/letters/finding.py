"""A finding: what a letter would be better without, or lacks; where, why, and how to say it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing to look at before the letter goes out."""

    check: str
    """Which check found it: the name of its module, with hyphens."""
    rule: str
    """The rule of the field guide behind it, such as S1-7 or G7."""
    line: int
    """The line of the letter's text, from 1; 0 is a subject that stands in a mail's header."""
    words: str
    """The words themselves as they stand there; empty where something is missing."""
    why: str
    better: str
    """A better wording, or what to do."""
    start: int
    """Where the words begin in the letter's text, for ordering."""
