"""What happens around every page, outermost first (the order stands in `settings.framework`)."""

import logging
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.utils import translation

from heardback import bootstrap
from heardback.core.errors import HeardbackError
from heardback.ports import OwnerId

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
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}


def headers(handle: Handler) -> Handler:
    """Give every answer its security headers, keep pages out of caches (ASVS 14.3.2), and log it without content."""

    def handled(request: HttpRequest) -> HttpResponseBase:
        begun = time.perf_counter()
        response = handle(request)
        for name, value in _ALWAYS.items():
            response.headers.setdefault(name, value)
        if isinstance(response, HttpResponse):  # files answer as streams, and may be kept
            response.headers.setdefault("Cache-Control", "no-store")
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


def moment(handle: Handler) -> Handler:
    """Fix the moment a page speaks of, and say whose record it may see."""

    def handled(request: "Request") -> HttpResponseBase:
        request.now = bootstrap.now()
        request.log = bootstrap.event_log()
        user = request.user
        request.owner = OwnerId(user.pk) if user.is_authenticated else None
        request.person = request.log.person(request.owner) if request.owner else None
        return handle(request)

    return handled  # type: ignore[return-value]  # every request is a `Request` from here on


def language(handle: Handler) -> Handler:
    """Speak the person's language, else the one that their browser prefers."""

    def handled(request: "Request") -> HttpResponseBase:
        chosen = request.person.language if request.person else None
        with translation.override(chosen or translation.get_language_from_request(request)):
            request.LANGUAGE_CODE = translation.get_language() or "en"
            response = handle(request)
            render = getattr(response, "render", None)
            response = render() if render and not getattr(response, "is_rendered", True) else response
        response.headers.setdefault("Content-Language", request.LANGUAGE_CODE)
        return response

    return handled  # type: ignore[return-value]  # as above


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
