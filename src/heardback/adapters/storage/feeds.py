"""Calendars that people subscribe to, in a database.

The secret in a link has 192 random bits, so that nobody finds one by trying; only its hash is kept.
"""

import secrets
from collections.abc import Collection, Iterator
from datetime import datetime
from hashlib import blake2b, sha256
from typing import TYPE_CHECKING, Any, Final

from django.db import connections
from django.db.models import Subquery

from heardback.adapters.storage.calendar_tables import FeedRow, PublishedRow
from heardback.adapters.storage.models import CandidacyRow, EditionRow
from heardback.adapters.storage.rows import kept
from heardback.adapters.storage.writing import reach, writing
from heardback.core.agenda import Detail
from heardback.core.codec import decoded, encoded
from heardback.core.person import Person
from heardback.core.publishing import Published
from heardback.ports import Kept, Key, OwnerId
from heardback.ports.feeds import Feed, Source, StepsAs, Told, Write

if TYPE_CHECKING:
    from django.db.models import QuerySet

_LONGEST_SECRET: Final = 128
_FEW: Final = 300
"""So many keys may stand in one query."""


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
        rows = self._candidacies(owner).order_by("pk").values_list("key", "version", "next_change")
        return list(map(Source._make, rows))

    def made_from(self, owner: OwnerId) -> dict[Key, str]:
        """Return what the texts were made from."""
        rows = PublishedRow.objects.using(reach(self._using)).filter(feed=owner)
        return {Key(key): made_from for key, made_from in rows.values_list("candidacy__key", "made_from")}

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
            told = [_row(owner, candidacy, write(one, before)) for candidacy, one, before in self._before(owner, keys)]
            PublishedRow.objects.using(self._using).bulk_create(
                told, update_conflicts=True, unique_fields=["candidacy"], update_fields=_TOLD
            )
            self._rows().filter(owner=owner).update(state=state, changed_at=now)

    def texts(self, owner: OwnerId) -> list[tuple[str, int, int, str]]:
        """Return zone, years and text of every candidacy."""
        rows = PublishedRow.objects.using(reach(self._using)).filter(feed=owner).order_by("pk")
        return list(rows.values_list("zone", "first_year", "last_year", "text"))

    def _before(self, owner: OwnerId, keys: Collection[Key]) -> Iterator[tuple[int, Kept, tuple[Published, ...]]]:
        """Yield candidacies with what was published of them, as they are now."""
        rows = self._candidacies(owner).order_by("pk")
        rows = rows.filter(key__in=keys) if len(keys) <= _FEW else rows
        named = rows.values_list("pk", "publishedrow__data", "key", "version", "glance", "next_change")
        for candidacy, data, key, version, glance, change in named if keys else ():
            if key in keys:
                before = decoded(tuple[Published, ...], data) if data else ()
                yield candidacy, kept(key, version, glance, change), before

    def _candidacies(self, owner: OwnerId) -> "QuerySet[CandidacyRow]":
        return CandidacyRow.objects.using(reach(self._using)).filter(owner_id=owner)

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


_TOLD: Final = ("feed", "made_from", "zone", "first_year", "last_year", "data", "text")


def _row(owner: OwnerId, candidacy: int, told: Told) -> PublishedRow:
    return PublishedRow(
        candidacy_id=candidacy,
        feed_id=owner,
        made_from=told.made_from,
        zone=told.zone,
        first_year=told.years[0],
        last_year=told.years[1],
        data=encoded(told.published),
        text=told.text,
    )


def _feed(row: dict[str, Any]) -> Feed:
    settings = row["owner__settingsrow__data"]
    made_from = [row["detail"], row["steps_as"], settings or "", row["edition"] or ""]
    return Feed(
        owner=OwnerId(row["owner"]),
        detail=row["detail"],
        steps_as=row["steps_as"],
        made_at=row["made_at"],
        read_at=row["read_at"],
        state=row["state"],
        changed_at=row["changed_at"],
        basis=blake2b("\0".join(made_from).encode(), digest_size=12).hexdigest(),
        language=decoded(Person, settings).language if settings else None,
    )


def _hashed(secret: str) -> str:
    return sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()
