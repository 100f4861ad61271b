"""Looking back on an interview, and meeting its lessons again."""

from collections.abc import Callable

import pytest

from heardback.core.events import Reply
from heardback.core.journal import LookedBack
from heardback.ports import Key
from tests.web.maria import Maria, at

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _today(on: Callable[[str], None]) -> None:
    on("2026-11-17")


def refused() -> tuple[Maria, Key]:
    maria = Maria.signed_in()
    return maria, maria.interviewed_at("Nordkraft", "2026-11-09", Reply(at=at("2026-11-16"), means="rejection"))


def test_she_writes_down_what_she_will_do_differently_and_finds_it_again():
    maria, key = refused()
    page = maria.get(f"/candidacies/{key}/review")
    answer = maria.fill(
        page,
        f"/candidacies/{key}/review",
        well="I knew their routes",
        badly="",
        remarks="“You know your numbers”",
        causes=["experience", "impression"],
        lessons="- Have a figure ready for the salary\r\n\r\n• Ask about the team first  ",
    )
    assert (answer.status, answer.goes_to) == (303, f"/candidacies/{key}/")
    ((_, review),) = maria.record(key).dossier.reviews
    assert review.well == "I knew their routes"
    assert review.badly is None
    assert review.causes == ("experience", "impression")
    assert review.lessons == ("Have a figure ready for the salary", "Ask about the team first")
    lessons = maria.get("/lessons/").text
    assert "Have a figure ready for the salary" in lessons
    assert "Nordkraft , Sales manager · Tuesday 17 November 2026" in lessons


def test_the_review_is_done_and_no_longer_asked_for():
    maria, key = refused()
    assert "review" in [one.step.action for one in maria.record(key).advice.reading.steps]
    maria.fill(maria.get(f"/candidacies/{key}/review"), f"/candidacies/{key}/review")
    assert "review" not in [one.step.action for one in maria.record(key).advice.reading.steps]


def test_what_she_wrote_can_be_changed_and_counts_once():
    maria, key = refused()
    maria.fill(maria.get(f"/candidacies/{key}/review"), f"/candidacies/{key}/review", lessons="Too hasty")
    again = maria.get(f"/candidacies/{key}/review")
    assert again.typed("lessons") == "Too hasty"
    maria.fill(again, f"/candidacies/{key}/review", lessons="Sleep on it first")
    reviews = maria.record(key).dossier.reviews
    assert [one.lessons for _, one in reviews] == [("Sleep on it first",)]
    assert "Too hasty" not in maria.get("/lessons/").text


def test_each_interview_has_its_own_review(on: Callable[[str], None]):
    maria = Maria.signed_in()
    key = maria.interviewed_at("Nordkraft", "2026-11-09")
    maria.fill(maria.get(f"/candidacies/{key}/review"), f"/candidacies/{key}/review", lessons="First")
    on("2026-11-20")
    page = maria.get(f"/candidacies/{key}/happened/interview")
    maria.fill(page, f"/candidacies/{key}/happened/interview", at="2026-11-19T09:00")
    second = maria.get(f"/candidacies/{key}/review")
    assert second.typed("lessons") == ""
    assert "Earlier reviews" in second.text
    maria.fill(second, f"/candidacies/{key}/review", lessons="Second")
    assert len(maria.record(key).dossier.reviews) == 2


def test_pressed_twice_it_is_kept_once():
    maria, key = refused()
    page = maria.get(f"/candidacies/{key}/review")
    for _ in range(2):
        assert maria.fill(page, f"/candidacies/{key}/review", lessons="Once").status == 303
    assert len(maria.record(key).dossier.reviews) == 1


def test_in_two_windows_nothing_she_typed_is_lost():
    maria, key = refused()
    early = maria.get(f"/candidacies/{key}/review")
    maria.fill(maria.get(f"/candidacies/{key}/review"), f"/candidacies/{key}/review", lessons="From the other window")
    late = maria.fill(early, f"/candidacies/{key}/review", lessons="From this window")
    assert late.status == 409
    assert "changed meanwhile" in late.text
    assert late.typed("lessons") == "From this window"
    assert maria.fill(late, f"/candidacies/{key}/review", lessons="From this window").status == 303
    assert [one.lessons for _, one in maria.record(key).dossier.reviews] == [
        ("From the other window",),
        ("From this window",),
    ]


def test_too_long_a_text_is_shown_again_with_what_is_wrong():
    maria, key = refused()
    page = maria.get(f"/candidacies/{key}/review")
    answer = maria.fill(page, f"/candidacies/{key}/review", well="x" * 6000, lessons="Be brief")
    assert answer.status == 422
    assert answer.typed("lessons") == "Be brief"
    assert not maria.record(key).dossier.reviews


def test_an_unlawful_reason_is_named_with_where_to_turn():
    maria = Maria.signed_in()
    key = maria.began("Lumen", country="DE")
    text = maria.get(f"/candidacies/{key}/review").text
    assert "An unlawful reason" in text
    assert "equality body" in text
    assert "Federal Anti-Discrimination Agency" in text


def test_before_the_next_interview_the_card_carries_the_lessons():
    maria, key = refused()
    maria.fill(maria.get(f"/candidacies/{key}/review"), f"/candidacies/{key}/review", lessons="Ask about the team")
    ahead = maria.interviewed_at("Lumen", "2026-11-18")
    page = maria.get(f"/candidacies/{ahead}/before")
    assert "Wednesday 18 November, 10:00" in page.text
    assert "Ask about the team" in page.text
    assert "Will you tell me either way" in page.text
    assert f'href="/candidacies/{ahead}/happened/agreement"' in page.html


def test_without_lessons_there_is_a_kind_word():
    assert "There is nothing here yet." in Maria.signed_in().get("/lessons/").text


def test_nobody_else_sees_any_of_it():
    maria, key = refused()
    page = maria.get(f"/candidacies/{key}/review")
    maria.fill(page, f"/candidacies/{key}/review", lessons="My own")
    other = Maria.signed_in("other@example.org")
    assert other.get(f"/candidacies/{key}/review").status == 404
    assert other.get(f"/candidacies/{key}/before").status == 404
    assert other.fill(page, f"/candidacies/{key}/review", lessons="Theirs").status == 404
    assert "My own" not in other.get("/lessons/").text
    assert isinstance(maria.record(key).dossier.reviews[0][1], LookedBack)
