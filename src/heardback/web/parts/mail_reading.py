"""How far the reading of a mail account has come, in words and as a bar."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final, NamedTuple, get_args

from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from heardback.adapters.storage.mail_alarms import failing_mailboxes
from heardback.adapters.storage.mail_reading import DatabaseMailReading
from heardback.core.person import Person
from heardback.core.wording.speech import Speech
from heardback.intake.folders import FolderKind
from heardback.ports import MailAccount, MailAccountKey, OwnerId
from heardback.ports.mail_reading import FOLDER_GONE, MailReadSoFar

_KINDS: Final = get_args(FolderKind)
_TROUBLES: Final = {
    "unreachable": gettext_noop("The mail server cannot be reached. Perhaps you are offline, or its name has changed."),
    "inside": gettext_noop("From here only mail servers on the internet are reached, on the ports of mail."),
    "unsafe": gettext_noop("The connection to the mail server is not safe, so nothing was sent there."),
    "refused": gettext_noop(
        "The mail server does not let heardback in any more. If the password has changed, give the new one."
    ),
    "no-password": gettext_noop(
        "Its password is not here, or cannot be opened. Give it once more, and mail is read again."
    ),
    "no-folder": gettext_noop("The inbox cannot be opened. Choose it by hand below."),
    FOLDER_GONE: gettext_noop(
        "A folder that you chose by hand is not there any more. The others are read; choose it anew below."
    ),
    "broken-off": gettext_noop("The connection broke off. What was read is kept; heardback goes on from there."),
    "unusable": gettext_noop("The mail server gave an answer that makes no sense, or refused to hand out mail."),
    "unread": gettext_noop("Something in this mailbox could not be read. Whoever runs heardback finds it in the log."),
}

_WANT_PASSWORD: Final = ("refused", "no-password")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What is shown of it."""

    account: MailAccountKey
    trouble: str
    """A sentence; empty: it works."""
    wants_password: bool
    """A password would mend it."""
    is_but_a_folder: bool
    """All but a folder is read."""
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
        return (not self.trouble or self.is_but_a_folder) and not self.is_whole


def reading_of(owner: OwnerId, key: MailAccountKey) -> Reading | None:
    """Return where the reading of an account stands; None: its mail is not read."""
    found = next((one for one in DatabaseMailReading().so_far(owner) if one.account == key), None)
    return _shown(found) if found and (found.next_look or found.folders or found.trouble) else None


class InTrouble(NamedTuple):
    """Accounts that cannot be used at the moment."""

    troubled: set[MailAccountKey]
    without_password: set[MailAccountKey]
    """Of these, those that a password would mend."""


def in_trouble(owner: OwnerId) -> InTrouble:
    """Return them."""
    so_far = DatabaseMailReading().so_far(owner)
    found = {one.account: one.trouble for one in so_far if one.trouble not in ("", FOLDER_GONE)}
    return InTrouble(set(found), {key for key, trouble in found.items() if trouble in _WANT_PASSWORD})


@dataclass(frozen=True, slots=True, kw_only=True)
class FailingMailbox:
    """A mailbox of which the person is told that it is not read."""

    account: MailAccount
    says: str
    """That, why, and since when: a sentence."""
    wants_password: bool
    """A password would mend it."""


def failing_shown(owner: OwnerId, person: Person, now: datetime, speech: Speech) -> list[FailingMailbox]:
    """Return the mailboxes that fail, of which it is time to tell."""
    return [
        FailingMailbox(
            account=one.account,
            says=speech.mailbox_unread(
                one.account.address, one.trouble, one.since.astimezone(person.zone()).date() if one.since else None
            ),
            wants_password=one.trouble in _WANT_PASSWORD,
        )
        for one in failing_mailboxes(owner, now)
    ]


def _shown(one: MailReadSoFar) -> Reading:
    total = sum(folder.total for folder in one.folders)
    return Reading(
        account=one.account,
        trouble=_(_TROUBLES.get(one.trouble, _TROUBLES["unusable"])) if one.trouble else "",
        wants_password=one.trouble in _WANT_PASSWORD,
        is_but_a_folder=one.trouble == FOLDER_GONE,
        next_look=one.next_look,
        looked_at=one.looked_at,
        folders=tuple(folder.name for folder in sorted(one.folders, key=lambda one: _KINDS.index(one.kind))),
        done=min(total, sum(min(folder.done, folder.total) for folder in one.folders)),
        total=total,
        is_recent=bool(one.folders) and all(folder.low <= folder.recent for folder in one.folders),
        is_whole=bool(one.folders) and all(folder.is_whole for folder in one.folders),
    )
