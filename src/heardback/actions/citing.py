"""Which steps of the person's own plans rest on a rule."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from heardback.actions.opened import playbook_of
from heardback.core.candidacy import Candidacy
from heardback.core.journal import told
from heardback.core.plan import plan
from heardback.core.reading import Dated, Reading, read
from heardback.ports import EventLog, Key, OwnerId, Search

MOST: Final = 40
"""So many live candidacies are looked through, those with the nearest steps."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Citing:
    """A step that rests on the rule, and where."""

    key: Key
    candidacy: Candidacy
    reading: Reading
    dated: Dated


def citing(log: EventLog, owner: OwnerId, rule: str, now: datetime) -> list[Citing]:
    """Return the listed steps whose reasons name the rule; by candidacy, the oldest first."""
    person, live = log.person(owner), log.count(owner).live
    keys = [kept.key for kept in log.search(owner, Search(live=True, limit=MOST))]
    candidate = person.candidate()

    def found() -> Iterator[Citing]:
        for key, journal in log.journals(owner, keys):
            dossier = told(journal)
            candidacy = dossier.candidacy(candidate)
            at = now.astimezone(candidacy.timezone)
            reading = read(plan(candidacy, playbook_of(dossier, person), at, live=live), at)
            for dated in reading.steps:
                if rule in dated.step.rules:
                    yield Citing(key=key, candidacy=candidacy, reading=reading, dated=dated)

    return list(found())
