"""What the law lets one ask, in the language of the page."""

from collections.abc import Callable, Iterator
from typing import Final

import pytest
from django.utils import translation

from heardback.core.events import Asked, Channel, Reply
from heardback.core.rights import LAWS, rights
from heardback.core.wording import of
from heardback.web.parts.laws import SHOWN, in_page_language, why_open
from tests.web.maria import OLGA, Maria, at

EMAIL: Final = Channel("email")

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _today(on: Callable[[str], None]) -> None:
    on("2026-11-17")


def test_a_formal_request_says_in_russian_what_it_rests_on() -> None:
    maria = Maria.signed_in(language="ru")
    no = Reply(at=at("2026-11-12"), means="rejection", from_=OLGA.id, channel=EMAIL)
    key = maria.began("Sever", no, country="RU")
    page = maria.get(f"/candidacies/{key}/letters/rights-russia")
    assert "Россия: Причины отказа, письменно." in page.text
    assert "Вам отказали: четверг, 12 ноября 2026 года." in page.text
    assert "Если спросить сегодня, срок ответа — четверг, 26 ноября 2026 года." in page.text
    assert "Labour Code of the Russian Federation" in page.text


def test_a_request_on_record_counts_from_its_own_day() -> None:
    maria = Maria.signed_in()
    no = Reply(at=at("2026-11-02"), means="rejection", from_=OLGA.id, channel=EMAIL)
    asked = Asked(at=at("2026-11-09"), to=OLGA.id, channel=EMAIL, purpose="reasons", outcome="sent")
    key = maria.began("Sever", no, asked, country="RU")
    russia = next(one for one in rights(maria.record(key).candidacy, at("2026-11-17")) if one.law.id == "russia")
    words = "You asked on Monday 9 November 2026; they have until Wednesday 18 November 2026 to answer."
    assert words in why_open(russia, of("en"))


def test_a_claim_of_ones_own_has_its_last_day() -> None:
    maria = Maria.signed_in()
    no = Reply(at=at("2026-11-02"), means="rejection", from_=OLGA.id, channel=EMAIL)
    key = maria.began("Lumen", no, country="DE")
    germany = next(one for one in rights(maria.record(key).candidacy, at("2026-11-17")) if one.law.id == "germany")
    assert why_open(germany, of("en")).endswith("Its last day is Monday 4 January 2027.")


def test_every_text_of_the_data_that_a_page_shows_is_in_the_catalogue() -> None:
    assert set(SHOWN) == set(_texts())
    with translation.override("ru"):
        assert [text for text in SHOWN if in_page_language(text) == text] == []


def _texts() -> Iterator[str]:
    for law in LAWS:
        yield from (law.title, law.place, law.turn_to, *(one.asks for one in law.questions))
        if law.subdivisions:
            yield f"The post is in {law.place}."
