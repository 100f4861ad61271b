"""The calendar that programs subscribe to: by its secret address, or with Basic authentication and no secret in it.

Whoever has the secret sees the calendar and nothing else; an address that opens nothing is one that is not there. What
is sent may be kept by the program that asked, but by nobody between, and is to be asked for again each time.
"""

import binascii
from base64 import b64decode
from http import HTTPStatus
from typing import ClassVar, Final

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.utils.cache import get_conditional_response
from django.utils.http import http_date, quote_etag

from heardback import bootstrap
from heardback.actions.feed import Setting, ready, text
from heardback.core.candidacy import Language
from heardback.ports.feeds import Feed
from heardback.web.failures import fails_too_often
from heardback.web.page import Page
from heardback.web.pages.trouble import too_many

_CHALLENGE: Final = 'Basic realm="heardback calendar", charset="UTF-8"'
_KEPT: Final = "private, no-cache"
_LONGEST_LOGIN: Final = 1_000


class _Calendar(Page):
    """What both ways to the calendar share."""

    public: ClassVar[bool] = True
    http_method_names = ("get", "head", "options")

    def _send(self, feed: Feed) -> HttpResponseBase:
        """Send it, or only say that nothing has changed."""
        feeds, setting = bootstrap.feeds(), Setting(language=_language(feed), base=origin(self.request))
        one = ready(feeds, self.log, feed, setting, self.request.now)
        etag, changed = quote_etag(one.state), int(one.changed_at.timestamp())
        answer: HttpResponseBase | None = get_conditional_response(self.request, etag, changed)
        if answer is None:
            answer = HttpResponse(text(feeds, one), content_type="text/calendar; charset=utf-8")
            answer.headers["Content-Disposition"] = 'inline; filename="heardback.ics"'
        answer.headers["ETag"], answer.headers["Last-Modified"] = etag, http_date(changed)
        answer.headers["Cache-Control"], answer.headers["X-Robots-Tag"] = _KEPT, "noindex"
        answer.headers["Content-Language"] = setting.language
        return answer


class FeedPage(_Calendar):
    """`/calendar/<secret>.ics`."""

    def get(self, request: object, token: str) -> HttpResponseBase:
        """Send it; a secret that opens nothing is an address that is not there."""
        feed = bootstrap.feeds().opened_by(token)
        return self._send(feed) if feed else self._nothing()

    def _nothing(self) -> HttpResponse:
        if fails_too_often(self.request, "calendar"):
            return too_many(self.request)
        raise Http404


class SignedFeedPage(_Calendar):
    """`/calendar/feed.ics`: the secret is the password of Basic authentication (RFC 7617), with any user name."""

    def get(self, request: object) -> HttpResponseBase:
        """Send it, or ask for the password."""
        password = _password(self.request)
        feed = bootstrap.feeds().opened_by(password) if password else None
        if feed:
            answer = self._send(feed)
            answer.headers["Vary"] = "Authorization"
            return answer
        return self._ask(failed=password is not None)

    def _ask(self, *, failed: bool) -> HttpResponse:
        if failed and fails_too_often(self.request, "calendar"):
            return too_many(self.request)
        return HttpResponse(
            status=HTTPStatus.UNAUTHORIZED, headers={"WWW-Authenticate": _CHALLENGE}, content_type="text/plain"
        )


def origin(request: HttpRequest) -> str:
    """Return where heardback answers, as the person reaches it."""
    return settings.HEARDBACK_URL or f"{request.scheme}://{request.get_host()}"


def _language(feed: Feed) -> Language:
    """Return the language of whose calendar it is: the program that asks speaks none."""
    return "ru" if (feed.language or settings.HEARDBACK_LANGUAGE) == "ru" else "en"


def _password(request: HttpRequest) -> str | None:
    """Return the password that was sent; None: none was."""
    scheme, _, login = str(request.headers.get("Authorization", ""))[:_LONGEST_LOGIN].partition(" ")
    if scheme.lower() != "basic":
        return None
    try:
        return b64decode(login.strip(), validate=True).decode().partition(":")[2]
    except (binascii.Error, UnicodeDecodeError):
        return ""
