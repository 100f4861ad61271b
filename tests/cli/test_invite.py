"""Ways in, made at the server's terminal."""

import re
from typing import Any

import pytest

from tests.cli.command import process

SERVER: dict[str, Any] = {"HEARDBACK_ACCOUNTS": "on", "HEARDBACK_URL": "https://jobs.example.org"}


@pytest.mark.parametrize("words", [("invite",), ("recover", "maria@example.org")])
def test_on_ones_own_computer_there_is_nobody_to_invite(tmp_path, words) -> None:
    done = process(*words, HEARDBACK_DATA=str(tmp_path))
    assert done.returncode == 2
    assert "HEARDBACK_ACCOUNTS=on" in done.stderr


def test_the_first_invitation_is_printed_at_the_servers_own_address(tmp_path) -> None:
    links = [process("invite", HEARDBACK_DATA=str(tmp_path), **SERVER).stdout for _ in range(2)]
    found = [re.search(r"https://jobs\.example\.org/invitation/[\w-]{32}\b", link) for link in links]
    assert all(found)
    assert links[0] != links[1]


def test_nobody_gets_a_way_back_into_an_account_that_is_not_there(tmp_path) -> None:
    done = process("recover", "maria@example.org", HEARDBACK_DATA=str(tmp_path), **SERVER)
    assert done.returncode == 2
    assert "There is no account with the address maria@example.org" in done.stderr
