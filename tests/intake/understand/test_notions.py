"""Words are read by what they say, and that is called the same in every language."""

import pytest

from heardback.intake.understand.notions import ENGLISH, RUSSIAN
from heardback.intake.understand.notions.near import notions_in, notions_of


def test_every_notion_has_the_same_name_in_english_and_in_russian():
    assert set(ENGLISH) == set(RUSSIAN)


@pytest.mark.parametrize(
    ("word", "notion"),
    [
        ("chose", "choose"),
        ("plumped", "choose"),
        ("somebody", "another"),
        ("couldn't", "not"),
        ("scrapped", "gone"),
        ("trustees", "who decides"),
        ("delighted", "glad"),
    ],
)
def test_different_words_say_the_same(word, notion):
    assert notion in notions_of(word, russian=False)


def test_a_russian_word_is_read_in_whatever_form_it_stands():
    for word in ("выбрали", "выбор", "предпочли"):
        assert "choose" in notions_of(word, russian=True)


def test_a_word_nobody_listed_says_nothing():
    assert notions_of("zugzwang", russian=False) == ()


def test_two_notions_near_each_other_count_in_their_order():
    found = set(notions_in(["we", "plumped", "for", "somebody"], russian=False))

    assert {"notion: choose", "notion: another", "near: choose, another", "near: we, choose"} <= found
    assert "near: another, choose" not in found


def test_notions_far_apart_have_nothing_to_do_with_each_other():
    words = ["chose", *["zugzwang"] * 12, "somebody"]

    assert not [one for one in notions_in(words, russian=False) if one.startswith("near")]


def test_of_a_word_without_an_end_no_more_is_kept_than_of_any_other():
    notions_of.cache_clear()
    for letter in "abc":
        list(notions_in([f"zugzwang{letter * 20_000}", f"zugzwang{letter * 30_000}"], russian=False))

    assert notions_of.cache_info().currsize == 3
