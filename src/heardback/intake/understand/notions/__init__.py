"""Notions: words by what they say, so that a wording nobody thought of still says something to the model.

"Somebody else pipped you at the post" shares no phrase with "we chose another candidate", yet both speak of another
and of choosing. A notion has the same name in every language. A word may stand for several; which of them counts is
for the model to weigh, from the notions that stand close to each other.
"""

from heardback.intake.understand.notions.english import ENGLISH
from heardback.intake.understand.notions.russian import RUSSIAN

__all__ = ["ENGLISH", "RUSSIAN"]
