"""`heardback bring` and `heardback inbox`: an answer to a notice, in the terminal."""

import json
from collections.abc import Callable
from email.message import EmailMessage
from pathlib import Path

import pytest

from tests.cli.command import COMMAND, Done, called

Run = Callable[..., Done]
BEGINS = """
from datetime import timedelta
from heardback import bootstrap
from heardback.actions.mailed import as_mail
from heardback.actions.record import begin
from heardback.core.candidacy import Contact, Employer, Position
from heardback.core.events import Interview
from heardback.intake.answers import NamedStep
from heardback.ports.notices import Channel, Message
bootstrap.start()
bootstrap.migrate()
owner, now, steps = bootstrap.local_account().pk, bootstrap.now(), []
for line, (firm, name) in enumerate((("Nordkraft", "Olga"), ("Lumen", "Per")), 1):
    contact = Contact(id=name.lower(), name=name, phone="+46 8 123 45 67")
    talked = Interview(at=now - timedelta(days=7), with_=(contact.id,))
    told = {"employer": Employer(name=firm, country="SE"), "position": Position(title="Analyst")}
    receipt = begin(bootstrap.event_log(), owner, contacts=[contact], events=[talked], command=firm, now=now, **told)
    steps.append(NamedStep(line=line, candidacy=receipt.key, action="ask", to=contact.id, channel="phone"))
channel = Channel(number=1, kind="mail", gets="all", label="maria@example.org", address="maria@example.org")
message = Message(title="Today", text="", at=now)
print(as_mail(bootstrap.digests(), owner, channel, message, steps).token)
"""


ERASES = """
from heardback import bootstrap
bootstrap.start()
owner, log = bootstrap.local_account().pk, bootstrap.event_log()
for key, journal in log.journals(owner):
    if journal[0].employer.name == "Nordkraft":
        log.erase(owner, key)
"""


@pytest.fixture
def call(tmp_path: Path) -> Run:
    """Run something on Maria's computer."""
    settings = {"HEARDBACK_DATA": str(tmp_path), "HEARDBACK_NOW": "2026-06-02T10:00+02:00", "TZ": "Europe/Stockholm"}

    def call(*words: str | Path) -> Done:
        return called(words, **settings)

    return call


@pytest.fixture
def run(call: Run, tmp_path: Path) -> Run:
    """Her heardback, after a notice that named two calls went out to her, and with two answers in files."""
    begun = call(COMMAND.with_name("python"), "-c", BEGINS)
    assert begun.returncode == 0, begun.stderr
    _write(tmp_path / "answer.eml", begun.stdout.strip(), "1: reached, she says next Friday\n\n2: called\n")
    _write(tmp_path / "bare.eml", begun.stdout.strip(), "reached\n")
    return lambda *words: call(COMMAND, *words)


def _write(path: Path, token: str, text: str) -> None:
    made = EmailMessage()
    made["From"], made["To"], made["Subject"] = "maria@example.org", "heardback@example.org", "Re: Today"
    made["Date"], made["Message-ID"] = "Tue, 2 Jun 2026 10:00:00 +0200", f"<{path.name}@example.org>"
    made["In-Reply-To"] = f"<{token}@example.org>"
    made.set_content(text)
    path.write_bytes(made.as_bytes())


def test_what_she_answered_is_brought_listed_and_decided(run, tmp_path):
    assert "2 things to decide" in run("bring", tmp_path / "answer.eml").stdout
    listed = " ".join(run("inbox").stdout.split())
    assert "1 Nordkraft, Analyst" in listed
    assert "“reached, she says next Friday”" in listed
    assert "until Friday 12 June" in listed
    assert "1. Lumen: You called Per on Tuesday 2 June at 10:00; you got through." in listed
    assert "Which of these? heardback inbox accept 2 --which M" in listed
    assert "--which, one of 1, 2, 3" in run("inbox", "accept", "2").stderr
    assert "Recorded for Lumen." in run("inbox", "accept", "2", "--which", "2").stdout
    assert run("inbox", "decline", "1").stdout == "Put aside; nothing is recorded.\n", (
        "her own address is refused by none"
    )
    assert json.loads(run("inbox", "--json").stdout) == []


def test_of_what_she_may_have_meant_an_erased_application_is_no_more(run, call, tmp_path):
    run("bring", tmp_path / "bare.eml")
    assert "1. Nordkraft: You called Olga" in run("inbox").stdout
    assert call(COMMAND.with_name("python"), "-c", ERASES).returncode == 0
    listed = run("inbox").stdout
    assert "Nordkraft" not in listed
    assert "2. Lumen: You called Per" in listed
    assert "--which, one of 2" in run("inbox", "accept", "1", "--which", "1").stderr
    assert "Recorded for Lumen." in run("inbox", "accept", "1", "--which", "2").stdout
