"""`heardback check`, as a person runs it on a machine of theirs."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import psycopg
import pytest

from tests.cli.command import process
from tests.services.mailbox import mailbox


def check(data: Path, *words: str, **settings: Any):
    return process("check", *words, HEARDBACK_DATA=str(data), **settings)


def test_a_computer_of_ones_own_as_it_comes(tmp_path) -> None:
    done = check(tmp_path / "data")
    assert (done.returncode, done.stdout) == (0, "Nothing unsafe was found, and nothing is missing.\n")


def test_a_server_that_is_not_safe_is_told_so_with_remedies_and_status_1(tmp_path) -> None:
    data = tmp_path / "data"
    data.mkdir(mode=0o755)
    data.chmod(0o755)
    settings = {
        "HEARDBACK_ACCOUNTS": "on",
        "HEARDBACK_URL": "http://jobs.example.org",
        "HEARDBACK_SECRET_KEY": "s3cret",
    }
    done = check(data, **settings)
    words = " ".join(done.stdout.split())
    assert done.returncode == 1
    for told in (
        "Unsafe: Passwords would cross the network in clear",
        "Unsafe: The secret key has 6 characters",
        f"chmod go-rwx {data}",
        "Advice: No mail server is set",
    ):
        assert told in words
    assert "s3cret" not in done.stdout
    found = json.loads(check(data, "--json", **settings).stdout)
    assert found["safe"] is False
    assert {one["name"] for one in found["findings"]} == {"tls", "secret-key", "permissions", "mail"}


def test_a_database_that_is_not_up_to_date_or_newer_than_the_program(tmp_path) -> None:
    process("today", HEARDBACK_DATA=str(tmp_path))
    assert check(tmp_path).returncode == 0
    with closing(sqlite3.connect(tmp_path / "heardback.sqlite3")) as database:
        database.execute("DELETE FROM django_migrations WHERE app = 'storage' AND name = '0002_ways_in'")
        database.commit()
        assert "The last change to be made is storage.0002_ways_in" in " ".join(check(tmp_path).stdout.split())
        database.execute(
            "INSERT INTO django_migrations (app, name, applied) VALUES ('storage', '0099_later', '2026-11-17'),"
            " ('storage', '0002_ways_in', '2026-11-17')"
        )
        database.commit()
    done = check(tmp_path)
    assert done.returncode == 1
    assert "it knows storage.0099_later" in " ".join(done.stdout.split())


def test_postgresql_is_asked_too(postgres_url, tmp_path) -> None:
    done = check(tmp_path, "--json", DATABASE_URL=_an_empty_database(postgres_url))
    assert {one["name"] for one in json.loads(done.stdout)["findings"]} == {"migrations"}
    nobody = check(tmp_path, "--json", DATABASE_URL="postgresql://127.0.0.1:9/heardback")
    assert nobody.returncode == 1
    assert {one["name"] for one in json.loads(nobody.stdout)["findings"]} == {"database"}


@pytest.mark.parametrize("works", [True, False])
def test_the_mail_server_is_greeted_and_nothing_is_sent(tmp_path, works) -> None:
    with mailbox() as box:
        url = box.url if works else "smtp://127.0.0.1:9"
        done = check(
            tmp_path, "--json", HEARDBACK_ACCOUNTS="on", HEARDBACK_URL="https://jobs.example.org", HEARDBACK_MAIL=url
        )
        assert box.letters.empty()
    assert [one["name"] for one in json.loads(done.stdout)["findings"]] == ([] if works else ["mail-server"])


def _an_empty_database(postgres_url: str) -> str:
    """Make a database of its own in the cluster, whose usual one other tests of the same run have filled."""
    name = "heardback_check"
    with psycopg.connect(postgres_url, autocommit=True) as connection:
        connection.execute(f"DROP DATABASE IF EXISTS {name}")
        connection.execute(f"CREATE DATABASE {name}")
    return urlsplit(postgres_url)._replace(path=f"/{name}").geturl()
