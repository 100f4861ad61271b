"""A server that tells when mail comes (IDLE, RFC 2177)."""

from select import select
from typing import Final

from heardback.adapters.imap.reading import ImapMailbox
from heardback.adapters.imap.troubles import troubles
from heardback.core.troubles import CannotWatch, ConnectionLost

_INBOX: Final = "INBOX"


class ImapWatch:
    """A `ports.mail_watch.MailWatch` on the inbox."""

    def __init__(self, mailbox: ImapMailbox) -> None:
        """Begin to wait. Raises `CannotWatch` if the server has no IDLE, or another `MailTrouble`."""
        self._mailbox, self._client = mailbox, mailbox.client
        with troubles(mailbox.host):
            if not self._client.has_capability("IDLE"):
                raise CannotWatch(host=mailbox.host)
            inbox = next((folder.name for folder in mailbox.folders() if folder.kind == "inbox"), _INBOX)
            mailbox.examine(inbox)
            self._client.idle()

    def has_news(self) -> bool:
        """See the protocol. What can be read and says nothing is the end of the connection."""
        with troubles(self._mailbox.host):
            if not self._is_readable():
                return False
            self._client.more_time()
            said = self._client.idle_check(timeout=0)
            if not said:
                raise ConnectionLost(host=self._mailbox.host)
            return any(b"EXISTS" in one for one in said)

    def renew(self) -> None:
        """See the protocol."""
        with troubles(self._mailbox.host):
            self._client.more_time()
            self._client.idle_done()
            self._client.idle()

    def close(self) -> None:
        """See the protocol."""
        self._mailbox.hang_up()

    def _is_readable(self) -> bool:
        connection = self._client.socket()
        return bool(connection.pending() or select([connection], [], [], 0)[0])
