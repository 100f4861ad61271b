"""Tables of notices that went out by mail, so that an answer is known for what it is, and of a mailbox for answers."""

from django.db import models

from heardback.adapters.storage.models import Account


class DigestRow(models.Model):
    """A notice that went out by mail: by what an answer names it, and what that may be about."""

    owner = models.ForeignKey(Account, on_delete=models.CASCADE)
    token = models.CharField(max_length=32, unique=True)
    """Random; what stands before the @ of its Message-ID."""
    at = models.DateTimeField()
    data = models.TextField()
    """JSON of `intake.answers.Digest`: steps by the keys of their candidacies, no content."""

    class Meta:
        """One a day and mail channel, mostly."""

        db_table = "digest"


class AnswersReadRow(models.Model):
    """How far the mailbox for answers is read: a single row."""

    due = models.DateTimeField()
    uid_validity = models.BigIntegerField(default=0)
    next_uid = models.BigIntegerField(default=1)
    failures = models.PositiveSmallIntegerField(default=0)

    class Meta:
        """It is made by whoever looks first."""

        db_table = "answers_read"
