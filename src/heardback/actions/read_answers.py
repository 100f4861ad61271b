"""The worker's look into the mailbox to which a server's operator lets answers to notices go: whose is each?

It is opened as any mailbox is, to be read and never changed. A mail that names no notice is nobody's, and passed over.
An answer is held against the person who was sent that notice, and believed only from the address that it went to.
"""

import logging
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from time import monotonic
from typing import Final

from heardback.actions.answers import Answers, tokens_in
from heardback.core.retries import TROUBLE, delay
from heardback.core.troubles import MailTrouble
from heardback.intake.heads import read_head_of_mail
from heardback.ports import OwnerId, Received
from heardback.ports.digests import AnswerBook, AnswersTurn, Digests
from heardback.ports.mailbox import FolderNow, Mailbox, MailHead

_POLL: Final = timedelta(minutes=1)
_LEASE: Final = timedelta(minutes=5)
"""Longer than a visit, and than the two minutes that a server may take for one answer."""
_VISIT_SECONDS: Final = 20.0
_BATCH: Final = 200
_ANSWERED_WITHIN: Final = timedelta(days=30)
"""So far back it is read at the first visit, and where its mails are numbered anew: what was read then is known."""
_INBOX: Final = "INBOX"

_log = logging.getLogger("heardback.worker")


class ReadAnswers:
    """A `worker.Job`."""

    name = "answers"

    def __init__(
        self,
        book: AnswerBook,
        digests: Digests,
        open_mailbox: Callable[[], Mailbox],
        answers: Callable[[OwnerId, datetime], Answers],
    ) -> None:
        """Take where it is kept how far it is read, what opens the mailbox, and what takes in a person's answers."""
        self._book, self._digests, self._open, self._answers = book, digests, open_mailbox, answers

    def claim(self, now: datetime) -> Sequence[AnswersTurn]:
        """Take the turn, if it is due."""
        turn = self._book.claim(now, now + _LEASE)
        return (turn,) if turn else ()

    def act(self, claimed: AnswersTurn, now: datetime) -> None:
        """Read what is new, for a while; the rest is for the next turn, which then comes at once."""
        try:
            mailbox = self._open()
            try:
                is_done = self._visit(claimed, mailbox, now)
            finally:
                mailbox.close()
        except MailTrouble as trouble:
            _log.warning("%s: the mailbox for answers cannot be read (%s)", self.name, trouble.trouble)
            self.put_off(claimed, now)
        else:
            self._book.come_back(claimed, now + _POLL if is_done else now, 0)

    def put_off(self, claimed: AnswersTurn, now: datetime) -> None:
        """Let it be tried again later."""
        self._book.come_back(claimed, now + delay(claimed.failures + 1), claimed.failures + 1)

    def _visit(self, turn: AnswersTurn, mailbox: Mailbox, now: datetime) -> bool:
        """Read batch by batch, and keep after each how far that is; say whether nothing is left."""
        ends, found = monotonic() + _VISIT_SECONDS, mailbox.examine(_INBOX)
        next_uid = turn.next_uid if turn.uid_validity == found.uid_validity else _beginning(mailbox, found, now)
        while next_uid < found.uid_next and monotonic() < ends:
            last = min(found.uid_next, next_uid + found.stretch) - 1
            uids = mailbox.uids(next_uid, last)[:_BATCH]
            for head in mailbox.heads(uids) if uids else ():
                self._take(mailbox, head, now)
            next_uid = uids[-1] + 1 if len(uids) == _BATCH else last + 1
            self._book.keep(turn, found.uid_validity, next_uid)
        return next_uid >= found.uid_next

    def _take(self, mailbox: Mailbox, head: MailHead, now: datetime) -> None:
        """Take one mail in, if it answers a notice; one that cannot be read keeps no other from being read."""
        tokens = tokens_in(read_head_of_mail(head.raw, ()))
        owner = self._digests.owner_of(tokens) if tokens else None
        raw = mailbox.body(head.uid) if owner else None
        if owner is None or raw is None:
            return
        received = Received(account=None, folder="inbox", folder_name=_INBOX, uid=head.uid, raw=raw)
        try:
            self._answers(owner, now).take(received)
        except TROUBLE:
            raise
        except Exception:  # noqa: BLE001 - as above
            _log.exception("%s: an answer could not be read and is passed over: UID %d", self.name, head.uid)


def _beginning(mailbox: Mailbox, found: FolderNow, now: datetime) -> int:
    return mailbox.first_since((now - _ANSWERED_WITHIN).date()) or found.uid_next
