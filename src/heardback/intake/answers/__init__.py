"""An answer to a notice: "reached, she says next Friday" → how the steps ended that it named, each to be said yes to.

`pieces` cuts an answer by the steps that it is about; `english` and `russian` hold the words by which people say how a
step ended and what they were told, `heard` finds them in a piece; `reading` makes of both what may have happened.
"""

from heardback.intake.answers.pieces import own_words
from heardback.intake.answers.reading import read_answer
from heardback.intake.answers.values import Digest, NamedStep, Place, Read

__all__ = ["Digest", "NamedStep", "Place", "Read", "own_words", "read_answer"]
