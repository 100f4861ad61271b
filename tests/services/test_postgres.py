"""A PostgreSQL for tests answers, and is gone when nobody needs it any more, however that comes about."""

import signal
import subprocess
import sys
from pathlib import Path
from time import sleep

import psycopg
import pytest

from tests.services.postgres import cluster

pytestmark = pytest.mark.usefixtures("postgres_url")

_HOLDS_ONE = "from tests.services.postgres import cluster\nwith cluster() as url: print(url, flush=True); input()"


def test_it_answers(postgres_url):
    with psycopg.connect(postgres_url) as connection:
        assert connection.execute("SELECT 1, lower('ПРИВЕТ')").fetchone() == (1, "привет")


def test_it_forgets_a_power_cut_unless_asked_not_to(postgres_url):
    with cluster(durable=True) as durable:
        assert [_setting(url, "fsync") for url in (postgres_url, durable)] == ["off", "on"]


def test_it_is_gone_afterwards():
    with cluster() as url:
        folder = Path(_setting(url, "data_directory"))
    assert not folder.parent.exists()
    assert not _answers(url)


def test_it_goes_even_when_whoever_started_it_is_killed():
    with subprocess.Popen([sys.executable, "-c", _HOLDS_ONE], stdin=-1, stdout=-1, text=True) as holder:
        assert holder.stdout
        url = holder.stdout.readline().strip()
        folder = Path(_setting(url, "data_directory"))
        holder.send_signal(signal.SIGKILL)
    while folder.parent.exists():
        sleep(0.02)
    assert not _answers(url)


def _setting(url: str, name: str) -> str:
    with psycopg.connect(url) as connection:
        found = connection.execute("SELECT current_setting(%s)", [name]).fetchone()
    assert found
    return str(found[0])


def _answers(url: str) -> bool:
    try:
        psycopg.connect(url).close()
    except psycopg.OperationalError:
        return False
    return True
