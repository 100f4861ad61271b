"""A step ended: the buttons under it record how, and the plan is made anew."""

from datetime import timedelta
from typing import cast

from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _

from heardback.actions.opened import Open
from heardback.actions.record import put_off, record
from heardback.core.doing import Ending, events_of
from heardback.core.errors import ChangedMeanwhile
from heardback.core.reading import Dated
from heardback.core.step import uses
from heardback.web.access import own_candidacy
from heardback.web.page import Page

_NOT_TODAY = "not-today"


class DidPage(Page):
    """`/candidacies/<key>/did`: takes the form under a step."""

    def post(self, request: object, key: str) -> HttpResponse:
        """Record the ending; after a call that reached somebody, ask at once what they said."""
        opened, command = own_candidacy(self, key), self.command(key)
        if self.log.done(self.owner, command.command):
            return self._back(key)
        if opened.dossier.version != command.seen:
            raise ChangedMeanwhile
        step, ending = self._step(opened), self.request.POST.get("ending", "")
        if ending == _NOT_TODAY:
            return self._not_today(opened, step)
        try:
            events = events_of(step.step, cast("Ending", ending), self.request.now)
        except KeyError as error:
            raise Http404 from error
        receipt = record(self.log, command, *events)
        if ending == "reached":
            return self.on_to("answered", key)
        self.say_recorded(self.just_now(events[0], opened.candidacy), receipt, len(events))
        return self._back(key)

    def _step(self, opened: Open) -> Dated:
        """Return the step that the form is about, as the plan has it."""
        action, to = self.request.POST.get("action"), self.request.POST.get("to") or None
        steps = opened.advice.reading.steps
        found = next((one for one in steps if (one.step.action, one.step.to) == (action, to)), None)
        if found is None:
            raise Http404
        return found

    def _not_today(self, opened: Open, dated: Dated) -> HttpResponse:
        """Press it no more before tomorrow; a contact, before the next working day there."""
        today = opened.advice.reading.today
        tomorrow = today + timedelta(days=1)
        until = opened.candidacy.days.on_or_after(tomorrow) if uses(dated.step) else tomorrow
        receipt = put_off(self.log, self.command(opened.key), dated.step.action, until)
        when = self.speech.days(until, today)
        self.say_recorded(_("Not today, then. It comes back %(when)s.") % {"when": when}, receipt, 1)
        return self._back(opened.key)

    def _back(self, key: str) -> HttpResponse:
        """Go back to where the button was."""
        return self.on_to("candidacy", key) if self.request.POST.get("from") == "candidacy" else self.on_to("today")
