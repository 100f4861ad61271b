"""Filters and tags of our templates: days and steps in the page's language, addresses as links, forms' hidden parts."""

from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from django import forms, template
from django.contrib.messages.storage.base import Message
from django.template.context import Context
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from heardback.core.candidacy import Candidacy, Contact
from heardback.core.doing import Ending
from heardback.core.glance import Glance, Listed
from heardback.core.step import Step
from heardback.intake.people_said import international
from heardback.letters.said import Said, told
from heardback.web.page import OF_PROPOSAL, fresh_key
from heardback.web.parts.endings import words_on_button
from heardback.web.places import city_in
from heardback.web.telephone import tel

register = template.Library()


@register.simple_tag(takes_context=True)
def say(context: Context, name: str, *values: Any) -> str:  # noqa: ANN401 - whatever the `Speech` takes
    """Say something in the page's language: {% say "day" when %}."""
    said: str = getattr(context["speech"], name)(*values)
    return said


@register.simple_tag(takes_context=True)
def say_step(context: Context, candidacy: Candidacy, step: Step, deadline: date | None = None) -> str:
    """Say a step as a sentence without its full stop."""
    said: str = context["speech"].sentence(candidacy, step, deadline=deadline)
    return said


@register.simple_tag(takes_context=True)
def say_listed(context: Context, glance: Glance, listed: Listed) -> str:
    """Say a step that a list knows."""
    said: str = context["speech"].sentence(glance.named(), listed.step(), deadline=glance.decide_by)
    return said


@register.filter
def capital(text: str) -> str:
    """Begin with a capital letter and leave the rest."""
    return text[:1].upper() + text[1:]


@register.filter
def words(text: str) -> list[str]:
    """Return the words of a text, to go through."""
    return text.split()


@register.filter
def field(form: forms.BaseForm, name: str) -> forms.BoundField:
    """Return a field of a form by its name."""
    return form[name]


@register.filter
def city(zone: str) -> str:
    """Return the city that a time zone is named after, in the page's language."""
    return city_in(get_language() or "en", zone)


@register.filter
def clock(at: datetime, zone: str) -> str:
    """Return the time of day in a time zone, such as 10:40."""
    return f"{at.astimezone(ZoneInfo(zone)):%H:%M}"


@register.filter
def phone_link(contact: Contact, country: str | None = None) -> SafeString:
    """Return a link that calls somebody at an employer in that country; the number as it is where it cannot be dialled.

    In the international form, for whoever applies abroad dials from abroad.
    """
    link = tel(contact.phone or "", country)
    shown = international(contact.phone or "", country)
    return format_html('<a href="{}" class="tel">{}</a>', link, shown) if link else format_html("{}", shown)


@register.filter
def said(words: str) -> str:
    """Say in the page's language what the proofreader says; words that belong to the letter stay as they are."""
    return told(words, "ru" if get_language() == "ru" else "en")


@register.filter
def of_the_letter(words: str) -> bool:
    """Tell whether words are in the letter's language rather than in the page's."""
    return not isinstance(words, Said)


@register.simple_tag
def ending_words(step: Step, ending: Ending) -> str:
    """Say a way in which a step can end, as on a button."""
    return words_on_button(step.action, ending)


@register.inclusion_tag("parts/undoing.html", takes_context=True)
def undoing(context: Context, message: Message) -> dict[str, Any]:
    """Show the way to take back what a message tells, where it has one: see `Page.say_recorded`."""
    key, *numbers = (message.extra_tags or "").split() or [""]
    if key == OF_PROPOSAL:
        return {"proposal": numbers[0], "csrf_token": context.get("csrf_token")}
    facts = {"key": key, "number": numbers[0], "also": numbers[1:], "seen": numbers[-1]} if numbers else {}
    return {**facts, "csrf_token": context.get("csrf_token")}


@register.inclusion_tag("parts/command.html")
def command(version: int) -> dict[str, Any]:
    """Hide in a form which version its page was made from, and an idempotency key."""
    return {"seen": version, "key": fresh_key()}
