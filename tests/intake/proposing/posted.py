"""Mail for the tests, as programs send it: written here, so that a story can be read at a glance."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from email.utils import format_datetime, make_msgid
from pathlib import Path

from heardback.intake.folders import FolderKind, FoundMail

_FOLDERS = {"inbox": "INBOX", "sent": "Sent", "junk": "Junk", "archive": "Archive", "given": ""}
_OWN = "Maria Lind <maria.lind@gmail.com>"


@dataclass(frozen=True, kw_only=True)
class Posted:
    """A mail in a folder."""

    name: str
    """Its Message-ID without the brackets and what stands after the at sign."""
    folder: FolderKind
    raw: bytes

    @property
    def found(self) -> FoundMail:
        return FoundMail(folder=self.folder, folder_name=_FOLDERS[self.folder], raw=self.raw)


def mail(  # noqa: PLR0913 - a mail has that many parts
    name: str,
    at: str,
    sender: str,
    subject: str,
    text: str,
    *,
    to: str = _OWN,
    folder: FolderKind = "inbox",
    answers: str | None = None,
    ics: str = "",
    html: str = "",
    files: tuple[str, ...] = (),
    headers: dict[str, str] | None = None,
    more_to: str = "",
) -> Posted:
    """Write a mail of an instant such as "2026-09-01 10:00+02:00"; `answers` names the mail it answers."""
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = sender, to, subject
    if more_to:
        message["Cc"] = more_to
    message["Date"] = format_datetime(datetime.fromisoformat(at))
    message["Message-ID"] = f"<{name}@mail.test>" if name else make_msgid()
    if answers:
        message["In-Reply-To"] = message["References"] = f"<{answers}@mail.test>"
    if folder in ("inbox", "junk"):
        message["Delivered-To"] = "maria.lind@gmail.com"
    for field, value in (headers or {}).items():
        message[field] = value
    message.set_content(text)
    if html:
        message.add_alternative(html, subtype="html")
    if ics:
        method = next(line for line in ics.splitlines() if line.startswith("METHOD:")).partition(":")[2]
        message.add_alternative(ics, subtype="calendar", params={"method": method})
    for file in files:
        message.add_attachment(b"%PDF-1.4", maintype="application", subtype="pdf", filename=file)
    return Posted(name=name, folder=folder, raw=message.as_bytes())


def own(  # noqa: PLR0913 - as above
    name: str, at: str, to: str, subject: str, text: str, *, answers: str | None = None, **more
) -> Posted:
    """Write a mail of Maria's own, in Sent."""
    return mail(name, at, _OWN, subject, text, to=to, folder="sent", answers=answers, **more)


def invitation(  # noqa: PLR0913 - an event has that many properties
    uid: str,
    start: str,
    summary: str,
    *,
    organiser: str,
    zone: str = "",
    guests: tuple[str, ...] = (),
    method: str = "REQUEST",
    sequence: int = 0,
    minutes: int = 60,
    more: str = "",
    me: str = _OWN,
) -> str:
    """Write a calendar file: `start` such as "2026-09-21 10:00" in `zone`, in UTC without one."""
    begins = datetime.fromisoformat(start)
    ends = begins + timedelta(minutes=minutes)
    tail = f";TZID={zone}:" if zone else ":"
    z = "" if zone else "Z"
    people = [_attendee(one) for one in (*guests, me)]
    lines = [
        "BEGIN:VCALENDAR",
        "PRODID:-//Microsoft Corporation//Outlook 16.0 MIMEDIR//EN",
        "VERSION:2.0",
        f"METHOD:{method}",
        "BEGIN:VEVENT",
        f"UID:{uid}",
        f"SEQUENCE:{sequence}",
        f"DTSTAMP:{datetime(2026, 9, 1, 8, sequence, tzinfo=UTC):%Y%m%dT%H%M%SZ}",
        f"DTSTART{tail}{begins:%Y%m%dT%H%M%S}{z}",
        f"DTEND{tail}{ends:%Y%m%dT%H%M%S}{z}",
        f"SUMMARY:{summary}",
        f"STATUS:{'CANCELLED' if method == 'CANCEL' else 'CONFIRMED'}",
        f"ORGANIZER;CN={organiser.partition(' <')[0]}:mailto:{organiser.partition('<')[2].rstrip('>')}",
        *people,
        *more.splitlines(),
        "END:VEVENT",
        "END:VCALENDAR",
    ]
    return "\r\n".join(lines) + "\r\n"


def _attendee(one: str) -> str:
    name, _, address = one.partition(" <")
    return f"ATTENDEE;CN={name};ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:{address.rstrip('>')}"


def as_maildir(mails: list[Posted], folder: Path) -> Path:
    """Write mails as a Maildir with its folders (Maildir++)."""
    for number, one in enumerate(mails):
        name = "" if one.folder in ("inbox", "given") else f".{_FOLDERS[one.folder]}"
        for part in ("cur", "new", "tmp"):
            (folder / name / part).mkdir(parents=True, exist_ok=True)
        (folder / name / "cur" / f"{number:06}.M{number}.test:2,S").write_bytes(one.raw)
    return folder


def as_mbox(mails: list[Posted], file: Path) -> Path:
    """Write mails as one mbox file, as Gmail's Takeout does: their folders are labels."""
    labels = {"inbox": "Inbox,Opened", "sent": "Sent", "junk": "Spam", "archive": "Archived"}
    with file.open("wb") as out:
        for one in mails:
            out.write(b"From 1234567890@xxx Tue Sep 01 08:00:00 +0000 2026\n")
            if one.folder in labels:
                out.write(f"X-Gmail-Labels: {labels[one.folder]}\n".encode())
            out.write(one.raw.replace(b"\nFrom ", b"\n>From ") + b"\n")
    return file
