"""The changes to the tables (Django's migrations) that this program knows."""

from collections.abc import Iterable

from django.db.migrations.loader import MigrationLoader


def strangers(made: Iterable[tuple[str, str]]) -> list[str]:
    """Return those of the changes made to a database that this program does not know, as `app.name`.

    There are some where a newer heardback was at work.
    """
    known = MigrationLoader(None, ignore_no_migrations=True).disk_migrations or {}
    return sorted(f"{app}.{name}" for app, name in set(made) - set(known))
