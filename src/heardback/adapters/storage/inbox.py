"""The inbox in a database; see the port."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Final

from django.db import IntegrityError
from django.db.models import Count, Q

from heardback.adapters.storage.inbox_rows import (
    MeetingRecord,
    as_json,
    bare,
    correction_from,
    decision,
    hashed,
    mail_from,
    proposal_from,
    told,
)
from heardback.adapters.storage.models import CandidacyRow
from heardback.adapters.storage.notices import theirs_is_the_turn
from heardback.adapters.storage.proposal_tables import CorrectionRow, MailRow, MeetingRow, ProposalRow
from heardback.adapters.storage.writing import reach, writing
from heardback.core.codec import decoded, encoded
from heardback.core.errors import ChangedMeanwhile, NoSuchMail, NoSuchProposal
from heardback.intake.invitations import KnownMeeting, MeetingKey
from heardback.intake.proposing.said import MailSaid
from heardback.intake.proposing.values import Proposal
from heardback.ports import (
    Correction,
    InboxCount,
    KeptMail,
    KeptProposal,
    Key,
    MailContent,
    MailKey,
    MailRecord,
    OwnerId,
    ProposalKey,
    State,
)

if TYPE_CHECKING:
    from django.db.models import QuerySet


MOST_WAITING: Final = 300
"""So many mails that wait are looked at again: what belongs somewhere is soon found to."""
_IN_SENT: Final = '"folder":"sent"'
"""In the JSON of a mail that the person sent."""
_AT_ONCE: Final = 500
"""So many values fit into a statement of any database."""


class DatabaseInbox:
    """The kept mail in the database called `using`."""

    def __init__(self, using: str = "default") -> None:
        """Name the database; nothing is opened yet."""
        self._using = using

    def keep(
        self, owner: OwnerId, proposal: KeptProposal, content: MailContent, said: MailSaid | None, now: datetime
    ) -> bool:
        """Keep a mail with its proposal. Of two who keep the same one at once, the second finds it kept."""
        try:
            with writing(self._using):
                rows = self._mails(owner).filter(message=hashed(proposal.mail.message_id))
                rows.filter(kept_until__isnull=False).delete()  # brought again, it tells of something now
                there = rows.first()
                if there:
                    self._out_of_spam(there, proposal.mail)
                else:
                    self._create(owner, proposal, content, said, now)
                    theirs_is_the_turn([owner], self._using)
        except IntegrityError:
            return False
        return there is None

    def _create(
        self, owner: OwnerId, proposal: KeptProposal, content: MailContent, said: MailSaid | None, now: datetime
    ) -> None:
        mail, is_open = proposal.mail, proposal.state == "open"
        candidacy = self._candidacy(owner, proposal.candidacy)
        row = MailRow.objects.using(self._using).create(
            key=mail.key,
            owner_id=owner,
            message=hashed(mail.message_id),
            sent_at=mail.date,
            candidacy_id=candidacy,
            about_id=self._about(owner, proposal.proposal),
            data=as_json(mail),
            content=as_json(content if is_open else MailContent(text=content.text)),
            said=as_json(said) if said else "",
        )
        ProposalRow.objects.using(self._using).create(
            key=proposal.key,
            owner_id=owner,
            mail_id=row.pk,
            candidacy_id=candidacy,
            **told(proposal.proposal),
            **decision(replace(proposal, decided_at=None if is_open else proposal.decided_at or now)),
        )
        if candidacy and not is_open:
            self._know_meetings(candidacy, proposal.proposal)

    def _out_of_spam(self, there: MailRow, found: KeptMail) -> None:
        """Note that a mail which was in spam lies elsewhere now: nobody has to be told of it loudly any more."""
        before = decoded(KeptMail, there.data)
        if before.folder != "junk" or found.folder == "junk":
            return
        moved = replace(before, folder=found.folder, folder_name=found.folder_name)
        MailRow.objects.using(self._using).filter(pk=there.pk).update(data=as_json(moved))
        ProposalRow.objects.using(self._using).filter(mail=there.pk).update(in_spam=False)

    def let_wait(self, owner: OwnerId, mail: KeptMail, content: MailContent, said: MailSaid, until: datetime) -> None:
        """Keep a mail that tells of nothing yet."""
        row = MailRow(
            key=mail.key,
            owner_id=owner,
            message=hashed(mail.message_id),
            sent_at=mail.date,
            kept_until=until,
            data=as_json(mail),
            content=as_json(content),
            said=as_json(said),
        )
        with writing(self._using):
            MailRow.objects.using(self._using).bulk_create([row], ignore_conflicts=True)

    def waiting(self, owner: OwnerId, now: datetime) -> list[tuple[KeptMail, MailSaid]]:
        """Return the mails that wait."""
        rows = self._mails(owner).filter(kept_until__isnull=False)
        if rows.filter(kept_until__lt=now).exists():
            with writing(self._using):
                rows.filter(kept_until__lt=now).delete()
        found = rows.order_by("-sent_at", "-id").values_list("data", "said")[:MOST_WAITING]
        return [(decoded(KeptMail, data), decoded(MailSaid, said)) for data, said in found]

    def settle(self, owner: OwnerId, mail: MailKey, proposal: KeptProposal | None, candidacy: Key | None) -> None:
        """Let a mail wait no longer. Of two who do so at once, the second finds that it does not wait."""
        with writing(self._using):
            row = self._candidacy(owner, candidacy)
            mails = self._mails(owner).filter(key=mail)
            if not mails.filter(kept_until__isnull=False).update(kept_until=None, candidacy=row):
                return
            if proposal:
                mails.update(about=self._about(owner, proposal.proposal))
                ProposalRow.objects.using(self._using).create(
                    key=proposal.key,
                    owner_id=owner,
                    mail_id=mails.values_list("pk", flat=True)[0],
                    **told(proposal.proposal),
                    **decision(proposal),
                )

    def seen(self, owner: OwnerId, message_ids: Collection[str]) -> set[str]:
        """Return which of these mails are kept."""
        hashes = {hashed(one): one for one in message_ids}
        found: set[str] = set()
        for some in _in_turns(list(hashes)):
            rows = self._mails(owner).filter(message__in=some).values_list("message", flat=True)
            found |= {hashes[one] for one in rows}
        return found

    def mail(self, owner: OwnerId, key: MailKey) -> tuple[KeptMail, MailContent]:
        """Return a mail."""
        row = self._mails(owner).filter(key=key).select_related("candidacy").first()
        if row is None:
            raise NoSuchMail
        return mail_from(row), decoded(MailContent, row.content)

    def records(self, owner: OwnerId) -> Iterator[MailRecord]:
        """Yield every mail that is kept."""
        rows = ProposalRow.objects.using(reach(self._using)).filter(owner=owner).order_by("-mail__sent_at", "-id")
        for row in rows.select_related("mail", "mail__candidacy", "candidacy").iterator(chunk_size=100):
            text = decoded(MailContent, row.mail.content).text
            said = decoded(MailSaid, row.mail.said) if row.mail.said else None
            yield MailRecord(kept=proposal_from(row), text=text, said=said)

    def proposals(self, owner: OwnerId, states: Collection[State], limit: int | None = None) -> list[KeptProposal]:
        """Return a person's proposals in one of these states."""
        rows = self._proposals(owner).filter(state__in=list(states)).order_by("-mail__sent_at", "-mail_id", "id")
        return [proposal_from(row) for row in rows[:limit]]

    def proposal(self, owner: OwnerId, key: ProposalKey) -> KeptProposal:
        """Return one."""
        row = self._proposals(owner).filter(key=key).first()
        if row is None:
            raise NoSuchProposal
        return proposal_from(row)

    def proposals_of(self, owner: OwnerId, mail: MailKey) -> list[KeptProposal]:
        """Return what a mail proposes."""
        return [proposal_from(row) for row in self._proposals(owner).filter(mail__key=mail).order_by("id")]

    def said(self, owner: OwnerId) -> dict[MailKey, MailSaid]:
        """Return what open mails say."""
        rows = self._mails(owner).filter(proposalrow__state="open").exclude(said="").values_list("key", "said")
        return {MailKey(key): decoded(MailSaid, said) for key, said in rows}

    def renew(self, owner: OwnerId, renewed: Sequence[KeptProposal]) -> None:
        """Keep what open mails propose by now; their versions stay, for nobody has decided anything."""
        with writing(self._using):
            for one in renewed:
                rows = ProposalRow.objects.using(self._using).filter(owner=owner, key=one.key, version=one.version)
                if rows.filter(state="open").update(**told(one.proposal)):
                    self._mails(owner).filter(key=one.mail.key).update(about=self._about(owner, one.proposal))

    def decide(self, owner: OwnerId, decided: KeptProposal) -> None:
        """Keep what became of a proposal.

        1. Its version is compared and swapped in a single statement: of two windows one is first.
        2. Its meetings are known, its mail belongs to the candidacy.
        3. What was kept of the mail for deciding goes with the last decision.
        """
        with writing(self._using):
            candidacy = self._candidacy(owner, decided.candidacy)
            rows = ProposalRow.objects.using(self._using).filter(owner=owner, key=decided.key)
            values = {**decision(decided), "candidacy_id": candidacy}
            if not rows.filter(version=decided.version - 1).update(**values):
                raise ChangedMeanwhile
            if candidacy and decided.state != "open":
                self._know_meetings(candidacy, decided.proposal)
            self._settle_mail(owner, decided, candidacy)

    def _candidacy(self, owner: OwnerId, key: Key | None) -> int | None:
        rows = CandidacyRow.objects.using(self._using).filter(owner=owner, key=key)
        found: int | None = rows.values_list("pk", flat=True).first()
        return found

    def _about(self, owner: OwnerId, proposal: Proposal) -> int | None:
        return self._candidacy(owner, Key(proposal.candidacy)) if proposal.candidacy else None

    def _know_meetings(self, candidacy: int, proposal: Proposal) -> None:
        rows = [
            MeetingRow(
                candidacy_id=candidacy,
                name=hashed(encoded(key)),
                data=as_json(MeetingRecord(key=key, known=known)),
            )
            for key, known in proposal.meetings.items()
        ]
        MeetingRow.objects.using(self._using).bulk_create(
            rows, update_conflicts=True, unique_fields=["candidacy", "name"], update_fields=["data"]
        )

    def _settle_mail(self, owner: OwnerId, decided: KeptProposal, candidacy: int | None) -> None:
        mail = self._mails(owner).filter(key=decided.mail.key)
        if candidacy or decided.state == "open":
            mail.update(candidacy=candidacy)
        if not self._proposals(owner).filter(mail__key=decided.mail.key, state="open").exists():
            content = decoded(MailContent, mail.values_list("content", flat=True)[0])
            mail.update(content=as_json(MailContent(text=content.text)))

    def count(self, owner: OwnerId) -> InboxCount:
        """Count what is to be decided, in one question."""
        rows = ProposalRow.objects.using(reach(self._using)).filter(owner=owner, state="open")
        found = rows.aggregate(open=Count("id"), in_spam=Count("id", filter=Q(in_spam=True)))
        return InboxCount(open=found["open"], in_spam=found["in_spam"])

    def message_ids(self, owner: OwnerId) -> dict[Key, frozenset[str]]:
        """Return the mails that were taken to each candidacy."""
        rows = self._mails(owner).filter(candidacy__isnull=False).values_list("candidacy__key", "data")
        found: dict[Key, set[str]] = {}
        for key, data in rows:
            found.setdefault(Key(key), set()).add(decoded(KeptMail, data).message_id)
        return {key: frozenset(ids) for key, ids in found.items()}

    def letters(self, owner: OwnerId) -> dict[Key, dict[str, datetime]]:
        """Return the person's own letters."""
        rows = self._proposals(owner).filter(candidacy__isnull=False, mail__data__contains=_IN_SENT)
        found: dict[Key, dict[str, datetime]] = {}
        for kept in map(proposal_from, rows):
            if kept.candidacy and kept.proposal.events:
                found.setdefault(kept.candidacy, {})[kept.mail.message_id] = kept.proposal.events[0].event.at
        return found

    def meetings(self, owner: OwnerId) -> dict[Key, dict[MeetingKey, KnownMeeting]]:
        """Return the meetings that are known of each candidacy."""
        rows = MeetingRow.objects.using(reach(self._using)).filter(candidacy__owner=owner)
        found: dict[Key, dict[MeetingKey, KnownMeeting]] = {}
        for key, data in rows.values_list("candidacy__key", "data"):
            one = decoded(MeetingRecord, data)
            found.setdefault(Key(key), {})[one.key] = one.known
        return found

    def corrections(self, owner: OwnerId) -> list[Correction]:
        """Return what was learnt."""
        rows = CorrectionRow.objects.using(reach(self._using)).filter(owner=owner).order_by("-id")
        return [correction_from(row) for row in rows.select_related("candidacy")]

    def learn(self, owner: OwnerId, correction: Correction) -> None:
        """Learn a correction."""
        with writing(self._using):
            rows = CorrectionRow.objects.using(self._using).filter(owner=owner, kind=correction.kind)
            rows.filter(sender=correction.sender, subject=correction.subject).delete()
            rows.create(
                owner_id=owner,
                kind=correction.kind,
                sender=bare(correction.sender),
                subject=bare(correction.subject),
                candidacy_id=self._candidacy(owner, correction.candidacy),
                means=correction.means or "",
            )

    def forget(self, owner: OwnerId, number: int) -> None:
        """Forget one."""
        with writing(self._using):
            CorrectionRow.objects.using(self._using).filter(owner=owner, pk=number).delete()

    def _mails(self, owner: OwnerId) -> "QuerySet[MailRow]":
        return MailRow.objects.using(reach(self._using)).filter(owner=owner)

    def _proposals(self, owner: OwnerId) -> "QuerySet[ProposalRow]":
        rows = ProposalRow.objects.using(reach(self._using)).filter(owner=owner)
        return rows.select_related("mail", "mail__candidacy", "candidacy").defer("mail__content", "mail__said")


def _in_turns(values: Sequence[str]) -> Iterable[Sequence[str]]:
    return (values[begin : begin + _AT_ONCE] for begin in range(0, len(values), _AT_ONCE))
