"""Settings → Calendar → when you are taken: a calendar that is only looked at, by its address."""

from http import HTTPStatus
from typing import Any, ClassVar, Final

from django import forms
from django.http import HttpResponse
from django.utils.translation import gettext as _

from heardback import bootstrap
from heardback.actions.read_busy import busy_in_file
from heardback.core.troubles import MailTrouble
from heardback.web.failures import fails_too_often
from heardback.web.forms.plain import Line
from heardback.web.messages import message_of
from heardback.web.page import Page
from heardback.web.pages.trouble import too_many

_LONGEST: Final = 1_000


class AddressForm(forms.Form):
    """One address."""

    address = Line(max_length=_LONGEST)

    def __init__(self, data: Any = None) -> None:  # noqa: ANN401 - as Django's
        """Build it in the language of the page."""
        super().__init__(data)
        self.fields["address"].label = _("Address of your calendar")
        self.fields["address"].help_text = _("It begins with https:// or webcal:// and often ends with .ics.")
        self.fields["address"].widget.attrs |= {"inputmode": "url", "autocapitalize": "off", "autocomplete": "off"}


class BusyFeedPage(Page):
    """`/settings/calendar/taken`."""

    template: ClassVar[str] = "busy_feed.html"
    sensitive: ClassVar[bool] = True

    def get(self, request: object) -> HttpResponse:
        """Show how things are."""
        return self._shown(AddressForm())

    def post(self, request: object) -> HttpResponse:
        """Read it at once: what stands in the way is said, and what was typed stays."""
        form, now = AddressForm(self.request.POST), self.request.now
        if not form.is_valid():
            return self._shown(form, HTTPStatus.UNPROCESSABLE_ENTITY)
        address = form.cleaned_data["address"]
        try:
            raw = bootstrap.read_calendar(address)
        except MailTrouble as trouble:
            if fails_too_often(self.request, "calendars elsewhere"):
                return too_many(self.request)
            form.add_error("address", message_of(trouble))
            return self._shown(form, HTTPStatus.UNPROCESSABLE_ENTITY)
        bootstrap.busy_feeds().choose(self.owner, address, busy_in_file(raw, self.person.zone(), now), now)
        self.say(_("Your calendar is looked at from now on. Only the times that are taken are kept."))
        return self.on_to("busy-feed")

    def _shown(self, form: AddressForm, status: int = HTTPStatus.OK) -> HttpResponse:
        feed = bootstrap.busy_feeds().of(self.owner)
        ahead = sum(one.ends > self.request.now for one in feed.busy) if feed else 0
        return self.show(status=status, form=form, feed=feed, ahead=ahead)


class ForgetBusyFeedPage(Page):
    """`/settings/calendar/taken/forget`."""

    def post(self, request: object) -> HttpResponse:
        """Forget it, with what was read there."""
        bootstrap.busy_feeds().forget(self.owner)
        self.say(_("heardback looks at that calendar no more, and has forgotten when you are taken."))
        return self.on_to("busy-feed")
