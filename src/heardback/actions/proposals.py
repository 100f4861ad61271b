"""What becomes of a proposal: recorded as it is or corrected, not theirs, nothing to record; and taken back.

To accept one is to write down what it proposes, through `record` like everything else. Its key and its version are the
idempotency key, so that a double click, two windows, or a stop half-way between the journal and the inbox record once:

1. The entries are appended to the journal, under that key.
2. The proposal is noted as accepted, with their numbers. Where that did not happen, step 1 only finds its receipt.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime

from heardback.actions.known import Desk
from heardback.actions.learning import meant, not_mine, taught_by, theirs
from heardback.actions.reconsidering import reconsider
from heardback.actions.record import Command, go_on, undo
from heardback.core.candidacy import Candidacy
from heardback.core.errors import AlreadyDecided, ChangedMeanwhile, StillInUse, StillMentioned
from heardback.core.events import Applied, Asked, Confirmed, Delivered, Event, Interview, Note, Thanked
from heardback.core.journal import Corrected, Dossier, Entry, Happened, Introduced, PutOff, Undone, told
from heardback.core.shapes import Words
from heardback.intake.proposing.introducing import introduced, readdressed
from heardback.intake.proposing.values import Later, Proposal, Proposed
from heardback.ports import KeptProposal, Key, Receipt, State


def accept(
    desk: Desk,
    kept: KeptProposal,
    *,
    into: Key,
    events: Sequence[Proposed] | None = None,
    state: State = "accepted",
) -> KeptProposal:
    """Record what a proposal proposes, or `events` instead; learn from what was corrected.

    Events that the person put right have contacts' own ids. Raises `AlreadyDecided`, `ChangedMeanwhile`,
    `NoSuchCandidacy`.
    """
    if kept.state != "open":
        raise AlreadyDecided
    wanted = kept.proposal.events if events is None else tuple(events)
    later = kept.proposal.answer.later if kept.proposal.answer and events is None else None
    receipt, count = _recorded(desk, kept, into, wanted, later)
    done = replace(
        kept,
        state=state,
        version=kept.version + 1,
        candidacy=receipt.key,
        entries=tuple(range(receipt.version - count + 1, receipt.version + 1)),
        decided_at=desk.now,
    )
    _decided(desk, done)
    if state == "accepted" and kept.proposal.kind != "answer":
        _learn(desk, kept, receipt.key, [one.event for one in wanted])
    if state == "accepted":
        reconsider(desk)
    return done


def choose(desk: Desk, kept: KeptProposal, number: int) -> KeptProposal:
    """Note which of several things the person's own answer says; that is what it proposes from then on.

    Raises `AlreadyDecided`; a number that it does not have is an `IndexError`.
    """
    answer = kept.proposal.answer
    if kept.state != "open" or answer is None:
        raise AlreadyDecided
    one = answer.possible[number]
    proposal = replace(
        kept.proposal, candidacy=one.candidacy, events=one.events, answer=replace(answer, later=one.later)
    )
    chosen = replace(kept, proposal=proposal)
    desk.inbox.renew(desk.owner, [chosen])
    return chosen


def decline(desk: Desk, kept: KeptProposal) -> KeptProposal:
    """Note that a proposal is not theirs, and propose no more from this sender unasked.

    What they answered to a notice themselves is only put aside.
    """
    if kept.proposal.kind == "answer":
        return pass_over(desk, kept)
    done = _closed(desk, kept, "declined")
    lesson = not_mine(kept.proposal.source.sender)
    if lesson:
        desk.inbox.learn(desk.owner, lesson)
        reconsider(desk)
    return done


def pass_over(desk: Desk, kept: KeptProposal) -> KeptProposal:
    """Note that there is nothing to record: it is noted already, or does not matter. Nothing is learnt."""
    return _closed(desk, kept, "passed-over")


def reopen(desk: Desk, kept: KeptProposal) -> None:
    """Take a decision back: what was recorded with it, and what was learnt of the sender. It is open again.

    A candidacy that was opened with it goes, if nothing else was noted in it since; else `StillInUse`.
    """
    if kept.state == "open":
        return
    if kept.candidacy and kept.entries[:1] == (1,):
        _close(desk, kept.candidacy, kept.entries[-1])
    else:
        if kept.candidacy and kept.entries:
            _take_back(desk, kept, kept.candidacy)
        again = _open_again(kept)
        desk.inbox.decide(desk.owner, again)
        _unlearn(desk, kept)
        if again.proposal.answer and again.proposal.answer.possible:
            desk.inbox.renew(desk.owner, [replace(again, proposal=_asked_again(again.proposal))])
    reconsider(desk)


def _recorded(
    desk: Desk, kept: KeptProposal, into: Key, wanted: Sequence[Proposed], later: Later | None
) -> tuple[Receipt, int]:
    journal = desk.log.journal(desk.owner, into)
    candidacy = told(journal).candidacy(desk.log.person(desk.owner).candidate())
    entries = list(_entries(told(journal), candidacy, kept, wanted, desk.now))
    entries += [PutOff(at=desk.now, action=later.action, until=later.until)] if later else []
    if not entries:
        return Receipt(key=into, version=len(journal)), 0
    command = Command(owner=desk.owner, key=into, seen=len(journal), command=_command(kept), now=desk.now)
    return go_on(desk.log, command, entries), len(entries)


def _entries(
    dossier: Dossier, candidacy: Candidacy, kept: KeptProposal, wanted: Sequence[Proposed], now: datetime
) -> Iterator[Entry]:
    """Yield what is to be written down: people who are new, then each event by its change."""
    people, ids = introduced(kept.proposal.people, dossier.contacts)
    yield from (Introduced(at=now, contact=contact) for contact in people)
    themselves = {contact.id: contact.id for contact in (*dossier.contacts, *people)}
    for one in wanted:
        event = _with_somebody(readdressed(one, {**themselves, **ids}), one)
        if one.change == "new" and _is_there(candidacy, event):
            continue
        before = _before(dossier, candidacy, one)
        if one.change == "moved" and before:
            yield Corrected(at=now, number=before, event=event)
            continue
        if before:
            yield Undone(at=now, number=before)
        yield Happened(at=now, event=event)


def _with_somebody(one: Proposed, before: Proposed) -> Event:
    """Return the event; where it is about somebody who was taken out of the record meanwhile, a note of the words."""
    if isinstance(one.event, Asked) and not one.event.to:
        return Note(at=one.event.at, text=Words(before.sentence or "…"))
    return one.event


def _is_there(candidacy: Candidacy, event: Event) -> bool:
    """Tell whether it was noted already: two mails may tell of one interview."""
    this = _sign(candidacy.settled(event))
    return any(_sign(one) == this for one in candidacy.events)


def _sign(event: Event) -> tuple[object, ...]:
    return type(event), event.at, getattr(event, "means", None)


def _before(dossier: Dossier, candidacy: Candidacy, one: Proposed) -> int | None:
    """Return the entry of the interview or the letter that this changes."""
    if one.was is None:
        return None
    kinds = (Asked, Thanked, Applied, Confirmed, Delivered) if one.change == "undelivered" else (Interview,)
    there = (each for each in dossier.recorded if isinstance(each.event, kinds))
    return next((each.number for each in there if candidacy.settled(each.event).at == one.was), None)


def _command(kept: KeptProposal) -> str:
    return f"proposal {kept.key} {kept.version}"


def _asked_again(proposal: Proposal) -> Proposal:
    """Return an answer that may say several things as it was before the person chose one."""
    answer = replace(proposal.answer, later=None) if proposal.answer else None
    keys = {one.candidacy for one in answer.possible} if answer else set()
    return replace(proposal, candidacy=keys.pop() if len(keys) == 1 else None, events=(), answer=answer)


def _closed(desk: Desk, kept: KeptProposal, state: State) -> KeptProposal:
    if kept.state != "open":
        raise AlreadyDecided
    done = replace(kept, state=state, version=kept.version + 1, candidacy=None, decided_at=desk.now)
    desk.inbox.decide(desk.owner, done)
    return done


def _decided(desk: Desk, done: KeptProposal) -> None:
    """Note a decision; where a twin of this very command was first, it has noted the same."""
    try:
        desk.inbox.decide(desk.owner, done)
    except ChangedMeanwhile:
        if desk.inbox.proposal(desk.owner, done.key).state != done.state:
            raise


def _learn(desk: Desk, kept: KeptProposal, key: Key, recorded: Sequence[Event]) -> None:
    """Learn whose mail it is where that was asked or was wrong, and what it means where that was put right."""
    sender = kept.proposal.source.sender
    lessons = [meant(kept.proposal, recorded)]
    if kept.proposal.kind != "candidacy" and kept.proposal.candidacy != key:
        lessons.append(theirs(sender, key))
    for lesson in filter(None, lessons):
        desk.inbox.learn(desk.owner, lesson)


def _open_again(kept: KeptProposal) -> KeptProposal:
    return replace(kept, state="open", version=kept.version + 1, candidacy=None, entries=(), decided_at=None)


def _close(desk: Desk, key: Key, version: int) -> None:
    """Erase a candidacy that mail opened. All its mails are open again first, for they would go with it."""
    if len(desk.log.journal(desk.owner, key)) != version:
        raise StillInUse
    decided = desk.inbox.proposals(desk.owner, ["accepted", "by-itself", "passed-over"])
    for one in decided:
        if one.candidacy == key:
            desk.inbox.decide(desk.owner, _open_again(one))
    desk.log.erase(desk.owner, key)


def _take_back(desk: Desk, kept: KeptProposal, key: Key) -> None:
    """Take its entries back; people whom something else names by now stay."""
    seen = len(desk.log.journal(desk.owner, key))
    command = Command(owner=desk.owner, key=key, seen=seen, command=f"reopen {kept.key} {kept.version}", now=desk.now)
    journal = desk.log.journal(desk.owner, key)
    undone = told(journal).undone
    there = [number for number in kept.entries if number not in undone]
    events = [number for number in there if not isinstance(journal[number - 1], Introduced)]
    try:
        undo(desk.log, command, *there)
    except StillMentioned:
        undo(desk.log, command, *events)


def _unlearn(desk: Desk, kept: KeptProposal) -> None:
    taught = {(one.kind, one.sender, one.subject) for one in taught_by(kept)}
    for one in desk.inbox.corrections(desk.owner):
        if one.number and (one.kind, one.sender, one.subject) in taught and one.candidacy in (None, kept.candidacy):
            desk.inbox.forget(desk.owner, one.number)
