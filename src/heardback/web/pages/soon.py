"""Addresses whose pages are being written."""

from django.http import HttpRequest, HttpResponse


def soon(request: HttpRequest, **parts: object) -> HttpResponse:
    """Say so."""
    return HttpResponse("soon")
