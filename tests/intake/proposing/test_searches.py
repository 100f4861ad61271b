"""Whole searches, months of mail: what is found is what a friend would write down who reads all of it."""

from dataclasses import asdict
from random import Random

import pytest

from heardback.core.advice import advise
from heardback.core.candidacy import Candidate
from heardback.core.playbook import built_in
from heardback.intake.candidacy_file import read_candidacy
from heardback.intake.candidacy_text import candidacy_text
from heardback.intake.proposing.as_candidacy import as_candidacy
from heardback.intake.proposing.gathering import Gathered
from tests.intake.proposing import many_manners, odd_mails, several_rounds
from tests.intake.proposing import search_of_andrey as andrey
from tests.intake.proposing import search_of_maria as maria
from tests.intake.proposing.found import candidacy_at, gathered, name, told


@pytest.fixture(scope="module")
def marias() -> Gathered:
    return gathered(maria.MAILS)


@pytest.fixture(scope="module")
def andreys() -> Gathered:
    return gathered(andrey.MAILS, andrey.OWN, andrey.READER)


@pytest.mark.parametrize("at", maria.EXPECTED, ids=" · ".join)
def test_in_marias_mail_every_application_is_found_with_all_that_happened(marias, at):
    assert told(marias)[at] == maria.EXPECTED[at]


def test_in_marias_mail_no_application_is_found_that_she_never_made(marias):
    assert set(told(marias)) == set(maria.EXPECTED)


def test_marias_people_are_found_with_what_they_do_and_their_numbers(marias):
    for employer, people in maria.PEOPLE.items():
        found = {one.name: asdict(one) for one in candidacy_at(marias, employer).contacts}
        for person in people:
            assert {key: found[person["name"]][key] for key in person} == person


def test_what_a_stranger_writes_without_a_firm_is_unclear(marias):
    assert {name(one.source) for one in marias.unclear} == maria.UNCLEAR


def test_alerts_the_dentist_and_mothers_are_left_aside_and_counted(marias):
    aside = {name(one.source): one.why for one in marias.nothing}

    assert aside == maria.NOTHING
    assert sum(marias.counts.values()) == len(aside)


@pytest.mark.parametrize("at", andrey.EXPECTED, ids=" · ".join)
def test_in_andreys_unsorted_mail_every_application_is_found(andreys, at):
    assert told(andreys)[at] == andrey.EXPECTED[at]


def test_in_andreys_mail_nothing_else_is_found(andreys):
    assert set(told(andreys)) == set(andrey.EXPECTED)
    assert {name(one.source) for one in andreys.nothing} == andrey.NOTHING


def test_an_answer_that_may_be_to_either_of_two_applications_is_asked_about(andreys):
    unclear = {name(one.source): [post for _, post in one.candidates] for one in andreys.unclear}

    assert unclear["ve-3"] == ["Site Reliability Engineer", "Data Engineer"]
    assert set(unclear) == andrey.UNCLEAR


def test_odd_mail_is_told_as_it_is():
    found = gathered(odd_mails.MAILS)

    assert told(found) == odd_mails.EXPECTED
    assert {name(one.source): one.why for one in found.nothing} == {"html-news": "list"}
    assert not found.unclear


def test_many_manners_of_writing_are_read():
    found = gathered(many_manners.MAILS)

    assert told(found) == many_manners.EXPECTED
    assert {name(one.source) for one in found.nothing} == many_manners.NOTHING
    assert not found.unclear


def test_several_rounds_are_told_in_their_order():
    found = gathered(several_rounds.MAILS)

    assert told(found) == several_rounds.EXPECTED
    assert not found.unclear
    assert not found.nothing


def test_what_lies_in_the_inbox_too_is_not_said_to_be_in_spam():
    found = candidacy_at(gathered(odd_mails.TWICE), "Gransund")

    assert [event.source.folder for event in found.events] == ["inbox"]


def test_the_order_in_which_mail_is_read_changes_nothing(marias):
    mails = list(maria.MAILS)
    Random(11).shuffle(mails)  # noqa: S311 - any order will do

    assert gathered(mails) == marias


@pytest.mark.parametrize("whose", ["maria", "andrey"])
def test_every_application_found_is_a_candidacy_file_that_can_be_advised_on(whose, marias, andreys):
    for found in {"maria": marias, "andrey": andreys}[whose].candidacies:
        candidacy = as_candidacy(found, candidate=Candidate(name="Maria Lind"), country="SE")
        read, problems = read_candidacy(candidacy_text(candidacy))

        assert problems == []
        assert read == candidacy
        last = max(event.at for event in candidacy.events)
        assert advise(candidacy, built_in("balanced"), last).reading.phase
