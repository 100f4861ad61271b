"""What the law lets one ask: the dates here were worked out by hand, with a calendar of the place."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heardback.core.calendars import known_countries
from heardback.core.candidacy import Candidacy, Candidate, Contact, Employer, Position, Size
from heardback.core.events import Asked, Channel, ContactId, Decision, Event, Interview, Reply
from heardback.core.plan import plan
from heardback.core.playbook import BUILT_IN, built_in
from heardback.core.rights import LAWS, NOTICE, Right, reasons_owed_in, rights
from heardback.core.rights.page import document
from heardback.core.rights.term import Term, months_on
from heardback.core.workdays import working_days
from heardback.letters.rights_letters import write_request
from tests.core.strategies import Told, histories

PAGE = Path(__file__).parents[2] / "docs" / "rights.md"
OLGA = ContactId("olga")
PLACES = {
    "CA-ON": ("CA", "ON", "America/Toronto"),
    "CA": ("CA", "", "America/Toronto"),
    "CA-BC": ("CA", "BC", "America/Vancouver"),
    "RU": ("RU", "", "Europe/Moscow"),
    "BY": ("BY", "", "Europe/Minsk"),
    "SE": ("SE", "", "Europe/Stockholm"),
    "HU": ("HU", "", "Europe/Budapest"),
    "GB": ("GB", "ENG", "Europe/London"),
    "DE": ("DE", "BE", "Europe/Berlin"),
    "US": ("US", "", "America/New_York"),
    "KR": ("KR", "", "Asia/Seoul"),
    "JP": ("JP", "", "Asia/Tokyo"),
}
BLAME = ("breach", "violat", "illegal", "unlawful", "infring", "offence", "penalt", "нарушен", "незакон", "штраф")


def at(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 11)  # noqa: DTZ001 - the candidacy gives it its offset


def met(day: date) -> Event:
    return Interview(at=at(day), with_=(OLGA,))


def said(means: Any, day: date) -> Event:
    return Reply(at=at(day), means=means, from_=OLGA)


def candidacy(place: str, *events: Event, size: Size | None = None, language: Any = "en") -> Candidacy:
    country, subdivision, timezone = PLACES[place]
    return Candidacy.of(
        candidate=Candidate(name="Maria Lind", language=language),
        employer=Employer(name="Nordkraft", country=country, subdivision=subdivision, timezone=timezone, size=size),
        position=Position(title="Analyst"),
        contacts=[Contact(id=OLGA, name="Olga Petrova", role="recruiter", email="olga@example.com")],
        events=events,
        timezone=ZoneInfo(timezone),
    )


def on(day: date, case: Candidacy, law: str) -> Right:
    now = at(day).replace(tzinfo=case.timezone) + timedelta(hours=1)
    return next(right for right in rights(case, now) if right.law.id == law)


# --- Ontario ---


def test_ontario_gives_45_calendar_days_and_the_question_opens_on_the_next_working_day():
    """2 March 2026 + 45 days: 29 are left in March, then 16 of April; a Thursday."""
    case = candidacy("CA-ON", met(date(2026, 3, 2)))
    waiting, open_ = on(date(2026, 4, 16), case, "ontario"), on(date(2026, 4, 17), case, "ontario")
    assert (waiting.state, waiting.answer_by, waiting.opens) == ("not-yet", date(2026, 4, 16), date(2026, 4, 17))
    assert "run until Thursday 16 April 2026." in waiting.why
    assert open_.state == "applies-if"
    assert "ran until Thursday 16 April 2026, 1 day ago." in open_.why


def test_ontario_s_45th_day_may_fall_on_a_saturday_and_asking_waits_for_monday():
    """18 February 2026: 10 days of February, 31 of March, 4 of April, the Saturday after Good Friday."""
    right = on(date(2026, 4, 4), candidacy("CA-ON", met(date(2026, 2, 18))), "ontario")
    assert (right.state, right.answer_by, right.opens) == ("not-yet", date(2026, 4, 4), date(2026, 4, 6))


def test_ontario_counts_from_the_last_interview_and_waits_for_one_ahead():
    first, second = met(date(2026, 3, 2)), met(date(2026, 4, 10))
    both = candidacy("CA-ON", first, second)
    assert "another interview is ahead" in on(date(2026, 4, 1), both, "ontario").why.lower()
    assert on(date(2026, 4, 20), both, "ontario").answer_by == date(2026, 5, 25)


def test_ontario_speaks_of_interviews_from_2026_on():
    before = on(date(2026, 6, 1), candidacy("CA-ON", met(date(2025, 12, 31))), "ontario")
    after = on(date(2026, 6, 1), candidacy("CA-ON", met(date(2026, 1, 2))), "ontario")
    assert (before.state, before.opens) == ("not-yet", None)
    assert "Thursday 1 January 2026" in before.why
    assert after.state == "applies-if"


@pytest.mark.parametrize(("size", "asked"), [(None, True), ("small", True), ("medium", True), ("large", False)])
def test_ontario_asks_about_25_employees_unless_the_employer_is_large(size, asked):
    right = on(date(2026, 6, 1), candidacy("CA-ON", met(date(2026, 3, 2)), size=size), "ontario")
    assert any("25 or more" in condition for condition in right.conditions) is asked
    assert right.state == "applies-if", "whether the post was advertised to the public only the candidate knows"


@pytest.mark.parametrize("means", ["deferral", "offer", "rejection"])
def test_ontario_is_settled_once_they_have_said_where_it_stands(means):
    case = candidacy("CA-ON", met(date(2026, 3, 2)), said(means, date(2026, 3, 20)))
    assert on(date(2026, 6, 1), case, "ontario").state == "lapsed"


def test_an_acknowledgement_tells_nothing_and_settles_nothing():
    case = candidacy("CA-ON", met(date(2026, 3, 2)), said("acknowledgement", date(2026, 3, 3)))
    assert on(date(2026, 6, 1), case, "ontario").state == "applies-if"


def test_somewhere_in_canada_the_post_may_be_in_ontario_and_in_vancouver_it_is_not():
    somewhere = on(date(2026, 6, 1), candidacy("CA", met(date(2026, 3, 2))), "ontario")
    assert "The post is in Ontario (Canada)." in somewhere.conditions
    assert rights(candidacy("CA-BC", met(date(2026, 3, 2))), datetime(2026, 6, 1, tzinfo=ZoneInfo("UTC"))) == []


# --- Russia and Belarus ---


def test_russia_gives_seven_working_days_over_the_new_year_holidays():
    """Asked on Monday 28 December 2026. 29 and 30 are worked, 31 December to 10 January are not; then 11 to 15."""
    refused, asked = date(2026, 12, 25), at(date(2026, 12, 28))
    letter = Asked(at=asked, to=OLGA, channel=Channel("email"), purpose="reasons")
    right = on(date(2027, 1, 12), candidacy("RU", said("rejection", refused), letter), "russia")
    assert (right.state, right.opens, right.answer_by) == ("applies", refused, date(2027, 1, 15))
    assert right.deadline == (
        "The seven working days since your request of Monday 28 December 2026 run until Friday 15 January 2027."
    )


def test_russia_counts_as_if_one_asked_today_while_nobody_did():
    """From Thursday 5 November 2026: 6, 9, 10, 11, 12, 13, 16."""
    right = on(date(2026, 11, 5), candidacy("RU", said("rejection", date(2026, 11, 5))), "russia")
    assert (right.state, right.answer_by) == ("applies", date(2026, 11, 16))


def test_a_request_by_phone_does_not_start_russia_s_days():
    call = Asked(at=at(date(2026, 11, 6)), to=OLGA, channel=Channel("phone"), purpose="reasons")
    right = on(date(2026, 11, 9), candidacy("RU", said("rejection", date(2026, 11, 5)), call), "russia")
    assert right.deadline == "If you ask today, they have until Wednesday 18 November 2026 to answer."


@pytest.mark.parametrize("place", ["RU", "BY", "DE"])
def test_silence_is_no_refusal(place):
    law = {"RU": "russia", "BY": "belarus", "DE": "germany"}[place]
    right = on(date(2026, 12, 30), candidacy(place, met(date(2026, 3, 2))), law)
    assert (right.state, right.opens, right.closes, right.answer_by) == ("not-yet", None, None, None)
    assert "Silence" in right.why


def test_a_no_that_was_taken_back_gives_nothing_to_ask():
    case = candidacy("RU", said("rejection", date(2026, 11, 5)), said("invitation", date(2026, 11, 10)))
    assert on(date(2026, 11, 11), case, "russia").state == "not-yet"


def test_a_no_after_one_withdrew_is_no_refusal():
    withdrew = Decision(at=at(date(2026, 11, 4)), means="withdraw")
    case = candidacy("RU", met(date(2026, 11, 2)), withdrew, said("rejection", date(2026, 11, 5)))
    assert on(date(2026, 11, 6), case, "russia").state == "not-yet"


@pytest.mark.parametrize(
    ("asked", "last"),
    [
        (date(2026, 11, 16), date(2026, 11, 19)),  # Monday to Thursday
        (date(2026, 11, 12), date(2026, 11, 16)),  # Thursday to Sunday, so Monday
        (date(2026, 11, 4), date(2026, 11, 9)),  # Wednesday to Saturday 7 November, a holiday; so Monday
    ],
)
def test_belarus_gives_three_calendar_days_and_moves_off_days_of_rest(asked, last):
    right = on(asked, candidacy("BY", said("rejection", date(2026, 11, 2))), "belarus")
    assert (right.state, right.answer_by) == ("applies-if", last)
    assert any("article 16" in condition for condition in right.conditions)


def test_reasons_are_owed_to_everybody_in_russia_alone():
    assert [country for country in known_countries() if reasons_owed_in(country)] == ["RU"]


@pytest.mark.parametrize(("place", "offered"), [("RU", True), ("BY", False), ("DE", False), ("SE", False)])
@pytest.mark.parametrize("playbook", BUILT_IN)
def test_a_plan_offers_the_request_only_where_everybody_is_owed_the_reasons(place, offered, playbook):
    case = candidacy(place, met(date(2026, 11, 2)), said("rejection", date(2026, 11, 5)))
    steps = plan(case, built_in(playbook), at(date(2026, 11, 5)).replace(hour=12, tzinfo=case.timezone)).steps
    assert any(step.action == "request-reasons" for step in steps) is offered


# --- A month, and two ---


@pytest.mark.parametrize(
    ("asked", "place", "last"),
    [
        (date(2026, 1, 31), "SE", date(2026, 3, 2)),  # no 31 February; the 28th is a Saturday; so Monday
        (date(2027, 1, 31), "SE", date(2027, 3, 1)),  # the 28th is a Sunday
        (date(2028, 1, 31), "SE", date(2028, 2, 29)),  # a leap year, and a Tuesday
        (date(2026, 11, 30), "SE", date(2026, 12, 30)),
        (date(2026, 4, 1), "SE", date(2026, 5, 4)),  # 1 May is a holiday and a Friday
        (date(2025, 12, 10), "HU", date(2026, 1, 12)),  # 10 January was a Saturday on which Hungary worked
    ],
)
def test_the_gdpr_s_month_ends_as_regulation_1182_71_says(asked, place, last):
    right = on(asked, candidacy(place, met(date(2025, 11, 3))), "gdpr")
    assert (right.state, right.opens, right.answer_by) == ("applies", date(2025, 11, 3), last)


@pytest.mark.parametrize(
    ("asked", "last"),
    [
        (date(2025, 9, 3), date(2025, 10, 3)),  # the regulator's own example
        (date(2026, 11, 25), date(2026, 12, 29)),  # Christmas, Boxing Day on a Saturday, and Monday in its place
    ],
)
def test_the_uk_s_month_ends_on_the_same_number_or_the_next_working_day(asked, last):
    assert on(asked, candidacy("GB", met(date(2025, 9, 1))), "uk-gdpr").answer_by == last


@pytest.mark.parametrize(
    ("refused", "last"),
    [
        (date(2026, 4, 30), date(2026, 6, 30)),  # a Tuesday
        (date(2026, 12, 31), date(2027, 3, 1)),  # 28 February is a Sunday
        (date(2026, 3, 3), date(2026, 5, 4)),  # 3 May is a Sunday
        (date(2026, 3, 1), date(2026, 5, 4)),  # 1 May is a holiday, then the weekend
    ],
)
def test_germany_gives_two_months_from_the_rejection(refused, last):
    case = candidacy("DE", said("rejection", refused))
    open_, after = on(last, case, "germany"), on(last + timedelta(days=1), case, "germany")
    assert (open_.state, open_.opens, open_.closes) == ("applies-if", refused, last)
    assert after.state == "lapsed"
    assert "1 day ago" in (after.deadline or "")


def test_a_second_no_does_not_start_germany_s_months_anew():
    """2 November and two months: 2 January 2027, a Saturday; so Monday the 4th."""
    case = candidacy("DE", said("rejection", date(2026, 11, 2)), said("rejection", date(2026, 11, 20)))
    assert on(date(2026, 11, 21), case, "germany").closes == date(2027, 1, 4)


def test_the_gdpr_and_germany_s_law_stand_side_by_side():
    case = candidacy("DE", said("rejection", date(2026, 11, 2)))
    found = rights(case, at(date(2026, 11, 3)).replace(tzinfo=case.timezone))
    assert [right.law.id for right in found] == ["gdpr", "germany"]


# --- The United States and South Korea ---


def test_the_us_law_is_about_a_report_that_only_the_candidate_knows_of():
    right = on(date(2026, 11, 3), candidacy("US", met(date(2026, 11, 2))), "us-report")
    assert (right.state, right.answer_by) == ("applies-if", None)
    assert any("background report" in condition for condition in right.conditions)


@pytest.mark.parametrize(("size", "conditions"), [(None, 3), ("large", 2)])
def test_korea_names_no_days_and_asks_about_30_workers(size, conditions):
    right = on(date(2026, 11, 20), candidacy("KR", met(date(2026, 11, 2)), size=size), "south-korea")
    assert (right.state, right.answer_by, len(right.conditions)) == ("applies-if", None, conditions)


def test_no_law_is_known_in_most_places():
    assert rights(candidacy("JP", met(date(2026, 11, 2))), datetime(2026, 11, 20, tzinfo=ZoneInfo("UTC"))) == []


# --- Days, in general ---


def test_months_run_over_the_end_of_a_year():
    assert months_on(date(2026, 11, 30), 3) == date(2027, 2, 28)
    assert months_on(date(2026, 12, 31), 12) == date(2027, 12, 31)


@given(st.dates(date(1995, 1, 1), date(2140, 1, 1)), st.integers(1, 60), st.sampled_from(sorted(PLACES)))
def test_no_period_ends_before_its_days_are_over(start, count, place):
    days = working_days(*PLACES[place][:2])
    moved = Term(count=count, unit="calendar day", moves="off weekends and holidays").last_day(start, days)
    plain = Term(count=count, unit="calendar day").last_day(start, days)
    assert plain == start + timedelta(days=count) <= moved
    assert days.is_working(moved)
    assert Term(count=count, unit="working day").last_day(start, days) >= plain


# --- The texts ---


@pytest.mark.parametrize("law", LAWS, ids=lambda law: law.id)
def test_each_law_names_its_source_and_how_old_the_knowledge_is(law):
    assert law.source.endswith(".")
    assert "http" not in law.source, "the official text is named; addresses change"
    assert date(2020, 1, 1) < law.known_as_of <= date(2026, 11, 22)
    assert all(country in known_countries() for country in law.countries)
    for text in (law.who, law.before, law.ask, law.not_owed, law.counted, law.turn_to):
        assert text.endswith(".")


def test_the_notice_says_that_it_is_no_legal_advice():
    assert "not legal advice" in NOTICE


def test_the_page_is_made_from_the_data():
    """`python -m heardback.core.rights > docs/rights.md` makes it anew."""
    assert PAGE.read_text(encoding="utf-8") == document()


def blameless(words: Iterable[str | None]) -> bool:
    return not any(blame in text.lower() for text in words if text for blame in BLAME)


def test_the_page_blames_nobody():
    assert blameless([document()])


@st.composite
def somewhere(draw: st.DrawFn) -> Told:
    """Draw any history, at a place with such a law or without."""
    told = draw(histories)
    country, subdivision, timezone = PLACES[draw(st.sampled_from(sorted(PLACES)))]
    size: Size | None = draw(st.sampled_from([None, "small", "medium", "large"]))
    moved = Candidacy.of(
        candidate=Candidate(name="Maria Lind", language=draw(st.sampled_from(["en", "ru"]))),
        employer=Employer(name="Nordkraft", country=country, subdivision=subdivision, timezone=timezone, size=size),
        position=told.candidacy.position,
        contacts=told.candidacy.contacts,
        events=told.candidacy.events,
        timezone=ZoneInfo(timezone),
    )
    return Told(moved, told.now)


@given(somewhere())
def test_whatever_happened_the_dates_are_in_order_and_the_words_are_calm(told):
    today = told.now.astimezone(told.candidacy.timezone).date()
    for right in rights(told.candidacy, told.now):
        open_ = right.state in ("applies", "applies-if")
        assert (right.state == "applies-if") is bool(right.conditions)
        assert not open_ or (right.opens is not None and right.opens <= today)
        assert not (right.opens and right.closes) or right.opens <= right.closes
        assert not (open_ and right.closes) or today <= right.closes
        assert not (right.opens and right.answer_by) or right.law.start == "interview" or right.opens < right.answer_by
        assert blameless([right.why, right.deadline, *right.conditions])


@given(somewhere())
def test_a_letter_exists_exactly_where_the_right_is_open_and_is_whole(told):
    for right in rights(told.candidacy, told.now):
        letter = write_request(told.candidacy, right, told.now)
        assert (letter is not None) is (right.state in ("applies", "applies-if") and right.law.letter is not None)
        if letter is None:
            continue
        assert letter.minds[0].rule == "S0-C14"
        assert letter.subject
        assert "Maria Lind" in letter.body
        assert "\n\n\n" not in letter.body
        for text in (letter.subject, letter.body):
            assert not any(mark in text for mark in "{}$")
            assert "  " not in text
            assert blameless([text])
