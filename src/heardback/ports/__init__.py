"""What heardback needs from outside, as Protocols. `adapters` fulfils them; `bootstrap` says which."""

from heardback.ports.event_log import (
    Count,
    EventLog,
    Kept,
    KeptLetter,
    Key,
    Known,
    LetterKey,
    Order,
    OwnerId,
    Receipt,
    Search,
)
from heardback.ports.mail import (
    ChosenFolders,
    FolderRole,
    Login,
    MailAccount,
    MailAccountKey,
    MailServer,
    Received,
    Security,
)

__all__ = [
    "ChosenFolders",
    "Count",
    "EventLog",
    "FolderRole",
    "Kept",
    "KeptLetter",
    "Key",
    "Known",
    "LetterKey",
    "Login",
    "MailAccount",
    "MailAccountKey",
    "MailServer",
    "Order",
    "OwnerId",
    "Receipt",
    "Received",
    "Search",
    "Security",
]
