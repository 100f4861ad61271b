"""Every error a person may meet. The docstring is the message; the class knows its exit code and its HTTP status.

Raised where something cannot go on, caught once at each surface. What people get wrong inside a file is no exception
but a list of problems, which `CannotUse` carries to the surface.
"""

from collections.abc import Iterable
from typing import ClassVar


class HeardbackError(Exception):
    """Something went wrong in heardback itself."""

    exit_code: ClassVar[int] = 1
    http_status: ClassVar[int] = 500

    def __init__(self, **facts: object) -> None:
        super().__init__((type(self).__doc__ or "").format(**facts))


class CannotUse(HeardbackError):
    """{name} cannot be used as it is; nothing was changed. {problems}."""

    exit_code = 2
    http_status = 422

    def __init__(self, name: str, problems: Iterable[object]) -> None:
        Exception.__init__(
            self, "\n".join([f"{name} cannot be used as it is; nothing was changed.", *map(str, problems)])
        )


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
