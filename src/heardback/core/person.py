"""The candidate as a user of heardback: what stands under the letters, and what they chose for all candidacies."""

from dataclasses import dataclass
from typing import Annotated, Final, Literal
from zoneinfo import ZoneInfo

from heardback.core.candidacy import Candidate, Language
from heardback.core.journal import USUAL_PLAYBOOK
from heardback.core.places import zone
from heardback.core.shapes import Between

Tone = Literal["restrained", "warm"]
Look = Literal["auto", "light", "dark"]

NOBODY: Final[dict[Language, str]] = {"en": "Your name", "ru": "Ваше имя"}
"""Stands under letters until a name is given, so that it is seen to be missing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Everything has a value from the start: nothing has to be set before the first candidacy."""

    name: str | None = None
    email: str | None = None
    phone: str | None = None
    experience_years: Annotated[float, Between(0, 80)] | None = None
    letters: Language | None = None
    """The language of letters and calls; None: that of the pages."""
    tone: Tone = "restrained"
    country: str | None = None
    """Where they usually apply (ISO 3166-1)."""
    timezone: str | None = None
    """Their own IANA time zone; None: UTC until it is known."""
    playbook: str = USUAL_PLAYBOOK
    language: Language | None = None
    """The language of the pages; None: as the browser asks."""
    look: Look = "auto"
    addresses: tuple[str, ...] = ()
    """Own mail addresses besides `email`, in small letters, as mail that they brought shows them."""

    def candidate(self) -> Candidate:
        """Return them as the candidate of a candidacy."""
        language: Language = self.letters or self.language or "en"
        return Candidate(
            name=self.name or NOBODY[language],
            email=self.email,
            phone=self.phone,
            language=language,
            experience_years=self.experience_years,
        )

    def zone(self) -> ZoneInfo:
        """Return the time zone of their days."""
        return (zone(self.timezone) if self.timezone else None) or ZoneInfo("UTC")
