"""How a language speaks of promises: the shape that English and Russian fill in."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from heardback.core.promises.grammar import Naming

Subject = Literal["silence", "candidate", "something-else", "answer", "aside", "bare", "unclear"]
"""What a clause is about.

`silence`: hearing nothing until then · `candidate`: the candidate gets in touch · `answer`: the employer answers or
decides · `something-else`: an answer wanted from the candidate, a time that a file is kept, an appointment, the past ·
`aside`: words that mean something else unless the clause also speaks of an answer · `bare`: hardly more than a day ·
`unclear`: none of these.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Speech:
    """What one language says, and with which words."""

    letters: re.Pattern[str]
    """A letter of its alphabet: without one, the text is in another language."""
    hint: re.Pattern[str]
    """Something that every naming of a day has: without it there is no use in looking closer."""
    days: Sequence[Naming]
    """How a day is named."""
    eve: re.Pattern[str]
    """A "before" that ends where a day begins, and makes that day itself too late."""
    not_before: re.Pattern[str]
    """A negation: "not before Friday" promises Friday itself."""
    breaks: re.Pattern[str]
    """Where one clause ends and the next begins."""
    subjects: Sequence[tuple[Subject, re.Pattern[str]]]
    """What a clause is about: the first pattern found decides."""
    fillers: frozenset[str]
    """Words that say nothing by themselves, so that a clause of these and a day is bare."""
    patience: re.Pattern[str]
    """A question with these words still asks for time to answer."""
    event: re.Pattern[str]
    """The beginning of a clause that says after what the answer comes."""
    hangs: re.Pattern[str]
    """What stands between a time and the day or event it is counted from: "of", "after"."""
    that_day: re.Pattern[str]
    """The same, when the day was named before: "of that date", "later"."""
    then: re.Pattern[str]
    """The answer comes after what the clause before it speaks of."""
    this_talk: re.Pattern[str]
    """The same, when the event is the talk itself or has just happened: "after the interview"."""
    undated: re.Pattern[str]
    """An event that lies ahead: unless its day was named, nothing can be counted from it."""
    closing: re.Pattern[str]
    """A clause about the day on which applications close."""
    chasing: re.Pattern[str]
    """What the candidate may do after silence: get in touch, so that silence is no answer."""
    undecided: re.Pattern[str]
    """What silence means where it is not a no."""
    answers_always: re.Pattern[str]
    """They answer whatever the outcome."""
    answers_only_if_yes: re.Pattern[str]
    """They answer only if it is a yes."""
    answers_if_yes: re.Pattern[str]
    """If it is a yes: where the sentence also tells of an answer, what they do in the other case goes unsaid."""
    other_questions: re.Pattern[str]
    """Questions of another kind: leave to ask these says nothing about asking for the answer."""
    may_ask: re.Pattern[str]
    """The candidate may get in touch."""
    may_not_ask: re.Pattern[str]
    """The candidate is asked not to get in touch."""


def words(*alternatives: str) -> re.Pattern[str]:
    """Compile alternatives that begin and end at the edge of a word."""
    return re.compile(rf"(?<!\w)(?:{'|'.join(alternatives)})(?!\w)", re.IGNORECASE)
