"""Tables of the inbox: mail that has to do with an application, what it proposes, what was learnt from corrections."""

from typing import ClassVar

from django.db import models

from heardback.adapters.storage.models import Account, CandidacyRow


class MailRow(models.Model):
    """A mail that proposes something, or may once more is known. It goes with the candidacy to which it was taken."""

    key = models.CharField(max_length=16, unique=True)
    """Random, part of its address."""
    owner = models.ForeignKey(Account, on_delete=models.CASCADE, db_index=False)
    message = models.CharField(max_length=64)
    """A hash of its Message-ID, which may be of any length."""
    candidacy = models.ForeignKey(CandidacyRow, on_delete=models.CASCADE, null=True)
    about = models.ForeignKey(CandidacyRow, on_delete=models.CASCADE, null=True, related_name="+")
    """To which it seems to belong while it is not decided: it goes with that one too."""
    sent_at = models.DateTimeField()
    kept_until = models.DateTimeField(null=True)
    """Of a mail that tells of nothing yet: until then it waits for what it belongs to."""
    data = models.TextField()
    """JSON of `ports.inbox.KeptMail`."""
    content = models.TextField()
    """JSON of `ports.inbox.MailContent`; apart, because lists do without it."""
    said = models.TextField(blank=True)
    """JSON of `intake.proposing.said.MailSaid`: what it proposes may be asked again. Empty: it answers a notice."""

    class Meta:
        """The same mail in several folders is one."""

        db_table = "mail"
        constraints: ClassVar = [models.UniqueConstraint(fields=["owner", "message"], name="mail_message")]


class ProposalRow(models.Model):
    """What a mail proposes, and what became of it."""

    key = models.CharField(max_length=16, unique=True)
    owner = models.ForeignKey(Account, on_delete=models.CASCADE, db_index=False)
    mail = models.ForeignKey(MailRow, on_delete=models.CASCADE)
    candidacy = models.ForeignKey(CandidacyRow, on_delete=models.CASCADE, null=True)
    """Where it was recorded."""
    state = models.CharField(max_length=16)
    in_spam = models.BooleanField()
    """It is an answer, and was found in spam."""
    version = models.PositiveIntegerField()
    data = models.TextField()
    """JSON of `intake.proposing.Proposal`."""
    entries = models.TextField(blank=True)
    """The numbers of the entries with which it was recorded."""
    decided_at = models.DateTimeField(null=True)

    class Meta:
        """Indexed for what every page asks: how much is open."""

        db_table = "proposal"
        indexes: ClassVar = [models.Index(fields=["owner", "state"], name="proposal_state")]


class MeetingRow(models.Model):
    """A meeting of a candidacy as it is known: what later calendar files are held against."""

    candidacy = models.ForeignKey(CandidacyRow, on_delete=models.CASCADE, db_index=False)
    name = models.CharField(max_length=64)
    """A hash of its key, which may be of any length."""
    data = models.TextField()
    """JSON of its key and of what is known."""

    class Meta:
        """Each once."""

        db_table = "meeting"
        constraints: ClassVar = [models.UniqueConstraint(fields=["candidacy", "name"], name="meeting_name")]


class CorrectionRow(models.Model):
    """What a person corrected, learnt for the next mail of the same kind."""

    owner = models.ForeignKey(Account, on_delete=models.CASCADE)
    kind = models.CharField(max_length=16)
    sender = models.TextField()
    subject = models.TextField(blank=True)
    candidacy = models.ForeignKey(CandidacyRow, on_delete=models.CASCADE, null=True)
    means = models.CharField(max_length=16, blank=True)

    class Meta:
        """Few rows a person."""

        db_table = "correction"
