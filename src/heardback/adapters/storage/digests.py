"""Notices that went out by mail, in the database."""

from collections.abc import Collection
from datetime import date
from typing import TYPE_CHECKING

from heardback.adapters.storage.digest_tables import DigestRow
from heardback.adapters.storage.writing import reach, writing
from heardback.core.codec import decoded, encoded
from heardback.intake.answers import Digest
from heardback.ports import OwnerId

if TYPE_CHECKING:
    from django.db.models import QuerySet


class DatabaseDigests:
    """A `Digests`, in the database called `using`."""

    def __init__(self, using: str = "default") -> None:
        """Name the database; nothing is opened yet."""
        self._using = using

    def keep(self, owner: OwnerId, token: str, digest: Digest) -> None:
        """Keep a notice."""
        with writing(self._using):
            DigestRow.objects.using(self._using).create(owner_id=owner, token=token, at=digest.at, data=encoded(digest))

    def tokens(self, owner: OwnerId) -> frozenset[str]:
        """Return the tokens of all that a person was sent."""
        return frozenset(self._rows(owner).values_list("token", flat=True))

    def named(self, owner: OwnerId, tokens: Collection[str]) -> Digest | None:
        """Return the newest of those named."""
        rows = self._rows(owner).filter(token__in=tokens).order_by("-at", "-pk")
        found = rows.values_list("data", flat=True).first()
        return decoded(Digest, found) if found else None

    def owner_of(self, tokens: Collection[str]) -> OwnerId | None:
        """Return whose it is."""
        rows = DigestRow.objects.using(reach(self._using)).filter(token__in=tokens).order_by("-at", "-pk")
        found = rows.values_list("owner_id", flat=True).first()
        return OwnerId(found) if found else None

    def forget_before(self, day: date) -> None:
        """Forget what is older."""
        with writing(self._using):
            DigestRow.objects.using(self._using).filter(at__date__lt=day).delete()

    def _rows(self, owner: OwnerId) -> "QuerySet[DigestRow]":
        return DigestRow.objects.using(reach(self._using)).filter(owner_id=owner)
