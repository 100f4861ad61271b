"""Settings → Calendar → a calendar of one's own: found, chosen, looked at now, and let go."""

from collections.abc import Iterable
from dataclasses import asdict
from http import HTTPStatus
from typing import Any, ClassVar, Final

from django.http import HttpResponse
from django.utils.translation import gettext as _

from heardback import bootstrap
from heardback.adapters.calendar_login import calendars_of
from heardback.core.troubles import MailTrouble
from heardback.ports.calendars import FoundCalendar, LinkedCalendar
from heardback.web.failures import fails_too_often
from heardback.web.forms.own_calendar_form import ServerForm, WhichForm
from heardback.web.messages import message_of
from heardback.web.page import Page
from heardback.web.pages.trouble import too_many

_FOUND: Final = "calendars-found"
"""Where the session keeps what was found, and the secret, until a calendar is chosen. Sessions are sealed."""
_GOOGLE: Final = "gmail"


class OwnCalendarPage(Page):
    """`/settings/calendar/own`: asks the server for its calendars."""

    template: ClassVar[str] = "own_calendar.html"
    sensitive: ClassVar[bool] = True

    def get(self, request: object) -> HttpResponse:
        """Show how things are."""
        return self._shown(ServerForm())

    def post(self, request: object) -> HttpResponse:
        """Look for calendars; what stands in the way is said, and what was typed stays."""
        form = ServerForm(self.request.POST)
        if not form.is_valid():
            return self._shown(form, status=HTTPStatus.UNPROCESSABLE_ENTITY)
        told = form.cleaned_data
        try:
            found = bootstrap.calendars_at(told["address"], told["user"], told["password"])
        except MailTrouble as trouble:
            if fails_too_often(self.request, "calendars elsewhere"):
                return too_many(self.request)
            form.add_error("address", message_of(trouble))
            return self._shown(form, status=HTTPStatus.UNPROCESSABLE_ENTITY)
        keep_found(self, found, told["user"], told["password"])
        return self.on_to("own-calendar-which")

    def _shown(self, form: ServerForm, status: int = HTTPStatus.OK) -> HttpResponse:
        link = bootstrap.linked_calendars().of(self.owner)
        by = calendars_of(link.calendar.provider) if link else None
        return self.show(status=status, form=form, link=link, signed_in_at=by, google=_GOOGLE)


def keep_found(page: Page, found: Iterable[FoundCalendar], user: str, secret: str, provider: str = "") -> None:
    """Keep what was found until one is chosen."""
    plain = [{**asdict(one), "takes": sorted(one.takes)} for one in found]
    page.request.session[_FOUND] = {"user": user, "secret": secret, "provider": provider, "found": plain}


class WhichCalendarPage(Page):
    """`/settings/calendar/own/which`: chooses one of those that were found."""

    template: ClassVar[str] = "own_calendar_which.html"
    sensitive: ClassVar[bool] = True

    def get(self, request: object) -> HttpResponse:
        """Show them; who comes without having looked for any is sent to do so."""
        found = self._found()
        return self.show(form=WhichForm(found)) if found else self.on_to("own-calendar")

    def post(self, request: object) -> HttpResponse:
        """Choose one. All of them tell when the person is busy."""
        found, told = self._found(), self.request.session.get(_FOUND)
        if not found or not told:
            return self.on_to("own-calendar")
        form = WhichForm(found, self.request.POST)
        if not form.is_valid():
            return self.show(form=form, status=HTTPStatus.UNPROCESSABLE_ENTITY)
        chosen = next(one for one in found if one.address == form.cleaned_data["calendar"])
        wants_to_dos = form.cleaned_data["steps_as"] == "to-dos"
        if wants_to_dos and "VTODO" not in chosen.takes:
            form.add_error("steps_as", _("This calendar takes no to-dos. Choose days, or another calendar."))
            return self.show(form=form, status=HTTPStatus.UNPROCESSABLE_ENTITY)
        calendar = LinkedCalendar(
            address=chosen.address,
            name=chosen.name,
            user=told["user"],
            steps_as="to-dos" if wants_to_dos else "events",
            looked_at=tuple(one.address for one in found),
            provider=told["provider"],
        )
        bootstrap.linked_calendars().choose(self.owner, calendar, told["secret"], self.request.now)
        del self.request.session[_FOUND]
        self.say(_("Your steps are put into “%(name)s” within some minutes.") % {"name": chosen.name})
        return self.on_to("own-calendar")

    def _found(self) -> list[FoundCalendar]:
        told: dict[str, Any] = self.request.session.get(_FOUND) or {}
        return [FoundCalendar(**{**one, "takes": frozenset(one["takes"])}) for one in told.get("found", [])]


class LookNowPage(Page):
    """`/settings/calendar/own/look`: the worker looks as soon as it can."""

    def post(self, request: object) -> HttpResponse:
        """Make it due."""
        bootstrap.linked_calendars().make_due(self.owner, self.request.now)
        self.say(_("It is looked at within a minute."))
        return self.on_to("own-calendar")


class LetCalendarGoPage(Page):
    """`/settings/calendar/own/forget`."""

    def post(self, request: object) -> HttpResponse:
        """Forget it with its password. What was put there stays there."""
        bootstrap.linked_calendars().forget(self.owner)
        self.say(_("heardback knows your calendar no more. What was put into it stays until you remove it."))
        return self.on_to("own-calendar")


class HeardPage(Page):
    """`/settings/calendar/own/heard`: what was said of a change there needs not be said again."""

    def post(self, request: object) -> HttpResponse:
        """Note it."""
        bootstrap.linked_calendars().heard(self.owner, self.request.POST.get("item", "")[:100])
        return self.on_to("today")
