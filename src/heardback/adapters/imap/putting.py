"""The one thing that is ever written into a mailbox: a copy of a letter that its owner had us send."""

from datetime import datetime

from heardback.adapters.imap.reading import ImapMailbox
from heardback.adapters.imap.troubles import troubles


def put_into_sent(mailbox: ImapMailbox, mail: bytes, at: datetime) -> None:
    """Put a letter into Sent, as read; where there is no such folder, nothing is done. Raises `MailTrouble`."""
    folder = next((one for one in mailbox.folders() if one.kind == "sent"), None)
    if folder:
        with troubles(mailbox.host):
            mailbox.client.append(folder.name, mail, flags=(rb"\Seen",), msg_time=at)
