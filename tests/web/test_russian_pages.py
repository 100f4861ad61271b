"""Every page in Russian, as somebody reads it who reads nothing else."""

import re
from collections.abc import Callable
from html.parser import HTMLParser
from typing import Final

import pytest
from django.test import Client

from heardback import bootstrap, jobs
from heardback.core.person import Person
from tests.web.addresses import Address
from tests.web.maria import Maria, at
from tests.web.test_every_address import SERVER, Alice, answered, text_of

pytestmark = pytest.mark.django_db

HERS: Final = {
    *("Nordkraft", "Olga", "Petrova", "Lars", "Holm", "Vera", "Sales", "manager", "Confidential", "Her", "own"),
    *("passkey", "For", "her", "brother", "within", "a", "week", "one", "of", "theirs", "Hello", "Somebody"),
    *("Unfortunately", "we", "have", "decided", "to", "go", "on", "with", "other", "candidates"),
    *("INBOX", "olga", "alice"),
}
"""What stands in her record, or in what she sent."""
AS_EVERYWHERE: Final = {
    *("heardback", "English", "WhatsApp", "Telegram", "LinkedIn", "Ctrl", "K", "ISO", "BY", "QR", "JavaScript"),
    *("A", "F", "Takeout", "zip", "toml", "vcf", "vCard", "Europe", "Stockholm"),
    *("IMAP", "SMTP", "TLS", "STARTTLS", "CalDAV", "URL", "UTC", "JSON", "eml", "mbox", "ics", "ICS", "iCal"),
    *("Google", "Outlook", "Thunderbird", "Nextcloud", "Fastmail", "iCloud", "iPhone", "Apple", "Radicale", "mailbox"),
    *("Slack", "Discord", "Signal", "ntfy", "apprise", "org", "com", "net", "ru"),
    *("AOL", "Free", "GMX", "Gmail", "La", "Poste", "Mail", "Microsoft", "Naver", "Orange", "Posteo", "QQ", "Seznam"),
    *("Telekom", "Ukr", "WEB", "DE", "WP", "Yahoo", "Zoho"),
}
_NO_WORDS: Final = re.compile(r"\S+@\S+|\w+://\S*|/\S+/\S*|\b[SG]\d(?:-[A-F]?\d*)?\b|\b[A-Z2-7]{16,}\b")
_WORD: Final = re.compile(r"[A-Za-z]+")


class _Russian(HTMLParser):
    """Collects what is to be read in Russian: all but what is marked as another language, or as code."""

    read_aloud = ("aria-label", "title", "placeholder", "alt")
    unread = ("script", "style", "code", "kbd", "output", "pre")
    single = ("area", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr")

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []
        self._around: list[bool] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = {name: value or "" for name, value in attrs}
        left_out = told.get("lang", "ru") != "ru" or tag in self.unread
        if not any([*self._around, left_out]):
            self.texts += [told[name] for name in self.read_aloud if name in told]
        if tag not in self.single:
            self._around.append(left_out)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """SVG's."""

    def handle_endtag(self, tag: str) -> None:
        if tag not in self.single and self._around:
            self._around.pop()

    def handle_data(self, data: str) -> None:
        if not any(self._around):
            self.texts.append(data)


@pytest.fixture(autouse=True)
def _letters_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is sent beside a page would outlive the story that it belongs to."""
    monkeypatch.setattr(jobs, "send_soon", lambda: None)


@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize("address", SERVER, ids=lambda one: one.name)
def test_no_english_is_left_on_a_page(address: Address, method: str) -> None:
    alice = Alice.arrived()
    bootstrap.event_log().keep_person(
        alice.maria.owner, Person(name="Мария", language="ru", letters="ru"), at("2026-11-17")
    )
    response = answered(alice.client, method, alice.url(address))
    if "text/html" not in response.headers.get("Content-Type", ""):
        return
    page = text_of(response)
    assert english_in(page) == set()
    shows_a_mail = address.name == "mail-formatted"  # by itself, in whatever language it is
    assert '<html lang="ru"' in page or "<html" not in page or shows_a_mail


def english_in(page: str) -> set[str]:
    reader = _Russian()
    reader.feed(page)
    reader.close()
    words = {word for text in reader.texts for word in _WORD.findall(_NO_WORDS.sub(" ", text))}
    return words - HERS - AS_EVERYWHERE


def test_a_browser_that_asks_for_russian_is_answered_in_russian() -> None:
    nobody = Client(headers={"Accept-Language": "ru-RU,ru;q=0.9,en;q=0.8"})
    page = text_of(nobody.get("/accounts/login/"))
    assert '<html lang="ru"' in page
    assert "Войти по ключу доступа" in page
    assert english_in(page) == set()


def test_what_is_wrong_with_a_password_is_said_in_russian() -> None:
    nobody = Client(headers={"Accept-Language": "ru"})
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("django.conf.settings.HEARDBACK_SIGN_UP", "open")
        page = text_of(nobody.post("/accounts/signup/", {"email": "olga", "password1": "short"}))
    assert "Это слишком коротко: нужно хотя бы 12 знаков." in page
    assert english_in(page) == set()


def test_a_letter_cannot_be_answered_by_phone(on: Callable[[str], None]) -> None:
    """What does not fit together in a form is said in the page's language too."""
    on("2026-11-17")
    maria = Maria.signed_in(language="ru")
    path = f"/candidacies/{maria.interviewed_at('Nordkraft', '2026-11-09')}/happened/asked"
    asked = {"to": "olga", "channel": "email", "outcome": "reached", "purpose": "ask", "at": "2026-11-17T09:00"}
    page = maria.fill(maria.get(path), path, **asked)
    assert page.status == 422
    assert "Письмо отправляют, а по звонку удаётся поговорить или нет." in page.text


def test_a_day_that_cannot_be_is_refused_in_russian(on: Callable[[str], None]) -> None:
    on("2026-11-17")
    maria = Maria.signed_in(language="ru")
    place = {"employer": "Nordkraft", "title": "Sales manager", "country": "SE"}
    page = maria.fill(maria.get("/new"), "/new", **place, day="1926-11-09")
    assert page.status == 422
    assert "Год должен быть от 1990 до 2150." in page.text


def test_what_the_proofreader_finds_is_said_in_russian_also_of_an_english_letter(on: Callable[[str], None]) -> None:
    on("2026-11-17")
    maria = Maria.signed_in(language="ru", letters="en")
    path = f"/candidacies/{maria.interviewed_at('Nordkraft', '2026-11-09')}/letters/status-mail"
    draft = maria.get(path)
    body = draft.typed("body").replace("Olga", "Olgo")
    page = maria.fill(draft, path, subject=draft.typed("subject"), body=body)
    assert "В записях: Olga Petrova. Ошибку в собственном имени замечают первой." in page.text
    assert english_in(page.html) == set()
