"""What is said when something goes wrong, and whether the program is well."""

import logging
from http import HTTPStatus

from django.db import DatabaseError, connection
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _

from heardback.core.errors import HeardbackError
from heardback.web.messages import message_of

_log = logging.getLogger("heardback.web")


def told(request: HttpRequest, error: HeardbackError) -> HttpResponse:
    """Say an expected error: what happened, what it means, what to do."""
    title = _("That is not here") if error.http_status == HTTPStatus.NOT_FOUND else _("That did not work")
    return _page(request, title, message_of(error), error.http_status)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001 - as Django calls it
    """Say that there is no such page."""
    return _page(
        request,
        _("That is not here"),
        _("There is no such page. The address may not be complete, or what it named was erased."),
        HTTPStatus.NOT_FOUND,
    )


def broken(request: HttpRequest) -> HttpResponse:
    """Say that the fault is ours. Nothing that was recorded is lost: every record is kept before it is answered."""
    words = _(
        "Something is wrong in heardback itself. What you had recorded is safe. Go back and try once more; "
        "if it happens again, the log says where."
    )
    return HttpResponse(
        f"<!doctype html><title>heardback</title><h1>heardback</h1><p>{words}</p>",
        status=HTTPStatus.INTERNAL_SERVER_ERROR,
    )


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


def _page(request: HttpRequest, title: str, words: str, status: int) -> HttpResponse:
    return TemplateResponse(request, "trouble.html", {"title": title, "words": words}, status=status).render()
