"""The book of notices in the database."""

from collections.abc import Collection, Iterable, Sequence
from datetime import UTC, date, datetime
from typing import Any, Final

from django.db import IntegrityError, connections
from django.db.models import F, QuerySet

from heardback.adapters.sealing import seal, unseal
from heardback.adapters.storage.notice_tables import NoticeChannelRow, NoticeRow, SaidRow
from heardback.adapters.storage.writing import reach, writing
from heardback.core.codec import decoded, encoded
from heardback.core.errors import SealedElsewhere
from heardback.core.notices import Said, Wishes
from heardback.ports import OwnerId
from heardback.ports.notices import Channel, NoticesChosen, Turn

_AT_ONCE: Final = datetime(1970, 1, 1, tzinfo=UTC)


def theirs_is_the_turn(owners: Iterable[OwnerId], using: str) -> None:
    """Something about these people's candidacies changed: look at once whether it is to be said.

    Inside the transaction that changes it, after the candidacies. Rows are taken in one order, so that two writers
    never wait for each other in a ring.
    """
    rows = NoticeRow.objects.using(using).filter(owner_id__in=set(owners), due__gt=_AT_ONCE).order_by("pk")
    if connections[using].features.has_select_for_update:
        rows = rows.select_for_update()
    found = list(rows.values_list("pk", flat=True))
    if found:
        NoticeRow.objects.using(using).filter(pk__in=found).update(due=_AT_ONCE)


class DatabaseNoticeBook:
    """The book in the database called `using`."""

    def __init__(self, using: str = "default") -> None:
        """Name the database; nothing is opened yet."""
        self._using = using

    def claim(self, now: datetime, lease: datetime, limit: int) -> tuple[Turn, ...]:
        """Take turns; see `glance_queue` for how."""
        if not self._rows().filter(due__lte=now).exists():
            return ()
        with writing(self._using):
            rows = self._rows().filter(due__lte=now).order_by("due", "pk")
            if connections[self._using].features.has_select_for_update_skip_locked:
                rows = rows.select_for_update(skip_locked=True)
            taken = list(rows.values_list("pk", "failures", "looked")[:limit])
            self._rows().filter(pk__in=[pk for pk, *_ in taken]).update(due=lease)
        return tuple(
            Turn(owner=OwnerId(pk), lease=lease, failures=failures, looked=looked) for pk, failures, looked in taken
        )

    def come_back(self, turn: Turn, due: datetime, looked: datetime | None) -> None:
        """Set the next turn, if the lease still stands."""
        with writing(self._using):
            if looked:
                self._rows().filter(pk=turn.owner).update(looked=looked)
            self._rows().filter(pk=turn.owner, due=turn.lease).update(due=due, failures=0)

    def put_off(self, turn: Turn, until: datetime) -> None:
        """Put a turn off."""
        with writing(self._using):
            self._rows().filter(pk=turn.owner, due=turn.lease).update(due=until, failures=F("failures") + 1)

    def wishes(self, owner: OwnerId) -> Wishes:
        """Return what a person wishes."""
        kept = self._rows().filter(pk=owner).values_list("wishes", flat=True).first()
        return decoded(Wishes, kept) if kept else Wishes()

    def keep_wishes(self, owner: OwnerId, wishes: Wishes) -> None:
        """Keep it."""
        with writing(self._using):
            self._keep(owner, wishes)

    def _keep(self, owner: OwnerId, wishes: Wishes) -> None:
        hears = self._channels(owner).exists()
        values = {"wishes": encoded(wishes), "due": _AT_ONCE if hears else None, "failures": 0}
        values |= {} if hears else {"looked": None}
        self._rows().update_or_create(pk=owner, defaults=values)

    def channels(self, owner: OwnerId) -> list[Channel]:
        """Return a person's channels."""
        return [_channel(row) for row in self._channels(owner).order_by("pk")]

    def chosen(self, owner: OwnerId) -> NoticesChosen:
        """Return what a person chose, to leave with."""
        labels = self._channels(owner).order_by("pk").values_list("label", flat=True)
        return NoticesChosen(wishes=self.wishes(owner), channels=tuple(labels))

    def add_channel(self, owner: OwnerId, channel: Channel) -> None:
        """Add one."""
        sealed = seal(channel.address or "", _purpose(owner))
        with writing(self._using):
            NoticeChannelRow.objects.using(self._using).create(
                owner_id=owner, kind=channel.kind, gets=channel.gets, label=channel.label, sealed=sealed
            )
            self._keep(owner, self.wishes(owner))

    def end_channel(self, owner: OwnerId, number: int) -> None:
        """Forget an address."""
        with writing(self._using):
            self._channels(owner).filter(pk=number).update(sealed=seal("", _purpose(owner)))

    def drop_channel(self, owner: OwnerId, number: int) -> None:
        """Drop one."""
        with writing(self._using):
            self._channels(owner).filter(pk=number).delete()
            self._keep(owner, self.wishes(owner))

    def said(self, owner: OwnerId, channel: int, about: Collection[str]) -> frozenset[Said]:
        """Return what was said of these matters."""
        rows = self._said(owner, channel).filter(about__in=about)
        return frozenset(Said(*row) for row in rows.values_list("about", "kind", "day"))

    def mark(self, owner: OwnerId, channel: int, marks: Sequence[Said], now: datetime) -> bool:
        """Note that it is said: all of it or nothing. Of two who do so at once, the database lets one."""
        try:
            with writing(self._using):
                if not self._channels(owner).filter(pk=channel).exists():
                    return False
                SaidRow.objects.using(self._using).bulk_create(
                    SaidRow(channel_id=channel, about=one.about, kind=one.kind, day=one.day, at=now) for one in marks
                )
        except IntegrityError:
            return False
        return True

    def sent(self, owner: OwnerId, channel: int, marks: Sequence[Said]) -> None:
        """Note that it went out."""
        with writing(self._using):
            self._marked(owner, channel, marks).update(sent=True)

    def unmark(self, owner: OwnerId, channel: int, marks: Sequence[Said]) -> None:
        """Take marks back."""
        with writing(self._using):
            self._marked(owner, channel, marks).delete()

    def missed(self, owner: OwnerId, day: date, before: datetime) -> list[str]:
        """Return by which channels something may not have arrived."""
        rows = SaidRow.objects.using(reach(self._using)).filter(
            channel__owner_id=owner, day=day, sent=False, at__lt=before
        )
        return list(rows.order_by("channel_id").values_list("channel__label", flat=True).distinct())

    def forget_before(self, day: date) -> None:
        """Forget what was said before a day: by then nothing of it is still worth saying."""
        with writing(self._using):
            SaidRow.objects.using(self._using).filter(day__lt=day).delete()

    def _marked(self, owner: OwnerId, channel: int, marks: Sequence[Said]) -> "QuerySet[SaidRow]":
        return self._said(owner, channel).filter(about__in=[one.about for one in marks], day__in={m.day for m in marks})

    def _said(self, owner: OwnerId, channel: int) -> "QuerySet[SaidRow]":
        return SaidRow.objects.using(reach(self._using)).filter(channel_id=channel, channel__owner_id=owner)

    def _channels(self, owner: OwnerId) -> "QuerySet[NoticeChannelRow]":
        return NoticeChannelRow.objects.using(reach(self._using)).filter(owner_id=owner)

    def _rows(self) -> "QuerySet[NoticeRow]":
        return NoticeRow.objects.using(reach(self._using))


def _channel(row: NoticeChannelRow) -> Channel:
    try:
        address = unseal(row.sealed, _purpose(OwnerId(row.owner_id)))
    except SealedElsewhere:
        address = None
    kind: Any = row.kind
    gets: Any = row.gets
    return Channel(number=row.pk, kind=kind, gets=gets, label=row.label, address=address)


def _purpose(owner: OwnerId) -> str:
    return f"notice channel of {owner}"
