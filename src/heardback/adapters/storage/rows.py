"""Rows ↔ what the ports speak of."""

from typing import Any

from heardback.adapters.storage.codec import decoded, encoded
from heardback.adapters.storage.models import CandidacyRow, PersonRow
from heardback.core.glance import Glance
from heardback.ports import Kept, Key, OwnerId


def columns(glance: Glance) -> dict[str, Any]:
    """Return what a candidacy's row says of its glance, by column."""
    pressing, first = glance.pressing(), next(iter(glance.steps), None)
    return {
        "search": _search(glance),
        "live": glance.live(),
        "archived": glance.archived,
        "example": glance.example,
        "pressing": bool(pressing),
        "next_day": (pressing[0] if pressing else first).first if first else None,
        "next_change": glance.next_change,
        "glance": encoded(glance),
        "wait": encoded(glance.wait) if glance.wait else None,
    }


def kept(row: CandidacyRow) -> Kept:
    """Return a row as lists find it."""
    return Kept(key=Key(row.key), version=row.version, glance=decoded(Glance, row.glance))


def people(owner: OwnerId, candidacy: int, glance: Glance) -> list[PersonRow]:
    """Return the rows of a candidacy's people."""
    return [
        PersonRow(
            owner_id=owner,
            candidacy_id=candidacy,
            contact=one.id,
            name=one.name,
            organisation=glance.employer,
            role=one.role or "",
            email=one.email or "",
            phone=one.phone or "",
        )
        for one in glance.people
    ]


def _search(glance: Glance) -> str:
    return "\n".join([glance.employer, glance.title, *(one.name for one in glance.people)]).casefold()
