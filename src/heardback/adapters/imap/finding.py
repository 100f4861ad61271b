"""Whether a letter that was sent stands in Sent: what settles whether it went out."""

from heardback.adapters.imap.reading import ImapMailbox


def find_in_sent(mailbox: ImapMailbox, message_id: str) -> bool:
    """Look for a Message-ID in Sent, and in the folder of all mail. Raises `MailTrouble`.

    Gmail may write a new Message-ID over ours, so "no" is only as good as the server.
    """
    kinds = [folder for folder in mailbox.folders() if folder.kind == "sent" or folder.is_all]
    for folder in kinds:
        mailbox.examine(folder.name)
        if mailbox.has(message_id):
            return True
    return False
