"""A server for a test starts, can be opened, and is gone afterwards, whatever happens."""

import signal
import sys
from urllib.request import urlopen

import pytest

from tests.services.server import running

_SAYS_ITS_DATA = """
import os, http.server

class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.end_headers()
        self.wfile.write(os.environ["HEARDBACK_DATA"].encode())

server = http.server.HTTPServer(("127.0.0.1", 0), Handler)
print(f"Open heardback: http://127.0.0.1:{server.server_port}/open/once")
server.serve_forever()
"""
_SPEAKS = (sys.executable, "-c", _SAYS_ITS_DATA)
_STAYS = (sys.executable, "-c", f"import signal; signal.signal(signal.SIGTERM, signal.SIG_IGN)\n{_SAYS_ITS_DATA}")


def test_it_can_be_opened_and_is_gone_afterwards(tmp_path):
    with running(data=tmp_path, command=_SPEAKS) as server:
        with urlopen(server.opening_url) as answer:  # noqa: S310 - our own address
            assert answer.read().decode() == str(tmp_path)
        assert server.opening_url == f"{server.url}/open/once"
        assert "GET /open/once" in server.output()
    assert server.process.returncode == -signal.SIGTERM


def test_one_that_ends_at_once_says_why(tmp_path):
    with (
        pytest.raises(RuntimeError, match=r"status 3\.\nno room"),
        running(data=tmp_path, command=(sys.executable, "-c", "import sys; print('no room'); sys.exit(3)")),
    ):
        pass


def test_one_that_was_killed_by_the_test_is_no_trouble(tmp_path):
    with running(data=tmp_path, command=_SPEAKS) as server:
        server.process.kill()
    assert server.process.returncode == -signal.SIGKILL


def test_settings_of_this_computer_do_not_reach_it(tmp_path, monkeypatch):
    monkeypatch.setenv("DATABASE_URL", "postgresql://127.0.0.1/precious")
    shows = "import os, signal; print(os.environ.get('DATABASE_URL'), 'http://127.0.0.1:1'); signal.pause()"
    with running(data=tmp_path, command=(sys.executable, "-c", shows)) as server:
        assert server.output().startswith("None")
