"""Read a whole mailbox and say what it proposes. Nothing is kept, and nothing in the mailbox changes."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import NamedTuple, Protocol
from zoneinfo import ZoneInfo

from heardback.intake.folders import FoundMail
from heardback.intake.heads import ReadHead, head_in, read_head_of_mail, sent_in
from heardback.intake.proposing.gathering import Gathered, Gathering, Why
from heardback.intake.proposing.own_addresses import OwnAddresses
from heardback.intake.proposing.own_clock import OwnClock
from heardback.intake.proposing.said import said_in, source_of
from heardback.intake.proposing.sifting import firm_of_program, may_concern, tells_of_posts
from heardback.intake.proposing.values import MailSource
from heardback.intake.senders.firm_domains import domain_name
from heardback.intake.senders.names import letters

Progress = Callable[[int], None]
"""Is told how many mails have been looked at, after each of them."""
Wanted = Callable[[FoundMail], bool]


class MailSourceOfAll(Protocol):
    """A mailbox that can be gone through twice: first its headers, then the mails that are wanted by them."""

    known_address: str
    """Whose it is, where that is known; else nothing."""

    def heads(self) -> Iterator[FoundMail]:
        """Yield every mail, with its header at least."""

    def mails(self, wanted: Wanted) -> Iterator[FoundMail]:
        """Yield the mails that are wanted, whole. Each is asked about once, with its header at least."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scanned:
    """What was found, and whose mailbox it is."""

    gathered: Gathered
    own: tuple[str, ...]
    """The candidate's addresses, in order."""
    name: str
    """The name they write under, or nothing."""


def scan(source: MailSourceOfAll, *, reader: ZoneInfo, now: datetime, progress: Progress) -> Scanned:
    """Go through a mailbox; mail later than `now` is left out of account.

    `reader` is the candidate's time zone, unless their own mail was sent by another clock. The memory needed grows with
    what the mails say, not with their size.
    """
    seen, clock = OwnAddresses(source.known_address), OwnClock()
    written_to: set[str] = set()
    firms: set[str] = set()
    for found in source.heads():
        raw_head = head_in(found.raw)
        head = read_head_of_mail(raw_head, ())
        seen.see(head, raw_head, found.folder)
        if found.folder == "sent":
            clock.see(sent_in(raw_head))
            written_to.update(one.casefold() for one in head.envelope.to)
        elif found.folder != "junk" and (firm := firm_of_program(head.envelope)):
            firms.add(firm)
    own_zone = clock.zone(reader)
    sieve = _Sieve(seen.found(), _Known(frozenset(written_to), frozenset(firms)), now, progress)
    for found in source.mails(sieve.wants):
        sieve.read(found, own_zone)
    return Scanned(gathered=sieve.gathering.gathered(), own=tuple(sorted(seen.found())), name=seen.name())


class _Known(NamedTuple):
    """Who is known by headers alone."""

    written_to: frozenset[str]
    """The addresses that the candidate wrote to."""
    firms: frozenset[str]
    """The firms that hiring programs and job boards name, as addresses would."""


class _Sieve:
    """Says of each mail whether it is worth reading, and gathers what is read."""

    def __init__(self, own: frozenset[str], known: _Known, now: datetime, progress: Progress) -> None:
        self.gathering = Gathering(own)
        self._own, self._known, self._now, self._progress = own, known, now, progress
        self._looked_at = 0

    def wants(self, found: FoundMail) -> bool:
        """Tell whether a mail is worth reading; one that is not is left aside here."""
        self._looked_at += 1
        self._progress(self._looked_at)
        raw_head = head_in(found.raw)
        head = read_head_of_mail(raw_head, self._own)
        sent = sent_in(raw_head)
        if (sent and sent > self._now) or self.gathering.knows(head.message_id, found.folder):
            return False
        if self._is_answer(head) or may_concern(head.envelope, is_bulk=head.is_bulk, is_junk=found.folder == "junk"):
            return True
        self.gathering.add_aside(_source(found, head, sent or self._now), _why(head))
        return False

    def _is_answer(self, head: ReadHead) -> bool:
        """Tell whether somebody writes whom the candidate wrote to, or a firm that they applied at: that is read."""
        sender = head.envelope.sender
        return sender.casefold() in self._known.written_to or letters(domain_name(sender)) in self._known.firms

    def read(self, found: FoundMail, reader: ZoneInfo) -> None:
        said = said_in(
            found.raw,
            folder=found.folder,
            folder_name=found.folder_name,
            own=self._own,
            reader=reader,
            found_at=self._now,
        )
        self.gathering.add(said)


def _why(head: ReadHead) -> Why:
    if tells_of_posts(head.envelope):
        return "posts"
    return "list" if head.is_bulk else "nothing-said"


def _source(found: FoundMail, head: ReadHead, sent: datetime) -> MailSource:
    return source_of(
        message_id=head.message_id,
        raw=found.raw,
        folder=found.folder,
        folder_name=found.folder_name,
        date=sent.astimezone(UTC),
        sender_name=head.envelope.sender_name,
        sender=head.envelope.sender,
        subject=head.envelope.subject,
    )
