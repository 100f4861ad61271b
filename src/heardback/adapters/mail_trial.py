"""Tries a mail account out: whether one can sign in to read and to send. Nothing is read, and nothing is sent."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Final

from heardback.adapters.imap import open_mailbox
from heardback.adapters.mail_inside import mail_inside
from heardback.adapters.smtp.dialogue import Patience
from heardback.adapters.smtp.sending import try_signing_in
from heardback.core.troubles import MailTrouble
from heardback.ports import Credentials, MailAccount, Outcome

_PATIENCE: Final = Patience(before_dot=20)
"""Somebody waits for the page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tried:
    """How it went; what is not used went well."""

    reading: MailTrouble | None = None
    folders: tuple[str, ...] = ()
    """The names of all folders, where mail can be read."""
    sending: Outcome | None = None
    """None: one can sign in."""

    @property
    def works(self) -> bool:
        """Whether all of it does."""
        return self.reading is None and self.sending is None


def try_out(account: MailAccount, credentials: Credentials) -> Tried:
    """Try both servers at once."""
    with ThreadPoolExecutor(2) as trying:
        reading = trying.submit(_read, account, credentials)
        sending = trying.submit(_send, account, credentials)
        trouble, folders = reading.result()
        return Tried(reading=trouble, folders=folders, sending=sending.result())


def _read(account: MailAccount, credentials: Credentials) -> tuple[MailTrouble | None, tuple[str, ...]]:
    if account.reading is None:
        return None, ()
    try:
        mailbox = open_mailbox(account.reading, credentials, allow_inside=mail_inside())
    except MailTrouble as trouble:
        return trouble, ()
    try:
        return None, tuple(mailbox.every_folder())
    except MailTrouble as trouble:
        return trouble, ()
    finally:
        mailbox.close()


def _send(account: MailAccount, credentials: Credentials) -> Outcome | None:
    if account.sending is None:
        return None
    outcome = try_signing_in(account.sending, credentials, _PATIENCE)
    return None if outcome.state == "sent" else outcome
