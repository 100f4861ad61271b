"""Notices by mail from a person to themselves: through the mail account that they connected."""

from email.headerregistry import Address
from email.message import EmailMessage
from typing import Final

from heardback.adapters.mail_login import credentials
from heardback.adapters.notices.heading import heading
from heardback.adapters.smtp.dialogue import Envelope, Patience
from heardback.adapters.smtp.sending import dialogue
from heardback.adapters.storage.mail_accounts import with_key
from heardback.core.errors import NotSent
from heardback.core.troubles import LoginRefused, MailTrouble
from heardback.letters.mail_policy import MAIL
from heardback.ports import MailAccount, MailAccountKey
from heardback.ports.notices import Message

_PATIENCE: Final = Patience(before_dot=30, after_dot=90)
"""A notice is no letter: others wait for theirs meanwhile, and what may not have arrived stands on Today."""


class Uncertain(Exception):
    """The server had all of it, and its answer did not come; whether it went out nobody knows."""


class ByAccount:
    """A `Notifier`: an address is the key of the account."""

    def __init__(self, using: str = "default", patience: Patience = _PATIENCE) -> None:
        """Name the database of the accounts."""
        self._using, self._patience = using, patience

    def send(self, address: str, message: Message) -> None:
        """Send it. Raises `Uncertain` where nobody knows whether it went out."""
        found = with_key(MailAccountKey(address), using=self._using)
        if found is None or found[1].sending is None:
            raise NotSent(why="that mail account is not connected any more")
        owner, account = found
        try:
            with_what = credentials(owner, account, using=self._using)
        except (LoginRefused, MailTrouble) as error:
            raise NotSent(why=str(error)) from error
        if with_what is None:
            raise NotSent(why="the password of the mail account is missing")
        envelope = Envelope(sender=account.address, recipient=account.address, mail=_written(account, message))
        outcome = dialogue(found[1].sending, self._patience).hand_over(envelope, with_what, lambda: True)
        if outcome is None or outcome.state == "uncertain":
            raise Uncertain
        if outcome.state != "sent":
            raise NotSent(why=outcome.said or "the mail server does not take it")


def _written(account: MailAccount, message: Message) -> str:
    """Return the notice as RFC 5322 in ASCII, with CRLF line ends."""
    user, _, domain = account.address.rpartition("@")
    mail = EmailMessage(policy=MAIL)
    mail["From"] = Address("heardback", user, domain)
    mail["To"] = Address("", user, domain)
    mail["Subject"] = message.title
    for name, value in heading(message, domain).items():
        mail[name] = value
    mail.set_content(message.text)
    return mail.as_bytes(policy=MAIL.clone(cte_type="7bit")).decode("ascii")
