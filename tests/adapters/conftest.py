"""Stores as fixtures: `memory`, `sqlite` and `postgres`."""

from collections.abc import Iterator
from typing import Any

import pytest
from pytest_django import DjangoDbBlocker

from heardback.settings import framework
from tests.adapters.stores import Store, in_database, in_memory, make_tables


@pytest.fixture
def memory() -> Store:
    return in_memory()


@pytest.fixture(scope="session")
def database_file(tmp_path_factory: pytest.TempPathFactory, django_db_blocker: DjangoDbBlocker) -> dict[str, Any]:
    """A file with our tables, set up as in earnest: WAL, and every commit synced."""
    with django_db_blocker.unblock():
        return make_tables("file", framework.sqlite(tmp_path_factory.mktemp("database") / "heardback.sqlite3"))


@pytest.fixture(scope="session")
def database_server(postgres_url: str, django_db_blocker: DjangoDbBlocker) -> dict[str, Any]:
    """A PostgreSQL with our tables."""
    with django_db_blocker.unblock():
        return make_tables("server", framework.postgres(postgres_url))


@pytest.fixture
def sqlite(database_file: dict[str, Any], django_db_blocker: DjangoDbBlocker) -> Iterator[Store]:
    with django_db_blocker.unblock(), in_database("file", database_file) as store:
        yield store


@pytest.fixture
def postgres(database_server: dict[str, Any], django_db_blocker: DjangoDbBlocker) -> Iterator[Store]:
    with django_db_blocker.unblock(), in_database("server", database_server) as store:
        yield store
