"""By its header alone: what is read, and what is left unread."""

import pytest

from heardback.intake.heads import read_head_of_mail
from heardback.intake.proposing.sifting import may_concern
from heardback.intake.senders import Correspondence
from tests.intake.proposing import odd_mails
from tests.intake.proposing import search_of_andrey as andrey
from tests.intake.proposing import search_of_maria as maria
from tests.intake.proposing.posted import mail

_EVERYTHING = [*maria.MAILS, *andrey.MAILS, *odd_mails.MAILS]


def _is_read(raw: bytes, *known: Correspondence, is_junk: bool = False) -> bool:
    head = read_head_of_mail(raw, frozenset())
    return may_concern(head.envelope, known, is_bulk=head.is_bulk, is_junk=is_junk)


def test_every_mail_that_tells_of_an_application_is_read():
    searches = (maria.EXPECTED, andrey.EXPECTED, odd_mails.EXPECTED)
    stories = [story for search in searches for found in search.values() for story in found]
    telling = {word for story in stories for word in story.split()}

    unread = [one.name for one in _EVERYTHING if not _is_read(one.raw, is_junk=one.folder == "junk")]

    assert len(telling & {one.name for one in _EVERYTHING}) > 50
    assert telling & set(unread) == set()


@pytest.mark.parametrize(
    ("sender", "subject", "headers"),
    [
        ("LinkedIn <jobalerts-noreply@linkedin.com>", "12 new jobs for you", {}),
        ("Shop <orders@bokus.com>", "Your parcel", {}),
        ("News <news@daily.example>", "The week", {"List-Unsubscribe": "<https://daily.example/u>"}),
        ("A. Developer <dev@lists.example.org>", "Re: [dev] patch", {"List-Id": "<dev.lists.example.org>"}),
    ],
)
def test_what_went_to_many_and_does_not_speak_of_hiring_is_not_read(sender, subject, headers):
    assert not _is_read(mail("a", "2026-10-01 10:00+02:00", sender, subject, "", headers=headers).raw)


def test_what_went_to_many_is_read_where_it_answers_a_letter_of_ones_own():
    known = Correspondence(key="a", employer="Acme", message_ids=frozenset({"<letter@mail.test>"}))
    answer = mail(
        "b",
        "2026-10-01 10:00+02:00",
        "Acme <news@acme.example>",
        "Hello",
        "",
        answers="letter",
        headers={"Precedence": "bulk"},
    )

    assert not _is_read(answer.raw)
    assert _is_read(answer.raw, known)
