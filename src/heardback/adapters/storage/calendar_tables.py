"""Tables of calendars: the feed of each person, and what it was told."""

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
