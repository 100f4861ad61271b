"""The `Outbox` in SQLite or PostgreSQL. Every change is a compare-and-swap on one row."""

import secrets
from datetime import datetime, timedelta
from hashlib import sha256
from typing import TYPE_CHECKING, Final, cast

from django.db import IntegrityError
from django.db.models import Case, F, Q, Value, When

from heardback.adapters.storage.models import CandidacyRow
from heardback.adapters.storage.outbox_tables import OutgoingRow
from heardback.adapters.storage.writing import reach, writing
from heardback.core.codec import decoded, encoded
from heardback.core.errors import AlreadyOnItsWay, NoSuchCandidacy, NoSuchLetter
from heardback.ports import Fate, Key, MailAccountKey, Outgoing, OutgoingKey, OutgoingState, OwnerId, Reason, Written
from heardback.ports.outbox import TROUBLED

if TYPE_CHECKING:
    from django.db.models import QuerySet

_TO_BE_SENT: Final = ("ready", "retry")
_CERTAIN: Final = ("sent", "failed")
_GONE: Final = ("dot-sent", "uncertain", "sent")
_BEYOND_BELIEF: Final = timedelta(hours=12)
"""No lease lasts, and nothing is put off, longer than half of this: beyond it the clock has jumped back meanwhile."""
_MOST_NAMES: Final = 5
_LONGEST_NAME: Final = 998


class DatabaseOutbox:
    """The letters on their way in the database called `using`."""

    def __init__(self, using: str = "default") -> None:
        """Name the database; nothing is opened yet."""
        self._using = using

    def queue(self, letter: Outgoing, *, command: str) -> Outgoing:
        """Keep a new letter; see the port.

        1. A command that was carried out before returns its letter, whatever has become of that since.
        2. Of an earlier letter of the kind to the same person that failed, the person need not be told any more.
        3. Two at once meet at a unique key: the second is told so, or, being its twin, given the first one's letter.
        """
        try:
            with writing(self._using):
                candidacy = self._candidacy(letter)
                twin = self.done(letter.owner, command)
                if twin is None:
                    self._place(candidacy, letter.written).filter(state="failed").update(state="withdrawn")
                    self._keep(candidacy, letter, command)
                    return letter
        except IntegrityError:
            twin = self.done(letter.owner, command)
        if twin is None:
            raise AlreadyOnItsWay
        return twin

    def _candidacy(self, letter: Outgoing) -> int:
        rows = CandidacyRow.objects.using(self._using).filter(owner_id=letter.owner, key=letter.candidacy)
        found = rows.values_list("pk", flat=True).first()
        if found is None:
            raise NoSuchCandidacy
        return found

    def _place(self, candidacy: int, written: Written) -> "QuerySet[OutgoingRow]":
        return self._rows().filter(candidacy=candidacy, kind=written.kind, contact=written.to or "")

    def _keep(self, candidacy: int, letter: Outgoing, command: str) -> None:
        self._rows().create(
            key=letter.key,
            owner_id=letter.owner,
            candidacy_id=candidacy,
            account=letter.account,
            command=_hashed(command),
            kind=letter.written.kind,
            contact=letter.written.to or "",
            data=encoded(letter.written),
            message_id=letter.message_id,
            mail=letter.mail,
            state=letter.state,
            queued_at=letter.queued_at,
            changed_at=letter.changed_at,
            due=letter.due,
        )

    def done(self, owner: OwnerId, command: str) -> Outgoing | None:
        """Return the letter that was queued by a command before."""
        return next(iter(_letters(self._of(owner).filter(command=_hashed(command)))), None)

    def claim(self, now: datetime, until: datetime, limit: int) -> list[Outgoing]:
        """Lease what is due; see the port.

        1. Look for what is due by the index; mostly there is nothing, and then nothing is locked. Also what seems to be
           due late only because the clock was ahead once.
        2. Each is swapped where its lease and its time are still those that were seen: of two who claim, one gets it.
        """
        is_due = Q(due__lte=now) | Q(due__gt=now + _BEYOND_BELIEF)
        due = self._rows().filter(is_due).order_by("due", "pk")
        found = list(due.values_list("pk", "due", "lease", "state")[:limit])
        if not found:
            return []
        lease = secrets.token_urlsafe(16)
        claimed = Case(When(state__in=_TO_BE_SENT, then=Value("claimed")), default=F("state"))
        with writing(self._using):
            ours = [
                row
                for row in found
                if self._rows()
                .filter(pk=row[0], due=row[1], lease=row[2])
                .update(due=until, lease=lease, state=claimed)
            ]
        before = {pk: cast("OutgoingState", state) for pk, _, _, state in ours}
        return [
            _letter(row, before[row.pk])
            for row in self._rows().filter(pk__in=before, lease=lease).select_related("candidacy").order_by("pk")
        ]

    def mark_dot(self, letter: Outgoing, now: datetime) -> bool:
        """Note durably that the dot is about to go."""
        with writing(self._using):
            ours = self._rows().filter(key=letter.key, lease=letter.lease, state="claimed")
            return bool(ours.update(state="dot-sent", dot_at=now, dot_lease=letter.lease, changed_at=now))

    def settle(self, letter: Outgoing, fate: Fate, now: datetime) -> bool:
        """Note what became of it, and end the lease; see the port."""
        ours = Q(lease=letter.lease)
        if fate.state in _CERTAIN:
            ours |= Q(dot_lease=letter.lease, state="uncertain")
        with writing(self._using):
            return _note(self._rows().filter(ours, key=letter.key), fate, now)

    def put_off(self, letter: Outgoing, due: datetime, now: datetime) -> None:
        """End the lease; what was not sent for certain is tried again, all else stays what it is."""
        state = Case(When(state="claimed", then=Value("retry")), default=F("state"))
        with writing(self._using):
            ours = self._rows().filter(key=letter.key, lease=letter.lease)
            ours.update(state=state, due=due, lease="", tries=F("tries") + 1, changed_at=now)

    def decide(self, owner: OwnerId, key: OutgoingKey, of: OutgoingState, fate: Fate, now: datetime) -> bool:
        """Note what a person decided."""
        with writing(self._using):
            return _note(self._of(owner).filter(key=key, state=of), fate, now)

    def know_as(self, owner: OwnerId, key: OutgoingKey, message_id: str) -> bool:
        """Note a Message-ID under which a letter goes on; see the port."""
        if len(message_id) > _LONGEST_NAME or message_id.split() != [message_id]:
            return False
        with writing(self._using):
            row = self._of(owner).filter(key=key).select_for_update().only("message_id", "known_as").first()
            known = row.known_as.split() if row else []
            is_new = row is not None and message_id not in (row.message_id, *known) and len(known) < _MOST_NAMES
            if is_new:
                self._of(owner).filter(key=key).update(known_as=" ".join((*known, message_id)))
        return is_new

    def one(self, owner: OwnerId, key: OutgoingKey) -> Outgoing:
        """Return a letter."""
        found = _letters(self._of(owner).filter(key=key))
        if not found:
            raise NoSuchLetter
        return found[0]

    def of_candidacy(self, owner: OwnerId, key: Key) -> list[Outgoing]:
        """Return the letters of a candidacy, newest first."""
        return _letters(self._of(owner).filter(candidacy__key=key).order_by("-pk"))

    def gone(self, owner: OwnerId) -> list[Outgoing]:
        """Return the letters that were sent, or may have been, newest first."""
        return _letters(self._of(owner).filter(state__in=_GONE).order_by("-pk"))

    def message_ids(self, owner: OwnerId) -> dict[Key, frozenset[str]]:
        """Return the Message-IDs of what was sent, by candidacy."""
        found: dict[Key, set[str]] = {}
        sent = self._of(owner).filter(state__in=_GONE)
        for key, message_id, known_as in sent.values_list("candidacy__key", "message_id", "known_as"):
            found.setdefault(Key(key), set()).update((message_id, *known_as.split()))
        return {key: frozenset(ids) for key, ids in found.items()}

    def troubled(self, owner: OwnerId) -> list[Outgoing]:
        """Return the letters that failed or are uncertain, newest first."""
        return _letters(self._of(owner).filter(state__in=TROUBLED).order_by("-pk"))

    def _of(self, owner: OwnerId) -> "QuerySet[OutgoingRow]":
        return self._rows().filter(owner_id=owner)

    def _rows(self) -> "QuerySet[OutgoingRow]":
        return OutgoingRow.objects.using(reach(self._using))


def _note(rows: "QuerySet[OutgoingRow]", fate: Fate, now: datetime) -> bool:
    return bool(
        rows.update(
            state=fate.state,
            reason=fate.reason,
            said=fate.said,
            tries=fate.tries,
            due=fate.due,
            lease="",
            changed_at=now,
        )
    )


def _letters(rows: "QuerySet[OutgoingRow]") -> list[Outgoing]:
    return [_letter(row, cast("OutgoingState", row.state)) for row in rows.select_related("candidacy")]


def _letter(row: OutgoingRow, state: OutgoingState) -> Outgoing:
    return Outgoing(
        key=OutgoingKey(row.key),
        owner=OwnerId(row.owner_id),
        candidacy=Key(row.candidacy.key),
        account=MailAccountKey(row.account),
        written=decoded(Written, row.data),
        message_id=row.message_id,
        known_as=tuple(row.known_as.split()),
        mail=row.mail,
        state=state,
        reason=cast("Reason", row.reason),
        said=row.said,
        tries=row.tries,
        queued_at=row.queued_at,
        changed_at=row.changed_at,
        dot_at=row.dot_at,
        due=row.due,
        lease=row.lease,
    )


def _hashed(command: str) -> str:
    return sha256(command.encode("utf-8", "surrogatepass")).hexdigest()
