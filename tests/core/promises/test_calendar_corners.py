"""Days on which counting is delicate: Fridays, weekends, the ends of months, the end of the calendar."""

from datetime import date

import pytest

from heardback.core.promises import understand_promise
from tests.core.promises.calendars import MondayToFriday


def day_of(said, on):
    return understand_promise(said, on=on, days=MondayToFriday()).until


FRIDAY = date(2026, 10, 16)
SATURDAY = date(2026, 10, 17)


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("We'll call you by Friday.", date(2026, 10, 16)),
        ("We'll call you by the end of the week.", date(2026, 10, 16)),
        ("We'll call you before Friday.", date(2026, 10, 22)),
        ("We'll call you next Friday.", date(2026, 10, 23)),
        ("We'll call you on Thursday or Friday.", date(2026, 10, 23)),
        ("We'll call you in three working days.", date(2026, 10, 21)),
        ("We'll call you by the 16th.", date(2026, 10, 16)),
        ("Позвоним в пятницу.", date(2026, 10, 16)),
        ("Позвоним в следующую пятницу.", date(2026, 10, 23)),
    ],
)
def test_said_on_a_friday(said, day):
    assert day_of(said, FRIDAY) == day


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("We'll call you by the end of the week.", date(2026, 10, 23)),
        ("We'll call you this week.", date(2026, 10, 23)),
        ("We'll call you next week.", date(2026, 10, 23)),
        ("We'll call you early next week.", date(2026, 10, 20)),
        ("We'll call you over the weekend.", date(2026, 10, 18)),
        ("We'll call you after the weekend.", date(2026, 10, 19)),
        ("We'll call you within one business day.", date(2026, 10, 19)),
        ("Позвоним на следующей неделе.", date(2026, 10, 23)),
        ("Сообщим до конца недели.", date(2026, 10, 23)),
    ],
)
def test_said_on_a_saturday(said, day):
    assert day_of(said, SATURDAY) == day


@pytest.mark.parametrize(
    ("said", "on", "day"),
    [
        ("You'll hear in a month.", date(2026, 1, 31), date(2026, 2, 28)),
        ("You'll hear in a month.", date(2028, 1, 31), date(2028, 2, 29)),
        ("You'll hear in a month.", date(2026, 12, 15), date(2027, 1, 15)),
        ("You'll hear by the 31st.", date(2026, 11, 2), date(2026, 12, 31)),
        ("You'll hear by 29 February.", date(2026, 11, 2), date(2028, 2, 29)),
        ("You'll hear by mid-October.", date(2026, 10, 25), date(2027, 10, 20)),
        ("You'll hear by the end of the month.", date(2026, 2, 28), date(2026, 2, 28)),
        ("You'll hear early in the month.", date(2026, 10, 25), date(2026, 11, 10)),
        ("You'll hear by 5 January.", date(2026, 12, 30), date(2027, 1, 5)),
        ("Ответим через месяц.", date(2026, 1, 31), date(2026, 2, 28)),
        ("Ответим через полтора месяца.", date(2026, 1, 10), date(2026, 2, 25)),
    ],
)
def test_months_are_not_all_alike(said, on, day):
    assert day_of(said, on) == day


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("5/11", date(2026, 11, 5)),
        ("11/5", date(2026, 11, 5)),
        ("3/12", date(2026, 12, 3)),
        ("12/1", date(2027, 1, 12)),
        ("10/30", date(2026, 10, 30)),
        ("30/10", date(2026, 10, 30)),
        ("10/11/2026", date(2026, 11, 10)),
        ("11/10/2026", date(2026, 11, 10)),
    ],
)
def test_strokes_put_the_day_first_unless_that_makes_no_sense(written, day):
    assert day_of(f"We'll let you know by {written}.", date(2026, 10, 14)) == day


@pytest.mark.parametrize(
    "said",
    [
        "We'll let you know by 31 November.",
        "We'll let you know by 30 February 2027.",
        "We'll let you know by 45/13.",
        "We'll let you know by 2026-13-45.",
        "We'll let you know by 20 November 2019.",
        "We'll let you know by 2020-01-01.",
        "Сообщим до 31 ноября.",
        "Сообщим до 20.11.2019.",
    ],
)
def test_a_day_that_is_past_or_does_not_exist_promises_nothing(said):
    assert day_of(said, date(2026, 10, 14)) is None


@pytest.mark.parametrize("said", ["We'll call you in 900 years.", "We'll call next week.", "Ответим через месяц."])
def test_the_calendar_may_end(said):
    assert day_of(said, date.max) is None
