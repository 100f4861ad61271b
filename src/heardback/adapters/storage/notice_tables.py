"""Tables of notices: wishes, channels, and what was said."""

from typing import ClassVar

from django.db import models

from heardback.adapters.storage.models import Account


class NoticeRow(models.Model):
    """What a person wishes to hear, and when it is their turn."""

    owner = models.OneToOneField(Account, on_delete=models.CASCADE, primary_key=True)
    wishes = models.TextField()
    """JSON of `core.notices.Wishes`."""
    due = models.DateTimeField(null=True)
    """When a worker is to look whether something is to be said; null: they have no channel."""
    failures = models.PositiveSmallIntegerField(default=0)
    looked = models.DateTimeField(null=True)
    """`Turn.looked`."""

    class Meta:
        """A worker finds whose turn it is by its index."""

        db_table = "notice"
        indexes: ClassVar = [
            models.Index(fields=["due"], condition=models.Q(due__isnull=False), name="notice_due"),
        ]


class NoticeChannelRow(models.Model):
    """One way in which a person hears from heardback."""

    owner = models.ForeignKey(Account, on_delete=models.CASCADE)
    kind = models.CharField(max_length=8)
    gets = models.CharField(max_length=8)
    label = models.TextField()
    sealed = models.TextField()
    """Its address, sealed: that of a service holds a token."""

    class Meta:
        """Few rows a person."""

        db_table = "notice_channel"


class SaidRow(models.Model):
    """That something was said by a channel, on a day of the person's. Written before it is sent."""

    channel = models.ForeignKey(NoticeChannelRow, on_delete=models.CASCADE, db_index=False)
    about = models.CharField(max_length=100)
    """`core.notices.Matter.about`: a candidacy's key and a step, or an interview; no content."""
    kind = models.CharField(max_length=12)
    day = models.DateField()
    at = models.DateTimeField()
    sent = models.BooleanField(default=False)
    """It went out. False: it is going out now, or nobody knows."""

    class Meta:
        """Of one thing nothing is said twice a day by one channel: the database itself refuses it."""

        db_table = "said"
        constraints: ClassVar = [models.UniqueConstraint(fields=["channel", "about", "day"], name="said_once_a_day")]
