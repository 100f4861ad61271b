"""Days as people say them, in both languages."""

from datetime import date

import pytest

from heardback.core import wording
from heardback.core.step import Step
from heardback.core.wording.russian.counted import counted
from tests.core.story import interviewed

ENGLISH, RUSSIAN = wording.of("en"), wording.of("ru")
TUESDAY = date(2026, 11, 17)
WEDNESDAY = date(2026, 11, 18)


def on(text: str) -> date:
    return date.fromisoformat(text)


def test_a_day_in_full_with_its_year_and_briefly() -> None:
    assert [ENGLISH.day(WEDNESDAY), RUSSIAN.day(WEDNESDAY)] == ["Wednesday 18 November", "среда, 18 ноября"]
    assert ENGLISH.full_day(WEDNESDAY) == "Wednesday 18 November 2026"
    assert RUSSIAN.full_day(WEDNESDAY) == "среда, 18 ноября 2026 года"
    assert [ENGLISH.short_day(WEDNESDAY), RUSSIAN.short_day(WEDNESDAY)] == ["Wed 18 Nov", "ср, 18 ноя"]


@pytest.mark.parametrize(
    ("when", "english", "russian"),
    [
        ("2026-11-16", "yesterday", "вчера"),
        ("2026-11-17", "today", "сегодня"),
        ("2026-11-18", "tomorrow", "завтра"),
        ("2026-11-20", "on Friday", "в пятницу"),
        ("2026-11-22", "on Sunday", "в воскресенье"),
        ("2026-11-24", "on Tuesday 24 November", "во вторник, 24 ноября"),
        ("2026-11-13", "on Friday 13 November", "в пятницу, 13 ноября"),
        ("2027-01-07", "on Thursday 7 January 2027", "в четверг, 7 января 2027 года"),
    ],
)
def test_a_day_seen_from_tuesday(when: str, english: str, russian: str) -> None:
    assert ENGLISH.days(on(when), TUESDAY) == english
    assert RUSSIAN.days(on(when), TUESDAY) == russian


@pytest.mark.parametrize(
    ("when", "english", "russian"),
    [
        ("2026-11-17", "today", "сегодня"),
        ("2026-11-18", "tomorrow", "завтра"),
        ("2026-11-16", "yesterday", "вчера"),
        ("2026-11-19", "in 2 days", "через 2 дня"),
        ("2026-11-22", "in 5 days", "через 5 дней"),
        ("2026-11-28", "in 11 days", "через 11 дней"),
        ("2026-12-08", "in 21 days", "через 21 день"),
        ("2026-11-14", "3 days ago", "3 дня назад"),
        ("2026-11-05", "12 days ago", "12 дней назад"),
        ("2026-10-26", "22 days ago", "22 дня назад"),
    ],
)
def test_how_far_off_a_day_is(when: str, english: str, russian: str) -> None:
    assert ENGLISH.away(on(when), TUESDAY) == english
    assert RUSSIAN.away(on(when), TUESDAY) == russian


@pytest.mark.parametrize(
    ("first", "last", "today", "english", "russian"),
    [
        ("2026-11-17", "2026-11-18", "2026-11-17", "until Wed 18 Nov", "по среду, 18 ноя"),
        ("2026-11-18", "2026-11-20", "2026-11-17", "Wed 18 Nov to Fri 20 Nov", "ср, 18 ноя — пт, 20 ноя"),
        ("2026-11-18", "2026-11-18", "2026-11-17", "Wed 18 Nov", "ср, 18 ноя"),
        ("2026-11-20", None, "2026-11-17", "from Fri 20 Nov on", "с пятницы, 20 ноя"),
        ("2026-11-24", None, "2026-11-17", "from Tue 24 Nov on", "со вторника, 24 ноя"),
        ("2026-11-25", None, "2026-11-17", "from Wed 25 Nov on", "со среды, 25 ноя"),
        ("2026-11-10", None, "2026-11-17", "from now on", "с сегодняшнего дня"),
        ("2027-01-05", "2027-01-05", "2026-12-29", "Tue 5 Jan 2027", "вт, 5 янв 2027"),
        ("2026-12-30", "2027-01-05", "2026-12-29", "Wed 30 Dec to Tue 5 Jan 2027", "ср, 30 дек — вт, 5 янв 2027"),
        ("2026-12-30", "2027-01-05", "2027-01-04", "until Tue 5 Jan", "по вторник, 5 янв"),
        ("2027-01-05", None, "2026-12-29", "from Tue 5 Jan 2027 on", "со вторника, 5 янв 2027"),
    ],
)
def test_the_window_of_a_step(first: str, last: str | None, today: str, english: str, russian: str) -> None:
    step = Step("ask", on(first), on(last) if last else None, ("S0-A3",))
    assert ENGLISH.window(step, on(today)) == english
    assert RUSSIAN.window(step, on(today)) == russian


@pytest.mark.parametrize(
    ("count", "days"),
    [
        *((1, "1 день"), (2, "2 дня"), (4, "4 дня"), (5, "5 дней"), (0, "0 дней"), (10, "10 дней")),
        *((11, "11 дней"), (12, "12 дней"), (14, "14 дней"), (21, "21 день"), (33, "33 дня"), (100, "100 дней")),
        *((101, "101 день"), (111, "111 дней"), (112, "112 дней"), (122, "122 дня")),
    ],
)
def test_russian_counts_days_as_people_do(count: int, days: str) -> None:
    assert counted(count, "день", "дня", "дней") == days


def test_a_promise_for_next_year_names_its_year() -> None:
    advice = interviewed("2026-12-21").promised("2027-01-08").on("2026-12-28").under("balanced").advice
    assert ENGLISH.headline(advice).startswith("Wait: they have until Friday 8 January 2027 to answer.")
    assert RUSSIAN.headline(advice).startswith("Ждите: ответ обещан не позднее пятницы, 8 января 2027 года.")
    assert ENGLISH.because(advice, "S0-A3") == "By then the agreed day, Friday 8 January 2027, has passed."
