"""What has become of a letter on its way, in words."""

from email.utils import parseaddr
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from heardback import bootstrap
from heardback.actions.letters import Place
from heardback.adapters.storage import mail_accounts
from heardback.ports import Inbox, MailAccount, Outcome, Outgoing, OwnerId, Reason
from heardback.ports.outbox import OPEN

_WHY: Final[dict[Reason, Promise]] = {
    "unreachable": _("The mail server cannot be reached. Are you online?"),
    "inside": _("From here only mail servers on the internet are reached, on the ports of mail."),
    "certificate": _("The mail server could not prove that it is the right one, so nothing was sent there."),
    "not-secure": _("The mail server offers no safe connection, and heardback takes no other."),
    "login": _("The mail server does not let you in: the name or the password is not the right one."),
    "no-password": _("The password of your mail account cannot be opened here."),
    "no-way-in": _("The mail server offers no way of signing in that heardback knows."),
    "sender": _("The mail server does not send letters from this address."),
    "recipient": _("The mail server does not take letters to this address."),
    "refused": _("The mail server does not take the letter."),
    "busy": _("The mail server does not take letters at the moment."),
    "broken": _("The connection to the mail server broke off, or what it said made no sense."),
    "silent": _("The mail server stopped answering."),
    "interrupted": _("heardback was stopped while the letter was on its way."),
    "disconnected": _("The mail account is no longer connected."),
    "too-long": _("It could not go out for a whole day, and what it says may no longer be true."),
    "not-in-sent": _(
        "It was not found in your Sent folder. Not every server keeps letters there, so that proves nothing."
    ),
}


_OURS: Final = "@heardback>"
"""So ends what we call a mail that names itself in no way; nobody else knows it by that."""


def why(reason: Reason) -> Promise | str:
    """Return why a letter is where it is, as a sentence; nothing where there is no reason to tell."""
    return _WHY.get(reason, "")


def why_not(outcome: Outcome) -> Promise | str:
    """Return why a try did not succeed."""
    return why(outcome.reason)


def sending_accounts(owner: OwnerId) -> list[MailAccount]:
    """Return the accounts that a person can send from."""
    return [one for one in mail_accounts.all_of(owner) if one.sending]


def received_from(inbox: Inbox, place: Place, email: str | None) -> tuple[str, ...]:
    """Return the Message-IDs of what came from an address, oldest first: a letter answers the last of them."""
    decided = inbox.proposals(place.owner, ("accepted", "by-itself"))
    theirs = {one.mail.key: one.mail for one in decided if one.mail.candidacy == place.key}
    known = [one for one in theirs.values() if email and parseaddr(one.sender)[1].lower() == email.lower()]
    ids = [one.message_id for one in sorted(known, key=lambda one: one.date)]
    return tuple(one for one in ids if not one.endswith(_OURS))


def underway(place: Place) -> Outgoing | None:
    """Return the letter of this kind to this person that is on its way, if there is one."""
    letters = bootstrap.outbox().of_candidacy(place.owner, place.key)
    return next((one for one in letters if _is_underway(one, place)), None)


def _is_underway(one: Outgoing, place: Place) -> bool:
    return one.state in OPEN and (one.written.kind, one.written.to) == (place.kind, place.to)
