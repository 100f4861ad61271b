"""Days as a letter writes them: in each language, in the forms that its sentences need.

Russian declines the weekday after a preposition («в среду», «не позднее среды»); so each day comes in ready forms, and
a template chooses one: `{interview.on}`. The weekday is always taken from the date itself.
"""

from datetime import date
from typing import Final, Literal

from heardback.core.candidacy import Language

Form = Literal["day", "on", "by", "until", "date"]

_A_YEAR_IS_CLEAR_DAYS: Final = 180
"""A day nearer than this needs no year."""

_ENGLISH_WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_ENGLISH_MONTHS: Final = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_RUSSIAN_WEEKDAYS: Final = ("понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье")
_RUSSIAN_ON: Final = (
    *("в понедельник", "во вторник", "в среду", "в четверг"),
    *("в пятницу", "в субботу", "в воскресенье"),
)
_RUSSIAN_BY: Final = ("понедельника", "вторника", "среды", "четверга", "пятницы", "субботы", "воскресенья")
_RUSSIAN_MONTHS: Final = (
    *("января", "февраля", "марта", "апреля", "мая", "июня"),
    *("июля", "августа", "сентября", "октября", "ноября", "декабря"),
)


def forms(when: date, today: date, language: Language) -> dict[Form, str]:
    """Return a day in every form that a template may ask for, seen from `today`."""
    with_year = abs((when - today).days) > _A_YEAR_IS_CLEAR_DAYS
    return _russian(when, with_year=with_year) if language == "ru" else _english(when, with_year=with_year)


def _english(when: date, *, with_year: bool) -> dict[Form, str]:
    plain = f"{when.day} {_ENGLISH_MONTHS[when.month - 1]}" + (f" {when.year}" if with_year else "")
    full = f"{_ENGLISH_WEEKDAYS[when.weekday()]} {plain}"
    return {"day": full, "on": f"on {full}", "by": f"by {full}", "until": f"until {full}", "date": plain}


def _russian(when: date, *, with_year: bool) -> dict[Form, str]:
    plain = f"{when.day} {_RUSSIAN_MONTHS[when.month - 1]}" + (f" {when.year} года" if with_year else "")
    weekday = when.weekday()
    return {
        "day": f"{_RUSSIAN_WEEKDAYS[weekday]}, {plain}",
        "on": f"{_RUSSIAN_ON[weekday]}, {plain}",
        "by": f"не позднее {_RUSSIAN_BY[weekday]}, {plain}",
        "until": f"до {_RUSSIAN_BY[weekday]}, {plain}",
        "date": plain,
    }
