"""What is said when something goes wrong, and whether the program is well."""

import logging
from http import HTTPStatus
from typing import TYPE_CHECKING, cast

from django.conf import settings
from django.db import DatabaseError, connection
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.template.response import TemplateResponse
from django.utils import translation
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from heardback.core.errors import HeardbackError, NoSuchCandidacy
from heardback.web.access import own_employer
from heardback.web.messages import message_of
from heardback.web.middleware import asked_language

if TYPE_CHECKING:
    from heardback.web.request import Request

Words = str | Promise

_log = logging.getLogger("heardback.web")


def told(request: HttpRequest, error: HeardbackError) -> HttpResponse:
    """Say an expected error: what happened, what it means, what to do."""
    title = _("That is not here") if error.http_status == HTTPStatus.NOT_FOUND else _("That did not work")
    return _page(request, title, message_of(error), error.http_status, about=_about(request))


def _about(request: HttpRequest) -> dict[str, str] | None:
    """Return the application that an address speaks of, to go on from there, if it is one of the person's own."""
    key = request.resolver_match.kwargs.get("key") if request.resolver_match else None
    if not key:
        return None
    try:
        return {"key": key, "employer": own_employer(cast("Request", request), key).name}
    except NoSuchCandidacy:
        return None


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001 - as Django calls it
    """Say that there is no such page."""
    return _page(
        request,
        _("That is not here"),
        _("There is no such page. The address may not be complete, or what it named was erased."),
        HTTPStatus.NOT_FOUND,
    )


def refused(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001 - as Django calls it
    """Say that this is not allowed."""
    words = _("That is not open to you. Go back, or sign in as somebody else.")
    return _page(request, _("That is not open to you"), words, HTTPStatus.FORBIDDEN)


def not_understood(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001 - as Django calls it
    """Say that a request was none that a browser sends from our pages."""
    words = _("What your browser sent could not be read, so nothing was recorded. Go back and try once more.")
    return _plain(request, _("That did not work"), words, HTTPStatus.BAD_REQUEST)


def too_many(request: HttpRequest) -> HttpResponse:
    """Say that there were too many attempts (ASVS 2.4.1)."""
    words = _("That was tried very often just now. Wait some minutes, then try once more.")
    return _page(request, _("A moment, please"), words, HTTPStatus.TOO_MANY_REQUESTS)


def too_large(request: HttpRequest) -> HttpResponse:
    """Say that this is more than is taken in."""
    most = settings.HEARDBACK_LARGEST_REQUEST // 2**20
    words = _("That is too large: at most %(most)s MB are taken in at once. Nothing was recorded.") % {"most": most}
    return _plain(request, _("That is too large"), words, HTTPStatus.REQUEST_ENTITY_TOO_LARGE)


def another_host(request: HttpRequest) -> HttpResponse:
    """Say that nothing is shown under the name that was asked for (421, RFC 9110, 15.5.20); which, is not repeated."""
    words = _(
        "heardback is not shown under this name, so that no other page can read in it. Open it at its own address. "
        "If this is your server and the name is right, add it to HEARDBACK_HOSTS."
    )
    return _plain(request, _("Not under this name"), words, HTTPStatus.MISDIRECTED_REQUEST)


def broken(request: HttpRequest) -> HttpResponse:
    """Say that the fault is ours. Nothing that was recorded is lost: every record is kept before it is answered."""
    words = _(
        "Something is wrong in heardback itself. What you had recorded is safe. Go back and try once more; "
        "if it happens again, the log says where."
    )
    return _plain(request, _("That did not work"), words, HTTPStatus.INTERNAL_SERVER_ERROR)


def form_expired(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001 - as Django calls it
    """Say that a form was too old, or did not come from our own pages."""
    words = _(
        "This form is too old, or it did not come from one of heardback's own pages, so nothing was recorded. "
        "Go back, reload the page and send it again; your browser keeps what you typed."
    )
    return _page(request, _("Please send it once more"), words, HTTPStatus.FORBIDDEN)


def health(request: HttpRequest) -> HttpResponse:  # noqa: ARG001 - as Django calls it
    """`/healthz`: the process answers."""
    return HttpResponse("ok\n", content_type="text/plain")


def ready(request: HttpRequest) -> HttpResponse:  # noqa: ARG001 - as Django calls it
    """`/readyz`: the database answers too."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError:
        _log.exception("the database does not answer")
        return HttpResponse("the database does not answer\n", status=503, content_type="text/plain")
    return HttpResponse("ready\n", content_type="text/plain")


def _page(
    request: HttpRequest, title: Words, words: Words, status: int, *, about: dict[str, str] | None = None
) -> HttpResponse:
    facts = {"title": title, "words": words, "about": about}
    return TemplateResponse(request, "trouble.html", facts, status=status).render()


def _plain(request: HttpRequest, title: Words, words: Words, status: int) -> HttpResponse:
    """Answer without a session, a person or a database, for when there is none, or none may be looked at."""
    with translation.override(asked_language(request)):
        facts = {"title": title, "words": words, "language": translation.get_language()}
        return HttpResponse(render_to_string("plain.html", facts), status=status)
