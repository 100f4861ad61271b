"""The worker's job of notices: what is worth saying to a person now is said, by each of their channels, at most once.

Before anything is sent it is marked as said. If the worker dies in between, nothing is said twice; what then may have
been missed stands on Today.
"""

import logging
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any, Final

from heardback.actions.mailed import as_mail, steps_of
from heardback.actions.refresh import refresh_outdated
from heardback.actions.saying import MOST_LINES, written
from heardback.core.candidacy import Language
from heardback.core.errors import NobodyThere, NotSent
from heardback.core.notices import Matter, Notice, matters, next_look, notices
from heardback.core.notices.matters import moments
from heardback.core.notices.notice import DIGEST
from heardback.core.person import Person
from heardback.core.retries import TROUBLE, delay
from heardback.ports import EventLog, Kept, OwnerId, Search
from heardback.ports.digests import AnsweredAt, Digests
from heardback.ports.inbox import Inbox, State
from heardback.ports.notices import Channel, ChannelKind, NoticeBook, Notifier, Turn

MOST_TRIES: Final = 5
"""So often what certainly did not go out is tried again, over half an hour; later it would be no news."""
_UNDECIDED: Final[tuple[State, ...]] = ("open",)
_AT_ONCE: Final = 5
"""People. Sending takes its time: a lease has to be long enough for all of them."""
_LEASE: Final = timedelta(minutes=15)
_OFF: Final = timedelta(days=2)
"""If nobody looked for so long, this is said: a notebook that was closed for a day needs no excuse."""
_MANY: Final = 2_000
"""Candidacies of one person in which something asks to be done."""

_log = logging.getLogger("heardback.worker")


class SayNotices:
    """A `worker.Job`: claims people whose turn it is."""

    name = "notices"

    def __init__(  # noqa: PLR0913 - what it works with, each by name
        self,
        *,
        book: NoticeBook,
        log: EventLog,
        inbox: Inbox | None,
        digests: Digests,
        by: Mapping[ChannelKind, Notifier],
        answered_at: AnsweredAt = lambda _owner, _channel: None,
        language: Language | None = None,
        url: str | None = None,
    ) -> None:
        """Take what it works with: `by` sends by each kind of channel, `digests` keeps what goes by mail.

        `language` is spoken to those who chose none; `url` is where the pages are, if that is the same for everybody.
        """
        self._book, self._log, self._inbox, self._by = book, log, inbox, by
        self._digests, self._answered_at = digests, answered_at
        self._language, self._url = language or "en", url

    def claim(self, now: datetime) -> Sequence[Turn]:
        """Take a few."""
        return self._book.claim(now, now + _LEASE, _AT_ONCE)

    def act(self, claimed: Turn, now: datetime) -> None:
        """Say what is to be said, and come back when more may be.

        1. Glances are made up to date, and what there is to say is gathered.
        2. For each channel: of that, what it has not said; marked, then sent.
        3. What certainly did not go out is unmarked, and the whole turn comes again soon; others' marks hold.
        """
        owner = claimed.owner
        person = self._log.person(owner)
        refresh_outdated(self._log, owner, now)
        open_ones = self._open(owner)
        found = [*matters(((kept.key, kept.glance) for kept in open_ones), person.zone(), now), *self._mail(owner)]
        unsent = [channel for channel in self._book.channels(owner) if not self._say(claimed, channel, found, now)]
        if unsent and claimed.failures < MOST_TRIES:
            self._book.put_off(claimed, now + delay(claimed.failures + 1))
        else:
            looked = None if self._book.wishes(owner).is_quiet(now, person.zone()) else now
            self._book.come_back(claimed, self._next(owner, open_ones, person, now), looked)

    def put_off(self, claimed: Turn, now: datetime) -> None:
        """Let it be tried again later."""
        self._book.put_off(claimed, now + delay(claimed.failures + 1))

    def _open(self, owner: OwnerId) -> list[Kept]:
        """Return what something may be to say of: what is in the air, and what asks for a last step after a no."""
        live = self._log.search(owner, Search(live=True, archived=False))
        known = {kept.key for kept in live}
        return [*live, *(kept for kept in self._log.pressing(owner, _MANY) if kept.key not in known)]

    def _mail(self, owner: OwnerId) -> Iterable[Matter]:
        """Yield the mail in which answers may be; what they wrote themselves is no news to them."""
        if self._inbox is None:
            return
        for one in self._inbox.proposals(owner, _UNDECIDED):
            if one.proposal.kind == "answer":
                continue
            yield Matter(kind="spam" if one.proposal.is_in_spam else "answer", about=f"mail {one.mail.key}")

    def _say(self, turn: Turn, channel: Channel, found: Sequence[Matter], now: datetime) -> bool:
        """Say by one channel what it has not said; False: something certainly did not go out."""
        owner, person = turn.owner, self._log.person(turn.owner)
        wishes = self._book.wishes(owner)
        said = self._book.said(owner, channel.number, {DIGEST, *(one.about for one in found)})
        due = notices(found, said=said, wishes=wishes, gets=channel.gets, zone=person.zone(), now=now)
        off = turn.looked if turn.looked and now - turn.looked > _OFF else None
        went = [
            self._send(turn, channel, notice, person, now, named=wishes.named, off=None if number else off)
            for number, notice in enumerate(due)
        ]
        return all(went)

    def _send(  # noqa: PLR0913 - what, to whom and how
        self,
        turn: Turn,
        channel: Channel,
        notice: Notice,
        person: Person,
        now: datetime,
        *,
        named: bool,
        off: datetime | None,
    ) -> bool:
        owner, marks = turn.owner, notice.marks()
        back = self._answered_at(owner, channel)
        steps = steps_of(notice, MOST_LINES)
        url = self._url if channel.kind != "push" else None  # a click on it opens the page
        more: dict[str, Any] = {"named": named, "off": off, "usual": self._language, "url": url}
        message = written(self._log, owner, notice, person, now, steps=steps if back else (), **more)
        if not channel.address or not self._book.mark(owner, channel.number, marks, now):
            return True
        mail = as_mail(self._digests, owner, channel, message, steps, back)
        try:
            self._by[channel.kind].send(channel.address, mail)
        except NobodyThere:  # it stays marked, so that Today names it as missed
            self._book.end_channel(owner, channel.number)
            return True
        except NotSent:
            if turn.failures < MOST_TRIES:
                self._book.unmark(owner, channel.number, marks)
            return False
        except TROUBLE:
            raise
        except Exception:  # noqa: BLE001 - nobody knows, so it stays marked; other notices and channels go on
            _log.exception("%s: whether one went out nobody knows; it is not sent again", self.name)
            return True
        self._book.sent(owner, channel.number, marks)
        return True

    def _next(self, owner: OwnerId, open_ones: Sequence[Kept], person: Person, now: datetime) -> datetime:
        zone = person.zone()
        ahead = [moment for kept in open_ones for moment in moments(kept.glance, zone)]
        return next_look(self._book.wishes(owner), ahead, zone, now)
