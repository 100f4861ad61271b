"""Notices by mail, through the server's own mail (HEARDBACK_MAIL)."""

from email.utils import parseaddr
from smtplib import SMTPRecipientsRefused, SMTPResponseException

from django.conf import settings
from django.core.mail import EmailMessage, get_connection

from heardback.adapters.notices.heading import heading
from heardback.core.errors import NoMailServer, NotSent
from heardback.ports.notices import Message


class ByMail:
    """A `Notifier`."""

    def send(self, address: str, message: Message) -> None:
        """Send it. Up to a refusal in the server's own words it certainly did not go out; after that nobody knows."""
        connection = get_connection()
        try:
            connection.open()
        except (OSError, NoMailServer) as error:  # smtplib's errors are of that kind
            raise NotSent(why="the mail server does not answer") from error
        domain = parseaddr(settings.DEFAULT_FROM_EMAIL)[1].rpartition("@")[2] or "localhost"
        headers = heading(message, domain)
        mail = EmailMessage(message.title, message.text, None, [address], connection=connection, headers=headers)
        try:
            mail.send()
        except (SMTPResponseException, SMTPRecipientsRefused) as error:
            raise NotSent(why="the mail server does not take it") from error
        finally:
            connection.close()
