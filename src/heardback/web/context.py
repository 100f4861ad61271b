"""What every template may use."""

from typing import Any

from django.conf import settings

from heardback.core import wording
from heardback.core.person import Person
from heardback.web.request import Request


def surroundings(request: Request) -> dict[str, Any]:
    """Return the language as a `Speech`, the person, their day, whether people sign in here, and get mail."""
    person = getattr(request, "person", None) or Person()
    code = getattr(request, "LANGUAGE_CODE", "en")
    now = getattr(request, "now", None)
    return {
        "speech": wording.of("ru" if code == "ru" else "en"),
        "language": code,
        "person": person,
        "now": now,
        "today": now.astimezone(person.zone()).date() if now else None,
        "accounts": settings.HEARDBACK_ACCOUNTS,
        "mail": settings.HEARDBACK_MAIL,
        "signed_in": bool(getattr(request, "owner", None)),
    }
