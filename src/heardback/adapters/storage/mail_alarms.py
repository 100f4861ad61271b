"""What is wrong with a person's mail, asked by Today every time: two things in one question, as mostly nothing is."""

from datetime import datetime
from typing import Final, NamedTuple

from django.db.models import Exists, OuterRef

from heardback.actions.failing_mail import Failing, failing
from heardback.adapters.storage.mail_accounts import all_of
from heardback.adapters.storage.mail_reading import DatabaseMailReading
from heardback.adapters.storage.mail_tables import MailAccountRow
from heardback.adapters.storage.models import Account
from heardback.adapters.storage.outbox_tables import OutgoingRow
from heardback.adapters.storage.writing import reach
from heardback.ports import OwnerId
from heardback.ports.outbox import TROUBLED


class MailAlarms(NamedTuple):
    """Whether there is anything to look at more closely."""

    letters: bool
    """A letter failed, or is uncertain."""
    mailboxes: bool
    """A mailbox could not be read the last time."""


_QUIET: Final = MailAlarms(letters=False, mailboxes=False)


def mail_alarms(owner: OwnerId, *, using: str = "default") -> MailAlarms:
    """Ask whether something is wrong."""
    letters = OutgoingRow.objects.filter(owner=OuterRef("pk"), state__in=TROUBLED)
    mailboxes = MailAccountRow.objects.filter(owner=OuterRef("pk")).exclude(trouble="")
    person = Account.objects.using(reach(using)).filter(pk=owner)
    found = person.values_list(Exists(letters), Exists(mailboxes)).first()
    return MailAlarms(*found) if found else _QUIET


def failing_mailboxes(owner: OwnerId, now: datetime, *, using: str = "default") -> list[Failing]:
    """Return the mailboxes of which a person has to be told that they cannot be read."""
    return failing(all_of(owner, using=using), DatabaseMailReading(using).so_far(owner), now)
