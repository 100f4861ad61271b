"""The table of letters on their way."""

from typing import ClassVar

from django.db import models

from heardback.adapters.storage.models import Account, CandidacyRow
from heardback.ports.outbox import OPEN


class OutgoingRow(models.Model):
    """A letter that its writer said yes to; it stays, with what became of it. See `ports.outbox`."""

    key = models.CharField(max_length=16, unique=True)
    owner = models.ForeignKey(Account, on_delete=models.CASCADE, db_index=False)
    candidacy = models.ForeignKey(CandidacyRow, on_delete=models.CASCADE)
    account = models.CharField(max_length=16)
    """The key of the mail account, which may be disconnected meanwhile."""
    command = models.CharField(max_length=64)
    """A hash of the idempotency key."""
    kind = models.TextField()
    contact = models.TextField(blank=True)
    data = models.TextField()
    """JSON of `ports.outbox.Written`."""
    message_id = models.TextField()
    known_as = models.TextField(blank=True)
    """Message-IDs that servers gave it in the place of ours, a space between two."""
    mail = models.TextField()
    """The whole message, in ASCII."""
    state = models.CharField(max_length=16)
    reason = models.CharField(max_length=16, blank=True)
    said = models.TextField(blank=True)
    tries = models.PositiveSmallIntegerField(default=0)
    queued_at = models.DateTimeField()
    changed_at = models.DateTimeField()
    dot_at = models.DateTimeField(null=True)
    due = models.DateTimeField(null=True)
    """When something is to be done about it; while somebody is at it, when their lease ends."""
    lease = models.CharField(max_length=22, blank=True)
    """A random word of whoever is at it."""
    dot_lease = models.CharField(max_length=22, blank=True)
    """The lease under which the dot went: whoever had it knows what became of the letter, however late."""

    class Meta:
        """A second letter of one kind to one person is what the database itself refuses while the first is open."""

        db_table = "outgoing"
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["owner", "command"], name="outgoing_command"),
            models.UniqueConstraint(
                fields=["candidacy", "kind", "contact"], condition=models.Q(state__in=OPEN), name="outgoing_open"
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["due"], condition=models.Q(due__isnull=False), name="outgoing_due"),
            models.Index(fields=["owner", "state"], name="outgoing_state"),
        ]
