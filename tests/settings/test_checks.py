"""What `heardback check` finds: for each unsafe thing a sentence and a remedy, and nothing where nothing is wrong."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from heardback.settings import read_settings
from heardback.settings.checks import CHECKS, Facts, Open, findings

SAFE = {
    "HEARDBACK_ACCOUNTS": "on",
    "HEARDBACK_URL": "https://jobs.example.org",
    "HEARDBACK_MAIL": "smtps://me:secret@mail.example.org",
    "DATABASE_URL": "postgresql://heardback@db/heardback",
}
HERE = Facts(settings=read_settings(SAFE), secret_key_length=64, free_mb=9_000, file_system="ext4", clock_seconds=0.2)


def found(facts: Facts = HERE, settings: Mapping[str, str] | None = None) -> dict[str, str]:
    """The names of what is found, with how bad it is."""
    told = replace(facts, settings=read_settings({**SAFE, **(settings or {})}))
    return {one.name: one.severity for one in findings(told)}


def test_a_server_as_it_should_be() -> None:
    assert found() == {}


def test_ones_own_computer_as_it_comes() -> None:
    assert findings(replace(HERE, settings=read_settings({}))) == []


@pytest.mark.parametrize(
    ("settings", "finding"),
    [
        ({"HEARDBACK_URL": "http://jobs.example.org"}, {"tls": "unsafe"}),
        ({"HEARDBACK_URL": ""}, {"url": "unsafe"}),
        ({"HEARDBACK_URL": "http://localhost:8427"}, {}),
        ({"HEARDBACK_HOSTS": "*"}, {"hosts": "unsafe"}),
        ({"HEARDBACK_HOSTS": ".example.org"}, {"hosts": "unsafe"}),
        ({"HEARDBACK_HOSTS": "nas.local"}, {}),
        ({"HEARDBACK_PROXIES": "0.0.0.0/0"}, {"proxies": "unsafe"}),
        ({"HEARDBACK_PROXIES": "172.16.0.0/12"}, {}),
        ({"HEARDBACK_MAIL_INSIDE": "mail.centre.example, 10.2.0.7, 10.2.0.0/28, fd00:1::7"}, {}),
        ({"HEARDBACK_MAIL_INSIDE": "10.0.0.0/8"}, {"mail-inside": "unsafe"}),
        ({"HEARDBACK_MAIL_INSIDE": "fd00:1::/64"}, {"mail-inside": "unsafe"}),
        ({"HEARDBACK_MAIL_INSIDE": "mail.centre.example, 169.254.169.0/24"}, {"mail-inside": "unsafe"}),
        ({"HEARDBACK_SIGN_UP": "open"}, {"sign-up": "advice"}),
        ({"HEARDBACK_MAIL": ""}, {"mail": "advice"}),
        ({"HEARDBACK_MAIL": "smtp://mail.example.org"}, {"mail-tls": "unsafe"}),
        ({"HEARDBACK_MAIL": "smtp://me:secret@mail.example.org"}, {}),
        ({"HEARDBACK_MAIL": "smtp://localhost"}, {}),
        ({"HEARDBACK_LLM_URL": "http://models.example.org/v1", "HEARDBACK_LLM_MODEL": "m"}, {"model-tls": "unsafe"}),
        ({"HEARDBACK_LLM_URL": "https://models.example.org/v1", "HEARDBACK_LLM_MODEL": "m"}, {}),
        ({"HEARDBACK_LLM_URL": "http://127.0.0.1:11434/v1", "HEARDBACK_LLM_MODEL": "m"}, {}),
        ({"HEARDBACK_NOW": "2026-11-17T10:40+01:00"}, {"now": "unsafe"}),
        ({"HEARDBACK_MIAL": "x"}, {"unknown": "advice"}),
        ({"DATABASE_URL": "postgresql://db.example.org/heardback"}, {"database-tls": "unsafe"}),
        ({"DATABASE_URL": "postgresql://db.example.org/heardback?sslmode=require"}, {"database-tls": "unsafe"}),
        ({"DATABASE_URL": "postgresql://db.example.org/heardback?sslmode=verify-full"}, {}),
        ({"DATABASE_URL": "postgresql://192.0.2.7/heardback"}, {"database-tls": "unsafe"}),
        ({"DATABASE_URL": "postgresql:///heardback?host=/run/postgresql"}, {}),
        ({"DATABASE_URL": "postgresql://127.0.0.1/heardback"}, {}),
    ],
)
def test_each_setting(settings: dict[str, str], finding: dict[str, str]) -> None:
    assert found(settings=settings) == finding


@pytest.mark.parametrize(
    ("facts", "finding"),
    [
        ({"secret_key_length": 31}, "secret-key"),
        ({"open_to_others": (Open(path=Path("/srv/heardback"), mode=0o755),)}, "permissions"),
        ({"free_mb": 199}, "disk"),
        ({"database_error": "connection refused"}, "database"),
        ({"foreign": ("storage.0099_later",)}, "database-newer"),
        ({"clock_seconds": -61.0}, "clock"),
        ({"mail_error": "authentication failed"}, "mail-server"),
    ],
)
def test_each_fact(facts: dict[str, object], finding: str) -> None:
    assert found(replace(HERE, **facts)) == {finding: "unsafe"}  # type: ignore[arg-type]


def test_tables_that_are_not_up_to_date_are_told_without_alarm() -> None:
    assert found(replace(HERE, unapplied=("storage.0002_ways_in",))) == {"migrations": "advice"}


def test_a_server_without_a_worker_is_told_and_ones_own_computer_may_have_been_off() -> None:
    waiting = replace(HERE, waiting_seconds=3_600.0)
    assert found(waiting) == {"worker": "advice"}
    assert found(replace(waiting, waiting_seconds=599.0)) == {}
    assert found(waiting, {"DATABASE_URL": ""}) == {}


def test_what_a_worker_fails_at_is_told() -> None:
    assert found(replace(HERE, failing=2)) == {"worker-failures": "advice"}


def test_a_worker_that_was_left_off_is_told() -> None:
    assert found(replace(HERE, worker_left_off=True)) == {"worker-left-off": "advice"}


def test_sqlite_over_a_network_loses_data_and_postgresql_does_not_care() -> None:
    assert found(replace(HERE, file_system="nfs4"), {"DATABASE_URL": ""}) == {"network-disk": "unsafe"}
    assert found(replace(HERE, file_system="nfs4")) == {}


def test_everything_at_once_unsafe_things_first_and_each_with_a_remedy() -> None:
    told = findings(
        replace(HERE, settings=read_settings({"HEARDBACK_ACCOUNTS": "on", "HEARDBACK_SIGN_UP": "open"}), free_mb=1)
    )
    assert [one.severity for one in told] == ["unsafe", "unsafe", "advice", "advice"]
    assert all(one.what.endswith(".") and len(one.remedy) > 10 for one in told)


def test_remedies_name_no_secret() -> None:
    told = findings(
        replace(
            HERE,
            settings=read_settings({"HEARDBACK_MAIL": "smtp://mail.example.org", "HEARDBACK_SECRET_KEY": "s3cret"}),
        )
    )
    assert told
    assert "s3cret" not in str(told)


def test_every_check_says_why() -> None:
    assert all(check.__doc__ for check in CHECKS)
