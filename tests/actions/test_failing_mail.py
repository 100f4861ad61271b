"""When it is time to say that a mailbox is not read: not at the first hiccup, and not weeks after."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Final

import pytest

from heardback.actions.failing_mail import failing
from heardback.core import wording
from heardback.core.candidacy import Language
from heardback.core.troubles import MailTrouble
from heardback.ports.mail import MailAccount, MailAccountKey, MailServer
from heardback.ports.mail_reading import FOLDER_GONE, MailReadSoFar

NOW: Final = datetime(2026, 11, 25, 10, tzinfo=UTC)
SERVER: Final = MailServer(host="mail.example.org", port=993, security="tls")
HERS: Final = MailAccount(key=MailAccountKey("hers"), address="maria@example.org", user="maria", reading=SERVER)
TROUBLES: Final = list(dict.fromkeys(["unread", FOLDER_GONE, *(one.trouble for one in MailTrouble.__subclasses__())]))


def is_said(trouble: str, failures: int, *, hours_ago: int | None, account: MailAccount = HERS) -> bool:
    """Say whether she is told, after so many failures and so long since it last went well."""
    looked_at = None if hours_ago is None else NOW - timedelta(hours=hours_ago)
    so_far = MailReadSoFar(
        account=HERS.key, folders=(), trouble=trouble, failures=failures, looked_at=looked_at, next_look=NOW
    )
    return bool(failing([account], [so_far], NOW))


def test_a_mailbox_that_works_is_not_spoken_of():
    assert not is_said("", 0, hours_ago=1)


def test_a_password_that_is_not_here_is_asked_for_at_once():
    assert is_said("no-password", 0, hours_ago=None)


def test_a_folder_that_she_chose_and_that_is_gone_is_said_at_once():
    """The others are read, so that nothing fails; but she chose it because answers come there."""
    assert is_said("folder-gone", 0, hours_ago=0)


def test_of_one_that_only_sends_nobody_expects_answers():
    assert not is_said("no-password", 0, hours_ago=None, account=replace(HERS, reading=None))


@pytest.mark.parametrize("trouble", ["refused", "no-folder", "unsafe", "inside"])
def test_what_does_not_pass_by_itself_is_said_once_it_was_tried_again(trouble: str):
    assert not is_said(trouble, 1, hours_ago=1)
    assert is_said(trouble, 2, hours_ago=1)


@pytest.mark.parametrize("trouble", ["unreachable", "broken-off", "unusable", "unread"])
def test_a_server_that_is_away_is_said_after_a_day(trouble: str):
    assert not is_said(trouble, 9, hours_ago=23)
    assert is_said(trouble, 9, hours_ago=24)
    assert is_said(trouble, 5, hours_ago=None)


def test_a_computer_that_was_off_for_days_finds_its_network_first():
    assert not is_said("unreachable", 1, hours_ago=72)


@pytest.mark.parametrize("trouble", TROUBLES)
@pytest.mark.parametrize("language", ["en", "ru"])
def test_every_trouble_has_its_words(language: Language, trouble: str):
    speech = wording.of(language)
    said = speech.mailbox_unread("maria@example.org", trouble, None)
    assert "maria@example.org" in said
    assert said.endswith(".")
    since = speech.mailbox_unread("maria@example.org", trouble, NOW.date())
    assert (speech.short_day(NOW.date()) in since) == (trouble != FOLDER_GONE)
