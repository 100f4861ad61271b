"""Somebody on an address card ↔ a contact of a candidacy."""

import re
from collections.abc import Collection
from typing import Final

from heardback.core.candidacy import Contact, Role
from heardback.core.events import ContactId
from heardback.intake.card_person import CardPerson
from heardback.intake.people_said import international, new_id

_TITLES: Final[dict[Role, str]] = {
    "recruiter": "Recruiter",
    "interviewer": "Interviewer",
    "manager": "Hiring manager",
    "executive": "Executive",
    "front-desk": "Front desk",
}
"""What we write on a card for a role; read back, each is the whole title."""

_WORDS: Final[dict[Role, tuple[str, ...]]] = {
    "recruiter": (
        "recruit(?:er|ing|ment)",
        "(?:hr|human resources|talent|headhunter|sourcer)",
        "people (?:partner|officer|operations)",
        r"(?:рекрут|кадр|персонал|подбор)\w*",
    ),
    "manager": ("(?:hiring|line) manager",),
    "executive": (
        "ceo",
        "chief executive",
        "managing director",
        "(?:co-?)?founder",
        r"(?:генеральн\w+ директор|основател\w+)",
    ),
    "front-desk": ("front desk", "reception(?:ist)?", "switchboard", "(?:ресепшн|ресепшен|приёмная|приемная)"),
}
"""Words in a title that leave no doubt. A sales manager is somebody's boss, but perhaps not the candidate's."""
_ROLES: Final = {role: re.compile(rf"\b(?:{'|'.join(words)})\b", re.IGNORECASE) for role, words in _WORDS.items()}
_FOR_ANOTHER: Final = re.compile(r"\b(?:assistant|associate|secretary|ассистент|помощни\w+|секретарь)\b", re.IGNORECASE)
"""Whoever works for an executive is none."""


def contact_from(person: CardPerson, *, country: str, taken: Collection[ContactId] = ()) -> Contact:
    """Return the contact that a card describes, with an id that is not `taken`.

    Telephone numbers are those of `country` (ISO 3166-1). The role is left open where the title does not name it.
    """
    return Contact(
        id=new_id(person.name, taken),
        name=person.name,
        role=_role(person.title or ""),
        email=next(iter(person.emails), None),
        phone=next((international(one, country) for one in person.phones), None),
    )


def card_of(contact: Contact, organisation: str) -> CardPerson:
    """Return the card of a contact at an employer; their role stands as their title."""
    return CardPerson(
        name=contact.name,
        organisation=organisation,
        title=_TITLES[contact.role] if contact.role else None,
        emails=(contact.email,) if contact.email else (),
        phones=(contact.phone,) if contact.phone else (),
    )


def _role(title: str) -> Role | None:
    """Return the role that a title names, if it does. HR comes first: an "HR director" runs the hiring."""
    ours = next((role for role, words in _TITLES.items() if words.casefold() == title.casefold()), None)
    found = ours or next((role for role, words in _ROLES.items() if words.search(title)), None)
    return None if found == "executive" and _FOR_ANOTHER.search(title) else found
