"""The applications that mail tells of and that are not here yet: what several mails say of each, put together."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from heardback.actions.known import Desk
from heardback.actions.reconsidering import reconsider
from heardback.actions.record import begin
from heardback.core.candidacy import Employer, Position
from heardback.core.errors import AlreadyDecided
from heardback.core.events import Note
from heardback.intake.proposing.gathering import Gathering
from heardback.intake.proposing.introducing import introduced, readdressed
from heardback.intake.proposing.making import CandidacyFound, EventFound
from heardback.ports import KeptMail, KeptProposal, Key, MailKey


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A candidacy, and the open proposals whose mails tell of it; the oldest mail first."""

    candidacy: CandidacyFound
    proposals: tuple[KeptProposal, ...]
    waiting: tuple[MailKey, ...] = ()
    """Mails that told of nothing by themselves and belong to it, such as thanks for an interview."""

    @property
    def name(self) -> str:
        """By which forms name it: the key of its first proposal."""
        return self.proposals[0].key


def found_in_mail(desk: Desk, open_ones: Sequence[KeptProposal]) -> list[Found]:
    """Return the new candidacies among open proposals, those where something happened last first."""
    proposed = [one for one in open_ones if one.proposal.kind != "answer"]
    loose = [one for one in proposed if one.proposal.candidacy is None and not one.proposal.matches]
    if not any(one.proposal.kind == "candidacy" for one in loose):
        return []
    said, gathering = desk.inbox.said(desk.owner), Gathering(desk.own())
    waiting = desk.inbox.waiting(desk.owner, desk.now)
    for each in (*(said[one.mail.key] for one in loose), *(each for _mail, each in waiting)):
        gathering.add(each)
    mails = [mail for mail, _said in waiting]
    return [found for one in gathering.gathered().candidacies if (found := _found(one, loose, mails)).proposals]


def alone(kept: KeptProposal) -> Found:
    """Return one proposal as a candidacy of its own; of an answer to a notice its words: its steps are elsewhere."""
    proposal = kept.proposal
    contacts, ids = introduced(proposal.people, ())
    source, sureness = proposal.source, proposal.probability
    theirs = (one for one in proposal.events if proposal.kind != "answer" or isinstance(one.event, Note))
    events = (readdressed(one, ids) for one in theirs)
    candidacy = CandidacyFound(
        employer=proposal.employer or "",
        position=proposal.position,
        place=proposal.place,
        contacts=tuple(contacts),
        events=tuple(EventFound(proposed=one, source=source, sureness=sureness) for one in events),
        mails=1,
        sources=(source,),
    )
    return Found(candidacy=candidacy, proposals=(kept,))


def _found(candidacy: CandidacyFound, loose: Sequence[KeptProposal], waiting: Sequence[KeptMail]) -> Found:
    names = {source.message_id for source in candidacy.sources}
    mine = sorted((one for one in loose if one.mail.message_id in names), key=lambda one: one.mail.date)
    beside = (mail.key for mail in waiting if mail.message_id in names)
    return Found(candidacy=candidacy, proposals=tuple(mine), waiting=tuple(beside))


def open_found(
    desk: Desk, found: Found, employer: Employer, position: Position, events: Sequence[EventFound] | None = None
) -> Key:
    """Open a candidacy that was found, with all that its mails tell, or with these `events`.

    As for one proposal (see `proposals`), the first one's key and version are the idempotency key. Raises
    `AlreadyDecided`.
    """
    if any(one.state != "open" for one in found.proposals):
        raise AlreadyDecided
    first = found.proposals[0]
    wanted = found.candidacy.events if events is None else events
    receipt = begin(
        desk.log,
        desk.owner,
        employer=employer,
        position=position,
        contacts=found.candidacy.contacts,
        events=[one.proposed.event for one in wanted],
        command=f"proposal {first.key} {first.version}",
        now=desk.now,
    )
    for one in found.proposals:
        entries = tuple(range(1, receipt.version + 1)) if one is first else ()
        done = replace(one, state="accepted", version=one.version + 1, candidacy=receipt.key, entries=entries)
        desk.inbox.decide(desk.owner, replace(done, decided_at=desk.now))
    for mail in found.waiting:
        desk.inbox.settle(desk.owner, mail, None, receipt.key)
    reconsider(desk)
    return receipt.key
