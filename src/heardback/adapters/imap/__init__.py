"""Mailboxes over IMAP4rev1 (RFC 3501): read with EXAMINE and BODY.PEEK alone, so that no flag ever changes.

Whatever the server says is untrusted: how much it may say and how long it may take is bounded a command (`wire`), and
an answer that makes no sense is trouble with a name, never a crash. `connecting` opens an account, `folders` finds
what is worth reading, `reading` reads it, `watching` waits for new mail.
"""

from heardback.adapters.imap.connecting import open_mailbox
from heardback.adapters.imap.finding import find_in_sent
from heardback.adapters.imap.reading import ImapMailbox
from heardback.adapters.imap.watching import ImapWatch

__all__ = ["ImapMailbox", "ImapWatch", "find_in_sent", "open_mailbox"]
