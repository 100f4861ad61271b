"""The way in on one's own computer: a link that works once, as notebooks have it."""

from typing import ClassVar

from django.contrib.auth import login
from django.http import HttpResponse

from heardback import bootstrap
from heardback.web.page import Page
from heardback.web.pages.own_data import ERASED_IN


class OpeningPage(Page):
    """`/open/<token>`: takes the one-time token and lets its holder in."""

    public: ClassVar[bool] = True
    template: ClassVar[str] = "closed.html"
    http_method_names = ["get", "options"]  # noqa: RUF012 - as Django's
    """No HEAD, which programs send to look whether a link leads somewhere: that would use it up."""

    def get(self, request: object, token: str) -> HttpResponse:
        """Let in whoever brings a token that was not used yet. Who is in already may come again."""
        if not bootstrap.use_opening_token(token) and self.request.owner is None:
            return self.show(status=403, used=True)
        login(self.request, bootstrap.local_account(), "allauth.account.auth_backends.AuthenticationBackend")
        return self.on_to("today")


class ClosedPage(Page):
    """`/closed`: what somebody sees who came without the link."""

    public: ClassVar[bool] = True
    template: ClassVar[str] = "closed.html"

    def get(self, request: object) -> HttpResponse:
        """Say how to get in; to whoever has just erased their record, goodbye."""
        if self.request.owner or ERASED_IN in self.request.session:
            return self.on_to("today" if self.request.owner else "erased")
        return self.show(status=403, used=False)
