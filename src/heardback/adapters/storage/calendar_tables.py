"""Tables of calendars: the feed of each person and what it was told; their own calendar and what was put into it."""

from typing import ClassVar

from django.db import models

from heardback.adapters.storage.models import Account, CandidacyRow


class FeedRow(models.Model):
    """The calendar that a person subscribes to. Its secret is not kept, only a hash of it."""

    owner = models.OneToOneField(Account, on_delete=models.CASCADE, primary_key=True)
    token_hash = models.CharField(max_length=64, unique=True)
    detail = models.CharField(max_length=8)
    steps_as = models.CharField(max_length=8)
    made_at = models.DateTimeField()
    read_at = models.DateTimeField(null=True)
    state = models.CharField(max_length=24, blank=True)
    """Names all that was last published."""
    changed_at = models.DateTimeField(null=True)

    class Meta:
        """One a person."""

        db_table = "feed"


class PublishedRow(models.Model):
    """What a feed was told of one candidacy: in versions, so that what falls away can be called off."""

    candidacy = models.OneToOneField(CandidacyRow, on_delete=models.CASCADE, primary_key=True)
    feed = models.ForeignKey(FeedRow, on_delete=models.CASCADE)
    made_from = models.CharField(max_length=24)
    zone = models.CharField(max_length=64)
    first_year = models.PositiveSmallIntegerField()
    last_year = models.PositiveSmallIntegerField()
    data = models.TextField()
    """JSON: a list of `core.publishing.Published`."""
    text = models.TextField()
    """The same as components of iCalendar."""

    class Meta:
        """Found by feed."""

        db_table = "published"


class LinkedCalendarRow(models.Model):
    """A calendar of a person's own, into which their steps are put."""

    owner = models.OneToOneField(Account, on_delete=models.CASCADE, primary_key=True)
    data = models.TextField()
    """JSON of `ports.calendars.LinkedCalendar`."""
    sealed = models.TextField()
    """Its password, sealed for this row alone."""
    due = models.DateTimeField(db_index=True)
    """When to look at it next. While somebody does, the end of their lease: of two who claim it, one gets it."""
    failures = models.PositiveSmallIntegerField(default=0)
    trouble = models.CharField(max_length=16, blank=True)
    synced_at = models.DateTimeField(null=True)
    busy = models.TextField(blank=True)
    """JSON: a list of `core.busy.Busy`."""

    class Meta:
        """One a person; the worker finds what is due by its index."""

        db_table = "linked_calendar"


class PushedRow(models.Model):
    """What was put into somebody's calendar: it names nobody, and stays until it is taken out there."""

    calendar = models.ForeignKey(LinkedCalendarRow, on_delete=models.CASCADE, db_index=False)
    item = models.CharField(max_length=64)
    data = models.TextField()
    """JSON of `core.syncing.Pushed`. An application that is erased is still to be taken out of the calendar."""
    heard = models.BooleanField(default=False)
    """The person has heard what there was to say of it."""

    class Meta:
        """An item lies in a calendar once."""

        db_table = "pushed"
        constraints: ClassVar = [models.UniqueConstraint(fields=["calendar", "item"], name="pushed_item")]


class BusyFeedRow(models.Model):
    """A calendar of a person's own that is only looked at: when are they taken?"""

    owner = models.OneToOneField(Account, on_delete=models.CASCADE, primary_key=True)
    host = models.TextField()
    sealed = models.TextField()
    """Its address, sealed for this row alone: who has it can read the calendar."""
    due = models.DateTimeField(db_index=True)
    """When to look at it next; while somebody does, the end of their lease."""
    failures = models.PositiveSmallIntegerField(default=0)
    trouble = models.CharField(max_length=16, blank=True)
    read_at = models.DateTimeField(null=True)
    busy = models.TextField()
    """JSON: a list of `core.busy.Busy`."""

    class Meta:
        """One a person; the worker finds what is due by its index."""

        db_table = "busy_feed"
