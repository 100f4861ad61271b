"""Whose mailbox it is, by the headers of the mail in it."""

from collections.abc import Iterable

from heardback.intake.heads import read_head_of_mail
from heardback.intake.proposing.own_addresses import OwnAddresses
from tests.intake.proposing import search_of_andrey as andrey
from tests.intake.proposing import search_of_maria as maria
from tests.intake.proposing.posted import Posted, mail


def _seen(mails: Iterable[Posted], known: str = "") -> OwnAddresses:
    addresses = OwnAddresses(known)
    for one in mails:
        addresses.see(read_head_of_mail(one.raw, ()), one.raw, one.folder)
    return addresses


def test_who_writes_what_lies_in_sent_owns_the_mailbox():
    seen = _seen(maria.MAILS)

    assert seen.found() == {"maria.lind@gmail.com"}
    assert seen.name() == "Maria Lind"


def test_in_unsorted_mail_most_is_to_the_owner_whose_other_addresses_have_the_same_name():
    assert _seen(andrey.MAILS).found() == andrey.OWN


def test_a_mother_of_the_same_surname_is_somebody_else():
    assert "eva.lind@telia.com" not in _seen(maria.MAILS).found()


def test_spam_under_ones_own_name_is_not_ones_own():
    forged = mail("a", "2026-09-01 10:00+02:00", "Maria Lind <x@win-big.top>", "Hi", "Click!", folder="junk")

    assert _seen([*maria.MAILS, forged]).found() == {"maria.lind@gmail.com"}


def test_an_address_that_is_known_is_theirs_though_nothing_was_sent():
    assert _seen([], "Maria@Example.org").found() == {"maria@example.org"}
