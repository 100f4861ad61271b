"""Whether a letter that was sent stands in Sent, and under which Message-ID: what settles whether it went out."""

from typing import Final

from heardback.actions.our_letters import is_copy, may_be_copy
from heardback.adapters.imap.reading import ImapMailbox
from heardback.intake.message import read_message
from heardback.ports import Outgoing
from heardback.ports.mailbox import MailFolder

_MOST_LOOKED_AT: Final = 200
"""Mails to one person within three days; nobody writes more."""


def find_in_sent(mailbox: ImapMailbox, letter: Outgoing) -> str:
    """Look for a letter in Sent, and in the folder of all mail; return its Message-ID there. Raises `MailTrouble`.

    Empty: it is not there. First by our own Message-ID, then by what else makes it ours: some servers give it another.
    """
    folders = [folder for folder in mailbox.folders() if folder.kind == "sent" or folder.is_all]
    for folder in folders:
        mailbox.examine(folder.name)
        if mailbox.has(letter.message_id):
            return letter.message_id
    return next(filter(None, (_renamed(mailbox, folder, letter) for folder in folders)), "")


def _renamed(mailbox: ImapMailbox, folder: MailFolder, letter: Outgoing) -> str:
    mailbox.examine(folder.name)
    uids = mailbox.written_to(letter.written.recipient, letter.queued_at.date())[-_MOST_LOOKED_AT:]
    heads = mailbox.heads(uids) if uids else []
    for head in reversed(heads):
        if may_be_copy(letter, read_message(head.raw)[0]) and (raw := mailbox.body(head.uid)):
            message, _problems = read_message(raw)
            is_own = not folder.is_all or message.sender.email.casefold() == letter.written.sender.casefold()
            if is_own and is_copy(letter, message):
                return message.message_id or ""
    return ""
