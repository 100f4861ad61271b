"""A mail server for tests hands out what was laid into it, and is gone when nobody needs it any more."""

import signal
import subprocess
import sys
from pathlib import Path
from time import sleep

import pytest
from imapclient import IMAPClient

from tests.services.dovecot import PASSWORD, Dovecot

pytestmark = pytest.mark.usefixtures("dovecot")

_HOLDS_ONE = """
from tests.services.authority import authority
from tests.services.dovecot import dovecot
with authority() as ours, dovecot(ours) as server: print(server.directory, flush=True); input()
"""


def test_what_is_delivered_is_there_over_verified_tls(dovecot: Dovecot):
    dovecot.deliver("olga", b"Subject: An answer\n\nYes.\n", "Junk")
    with IMAPClient("localhost", port=dovecot.tls) as client:
        client.login("olga", PASSWORD)
        assert client.select_folder("Junk", readonly=True)[b"EXISTS"] == 1
        assert client.fetch([1], ["BODY.PEEK[TEXT]"])[1][b"BODY[TEXT]"] == b"Yes.\r\n"


def test_it_goes_even_when_whoever_started_it_is_killed():
    with subprocess.Popen([sys.executable, "-c", _HOLDS_ONE], stdin=-1, stdout=-1, text=True) as holder:
        assert holder.stdout
        folder = Path(holder.stdout.readline().strip())
        assert (folder / "conf").exists()
        holder.send_signal(signal.SIGKILL)
    while folder.exists():
        sleep(0.02)
