"""What open mails propose, once more is known: after something was recorded, taken back or learnt."""

import secrets
from dataclasses import replace

from heardback.actions.known import Desk, known
from heardback.actions.learning import heeded
from heardback.intake.proposing.proposals import proposal_of
from heardback.intake.proposing.values import Proposal
from heardback.ports import KeptMail, KeptProposal, Key, ProposalKey


def reconsider(desk: Desk) -> None:
    """Hold what open mails say against what is known by now, and keep what they propose from now on.

    One that tells of nothing new any more is passed over; it belongs to its candidacy all the same. One from a sender
    of whom the person wants no more is declined. What they answered to a notice themselves stays as it is.
    """
    open_ones = [one for one in desk.inbox.proposals(desk.owner, ["open"]) if one.proposal.kind != "answer"]
    said = desk.inbox.said(desk.owner) if open_ones else {}
    waiting = desk.inbox.waiting(desk.owner, desk.now)
    if not (said or waiting):
        return
    everything, corrections, own = known(desk), desk.inbox.corrections(desk.owner), desk.own()
    renewed: list[KeptProposal] = []
    for kept in open_ones:
        proposal = proposal_of(said[kept.mail.key], everything, own)
        heard = heeded(proposal, corrections) if proposal else None
        if proposal and heard is None:
            desk.inbox.decide(desk.owner, replace(_aside(desk, kept), state="declined"))
        elif heard and heard.candidacy and not heard.events:
            desk.inbox.decide(desk.owner, replace(_aside(desk, kept), candidacy=Key(heard.candidacy)))
        elif heard and heard.events:
            renewed.append(replace(kept, proposal=replace(heard, is_in_spam=kept.proposal.is_in_spam)))
    for mail, each in waiting:
        proposal = proposal_of(each, everything, own)
        heard = heeded(proposal, corrections) if proposal else None
        if heard and heard.candidacy:
            _wakes(desk, mail, heard)
    before = {one.key: one.proposal for one in open_ones}
    desk.inbox.renew(desk.owner, [one for one in renewed if one.proposal != before[one.key]])


def _wakes(desk: Desk, mail: KeptMail, heard: Proposal) -> None:
    """Let a mail wait no longer that belongs to a candidacy which is known by now."""
    if not heard.events:
        desk.inbox.settle(desk.owner, mail.key, None, Key(heard.candidacy or ""))
        return
    key = ProposalKey(secrets.token_urlsafe(9))
    kept = KeptProposal(key=key, mail=mail, proposal=heard, state="open", version=1)
    desk.inbox.settle(desk.owner, mail.key, kept, None)


def _aside(desk: Desk, kept: KeptProposal) -> KeptProposal:
    return replace(kept, state="passed-over", version=kept.version + 1, decided_at=desk.now)
