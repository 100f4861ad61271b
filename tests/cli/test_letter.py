"""`heardback letter` and `heardback script` as a person meets them."""

from email import message_from_bytes, policy
from pathlib import Path

import pytest

from tests.cli.command import COMMAND, heardback, process, refused, said

CANDIDACY = """
[candidate]
name = "Maria Lind"
email = "maria@example.org"

[employer]
name = "Nordkraft"
country = "SE"

[position]
title = "Sales manager"

[[contacts]]
id = "olga"
name = "Olga Petrova"
role = "recruiter"
email = "olga@example.com"
phone = "+46 8 123 45 67"

[[contacts]]
id = "lars"
name = "Lars Holm"
role = "manager"

[[events]]
at = 2026-11-09T10:00:00
type = "interview"
with = ["olga", "lars"]

[[events]]
at = 2026-11-09T11:00:00
type = "agreement"
says = "within a week"
"""
LATER = ("--at", "2026-11-17T10:40")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "nordkraft.toml"
    path.write_text(CANDIDACY, encoding="utf-8")
    return path


def test_the_letter_of_the_step_now_begins_with_its_subject(file: Path):
    draft = said("letter", file, *LATER)
    assert draft.startswith("Subject: Interview on 9 November: Sales manager\n\nDear Olga Petrova,\n\n")
    assert draft.endswith("Kind regards,\nMaria Lind\n")


def test_the_script_of_the_step_now_in_a_voice_that_calls(file: Path):
    call = said("script", file, *LATER, "--playbook", "etiquette")
    assert call.startswith("Olga Petrova, +46 8 123 45 67\n\nOpen\n    Hello, Olga Petrova.")
    assert "    Has a decision been made?\n" in call


def test_where_the_step_is_a_call_its_letter_says_so(file: Path):
    done = heardback("letter", file, *LATER, "--playbook", "etiquette")
    assert done.returncode == 0
    assert done.stdout.startswith("Subject: ")
    assert done.stderr == "status-call is a call (heardback script); this is status-mail.\n"


def test_a_letter_due_to_two_people_says_to_whom_else(file: Path):
    file.write_text(CANDIDACY.replace('role = "manager"', 'role = "manager"\nemail = "lars@example.com"'))
    done = heardback("letter", file, "--at", "2026-11-09T15:00")
    assert done.stdout.startswith("Subject: Thank you for the interview")
    assert "The same is due to Lars Holm: --to lars\n" in done.stderr


def test_a_draft_too_early_is_shown_with_the_guard_that_speaks_against_it(file: Path):
    done = heardback("letter", file, "--kind", "status-mail", "--at", "2026-11-12T10:00")
    assert (done.returncode, done.stdout[:8]) == (0, "Subject:")
    assert "G1" in done.stderr


def test_in_russian_and_warm(file: Path):
    draft = said("letter", file, *LATER, "--language", "ru", "--tone", "warm")
    assert "Добрый день, Olga Petrova!" in draft
    assert "С уважением и наилучшими пожеланиями,\nMaria Lind\n" in draft


def test_a_card_comes_from_both_commands(file: Path):
    ahead = ("--at", "2026-11-08T10:00")
    assert said("letter", file, *ahead) == said("script", file, *ahead)
    assert said("letter", file, *ahead).startswith("Before you leave: Sales manager\n")


def test_a_ready_mail(file: Path):
    done = process("letter", file, *LATER, "--eml")
    assert done.returncode == 0
    mail = message_from_bytes(done.stdout.encode(), policy=policy.default)
    assert mail["To"] == "Olga Petrova <olga@example.com>"
    assert mail["Date"] == "Tue, 17 Nov 2026 10:40:00 +0100"


def test_no_ready_mail_without_an_address(file: Path):
    why = refused("letter", file, *LATER, "--kind", "status-mail", "--to", "lars", "--eml")
    assert why == (
        "Lars Holm has no e-mail address that can be used, so there is no ready mail: "
        'add email to the contact "lars".\n'
    )


def test_what_would_be_untrue_is_refused(file: Path):
    why = refused("letter", file, *LATER, "--kind", "deadline-mail")
    assert why == (
        "deadline-mail would say something that is not on record: it needs the day by which the candidate must decide,"
        " while it lies ahead (G7).\n"
    )


def test_an_unknown_kind_names_its_neighbours(file: Path):
    why = refused("letter", file, *LATER, "--kind", "thank")
    assert why.startswith('There is no letter "thank". Did you mean thanks')
    assert "--list shows them all" in why
    assert "Nothing is called like that." in refused("script", file, *LATER, "--kind", "zzzzzz")


def test_an_unknown_contact_names_those_there_are(file: Path):
    why = refused("letter", file, *LATER, "--to", "olag")
    assert why == 'There is no contact "olag" in this candidacy; its contacts are olga, lars.\n'


def test_where_nothing_is_to_be_said(file: Path):
    file.write_text(CANDIDACY + '\n[[events]]\nat = 2026-11-10T10:00:00\ntype = "decision"\nmeans = "withdraw"\n')
    assert refused("letter", file, *LATER).startswith("No step needs a letter now.")


def test_templates_of_ones_own(file: Path, tmp_path: Path):
    folder = tmp_path / "mine"
    (folder / "en").mkdir(parents=True)
    (folder / "en" / "status-mail.txt").write_text("Subject: {post}\n{greeting}\n\nAny news?\n", encoding="utf-8")
    assert said("letter", file, *LATER, "--templates", folder) == (
        "Subject: Sales manager\n\nDear Olga Petrova,\n\nAny news?\n"
    )


def test_bad_templates_are_named_with_their_lines(file: Path, tmp_path: Path):
    folder = tmp_path / "mine"
    folder.mkdir()
    (folder / "status-mail.txt").write_text("{greeting}\n\n{intervew.on}\n", encoding="utf-8")
    (folder / "stauts.txt").write_text("{greeting}\n", encoding="utf-8")
    why = refused("letter", file, *LATER, "--templates", folder)
    assert "status-mail.txt: line 3, {intervew.on}: no such fact; expected interview.on," in why
    assert "stauts.txt: no such kind" in why
    assert "it is not a folder" in refused("letter", file, *LATER, "--templates", folder / "none")


def test_every_kind_is_listed():
    assert "status-mail" in said("letter", "--list")
    assert "status-call" in said("script", "--list")
    assert "status-call" not in said("letter", "--list")
    assert "--list" in refused("letter")


def test_the_command_is_there():
    assert COMMAND.exists()
    assert "--tone" in process("letter", "--help").stdout
