"""`MailReading` in SQLite or PostgreSQL."""

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from django.db.models import F, Q

from heardback.adapters.storage.claiming import not_being_taken
from heardback.adapters.storage.mail_tables import MailAccountRow
from heardback.adapters.storage.reading_tables import MailFolderRow, MailTakenRow, MailVisitRow
from heardback.adapters.storage.writing import reach, writing
from heardback.core.codec import decoded
from heardback.core.errors import TurnLost
from heardback.intake.folders import FolderKind
from heardback.ports.event_log import OwnerId
from heardback.ports.mail import MailAccount, MailAccountKey
from heardback.ports.mail_reading import FOLDER_GONE, FolderRead, MailReadSoFar, MailTurn

if TYPE_CHECKING:
    from django.db.models import QuerySet

_BEYOND_BELIEF: Final = timedelta(hours=12)
"""Nothing is put off, and no lease lasts, longer than half of this: beyond it the clock has jumped back meanwhile."""
_FIELDS: Final = ("name", "kind", "uid_validity", "next_uid", "low", "recent", "total", "done")


class DatabaseMailReading:
    """Turns and progress in the database called `using`."""

    def __init__(self, using: str = "default") -> None:
        """Name the database; nothing is opened yet."""
        self._using = using

    def claim(self, now: datetime, lease: datetime) -> MailTurn | None:
        """Take a turn.

        1. Most looks find nothing, and then nothing is written.
        2. Of two who find the same account one writes its lease first; the other passes it over, or finds the lease.
        """
        if not self._due(now).exists():
            return None
        with writing(self._using):
            row = not_being_taken(self._due(now).order_by("next_poll", "pk"), self._using).first()
            if row is None:
                return None
            self._accounts().filter(pk=row.pk).update(leased_until=lease)
            visit, _ = MailVisitRow.objects.using(self._using).get_or_create(account_id=row.pk)
        account = decoded(MailAccount, row.data)
        return MailTurn(owner=OwnerId(row.owner_id), account=account, lease=lease, failures=visit.failures)

    def folders(self, turn: MailTurn) -> list[FolderRead]:
        """See the port."""
        rows = MailFolderRow.objects.using(reach(self._using)).filter(account__key=turn.account.key)
        return [FolderRead(**values) for values in rows.order_by("pk").values(*_FIELDS)]

    def keep(self, turn: MailTurn, folder: FolderRead, taken: Sequence[str]) -> None:
        """Keep progress and what was taken in together, while the turn is ours."""
        with writing(self._using):
            account = self._ours(turn)
            known = {name: getattr(folder, name) for name in _FIELDS if name != "name"}
            folders = MailFolderRow.objects.using(self._using)
            folders.update_or_create(account_id=account, name=folder.name, defaults=known)
            rows = [MailTakenRow(account_id=account, name=name, kind=folder.kind) for name in dict.fromkeys(taken)]
            MailTakenRow.objects.using(self._using).bulk_create(rows, ignore_conflicts=True)

    def taken(self, turn: MailTurn, names: Collection[str], kinds: Collection[FolderKind]) -> set[str]:
        """See the port."""
        rows = MailTakenRow.objects.using(reach(self._using)).filter(account__key=turn.account.key)
        return set(rows.filter(name__in=names, kind__in=kinds).values_list("name", flat=True))

    def finish(self, turn: MailTurn, now: datetime, next_look: datetime, trouble: str = "") -> None:
        """Give the turn back. Whoever asked meanwhile to look now is not overheard."""
        with writing(self._using):
            account = self._ours(turn)
            rows = self._accounts().filter(pk=account)
            rows.update(leased_until=None, trouble=trouble)
            rows.filter(_due_at(now)).update(next_poll=next_look)
            MailVisitRow.objects.using(self._using).filter(account_id=account).update(failures=0, looked_at=now)

    def put_off(self, turn: MailTurn, until: datetime, trouble: str) -> None:
        """See the port."""
        with writing(self._using):
            account = self._ours(turn)
            self._accounts().filter(pk=account).update(leased_until=None, next_poll=until, trouble=trouble)
            MailVisitRow.objects.using(self._using).filter(account_id=account).update(failures=F("failures") + 1)

    def so_far(self, owner: OwnerId) -> list[MailReadSoFar]:
        """See the port."""
        rows = self._accounts().filter(owner_id=owner).select_related("mailvisitrow").order_by("pk")
        return [self._one_so_far(row) for row in rows]

    def settled(self) -> list[tuple[OwnerId, MailAccount]]:
        """See the port."""
        works = self._accounts().filter(trouble__in=("", FOLDER_GONE))
        rows = works.filter(next_poll__isnull=False, mailvisitrow__looked_at__isnull=False)
        return [(OwnerId(owner), decoded(MailAccount, data)) for owner, data in rows.values_list("owner_id", "data")]

    def look_now(self, owner: OwnerId, key: MailAccountKey, now: datetime) -> None:
        """See the port."""
        with writing(self._using):
            self._accounts().filter(owner_id=owner, key=key).update(next_poll=now)

    def forgive(self, owner: OwnerId, key: MailAccountKey) -> None:
        """See the port."""
        with writing(self._using):
            self._accounts().filter(owner_id=owner, key=key).update(trouble="")
            visits = MailVisitRow.objects.using(self._using)
            visits.filter(account__owner_id=owner, account__key=key).update(failures=0)

    def _one_so_far(self, row: MailAccountRow) -> MailReadSoFar:
        visit = getattr(row, "mailvisitrow", None)
        folders = row.mailfolderrow_set.using(self._using).order_by("pk").values(*_FIELDS)
        return MailReadSoFar(
            account=MailAccountKey(row.key),
            folders=tuple(FolderRead(**values) for values in folders),
            trouble=row.trouble,
            failures=visit.failures if visit else 0,
            looked_at=visit.looked_at if visit else None,
            next_look=row.next_poll,
        )

    def _due(self, now: datetime) -> "QuerySet[MailAccountRow]":
        """Return who is due and free: also what seems to be neither only because the clock was ahead once."""
        free = Q(leased_until=None) | Q(leased_until__lte=now) | Q(leased_until__gt=now + _BEYOND_BELIEF)
        return self._accounts().filter(_due_at(now), free)

    def _ours(self, turn: MailTurn) -> int:
        """Return the account's row, held until the transaction ends. Raises `TurnLost`."""
        rows = self._accounts().filter(owner_id=turn.owner, key=turn.account.key, leased_until=turn.lease)
        account = rows.select_for_update().values_list("pk", flat=True).first()
        if account is None:
            raise TurnLost
        return account

    def _accounts(self) -> "QuerySet[MailAccountRow]":
        return MailAccountRow.objects.using(reach(self._using))


def _due_at(now: datetime) -> Q:
    return Q(next_poll__lte=now) | Q(next_poll__gt=now + _BEYOND_BELIEF)
