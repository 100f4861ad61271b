"""Mailboxes, in English."""

from datetime import date
from typing import Final

from heardback.core.wording.english.dates import short_day

_WHY: Final = {
    "refused": "its server does not accept the password any more",
    "no-password": "its password is needed here once more",
    "no-folder": "its inbox cannot be opened",
    "unsafe": "its server could not prove that it is the right one",
    "inside": "from here only mail servers on the internet are reached",
    "unreachable": "its server cannot be reached",
    "broken-off": "the connection to its server breaks off",
    "unread": "something in it cannot be read",
}
_NO_REASON: Final = "its server hands out no mail"


def mailbox_unread(address: str, trouble: str, since: date | None) -> str:
    """Say that a mailbox is not read, why, and since when."""
    if trouble == "folder-gone":
        return f"A folder of {address} that you chose by hand is not there any more, and is not read."
    why = _WHY.get(trouble, _NO_REASON)
    if since is None:
        return f"Mail to {address} is not read: {why}."
    return f"Mail to {address} has not been read since {short_day(since)}: {why}."
