"""What is learnt from a correction, and what the next mail is read with because of it. All of it stays in the record.

Three things are learnt, each by an exact sign, so that it can be shown and forgotten again:

- whose mail it is: mail from a firm's own domain, or else from this very address, belongs to a candidacy;
- that an address writes about nothing here: what it proposes is passed over, unless it answers a letter of the person;
- what a sender's words mean: mail of the same subject (numbers aside) from the same address means the same.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from heardback.core.events import Event, Meaning, Reply
from heardback.intake.proposing.values import Proposal, Proposed
from heardback.intake.senders import Correspondence, Correspondent
from heardback.intake.senders.firm_domains import firm_domain
from heardback.ports import Correction, KeptProposal, Key

_ADDRESS: Final = re.compile(r"[^\s<>]+@[^\s<>]+(?=>?$)")
_VARIES: Final = re.compile(r"\d+|(?:re|fwd?|aw|wg|отв?|пересл):\s*", re.IGNORECASE)
_SURE: Final = 0.95


def address_of(sender: str) -> str:
    """Return the address in "Olga Petrova <olga@example.com>", in small letters; nothing where there is none."""
    found = _ADDRESS.search(sender.strip())
    return found[0].casefold() if found else ""


def theirs(sender: str, candidacy: Key) -> Correction | None:
    """Return the lesson that this sender's mail belongs to a candidacy."""
    address = address_of(sender)
    if not address:
        return None
    return Correction(kind="theirs", sender=firm_domain(address) or address, candidacy=candidacy)


def not_mine(sender: str) -> Correction | None:
    """Return the lesson that this sender writes about nothing here."""
    address = address_of(sender)
    return Correction(kind="not-mine", sender=address) if address else None


def meant(proposal: Proposal, recorded: Iterable[Event]) -> Correction | None:
    """Return the lesson from an answer that was corrected: what this sender's words under this subject mean."""
    address = address_of(proposal.source.sender)
    proposed = {one.event.means for one in proposal.events if isinstance(one.event, Reply)}
    really = [event.means for event in recorded if isinstance(event, Reply)]
    if not address or not really or really[0] in proposed:
        return None
    return Correction(kind="means", sender=address, subject=_template(proposal.source.subject), means=really[0])


def taught_by(kept: KeptProposal) -> tuple[Correction, ...]:
    """Return what a decision may have taught, to be unlearnt with it; what something means is left open."""
    source = kept.proposal.source
    if kept.state == "declined":
        return tuple(filter(None, [not_mine(source.sender)]))
    means = Correction(kind="means", sender=address_of(source.sender), subject=_template(source.subject))
    whose = theirs(source.sender, kept.candidacy) if kept.candidacy else None
    return (means, whose) if whose else (means,)


def with_lessons(one: Correspondence, corrections: Sequence[Correction]) -> Correspondence:
    """Return what mail knows a candidacy by, with the domains and addresses that a person said are theirs."""
    learnt = [each.sender for each in corrections if each.kind == "theirs" and each.candidacy == one.key]
    domains = tuple(sender for sender in learnt if "@" not in sender)
    people = tuple(Correspondent(name="", email=sender) for sender in learnt if "@" in sender)
    return replace(one, domains=(*one.domains, *domains), people=(*one.people, *people))


def heeded(proposal: Proposal, corrections: Sequence[Correction]) -> Proposal | None:
    """Return a proposal as it is once the corrections are heeded; None if it is one that the person wants no more."""
    address = address_of(proposal.source.sender)
    of_sender = [one for one in corrections if one.sender == address]
    is_sure = any(match.strength == "sure" for match in proposal.matches)
    if any(one.kind == "not-mine" for one in of_sender) and not is_sure:
        return None
    subject = _template(proposal.source.subject)
    means = next((one.means for one in of_sender if one.kind == "means" and one.subject == subject), None)
    if means is None:
        return proposal
    events = tuple(_meaning(one, means) for one in proposal.events)
    return replace(proposal, events=events, means=means)


def _meaning(one: Proposed, means: Meaning) -> Proposed:
    if not isinstance(one.event, Reply):
        return one
    event = replace(one.event, means=means)
    return replace(one, event=event, probability=max(one.probability, _SURE))


def _template(subject: str) -> str:
    """Return a subject without its numbers and without what answering puts before it."""
    return " ".join(_VARIES.sub(" ", subject).casefold().split())
