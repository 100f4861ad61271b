"""An example search to look around in: invented, in several countries, and so that every kind of step shows.

    make_example(log, owner, "en", now)      # a dozen applications as they would stand on this day
    remove_example(log, owner)               # they are gone again, and nothing else is

Its texts are data, one file a language; what happened, and how many days ago, is `stories`.
"""

from datetime import datetime

from heardback.actions.example.setting import settings_in
from heardback.actions.example.stories import journal_of
from heardback.actions.record import restore
from heardback.core.candidacy import Language
from heardback.ports import EventLog, OwnerId, Search


def make_example(log: EventLog, owner: OwnerId, language: Language, now: datetime) -> None:
    """Open the example search. Each story has its own idempotency key: a second time only adds what is missing."""
    for setting in settings_in(language):
        restore(log, owner, journal_of(setting, now), command=f"example {setting.name}", now=now)


def remove_example(log: EventLog, owner: OwnerId) -> int:
    """Erase every application of the example search, and say how many there were."""
    examples = [kept.key for kept in log.search(owner, Search(archived=None)) if kept.glance.example]
    for key in examples:
        log.erase(owner, key)
    return len(examples)
