"""Time passes: glances that no longer hold are made anew."""

from datetime import datetime
from typing import Final

from heardback.actions.opened import playbook_of
from heardback.core.glance import glance
from heardback.core.journal import told
from heardback.ports import EventLog, OwnerId

_AT_ONCE: Final = 2_000


def refresh_outdated(log: EventLog, owner: OwnerId, now: datetime) -> int:
    """Make the outdated glances of one person anew, and say how many there were. Two at once do no harm."""
    keys = log.outdated(owner, now, _AT_ONCE)
    person = log.person(owner) if keys else None
    for key in keys:
        journal = log.journal(owner, key)
        dossier = told(journal)
        if person:
            made = glance(dossier, person.candidate(), playbook_of(dossier, person), now)
            log.refresh(owner, key, len(journal), made)
    return len(keys)
