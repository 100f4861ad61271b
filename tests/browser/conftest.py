"""What every story in a browser begins with: a heardback of one's own, and a server that takes letters."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.services.authority import Authority
from tests.services.dovecot import PASSWORD
from tests.services.server import Running, running
from tests.services.smtp import Server, smtp_server


@pytest.fixture
def served(request: pytest.FixtureRequest, tmp_path: Path, authority: Authority) -> Iterator[Running]:
    """A heardback that has never been opened, in Stockholm at the story's `NOW`; it trusts the tests' own servers."""
    moment = {"HEARDBACK_NOW": request.module.NOW, "TZ": "Europe/Stockholm"}
    with running(data=tmp_path / "data", env={**moment, "SSL_CERT_FILE": str(authority.trusted)}) as server:
        yield server


@pytest.fixture
def sending(authority: Authority) -> Iterator[Server]:
    """The mail server by which Maria sends."""
    with smtp_server(authority, "starttls") as server:
        server.password = PASSWORD
        yield server
