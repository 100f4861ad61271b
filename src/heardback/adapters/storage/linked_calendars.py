"""Calendars of people's own, and what was put into them, in a database."""

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from heardback.adapters.sealing import seal, unseal
from heardback.adapters.storage.calendar_tables import LinkedCalendarRow, PushedRow
from heardback.adapters.storage.claiming import take_due
from heardback.adapters.storage.writing import reach, writing
from heardback.core.busy import Busy
from heardback.core.codec import decoded, encoded
from heardback.core.errors import SealedElsewhere
from heardback.core.syncing import Pushed, Word
from heardback.ports import OwnerId
from heardback.ports.calendars import Link, LinkedCalendar

if TYPE_CHECKING:
    from django.db.models import QuerySet


class DatabaseLinks:
    """The calendars in the database called `using`."""

    def __init__(self, using: str = "default") -> None:
        """Name the database; nothing is opened yet."""
        self._using = using

    def of(self, owner: OwnerId) -> Link | None:
        """Return a person's calendar."""
        row = self._rows().filter(owner=owner).first()
        return _link(row, None) if row else None

    def password_of(self, owner: OwnerId) -> str | None:
        """Return its password."""
        return _opened(self._sealed(owner), owner)

    def choose(self, owner: OwnerId, calendar: LinkedCalendar, password: str, now: datetime) -> None:
        """Choose a calendar. What was put into another one is forgotten, and stays there."""
        sealed = seal(password, _purpose(owner))
        values = {"data": encoded(calendar), "sealed": sealed, "due": now, "failures": 0, "trouble": "", "busy": ""}
        with writing(self._using):
            before = self._rows().filter(owner=owner).first()
            if before and decoded(LinkedCalendar, before.data).address != calendar.address:
                self._pushed(owner).delete()
            if not self._rows().filter(owner=owner).update(**values):
                LinkedCalendarRow.objects.using(self._using).create(owner_id=owner, **values)

    def keep_secret(self, owner: OwnerId, secret: str, *, instead_of: str) -> None:
        """Keep another secret; compared and swapped, for the person may have linked another calendar meanwhile."""
        before = self._sealed(owner)
        if before and _opened(before, owner) == instead_of:
            with writing(self._using):
                rows = self._rows().filter(owner=owner, sealed=before)
                rows.update(sealed=seal(secret, _purpose(owner)))

    def forget(self, owner: OwnerId) -> None:
        """Forget it."""
        with writing(self._using):
            self._rows().filter(owner=owner).delete()

    def make_due(self, owner: OwnerId, now: datetime) -> None:
        """Let it be looked at soon."""
        with writing(self._using):
            self._rows().filter(owner=owner).update(due=now)

    def claim(self, now: datetime, lease: datetime, limit: int) -> list[Link]:
        """Take those whose turn it is."""
        return [_link(row, lease) for row in take_due(self._rows(), self._using, now, lease, limit)]

    def pushed(self, owner: OwnerId) -> list[Pushed]:
        """Return what was put there."""
        return [decoded(Pushed, data) for data in self._pushed(owner).order_by("pk").values_list("data", flat=True)]

    def note(self, link: Link, pushed: Pushed) -> None:
        """Keep what was put there; what is newly to be said was not heard yet."""
        with writing(self._using):
            if not self._is_still(link):
                return
            rows = self._pushed(link.owner).filter(item=pushed.item)
            before = rows.values_list("data", "heard").first()
            if before is None:
                rows.create(calendar_id=link.owner, item=pushed.item, data=encoded(pushed))
                return
            known = decoded(Pushed, before[0])
            same = (known.word, known.word_day) == (pushed.word, pushed.word_day)
            rows.update(data=encoded(pushed), heard=before[1] and same)

    def drop(self, link: Link, item: str) -> None:
        """Forget an item."""
        with writing(self._using):
            if self._is_still(link):
                self._pushed(link.owner).filter(item=item).delete()

    def done(self, link: Link, busy: Sequence[Busy], due: datetime, now: datetime) -> None:
        """Note that all went well."""
        values = {"busy": encoded(tuple(busy)), "due": due, "failures": 0, "trouble": "", "synced_at": now}
        with writing(self._using):
            self._claimed(link).update(**values)

    def failed(self, link: Link, trouble: str, due: datetime) -> None:
        """Note that it did not go well."""
        values = {"due": due, "failures": link.failures + 1, "trouble": trouble}
        with writing(self._using):
            self._claimed(link).update(**values)

    def words(self, owner: OwnerId) -> list[Word]:
        """Return what is to be said, and was not heard yet."""
        rows = self._pushed(owner).filter(heard=False).order_by("pk").values_list("data", flat=True)
        found = (decoded(Pushed, data) for data in rows)
        return [Word(item=one.item, kind=one.word, day=one.word_day) for one in found if one.word and one.word_day]

    def heard(self, owner: OwnerId, item: str) -> None:
        """Note that the person has heard it."""
        with writing(self._using):
            self._pushed(owner).filter(item=item).update(heard=True)

    def _claimed(self, link: Link) -> "QuerySet[LinkedCalendarRow]":
        """Return the row, while it is still the turn of whoever claimed it."""
        rows = self._rows().filter(owner=link.owner)
        return rows.filter(due=link.lease) if link.lease else rows

    def _is_still(self, link: Link) -> bool:
        """Tell whether it is the person's calendar yet; they may choose another while one is looked at."""
        now = self.of(link.owner)
        return now is not None and now.calendar.address == link.calendar.address

    def _sealed(self, owner: OwnerId) -> str | None:
        return self._rows().filter(owner=owner).values_list("sealed", flat=True).first()

    def _rows(self) -> "QuerySet[LinkedCalendarRow]":
        return LinkedCalendarRow.objects.using(reach(self._using))

    def _pushed(self, owner: OwnerId) -> "QuerySet[PushedRow]":
        return PushedRow.objects.using(reach(self._using)).filter(calendar=owner)


def _link(row: LinkedCalendarRow, lease: datetime | None) -> Link:
    return Link(
        owner=OwnerId(row.pk),
        calendar=decoded(LinkedCalendar, row.data),
        trouble=row.trouble,
        synced_at=row.synced_at,
        failures=row.failures,
        lease=lease,
        busy=decoded(tuple[Busy, ...], row.busy) if row.busy else (),
    )


def _opened(sealed: str | None, owner: OwnerId) -> str | None:
    try:
        return unseal(sealed, _purpose(owner)) if sealed else None
    except SealedElsewhere:
        return None


def _purpose(owner: OwnerId) -> str:
    """Return what a password is sealed for: it opens in no other row."""
    return f"calendar of {owner}"
