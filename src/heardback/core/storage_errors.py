"""What can be in the way of keeping a record: a full disk, a busy or broken database, a copy that is none.

These are errors like those of `errors`, whose docstring is the message.
"""

from heardback.core.errors import HeardbackError


class NoRoom(HeardbackError):
    """The disk is full or nearly so ({free} MB free). Nothing was recorded, nothing is lost: make room, try again."""

    http_status = 507


class DatabaseBusy(HeardbackError):
    """The database did not let us write within {seconds} seconds. Nothing was recorded: try again in a moment."""

    http_status = 503


class CannotOpenDatabase(HeardbackError):
    """The database {name} cannot be opened: {why}. Nothing was changed."""

    http_status = 503


class Interrupted(HeardbackError):
    """Writing was interrupted: {why}. Whether it was recorded is not certain: look first.

    To send the same page again does no harm, it is never recorded twice.
    """

    http_status = 503


class NewerDatabase(HeardbackError):
    """{name} was last used by a newer heardback, which changed it in ways this one does not know ({changes}).

    Nothing was touched. Update heardback, or bring back a copy from before.
    """

    exit_code = 2
    http_status = 503


class UpdateFailed(HeardbackError):
    """The database could not be brought up to date: {why}. It is as it was before, and a copy of that is {copy}."""

    http_status = 503


class NotACopy(HeardbackError):
    """{name} cannot be brought back: {why}. Nothing was changed."""

    exit_code = 2
    http_status = 422


class BackUpTheServer(HeardbackError):
    """The record is kept in PostgreSQL, which has its own tools for copies: see pg_dump and pg_restore in its manual.

    pg_dump --format=custom --file=heardback.dump "$DATABASE_URL" makes a copy while heardback runs.
    """

    exit_code = 2
    http_status = 409
