"""What stands in for a mail server where none is set: a letter that nobody would get is never taken for sent."""

from collections.abc import Sequence

from django.core.mail.backends.base import BaseEmailBackend
from django.core.mail.message import EmailMessage

from heardback.core.errors import NoMailServer


class NoMail(BaseEmailBackend):
    """Refuses every message."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:  # noqa: ARG002 - as Django's
        """Say that there is no mail. Raises `NoMailServer`."""
        raise NoMailServer
