"""What was learnt: the lessons of every review, to be read again before the next interview."""

from dataclasses import dataclass
from datetime import datetime

from heardback.core.journal import Dossier, LookedBack, told
from heardback.ports import EventLog, Key, OwnerId


@dataclass(frozen=True, slots=True, kw_only=True)
class Learnt:
    """The lessons of one review, and which interview they come from."""

    key: Key
    number: int
    """The review's entry in that candidacy's journal."""
    employer: str
    title: str
    at: datetime
    """When it was looked back on."""
    lessons: tuple[str, ...]


def lessons(log: EventLog, owner: OwnerId) -> list[Learnt]:
    """Return what was learnt, newest first; reviews without a lesson are left out."""
    found = [
        _learnt(key, dossier, number, review)
        for key, dossier in ((key, told(journal)) for key, journal in log.journals(owner))
        for number, review in dossier.reviews
        if review.lessons
    ]
    return sorted(found, key=lambda one: one.at, reverse=True)


def _learnt(key: Key, dossier: Dossier, number: int, review: LookedBack) -> Learnt:
    return Learnt(
        key=key,
        number=number,
        employer=dossier.employer.name,
        title=dossier.position.title,
        at=review.at,
        lessons=review.lessons,
    )
