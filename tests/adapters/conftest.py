"""Stores as fixtures: `memory`, `sqlite` and `postgres`."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import psycopg
import pytest
from pytest_django import DjangoDbBlocker

from heardback.settings import Settings
from heardback.settings.framework import SQLITE_NAME
from tests.adapters.stores import Store, in_database, in_memory, make_tables


@pytest.fixture
def memory() -> Store:
    return in_memory()


@pytest.fixture(scope="session")
def empty_file(tmp_path_factory: pytest.TempPathFactory, django_db_blocker: DjangoDbBlocker) -> Path:
    """A file with our tables and nothing in them, to be copied."""
    with django_db_blocker.unblock():
        where = make_tables("empty", Settings(data=tmp_path_factory.mktemp("empty")))
    return where.data / SQLITE_NAME


@pytest.fixture(scope="session")
def database_file(empty_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """A file that tests share, set up as in earnest: WAL, and every commit synced."""
    folder = tmp_path_factory.mktemp("database")
    shutil.copy(empty_file, folder)
    return Settings(data=folder)


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
def own_copy(own_file: Store, empty_file: Path) -> Store:
    """The same with our tables in it."""
    shutil.copy(empty_file, own_file.file)
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
