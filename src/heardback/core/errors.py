"""Every error a person may meet, but for those of other servers (`troubles`) and of the database (`storage_errors`).

The docstring is the message; the class knows its exit code and its HTTP status.
Raised where something cannot go on, caught once at each surface. What people get wrong inside a file is no exception
but a list of problems, which `CannotUse` carries to the surface.
"""

from collections.abc import Iterable
from inspect import cleandoc
from typing import ClassVar


class HeardbackError(Exception):
    """Something went wrong in heardback itself."""

    exit_code: ClassVar[int] = 1
    http_status: ClassVar[int] = 500

    def __init__(self, **facts: object) -> None:
        super().__init__(cleandoc(type(self).__doc__ or "").format(**facts))
        self.facts = facts


class CannotUse(HeardbackError):
    """{name} cannot be used as it is; nothing was changed. {problems}."""

    exit_code = 2
    http_status = 422

    def __init__(self, name: str, problems: Iterable[object]) -> None:
        found = list(problems)
        told = "\n".join([f"{name} cannot be used as it is; nothing was changed.", *map(str, found)])
        Exception.__init__(self, told)
        self.facts = {"name": name, "problems": found}


class CannotRead(HeardbackError):
    """{name} cannot be read: {why}. Check the name, and whether you may read it."""

    exit_code = 2
    http_status = 404


class CannotWrite(HeardbackError):
    """{name} cannot be written: {why}. Nothing was changed."""

    exit_code = 2
    http_status = 507


class NoSuchPlaybook(HeardbackError):
    """There is no playbook {name}. Built in are {known}; one of your own is given as the path of its file."""

    exit_code = 2
    http_status = 404


class NotAMoment(HeardbackError):
    """{found} is no moment: expected a date and time such as 2026-11-17T09:30, from 1990 to 2150."""

    exit_code = 2
    http_status = 400


class NotADay(HeardbackError):
    """{found} is no day: expected one such as 2026-11-16, from 1990 to 2150."""

    exit_code = 2
    http_status = 400


class NotACountry(HeardbackError):
    """{found} is no country whose working days are known; expected {expected}."""

    exit_code = 2
    http_status = 400


class NotAMailbox(HeardbackError):
    """{found} is no mailbox: expected imaps://user@host or imap://user@host, with :port where it is another one.

    The password is asked for, or read from HEARDBACK_IMAP_PASSWORD.
    """

    exit_code = 2
    http_status = 400


class NoSuchKind(HeardbackError):
    """There is no {form} {name}. {hint} --list shows them all."""

    exit_code = 2
    http_status = 404


class DoesNotFit(HeardbackError):
    """{kind} would say something that is not on record: it needs {need} (G7)."""

    exit_code = 2
    http_status = 409


class NoSuchContact(HeardbackError):
    """There is no contact {name} in this candidacy; its contacts are {known}."""

    exit_code = 2
    http_status = 404


class NoAddress(HeardbackError):
    """{who} has no e-mail address that can be used, so there is no ready mail: {why}."""

    exit_code = 2
    http_status = 409


class NothingToSay(HeardbackError):
    """No step needs a {form} now. Name one with --kind; --list shows them all."""

    exit_code = 2
    http_status = 404


class LeftOff(HeardbackError):
    """Left off before the end: nothing was written."""

    exit_code = 1
    http_status = 400


class NotASetting(HeardbackError):
    """{name} is {found}; expected {expected}. Set it in the environment, or leave it out."""

    exit_code = 2


class NotSet(HeardbackError):
    """{name} is not set. Set it to {expected}."""

    exit_code = 2


class NoSuchCandidacy(HeardbackError):
    """There is no such candidacy here. It may have been erased, or the address is not complete."""

    exit_code = 2
    http_status = 404


class ChangedMeanwhile(HeardbackError):
    """This application was changed meanwhile, in another window or on another device; nothing was recorded.

    Look at how it stands now, and record yours again if it still holds.
    """

    exit_code = 2
    http_status = 409


class NoSuchEntry(HeardbackError):
    """There is nothing to correct or undo at that place any more; it may have been undone in another window."""

    exit_code = 2
    http_status = 404


class NoSuchLetter(HeardbackError):
    """There is no such letter here. It may have been thrown away in another window."""

    exit_code = 2
    http_status = 404


class NoSuchMail(HeardbackError):
    """There is no such mail here. It may have been erased with its application, in another window."""

    exit_code = 2
    http_status = 404


class NoSuchProposal(HeardbackError):
    """There is no such proposal here. It may have been erased with its application, in another window."""

    exit_code = 2
    http_status = 404


class AlreadyDecided(HeardbackError):
    """This was decided already, perhaps in another window. Nothing was recorded twice."""

    exit_code = 2
    http_status = 409


class StillInUse(HeardbackError):
    """More was noted in this application since it was opened, so it stays. Erase it on its own page if it is wrong."""

    exit_code = 2
    http_status = 409


class NotToday(HeardbackError):
    """This letter is not sent today: {why} (rule {guard})."""

    exit_code = 2
    http_status = 409


class AlreadyOnItsWay(HeardbackError):
    """A letter of this kind is on its way to the same person already: look first what becomes of it."""

    exit_code = 2
    http_status = 409


class NoSuchMailAccount(HeardbackError):
    """There is no such mail account here. It may have been disconnected in another window."""

    exit_code = 2
    http_status = 404


class StillMentioned(HeardbackError):
    """{name} is named in what happened, so they stay: undo or correct those events first."""

    exit_code = 2
    http_status = 409


class OpenToEverybody(HeardbackError):
    """At {host} everybody in the network could read this record, for nobody signs in to it.

    Set HEARDBACK_ACCOUNTS=on (see docs/home-server.md), or leave --host out to keep it to this computer.
    """

    exit_code = 2


class CannotListen(HeardbackError):
    """heardback cannot be served at {place}: {why}. Name another with --host or --port, or leave them out."""

    exit_code = 2


class SeveralPeople(HeardbackError):
    """On this server several people keep their records, so the terminal cannot know whose is meant: use the pages."""

    exit_code = 2


class NoSuchName(HeardbackError):
    """Nothing in your record is called {words}. There is: {known}."""

    exit_code = 2
    http_status = 404


class SeveralSuch(HeardbackError):
    """Several in your record are called {words}: {names}. Say more of the name, or of the post."""

    exit_code = 2
    http_status = 409


class NothingEndsSo(HeardbackError):
    """No step of today ends with “{ending}” there. {instead}."""

    exit_code = 2
    http_status = 409


class SealedElsewhere(HeardbackError):
    """This was sealed with another secret key than the server has now, so nobody can open it.

    Whoever runs the server can bring the old key back, or make a new way in: `heardback recover --forget-devices`.
    """

    http_status = 503


class NoMailServer(HeardbackError):
    """This server sends no mail, so it could not send you this one. Whoever runs it can help: `heardback recover`.

    For those who run it: set HEARDBACK_MAIL.
    """

    http_status = 503


class MailNotSent(HeardbackError):
    """The letter could not be sent: the mail server does not answer, or does not take it. Try again in some minutes."""

    http_status = 503


class NotSent(HeardbackError):
    """The notice did not go out: {why}."""

    http_status = 503


class NobodyThere(NotSent):
    """Nobody is at that address any more, nor will be: {why}."""


class NoSuchAccount(HeardbackError):
    """There is no account with the address {email} here. Its address is the one that its owner signs in with."""

    exit_code = 2
    http_status = 404


class NeedsAccounts(HeardbackError):
    """On your own computer nobody signs in, so nobody needs such a link. For several people: HEARDBACK_ACCOUNTS=on.

    See docs/home-server.md.
    """

    exit_code = 2


class LinkUsedUp(HeardbackError):
    """This link was used already, or it is too old. Ask whoever gave it to you for a new one."""

    exit_code = 2
    http_status = 410


class ServesElsewhere(HeardbackError):
    """Another heardback holds this record, and does not say where it can be opened. Try again in a moment."""


class TurnLost(HeardbackError):
    """Somebody else reads this mail now, or its account is gone."""

    http_status = 409
