"""Mails of words in any order: whatever they tell, reading them ends with an answer and never with an error."""

from datetime import date
from zoneinfo import ZoneInfo

from hypothesis import example, given
from hypothesis import strategies as st

from heardback.core.workdays import working_days
from heardback.intake.proposing.own_words import own_said
from heardback.intake.proposing.people_named import people_named
from heardback.intake.proposing.posts import post_in
from heardback.intake.proposing.spoken_times import spoken_time

PIECES = (
    *("Friday", "31 December 9999", "29 February", "11:00", "12:00 am", "24:00", "11-1pm", "quarter to one", "at 5"),
    *("в 3 часа дня", "same time", "time in Nowhere", "UTC+14:59", "MSK+23", "по Еревану", "-05:00", "–", "to", "."),
    *("with Peter Olsen, Head of", "Data Analyst", "(Python", "- ICU", "R-1234", ")", "«Тихий", "берег»", "HR", "с"),
    *("Ей", "Ом", "Ый", "Иванова", "CTO", "вакансию", "position of", "would", "Monday", "60 minutes", "\n"),
)


@given(st.lists(st.sampled_from(PIECES), max_size=14).map(" ".join))
@example("Friday 11:00 - 05:00")
@example("HR Ей Иванова")
def test_no_words_are_too_odd(text: str) -> None:
    here = ZoneInfo("Europe/Berlin")
    spoken = spoken_time(text, on=date(2026, 9, 3), days=working_days("DE", None), zone=here)
    post = post_in(text, text)
    assert spoken is None or spoken.sentence
    assert post is None or post.title
    assert all(one.name for one in people_named(text))
    assert all(one.sentence for one in own_said("", text))
