"""Whom a sentence is about, in the cases that it needs: a word for what they are, and the name in brackets."""

from typing import Final, NamedTuple

from heardback.core.candidacy import Candidacy, Role
from heardback.core.events import ContactId


class Cases(NamedTuple):
    """One person, or the employer."""

    to: str
    """Whom one calls or writes to: рекрутеру, в приёмную."""
    whom: str
    """Whom one thanks or asks: рекрутера, приёмную."""
    of: str
    """From whom something is asked, whose it is: рекрутера, приёмной."""
    with_: str
    """With whom one talks: с рекрутером, с приёмной."""

    def named(self, name: str) -> "Cases":
        """Add the name."""
        return Cases(*(f"{form} ({name})" for form in self))


_ROLES: Final[dict[Role, Cases]] = {
    "recruiter": Cases("рекрутеру", "рекрутера", "рекрутера", "с рекрутером"),
    "interviewer": Cases("интервьюеру", "интервьюера", "интервьюера", "с интервьюером"),
    "manager": Cases(
        *("будущему руководителю", "будущего руководителя", "будущего руководителя"),
        "с будущим руководителем",
    ),
    "executive": Cases("директору", "директора", "директора", "с директором"),
    "front-desk": Cases("в приёмную", "приёмную", "приёмной", "с приёмной"),
}
_SOMEBODY: Final = Cases("контактному лицу", "контактное лицо", "контактного лица", "с контактным лицом")
_EMPLOYER: Final = Cases("работодателю", "работодателя", "работодателя", "с работодателем")


def person(candidacy: Candidacy, one: ContactId) -> Cases:
    """Return a contact by what they are and their name; an unknown one by the id."""
    contact = candidacy.people.get(one)
    role = _ROLES[contact.role] if contact and contact.role else _SOMEBODY
    return role.named(contact.name if contact else one)


def addressee(candidacy: Candidacy, one: ContactId | None) -> Cases:
    """Return whom a step is for: a contact, else the employer by its name."""
    known = one is not None and one in candidacy.people
    return person(candidacy, one) if one and known else _EMPLOYER.named(candidacy.employer.name)


def other_side(candidacy: Candidacy, one: ContactId | None) -> Cases:
    """Return whom an event is about: a contact, else just the employer."""
    return person(candidacy, one) if one else _EMPLOYER
