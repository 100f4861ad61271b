"""What happens around every page, outermost first (the order stands in `settings.framework`)."""

import logging
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final

from django.conf import settings
from django.contrib.auth import logout
from django.core.exceptions import DisallowedHost
from django.http import HttpRequest, HttpResponseBase
from django.utils import translation

from heardback import bootstrap
from heardback.core.errors import HeardbackError
from heardback.ports import OwnerId
from heardback.web.devices import still_lasts

if TYPE_CHECKING:
    from heardback.web.request import Request

Handler = Callable[[HttpRequest], HttpResponseBase]

_log = logging.getLogger("heardback.web")

POLICY: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; manifest-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
)
"""Content-Security-Policy: everything from here, nothing inline, nobody may frame us (ASVS 3.4.3, 3.4.6)."""
_ALWAYS: Final = {
    "Content-Security-Policy": POLICY,
    "X-Frame-Options": "DENY",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}


def headers(handle: Handler) -> Handler:
    """Give every answer its security headers, keep pages out of caches (ASVS 14.3.2), and log it without content."""

    def handled(request: HttpRequest) -> HttpResponseBase:
        begun = time.perf_counter()
        response = handle(request)
        for name, value in {**_ALWAYS, "Cache-Control": "no-store"}.items():  # static files say how long they keep
            response.headers.setdefault(name, value)
        _log.info(
            "%s %s %s",
            request.method,
            _route(request),
            response.status_code,
            extra={"milliseconds": round((time.perf_counter() - begun) * 1000, 1)},
        )
        return response

    return handled


def _route(request: HttpRequest) -> str:
    """Return the pattern that answered, never the path itself: a path may hold a key or a search."""
    match = request.resolver_match
    return match.route if match else "(no page)"


def doorkeeper(handle: Handler) -> Handler:
    """Turn away who asks for another host, and what is too large, before anything else is done.

    A page elsewhere can make its own name point to this computer (DNS rebinding), and a browser then lets it read all
    that is answered under that name: so nothing is.
    """

    def handled(request: HttpRequest) -> HttpResponseBase:
        from heardback.web.pages import trouble  # noqa: PLC0415 - pages import us

        try:
            request.get_host()
        except DisallowedHost:
            return trouble.another_host(request)
        if _length(request) > settings.HEARDBACK_LARGEST_REQUEST:
            return trouble.too_large(request)
        return handle(request)

    return handled


def _length(request: HttpRequest) -> int:
    """Return how long the body says it is. One that does not say is not read at all."""
    said = request.META.get("CONTENT_LENGTH") or "0"
    return int(said) if said.isascii() and said.isdigit() else 0


def lasting(handle: Handler) -> Handler:
    """Sign out who signed in too long ago, and note once a day that a device was here."""

    def handled(request: HttpRequest) -> HttpResponseBase:
        if request.user.is_authenticated and not still_lasts(request.session, request.headers, bootstrap.clock()):
            logout(request)
        return handle(request)

    return handled


def moment(handle: Handler) -> Handler:
    """Fix the moment a page speaks of, and say whose record it may see."""

    def handled(request: "Request") -> HttpResponseBase:
        request.now = bootstrap.now()
        request.log = bootstrap.event_log()
        request.inbox = bootstrap.inbox()
        user = request.user
        request.owner = OwnerId(user.pk) if user.is_authenticated else None
        request.person = request.log.person(request.owner) if request.owner else None
        return handle(request)

    return handled  # type: ignore[return-value]  # every request is a `Request` from here on


def language(handle: Handler) -> Handler:
    """Speak the person's language, else the server's, else the one that their browser prefers."""

    def handled(request: "Request") -> HttpResponseBase:
        chosen = request.person.language if request.person else None
        with translation.override(chosen or asked_language(request)):
            request.LANGUAGE_CODE = translation.get_language() or "en"
            response = handle(request)
            render = getattr(response, "render", None)
            response = render() if render and not getattr(response, "is_rendered", True) else response
        response.headers.setdefault("Content-Language", request.LANGUAGE_CODE)
        return response

    return handled  # type: ignore[return-value]  # as above


def asked_language(request: HttpRequest) -> str:
    """Return the language for one of whom nothing is known: the server's own, else the one that a browser asks for."""
    return settings.HEARDBACK_LANGUAGE or translation.get_language_from_request(request)


class errors:  # noqa: N801 - named as its siblings; Django asks for a class where exceptions are handled
    """Say an expected error as a page; what is not expected stays Django's affair."""

    def __init__(self, handle: Handler) -> None:
        """Wrap what comes after."""
        self._handle = handle

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Pass the request on."""
        return self._handle(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> Any:  # noqa: ANN401 - as Django calls it
        """Turn a domain error into its page."""
        from heardback.web.pages.trouble import told  # noqa: PLC0415 - pages import us

        return told(request, exception) if isinstance(exception, HeardbackError) else None
