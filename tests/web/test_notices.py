"""Where Maria hears of what needs her, and what she is told when a notice may have been missed."""

import json
from collections.abc import Callable, Iterator
from datetime import timedelta
from io import BytesIO
from zipfile import ZipFile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import override_settings

from heardback import bootstrap
from heardback.adapters.notices.by_push import public_key
from heardback.adapters.sealing import seal
from heardback.adapters.storage.notice_tables import NoticeChannelRow
from heardback.core.notices import Said, Wishes
from heardback.web.forms.notice_forms import ChannelForm
from tests.services.endpoint import Endpoint, endpoint
from tests.services.push_service import a_browser
from tests.web.maria import Maria, at

pytestmark = pytest.mark.django_db

HOURS = {"begins": "07:30", "ends": "20:00", "days": ["0", "1", "2", "3", "4"]}


@pytest.fixture(autouse=True)
def _today(on: Callable[[str], None]) -> None:
    on("2026-11-17")


@pytest.fixture
def service() -> Iterator[Endpoint]:
    with endpoint() as one:
        yield one


def adds(maria: Maria, address: str, gets: str = "all"):
    return maria.post("/settings/notices/add", address=address, gets=gets)


def channels(maria: Maria) -> list[tuple[str, str]]:
    return [(one.label, one.gets) for one in bootstrap.notice_book().channels(maria.owner)]


def number(maria: Maria) -> int:
    return bootstrap.notice_book().channels(maria.owner)[0].number


def test_she_names_a_service_and_its_token_is_never_shown_again():
    maria = Maria.signed_in()
    answer = adds(maria, "tgram://123456789:abcdefg_hijklmnop/12315544/", "digest")
    assert (answer.status, answer.goes_to) == (303, "/settings/notices")
    assert channels(maria) == [("Telegram", "digest")]
    page = maria.get("/settings/notices")
    assert "Telegram" in page.text
    assert "abcdefg" not in page.html


def test_she_names_her_mail_address():
    maria = Maria.signed_in()
    adds(maria, "maria.lind@example.org")
    assert channels(maria) == [("maria.lind@example.org", "all")]


def test_where_she_hears_of_it_already_she_does_not_twice(service):
    maria = Maria.signed_in()
    adds(maria, service.address)
    again = adds(maria, service.address)
    assert (again.status, len(channels(maria))) == (422, 1)
    assert "You hear of it there already." in again.text


def test_ten_channels_are_enough():
    maria = Maria.signed_in()
    answers = [adds(maria, f"ntfys://topic-{number}").status for number in range(11)]
    assert answers == [303] * 10 + [422]


def test_on_a_server_mail_goes_to_nobody_but_her():
    assert on_a_server("jonas@example.org") == ["Mail goes to the address that you sign in with, and to no other."]
    assert on_a_server("MARIA@example.org") == []


def test_on_a_server_no_service_inside_its_network_can_be_named(service):
    assert on_a_server(service.address) == ["That is no address of a service that can be reached from here."]
    assert on_a_server("ntfys://a-topic-of-hers") == []


def on_a_server(address: str) -> list[str]:
    """What is wrong with an address that Maria names where several people sign in."""
    with override_settings(HEARDBACK_ACCOUNTS=True):
        form = ChannelForm("maria@example.org", [], {"address": address, "gets": "all"})
        return [str(wrong) for wrong in form.errors.get("address", [])]


def test_without_a_mail_server_she_is_told_so():
    maria = Maria.signed_in()
    with override_settings(HEARDBACK_MAIL=False):
        page = adds(maria, "maria@example.org")
    assert page.status == 422
    assert "This heardback has no mail server of its own." in page.text
    assert page.typed("address") == "maria@example.org"


@pytest.mark.parametrize(
    "address", ["", "maria", "nonsense://x", "x" * 2_000, "maria@example.org\nBcc: all@example.org"]
)
def test_what_is_no_address_is_shown_again(address):
    maria = Maria.signed_in()
    assert adds(maria, address).status == 422
    assert channels(maria) == []


def test_she_says_when_and_how_much():
    maria = Maria.signed_in()
    assert maria.post("/settings/notices", **HOURS, named="on").status == 303
    wanted = Wishes(begins=450, ends=1200, days=(0, 1, 2, 3, 4), named=True)
    assert bootstrap.notice_book().wishes(maria.owner) == wanted
    page = maria.get("/settings/notices")
    assert (page.typed("begins"), page.typed("ends")) == ("07:30", "20:00")
    assert maria.post("/settings/notices", **{**HOURS, "begins": "noon"}).status == 422


def test_a_try_reaches_her_at_once(service):
    maria = Maria.signed_in()
    adds(maria, service.address)
    maria.post(f"/settings/notices/{number(maria)}/try")
    assert [got["message"] for got in service.all()] == ["This is a try. Notices will reach you here."]
    assert "The try is on its way to JSON." in maria.get("/settings/notices").text
    service.answer = 500
    maria.post(f"/settings/notices/{number(maria)}/try")
    assert "did not take the try" in maria.get("/settings/notices").text


def test_on_a_server_nobody_sends_tries_without_end(service):
    maria = Maria.signed_in()
    adds(maria, service.address)
    with override_settings(HEARDBACK_ACCOUNTS=True):
        for _ in range(11):
            maria.post(f"/settings/notices/{number(maria)}/try")
        assert "That was very often just now." in maria.get("/settings/notices").text
    assert len(service.all()) == 10


def test_a_browser_that_she_lets_show_notices_gets_a_try():
    with a_browser() as browser:
        maria = Maria.signed_in()
        assert public_key() in maria.get("/settings/notices").html
        for _ in range(2):
            assert maria.post("/settings/notices/device", subscription=browser.subscription()).status == 303
        assert channels(maria) == [("Browser", "all")]
        maria.post(f"/settings/notices/{number(maria)}/try")
        _, sealed = browser.got.get_nowait()
        told = {"title": "heardback", "text": "This is a try. Notices will reach you here.", "page": "/"}
        assert browser.reads(sealed) == told
        assert browser.got.empty()


def test_a_browser_that_is_subscribed_no_more_is_told_of_and_asked_no_more():
    with a_browser() as browser:
        maria = Maria.signed_in()
        maria.post("/settings/notices/device", subscription=browser.subscription())
        browser.answer = 410
        maria.post(f"/settings/notices/{number(maria)}/try")
        page = maria.get("/settings/notices").text
        assert "Nobody takes notices there any more." in page
        browser.got.get_nowait()
        maria.post(f"/settings/notices/{number(maria)}/try")
        assert browser.got.empty()


def test_a_browser_may_say_that_it_wants_no_more_and_only_its_own_are_dropped():
    with a_browser() as browser, a_browser() as other:
        maria = Maria.signed_in()
        for one in (browser, other):
            maria.post("/settings/notices/device", subscription=one.subscription())
        maria.post("/settings/notices/device", subscription=browser.subscription(), stop="")
        (left,) = bootstrap.notice_book().channels(maria.owner)
        assert left.address == other.subscription()


def test_she_is_told_why_a_browser_is_not_added_to_ten_channels_or_twice():
    maria = Maria.signed_in()
    for one in range(9):
        adds(maria, f"tgram://123456789:abcdefg_hijklmnop/{one}/")
    with a_browser() as browser, a_browser() as other:
        for device, said in (
            (browser, "Added. Send yourself a try"),
            (browser, "You hear of it there already."),
            (other, "These are enough channels. Remove one first."),
        ):
            maria.post("/settings/notices/device", subscription=device.subscription())
            assert said in maria.get("/settings/notices").text
    assert len(channels(maria)) == 10


def test_a_browser_that_is_none_of_hers_is_not_said_to_be_removed():
    maria = Maria.signed_in()
    adds(maria, "tgram://123456789:abcdefg_hijklmnop/12315544/")
    maria.post("/settings/notices/device", subscription="undefined", stop="")
    assert "Removed" not in maria.get("/settings/notices").text
    assert len(channels(maria)) == 1


@override_settings(HEARDBACK_MAIL="smtp://127.0.0.1:9")
def test_one_mail_address_is_one_channel_however_it_is_written():
    maria = Maria.signed_in()
    adds(maria, "maria@example.org")
    assert "You hear of it there already." in adds(maria, "Maria@Example.org").text
    assert channels(maria) == [("maria@example.org", "all")]


@override_settings(HEARDBACK_MAIL="smtp://127.0.0.1:9")
def test_no_try_is_said_to_be_on_its_way_to_an_address_that_cannot_be_opened():
    maria = Maria.signed_in()
    adds(maria, "maria@example.org")
    NoticeChannelRow.objects.update(sealed=seal("maria@example.org", "of something else"))
    maria.post(f"/settings/notices/{number(maria)}/try")
    page = maria.get("/settings/notices").text
    assert "on its way" not in page
    assert "The try did not go out" not in page


@pytest.mark.parametrize("said", ["", "{}", "https://push.example.org/"])
def test_what_is_no_browser_is_not_added(said):
    maria = Maria.signed_in()
    maria.post("/settings/notices/device", subscription=said)
    assert channels(maria) == []
    assert "This browser cannot be reached by notices." in maria.get("/settings/notices").text


def test_what_she_removes_is_gone():
    maria = Maria.signed_in()
    adds(maria, "maria@example.org")
    maria.post(f"/settings/notices/{number(maria)}/drop")
    assert channels(maria) == []


def test_what_she_chose_leaves_with_her_and_no_token_does():
    maria = Maria.signed_in()
    adds(maria, "tgram://123456789:abcdefg_hijklmnop/12315544/")
    maria.post("/settings/notices", **HOURS)
    with ZipFile(BytesIO(maria.get("/settings/export").response.content)) as zipped:
        settings = zipped.read("settings.json").decode()
    assert json.loads(settings)["notices"]["channels"] == ["Telegram"]
    assert json.loads(settings)["notices"]["wishes"]["begins"] == 450
    assert "abcdefg" not in settings


def test_nobody_else_reaches_her_channels(service):
    maria, jonas = Maria.signed_in(), Maria.signed_in("jonas@example.org", name="Jonas Ek")
    adds(maria, service.address)
    for what in ("try", "drop"):
        assert jonas.post(f"/settings/notices/{number(maria)}/{what}").status == 404
    assert len(channels(maria)) == 1
    assert service.all() == []


def test_today_tells_of_a_notice_that_may_have_been_missed(service):
    maria = Maria.signed_in()
    maria.interviewed_at("Nordkraft", "2026-11-16")
    adds(maria, service.address)
    now, book = at("2026-11-17"), bootstrap.notice_book()
    marks = [Said("digest", "digest", now.date())]
    assert "may not have reached you" not in maria.get("/").text
    book.mark(maria.owner, number(maria), marks, now - timedelta(minutes=10))
    assert "A notice of today may not have reached you by JSON." in maria.get("/").text
    book.sent(maria.owner, number(maria), marks)
    assert "may not have reached you" not in maria.get("/").text


def exported(maria: Maria) -> bytes:
    return bytes(maria.get("/settings/export").response.content)


def test_what_she_wished_comes_back_with_her_export_and_where_to_does_not():
    maria = Maria.signed_in()
    maria.interviewed_at("Nordkraft", "2026-11-09")
    adds(maria, "tgram://123456789:abcdefg_hijklmnop/12315544/")
    maria.post("/settings/notices", **HOURS, named="on")
    new = Maria.signed_in("maria@new.example.org")
    page = brings(new, exported(maria))
    assert bootstrap.notice_book().wishes(new.owner) == bootstrap.notice_book().wishes(maria.owner)
    assert channels(new) == []
    assert "you heard of it by Telegram, and such addresses stay sealed where they were." in page.text


def test_who_has_a_record_here_keeps_her_own_wishes():
    maria, anna = Maria.signed_in(), Maria.signed_in("anna@example.org")
    anna.interviewed_at("Lumen", "2026-11-09")
    maria.post("/settings/notices", **HOURS)
    brings(anna, exported(maria))
    assert bootstrap.notice_book().wishes(anna.owner) == Wishes()


@pytest.mark.parametrize(
    "wishes", [{"begins": 9_000}, {"days": [7]}, {"days": [1, 1]}, {"begins": "noon"}, {"named": "yes"}, [], "always"]
)
def test_wishes_that_make_no_sense_are_told_and_left_out(wishes):
    maria = Maria.signed_in()
    page = brings(maria, with_wishes(exported(Maria.signed_in("other@example.org")), wishes))
    assert "wishes about notices that heardback does not know" in page.text
    assert bootstrap.notice_book().wishes(maria.owner) == Wishes()


def brings(maria: Maria, zipped: bytes):
    return maria.post("/import", archive=SimpleUploadedFile("heardback.zip", zipped))


def with_wishes(zipped: bytes, wishes: object) -> bytes:
    """An export in which somebody wrote other wishes."""
    out = BytesIO()
    with ZipFile(BytesIO(zipped)) as old, ZipFile(out, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "settings.json":
                said = json.loads(content)
                if isinstance(wishes, dict):
                    said["notices"]["wishes"].update(wishes)
                else:
                    said["notices"]["wishes"] = wishes
                content = json.dumps(said).encode()
            new.writestr(name, content)
    return out.getvalue()
