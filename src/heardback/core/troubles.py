"""What can be in the way at somebody else's server, of mail or of a calendar.

These are errors like those of `errors`, whose docstring is the message. Each has its trouble in one word, which is kept
beside the account until it is over.
"""

from typing import ClassVar

from heardback.core.errors import HeardbackError


class MailTrouble(HeardbackError):
    """The mail server cannot be used."""

    http_status = 503
    trouble: ClassVar[str] = "unusable"
    """In one word, as it is kept beside the account."""


class NoPassword(MailTrouble):
    """The password of this mail account cannot be read any more. Give it once more on its page."""

    http_status = 409
    trouble = "no-password"


class CannotReach(MailTrouble):
    """{host} cannot be reached on port {port}: {why}. Check the name and the port, and whether you are online."""

    trouble = "unreachable"


class NotReachedFromHere(MailTrouble):
    """{host} with port {port} is no mail server that this heardback may connect to.

    It reaches mail servers on the internet alone, on the ports of IMAP and submission.
    """

    http_status = 422
    trouble = "inside"


class NotSafe(MailTrouble):
    """The connection to {host} is not safe: {why}. Nothing was sent there, your password least of all."""

    trouble = "unsafe"


class LoginRefused(MailTrouble):
    """{host} does not let {user} in. It says: {why}."""

    http_status = 422
    trouble = "refused"


class ServerSaysNo(MailTrouble):
    """{host} does not do what it was asked: {why}."""

    trouble = "unusable"


class CannotWatch(MailTrouble):
    """{host} does not tell when mail comes; it is looked for every few minutes instead."""

    trouble = "no-idle"


class NoSuchFolder(MailTrouble):
    """There is no folder {folder} at {host} any more, or it cannot be opened."""

    http_status = 404
    trouble = "no-folder"


class ConnectionLost(MailTrouble):
    """The connection to {host} broke off. What was read so far is kept; heardback goes on from there."""

    trouble = "broken-off"


class NoCalendarThere(MailTrouble):
    """No calendar server that heardback can use answers at {host}: {why}. Check the address with whoever runs it."""

    http_status = 422
    trouble = "no-calendar"
