"""`heardback serve` for several people: processes that know the same, behind a proxy that says who asks."""

import os
import re
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlencode, urlsplit

import pytest

from tests.cli.command import process
from tests.services.server import Running, running

TWO_PROCESSES = ("--workers", "2")
MOST_A_MINUTE = 5
"""So many may try to make an account from one address."""


@dataclass(frozen=True)
class Answer:
    status: int
    headers: Mapping[str, str]
    text: str


def ask(server: Running, path: str, form: Mapping[str, str] | None = None, **headers: str) -> Answer:
    """Ask as a program does, with the headers that a proxy would add."""
    told = {name.replace("_", "-"): value for name, value in headers.items()}
    kind = {"Content-Type": "application/x-www-form-urlencoded"} if form else {}
    with closing(HTTPConnection(urlsplit(server.url).netloc, timeout=30)) as connection:
        connection.request("POST" if form else "GET", path, urlencode(form or {}), {**told, **kind})
        answer = connection.getresponse()
        return Answer(answer.status, dict(answer.headers), answer.read().decode())


def tries_to_sign_up(server: Running, address: str) -> int:
    """Somebody at an address sends the form; the status that they get."""
    page = ask(server, "/accounts/login/", X_Forwarded_For=address)
    token = re.search(r'csrfmiddlewaretoken" value="(\w+)"', page.text)
    assert token
    cookie = {name.lower(): value for name, value in page.headers.items()}["set-cookie"].strip().partition(";")[0]
    form = {"csrfmiddlewaretoken": token[1], "email": "olga@example.org"}
    return ask(server, "/accounts/signup/", form, X_Forwarded_For=address, Cookie=cookie).status


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    with running(*TWO_PROCESSES, data=tmp_path_factory.mktemp("data"), env={"HEARDBACK_ACCOUNTS": "on"}) as server:
        yield server


def test_tries_count_for_all_processes_together_and_for_each_address_alone(served) -> None:
    thief = [tries_to_sign_up(served, "203.0.113.7") for _ in range(MOST_A_MINUTE + 3)]
    assert thief == [200] * MOST_A_MINUTE + [429] * 3
    assert tries_to_sign_up(served, "203.0.113.8") == 200


def test_nobody_but_our_proxy_is_believed_about_who_asks(tmp_path: Path) -> None:
    env = {"HEARDBACK_ACCOUNTS": "on", "HEARDBACK_PROXIES": "192.0.2.1"}
    with running(*TWO_PROCESSES, data=tmp_path, env=env) as server:
        statuses = [tries_to_sign_up(server, f"203.0.113.{number}") for number in range(MOST_A_MINUTE + 1)]
    assert statuses == [200] * MOST_A_MINUTE + [429]


def test_what_is_unsafe_is_said_at_the_start(tmp_path: Path) -> None:
    env = {"HEARDBACK_ACCOUNTS": "on", "HEARDBACK_HOSTS": "*", "HEARDBACK_URL": "http://127.0.0.1:1"}
    with running(data=tmp_path, env=env) as server:
        assert "Unsafe: HEARDBACK_HOSTS answers to names that may be somebody else's: *." in server.output()


def test_it_stops_when_it_is_told_to_and_leaves_nobody_behind(tmp_path: Path) -> None:
    with running(*TWO_PROCESSES, data=tmp_path, env={"HEARDBACK_ACCOUNTS": "on"}) as server:
        assert ask(server, "/readyz").status == 200
        server.process.terminate()
        assert server.process.wait(timeout=30) == 0
        with pytest.raises(ConnectionRefusedError):
            ask(server, "/healthz")


def test_logs_are_lines_of_json_without_names(served) -> None:
    ask(served, "/candidacies/a-key-of-hers/?q=Petrova")
    written = served.output()
    assert '"message": "GET candidacies/<str:key>/ 302"' in written
    assert "a-key-of-hers" not in written
    assert "Petrova" not in written


def test_what_it_keeps_is_for_its_user_alone(tmp_path: Path) -> None:
    data = tmp_path / "data"
    before = os.umask(0o022)
    try:
        with running(data=data, env={"HEARDBACK_ACCOUNTS": "on"}) as server:
            ask(server, "/accounts/login/")
            modes = {path.name: path.stat().st_mode & 0o777 for path in [data, *data.rglob("*")]}
    finally:
        os.umask(before)
    assert {name: mode for name, mode in modes.items() if mode & 0o077} == {}


def test_one_persons_record_is_not_shown_to_a_network(tmp_path: Path) -> None:
    done = process("serve", "--host", "0.0.0.0", HEARDBACK_DATA=str(tmp_path))  # noqa: S104 - that is the story
    assert done.returncode == 2
    assert "everybody in the network could read this record" in done.stderr
