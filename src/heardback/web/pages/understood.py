"""Their words as a day, while they are being typed."""

from datetime import date, datetime
from typing import ClassVar

from django.http import HttpResponse

from heardback.core.calendars import known_countries
from heardback.core.promises import understand_promise
from heardback.core.workdays import working_days
from heardback.web.page import Page

_LONGEST = 2_000


class UnderstoodPage(Page):
    """`/understood?says=…&at=…&country=…`: a fragment that says which day the words mean."""

    template: ClassVar[str] = "parts/understood.html"

    def get(self, request: object) -> HttpResponse:
        """Say it; what cannot be made out is said to be so."""
        asked = self.request.GET
        says, country = asked.get("says", "")[:_LONGEST].strip(), asked.get("country", "")
        if not says:
            return self.show(heard=None)
        days = working_days(country if country in known_countries() else "GB", "")
        on = _day(asked.get("at", "")) or self.request.now.date()
        return self.show(heard=understand_promise(says, on=on, days=days))


def _day(moment: str) -> date | None:
    try:
        return datetime.fromisoformat(moment).date()
    except ValueError:
        return None
