"""How far the mailbox for answers is read, in the database: one row."""

from datetime import UTC, datetime
from typing import Final

from heardback.adapters.storage.claiming import take_due
from heardback.adapters.storage.digest_tables import AnswersReadRow
from heardback.adapters.storage.writing import reach, writing
from heardback.ports.digests import AnswersTurn

_ONLY: Final = 1
_AT_ONCE: Final = datetime(1970, 1, 1, tzinfo=UTC)


class DatabaseAnswerBook:
    """An `AnswerBook`, in the database called `using`."""

    def __init__(self, using: str = "default") -> None:
        """Name the database; nothing is opened yet."""
        self._using = using

    def claim(self, now: datetime, lease: datetime) -> AnswersTurn | None:
        """Take the turn; of two who make the row, the database lets one."""
        rows = AnswersReadRow.objects.using(reach(self._using))
        if not rows.exists():
            with writing(self._using):
                rows.bulk_create([AnswersReadRow(pk=_ONLY, due=_AT_ONCE)], ignore_conflicts=True)
        taken = take_due(rows.all(), self._using, now, lease, 1)
        return AnswersTurn(lease=lease, **_progress(taken[0])) if taken else None

    def keep(self, turn: AnswersTurn, uid_validity: int, next_uid: int) -> None:
        """Keep how far it is read."""
        self._update(turn, uid_validity=uid_validity, next_uid=next_uid)

    def come_back(self, turn: AnswersTurn, due: datetime, failures: int) -> None:
        """Set the next turn."""
        self._update(turn, due=due, failures=failures)

    def _update(self, turn: AnswersTurn, **values: object) -> None:
        with writing(self._using):
            AnswersReadRow.objects.using(self._using).filter(pk=_ONLY, due=turn.lease).update(**values)


def _progress(row: AnswersReadRow) -> dict[str, int]:
    return {"uid_validity": row.uid_validity, "next_uid": row.next_uid, "failures": row.failures}
