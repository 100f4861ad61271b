"""Phrases that tell what a mail means, by a name each. The model weighs them; none decides by itself.

Matched in sentences made plain: small letters, straight apostrophes, ё as е, one space. A name's first half says which
meaning it was written for; what means the same has the same name in both languages.
"""

from heardback.intake.understand.cues.english import ENGLISH
from heardback.intake.understand.cues.russian import RUSSIAN

__all__ = ["ENGLISH", "RUSSIAN"]
