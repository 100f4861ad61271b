"""`heardback serve`: where it can be served, whatever lies in the folder in which one happens to stand."""

import socket
from http import HTTPStatus
from pathlib import Path
from typing import Any
from urllib.request import urlopen

import pytest

from tests.cli.command import process, reason_of
from tests.services.server import SERVE, running


@pytest.mark.parametrize(("port", "why"), [("70000", "not in the range"), ("-1", "not in the range")])
def test_a_port_that_is_none_is_refused(port, why) -> None:
    assert why in reason_of(process("serve", "--port", port))


def test_a_port_that_another_program_has_is_said_to_be_taken(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        reason = reason_of(process("serve", "--port", port, HEARDBACK_DATA=str(tmp_path)))
    assert f"cannot be served at 127.0.0.1, port {port}: another program is there." in reason


def test_an_address_that_is_not_of_this_computer_is_said_to_be_none(tmp_path: Path) -> None:
    server: Any = {"HEARDBACK_ACCOUNTS": "on", "HEARDBACK_URL": "http://localhost", "HEARDBACK_DATA": str(tmp_path)}
    assert "cannot be served at 192.0.2.1: " in reason_of(process("serve", "--host", "192.0.2.1", **server))


def test_modules_that_lie_about_are_not_taken_for_ours(tmp_path: Path) -> None:
    """The folder is a package, as our own are, and has a part that is called as ours."""
    folder = tmp_path / "package"
    (folder / "heardback").mkdir(parents=True)
    for name in ("__init__.py", "heardback/__init__.py", "django.py"):
        (folder / name).write_text("raise RuntimeError('not ours')\n", encoding="utf-8")
    with (
        running(data=tmp_path / "data", command=("env", "-C", str(folder), *SERVE)) as server,
        urlopen(f"{server.url}/readyz") as answer,  # noqa: S310 - our own
    ):
        assert answer.status == HTTPStatus.OK
