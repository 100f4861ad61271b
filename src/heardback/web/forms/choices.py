"""What can be chosen from, in the language of the page."""

from collections.abc import Callable
from functools import lru_cache
from typing import Any, get_args

from babel import Locale
from django.utils.translation import gettext as _

from heardback.core.calendars import known_countries
from heardback.core.candidacy import Candidacy, Interest, Role, Size
from heardback.core.silence import Level
from heardback.core.wording.speech import Speech
from heardback.intake.people_said import plain_word

Choices = list[tuple[str, str]]


def named(literal: object, name: Callable[[Any], str], *, blank: str | None = None) -> Choices:
    """Return the values of a Literal by their names, with a blank one before them."""
    return ([("", blank)] if blank is not None else []) + [(one, _capital(name(one))) for one in get_args(literal)]


def roles(speech: Speech) -> Choices:
    """Return what somebody may be at the employer's."""
    return named(Role, speech.role, blank=_("not known"))


def levels(speech: Speech) -> Choices:
    """Return the levels of a post."""
    return named(Level, speech.level, blank=_("by my years of experience"))


def sizes(speech: Speech) -> Choices:
    """Return how large an employer may be."""
    return named(Size, speech.size, blank=_("not known"))


def interests(speech: Speech) -> Choices:
    """Return how much one may want a post."""
    return named(Interest, speech.interest)


def people(candidacy: Candidacy, blank: str | None) -> Choices:
    """Return the people of a candidacy."""
    return ([("", blank)] if blank is not None else []) + [(one.id, one.name) for one in candidacy.contacts]


def channels(candidacy: Candidacy, speech: Speech, *, blank: str | None = None) -> Choices:
    """Return the ways of contact: phone, e-mail, and what their people declared."""
    declared = {one for contact in candidacy.contacts for one in contact.channels or ()}
    ways = ["phone", "email", *sorted(declared - {"phone", "email"})]
    return ([("", blank)] if blank is not None else []) + [(way, _capital(speech.channel(way))) for way in ways]


@lru_cache(maxsize=4)
def countries(language: str) -> Choices:
    """Return every country whose working days are known, by its name in the language; an accent changes no order."""
    names = Locale(language).territories
    return sorted(((code, names.get(code, code)) for code in known_countries()), key=lambda pair: plain_word(pair[1]))


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
