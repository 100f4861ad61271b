"""People: everybody one knows, over the years; address cards in and out. And the example search."""

import re
from collections.abc import Callable

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from heardback.actions.example.setting import settings_in
from heardback.core.candidacy import Contact
from heardback.core.events import ContactId, Interview, Reply
from heardback.intake.card_person import CardPerson
from heardback.intake.cards import read_cards
from tests.web.maria import LARS, OLGA, Maria, Seen, at

pytestmark = pytest.mark.django_db

ANNA = b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Anna Wei\xc3\x9f\r\nORG:Lumen\r\nEMAIL:anna@lumen.example\r\nEND:VCARD\r\n"


@pytest.fixture(autouse=True)
def _today(on: Callable[[str], None]) -> None:
    on("2026-11-17")


def names(page: Seen) -> list[str]:
    return re.findall(r'class="line-main"[^>]*>([^<]+)', page.html)


def brings(maria: Maria, content: bytes, name: str = "cards.vcf") -> Seen:
    return maria.post("/people/", cards=SimpleUploadedFile(name, content, "text/vcard"))


def test_whoever_was_met_stands_there_by_name_with_number_address_and_last_contact():
    maria = Maria.signed_in()
    key = maria.interviewed_at("Nordkraft", "2026-11-09", Reply(at=at("2026-11-13"), means="deferral", from_=OLGA.id))
    page = maria.get("/people/")
    assert names(page) == ["Lars Holm", "Olga Petrova"]
    assert f'href="/candidacies/{key}/people/olga/"' in page.html
    assert "Olga Petrova Nordkraft · recruiter" in page.text
    assert 'href="tel:+46-8-123-45-67"' in page.html
    assert 'href="mailto:olga@nordkraft.example"' in page.html
    assert page.text.count("last in touch") == 1
    assert "last in touch Fri 13 Nov" in page.text


def test_the_same_person_in_two_applications_is_one_line_with_both():
    maria = Maria.signed_in()
    maria.interviewed_at("Nordkraft", "2025-11-10", people=[OLGA])
    again = Contact(id=ContactId("petrova"), name="O. Petrova", role="manager", email="olga@nordkraft.example")
    key = maria.began("Vega", people=[again])
    page = maria.get("/people/")
    assert names(page) == ["O. Petrova"]
    assert "also Olga Petrova" in page.text
    assert f'href="/candidacies/{key}/">Vega</a>' in page.html
    assert "Nordkraft · recruiter" in page.text
    assert "last in touch Mon 10 Nov 2025" in page.text


def test_people_are_found_as_one_types_and_without_scripts():
    maria = Maria.signed_in()
    maria.interviewed_at("Nordkraft", "2026-11-09")
    assert names(maria.get("/people/?q=olga")) == ["Olga Petrova"]
    page = maria.get("/people/?q=nobody+here")
    assert "Nobody here goes by “nobody here”." in page.text
    assert page.typed("q") == "nobody here"
    assert " autofocus" in maria.get("/people/?find").html


def test_who_knows_nobody_yet_is_told_how_that_changes():
    page = Maria.signed_in().get("/people/")
    assert "Nobody is noted yet." in page.text
    assert "A vCard file (.vcf) from your address book" in page.text


def test_address_cards_come_in_and_stay_and_a_second_time_change_nothing():
    maria = Maria.signed_in()
    assert brings(maria, ANNA).goes_to == "/people/"
    page = maria.get("/people/")
    assert "1 address card is noted." in page.text
    assert names(page) == ["Anna Weiß"]
    assert "Lumen (address card)" in page.text
    brings(maria, ANNA)
    assert names(maria.get("/people/")) == ["Anna Weiß"]


def test_a_card_of_somebody_known_already_says_so():
    maria = Maria.signed_in()
    maria.interviewed_at("Nordkraft", "2026-11-09", people=[OLGA])
    brings(maria, maria.get("/people/all.vcf").response.content)
    page = maria.get("/people/")
    assert "You know everybody in this file already, with all it says." in page.text
    assert "(address card)" not in page.text


def test_what_could_not_be_read_is_said_beside_what_was():
    maria = Maria.signed_in()
    page = brings(maria, ANNA + b"BEGIN:VCARD\r\nEMAIL:nobody\r\nEND:VCARD\r\n")
    assert page.status == 200
    assert "1 address card is noted. Some of the file could not be read:" in page.text
    assert "a card without a name" in page.text
    assert names(page) == ["Anna Weiß"]


@pytest.mark.parametrize("content", [b"", b"a letter", b"\xff\xfe\x00\x00", b"BEGIN:VCARD\r\n"])
def test_what_is_no_address_card_is_refused(content):
    maria = Maria.signed_in()
    page = brings(maria, content) if content else maria.post("/people/")
    assert page.status == 422
    assert "Nothing was noted" in page.text
    assert names(page) == []


def test_everybody_goes_out_as_cards_and_each_one_alone():
    maria = Maria.signed_in()
    key = maria.interviewed_at("Nordkraft", "2026-11-09")
    brings(maria, ANNA)
    everybody, problems = read_cards(maria.get("/people/all.vcf").response.content)
    assert problems == []
    assert [(one.name, one.organisation) for one in everybody] == [
        ("Anna Weiß", "Lumen"),
        ("Lars Holm", "Nordkraft"),
        ("Olga Petrova", "Nordkraft"),
    ]
    answer = maria.get(f"/candidacies/{key}/people/olga/card.vcf").response
    assert answer.headers["Content-Disposition"] == 'attachment; filename="person.vcf"'
    assert read_cards(answer.content)[0] == [
        CardPerson(
            name="Olga Petrova",
            organisation="Nordkraft",
            title="Recruiter",
            emails=("olga@nordkraft.example",),
            phones=("+46 8 123 45 67",),
        )
    ]
    (number,) = re.findall(r"/people/cards/(\d+)\.vcf", maria.get("/people/").html)
    assert read_cards(maria.get(f"/people/cards/{number}.vcf").response.content)[0][0].name == "Anna Weiß"


def test_a_card_is_dropped_and_the_contact_stays():
    maria = Maria.signed_in()
    maria.interviewed_at("Nordkraft", "2026-11-09", people=[LARS])
    brings(maria, b"BEGIN:VCARD\r\nFN:Lars Holm\r\nEMAIL:lars@nordkraft.example\r\nNOTE:Sails\r\nEND:VCARD\r\n")
    page = maria.get("/people/")
    assert "Sails" in page.text
    (number,) = re.findall(r"/people/cards/(\d+)/drop", page.html)
    assert maria.post(f"/people/cards/{number}/drop").goes_to == "/people/"
    page = maria.get("/people/")
    assert names(page) == ["Lars Holm"]
    assert "Sails" not in page.text


def test_many_people_are_paged():
    maria = Maria.signed_in()
    maria.log.keep_cards(maria.owner, [CardPerson(name=f"Person {number:03}") for number in range(120)])
    assert len(names(maria.get("/people/"))) == 50
    assert names(maria.get("/people/?page=3"))[-1] == "Person 119"


def test_nobody_sees_or_drops_whom_somebody_else_knows():
    maria, ben = Maria.signed_in(), Maria.signed_in("ben@example.org")
    key = maria.interviewed_at("Nordkraft", "2026-11-09")
    brings(maria, ANNA)
    (number,) = re.findall(r"/people/cards/(\d+)/drop", maria.get("/people/").html)
    assert names(ben.get("/people/?q=a")) == []
    assert read_cards(ben.get("/people/all.vcf").response.content)[0] == []
    assert ben.get(f"/people/cards/{number}.vcf").status == 404
    assert ben.get(f"/candidacies/{key}/people/olga/card.vcf").status == 404
    assert ben.post(f"/people/cards/{number}/drop").status == 404
    assert names(maria.get("/people/")) == ["Anna Weiß", "Lars Holm", "Olga Petrova"]


def test_the_example_is_opened_in_the_language_of_the_page_and_goes_with_one_click():
    maria = Maria.signed_in(language="ru")
    maria.began("Моё", Interview(at=at("2026-11-16"), with_=(OLGA.id,)))
    assert maria.post("/example").goes_to == "/"
    listed = maria.get("/candidacies/?show=all").text
    assert "Северный ток" in listed
    assert 'action="/example/remove"' in maria.get("/").html
    assert maria.post("/example/remove").goes_to == "/"
    assert maria.log.count(maria.owner).all == 1


def test_the_example_of_one_is_not_removed_by_another():
    maria, ben = Maria.signed_in(), Maria.signed_in("ben@example.org")
    maria.post("/example")
    ben.post("/example/remove")
    assert maria.log.count(maria.owner).examples == len(settings_in("en"))
    assert ben.log.count(ben.owner).examples == 0
