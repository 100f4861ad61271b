"""Rows ↔ what the ports speak of."""

from dataclasses import replace
from datetime import datetime
from typing import Any

from heardback.adapters.storage.models import PersonRow
from heardback.core.codec import decoded, encoded
from heardback.core.glance import Glance
from heardback.ports import Kept, Key, OwnerId


def columns(glance: Glance) -> dict[str, Any]:
    """Return what a candidacy's row says of its glance, by column."""
    return {
        "search": glance.words().replace("\0", ""),  # PostgreSQL takes no NUL
        "live": glance.live(),
        "archived": glance.archived,
        "example": glance.example,
        "urgency": glance.urgency(),
        "next_day": glance.day(),
        "booked_until": glance.booked_until(),
        "next_change": glance.next_change,
        "due": glance.next_change,
        "failures": 0,
        "glance": encoded(glance),
        "wait": encoded(glance.wait) if glance.wait else None,
    }


def kept(key: str, version: int, glance: str, next_change: datetime | None) -> Kept:
    """Return what a row says, as lists find it."""
    return Kept(key=Key(key), version=version, glance=replace(decoded(Glance, glance), next_change=next_change))


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
