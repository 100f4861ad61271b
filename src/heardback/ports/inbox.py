"""The inbox: mail that has to do with an application, what it proposes, and what was learnt from corrections."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, NamedTuple, NewType, Protocol

from heardback.core.events import Meaning
from heardback.intake.folders import FolderKind
from heardback.intake.invitations import KnownMeeting, MeetingKey
from heardback.intake.proposing.said import MailSaid
from heardback.intake.proposing.values import Proposal
from heardback.ports.event_log import Key, OwnerId
from heardback.ports.mail import MailAccountKey

MailKey = NewType("MailKey", str)
"""A kept mail's name in addresses: random, and never used again."""
ProposalKey = NewType("ProposalKey", str)
"""A proposal's, likewise."""

State = Literal["open", "accepted", "by-itself", "declined", "passed-over", "overtaken"]
"""open: to be decided. accepted: recorded, perhaps corrected. by-itself: recorded without asking, as the person had
allowed. declined: not theirs. passed-over: theirs, but nothing to record. overtaken: a later version came first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Enclosed:
    """A calendar file or an address card that came with a mail."""

    kind: Literal["calendar", "card"]
    name: str
    """Its file name, or nothing."""
    text: str


class MailHeader(NamedTuple):
    """A field of a mail's header."""

    name: str
    """As people know it: From, Reply-To …"""
    value: str
    """In one line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptMail:
    """A mail that proposes something: what is kept of it for the person to read."""

    key: MailKey
    message_id: str
    """As `intake.proposing.MailSource` has it: of one person's mails, no two have the same."""
    account: MailAccountKey | None
    """Where it was found; None: it was given by hand."""
    folder: FolderKind
    folder_name: str
    date: datetime
    """When it was sent, in UTC."""
    sender: str
    """Name and address as one line."""
    subject: str
    headers: tuple[MailHeader, ...]
    """What tells who wrote to whom."""
    attachments: tuple[str, ...]
    """The names of its files. They are not kept, and were never opened."""
    candidacy: Key | None = None
    """To which it was taken."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MailContent:
    """What a kept mail says."""

    text: str
    formatted: str = ""
    """Its HTML made harmless, for as long as something in the mail is to be decided."""
    enclosed: tuple[Enclosed, ...] = ()
    """For as long, too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptProposal:
    """What a mail proposes, and what became of it."""

    key: ProposalKey
    mail: KeptMail
    proposal: Proposal
    state: State
    version: int
    """From 1; whoever decides it writes the next."""
    candidacy: Key | None = None
    """Where it was recorded."""
    entries: tuple[int, ...] = ()
    """The entries of that journal with which it was recorded: to be taken back with it."""
    decided_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MailRecord:
    """A kept mail with everything that is to last: for an export, and back."""

    kept: KeptProposal
    text: str
    said: MailSaid | None
    """None: it is the person's own answer to a notice."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """What a person corrected, learnt for the next mail of the same kind. It never leaves the record."""

    kind: Literal["theirs", "not-mine", "means"]
    """theirs: mail from this domain or address belongs to `candidacy`. not-mine: mail from this address is about no
    application of theirs. means: what this sender writes under this subject means `means`."""
    sender: str
    """An address; of `theirs` a domain, where it is a firm's own."""
    subject: str = ""
    """Of `means`: the subject with its numbers taken out."""
    candidacy: Key | None = None
    means: Meaning | None = None
    number: int | None = None
    """Names it when it is to be forgotten; None: not kept yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class InboxCount:
    """How much there is to decide."""

    open: int
    in_spam: int
    """Of these, answers found in the spam folder."""


class Inbox(Protocol):
    """The mail that is kept. Every write is one transaction; nobody's but the owner's is ever found."""

    def keep(
        self, owner: OwnerId, proposal: KeptProposal, content: MailContent, said: MailSaid | None, now: datetime
    ) -> bool:
        """Keep a mail with its proposal; of an answer to a notice there is no `said`.

        False: a mail with its Message-ID is there already, and nothing is added. If that one was in spam and this one
        is elsewhere, it is in spam no longer: somebody moved it.
        """

    def let_wait(self, owner: OwnerId, mail: KeptMail, content: MailContent, said: MailSaid, until: datetime) -> None:
        """Keep a mail that tells of nothing yet until a moment; one that is there already stays as it is."""

    def waiting(self, owner: OwnerId, now: datetime) -> list[tuple[KeptMail, MailSaid]]:
        """Return the mails that wait, the newest first and only so many; what has waited in vain is dropped."""

    def settle(self, owner: OwnerId, mail: MailKey, proposal: KeptProposal | None, candidacy: Key | None) -> None:
        """Let a mail wait no longer: it belongs to `candidacy`, or it proposes something."""

    def seen(self, owner: OwnerId, message_ids: Collection[str]) -> set[str]:
        """Return which of these mails are kept."""

    def mail(self, owner: OwnerId, key: MailKey) -> tuple[KeptMail, MailContent]:
        """Return a mail. Raises `NoSuchMail`."""

    def records(self, owner: OwnerId) -> Iterator[MailRecord]:
        """Yield every mail that is kept, the newest first."""

    def proposals(self, owner: OwnerId, states: Collection[State], limit: int | None = None) -> list[KeptProposal]:
        """Return a person's proposals in one of these states, those of the newest mail first."""

    def proposal(self, owner: OwnerId, key: ProposalKey) -> KeptProposal:
        """Return one. Raises `NoSuchProposal`."""

    def proposals_of(self, owner: OwnerId, mail: MailKey) -> list[KeptProposal]:
        """Return what a mail proposes, in order."""

    def said(self, owner: OwnerId) -> dict[MailKey, MailSaid]:
        """Return, of the mails with something to be decided, what they say; answers to notices apart."""

    def renew(self, owner: OwnerId, renewed: Sequence[KeptProposal]) -> None:
        """Put what open mails propose by now in the place of what they proposed; what was decided meanwhile stays."""

    def decide(self, owner: OwnerId, decided: KeptProposal) -> None:
        """Keep what became of a proposal, in the place of the version before.

        Its meetings are known from now on, and its mail belongs where it was recorded; once nothing of the mail is
        open, what was kept for deciding goes. Raises `ChangedMeanwhile` if another window was first.
        """

    def count(self, owner: OwnerId) -> InboxCount:
        """Count what is to be decided."""

    def message_ids(self, owner: OwnerId) -> dict[Key, frozenset[str]]:
        """Return, by candidacy, the mails that were taken to it."""

    def letters(self, owner: OwnerId) -> dict[Key, dict[str, datetime]]:
        """Return, by candidacy, the person's own letters that were taken to it: Message-IDs, and when they went out."""

    def meetings(self, owner: OwnerId) -> dict[Key, dict[MeetingKey, KnownMeeting]]:
        """Return, by candidacy, the meetings that are known."""

    def corrections(self, owner: OwnerId) -> list[Correction]:
        """Return what was learnt, the newest first."""

    def learn(self, owner: OwnerId, correction: Correction) -> None:
        """Learn a correction, in the place of what was learnt of the same sender and subject before."""

    def forget(self, owner: OwnerId, number: int) -> None:
        """Forget one; one that is not there is passed over."""
