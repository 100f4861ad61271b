"""What is to be decided, as the terminal lists it: numbered in the order in which it came, so that numbers last."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from heardback.actions.found import Found, found_in_mail
from heardback.cli.inbox import Line
from heardback.core import wording
from heardback.core.candidacy import Candidacy, Employer, Position
from heardback.core.journal import told
from heardback.intake.proposing.introducing import introduced, readdressed
from heardback.ports import Key

if TYPE_CHECKING:
    from heardback.actions.known import Desk
    from heardback.core.candidacy import Contact
    from heardback.core.events import Event
    from heardback.intake.proposing.values import Later, Possible
    from heardback.ports import KeptProposal


def lines_of(desk: "Desk") -> list[Line]:
    """Return everything open, the oldest mail first."""
    open_ones = desk.inbox.proposals(desk.owner, ["open"])
    found = found_in_mail(desk, open_ones)
    of_found = {one.key for each in found for one in each.proposals}
    entries: list[tuple[tuple[KeptProposal, ...], Found | None]] = [(each.proposals, each) for each in found]
    entries += [((one,), None) for one in open_ones if one.key not in of_found]
    entries.sort(key=lambda entry: entry[0][0].mail.date)
    return [_line(desk, number, kept, each) for number, (kept, each) in enumerate(entries, 1)]


def _line(desk: "Desk", number: int, kept: "tuple[KeptProposal, ...]", found: Found | None) -> Line:
    (candidacy, events), proposal = _told_of(desk, kept[0], found), kept[0].proposal
    answer = proposal.answer
    names = filter(None, (candidacy.employer.name or kept[0].mail.sender, candidacy.position.title))
    return Line(
        number=number,
        proposals=kept,
        found=found,
        where=", ".join(names),
        told=(*(_told(desk, candidacy, one) for one in events), *_later(answer.later if answer else None)),
        possible=_possible(desk, answer.possible) if answer and proposal.is_asked else {},
    )


def _told(desk: "Desk", candidacy: Candidacy, event: "Event") -> str:
    return wording.of("en").told(candidacy.settled(event), candidacy, desk.now)


def _possible(desk: "Desk", readings: "Sequence[Possible]") -> dict[int, str]:
    """Say what the person's own answer may say, and where; of an application that was erased nothing."""
    candidate = desk.log.person(desk.owner).candidate()
    journals = desk.log.journals(desk.owner, {Key(one.candidacy) for one in readings})
    known = {str(key): told(journal).candidacy(candidate) for key, journal in journals}
    return {
        number: _one_possible(desk, known[one.candidacy], one)
        for number, one in enumerate(readings, 1)
        if one.candidacy in known
    }


def _one_possible(desk: "Desk", candidacy: Candidacy, one: "Possible") -> str:
    sentences = (_told(desk, candidacy, each.event) for each in one.events)
    return " ".join([f"{candidacy.employer.name}:", *sentences, *_later(one.later)])


def _later(later: "Later | None") -> list[str]:
    return [f"Not now, then. It comes back on {wording.of('en').day(later.until)}."] if later else []


def _told_of(desk: "Desk", kept: "KeptProposal", found: Found | None) -> "tuple[Candidacy, list[Event]]":
    """Return the candidacy as it would be, and what is to be recorded in it."""
    candidate = desk.log.person(desk.owner).candidate()
    if found:
        named = found.candidacy
        candidacy = _bare(desk, named.employer, named.position, named.place.country if named.place else "")
        events = [one.proposed.event for one in named.events]
        return _with(candidacy, list(named.contacts)), events
    proposal = kept.proposal
    journal = desk.log.journal(desk.owner, Key(proposal.candidacy)) if proposal.candidacy else None
    known = told(journal).candidacy(candidate) if journal else _bare(desk, proposal.employer, proposal.position, "")
    people, ids = introduced(proposal.people, known.contacts)
    themselves = {one.id: one.id for one in known.contacts}
    return _with(known, people), [readdressed(one, {**themselves, **ids}).event for one in proposal.events]


def _bare(desk: "Desk", employer: str | None, position: str | None, country: str) -> Candidacy:
    person = desk.log.person(desk.owner)
    return Candidacy.of(
        candidate=person.candidate(),
        employer=Employer(name=employer or "", country=country or person.country or "GB"),
        position=Position(title=position or ""),
        timezone=person.zone(),
    )


def _with(candidacy: Candidacy, people: "list[Contact]") -> Candidacy:
    changed = {one.id for one in people}
    others = (one for one in candidacy.contacts if one.id not in changed)
    return replace(candidacy, contacts=(*others, *people))
