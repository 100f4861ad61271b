"""Settings → Calendar: the link to subscribe to, how much it says, and its end."""

from http import HTTPStatus
from typing import ClassVar

from django.conf import settings
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from heardback import bootstrap
from heardback.ports.feeds import Feed
from heardback.web.forms.calendar_form import CalendarForm
from heardback.web.page import Page
from heardback.web.pages.feed import origin


class CalendarSettingsPage(Page):
    """`/settings/calendar`: makes the link, gives it a new secret, or changes what it says."""

    template: ClassVar[str] = "calendar_settings.html"
    sensitive: ClassVar[bool] = True

    def get(self, request: object) -> HttpResponse:
        """Show how things are."""
        feed = bootstrap.feeds().of(self.owner)
        return self._shown(feed, CalendarForm(feed=feed))

    def post(self, request: object) -> HttpResponse:
        """Do as the button says. A new link is shown this once: only a hash of its secret is kept."""
        feeds, form = bootstrap.feeds(), CalendarForm(self.request.POST)
        feed = feeds.of(self.owner)
        if not form.is_valid():
            return self._shown(feed, form, status=HTTPStatus.UNPROCESSABLE_ENTITY)
        if feed and "keep" in self.request.POST:
            feeds.choose(self.owner, *form.chosen())
            self.say(_("Kept. Calendars show it the next time they look."))
            return self.on_to("calendar-settings")
        secret = feeds.make(self.owner, *form.chosen(), self.request.now)
        return self._shown(feeds.of(self.owner), form, secret=secret)

    def _shown(
        self, feed: Feed | None, form: CalendarForm, *, secret: str = "", status: int = HTTPStatus.OK
    ) -> HttpResponse:
        here = origin(self.request)
        link = here + reverse("feed", args=[secret]) if secret else ""
        return self.show(
            status=status,
            feed=feed,
            form=form,
            secret=secret,
            link=link,
            webcal=f"webcal:{link.partition(':')[2]}" if link else "",
            signed=here + reverse("feed-signed"),
            only_here=not settings.HEARDBACK_ACCOUNTS,
        )


class RevokeCalendarPage(Page):
    """`/settings/calendar/revoke`."""

    def post(self, request: object) -> HttpResponse:
        """Take the link away; what calendars hold already they drop the next time they look."""
        bootstrap.feeds().revoke(self.owner)
        self.say(_("The link opens nothing any more. Now remove the calendar in your calendar program too."))
        return self.on_to("calendar-settings")
