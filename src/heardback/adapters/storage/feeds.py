"""Calendars that people subscribe to, in a database.

The secret in a link has 192 random bits, so that nobody finds one by trying; only its hash is kept.
"""

import secrets
from collections.abc import Collection
from datetime import datetime
from hashlib import blake2b, sha256
from typing import TYPE_CHECKING, Any, Final

from django.db import connections
from django.db.models import Subquery

from heardback.adapters.storage.calendar_tables import FeedRow, PublishedRow
from heardback.adapters.storage.models import CandidacyRow, EditionRow
from heardback.adapters.storage.writing import reach, writing
from heardback.core.agenda import Detail
from heardback.core.codec import decoded, encoded
from heardback.core.publishing import Published
from heardback.ports import Key, OwnerId
from heardback.ports.feeds import Feed, Source, StepsAs, Told, Write

if TYPE_CHECKING:
    from django.db.models import QuerySet

_LONGEST_SECRET: Final = 128


class DatabaseFeeds:
    """The feeds in the database called `using`."""

    def __init__(self, using: str = "default") -> None:
        """Name the database; nothing is opened yet."""
        self._using = using

    def of(self, owner: OwnerId) -> Feed | None:
        """Return a person's feed."""
        return self._found(self._rows().filter(owner=owner))

    def opened_by(self, secret: str) -> Feed | None:
        """Return the feed that a secret opens. Looked for by its hash, so that no timing tells of a near miss."""
        if len(secret) > _LONGEST_SECRET:
            return None
        return self._found(self._rows().filter(token_hash=_hashed(secret), owner__is_active=True))

    def make(self, owner: OwnerId, detail: Detail, steps_as: StepsAs, now: datetime) -> str:
        """Make a feed, or give it a new secret."""
        secret = secrets.token_urlsafe(24)
        row = FeedRow(owner_id=owner, token_hash=_hashed(secret), detail=detail, steps_as=steps_as, made_at=now)
        with writing(self._using):
            FeedRow.objects.using(self._using).bulk_create(
                [row],
                update_conflicts=True,
                unique_fields=["owner"],
                update_fields=["token_hash", "detail", "steps_as", "made_at", "read_at"],
            )
        return secret

    def choose(self, owner: OwnerId, detail: Detail, steps_as: StepsAs) -> None:
        """Choose what a feed says."""
        with writing(self._using):
            self._rows().filter(owner=owner).update(detail=detail, steps_as=steps_as)

    def revoke(self, owner: OwnerId) -> None:
        """Take a feed away."""
        with writing(self._using):
            self._rows().filter(owner=owner).delete()

    def was_read(self, owner: OwnerId, now: datetime) -> None:
        """Note that a program came by."""
        with writing(self._using):
            self._rows().filter(owner=owner).update(read_at=now.replace(minute=0, second=0, microsecond=0))

    def sources(self, owner: OwnerId) -> list[Source]:
        """Return every candidacy."""
        rows = CandidacyRow.objects.using(reach(self._using)).filter(owner_id=owner).order_by("pk")
        found = rows.values_list("key", "version", "next_change", "publishedrow__made_from")
        return [
            Source(key=Key(key), version=version, next_change=change, made_from=made_from or "")
            for key, version, change, made_from in found
        ]

    def publish(self, owner: OwnerId, state: str, keys: Collection[Key], write: Write, now: datetime) -> None:
        """Write anew what is told of some candidacies.

        1. One program at a time writes a feed: a file has one writer anyway, and on a server the feed's row is locked.
        2. What was published before is read within the same transaction, so that versions are counted without a gap.
        3. A feed that was revoked meanwhile is passed over.
        """
        with writing(self._using):
            rows = self._rows().filter(owner=owner)
            if connections[self._using].features.has_select_for_update:
                rows = rows.select_for_update()
            if rows.values_list("state").first() is None:
                return
            for candidacy, key, data in self._before(owner, keys):
                told = write(Key(key), decoded(tuple[Published, ...], data) if data else ())
                if told:
                    self._keep(owner, candidacy, told)
            self._rows().filter(owner=owner).update(state=state, changed_at=now)

    def texts(self, owner: OwnerId) -> list[tuple[str, int, int, str]]:
        """Return zone, years and text of every candidacy."""
        rows = PublishedRow.objects.using(reach(self._using)).filter(feed=owner).order_by("pk")
        return list(rows.values_list("zone", "first_year", "last_year", "text"))

    def _before(self, owner: OwnerId, keys: Collection[Key]) -> list[tuple[int, str, str | None]]:
        if not keys:
            return []
        wanted = set(keys)
        rows = CandidacyRow.objects.using(self._using).filter(owner_id=owner).order_by("pk")
        found = rows.values_list("pk", "key", "publishedrow__data")
        return [(candidacy, key, data) for candidacy, key, data in found if key in wanted]

    def _keep(self, owner: OwnerId, candidacy: int, told: Told) -> None:
        values = {
            "feed_id": owner,
            "made_from": told.made_from,
            "zone": told.zone,
            "first_year": told.years[0],
            "last_year": told.years[1],
            "data": encoded(told.published),
            "text": told.text,
        }
        PublishedRow.objects.using(self._using).update_or_create(candidacy_id=candidacy, defaults=values)

    def _found(self, rows: "QuerySet[FeedRow]") -> Feed | None:
        edition = Subquery(EditionRow.objects.using(self._using).values("name")[:1])
        row = rows.annotate(edition=edition).values(*_COLUMNS, "edition").first()
        return _feed(row) if row else None

    def _rows(self) -> "QuerySet[FeedRow]":
        return FeedRow.objects.using(reach(self._using))


_COLUMNS: Final = (
    *("owner", "detail", "steps_as", "made_at", "read_at", "state", "changed_at"),
    "owner__settingsrow__data",
)


def _feed(row: dict[str, Any]) -> Feed:
    made_from = [row["detail"], row["steps_as"], row["owner__settingsrow__data"] or "", row["edition"] or ""]
    return Feed(
        owner=OwnerId(row["owner"]),
        detail=row["detail"],
        steps_as=row["steps_as"],
        made_at=row["made_at"],
        read_at=row["read_at"],
        state=row["state"],
        changed_at=row["changed_at"],
        basis=blake2b("\0".join(made_from).encode(), digest_size=12).hexdigest(),
    )


def _hashed(secret: str) -> str:
    return sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()
