"""Time passes: glances that no longer hold are made anew."""

from datetime import datetime
from typing import Final

from heardback.actions.opened import playbook_of
from heardback.core.glance import glance
from heardback.core.journal import told
from heardback.ports import Count, EventLog, Kept, OwnerId

_AT_ONCE: Final = 2_000


def up_to_date(log: EventLog, owner: OwnerId, now: datetime) -> Count:
    """Make what is outdated anew, and count what there is then. Where nothing is, it costs nothing more."""
    count = log.count(owner)
    due = count.next_change is not None and count.next_change <= now
    return log.count(owner) if due and refresh_outdated(log, owner, now) else count


def refresh_outdated(log: EventLog, owner: OwnerId, now: datetime) -> int:
    """Make the outdated glances of one person anew, in one transaction, and say how many there were.

    Two at once do no harm: each glance holds until its own next change, whoever made it.
    """
    keys = log.outdated(owner, now, _AT_ONCE)
    if not keys:
        return 0
    person, renewed = log.person(owner), []
    for key, journal in log.journals(owner, keys):
        dossier = told(journal)
        made = glance(dossier, person.candidate(), playbook_of(dossier, person), now)
        renewed.append(Kept(key=key, version=dossier.version, glance=made))
    log.refresh(owner, renewed, person)
    return len(renewed)
