"""The fixtures for real parts, one of each a worker. Tests whose part is missing are left out, but never on CI.

What a part needs is imported when the part is asked for: most runs need none of it.
"""
# ruff: noqa: PLC0415 - see above

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from tests.services import parts

if TYPE_CHECKING:
    from tests.services.authority import Authority
    from tests.services.browser import Chromium
    from tests.services.dovecot import Dovecot
    from tests.services.khal import Khal
    from tests.services.pymap import Pymap
    from tests.services.radicale import Radicale

_MAY_BE_MISSING: Final[tuple[parts.Part, ...]] = () if os.environ.get("CI") else parts.missing()


@pytest.fixture(scope="session")
def postgres_url() -> Iterator[str]:
    """The address of an empty PostgreSQL cluster, as for DATABASE_URL."""
    from tests.services.postgres import cluster

    with cluster() as url:
        yield url


@pytest.fixture(scope="session")
def browser() -> Iterator["Chromium"]:
    """A Chromium for `open_page`."""
    from tests.services.browser import chromium

    with chromium() as started:
        yield started


@pytest.fixture(scope="session")
def radicale() -> Iterator["Radicale"]:
    """A calendar server; each test takes a person of its own."""
    from tests.services.radicale import radicale as started

    with started() as server:
        yield server


@pytest.fixture
def khal(tmp_path_factory: pytest.TempPathFactory) -> "Khal":
    """Somebody's calendar program, with nothing in it yet."""
    from tests.services.khal import Khal

    return Khal(tmp_path_factory.mktemp("khal"))


@pytest.fixture(scope="session")
def authority() -> Iterator["Authority"]:
    """A certificate authority that is trusted here, with the certificate of a server on localhost."""
    from tests.services.authority import authority as made

    with made() as ours:
        yield ours


@pytest.fixture(scope="session")
def dovecot(authority: "Authority") -> Iterator["Dovecot"]:
    """A mail server that hands mail out; each test takes a user of its own."""
    from tests.services.dovecot import dovecot as started

    with started(authority) as server:
        yield server


@pytest.fixture(scope="session")
def pymap(authority: "Authority") -> Iterator["Pymap"]:
    """A mail server of another make, with one user."""
    from tests.services.pymap import pymap as started

    with started(authority) as server:
        yield server


@pytest.fixture(scope="session")
def shim() -> Path:
    """The library that lets file operations fail, for `tests.faults.driver`."""
    from tests.faults.driver import build

    return build()


@pytest.fixture(scope="session")
def gettext() -> Path:
    """The compiler of translations."""
    found = parts.gettext()
    assert found, "gettext is not installed. `make test` installs it where it can."
    return found


def pytest_report_header() -> str | None:
    """Say what is left out."""
    names = ", ".join(part.tests for part in _MAY_BE_MISSING)
    return f"left out, because this computer lacks what they need: {names}" if names else None


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out the tests whose part is missing."""
    lacking = {part.fixture for part in _MAY_BE_MISSING}
    left_out = [item for item in items if lacking.intersection(getattr(item, "fixturenames", ()))]
    if left_out:
        config.hook.pytest_deselected(items=left_out)
        items[:] = [item for item in items if item not in left_out]
