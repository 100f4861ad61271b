"""People as rows: how they are reached, where they are known from, and when they were last in touch."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from heardback.actions.people import Acquaintance
from heardback.core.events import ContactId
from heardback.core.wording.speech import Speech
from heardback.intake.people_said import international
from heardback.ports import Key, Known
from heardback.web.telephone import tel

LastContacts = Mapping[tuple[Key, ContactId], date]


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """A telephone number as it is read, and as it is dialled (None: it cannot be)."""

    shown: str
    link: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where somebody is known from: a candidacy, or an address card."""

    known: Known
    what: str
    """What they are there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonRow:
    """One person."""

    person: Acquaintance
    places: tuple[Place, ...]
    """Newest first."""
    numbers: tuple[Number, ...]
    last: date | None

    @property
    def contact(self) -> Known | None:
        """The newest candidacy that names them."""
        return next((place.known for place in self.places if place.known.candidacy), None)


def people_rows(people: Sequence[Acquaintance], last: LastContacts, speech: Speech) -> list[PersonRow]:
    """Return the rows."""
    return [_row(one, last, speech) for one in people]


def _row(person: Acquaintance, last: LastContacts, speech: Speech) -> PersonRow:
    contacts = [known for known in reversed(person.met) if known.candidacy]
    cards = [known for known in reversed(person.met) if not known.candidacy]
    days = (last.get((known.candidacy, known.contact)) for known in contacts if known.candidacy and known.contact)
    return PersonRow(
        person=person,
        places=tuple(Place(known=known, what=_what(known, speech)) for known in (*contacts, *cards)),
        numbers=tuple(Number(shown=international(phone, None), link=tel(phone)) for phone in person.phones),
        last=max(filter(None, days), default=None),
    )


def _what(known: Known, speech: Speech) -> str:
    return speech.role(known.role) if known.role else known.card.title or ""
