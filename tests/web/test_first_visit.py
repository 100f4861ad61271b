"""What is assumed of somebody who has set nothing yet: what their browser says of them."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from heardback import bootstrap
from tests.adapters.mailed import LATER, mail
from tests.services.dovecot import PASSWORD, Dovecot
from tests.web.maria import Maria, Seen
from tests.web.test_mail_reading import work

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
    assert letter.endswith("Ваше имя")
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


def country_at_first(maria: Maria, accept_language: str, monkeypatch: pytest.MonkeyPatch, zone: str | None) -> str:
    monkeypatch.setattr(bootstrap, "local_zone", lambda: zone)
    chosen = re.search(r'<option value="(\w\w)" selected', seen(maria, "/new", accept_language).html)
    return chosen[1] if chosen else ""


@pytest.mark.parametrize(
    ("accept_language", "country"),
    [("ru-RU,ru;q=0.9,en-US;q=0.8", "RU"), ("ru", "RU"), ("en-US,en;q=0.9", "US"), ("en", "GB"), ("", "GB")],
)
def test_the_first_country_is_the_browsers_where_the_computer_knows_no_place(accept_language, country, monkeypatch):
    assert country_at_first(newcomer(), accept_language, monkeypatch, "Etc/UTC") == country


def test_the_place_of_the_computer_says_more_than_the_browsers_language(monkeypatch):
    assert country_at_first(newcomer(), "en-US", monkeypatch, "Europe/Stockholm") == "SE"


def test_what_one_has_set_says_most(monkeypatch):
    assert country_at_first(newcomer(country="JP"), "en-US", monkeypatch, "Europe/Stockholm") == "JP"


def test_whoever_signs_with_a_name_that_is_not_set_is_not_taken_for_somebody_else():
    maria = newcomer()
    key = maria.interviewed_at("Nordkraft", "2026-11-09")
    path = f"/candidacies/{key}/letters/thanks"
    page = maria.get(path)
    assert "Your own name is missing." in page.text
    body = page.typed("body").replace("Your name", "Maria Lind")
    signed = maria.fill(page, path, subject=page.typed("subject"), body=body)
    assert "nothing to point out" in signed.text


# --- Beginning with a mailbox ---


def test_a_mailbox_is_one_of_the_ways_to_begin():
    maria = newcomer()
    page = maria.get("/welcome")
    assert "nothing of it is recorded before you tick it" in page.text
    assert 'href="/settings/mail"' in page.html
    assert 'action="/inbox/bring"' in page.html


def test_saved_mail_leads_from_there_to_what_it_tells():
    maria = newcomer()
    file = SimpleUploadedFile("answer.eml", mail(LATER, "Sales manager at Nordkraft"))
    brought = Seen(maria.client.post("/inbox/bring", {"files": file}))
    assert brought.status == 303
    assert "Nordkraft" in maria.get("/inbox/").text


def test_while_a_mailbox_is_read_the_first_page_says_how_far_that_is_and_then_what_was_found(
    dovecot: Dovecot, settings
):
    settings.HEARDBACK_ACCOUNTS = False
    maria, user = newcomer(), "maria-begins"
    told = {"address": "maria@example.org", "name": "Maria Lind", "user": user, "imap_host": "localhost"}
    dovecot.deliver(user, mail(LATER, "Sales manager at Nordkraft"))
    maria.post("/settings/mail/connect", **told, imap_port=dovecot.tls, imap_security="tls", password=PASSWORD)
    assert "maria@example.org is being read, the last months first." in maria.get("/welcome").text
    assert maria.get("/").goes_to == "/welcome"
    work()
    page = maria.get("/welcome")
    assert "maria@example.org is read, and what comes from now on is noticed." in page.text
    assert "Look at what was found" in page.text
    assert maria.get("/").goes_to == "/inbox/"


def test_who_connects_a_mailbox_has_said_their_name_and_address(dovecot: Dovecot, settings):
    settings.HEARDBACK_ACCOUNTS = False
    maria, another = newcomer(), Maria.signed_in("olga@example.org", name="Olga Petrova", email="olga@example.org")
    for one, user in ((maria, "maria-says"), (another, "olga-says")):
        dovecot.maildir(user)
        told = {"address": "maria@example.org", "name": "Maria Lind", "user": user, "imap_host": "localhost"}
        one.post("/settings/mail/connect", **told, imap_port=dovecot.tls, imap_security="tls", password=PASSWORD)
    persons = [bootstrap.event_log().person(one.owner) for one in (maria, another)]
    assert [(one.name, one.email) for one in persons] == [
        ("Maria Lind", "maria@example.org"),
        ("Olga Petrova", "olga@example.org"),
    ]
