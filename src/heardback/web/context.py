"""What every template may use."""

from functools import cache, partial
from typing import Any

from django.conf import settings

from heardback.core import wording
from heardback.core.person import Person
from heardback.web.request import Request


def surroundings(request: Request) -> dict[str, Any]:
    """Return the language as a `Speech`, the person, their day, whether people sign in here, and get mail.

    `to_decide`, how many proposals wait in the inbox, is asked of the database only by a page that shows it.
    """
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
        "to_decide": cache(partial(_to_decide, request)),  # a template calls it
        "signed_in": bool(getattr(request, "owner", None)),
    }


def _to_decide(request: Request) -> int:
    owner = getattr(request, "owner", None)
    if not owner:
        return 0
    counted = getattr(request, "counted", None) or request.inbox.count(owner)
    return counted.open
