"""Lists of words: of one application, and of all."""

from collections.abc import Callable

import pytest

from heardback.core.events import Agreement, Reply
from heardback.core.shapes import Words
from tests.web.maria import LARS, OLGA, Maria, at

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _today(on: Callable[[str], None]) -> None:
    on("2026-11-17")


def asking() -> tuple[Maria, str]:
    maria = Maria.signed_in()
    agreed = Agreement(at=at("2026-11-09", 11), says=Words("by 16 November"))
    return maria, maria.interviewed_at("Nordkraft", "2026-11-09", agreed)


def test_first_comes_what_the_plan_asks_for_by_letter_or_by_phone():
    maria, key = asking()
    page = maria.get(f"/candidacies/{key}/letters/")
    text = page.text
    assert text.index("What the plan asks for") < text.index("Question about the decision") < text.index("To step back")
    assert "Olga Petrova, until Wed 18 Nov" in text
    assert f'href="/candidacies/{key}/letters/status-call?to=olga"' in page.html


def test_what_cannot_be_true_is_not_offered():
    maria, key = asking()
    text = maria.get(f"/candidacies/{key}/letters/").text
    for words in ("Offer accepted", "Thanks after a no", "Letter about your deadline", "Invitation confirmed"):
        assert words not in text


def test_what_the_law_gives_stands_apart_with_its_price():
    maria = Maria.signed_in()
    refused = Reply(at=at("2026-11-16"), means="rejection", from_=OLGA.id)
    key = maria.began("Lumen", refused, people=(OLGA, LARS), country="RU")
    page = maria.get(f"/candidacies/{key}/letters/")
    apart = page.text[page.text.index("What the law lets you ask") :]
    assert "usually burns the bridge" in apart
    assert "Formal request for the reasons" in apart
    assert f'href="/candidacies/{key}/letters/rights-russia"' in page.html
    assert "Formal request" not in page.text[: page.text.index("What the law lets you ask")]


def test_drafts_and_sent_letters_are_found_with_their_application_and_in_all():
    maria, key = asking()
    page = maria.get(f"/candidacies/{key}/letters/thanks")
    maria.fill(page, f"/candidacies/{key}/letters/thanks/typed", subject="Thank you, Olga", body="Dear Olga,")
    status = maria.get(f"/candidacies/{key}/letters/status-mail")
    maria.fill(status, f"/candidacies/{key}/letters/status-mail/sent", subject="Any news?", body="Dear Olga,")
    for path in (f"/candidacies/{key}/letters/", "/letters/"):
        text = maria.get(path).text
        assert text.index("Drafts") < text.index("Thank you, Olga") < text.index("Sent") < text.index("Any news?")
    assert "Nordkraft, Sales manager" in maria.get("/letters/").text


def test_cards_have_pages_of_their_own():
    maria, key = asking()
    assert maria.get(f"/candidacies/{key}/letters/closing-questions").goes_to == f"/candidacies/{key}/before"
    assert maria.get(f"/candidacies/{key}/letters/review").goes_to == f"/candidacies/{key}/review"


def test_without_letters_there_is_a_kind_word_and_where_they_come_from():
    text = Maria.signed_in().get("/letters/").text
    assert "Nothing yet. Letters begin on the page of an application" in text
    assert "nothing false is ever written for you" in text
    assert "Thank-you letter letter or call" in text


def test_nobody_elses_letters_are_among_them():
    maria, key = asking()
    page = maria.get(f"/candidacies/{key}/letters/thanks")
    maria.fill(page, f"/candidacies/{key}/letters/thanks/typed", subject="For Olga alone", body="Dear Olga,")
    other = Maria.signed_in("ben@example.org")
    assert "For Olga alone" not in other.get("/letters/").text
    assert other.get(f"/candidacies/{key}/letters/").status == 404
