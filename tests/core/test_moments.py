"""Moments as people say them, on Tuesday 17 November 2026 at 10:40 in Stockholm."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from heardback.core.moments import Moment, understand_moment

STOCKHOLM = ZoneInfo("Europe/Stockholm")
NOW = datetime(2026, 11, 17, 10, 40, 12, tzinfo=STOCKHOLM)


def understood(words: str, *, ahead: bool = False) -> str | None:
    moment = understand_moment(words, NOW, ahead=ahead)
    return f"{moment.day}{f' {moment.clock:%H:%M}' if moment.clock else ''}" if moment else None


@pytest.mark.parametrize(
    ("words", "moment"),
    [
        ("вчера 10:00", "2026-11-16 10:00"),
        ("Вчера, в 10:00", "2026-11-16 10:00"),
        ("вчера в 10 утра", "2026-11-16 10:00"),
        ("в среду в 3 дня", "2026-11-11 15:00"),
        ("позавчера", "2026-11-15"),
        ("послезавтра", "2026-11-19"),
        ("сегодня утром", "2026-11-17 09:00"),
        ("днём", "2026-11-17 15:00"),
        ("9 ноября 14:30", "2026-11-09 14:30"),
        ("9-го ноября 2026 года, в 14:30", "2026-11-09 14:30"),
        ("5 мая 2026", "2026-05-05"),
        ("в понедельник", "2026-11-16"),
        ("в прошлый вторник в 9:00", "2026-11-10 09:00"),
        ("во вторник на прошлой неделе", "2026-11-10"),
        ("две недели назад", "2026-11-03"),
        ("неделю назад", "2026-11-10"),
        ("час назад", "2026-11-17 09:40"),
        ("через 3 дня", "2026-11-20"),
        ("сейчас", "2026-11-17 10:40"),
        ("завтра в 10 часов", "2026-11-18 10:00"),
    ],
)
def test_moments_are_understood_in_russian_too(words, moment):
    assert understood(words) == moment


@pytest.mark.parametrize(
    "words", ["когда-нибудь", "сто лет назад", "в марте", "в обед", "понедельник 10 ноября", "32 мая"]
)
def test_what_is_not_understood_whole_in_russian_is_not_understood(words):
    assert understood(words) is None


@pytest.mark.parametrize(
    ("words", "moment"),
    [
        ("2026-11-09", "2026-11-09"),
        ("2026-11-09 10:00", "2026-11-09 10:00"),
        ("2026-11-09T10:00", "2026-11-09 10:00"),
        ("today", "2026-11-17"),
        ("yesterday 10:00", "2026-11-16 10:00"),
        ("Yesterday, at 10.30", "2026-11-16 10:30"),
        ("yesterday 10", "2026-11-16 10:00"),
        ("yesterday around 10am", "2026-11-16 10:00"),
        ("the day before yesterday", "2026-11-15"),
        ("tomorrow at 14h30", "2026-11-18 14:30"),
        ("this morning", "2026-11-17 09:00"),
        ("this morning at 8", "2026-11-17 08:00"),
        ("yesterday afternoon at 3", "2026-11-16 15:00"),
        ("two days ago", "2026-11-15"),
        ("a week ago at noon", "2026-11-10 12:00"),
        ("an hour ago", "2026-11-17 09:40"),
        ("in 20 minutes", "2026-11-17 11:00"),
        ("now", "2026-11-17 10:40"),
        ("10:00", "2026-11-17 10:00"),
        ("Tuesday", "2026-11-17"),
        ("last Tuesday", "2026-11-10"),
        ("Monday 2:30 pm", "2026-11-16 14:30"),
        ("on Friday at 9", "2026-11-13 09:00"),
        ("next Tuesday 9am", "2026-11-24 09:00"),
        ("Tuesday last week 11:00", "2026-11-10 11:00"),
        ("9 Nov 14:30", "2026-11-09 14:30"),
        ("Nov 9 14:30", "2026-11-09 14:30"),
        ("November 9th, 2026 2pm", "2026-11-09 14:00"),
        ("Mon 9 Nov at 12:15 am", "2026-11-09 00:15"),
        ("9.11. 10.30", "2026-11-09 10:30"),
        ("9.11.2026 10:00", "2026-11-09 10:00"),
        ("13/11 at 10", "2026-11-13 10:00"),
        ("the 9th", "2026-11-09"),
        ("the 20th", "2026-10-20"),
        ("12 January", "2027-01-12"),
        ("20 December", "2026-12-20"),
        ("29 Feb", "2028-02-29"),
    ],
)
def test_as_one_says_it(words, moment):
    assert understood(words) == moment


@pytest.mark.parametrize(
    ("words", "moment"),
    [
        ("Friday", "2026-11-20"),
        ("Tuesday", "2026-11-17"),
        ("9 Nov", "2027-11-09"),
        ("the 9th", "2026-12-09"),
        ("tomorrow", "2026-11-18"),
    ],
)
def test_a_day_to_come_is_the_next_one(words, moment):
    assert understood(words, ahead=True) == moment


@pytest.mark.parametrize(
    "words",
    [
        "",
        "soon",
        "last week",
        "9/11",  # September or November?
        "Tuesday 10 Nov 10:00 or so",
        "Monday 10 November",  # a Tuesday
        "Friday 13",  # the hour or the day?
        "31 Nov",
        "2026-02-30",
        "25:00",
        "13 pm",
        "10:00 yesterday 11:00",
        "9 Nov and 10 Nov",
        "may",
        "999 weeks",
        "9" * 200,
    ],
)
def test_what_is_unclear_is_not_guessed(words):
    assert understood(words) is None


def test_an_offset_is_kept():
    moment = understand_moment("2026-11-09T10:00+05:00", NOW)
    assert moment
    assert moment.instant(NOW).isoformat() == "2026-11-09T10:00:00+05:00"


def test_a_day_without_an_hour_is_noon_or_now_if_noon_is_ahead():
    assert Moment(day=date(2026, 11, 9)).instant(NOW).isoformat() == "2026-11-09T12:00:00+01:00"
    assert Moment(day=NOW.date()).instant(NOW).isoformat() == "2026-11-17T10:40:00+01:00"
    evening = NOW.replace(hour=19)
    assert Moment(day=NOW.date()).instant(evening).isoformat() == "2026-11-17T12:00:00+01:00"


moments = st.datetimes(datetime(1990, 1, 1), datetime(2150, 1, 1))  # noqa: DTZ001 - local


@given(moments, st.sampled_from(["%Y-%m-%d %H:%M", "%d %b %Y %H:%M", "%B %d, %Y at %I:%M %p", "%a %d.%m.%Y %H.%M"]))
def test_every_written_moment_is_read_back(moment, form):
    minute = moment.replace(second=0, microsecond=0)
    read = understand_moment(moment.strftime(form), NOW)
    assert read
    assert (read.day, read.clock) == (minute.date(), minute.time())


words = st.sampled_from(
    [
        "yesterday",
        "last",
        "next",
        "Tue",
        "9",
        "31",
        "Nov",
        "May",
        ".",
        "/",
        ":",
        "10:00",
        "12 am",
        "ago",
        "week",
        "the",
        "2026",
    ]
)


@given(st.text(max_size=90) | st.lists(words, max_size=7).map(" ".join), st.booleans())
@example("0 week ago", False)  # noqa: FBT003
def test_nothing_one_types_breaks_it(said, ahead):
    moment = understand_moment(said, NOW, ahead=ahead)
    assert moment is None or isinstance(moment.day, date)


@given(st.integers(0, 6), st.booleans())
def test_a_weekday_is_never_more_than_a_week_away(weekday, ahead):
    name = f"{NOW.date() + timedelta(days=weekday):%A}"
    moment = understand_moment(name, NOW, ahead=ahead)
    assert moment
    away = (moment.day - NOW.date()).days
    assert (0 <= away <= 6) if ahead else (-6 <= away <= 0)
    assert moment.clock is None or isinstance(moment.clock, time)
