"""Notices by mail, through the server's own mail (HEARDBACK_MAIL)."""

from smtplib import SMTPRecipientsRefused, SMTPResponseException
from typing import Final

from django.core.mail import EmailMessage, get_connection

from heardback.core.errors import NoMailServer, NotSent
from heardback.ports.notices import Message

_HEADERS: Final = {"Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All"}
"""RFC 3834: who is away sends no word of it to us."""


class ByMail:
    """A `Notifier`."""

    def send(self, address: str, message: Message) -> None:
        """Send it. Up to a refusal in the server's own words it certainly did not go out; after that nobody knows."""
        connection = get_connection()
        try:
            connection.open()
        except (OSError, NoMailServer) as error:  # smtplib's errors are of that kind
            raise NotSent(why="the mail server does not answer") from error
        mail = EmailMessage(message.title, message.text, None, [address], connection=connection, headers=_HEADERS)
        try:
            mail.send()
        except (SMTPResponseException, SMTPRecipientsRefused) as error:
            raise NotSent(why="the mail server does not take it") from error
        finally:
            connection.close()
