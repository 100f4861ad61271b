"""All waits of a search, in the order in which they began."""

from collections.abc import Sequence
from datetime import datetime

from heardback.core.candidacy import Candidacy
from heardback.core.history import Wait, waits_in


def waits(candidacies: Sequence[Candidacy], now: datetime) -> tuple[Wait, ...]:
    """Return every wait after an interview, as known at `now`."""
    return tuple(wait for wait in every_wait(candidacies, now) if wait.since == "interview")


def every_wait(candidacies: Sequence[Candidacy], now: datetime) -> tuple[Wait, ...]:
    """Return the same with the waits after a deferral and after a request was met."""
    found = (wait for candidacy in candidacies for wait in waits_in(candidacy, now))
    return tuple(sorted(found, key=lambda wait: wait.start))
