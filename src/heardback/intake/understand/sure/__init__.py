"""Words that mean one thing wherever they stand, by meaning. `certain` says when they count."""

from heardback.intake.understand.sure.english import ENGLISH
from heardback.intake.understand.sure.russian import RUSSIAN

__all__ = ["ENGLISH", "RUSSIAN"]
