"""Everything of Maria's: she takes it along, brings it in elsewhere, and erases it for good."""

from collections.abc import Callable
from io import BytesIO
from zipfile import ZipFile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client, override_settings
from django.utils import translation

from heardback import bootstrap
from heardback.adapters.storage.models import Account
from heardback.core.events import Note
from heardback.core.shapes import Words
from heardback.ports import OwnerId
from heardback.web import urls as a_servers_addresses  # noqa: F401 - found before a test says that it is at home
from tests.services import own_computer
from tests.web.maria import Maria, Seen, at

pytestmark = pytest.mark.django_db

A_CANDIDACY = """\
[candidate]
name = "Maria Lind"
[employer]
name = "Fjord"
country = "NO"
[position]
title = "Project lead"
[[events]]
type = "interview"
at = 2026-11-12T10:00:00
with = []
"""


@pytest.fixture(autouse=True)
def _today(on: Callable[[str], None]) -> None:
    on("2026-11-17")


@pytest.fixture
def maria() -> Maria:
    maria = Maria.signed_in()
    maria.interviewed_at("Nordkraft", "2026-11-09")
    maria.interviewed_at("Lumen", "2026-11-12")
    return maria


def bring(who: Maria, name: str, content: bytes) -> Seen:
    return who.post("/import", archive=SimpleUploadedFile(name, content))


def test_she_takes_everything_along_as_a_zip_named_for_the_day(maria: Maria):
    answer = maria.client.get("/settings/export")
    assert answer.headers["Content-Type"] == "application/zip"
    assert answer.headers["Content-Disposition"] == 'attachment; filename="heardback-2026-11-17.zip"'
    names = ZipFile(BytesIO(answer.content)).namelist()
    assert {"README.txt", "settings.json"} <= set(names)
    assert len([name for name in names if name.startswith("journal/")]) == 2


def test_it_comes_back_whole_on_another_computer_and_says_what_came(maria: Maria):
    zipped = maria.client.get("/settings/export").content
    elsewhere = Maria.signed_in("maria@elsewhere.example", name="Somebody")
    page = bring(elsewhere, "heardback-2026-11-17.zip", zipped)
    assert page.status == 200
    assert "2 applications came in." in page.text
    assert "Your settings were taken over." in page.text
    assert "Not brought in" not in page.text
    assert dict(journals(elsewhere)) == dict(journals(maria))
    assert elsewhere.log.person(elsewhere.owner).name == "Maria Lind"


def test_brought_in_again_it_says_that_everything_is_here(maria: Maria):
    zipped = maria.client.get("/settings/export").content
    page = bring(maria, "heardback.zip", zipped)
    assert "No application is new" in page.text
    assert "2 applications were here already, and stay as they are." in page.text
    assert maria.log.count(maria.owner).all == 2


def test_what_went_on_meanwhile_goes_on_here(maria: Maria):
    elsewhere = Maria.signed_in("maria@elsewhere.example")
    bring(elsewhere, "before.zip", maria.client.get("/settings/export").content)
    key = next(key for key, _ in maria.log.journals(maria.owner))
    form = maria.get(f"/candidacies/{key}/happened/note")
    maria.fill(form, f"/candidacies/{key}/happened/note", at="2026-11-16T10:00", text="They moved offices")
    page = bring(elsewhere, "after.zip", maria.client.get("/settings/export").content)
    assert "Of 1 application the file knew more; it goes on from there." in page.text
    assert dict(journals(elsewhere)) == dict(journals(maria))


def test_a_candidacy_file_alone_will_do(maria: Maria):
    page = bring(maria, "My Fjord.TOML", A_CANDIDACY.encode())
    assert "1 application came in." in page.text
    assert "Fjord" in maria.get("/candidacies/").text


def test_a_file_that_cannot_be_read_says_where_and_changes_nothing(maria: Maria):
    page = bring(maria, "fjord.toml", A_CANDIDACY.replace("NO", "XX").encode())
    assert page.status == 422
    assert "This file cannot be read, so nothing was brought in." in page.text
    assert "fjord.toml, employer.country" in page.text
    assert maria.log.count(maria.owner).all == 2


def test_what_is_no_zip_is_refused(maria: Maria):
    page = bring(maria, "holiday.jpg", b"\xff\xd8\xff\xe0 not a zip")
    assert page.status == 422
    assert "this is no zip file, or it is damaged" in page.text


def test_one_journal_that_cannot_be_read_is_told_and_the_rest_comes_in(maria: Maria):
    zipped = broken(maria.client.get("/settings/export").content)
    elsewhere = Maria.signed_in("maria@elsewhere.example")
    page = bring(elsewhere, "heardback.zip", zipped)
    assert page.status == 200
    assert "Not brought in" in page.text
    assert "journal/" in page.text
    assert elsewhere.log.count(elsewhere.owner).all >= 1


def test_without_a_file_she_is_asked_for_one(maria: Maria):
    page = maria.post("/import")
    assert page.status == 422
    assert "Choose a file first." in page.text


def test_a_file_that_is_far_too_large_is_not_even_read(maria: Maria, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("heardback.web.pages.own_data.LARGEST_ZIP", 1000)
    page = bring(maria, "large.zip", b"x" * 1001)
    assert page.status == 422
    assert "It is too large: at most" in page.text


def test_a_name_that_looks_like_markup_stays_a_name(maria: Maria):
    page = bring(maria, "x.toml", b'"<script>alert(1)</script>" = 1')
    assert "<script>alert" not in page.html
    assert "&lt;script&gt;alert(1)" in page.html


def test_everything_goes_once_she_has_typed_the_word(maria: Maria):
    page = maria.get("/settings/erase")
    assert "2 applications, with their journals and their people" in page.text
    answer = maria.post("/settings/erase", word="Erase")
    assert answer.status == 303
    assert not Account.objects.filter(pk=maria.owner).exists()
    assert list(maria.log.journals(maria.owner)) == []
    assert "_auth_user_id" not in maria.client.session


def test_another_word_erases_nothing(maria: Maria):
    for typed in ("", "yes", "erase everything"):
        page = maria.post("/settings/erase", word=typed)
        assert page.status == 422
        assert "Nothing was erased: the word is “erase”." in page.text
    assert maria.log.count(maria.owner).all == 2


def test_in_russian_the_word_is_russian():
    maria = Maria.signed_in(language="ru")
    with translation.override("ru"):
        word = translation.pgettext("the word to type", "erase")
    assert word in maria.get("/settings/erase").text
    assert maria.post("/settings/erase", word=word).status == 303
    goodbye = maria.get("/erased")
    assert goodbye.response.headers["Content-Language"] == "ru"
    assert 'lang="ru"' in goodbye.html


def test_nobody_else_loses_anything(maria: Maria):
    jonas = Maria.signed_in("jonas@example.org")
    jonas.interviewed_at("Fjord", "2026-11-09", Note(at=at("2026-11-10"), text=Words("Stays")))
    maria.post("/settings/erase", word="erase")
    assert jonas.log.count(jonas.owner).all == 1
    assert jonas.get("/").status == 200


def test_on_her_own_computer_she_is_told_goodbye_and_can_begin_anew():
    with override_settings(ROOT_URLCONF=own_computer, HEARDBACK_ACCOUNTS=False, LOGIN_URL="/closed"):
        maria = Maria.at_home(bootstrap.local_account())
        maria.interviewed_at("Nordkraft", "2026-11-09")
        assert maria.post("/settings/erase", word="erase").goes_to == "/erased"
        assert "Everything of yours is erased" in maria.get("/erased").text
        assert maria.get("/closed").goes_to == "/erased"
        assert maria.post("/erased").goes_to == "/"
        anew = Maria(maria.client, maria.log, OwnerId(bootstrap.local_account().pk))
    assert anew.log.count(anew.owner).all == 0
    assert anew.client.session["_auth_user_id"] == str(anew.owner)


def test_nobody_else_is_let_in_by_the_goodbye():
    with override_settings(ROOT_URLCONF=own_computer, HEARDBACK_ACCOUNTS=False, LOGIN_URL="/closed"):
        stranger = Maria(Client(), bootstrap.event_log(), OwnerId(0))
        assert stranger.post("/erased").goes_to == "/closed"
        assert stranger.get("/erased").goes_to == "/closed"


def test_on_a_server_she_shows_first_that_it_is_she(maria: Maria):
    account = Account.objects.get(pk=maria.owner)
    account.set_password("correct horse battery staple")
    account.save()
    maria.client.force_login(account)
    with override_settings(HEARDBACK_ACCOUNTS=True):
        asked = [
            maria.get("/settings/export"),
            maria.get("/settings/erase"),
            maria.post("/settings/erase", word="erase"),
        ]
    assert [one.goes_to.partition("?")[0] for one in asked] == ["/accounts/reauthenticate/"] * 3
    assert maria.log.count(maria.owner).all == 2


def journals(who: Maria):
    """Every journal by its beginning, whatever its key."""
    return [(journal[0], journal) for _, journal in who.log.journals(who.owner)]


def broken(zipped: bytes) -> bytes:
    """The same zip, with one journal of a later heardback in it."""
    packed = ZipFile(BytesIO(zipped))
    files = {name: packed.read(name) for name in packed.namelist()}
    name = next(name for name in files if name.startswith("journal/"))
    files[name] = files[name].replace(b'"happened"', b'"dreamt"')
    again = BytesIO()
    with ZipFile(again, "w") as archive:
        for path, content in files.items():
            archive.writestr(path, content)
    return again.getvalue()


def test_in_russian_what_is_wrong_with_a_file_is_said_in_russian():
    maria = Maria.signed_in(language="ru")
    page = bring(maria, "fjord.toml", b'[candidate]\nname = "Maria"\n[employer]\nname = "Fjord"\ncountry = "NO"\n')
    assert 'position: нет "title"; ожидается title = одна непустая строка текста в кавычках.' in page.text
