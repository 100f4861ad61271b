"""An offer, while others are still deciding: they can be told by when it has to be answered, and only by then."""

from collections.abc import Callable

import pytest

from heardback.core.events import Agreement, Reply, Thanked
from heardback.core.people import EMAIL
from heardback.core.shapes import Words
from heardback.ports import Key
from tests.web.maria import OLGA, Maria, at

pytestmark = pytest.mark.django_db

THANKED = Thanked(at=at("2026-11-09", 12), channel=EMAIL)
PROMISED = Agreement(at=at("2026-11-09", 11), says=Words("by 27 November"))
OFFERED = Reply(
    at=at("2026-11-17", 9), means="offer", from_=OLGA.id, says=Words("please answer by Tuesday 24 November")
)


@pytest.fixture(autouse=True)
def _today(on: Callable[[str], None]) -> None:
    on("2026-11-17")


def offered() -> tuple[Maria, Key, Key]:
    maria = Maria.signed_in()
    offer = maria.interviewed_at("Nordkraft", "2026-11-09", OFFERED)
    return maria, offer, maria.interviewed_at("Lumen", "2026-11-09", THANKED, PROMISED)


def test_who_else_is_deciding_stands_beside_the_offer():
    maria, offer, other = offered()
    for page in (maria.get("/"), maria.get(f"/candidacies/{offer}/")):
        assert "Tell them your deadline: Lumen S0-D7" in page.text
        assert f"/candidacies/{other}/happened/deadline?reason=other-offer&amp;by=2026-11-24" in page.html


def test_the_day_of_the_offer_is_ready_to_be_recorded_and_is_then_told():
    maria, offer, other = offered()
    path = f"/candidacies/{other}/happened/deadline"
    page = maria.get(f"{path}?reason=other-offer&by=2026-11-24")
    assert page.typed("by") == "2026-11-24"
    maria.fill(page, path, at=page.typed("at"), by="2026-11-24", reason="other-offer")
    assert "Tell Olga Petrova that you must decide by Tuesday 24 November" in maria.get(f"/candidacies/{other}/").text
    assert "Tell them your deadline" not in maria.get(f"/candidacies/{offer}/").text


def test_without_an_offer_nobody_is_to_be_told():
    maria = Maria.signed_in()
    maria.interviewed_at("Nordkraft", "2026-11-09", THANKED)
    maria.interviewed_at("Lumen", "2026-11-09", THANKED, PROMISED)
    assert "Tell them your deadline" not in maria.get("/").text


def test_who_has_said_no_is_not_told():
    maria = Maria.signed_in()
    maria.interviewed_at("Nordkraft", "2026-11-09", OFFERED)
    maria.interviewed_at("Lumen", "2026-11-09", Reply(at=at("2026-11-16"), means="rejection", from_=OLGA.id))
    assert "Tell them your deadline" not in maria.get("/").text
