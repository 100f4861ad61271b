"""Who else is still deciding while there is an offer: they may be told by when one has to answer it (S0-D7)."""

from typing import Final

from heardback.actions.opened import Open
from heardback.ports import EventLog, Kept, OwnerId

_MOST: Final = 10
"""So many of those who wait, and of those who press, are looked at: nobody calls more of them in a day."""


def still_deciding(log: EventLog, owner: OwnerId, opened: Open) -> list[Kept]:
    """Return the other candidacies that await an answer and know of no deadline; none where there is no offer."""
    if opened.advice.reading.phase != "offered":
        return []
    others = (*log.awaited(owner, _MOST), *log.pressing(owner, _MOST))
    return [kept for kept in others if kept.key != opened.key and _decides(kept, opened)]


def _decides(kept: Kept, opened: Open) -> bool:
    glance = kept.glance
    return glance.phase == "awaiting" and glance.decide_by is None and glance.example == opened.dossier.example
