"""Everything of one person, as it leaves heardback and comes back."""

from dataclasses import dataclass

from heardback.core.candidacy import Candidacy
from heardback.intake.card_person import CardPerson


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportedJournal:
    """All that was ever written down about a candidacy, as JSON text. `key`: letters of ASCII, digits, - and _."""

    key: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportedLetter:
    """A letter under a file name that ends with .eml or .txt."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportedCandidacy:
    """A candidacy. Where there is a journal, it counts, and the candidacy is only how it reads."""

    candidacy: Candidacy | None
    """None where a journal stands alone, or beside a file that no longer reads."""
    journal: ExportedJournal | None = None
    """None where somebody wrote the candidacy file by hand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Export:
    """What is exported, in the order in which it is to be kept."""

    candidacies: tuple[ExportedCandidacy, ...] = ()
    settings: str | None = None
    """JSON text."""
    people: tuple[CardPerson, ...] = ()
    """For other programs: whom a candidacy needs stands in its journal too."""
    letters: tuple[ExportedLetter, ...] = ()
