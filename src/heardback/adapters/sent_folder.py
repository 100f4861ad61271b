"""The Sent folder of an account: what settles whether a letter went out, and where a copy of it belongs."""

from collections.abc import Callable

from heardback.adapters.imap import ImapMailbox, find_in_sent
from heardback.adapters.imap.putting import put_into_sent
from heardback.adapters.storage import mail_accounts
from heardback.core.troubles import MailTrouble
from heardback.ports import MailAccount, Outgoing, OwnerId


class SentFolder:
    """The Sent folders that `open_mailbox` reaches."""

    def __init__(self, open_mailbox: Callable[[OwnerId, MailAccount], ImapMailbox]) -> None:
        """Take how a person's mailbox is opened; it raises `MailTrouble`."""
        self._open = open_mailbox

    def find(self, letter: Outgoing) -> str | None:
        """Look for a letter; see `ports.Post`. A server in trouble is one that does not know."""
        account = _readable(letter)
        if account is None:
            return None
        try:
            mailbox = self._open(letter.owner, account)
        except MailTrouble:
            return None
        try:
            return find_in_sent(mailbox, letter)
        except MailTrouble:
            return None
        finally:
            mailbox.close()

    def copy(self, letter: Outgoing) -> str | None:
        """Put a copy into Sent unless the server does so itself, which is remembered. Raises `MailTrouble`.

        Returns the Message-ID that the server's own copy has. Where it is known that there is one, nobody looks: it is
        read with the mail of that folder.
        """
        account = _readable(letter)
        if account is None or account.keeps_sent:
            return None
        mailbox = self._open(letter.owner, account)
        try:
            found = find_in_sent(mailbox, letter)
            if account.keeps_sent is None:  # kept before a copy of ours stands there, which would say otherwise
                mail_accounts.learn(letter.owner, account.key, keeps_sent=bool(found))
            if not found:
                put_into_sent(mailbox, letter.mail.encode("ascii"), letter.dot_at or letter.changed_at)
            return found or None
        finally:
            mailbox.close()


def _readable(letter: Outgoing) -> MailAccount | None:
    accounts = mail_accounts.all_of(letter.owner)
    return next((one for one in accounts if one.key == letter.account and one.reading), None)
