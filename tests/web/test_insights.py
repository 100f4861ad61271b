"""What Maria sees of her own search, in figures."""

import re
from collections.abc import Callable
from html import unescape

import pytest
from django.urls import reverse

from heardback.core.events import Agreement, Applied, Asked, Channel, Decision, Event, Reply
from tests.web.charts.drawn import read, texts
from tests.web.maria import OLGA, Maria, Seen, at

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _today(on: Callable[[str], None]) -> None:
    on("2026-11-25")


def test_before_the_first_interview_she_is_told_what_will_be_here():
    page = Maria.signed_in().get("/insights/")
    assert "There is nothing to look back on yet." in page.text
    assert f'href="{reverse("new")}"' in page.html
    assert "<svg" not in page.html


def test_her_applications_flow_from_left_to_right_and_a_table_says_the_same():
    maria = Maria.signed_in()
    maria.interviewed_at("Nordkraft", "2026-11-02", promise("2026-11-02", "2026-11-09"), no("2026-11-06"))
    maria.interviewed_at("Lumen", "2026-11-20")
    maria.began("Fjord", Applied(at=at("2026-11-01")))
    page = maria.get("/insights/")
    assert "Of 3 applications, 2 led to an interview so far, and 0 to an offer." in page.text
    assert rows(page, "Where the applications went") == [
        ["applications", "with an interview", "2"],
        ["applications", "without one so far", "1"],
        ["with an interview", "a day was named", "1"],
        ["with an interview", "no day was named", "1"],
        ["without one so far", "still open", "1"],
        ["a day was named", "a no", "1"],
        ["no day was named", "still open", "1"],
    ]
    drawn = drawings(page)[0]
    assert {"3", "applications", "a no", "still open"} <= set(texts(drawn))


def test_one_application_is_counted_as_one():
    maria = Maria.signed_in()
    maria.interviewed_at("Nordkraft", "2026-11-20")
    assert {"1", "application"} <= set(texts(drawings(maria.get("/insights/"))[0]))


def test_each_wait_is_a_dot_beside_what_is_usual_and_a_line_in_the_table():
    maria = Maria.signed_in()
    maria.interviewed_at("Nordkraft", "2026-11-02", no("2026-11-08"))
    maria.interviewed_at("Lumen", "2026-11-20")
    maria.interviewed_at("Karo", "2026-10-01", Decision(at=at("2026-10-31"), means="let-go"))
    page = maria.get("/insights/")
    assert (
        "Experienced: 1 answer, after 6 days. 2 waits without one. Usual: half by day 7, nearly all by day 14."
        in page.text
    )
    assert rows(page, "Every wait after an interview, the newest first") == [
        ["Lumen", "experienced", "Fri 20 Nov", "5", "still waiting"],
        ["Nordkraft", "experienced", "Mon 2 Nov", "6", "a no"],
        ["Karo", "experienced", "Thu 1 Oct", "30", "let go, without an answer"],
    ]
    told = texts(drawings(page)[1], "title")
    assert "Lumen: 5 days, still waiting" in told
    assert "Karo: 30 days, let go, without an answer" in told


def test_few_waits_are_called_few_and_claim_no_more_than_they_show():
    maria = Maria.signed_in()
    maria.interviewed_at("Nordkraft", "2026-11-02", no("2026-11-08"))
    maria.interviewed_at("Lumen", "2026-11-20")
    page = maria.get("/insights/")
    assert "There are 2 waits after an interview to look at. That tells how these went, not how the next will go." in (
        page.text
    )
    assert "There is only 1 answer: this is what happened so far, and no more." in page.text
    assert rows(page, "Still without an answer: experienced") == [["6", "0 %", "too little to say"]]
    assert "Half had an answer" not in page.text


def test_with_enough_answers_there_is_a_middle_and_the_doubt_about_it():
    maria = Maria.signed_in()
    for number, answered in enumerate(("2026-10-03", "2026-10-05", "2026-10-07", "2026-10-09", "2026-10-11") * 2):
        maria.interviewed_at(f"Firm {number}", "2026-10-01", no(answered))
    page = maria.get("/insights/")
    assert "10 answers, after 2 to 10 days. Half had an answer within 6 days." in page.text
    assert "By day 6 half had an answer; those still waiting are counted too." in page.text
    by_day = {row[0]: row[1:] for row in rows(page, "Still without an answer: experienced")}
    assert by_day["6"][0] == "40 %"
    low, high = map(int, re.findall(r"\d+", by_day["6"][1]))
    assert 0 < low < 40 < high < 100
    assert "to look at. That tells" not in page.text


def test_promises_are_told_as_what_became_of_them():
    maria = Maria.signed_in()
    maria.interviewed_at("Kept", "2026-11-02", promise("2026-11-02", "2026-11-09"), no("2026-11-09"))
    maria.interviewed_at("Late", "2026-11-02", promise("2026-11-02", "2026-11-09"), no("2026-11-12"))
    maria.interviewed_at("Broken", "2026-11-02", promise("2026-11-02", "2026-11-09"))
    maria.interviewed_at("Running", "2026-11-20", promise("2026-11-20", "2026-11-27"))
    page = maria.get("/insights/")
    assert "Kept: 1 of 3 whose day has come." in page.text
    assert rows(page, "What became of their promises") == [
        ["kept: an answer by the day", "1"],
        ["put off: by the day they said that it takes longer", "0"],
        ["late: an answer after the day", "1"],
        ["broken: no word so far", "1"],
        ["still running", "1"],
    ]


def test_what_followed_her_calls_is_told_as_what_came_next():
    maria = Maria.signed_in()
    called = Asked(at=at("2026-11-10"), to=OLGA.id, channel=Channel("phone"), outcome="reached")
    wrote = Asked(at=at("2026-11-20"), to=OLGA.id, channel=Channel("email"), outcome="sent")
    maria.interviewed_at("Nordkraft", "2026-11-02", called, no("2026-11-12"))
    maria.interviewed_at("Lumen", "2026-11-02", wrote)
    page = maria.get("/insights/")
    assert rows(page, "How your calls and letters ended") == [
        ["e-mail", "sent", "1", "nothing so far: 1", "–"],
        ["phone", "got through", "1", "a no: 1", "2 days"],
    ]
    assert "What followed is what came next, not what it led to." in page.text


def test_an_example_is_counted_only_while_there_is_nothing_else_and_then_it_says_so():
    maria = Maria.signed_in()
    maria.post("/example")
    assert "These are the figures of the example search" in maria.get("/insights/").text
    maria.interviewed_at("Nordkraft", "2026-11-20")
    page = maria.get("/insights/")
    assert "These are the figures of the example search" not in page.text
    assert "Of 1 application, 1 led to an interview so far" in page.text


def test_a_name_that_looks_like_markup_stays_a_name():
    maria = Maria.signed_in()
    maria.interviewed_at("<script>alert(1)</script>", "2026-11-20")
    page = maria.get("/insights/")
    assert "<script>alert" not in page.html
    assert rows(page, "Every wait after an interview, the newest first")[0][0] == "<script>alert(1)</script>"


def test_nobody_elses_search_is_in_her_figures():
    Maria.signed_in("jonas@example.org").interviewed_at("Fjord", "2026-11-02", no("2026-11-08"))
    page = Maria.signed_in().get("/insights/")
    assert "There is nothing to look back on yet." in page.text
    assert "Fjord" not in page.html


def no(day: str) -> Event:
    return Reply(at=at(day, 15), means="rejection")


def promise(on: str, until: str) -> Event:
    return Agreement(at=at(on, 11), until=at(until).date())


def rows(page: Seen, caption: str) -> list[list[str]]:
    """The rows of the table with that caption."""
    table = re.search(rf"<caption[^>]*>{re.escape(caption)}</caption>(.*?)</table>", page.html, re.DOTALL)
    assert table, caption
    body = table[1].split("<tbody>")[1]
    return [
        [unescape(re.sub(r"<[^>]+>", "", cell)).strip() for cell in re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row)]
        for row in re.findall(r"<tr>(.*?)</tr>", body, re.DOTALL)
    ]


def drawings(page: Seen):
    """Every whole drawing of the page, in its order."""
    return [read(one) for one in re.findall(r"<figure>(<svg.*?</svg>)(?:<figcaption|</figure>)", page.html, re.DOTALL)]
