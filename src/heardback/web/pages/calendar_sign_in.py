"""Linking a calendar by a sign-in at its provider's own page (OAuth 2), with a client id of one's own."""

from http import HTTPStatus
from typing import Any, ClassVar, Final

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from heardback import bootstrap
from heardback.adapters.calendar_login import calendars_by, calendars_of
from heardback.adapters.oauth import Client, begin, exchange, packed
from heardback.core.troubles import MailTrouble
from heardback.intake.providers import CalendarsBySignIn
from heardback.web.forms.own_calendar_form import CalendarSignInForm
from heardback.web.messages import message_of
from heardback.web.page import Page
from heardback.web.pages.own_calendar import keep_found
from heardback.web.parts.signing_in_elsewhere import leave, returned

_WHAT_FOR: Final = "calendar sign-in"


class CalendarSignInPage(Page):
    """`/settings/calendar/sign-in/<provider>`: takes the client id, and shows the link to the provider.

    It is a link, and no redirect: our pages' policy lets no form lead elsewhere.
    """

    template: ClassVar[str] = "calendar_sign_in.html"
    sensitive: ClassVar[bool] = True

    def get(self, request: object, provider: str) -> HttpResponse:
        """Ask for it."""
        return self._shown(_known(provider), form=CalendarSignInForm())

    def post(self, request: object, provider: str) -> HttpResponse:
        """Begin."""
        where, form = _known(provider), CalendarSignInForm(self.request.POST)
        if not form.is_valid():
            return self._shown(where, form=form, status=HTTPStatus.UNPROCESSABLE_ENTITY)
        got = form.cleaned_data
        client = Client(id=got["client"], secret=got["client_secret"])
        begun = begin(where.oauth, client, self._back(), got["address"])
        leave(self.request, _WHAT_FOR, client, begun, provider=provider, user=got["address"])
        return self._shown(where, begun=begun)

    def _shown(self, where: CalendarsBySignIn, status: int = HTTPStatus.OK, **more: Any) -> HttpResponse:  # noqa: ANN401 - what a template shows
        return self.show(status=status, where=where, back=self._back(), **more)

    def _back(self) -> str:
        return self.request.build_absolute_uri(reverse("calendar-signed-in"))


class CalendarSignedInPage(Page):
    """`/settings/calendar/signed-in`: where the provider sends the person back to, with a code or a refusal."""

    template: ClassVar[str] = "calendar_sign_in.html"

    def get(self, request: object) -> HttpResponse:
        """Take the code once, and look for calendars with what it is exchanged for."""
        back = returned(self.request, _WHAT_FOR)
        where = calendars_of(back.told["provider"]) if back else None
        if back is None or where is None:
            self.say(_("The sign-in did not come about, so nothing was linked. Begin once more."))
            return self.on_to("own-calendar")
        user, provider = back.told["user"], back.told["provider"]
        inside = not bootstrap.settings().accounts
        try:
            tokens = exchange(where.oauth, back.client, back.begun, back.code)
            found, tokens = calendars_by(where, user, tokens, allow_inside=inside)
        except MailTrouble as trouble:
            status = HTTPStatus.UNPROCESSABLE_ENTITY
            return self.show(where=where, trouble=message_of(trouble), again=provider, status=status)
        keep_found(self, found, user, packed(tokens), provider)
        return self.on_to("own-calendar-which")


def _known(provider: str) -> CalendarsBySignIn:
    where = calendars_of(provider)
    if where is None:
        raise Http404
    return where
