"""Finding candidacies: by words, by whether they are live or put away, and by where they stand."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from heardback.actions.refresh import refresh_outdated
from heardback.core.standing import Phase
from heardback.ports import EventLog, Kept, Order, OwnerId, Search

Show = Literal["live", "all", "archive"]
"""`live`: in the air, or over with something left to do; `all`: whatever was not put away."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What is looked for."""

    words: str = ""
    show: Show = "live"
    phase: Phase | None = None
    order: Order = "next-step"


def find(log: EventLog, owner: OwnerId, wanted: Wanted, now: datetime) -> list[Kept]:
    """Return what was looked for, as it stands at `now`."""
    refresh_outdated(log, owner, now)
    search = Search(words=wanted.words, archived=wanted.show == "archive", order=wanted.order)
    return [kept for kept in log.search(owner, search) if _fits(kept, wanted)]


def _fits(kept: Kept, wanted: Wanted) -> bool:
    glance = kept.glance
    if wanted.phase is not None and glance.phase != wanted.phase:
        return False
    return wanted.show != "live" or glance.live() or bool(glance.pressing())
