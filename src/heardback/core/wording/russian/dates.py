"""Days in Russian, in the forms that its sentences need."""

from datetime import date
from typing import Final

from heardback.core.step import Step
from heardback.core.wording.russian.counted import counted

_WEEKDAYS: Final = ("понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье")
_OF: Final = ("понедельника", "вторника", "среды", "четверга", "пятницы", "субботы", "воскресенья")
_TO: Final = ("понедельнику", "вторнику", "среде", "четвергу", "пятнице", "субботе", "воскресенью")
_WHOM: Final = ("понедельник", "вторник", "среду", "четверг", "пятницу", "субботу", "воскресенье")
_SHORT_WEEKDAYS: Final = ("пн", "вт", "ср", "чт", "пт", "сб", "вс")
_MONTHS: Final = (
    *("января", "февраля", "марта", "апреля", "мая", "июня"),
    *("июля", "августа", "сентября", "октября", "ноября", "декабря"),
)
_SHORT_MONTHS: Final = ("янв", "фев", "мар", "апр", "мая", "июн", "июл", "авг", "сен", "окт", "ноя", "дек")
_TUESDAY: Final = 1
_NEXT_TO_TODAY: Final = {0: "сегодня", 1: "завтра", -1: "вчера"}
_THIS_WEEK: Final = 6
"""So many days off, a weekday alone is clear."""


def day(when: date) -> str:
    """Write a day in full: среда, 18 ноября."""
    return f"{_WEEKDAYS[when.weekday()]}, {_plain(when)}"


def full_day(when: date) -> str:
    """Write a day with its year: среда, 18 ноября 2026 года."""
    return f"{day(when)} {when.year} года"


def day_seen(when: date, today: date) -> str:
    """Write a day in full, with its year where it is another one than today's."""
    return day(when) if when.year == today.year else full_day(when)


def short_day(when: date) -> str:
    """Write a day briefly: ср, 18 ноя."""
    return f"{_SHORT_WEEKDAYS[when.weekday()]}, {when.day} {_SHORT_MONTHS[when.month - 1]}"


def days(when: date, today: date) -> str:
    """Write a day as people say it, seen from `today`: сегодня, завтра, в пятницу, в пятницу, 4 декабря."""
    ahead = (when - today).days
    if ahead in _NEXT_TO_TODAY:
        return _NEXT_TO_TODAY[ahead]
    return _on(when) if 0 < ahead <= _THIS_WEEK else on(when, today)


def away(when: date, today: date) -> str:
    """Say how far off a day is: сегодня, через 3 дня, 3 дня назад."""
    ahead = (when - today).days
    if ahead in _NEXT_TO_TODAY:
        return _NEXT_TO_TODAY[ahead]
    number = counted(abs(ahead), "день", "дня", "дней")
    return f"через {number}" if ahead > 0 else f"{number} назад"


def window(step: Step, today: date) -> str:
    """Write a step's window, seen from `today`; another year is named."""
    if step.last is None:
        return f"{_since(step.first)}, {_short(step.first, today)}" if step.first > today else "с сегодняшнего дня"
    if step.first == step.last:
        return f"{_SHORT_WEEKDAYS[step.first.weekday()]}, {_short(step.first, today)}"
    if step.first <= today <= step.last:
        return f"по {_WHOM[step.last.weekday()]}, {_short(step.last, today)}"
    return f"{short_day(step.first)} — {_SHORT_WEEKDAYS[step.last.weekday()]}, {_short(step.last, today)}"


def on(when: date, today: date) -> str:
    """Say on which day: в среду, 18 ноября."""
    return f"{_on(when)}, {_dated(when, today)}"


def by(when: date, today: date) -> str:
    """Say by which day, that day included: не позднее среды, 18 ноября."""
    return f"не позднее {_OF[when.weekday()]}, {_dated(when, today)}"


def until(when: date, today: date) -> str:
    """Say until when: до среды, 18 ноября."""
    return f"до {_OF[when.weekday()]}, {_dated(when, today)}"


def due(when: date, today: date) -> str:
    """Say for which day something was promised, the weekday alone within a week: к среде, к среде, 18 ноября."""
    near = abs((when - today).days) <= _THIS_WEEK
    return f"к {_TO[when.weekday()]}" + ("" if near else f", {_dated(when, today)}")


def _on(when: date) -> str:
    return f"{'во' if when.weekday() == _TUESDAY else 'в'} {_WHOM[when.weekday()]}"


def _since(when: date) -> str:
    return f"{'со' if _OF[when.weekday()][:2] in ('вт', 'ср') else 'с'} {_OF[when.weekday()]}"


def _dated(when: date, today: date) -> str:
    return _plain(when) + ("" if when.year == today.year else f" {when.year} года")


def _plain(when: date) -> str:
    return f"{when.day} {_MONTHS[when.month - 1]}"


def _short(when: date, today: date) -> str:
    year = "" if when.year == today.year else f" {when.year}"
    return f"{when.day} {_SHORT_MONTHS[when.month - 1]}{year}"
