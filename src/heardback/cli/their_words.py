"""What the commands about an employer's words share: the day they were said, whose working days count, the JSON."""

from datetime import date
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from heardback.core.promises import Understood, WorkingDays


def day_called(text: str) -> date:
    """Read a day such as 2026-11-16."""
    from heardback.core.errors import NotADay
    from heardback.core.shapes import FIRST_YEAR, LAST_YEAR

    try:
        day = date.fromisoformat(text)
    except ValueError as error:
        raise NotADay(found=f'"{text}"') from error
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise NotADay(found=f'"{text}"')
    return day


def working_days_in(country: str) -> "WorkingDays":
    """Return the working days of a country (ISO 3166-1 alpha-2)."""
    from heardback.core.calendars import country_like, parts_of
    from heardback.core.errors import NotACountry
    from heardback.core.workdays import working_days

    if parts_of(country) is None:
        raise NotACountry(found=f'"{country}"', expected=country_like(country))
    return working_days(country)


def promise_told(heard: "Understood") -> dict[str, Any]:
    """Return what was promised as it stands in JSON."""
    return {
        "until": heard.until.isoformat() if heard.until else None,
        "answers": heard.answers,
        "may_ask": heard.may_ask,
        "who": heard.who,
        "words": heard.words,
    }
