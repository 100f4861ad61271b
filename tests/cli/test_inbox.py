"""`heardback inbox`: what mail proposes, in the terminal."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.adapters.mailed import LATER, NO, mail
from tests.cli.command import COMMAND, Done, called

Inbox = Callable[..., Done]
BEGINS = """
import sys
from datetime import timedelta
from heardback import bootstrap
from heardback.actions.bring_mail import bring_mail
from heardback.actions.record import begin
from heardback.core.candidacy import Contact, Employer, Position
from heardback.core.events import Interview
bootstrap.start()
bootstrap.migrate()
owner, now = bootstrap.local_account().pk, bootstrap.now()
olga = Contact(id="olga", name="Olga Petrova", email="olga@nordkraft.example")
talked = Interview(at=now - timedelta(days=9), with_=("olga",))
nordkraft, post = Employer(name="Nordkraft", country="SE"), Position(title="Sales manager")
log = bootstrap.event_log()
begin(log, owner, employer=nordkraft, position=post, contacts=[olga], events=[talked], command="1", now=now)
bring_mail(bootstrap.desk(owner, now), [(name, open(name, "rb")) for name in sys.argv[1:]])
"""


@pytest.fixture
def run(tmp_path: Path) -> Inbox:
    """Maria's computer, where an application to Nordkraft is noted and two mails have come."""
    settings = {"HEARDBACK_DATA": str(tmp_path), "HEARDBACK_NOW": "2026-11-18T10:00+01:00", "TZ": "Europe/Stockholm"}

    def call(*words: str | Path) -> Done:
        return called(words, **settings)

    for name, raw in (("1.eml", mail(LATER)), ("2.eml", mail(NO, name="second", day="2026-11-18"))):
        (tmp_path / name).write_bytes(raw)
    begun = call(COMMAND.with_name("python"), "-c", BEGINS, tmp_path / "1.eml", tmp_path / "2.eml")
    assert begun.returncode == 0, begun.stderr
    return lambda *words: call(COMMAND, "inbox", *words)


def test_it_lists_what_was_understood_and_takes_a_yes_or_a_no(run):
    listed = run()
    assert "  1  Nordkraft, Sales manager" in listed.stdout, listed.stderr
    assert "“unfortunately we have decided to go on with other candidates.”" in listed.stdout
    assert [one["told"][0][:26] for one in json.loads(run("--json").stdout)] == [
        "Olga Petrova asked for mor",
        "Olga Petrova said no by e-",
    ]
    wrong = run("accept", "7")
    assert (wrong.returncode, "a number from 1 to 2" in wrong.stderr) == (2, True)
    accepted = run("accept", "2")
    assert accepted.stdout.startswith("Recorded for Nordkraft."), accepted.stderr
    assert "Put aside" in run("pass", "1").stdout
    assert run().stdout == "Nothing to decide.\n"
