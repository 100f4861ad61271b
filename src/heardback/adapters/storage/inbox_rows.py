"""Rows of the inbox ↔ what its port speaks of."""

from dataclasses import dataclass, replace
from hashlib import sha256
from typing import TYPE_CHECKING, Any, cast

from heardback.adapters.storage.proposal_tables import CorrectionRow, MailRow, ProposalRow
from heardback.core.codec import decoded, encoded
from heardback.intake.invitations import KnownMeeting, MeetingKey
from heardback.intake.proposing.values import Proposal
from heardback.ports import Correction, KeptMail, KeptProposal, Key, ProposalKey, State

if TYPE_CHECKING:
    from heardback.core.events import Meaning


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingRecord:
    """What is kept of a meeting."""

    key: MeetingKey
    known: KnownMeeting


def hashed(name: str) -> str:
    """Return a name of any length and any characters as it is looked for."""
    return sha256(name.encode("utf-8", "surrogatepass")).hexdigest()


def bare(text: str) -> str:
    """Return a text as every database takes it: PostgreSQL no NUL, neither half of a surrogate pair."""
    return text.replace("\0", "").encode("utf-8", "replace").decode()


def as_json(value: object) -> str:
    """Return a value as JSON; in it a NUL is an escape, and half of a surrogate pair a question mark."""
    return encoded(value).encode("utf-8", "replace").decode()


def told(proposal: Proposal) -> dict[str, Any]:
    """Return what a proposal's row says of what is proposed, by column."""
    return {"data": as_json(proposal), "in_spam": proposal.is_in_spam}


def decision(one: KeptProposal) -> dict[str, Any]:
    """Return what its row says of what became of it, by column."""
    return {
        "state": one.state,
        "version": one.version,
        "entries": " ".join(map(str, one.entries)),
        "decided_at": one.decided_at,
    }


def mail_from(row: MailRow) -> KeptMail:
    """Return the mail that a row speaks of."""
    return replace(decoded(KeptMail, row.data), candidacy=Key(row.candidacy.key) if row.candidacy else None)


def proposal_from(row: ProposalRow) -> KeptProposal:
    """Return the proposal that a row speaks of, with its mail."""
    proposal = decoded(Proposal, row.data)
    return KeptProposal(
        key=ProposalKey(row.key),
        mail=mail_from(row.mail),
        proposal=replace(proposal, is_in_spam=row.in_spam),
        state=cast("State", row.state),
        version=row.version,
        candidacy=Key(row.candidacy.key) if row.candidacy else None,
        entries=tuple(map(int, row.entries.split())),
        decided_at=row.decided_at,
    )


def correction_from(row: CorrectionRow) -> Correction:
    """Return the correction that a row speaks of."""
    return Correction(
        kind=cast("Any", row.kind),
        sender=row.sender,
        subject=row.subject,
        candidacy=Key(row.candidacy.key) if row.candidacy else None,
        means=cast("Meaning", row.means) if row.means else None,
        number=row.pk,
    )
