"""What one mail proposes, given what is known of the candidacies: the way of a mail that has just come in."""

from collections.abc import Collection, Sequence
from typing import Final

from heardback.core.events import Note
from heardback.intake.proposing.belonging import Belonging, belonging, concerns_work
from heardback.intake.proposing.events import Told, events_of
from heardback.intake.proposing.in_talk import as_in_talk
from heardback.intake.proposing.said import MailSaid
from heardback.intake.proposing.values import Known, Proposal, Proposed
from heardback.intake.senders import Correspondence

_NOBODY: Final = Known(correspondence=Correspondence(key="", employer=""))


def proposal_of(said: MailSaid, known: Sequence[Known], own: Collection[str]) -> Proposal | None:
    """Return what a mail proposes; None: it has to do with no candidacy. `own` are the candidate's addresses."""
    where = belonging(said, known)
    mine = next((one for one in known if one.correspondence.key == where.key), None) if where.key else None
    if mine is None and not where.begins and not (where.matches or concerns_work(said)):
        return None
    first = mine or next(
        (one for one in known if where.matches and one.correspondence.key == where.matches[0].key), _NOBODY
    )
    told = events_of(said, first, own, is_of_candidacy=bool(where.matches))
    if mine is None and not told.events:
        return None
    return _proposal(as_in_talk(said, first), where, told)


def _proposal(said: MailSaid, where: Belonging, told: Told) -> Proposal:
    means = None if said.is_own or said.means == "unrelated" else said.means
    only_notes = bool(told.events) and all(_is_note(one) for one in told.events)
    return Proposal(
        kind="candidacy" if where.begins else "note" if only_notes else "event",
        candidacy=where.key,
        matches=where.matches,
        events=tuple(told.events),
        people=said.people,
        employer=said.firms.firm.name if said.firms.firm else None,
        position=said.post.title if said.post else None,
        place=said.place,
        source=said.source,
        sentence=next((one.sentence for one in told.events if one.sentence), said.sentence),
        probability=min((one.probability for one in told.events), default=said.probability) * (where.sureness or 1.0),
        means=means,
        automatic=said.automatic,
        meetings=told.meetings,
        is_in_spam=said.source.folder == "junk" and not said.is_own,
    )


def _is_note(one: Proposed) -> bool:
    return isinstance(one.event, Note) and one.change == "new"
