"""`heardback today` says at its top that a mailbox is not read: an answer may have come there."""

import subprocess
import sys
from pathlib import Path

from tests.cli.command import environment, process

MOVES_IN = """
from heardback import bootstrap
from heardback.ports import MailAccount, MailAccountKey, MailServer, OwnerId
bootstrap.start()
from heardback.adapters.storage import mail_accounts
bootstrap.migrate()
server = MailServer(host="mail.example.org", port=993, security="tls")
account = MailAccount(key=MailAccountKey("hers"), address="maria@example.org", user="maria", reading=server)
mail_accounts.take_over(OwnerId(bootstrap.local_account().pk), account)
"""


def test_a_mailbox_that_came_along_without_its_password_is_named(tmp_path: Path) -> None:
    here = str(tmp_path)
    subprocess.run([sys.executable, "-c", MOVES_IN], check=True, env=environment(HEARDBACK_DATA=here))
    said = " ".join(process("today", HEARDBACK_DATA=here).stdout.split())
    assert said.startswith("Mail to maria@example.org is not read: its password is needed here once more.")
    assert "heardback open" in said
