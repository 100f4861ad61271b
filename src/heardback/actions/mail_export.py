"""Mail in an export: beside the journal of its candidacy, and undecided mail beside the settings; and back.

It comes back as text. How it was formatted, and files that came with it, are not taken along.
"""

import secrets
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Final

from heardback.core.codec import MISFIT, encoded, from_plain
from heardback.core.events import Note
from heardback.core.shapes import Words
from heardback.intake.export import ExportedLetter
from heardback.intake.people_said import plain_word
from heardback.intake.proposing.values import Answer, Proposal, Proposed
from heardback.ports import Correction, Inbox, KeptProposal, Key, MailContent, MailKey, MailRecord, OwnerId, ProposalKey

MAIL: Final = "mail"
LEARNT: Final = "learnt"
"""Where a file of an export holds mail, and what was learnt from corrections."""
_LARGEST: Final = 2**21
"""Characters of mail in one file: what is beyond it, the oldest, is only there to be read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MailTaken:
    """The mail of one candidacy, or what belongs to none."""

    records: list[MailRecord] = field(default_factory=list)
    learnt: list[Correction] = field(default_factory=list)


def mail_taken(inbox: Inbox | None, owner: OwnerId) -> dict[Key | None, MailTaken]:
    """Return mail and corrections by candidacy."""
    taken: dict[Key | None, MailTaken] = {}
    if inbox is None:
        return taken
    sizes: dict[Key | None, int] = {}
    for record in inbox.records(owner):
        key = record.kept.mail.candidacy
        sizes[key] = sizes.get(key, 0) + len(encoded(record))
        if sizes[key] <= _LARGEST:
            taken.setdefault(key, MailTaken()).records.append(record)
    for one in inbox.corrections(owner):
        taken.setdefault(one.candidacy, MailTaken()).learnt.append(replace(one, number=None))
    return taken


def to_read(inbox: Inbox | None, owner: OwnerId) -> Iterator[ExportedLetter]:
    """Yield every mail as a text for people."""
    for record in inbox.records(owner) if inbox else ():
        mail = record.kept.mail
        head = [f"{header.name}: {header.value}" for header in mail.headers]
        lines = [*head, f"Subject: {mail.subject}", f"Date: {mail.date:%Y-%m-%d %H:%M} UTC", "", record.text, ""]
        name = f"{plain_word(mail.subject) or 'mail'}_{mail.key}.txt"
        yield ExportedLetter(name=name, content="\n".join(lines).encode("utf-8", "replace"))


@dataclass(frozen=True, slots=True, kw_only=True)
class MailArrived:
    """What came of bringing mail in."""

    kept: int
    """How many mails were not here before."""
    misfits: int
    """How many do not read."""


def bring_mail_in(inbox: Inbox, owner: OwnerId, said: dict[str, object], key: Key | None, now: datetime) -> MailArrived:
    """Bring in the mail of a file of an export, to the candidacy `key` or to none. Mail that is here stays as it is."""
    kept = misfits = 0
    for raw in _listed(said.get(MAIL)):
        try:
            record = from_plain(MailRecord, raw)
        except MISFIT:
            misfits += 1
            continue
        content = MailContent(text=record.text)
        kept += inbox.keep(owner, _placed(record, key), content, record.said, now)
    learnt = {_sign(one) for one in inbox.corrections(owner)}
    for raw in _listed(said.get(LEARNT)):
        try:
            one = replace(from_plain(Correction, raw), candidacy=key, number=None)
        except MISFIT:
            misfits += 1
            continue
        if _sign(one) not in learnt:
            inbox.learn(owner, one)
    return MailArrived(kept=kept, misfits=misfits)


def _placed(record: MailRecord, key: Key | None) -> KeptProposal:
    mail = replace(record.kept.mail, key=MailKey(secrets.token_urlsafe(9)), candidacy=key, account=None)
    kept = replace(record.kept, key=ProposalKey(secrets.token_urlsafe(9)), mail=mail)
    if kept.proposal.kind == "answer" and kept.state == "open":
        return replace(kept, proposal=_as_words(kept.proposal), candidacy=None)
    if kept.state == "open":  # whose it is will be asked anew: candidacies have other keys here
        return replace(kept, proposal=replace(kept.proposal, candidacy=None, matches=()), candidacy=None)
    return replace(kept, candidacy=key if kept.candidacy else None)


def _as_words(proposal: Proposal) -> Proposal:
    """Return an undecided answer as what was written: the steps that it is about go by other names here."""
    note = Note(at=proposal.source.date, text=Words(proposal.sentence))
    words = Proposed(event=note, sentence=proposal.sentence, probability=proposal.probability)
    return replace(proposal, candidacy=None, events=(words,), answer=Answer(is_understood=False))


def _sign(one: Correction) -> tuple[str, str, str]:
    return one.kind, one.sender, one.subject


def _listed(raw: object) -> Iterable[object]:
    return raw if isinstance(raw, list) else ()
