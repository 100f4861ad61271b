"""The queue of glances: across all people, those whose time has come to be made anew."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from heardback.core.glance import Glance
from heardback.core.journal import Entry
from heardback.core.person import Person
from heardback.ports.event_log import Key, OwnerId


@dataclass(frozen=True, slots=True, kw_only=True)
class Claimed:
    """A candidacy whose glance one worker has taken on itself to make anew."""

    owner: OwnerId
    key: Key
    lease: datetime
    """Until then it is nobody else's. The moment also tells it from every other claim."""
    failures: int
    """How often in a row it has failed before."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outdated:
    """A claimed candidacy with all that its glance is made from."""

    claimed: Claimed
    journal: tuple[Entry, ...]
    person: Person


class GlanceQueue(Protocol):
    """What of the candidacies is due, whoever's they are. Reading glances is for `EventLog`."""

    def claim(self, now: datetime, lease: datetime, limit: int) -> tuple[Claimed, ...]:
        """Take candidacies whose glance changes by `now`, longest due first; they are due again at `lease`."""

    def read(self, claims: Sequence[Claimed]) -> list[Outdated]:
        """Read what their glances are made from. Candidacies that are gone by now are left out."""

    def keep(self, renewed: Sequence[tuple[Claimed, Glance]]) -> int:
        """Keep new glances, all in one transaction, and say how many; each is due again at its next change.

        Not kept is the glance of a candidacy whose lease was lost, or whose journal or settings have changed since.
        """

    def put_off(self, claimed: Claimed, until: datetime) -> None:
        """Let a candidacy that could not be done be due again at `until`, and count the failure."""
