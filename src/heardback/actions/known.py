"""What is known of every candidacy when a mail is read: by what mail knows it, and what has happened in it."""

from dataclasses import dataclass
from datetime import datetime

from heardback.actions.learning import with_lessons
from heardback.core.candidacy import Candidate
from heardback.core.journal import Dossier, told
from heardback.intake.invitations import KnownMeeting, MeetingKey
from heardback.intake.proposing.values import Known
from heardback.intake.senders import Correspondence, Correspondent
from heardback.ports import Correction, EventLog, Inbox, Key, MailAccount, Outbox, OwnerId
from heardback.ports.digests import Digests


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """Where mail is read and decided: whose, with what, and when."""

    log: EventLog
    inbox: Inbox
    outbox: Outbox
    accounts: tuple[MailAccount, ...]
    """The mail accounts that the person has connected."""
    owner: OwnerId
    now: datetime
    digests: Digests
    """The notices that they may answer by mail."""

    def own(self) -> frozenset[str]:
        """Return the person's own addresses, in small letters."""
        person = self.log.person(self.owner)
        written = [person.email or "", *person.addresses, *(one.address for one in self.accounts)]
        return frozenset(one.casefold() for one in written if one)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Mail:
    """What the inbox and the outbox know."""

    received: dict[Key, frozenset[str]]
    sent: dict[Key, frozenset[str]]
    letters: dict[Key, dict[str, datetime]]
    meetings: dict[Key, dict[MeetingKey, KnownMeeting]]
    corrections: list[Correction]


def known(desk: Desk) -> list[Known]:
    """Return what is known of each candidacy, oldest first; examples know of no mail."""
    candidate = desk.log.person(desk.owner).candidate()
    mail = _Mail(
        received=desk.inbox.message_ids(desk.owner),
        sent=desk.outbox.message_ids(desk.owner),
        letters=desk.inbox.letters(desk.owner),
        meetings=desk.inbox.meetings(desk.owner),
        corrections=desk.inbox.corrections(desk.owner),
    )
    dossiers = ((key, told(journal)) for key, journal in desk.log.journals(desk.owner))
    return [_one(key, dossier, candidate, mail, desk) for key, dossier in dossiers if not dossier.example]


def _one(key: Key, dossier: Dossier, candidate: Candidate, mail: _Mail, desk: Desk) -> Known:
    sent = mail.sent.get(key, frozenset())
    correspondence = Correspondence(
        key=key,
        employer=dossier.employer.name,
        position=dossier.position.title,
        people=tuple(Correspondent(name=one.name, email=one.email or "") for one in dossier.contacts),
        message_ids=sent | mail.received.get(key, frozenset()),
    )
    return Known(
        correspondence=with_lessons(correspondence, mail.corrections),
        contacts=dossier.contacts,
        events=dossier.candidacy(candidate).events,
        meetings=mail.meetings.get(key, {}),
        letters={**mail.letters.get(key, {}), **(_letters(desk, key) if sent else {})},
    )


def _letters(desk: Desk, key: Key) -> dict[str, datetime]:
    """Return when each letter of a candidacy went out, by every Message-ID under which it did."""
    sent = [one for one in desk.outbox.of_candidacy(desk.owner, key) if one.state == "sent"]
    return {name: one.dot_at or one.changed_at for one in sent for name in (one.message_id, *one.known_as)}
