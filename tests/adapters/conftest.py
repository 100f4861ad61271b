"""Stores as fixtures: `memory`, `sqlite` and `postgres`."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import psycopg
import pytest
from pytest_django import DjangoDbBlocker

from heardback.settings import Settings
from tests.adapters.stores import Store, in_database, in_memory, make_tables


@pytest.fixture
def memory() -> Store:
    return in_memory()


@pytest.fixture(scope="session")
def database_file(tmp_path_factory: pytest.TempPathFactory, django_db_blocker: DjangoDbBlocker) -> Settings:
    """A file with our tables, set up as in earnest: WAL, and every commit synced."""
    with django_db_blocker.unblock():
        return make_tables("file", Settings(data=tmp_path_factory.mktemp("database")))


@pytest.fixture(scope="session")
def database_server(
    postgres_url: str, tmp_path_factory: pytest.TempPathFactory, django_db_blocker: DjangoDbBlocker
) -> Settings:
    """A PostgreSQL with our tables."""
    with django_db_blocker.unblock():
        return make_tables("server", Settings(data=tmp_path_factory.mktemp("data"), database=postgres_url))


@pytest.fixture
def sqlite(database_file: Settings, django_db_blocker: DjangoDbBlocker) -> Iterator[Store]:
    with django_db_blocker.unblock(), in_database("file", database_file) as store:
        yield store


@pytest.fixture
def postgres(database_server: Settings, django_db_blocker: DjangoDbBlocker) -> Iterator[Store]:
    with django_db_blocker.unblock(), in_database("server", database_server) as store:
        yield store


@pytest.fixture
def own_file(tmp_path: Path, django_db_blocker: DjangoDbBlocker) -> Iterator[Store]:
    """A file that is a test's own; it does not exist yet."""
    with django_db_blocker.unblock(), in_database("own", Settings(data=tmp_path)) as store:
        yield store


@pytest.fixture
def own_copy(own_file: Store, database_file: Settings) -> Store:
    """The same with our tables in it."""
    shutil.copy(database_file.data / own_file.file.name, own_file.file)
    return own_file


@pytest.fixture
def own_server(postgres_url: str, tmp_path: Path, django_db_blocker: DjangoDbBlocker) -> Iterator[Store]:
    """An empty database on a server, a test's own."""
    name = f"own_{uuid4().hex}"
    with psycopg.connect(postgres_url, autocommit=True) as server:
        server.execute(f"CREATE DATABASE {name}")  # a name cannot be a parameter
    url = f"{postgres_url.rpartition('/')[0]}/{name}"
    with django_db_blocker.unblock(), in_database("own", Settings(data=tmp_path, database=url)) as store:
        yield store
