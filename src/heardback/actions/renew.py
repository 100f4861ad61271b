"""The worker's first job: glances whose time has come are made anew, whoever's they are, a batch at a time.

Pages do the same for the one person who looks (`refresh`), and need not wait for the worker; with it, what lists,
notices and calendars say is true also while nobody looks.
"""

import logging
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final

from heardback.actions.opened import playbook_of
from heardback.core.glance import Glance, glance
from heardback.core.journal import told
from heardback.core.retries import TROUBLE, delay
from heardback.ports.glance_queue import Claimed, GlanceQueue, Outdated

_BATCH: Final = 200
"""A fraction of a second's work."""
_LEASE: Final = timedelta(minutes=2)

_log = logging.getLogger("heardback.worker")

Batch = tuple[Claimed, ...]


class RenewGlances:
    """A `worker.Job`: claims batches of candidacies. What a batch cannot do together it does one by one."""

    name = "glances"

    def __init__(self, queue: GlanceQueue) -> None:
        """Take the queue."""
        self._queue = queue

    def claim(self, now: datetime) -> Sequence[Batch]:
        """Take one batch."""
        batch = self._queue.claim(now, now + _LEASE, _BATCH)
        return (batch,) if batch else ()

    def act(self, claimed: Batch, now: datetime) -> None:
        """Make the glances of a batch anew; after a failure this finds out whose it is, and puts off that one alone.

        Every glance holds until its own next change, and is kept only while its lease stands: done twice, it does no
        harm.
        """
        try:
            outdated = self._queue.read(claimed)
            self._queue.keep([(one.claimed, _made(one, now)) for one in outdated])
        except TROUBLE:
            raise
        except Exception:
            if len(claimed) == 1:
                raise
            for one in claimed:
                self._by_itself((one,), now)

    def _by_itself(self, single: Batch, now: datetime) -> None:
        try:
            self.act(single, now)
        except TROUBLE:
            raise
        except Exception:  # noqa: BLE001 - one bad journal stops nothing
            _log.exception("%s: one candidacy failed and is put off; the others go on", self.name)
            self.put_off(single, now)

    def put_off(self, claimed: Batch, now: datetime) -> None:
        """Let each be tried again later."""
        for one in claimed:
            self._queue.put_off(one, now + delay(one.failures + 1))


def _made(one: Outdated, now: datetime) -> Glance:
    dossier = told(one.journal)
    return glance(dossier, one.person.candidate(), playbook_of(dossier, one.person), now)
