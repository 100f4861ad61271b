"""How a language speaks of promises: the shape that English and Russian fill in."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from heardback.core.promises.grammar import Naming
from heardback.core.promises.patterns import Pattern

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

    letters: Pattern
    """A letter of its alphabet: without one, the text is in another language."""
    hint: Pattern
    """Something that every naming of a day has: without it there is no use in looking closer."""
    days: Sequence[Naming]
    """How a day is named."""
    eve: Pattern
    """A "before" that ends where a day begins, and makes that day itself too late."""
    not_before: Pattern
    """A negation: "not before Friday" promises Friday itself."""
    breaks: Pattern
    """Where one clause ends and the next begins."""
    subjects: Sequence[tuple[Subject, Pattern]]
    """What a clause is about: the first pattern found decides."""
    fillers: frozenset[str]
    """Words that say nothing by themselves, so that a clause of these and a day is bare."""
    patience: Pattern
    """A question with these words still asks for time to answer."""
    event: Pattern
    """The beginning of a clause that says after what the answer comes."""
    hangs: Pattern
    """What stands between a time and the day or event it is counted from: "of", "after"."""
    that_day: Pattern
    """The same, when the day was named before: "of that date", "later"."""
    then: Pattern
    """The answer comes after what the clause before it speaks of."""
    this_talk: Pattern
    """The same, when the event is the talk itself or has just happened: "after the interview"."""
    undated: Pattern
    """An event that lies ahead: unless its day was named, nothing can be counted from it."""
    closing: Pattern
    """A clause about the day on which applications close."""
    chasing: Pattern
    """What the candidate may do after silence: get in touch, so that silence is no answer."""
    undecided: Pattern
    """What silence means where it is not a no."""
    answers_always: Pattern
    """They answer whatever the outcome."""
    answers_only_if_yes: Pattern
    """They answer only if it is a yes."""
    answers_if_yes: Pattern
    """If it is a yes: where the sentence also tells of an answer, what they do in the other case goes unsaid."""
    other_questions: Pattern
    """Questions of another kind: leave to ask these says nothing about asking for the answer."""
    may_ask: Pattern
    """The candidate may get in touch."""
    may_not_ask: Pattern
    """The candidate is asked not to get in touch."""
