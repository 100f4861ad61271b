"""Words that mean one thing wherever they stand, by meaning. `certain` says when they count."""

from heardback.intake.understand.sure.english import ENGLISH
from heardback.intake.understand.sure.other_languages import OTHER_LANGUAGES
from heardback.intake.understand.sure.russian import RUSSIAN

__all__ = ["ENGLISH", "OTHER_LANGUAGES", "RUSSIAN"]
