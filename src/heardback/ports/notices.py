"""Notices: what people wish, by which channels they hear, and what was said. And what sends one."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal, Protocol

from heardback.core.notices import Gets, Said, Wishes
from heardback.ports.event_log import OwnerId

ChannelKind = Literal["mail", "account", "service", "push"]
"""mail: by the server's own mail. account: by a mail account of the person's, to its own address."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Channel:
    """One way in which a person hears from heardback."""

    number: int
    """Names it among all channels."""
    kind: ChannelKind
    gets: Gets
    label: str
    """As lists show it: a mail address, or the name of a service or a browser. Nothing secret."""
    address: str | None
    """Where to: a mail address, the key of a mail account, a service's address with its token, or a browser's
    subscription as JSON; kept sealed. None: it cannot be opened any more, because the server has another secret key.
    Nothing: nobody is there any more."""

    @property
    def mail_address(self) -> str | None:
        """Where its mail goes, in small letters; None: it goes by no mail, or cannot be opened any more."""
        found = {"mail": self.address, "account": self.label}.get(self.kind)
        return found.casefold() if found and self.address else None


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticesChosen:
    """What a person chose about notices, as it leaves with an export: nothing secret."""

    wishes: Wishes = Wishes()
    channels: tuple[str, ...] = ()
    """Their labels."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """That it is a person's turn, and that one worker has taken it on itself."""

    owner: OwnerId
    lease: datetime
    """Until then nobody else does."""
    failures: int
    looked: datetime | None = None
    """When they last were told what there was, or that hour passed with nothing to tell; None: never yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """A notice in words."""

    title: str
    text: str
    at: datetime
    """When it was written."""
    token: str = ""
    """With what its Message-ID begins, where it goes by mail."""
    page: str = "/"
    """The path of the page of ours that it is about, where what shows it can open one."""
    back: str = ""
    """The address at which an answer is read, where it goes by mail; nothing: nowhere."""


class Notifier(Protocol):
    """Sends by one kind of channel."""

    def send(self, address: str, message: Message) -> None:
        """Send it. Raises `NotSent` if it certainly did not go out; after anything else nobody knows.

        `NobodyThere`: nor will anything else, for this address is of no use any more.
        """


class NoticeBook(Protocol):
    """What is kept about notices. Nobody's but the owner's is ever found."""

    def claim(self, now: datetime, lease: datetime, limit: int) -> tuple[Turn, ...]:
        """Take people whose turn it is by `now`; their turn comes again at `lease`."""

    def come_back(self, turn: Turn, due: datetime, looked: datetime | None) -> None:
        """Let their next turn be at `due`, unless something happened since that makes it at once.

        `looked` is the next `Turn.looked`; None: that stays as it was.
        """

    def put_off(self, turn: Turn, until: datetime) -> None:
        """Let it be tried again at `until`, and count the failure."""

    def wishes(self, owner: OwnerId) -> Wishes:
        """Return what a person wishes."""

    def keep_wishes(self, owner: OwnerId, wishes: Wishes) -> None:
        """Keep it; their turn comes at once."""

    def channels(self, owner: OwnerId) -> list[Channel]:
        """Return a person's channels, oldest first."""

    def chosen(self, owner: OwnerId) -> NoticesChosen:
        """Return what a person chose, to leave with."""

    def add_channel(self, owner: OwnerId, channel: Channel) -> None:
        """Add one (its number is given by this); their turn comes at once."""

    def end_channel(self, owner: OwnerId, number: int) -> None:
        """Forget the address of one at which nobody is any more: it becomes ""; the person still sees that it was."""

    def drop_channel(self, owner: OwnerId, number: int) -> None:
        """Drop one, with what was said by it; one that is not there is passed over."""

    def said(self, owner: OwnerId, channel: int, about: Collection[str]) -> frozenset[Said]:
        """Return what was said by a channel of these matters, on any day."""

    def mark(self, owner: OwnerId, channel: int, marks: Sequence[Said], now: datetime) -> bool:
        """Note, before it is sent, that all this is said; False, and nothing noted, if any of it was on that day."""

    def sent(self, owner: OwnerId, channel: int, marks: Sequence[Said]) -> None:
        """Note that it went out. What is marked and was never noted as sent may have been missed."""

    def unmark(self, owner: OwnerId, channel: int, marks: Sequence[Said]) -> None:
        """Take marks back: it certainly did not go out."""

    def forget_before(self, day: date) -> None:
        """Forget what was said to anybody before a day."""

    def missed(self, owner: OwnerId, day: date, before: datetime) -> list[str]:
        """Return the labels of channels by which something of a day, begun `before`, may not have arrived."""
