"""Moments in the person's own time: when they wrote something down."""

from datetime import date, datetime

from django import template

from heardback.core.person import Person

register = template.Library()


@register.filter
def own_day(at: datetime, person: Person) -> date:
    """Return the day of a moment where the person is."""
    return at.astimezone(person.zone()).date()


@register.filter
def own_hour(at: datetime, person: Person) -> str:
    """Return the time of day where the person is, such as 10:40."""
    return f"{at.astimezone(person.zone()):%H:%M}"
