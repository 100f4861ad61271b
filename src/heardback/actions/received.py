"""Mail comes in: read, held against what is known, and kept where it proposes something.

Nothing is recorded unasked, but for plain acknowledgements, where the person allows that for the account they came to.

- The same mail in several folders, or read twice, is one: by its Message-ID.
- A letter that heardback sent, found in Sent, proposes nothing: it is recorded. What its copy tells is noted.
- The person's own answer to a notice is read for what it says of the steps there (`answers`).
- A later version of a meeting takes the place of an earlier one that is still open (RFC 5546, 2.1.4).
"""

import secrets
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Final

from heardback.actions.answers import Answers
from heardback.actions.kept_mail import content_of, kept_mail
from heardback.actions.known import Desk, known
from heardback.actions.learning import address_of, heeded
from heardback.actions.our_letters import OurLetters
from heardback.actions.proposals import accept
from heardback.actions.reconsidering import reconsider
from heardback.intake.invitations import KnownMeeting
from heardback.intake.message import read_message
from heardback.intake.proposing.proposals import proposal_of
from heardback.intake.proposing.said import MailSaid, said_in
from heardback.intake.proposing.values import Known, Proposal
from heardback.ports import KeptProposal, Key, ProposalKey, Received, State

_SURE: Final = 0.9
"""How probable an acknowledgement has to be to be recorded by itself."""
_WAITS: Final = timedelta(days=30)
"""So long a mail that tells of nothing yet waits for what it belongs to."""
_NEVER: Final = datetime(1, 1, 1, tzinfo=UTC)


def take_in(desk: Desk, received: Received) -> list[KeptProposal]:
    """Take in one mail; return what it proposes, which may be nothing. Its bytes may be anything."""
    return Taking(desk).take(received)


class Taking:
    """Many mails taken in one after the other: what is known is asked once, and again after something was recorded."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.answers = Answers(desk)
        self._own = desk.own()
        self._reader = desk.log.person(desk.owner).zone()
        self._corrections = desk.inbox.corrections(desk.owner)
        self._records = {one.key for one in desk.accounts if one.records_acknowledgements}
        self._known: list[Known] | None = None
        self._ours = OurLetters(desk.outbox, desk.owner)

    def take(self, received: Received) -> list[KeptProposal]:
        """Take in one."""
        answered = self.answers.take(received)
        if answered is not None:
            return answered
        said = said_in(
            received.raw,
            folder=received.folder,
            folder_name=received.folder_name,
            own=self._own,
            reader=self._reader,
            found_at=self._desk.now,
            dealt_with=self._dealt_with(),
        )
        if self._is_ours(received, said):
            return []
        proposal = self._proposed(said)
        if proposal is None:
            self._let_wait(received, said)
            return []
        kept = self._keep(received, said, proposal)
        if kept is None or kept.state != "open":
            return []
        self._overtake(kept)
        return [self._by_itself(kept)]

    def _is_ours(self, received: Received, said: MailSaid) -> bool:
        """Tell whether it is a letter of ours. Under a new name, answers that came before it are understood now."""
        found = self._ours.find(received, said)
        if found and self._ours.settle(*found, self._desk.now):
            self._known = None
            reconsider(self._desk)
        return found is not None

    def _dealt_with(self) -> frozenset[str]:
        people = (person for one in self._all() for person in one.correspondence.people)
        return frozenset(person.email.casefold() for person in people if person.email)

    def _all(self) -> list[Known]:
        if self._known is None:
            self._known = known(self._desk)
        return self._known

    def _proposed(self, said: MailSaid) -> Proposal | None:
        proposal = proposal_of(said, self._all(), self._own)
        return heeded(proposal, self._corrections) if proposal else None

    def _let_wait(self, received: Received, said: MailSaid) -> None:
        """Keep what may belong to a candidacy that is not known yet: a mailbox is read from its newest mail on."""
        if not may_belong(said) or self._is_refused(said):
            return
        message, _problems = read_message(received.raw)
        mail, content = kept_mail(received, message, said.source), content_of(received, message)
        self._desk.inbox.let_wait(self._desk.owner, mail, content, said, self._desk.now + _WAITS)

    def _is_refused(self, said: MailSaid) -> bool:
        address = address_of(said.source.sender)
        return any(one.kind == "not-mine" and one.sender == address for one in self._corrections)

    def _keep(self, received: Received, said: MailSaid, proposal: Proposal) -> KeptProposal | None:
        message, _problems = read_message(received.raw)
        state: State = "open" if proposal.events else "passed-over"
        kept = KeptProposal(
            key=ProposalKey(secrets.token_urlsafe(9)),
            mail=kept_mail(received, message, said.source),
            proposal=proposal,
            state=state,
            version=1,
            candidacy=Key(proposal.candidacy) if proposal.candidacy and not proposal.events else None,
        )
        content = content_of(received, message)
        return kept if self._desk.inbox.keep(self._desk.owner, kept, content, said, self._desk.now) else None

    def _overtake(self, new: KeptProposal) -> None:
        """Of two open versions of one meeting, put the earlier one aside."""
        if not new.proposal.meetings:
            return
        for other in self._desk.inbox.proposals(self._desk.owner, ["open"]):
            if other.key != new.key and _is_later(new.proposal, other.proposal):
                self._put_aside(other)
            elif other.key != new.key and _is_later(other.proposal, new.proposal):
                self._put_aside(new)
                return

    def _put_aside(self, one: KeptProposal) -> None:
        aside = replace(one, state="overtaken", version=one.version + 1, decided_at=self._desk.now)
        self._desk.inbox.decide(self._desk.owner, aside)

    def _by_itself(self, kept: KeptProposal) -> KeptProposal:
        if kept.mail.account not in self._records or not is_plain_acknowledgement(kept.proposal):
            return kept
        done = accept(self._desk, kept, into=Key(kept.proposal.candidacy or ""), state="by-itself")
        self._known = None
        return done


def may_belong(said: MailSaid) -> bool:
    """Tell whether a mail says something that has to do with applying for work, though by itself nothing is told."""
    if said.is_to_self or said.is_digest or said.is_passed_on or (said.is_bulk and not said.meetings):
        return False
    by_program = said.automatic is not None and said.automatic.kind in ("bounce", "out-of-office")
    is_answer = said.is_of_work or bool(said.envelope.in_reply_to)
    theirs = not said.is_own and said.means != "unrelated" and is_answer
    return bool(said.own_said) or by_program or theirs or bool(said.meetings)


def is_plain_acknowledgement(proposal: Proposal) -> bool:
    """Tell whether a mail certainly says "we have received it" and nothing else, of a candidacy that is certain."""
    only = all(one.change == "new" for one in proposal.events)
    sure = proposal.probability >= _SURE and not proposal.is_in_spam
    return bool(proposal.candidacy) and proposal.means == "acknowledgement" and only and sure


def _is_later(one: Proposal, other: Proposal) -> bool:
    """Tell whether a proposal has a later version of a meeting that the other has too."""
    both = one.meetings.keys() & other.meetings.keys()
    return any(_version(one.meetings[key]) > _version(other.meetings[key]) for key in both)


def _version(meeting: KnownMeeting) -> tuple[int, datetime]:
    return meeting.sequence, meeting.stamp or _NEVER
