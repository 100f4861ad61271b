"""Mail is fetched: a `worker.Job` that visits one mailbox at a time, a bounded while each, and comes back for the rest.

A folder is read from both ends. What is new comes first, always. At the first visit the past follows: the last months
of every folder, newest first, then what is older, down to its first mail. How far one has come is kept after every
batch, so that a visit that breaks off, for whatever reason, is gone on with and not begun anew.

`UIDVALIDITY` and `UIDNEXT` tell all of that. What CONDSTORE and QRESYNC add is about flags and mail that is gone, and
neither is any business of ours.

Headers are read of everything; the text only of what may concern an application, and only once: where UIDs are given
out anew, or where a folder of all mail holds the same again, a mail is known by its Message-ID.
"""

import logging
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from hashlib import sha256
from time import monotonic
from typing import Final, Protocol

from heardback.core.errors import TurnLost
from heardback.core.retries import TROUBLE, delay
from heardback.core.troubles import MailTrouble, NoSuchFolder
from heardback.intake.folders import FolderKind
from heardback.intake.heads import ReadHead, read_head_of_mail
from heardback.ports.event_log import OwnerId
from heardback.ports.mail import Received
from heardback.ports.mail_reading import FOLDER_GONE, FolderRead, MailReading, MailTurn
from heardback.ports.mailbox import FolderNow, Mailbox, MailFolder, MailHead

LAST_MONTHS: Final = timedelta(days=183)
"""An application that is still alive wrote within them."""
POLL: Final = timedelta(minutes=5)
"""Between two looks where nobody tells us of new mail."""

_LEASE: Final = timedelta(minutes=5)
"""Longer than a visit: its seconds, and the two minutes that a server may take for the answer it is at. One that takes
them again and again costs us the turn; the next one goes on from what is kept."""
_VISIT_SECONDS: Final = 20.0
"""So long others have to wait, and whoever wants to stop the worker."""
_FIRST_BATCH: Final = 250
_LARGEST_BATCH: Final = 4_000
_QUICK_SECONDS: Final = 1.0
_SLOW_SECONDS: Final = 5.0
_ANY_KIND: Final[tuple[FolderKind, ...]] = ("inbox", "junk", "sent", "archive")

_log = logging.getLogger("heardback.worker")


class Reader(Protocol):
    """Who reads one person's mail: it says which is worth it, and takes it in."""

    own: frozenset[str]
    """The person's addresses, in small letters."""

    def wants(self, head: ReadHead, kind: FolderKind, *, is_past: bool) -> bool:
        """Say by its header whether a mail is worth reading; `is_past`: it is older than the last months."""

    def take(self, received: Received) -> object:
        """Take a mail in; the same one twice does no harm."""


class FetchMail:
    """The job: `open_mailbox` opens the mailbox of a turn, `reader` is who reads that person's mail."""

    name = "mail"

    def __init__(
        self,
        reading: MailReading,
        open_mailbox: Callable[[MailTurn], Mailbox],
        reader: Callable[[OwnerId, datetime], Reader],
        seconds: float = _VISIT_SECONDS,
    ) -> None:
        """Take where turns are kept, and how long a visit may take."""
        self._reading = reading
        self._open = open_mailbox
        self._reader = reader
        self._seconds = seconds

    def claim(self, now: datetime) -> Sequence[MailTurn]:
        """Take one turn."""
        turn = self._reading.claim(now, now + _LEASE)
        return (turn,) if turn else ()

    def act(self, claimed: MailTurn, now: datetime) -> None:
        """Visit a mailbox; what is wrong with the server or the account is kept for its owner to read."""
        try:
            is_done, trouble = self._visit(claimed, now)
            self._reading.finish(claimed, now, now + POLL if is_done else now, trouble)
        except MailTrouble as trouble:
            _log.info("%s: a mailbox cannot be read (%s) and is put off", self.name, trouble.trouble)
            self._put_off(claimed, now, trouble.trouble)
        except TurnLost:
            _log.info("%s: a turn was lost", self.name)

    def put_off(self, claimed: MailTurn, now: datetime) -> None:
        """After a failure of ours: later, and without blaming the server."""
        self._put_off(claimed, now, "unread")

    def _put_off(self, turn: MailTurn, now: datetime, trouble: str) -> None:
        with suppress(TurnLost):  # then it is somebody else's, or nobody's any more
            self._reading.put_off(turn, now + delay(turn.failures + 1), trouble)

    def _visit(self, turn: MailTurn, now: datetime) -> tuple[bool, str]:
        """Visit a mailbox; return whether nothing is left, and what was amiss all the same."""
        mailbox = self._open(turn)
        try:
            ends = monotonic() + self._seconds
            reader = self._reader(turn.owner, now)
            visit = _Visit(
                turn=turn, mailbox=mailbox, reading=self._reading, reader=reader, now=now, ends=ends, pace=_Pace()
            )
            return visit.is_done(), FOLDER_GONE if visit.gone else ""
        finally:
            mailbox.close()


class _TimeIsUp(Exception):
    """The rest is for the next visit."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Visit:
    """One visit to one mailbox."""

    turn: MailTurn
    mailbox: Mailbox
    reading: MailReading
    reader: Reader
    now: datetime
    ends: float
    """By the stopwatch."""
    pace: "_Pace"
    gone: list[str] = field(default_factory=list)
    """Folders that the person chose by hand, and that are not there."""
    _open: dict[str, FolderNow] = field(default_factory=dict)
    """The one folder that is open, by its name; while it is, it is not numbered anew (RFC 9051, 2.3.1.1)."""

    def is_done(self) -> bool:
        """Read until there is nothing left or the time is up; say whether nothing is left.

        1. What is new in every folder. A folder that is new itself, or that numbers its mails anew, begins here.
        2. The last months of every folder.
        3. What is older.
        """
        known = {folder.name: folder for folder in self.reading.folders(self.turn)}
        try:
            # The inbox comes last here and first there: to open it takes a server longest, and it is open then.
            found = [(one, self._new(one, known.get(one.name))) for one in reversed(self.mailbox.folders())]
            recent = [(folder, self._past(folder, read, read.recent)) for folder, read in reversed(found) if read]
            for folder, read in recent:
                self._past(folder, read, 1)
        except _TimeIsUp:
            return False
        return True

    def _new(self, folder: MailFolder, known: FolderRead | None) -> FolderRead | None:
        try:
            found = self._opened(folder)
        except NoSuchFolder:
            if folder.kind == "inbox":
                raise
            if folder.name in self._chosen():
                self.gone.append(folder.name)
            return None  # it vanished since it was listed; should it come back, it is gone on with
        if known is None or known.uid_validity != found.uid_validity:
            known = self._begun(folder, found)
        while known.next_uid < found.uid_next:
            last = min(found.uid_next, known.next_uid + found.stretch) - 1
            left = self.mailbox.uids(known.next_uid, last)
            while left:
                uids, left = left[: self.pace.batch], left[self.pace.batch :]
                known = self._read(folder, known, uids, next_uid=uids[-1] + 1)
            known = self._read(folder, known, (), next_uid=last + 1)
        return known

    def _opened(self, folder: MailFolder) -> FolderNow:
        self._open.clear()
        found = self._open[folder.name] = self.mailbox.examine(folder.name)
        return found

    def _chosen(self) -> set[str | None]:
        chosen = self.turn.account.folders
        return {chosen.inbox, chosen.junk, chosen.sent, chosen.archive}

    def _past(self, folder: MailFolder, known: FolderRead, down_to: int) -> FolderRead:
        """Read the past of a folder, newest first."""
        if known.low <= down_to:
            return known
        found = self._open.get(folder.name) or self._opened(folder)
        if found.uid_validity != known.uid_validity:
            return known  # numbered anew this very moment: the next visit sees to it
        while known.low > down_to:
            first = max(down_to, known.low - found.stretch)
            left = self.mailbox.uids(first, known.low - 1)
            while left:
                uids, left = left[-self.pace.batch :], left[: -self.pace.batch]
                known = self._read(folder, known, uids, low=uids[0])
            known = self._read(folder, known, (), low=first)
        return known

    def _begun(self, folder: MailFolder, found: FolderNow) -> FolderRead:
        recent = self.mailbox.first_since((self.now - LAST_MONTHS).date()) or found.uid_next
        begun = FolderRead(
            name=folder.name,
            kind=folder.kind,
            uid_validity=found.uid_validity,
            next_uid=found.uid_next,
            low=found.uid_next,
            recent=min(recent, found.uid_next),
            total=found.count,
        )
        self.reading.keep(self.turn, begun, ())
        return begun

    def _read(
        self, folder: MailFolder, known: FolderRead, uids: Sequence[int], *, low: int = 0, next_uid: int = 0
    ) -> FolderRead:
        """Read one batch, of new mail up to `next_uid`, or of the past down to `low` and newest first.

        Only then it is kept how far that is; where the time is up half-way, what was taken in.
        """
        reached = replace(known, low=low or known.low, next_uid=next_uid or known.next_uid, done=known.done + len(uids))
        wanted, taken = self._wanted(folder, uids, is_past=0 < low < known.recent), list[str]()
        for head, name in reversed(wanted) if low else wanted:
            self._take(folder, head)
            taken.append(name)
            if monotonic() > self.ends and len(taken) < len(wanted):
                self.reading.keep(self.turn, known, taken)
                raise _TimeIsUp
        if reached != known:
            self.reading.keep(self.turn, reached, taken)
        if monotonic() > self.ends:
            raise _TimeIsUp
        return reached

    def _wanted(self, folder: MailFolder, uids: Sequence[int], *, is_past: bool) -> list[tuple[MailHead, str]]:
        """Return the mails of a batch that are worth reading and were not read yet, with the names they go by."""
        if not uids:
            return []
        begins = monotonic()
        found = self.mailbox.heads(uids)
        self.pace.learn(monotonic() - begins)
        heads = ((head, read_head_of_mail(head.raw, self.reader.own)) for head in found)
        wants = self.reader.wants
        wanted = {_named(read, head): head for head, read in heads if wants(read, folder.kind, is_past=is_past)}
        kinds = _ANY_KIND if folder.is_all else (folder.kind,)
        taken = self.reading.taken(self.turn, list(wanted), kinds) if wanted else set()
        return [(head, name) for name, head in wanted.items() if name not in taken]

    def _take(self, folder: MailFolder, head: MailHead) -> None:
        raw = self.mailbox.body(head.uid)
        if raw is None:
            return  # gone since; should it come back, it is read then
        account, kind = self.turn.account.key, folder.kind
        try:
            self.reader.take(Received(account=account, folder=kind, folder_name=folder.name, uid=head.uid, raw=raw))
        except TROUBLE:
            raise
        except Exception:  # noqa: BLE001 - one mail that cannot be read keeps no other from being read
            _log.exception("a mail could not be read and is passed over: UID %d of %s", head.uid, account)


@dataclass(slots=True)
class _Pace:
    """How many headers are asked for at once: the more, the quicker the server is."""

    batch: int = field(default_factory=lambda: _FIRST_BATCH)

    def learn(self, seconds: float) -> None:
        if seconds < _QUICK_SECONDS:
            self.batch = min(2 * self.batch, _LARGEST_BATCH)
        elif seconds > _SLOW_SECONDS:
            self.batch = max(self.batch // 2, 1)


def _named(read: ReadHead, head: MailHead) -> str:
    """Return what a mail goes by: a hash of its Message-ID, which may be of any length, or of its header."""
    return sha256(read.message_id.encode("utf-8", "replace") if read.message_id else head.raw).hexdigest()
