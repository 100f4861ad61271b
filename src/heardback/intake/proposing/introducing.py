"""People in mail → contacts of a candidacy, and proposed events with the contacts' own ids in them."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import fields, replace
from typing import Any, Final

from heardback.core.candidacy import Contact
from heardback.core.events import ContactId, Event, Interview
from heardback.intake.people_said import new_id
from heardback.intake.proposing.values import PersonFound, Proposed
from heardback.intake.senders.names import words_in

_TITLES: Final = re.compile(r"^(?:(?:dr|prof|mr|mrs|ms|herr|frau|ing|dipl)\b\.?[\s-]*)+", re.IGNORECASE)

Ids = Mapping[ContactId, ContactId]
"""Handles of people in mail → the ids of contacts."""


def introduced(people: Iterable[PersonFound], known: Iterable[Contact]) -> tuple[list[Contact], Ids]:
    """Return the contacts that are new or that mail says more of, and who is who.

    Somebody is known by their address, else by their full name. What a person wrote down themselves stays as it is.
    """
    contacts = {one.id: one for one in known}
    before = dict(contacts)
    ids: dict[ContactId, ContactId] = {}
    for person in people:
        mine = _contact_of(person, contacts.values())
        contact = _completed(mine, person) if mine else _new(person, contacts)
        contacts[contact.id] = contact
        ids[person.handle] = contact.id
        ids.setdefault(ContactId(person.name.casefold()), contact.id)  # so they went by before their address was known
    changed = [one for one in contacts.values() if before.get(one.id) != one]
    return changed, ids


def readdressed(one: Proposed, ids: Ids) -> Proposed:
    """Return a proposed event whose people are contacts; whoever is none is left out."""
    return replace(one, event=_with_ids(one.event, ids))


def _contact_of(person: PersonFound, contacts: Iterable[Contact]) -> Contact | None:
    contacts = list(contacts)
    if person.email:
        mine = [one for one in contacts if one.email and one.email.casefold() == person.email.casefold()]
        if mine:
            return mine[0]
    if len(person.name.split()) < 2:  # noqa: PLR2004 - a first name alone names nobody
        return None
    named = [one for one in contacts if words_in(one.name) == words_in(person.name)]
    return next((one for one in named if not (one.email and person.email)), None)


def _completed(contact: Contact, person: PersonFound) -> Contact:
    return replace(
        contact,
        role=contact.role or person.role,
        email=contact.email or person.email,
        phone=contact.phone or person.phone,
    )


def _new(person: PersonFound, taken: Mapping[ContactId, Contact]) -> Contact:
    return Contact(
        id=new_id(_TITLES.sub("", person.name.partition("@")[0]), taken),
        name=person.name,
        role=person.role,
        email=person.email,
        phone=person.phone,
    )


def _with_ids(event: Event, ids: Ids) -> Event:
    if isinstance(event, Interview):
        return replace(event, with_=tuple(dict.fromkeys(ids[one] for one in event.with_ if one in ids)))
    named = {field.name for field in fields(event)} & {"to", "from_", "contact"}
    whom: dict[str, Any] = {name: ids.get(getattr(event, name)) for name in named if getattr(event, name)}
    return replace(event, **whom)
