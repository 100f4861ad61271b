"""Somebody's mailbox for the stories of the inbox: mails as programs send them, taken in as they come."""

from dataclasses import dataclass, replace
from datetime import datetime
from email.message import EmailMessage
from email.utils import format_datetime

from heardback.actions.known import Desk
from heardback.actions.received import take_in
from heardback.core.events import Event
from heardback.core.journal import told
from heardback.intake.folders import FolderKind
from heardback.ports import KeptProposal, Key, MailAccount, MailAccountKey, Received

OLGA = "Olga Petrova <olga@nordkraft.example>"
NO = "Dear Maria,\n\nunfortunately we have decided to go on with other candidates.\n\nKind regards\nOlga Petrova"
LATER = "Dear Maria,\n\nwe have not decided yet. We will let you know by 27 November.\n\nKind regards\nOlga Petrova"
RECEIVED = (
    "Thank you for applying for the position of Sales manager. We have received your application and will be in touch."
)
_FOLDERS = {"inbox": "INBOX", "junk": "Junk", "sent": "Sent", "archive": "Archive", "given": ""}


def mail(  # noqa: PLR0913 - a mail has that many parts
    text: str,
    subject: str = "Your interview",
    *,
    sender: str = OLGA,
    name: str = "answer",
    day: str = "2026-11-17",
    html: str = "",
    calendar: str = "",
    answers: str = "",
) -> bytes:
    made = EmailMessage()
    made["From"], made["To"], made["Subject"] = sender, "Maria Lind <maria@example.org>", subject
    made["Date"] = format_datetime(datetime.fromisoformat(f"{day}T09:00+01:00"))
    made["Message-ID"] = f"<{name}@nordkraft.example>"
    if answers:
        made["In-Reply-To"] = answers
    made.set_content(text)
    if html:
        made.add_alternative(html, subtype="html")
    if calendar:
        made.add_alternative(calendar, subtype="calendar", params={"method": "REQUEST"})
    return made.as_bytes()


def invited(start: str, *, sequence: int = 0, method: str = "REQUEST") -> str:
    """A calendar file with an interview: `start` such as "20261124T090000Z"."""
    lines = (
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"METHOD:{method}",
        "BEGIN:VEVENT",
        "UID:interview-1@nordkraft.example",
        f"SEQUENCE:{sequence}",
        f"DTSTAMP:2026111{sequence}T080000Z",
        f"DTSTART:{start}",
        "DURATION:PT1H",
        "SUMMARY:Interview: Sales manager",
        "ORGANIZER;CN=Olga Petrova:mailto:olga@nordkraft.example",
        "ATTENDEE;CN=Maria Lind:mailto:maria@example.org",
        f"STATUS:{'CANCELLED' if method == 'CANCEL' else 'CONFIRMED'}",
        "END:VEVENT",
        "END:VCALENDAR",
    )
    return "\r\n".join(lines) + "\r\n"


def account(*, records_acknowledgements: bool = False, address: str = "maria@example.org") -> MailAccount:
    return MailAccount(
        key=MailAccountKey("account1"),
        address=address,
        user="maria",
        records_acknowledgements=records_acknowledgements,
    )


@dataclass(frozen=True)
class Mailbox:
    desk: Desk

    def gets(self, raw: bytes, folder: FolderKind = "inbox") -> list[KeptProposal]:
        received = Received(
            account=MailAccountKey("account1"), folder=folder, folder_name=_FOLDERS[folder], uid=1, raw=raw
        )
        return take_in(self.desk, received)

    def brings_one(self, raw: bytes, folder: FolderKind = "inbox") -> KeptProposal:
        [one] = self.gets(raw, folder)
        return one

    @property
    def open(self) -> list[KeptProposal]:
        return self.desk.inbox.proposals(self.desk.owner, ["open"])

    def events(self, key: Key) -> list[Event]:
        dossier = told(self.desk.log.journal(self.desk.owner, key))
        return list(dossier.candidacy(self.desk.log.person(self.desk.owner).candidate()).events)

    def at(self, now: datetime) -> "Mailbox":
        return Mailbox(replace(self.desk, now=now))
