"""Whom one met, as one says it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heardback.intake.people_said import plain_word, understand_people


def people(words: str, country: str = "SE") -> list[tuple[object, ...]]:
    found = understand_people(words, country) or []
    return [tuple(filter(None, (one.id, one.name, one.role, one.phone, one.email))) for one in found]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Olga", [("olga", "Olga")]),
        ("Olga Petrova, Lars Ek", [("olga", "Olga Petrova"), ("lars", "Lars Ek")]),
        ("Olga Petrova, 08-123 456 78", [("olga", "Olga Petrova", "+46 8 123 456 78")]),
        ("Olga Petrova 12 34 56 78 90 12 34", [("olga", "Olga Petrova", "12 34 56 78 90 12 34")]),
        (
            "Olga Petrova (recruiter), +46 8 123 45 67 and Lars Holm <lars@example.com>",
            [("olga", "Olga Petrova", "recruiter", "+46 8 123 45 67"), ("lars", "Lars Holm", "lars@example.com")],
        ),
        ("Olga - HR - tel: 08 123 45 67", [("olga", "Olga", "recruiter", "+46 8 123 45 67")]),
        ("Olga Petrova the recruiter", [("olga", "Olga Petrova", "recruiter")]),
        ("Olga and the hiring manager", [("olga", "Olga"), ("manager", "the hiring manager", "manager")]),
        ("the recruiter, o@example.com", [("recruiter", "the recruiter", "recruiter", "o@example.com")]),
        ("HR", [("recruiter", "HR", "recruiter")]),
        ("Olga & Olga", [("olga", "Olga"), ("olga-2", "Olga")]),
        ("Jean-Luc O'Neill", [("jean-luc", "Jean-Luc O'Neill")]),
        ("Ольга Петрова", [("ольга", "Ольга Петрова")]),
        (
            "Ольга Петрова (рекрутер), тел. +46 8 123 45 67, и Пётр, руководитель отдела",
            [("ольга", "Ольга Петрова", "recruiter", "+46 8 123 45 67"), ("пётр", "Пётр", "manager")],
        ),
        ("рекрутер, o@example.com", [("recruiter", "рекрутер", "recruiter", "o@example.com")]),
        ("Åsa Ek", [("asa", "Åsa Ek")]),
    ],
)
def test_names_roles_and_addresses_are_told_apart(words, expected):
    assert people(words) == expected


@pytest.mark.parametrize("words", ["", "  ", "+46 8 123 45 67", "olga@example.com", "... ,, and and", "()"])
def test_an_address_without_a_name_is_asked_for_again(words):
    assert understand_people(words, "SE") is None


@given(st.text(max_size=120), st.sampled_from(["SE", "US", "XK"]))
def test_whatever_is_typed_every_person_has_a_name_and_an_id_of_their_own(words, country):
    found = understand_people(words, country) or []
    assert all(one.name.strip() and one.id for one in found)
    assert len({one.id for one in found}) == len(found)


@pytest.mark.parametrize(
    ("words", "word"),
    [
        ("Åre Data & Co.", "are-data-co"),
        ("Яндекс", "яндекс"),
        ("Андрей, младший аналитик", "андрей-младший-аналитик"),
        ("Завод №5", "завод-no5"),
        ("../..", ""),
        ("A" * 60, "a" * 40),
    ],
)
def test_a_name_becomes_a_word_that_is_easy_to_type(words, word):
    assert plain_word(words) == word
