"""Their words as a day, while they are being typed."""

from dataclasses import replace
from datetime import date, datetime
from typing import ClassVar

from django.http import HttpResponse

from heardback.core.calendars import known_countries
from heardback.core.promises import days_named, understand_promise
from heardback.core.workdays import working_days
from heardback.web.page import Page

_LONGEST = 2_000
_WAIT = "deferral"
"""Only who asks to wait, or agrees when they answer, is missing a day if none is named: who declines is not."""

_THEIRS_TO_ANSWER = ("request", "offer", "invitation")
"""There the day they name is the candidate's own, as `core.candidacy` reads it."""


class UnderstoodPage(Page):
    """`/understood?says=…&day=…&country=…&means=…`: a fragment that says which day the words mean.

    Instead of `day` there may be a moment, `at`.
    """

    template: ClassVar[str] = "parts/understood.html"

    def get(self, request: object) -> HttpResponse:
        """Say it; what cannot be made out is said to be so, where a day is to be expected."""
        asked = self.request.GET
        says, country = asked.get("says", "")[:_LONGEST].strip(), asked.get("country", "")
        if not says:
            return self.show(heard=None)
        days = working_days(country if country in known_countries() else "GB", "")
        on = _day(asked.get("day") or asked.get("at", "")) or self.request.now.astimezone(self.person.zone()).date()
        means = asked.get("means", _WAIT)
        heard = understand_promise(says, on=on, days=days)
        if means in _THEIRS_TO_ANSWER:
            heard = replace(heard, until=next(iter(days_named(says, on=on, days=days)), heard.until))
        return self.show(heard=heard if heard.until or means == _WAIT else None)


def _day(moment: str) -> date | None:
    try:
        return datetime.fromisoformat(moment).date()
    except ValueError:
        return None
