"""The person's own answer to a notice that came by mail: read, and proposed step by step. Nothing is recorded by it.

It is known by the notice that it names (In-Reply-To, References) and by whom it is from: the address that the notice
went to, and no other. Of what bears the name of a notice and was written by a program, nothing is taken in: the notice
itself as it lies in the mailbox, and absence notes in answer to it.

An answer is kept piece by piece, each as a mail of its own that goes with the application which it is about; what it
quotes is not kept.
"""

import secrets
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime
from typing import Final

from heardback.actions.kept_mail import kept_mail
from heardback.actions.known import Desk
from heardback.core.events import Note
from heardback.core.journal import told
from heardback.core.shapes import Words
from heardback.intake.answers import Digest, Place, Read, own_words, read_answer
from heardback.intake.heads import ReadHead, head_in, read_head_of_mail
from heardback.intake.message import Message, read_message
from heardback.intake.proposing.said import source_of
from heardback.intake.proposing.values import Answer, MailSource, Proposal, Proposed
from heardback.intake.tidying import one_line, several_lines
from heardback.ports import KeptProposal, Key, MailContent, ProposalKey, Received

_BY_A_PERSON: Final = ("", "no")
"""In Auto-Submitted (RFC 3834)."""
_MANY: Final = 2_000
"""Candidacies of one person in which something asks to be done."""


class Answers:
    """One person's answers, taken in as they come; which notices there are is asked once."""

    def __init__(self, desk: Desk) -> None:
        """Take the person's desk."""
        self._desk = desk
        self._tokens = desk.digests.tokens(desk.owner)

    def names_one(self, head: ReadHead) -> bool:
        """Tell by its header whether a mail names a notice that the person was sent, or is one."""
        return bool(self._tokens and self._named(head))

    def take(self, received: Received) -> list[KeptProposal] | None:
        """Take an answer in; return what it proposes that is new. None: the mail is none."""
        head = read_head_of_mail(head_in(received.raw), ()) if self._tokens else None
        tokens = self._named(head) if head else frozenset[str]()
        if not tokens:
            return None
        message, _problems = read_message(received.raw)
        if message.header("auto-submitted").strip().lower() not in _BY_A_PERSON:
            return []
        digest = self._desk.digests.named(self._desk.owner, tokens)
        if digest is None or message.sender.email.casefold() != digest.address:
            return None
        return list(self._proposed(received, message, digest))[::-1]

    def _named(self, head: ReadHead) -> frozenset[str]:
        return self._tokens & tokens_in(head)

    def _proposed(self, received: Received, message: Message, digest: Digest) -> Iterator[KeptProposal]:
        """Keep the pieces of an answer, the last one first: of one moment, what came last is listed first."""
        own = several_lines(own_words(message.text))
        now = self._desk.now
        at = min(max(message.date or now, digest.at), now)
        zone = self._desk.log.person(self._desk.owner).zone()
        reads = read_answer(own, digest, self._places(digest), at=at, on=at.astimezone(zone).date()) if own else ()
        for number, read in reversed(list(enumerate(reads, 1))):
            kept = self._kept(received, message, read, number, at)
            if self._desk.inbox.keep(self._desk.owner, kept, MailContent(text=read.words), None, now):
                yield kept

    def _places(self, digest: Digest) -> dict[str, Place]:
        """Return what is known of the candidacies that a notice names; one that was erased is not among them."""
        keys = {Key(step.candidacy) for step in digest.steps}
        dossiers = {key: told(journal) for key, journal in self._desk.log.journals(self._desk.owner, keys)}
        candidate = self._desk.log.person(self._desk.owner).candidate()
        pressing = {
            kept.key: frozenset(step.action for step in kept.glance.pressing())
            for kept in self._desk.log.pressing(self._desk.owner, _MANY)
        }
        return {
            key: Place(
                employer=dossier.employer.name,
                contacts=dossier.contacts,
                days=dossier.candidacy(candidate).days,
                actions=pressing.get(key, frozenset()),
            )
            for key, dossier in dossiers.items()
        }

    def _kept(self, received: Received, message: Message, read: Read, number: int, at: datetime) -> KeptProposal:
        source = _source(received, message, self._desk.now, number)
        return KeptProposal(
            key=ProposalKey(secrets.token_urlsafe(9)),
            mail=replace(kept_mail(received, message, source), attachments=()),
            proposal=_proposal(read, source, at),
            state="open",
            version=1,
        )


def tokens_in(head: ReadHead) -> frozenset[str]:
    """Return with what the Message-IDs begin that a mail names, its own among them."""
    names = (head.message_id or "", head.envelope.in_reply_to, *head.envelope.references)
    return frozenset(token for name in names if (token := name.strip("<>").partition("@")[0]))


def _source(received: Received, message: Message, now: datetime, number: int) -> MailSource:
    """Return where a piece comes from. Its Message-ID is no mail's own, so that no other mail is held to answer it."""
    source = source_of(
        message_id=message.message_id,
        raw=received.raw,
        folder=received.folder,
        folder_name=received.folder_name,
        date=message.date or now,
        sender_name=message.sender.name,
        sender=message.sender.email,
        subject=one_line(message.subject),
    )
    return replace(source, message_id=f"{source.message_id}#{number}")


def _proposal(read: Read, source: MailSource, at: datetime) -> Proposal:
    """Return what a piece proposes: what it says, or what it may say, or, where nothing is left to ask, its words."""
    words = Proposed(event=Note(at=at, text=Words(read.words)), sentence=read.words, probability=read.probability)
    only = read.possible[0] if len(read.possible) == 1 else None
    return Proposal(
        kind="answer",
        candidacy=_the_only(one.candidacy for one in read.possible),
        matches=(),
        events=only.events if only else () if read.possible else (words,),
        people=(),
        employer=None,
        position=None,
        place=None,
        source=source,
        sentence=one_line(read.words),
        probability=read.probability,
        means=None,
        automatic=None,
        answer=Answer(
            possible=() if only else read.possible,
            later=only.later if only else None,
            is_understood=read.is_understood,
        ),
    )


def _the_only(keys: Iterable[str]) -> str | None:
    found = set(keys)
    return found.pop() if len(found) == 1 else None
