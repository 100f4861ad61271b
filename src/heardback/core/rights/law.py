"""What one law lets a candidate ask, as plain data: one frozen value a law, one sentence a field.

The data says less rather than more. Where a detail is not certain it is left out, and `known_as_of` says how old the
knowledge is. Nothing here is legal advice.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from heardback.core.rights.term import Term

Start = Literal["interview", "rejection", "record"]
"""What opens it: an interview that took place, a rejection, or anything at all that is on record."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """Something that a candidacy file does not say, so that only the candidate can answer it. Yes means: it applies."""

    asks: str
    settled_if_large: bool = False
    """A question about the number of staff, which an employer recorded as large answers by itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Law:
    """One law. Texts are whole sentences in English, addressed to the candidate."""

    id: str
    """What it is called on the command line."""
    title: str
    """What one may ask, in a few words."""
    place: str
    """Where it holds, as people say it."""
    countries: frozenset[str]
    """Of the employer: ISO 3166-1 alpha-2."""
    subdivisions: frozenset[str] = frozenset()
    """Of the employer: ISO 3166-2 without the country; none: the whole country."""
    since: date | None = None
    """The first day of interviews it speaks about, where it is so new that this matters."""
    who: str
    """Whom it covers: the employers, the posts, the candidates."""
    questions: tuple[Question, ...] = ()
    """What has to be so as well, and only the candidate knows."""
    start: Start
    term: Term | None = None
    """The period it sets; none: it names no number of days."""
    term_from: Literal["start", "request"] = "request"
    """Whether the period runs from what opened the right, or from the candidate's own request."""
    term_binds: Literal["employer", "candidate"] = "employer"
    """Whose period it is: theirs to answer, or yours to ask."""
    before: str
    """What to say while nothing has opened it."""
    ask: str
    """What exactly to ask for."""
    not_owed: str
    """What they need not tell."""
    counted: str
    """How the days are counted, and by which rule."""
    turn_to: str
    """Where to turn if no answer comes."""
    source: str
    """The law and its article: the name of the official text, to be looked up there."""
    known_as_of: date
    """The day of the newest text with which this was compared."""
    letter: str | None
    """Which request letter goes with it; none: it asks for words of one's own."""
    reasons_owed: bool = False
    """Everybody who was refused and asks in writing is owed the reasons."""

    def holds_at(self, country: str, subdivision: str) -> bool:
        """Tell whether an employer there comes under it, or may: a part left out may be any of the country's."""
        parts = self.subdivisions
        return country in self.countries and (not parts or not subdivision or subdivision in parts)
