"""Domain errors in the language of the page. A class that is not listed here is told in English, by its docstring."""

from typing import Final

from django.utils.translation import gettext
from django.utils.translation import gettext_noop as _

from heardback.core import errors, storage_errors, troubles
from heardback.core.errors import HeardbackError

_WORDS: Final[dict[type[HeardbackError], str]] = {
    errors.NoSuchCandidacy: _(
        "There is no such application here. It may have been erased, or the address is not complete."
    ),
    errors.ChangedMeanwhile: _(
        "This application was changed meanwhile, in another window or on another device, so nothing was recorded. "
        "Look at how it stands now, and record yours again if it still holds."
    ),
    errors.NoSuchEntry: _(
        "There is nothing to correct or undo at that place any more; it may have been undone in another window."
    ),
    errors.NoSuchLetter: _("There is no such letter here. It may have been thrown away in another window."),
    errors.NoSuchMailAccount: _("There is no such mail account here. It may have been disconnected in another window."),
    errors.AlreadyOnItsWay: _(
        "A letter of this kind is on its way to the same person already: look first what becomes of it."
    ),
    errors.NoSuchMail: _("There is no such mail here. It may have been erased with its application."),
    errors.NoSuchProposal: _("This is no longer here. It may have been erased with its application."),
    errors.AlreadyDecided: _("This was decided already, perhaps in another window. Nothing was recorded twice."),
    errors.StillInUse: _(
        "More was noted in this application since it was opened, so it stays. Erase it on its own page if it is wrong."
    ),
    errors.StillMentioned: _("{name} is named in what happened, so they stay. Undo or correct those events first."),
    storage_errors.NoRoom: _(
        "The disk is full or nearly so ({free} MB free). Nothing was recorded, and nothing is lost: "
        "make room, try again."
    ),
    storage_errors.DatabaseBusy: _(
        "The database did not let us write within {seconds} seconds. Nothing was recorded: try again in a moment."
    ),
    errors.DoesNotFit: _("These words would say something that is not on record, so they are not written."),
    errors.LinkUsedUp: _("This link was used already, or it is too old. Ask whoever gave it to you for a new one."),
    errors.MailNotSent: _(
        "The letter could not be sent: the mail server does not answer, or does not take it. Try again in some minutes."
    ),
    errors.NoMailServer: _(
        "This server sends no mail, so it could not send you this one. Whoever runs it can help you back in."
    ),
    errors.SealedElsewhere: _(
        "This was sealed with another secret key than the server has now, so nobody can open it. "
        "Whoever runs the server can help you back in."
    ),
    troubles.CannotReach: _(
        "{host} cannot be reached on port {port}. Check the name and the port, and whether you are online."
    ),
    troubles.NotReachedFromHere: _(
        "{host} with port {port} is no mail server that this heardback may connect to: it reaches mail servers on the "
        "internet alone, on the ports of mail."
    ),
    troubles.NotSafe: _("The connection to {host} is not safe. Nothing was sent there, your password least of all."),
    troubles.LoginRefused: _("{host} does not let {user} in. It says: {why}."),
    troubles.ServerSaysNo: _("{host} does not do what it was asked: {why}."),
    troubles.ConnectionLost: _("The connection to {host} broke off. Try again in a moment."),
    troubles.NoCalendarThere: _(
        "No calendar that heardback can use was found at {host}: {why}. Check the address with whoever runs it."
    ),
    troubles.NoSuchFolder: _("There is no folder {folder} at {host} any more, or it cannot be opened."),
    troubles.NoPassword: _(
        "The password of this mail account is not here, or cannot be opened. Give it once more on its page."
    ),
    errors.NoAddress: _(
        "There is no e-mail address that can be used, so there is no ready mail. Note one with the person first."
    ),
}


_WHY: Final = (
    _("the name or the password is not right"),
    _("the sign-in has ended"),
    _("no calendar was found that you may write to"),
    _("what is there is no calendar file"),
    _("its address has to begin with https://"),
    _("that is no address such as https://cal.example.org"),
    _("only servers on the internet are asked, on port 443 or 8443"),
    _("it leads to a server of somebody else"),
    _("it leads round and round"),
    _("its answer is too large"),
    _("its answer takes too long"),
    _("its answer makes no sense"),
    _("it gives no token that lasts"),
)
"""What our own calendar and sign-in clients say of why; a server's own words stay as they are."""


def message_of(error: HeardbackError) -> str:
    """Say an error."""
    words = _WORDS.get(type(error))
    if words is None:
        return str(error)
    why = str(error.facts.get("why", ""))
    return gettext(words).format(**{**error.facts, "why": gettext(why) if why in _WHY else why})
