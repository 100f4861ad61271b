"""What somebody brings by hand → mails: saved mails, a whole mbox, a calendar file, or a text that was copied."""

from collections.abc import Iterator
from datetime import datetime
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from typing import BinaryIO, Final

from heardback.intake.folders import FoundMail
from heardback.intake.mbox import is_mbox, mails_in_mbox
from heardback.intake.message import looks_like_mail, plain_text
from heardback.intake.message.reading import LONGEST_MAIL, read_mail_or_text
from heardback.intake.tidying import one_line

_CALENDAR: Final = b"BEGIN:VCALENDAR"
_PEEK: Final = 1_000
_LONGEST_SUBJECT: Final = 300


def is_mailbox(file: BinaryIO) -> bool:
    """Say whether a file holds many mails."""
    file.seek(0)
    return is_mbox(file.read(_PEEK))


def mails_in_file(name: str, file: BinaryIO, now: datetime) -> Iterator[FoundMail]:
    """Yield the mails in a file; one that is no mail is taken for the text of one, found at `now`.

    The file can be read anywhere in it; of a whole mailbox one mail is held at a time.
    """
    if is_mailbox(file):
        yield from mails_in_mbox(file, "given", one_line(name))
        return
    file.seek(0)
    data = file.read(LONGEST_MAIL)
    if looks_like_mail(data):
        yield FoundMail(folder="given", folder_name=one_line(name), raw=data)
    elif data.strip():
        raw = (
            _with_calendar(data, now) if data.lstrip()[: len(_CALENDAR)].upper() == _CALENDAR else _with_text(data, now)
        )
        yield FoundMail(folder="given", folder_name=one_line(name), raw=raw)


def _with_calendar(data: bytes, now: datetime) -> bytes:
    message = _bare("", now)
    message.set_content(plain_text(data), subtype="calendar", cte="base64")
    return message.as_bytes(policy=SMTP)


def _with_text(data: bytes, now: datetime) -> bytes:
    """Return a mail that says a text; a first line «Subject: …» is its subject."""
    read, _problems = read_mail_or_text(data)
    message = _bare(read.subject, now)
    message.set_content(read.text, cte="base64")
    return message.as_bytes(policy=SMTP)


def _bare(subject: str, now: datetime) -> EmailMessage:
    message = EmailMessage()
    message["Date"] = format_datetime(now)
    message["Subject"] = one_line(subject)[:_LONGEST_SUBJECT]
    return message
