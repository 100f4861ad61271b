"""What is assumed of somebody who has set nothing yet: what their browser says of them."""

from collections.abc import Callable
from typing import Any

import pytest

from heardback import bootstrap
from tests.web.maria import Maria, Seen

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _today(on: Callable[[str], None]) -> None:
    on("2026-11-10")


def newcomer(**settings: Any) -> Maria:
    """Somebody new, of whom nothing is known but what is said here."""
    return Maria.signed_in(name=None, email=None, **{"timezone": None, **settings})


def seen(maria: Maria, path: str, accept_language: str) -> Seen:
    return Seen(maria.client.get(path, headers={"Accept-Language": accept_language}))


def test_letters_begin_in_the_language_of_the_pages():
    maria = newcomer()
    key = maria.interviewed_at("Ромашка", "2026-11-09")
    letter = seen(maria, f"/candidacies/{key}/letters/thanks", "ru-RU,ru;q=0.9,en;q=0.8").typed("body")
    assert letter.startswith("Здравствуйте, Olga Petrova!")
    assert seen(maria, f"/candidacies/{key}/letters/thanks", "en-GB").typed("body").startswith("Dear Olga Petrova,")


def test_the_words_under_a_step_are_in_that_language_too():
    maria = newcomer()
    key = maria.interviewed_at("Ромашка", "2026-11-09")
    assert '<div class="letter" lang="ru">' in seen(maria, f"/candidacies/{key}/", "ru").html


def test_whoever_chose_another_language_for_letters_keeps_it():
    maria = newcomer(letters="en")
    key = maria.interviewed_at("Nordkraft", "2026-11-09")
    assert seen(maria, f"/candidacies/{key}/letters/thanks", "ru").typed("body").startswith("Dear Olga Petrova,")


def test_from_the_terminal_letters_are_in_the_language_chosen_for_the_pages():
    maria = newcomer(language="ru")
    assert bootstrap.event_log().person(maria.owner).candidate().language == "ru"
