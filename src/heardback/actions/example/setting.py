"""Where each story of the example search plays, and who is in it: read from the file of a language."""

from dataclasses import dataclass
from functools import lru_cache
from importlib import resources

from heardback.core.candidacy import Contact, Employer, Language, Position
from heardback.core.shapes import Words, read_toml


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """One story's place, people and words."""

    name: str
    """Of the story that plays here, in `stories`."""
    employer: Employer
    position: Position
    contacts: tuple[Contact, ...]
    says: Words | None = None
    """What they said, in the story where they say something."""
    well: Words | None = None
    badly: Words | None = None
    lessons: tuple[str, ...] = ()
    """What the candidate noted afterwards."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _File:
    stories: tuple[Setting, ...]


@lru_cache(maxsize=2)
def settings_in(language: Language) -> tuple[Setting, ...]:
    """Return the settings of every story in a language, oldest first."""
    text = resources.files(__package__).joinpath(f"{language}.toml").read_text(encoding="utf-8")
    file, problems = read_toml(_File, text)
    if file is None:
        raise ValueError(problems)  # the file is ours: a bug
    return file.stories
