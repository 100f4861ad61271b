"""Their words as a day, while they are being typed."""

from collections.abc import Callable
from datetime import datetime

import pytest

from heardback import bootstrap
from tests.web.maria import Maria

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _today(on: Callable[[str], None]) -> None:
    on("2026-11-17")


def heard(says: str, **more: str) -> str:
    asked = {"says": says, "at": "2026-11-17T10:00", "country": "SE", **more}
    response = Maria.signed_in().client.get("/understood", asked)
    return " ".join(response.content.decode().split())


def test_a_day_is_said_back_at_once():
    assert "I take that as: by Friday 27 November 2026." in heard("by the end of next week")


def test_without_a_day_their_words_count_from_ones_own(monkeypatch: pytest.MonkeyPatch):
    late = datetime.fromisoformat("2026-11-17T23:30:00+00:00")  # past midnight where Maria lives
    monkeypatch.setattr(bootstrap, "now", lambda: late)
    assert "by Thursday 19 November 2026." in heard("tomorrow", at="")


def test_who_asks_to_wait_is_expected_to_name_a_day():
    assert "There is no day in that which I understand" in heard("we are still talking", means="deferral")


@pytest.mark.parametrize("means", ["rejection", "receipt", "offer", "invitation", "request"])
def test_who_declines_or_asks_for_something_need_not(means: str):
    assert heard("we have chosen somebody else", means=means) == ""


def test_a_day_in_an_offer_is_said_back_too():
    assert "by Friday 20 November 2026." in heard("please let us know by Friday", means="offer")
