"""How far the reading of a mail account has come, in words and as a bar."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from heardback.adapters.storage.mail_reading import DatabaseMailReading
from heardback.ports import MailAccountKey, OwnerId
from heardback.ports.mail_reading import MailReadSoFar

_TROUBLES: Final = {
    "unreachable": gettext_noop("The mail server cannot be reached. Perhaps you are offline, or its name has changed."),
    "inside": gettext_noop("From here only mail servers on the internet are reached, on the ports of mail."),
    "unsafe": gettext_noop("The connection to the mail server is not safe, so nothing was sent there."),
    "refused": gettext_noop(
        "The mail server does not let heardback in any more. If the password has changed, disconnect and connect anew."
    ),
    "no-password": gettext_noop("The password cannot be opened here. Disconnect the account, and connect it anew."),
    "no-folder": gettext_noop("The inbox cannot be opened. Choose it by hand below."),
    "broken-off": gettext_noop("The connection broke off. What was read is kept; heardback goes on from there."),
    "unusable": gettext_noop("The mail server gave an answer that makes no sense, or refused to hand out mail."),
    "unread": gettext_noop("Something in this mailbox could not be read. Whoever runs heardback finds it in the log."),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What is shown of it."""

    account: MailAccountKey
    trouble: str
    """A sentence; empty: it works."""
    next_look: datetime | None
    looked_at: datetime | None
    folders: tuple[str, ...]
    """Those that are read, by their names."""
    done: int
    total: int
    is_recent: bool
    """The last months are read in every folder."""
    is_whole: bool
    """So is everything before them."""

    @property
    def done_in_words(self) -> str:
        """How many mails were looked at, as people write numbers."""
        return number_format(self.done, force_grouping=True)

    @property
    def total_in_words(self) -> str:
        """How many there were at the first visit."""
        return number_format(self.total, force_grouping=True)

    @property
    def goes_on(self) -> bool:
        """Whether the page looks again by itself: the first visit is not over."""
        return not self.trouble and not self.is_whole


def reading_of(owner: OwnerId, key: MailAccountKey) -> Reading | None:
    """Return where the reading of an account stands; None: its mail is not read."""
    found = next((one for one in DatabaseMailReading().so_far(owner) if one.account == key), None)
    return _shown(found) if found and (found.next_look or found.folders) else None


def in_trouble(owner: OwnerId) -> set[MailAccountKey]:
    """Return the accounts that cannot be read at the moment."""
    return {one.account for one in DatabaseMailReading().so_far(owner) if one.trouble}


def _shown(one: MailReadSoFar) -> Reading:
    total = sum(folder.total for folder in one.folders)
    return Reading(
        account=one.account,
        trouble=_(_TROUBLES.get(one.trouble, _TROUBLES["unusable"])) if one.trouble else "",
        next_look=one.next_look,
        looked_at=one.looked_at,
        folders=tuple(folder.name for folder in one.folders),
        done=min(total, sum(min(folder.done, folder.total) for folder in one.folders)),
        total=total,
        is_recent=bool(one.folders) and all(folder.low <= folder.recent for folder in one.folders),
        is_whole=bool(one.folders) and all(folder.is_whole for folder in one.folders),
    )
