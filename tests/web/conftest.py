"""What time it is in the stories of the pages."""

from collections.abc import Callable, Iterator

import pytest
from django.test import override_settings

from heardback import bootstrap
from heardback.web import urls as urls  # noqa: PLC0414 - with the ways in, before a story says that one is at home
from tests.web.maria import at


@pytest.fixture
def on(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], None]]:
    """Say on which day it is, in the morning in Stockholm, on one's own computer: `on("2026-11-17")`."""
    with override_settings(HEARDBACK_ACCOUNTS=False):
        yield lambda day: monkeypatch.setattr(bootstrap, "now", lambda: at(day))
