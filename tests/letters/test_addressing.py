"""How people are addressed, and how days are written."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heardback.letters.days import forms
from heardback.letters.names import addressed, listed, quoted, tidy


@pytest.mark.parametrize(
    ("name", "greeted"),
    [
        ("Olga Petrova", "Olga Petrova"),
        ("Petrova, Olga", "Olga Petrova"),
        ("Ms Olga Petrova", "Ms Petrova"),
        ("Dr. Jonas Ek", "Dr. Ek"),
        ("Li Wei", "Li Wei"),
        ("Olga", "Olga"),
        ("Dr", "Dr"),
        ("Jean-Luc de la Tour", "Jean-Luc de la Tour"),
    ],
)
def test_in_english_by_the_full_name_or_the_title(name: str, greeted: str):
    assert addressed(name, "en") == greeted


@pytest.mark.parametrize(
    ("name", "greeted"),
    [
        ("Ольга Вячеславовна Петрова", "Ольга Вячеславовна"),
        ("Петрова Ольга Вячеславовна", "Ольга Вячеславовна"),
        ("Ольга Вячеславовна", "Ольга Вячеславовна"),
        ("Илья Ильич Обломов", "Илья Ильич"),
        ("Иван Петрович Станкевич", "Иван Петрович"),
        ("Станкевич Иван Петрович", "Иван Петрович"),
        ("Никита Фомич", "Никита Фомич"),
        ("Ольга Петрова", "Ольга"),
        ("Петрова Ольга", "Ольга"),
        ("Петрова, Ольга", "Ольга"),
        ("Ильина Ирина", "Ирина"),
        ("Роман Абрамович", "Роман Абрамович"),
        ("Карен Саркисян", "Карен Саркисян"),
        ("Olga Petrova", "Olga Petrova"),
        ("Ольга", "Ольга"),
    ],
)
def test_in_russian_by_first_name_and_patronymic_where_there_is_one(name: str, greeted: str):
    assert addressed(name, "ru") == greeted


def test_posts_and_firms_stand_in_quotes_in_russian_so_that_nothing_is_declined():
    assert quoted("Аналитик", "ru") == "«Аналитик»"
    assert quoted("ООО «Ромашка»", "ru") == "ООО «Ромашка»"
    assert quoted("Analyst", "en") == "Analyst"


def test_names_are_listed():
    assert listed(["Olga"], "en") == "Olga"
    assert listed(["Olga", "Lars", "Mia"], "en") == "Olga, Lars and Mia"
    assert listed(["Ольга", "Павел"], "ru") == "Ольга и Павел"


def test_nothing_invisible_and_no_line_break_comes_through():
    assert tidy(" Olga\r\nBcc: all@example.com\u202e\x00 ") == "Olga Bcc: all@example.com"


@given(st.text())
def test_tidy_is_one_line_of_visible_text(text: str):
    assert tidy(text) == tidy(tidy(text)) == " ".join(tidy(text).split())
    assert all(one.isprintable() for one in tidy(text) if one != " ")


def test_days_in_english_and_russian():
    day, today = date(2026, 11, 18), date(2026, 11, 20)
    assert forms(day, today, "en") == {
        "day": "Wednesday 18 November",
        "on": "on Wednesday 18 November",
        "by": "by Wednesday 18 November",
        "until": "until Wednesday 18 November",
        "date": "18 November",
    }
    assert forms(day, today, "ru") == {
        "day": "среда, 18 ноября",
        "on": "в среду, 18 ноября",
        "by": "не позднее среды, 18 ноября",
        "until": "до среды, 18 ноября",
        "date": "18 ноября",
    }


def test_on_a_tuesday_russian_says_vo():
    assert forms(date(2026, 11, 17), date(2026, 11, 17), "ru")["on"] == "во вторник, 17 ноября"


def test_a_day_far_away_has_its_year():
    assert forms(date(2025, 12, 31), date(2026, 11, 17), "en")["day"] == "Wednesday 31 December 2025"
    assert forms(date(2025, 12, 31), date(2026, 11, 17), "ru")["on"] == "в среду, 31 декабря 2025 года"
    assert forms(date(2025, 12, 31), date(2026, 1, 5), "en")["date"] == "31 December"
