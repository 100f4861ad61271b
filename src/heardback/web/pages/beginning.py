"""The first visit, and every new candidacy."""

from dataclasses import replace
from typing import ClassVar

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation.trans_real import parse_accept_lang_header

from heardback import bootstrap
from heardback.actions.record import begin
from heardback.adapters.storage import mail_accounts
from heardback.core.person import Person
from heardback.core.places import zone
from heardback.web.forms.new_form import NewForm, first_values
from heardback.web.page import Page
from heardback.web.parts.mail_reading import failing_shown, reading_of
from heardback.web.places import city_in


class WelcomePage(Page):
    """`/welcome`: what this is, and the ways to begin: by hand, by mail, with an example, with an export."""

    template: ClassVar[str] = "welcome.html"

    def get(self, request: object) -> HttpResponse:
        """Show it; a mailbox that is being read already, with how far that is and what was found so far."""
        connected = [one for one in mail_accounts.all_of(self.owner) if one.reading]
        if not connected:
            return self.show()
        readings = [(one, reading_of(self.owner, one.key)) for one in connected]
        return self.show(
            readings=readings,
            goes_on=any(reading and reading.goes_on for _one, reading in readings),
            mailboxes_failing=failing_shown(self.owner, self.person, self.request.now, self.speech),
        )


class NewPage(Page):
    """`/new`: I had an interview."""

    template: ClassVar[str] = "new.html"

    def get(self, request: object) -> HttpResponse:
        """Show the form."""
        spoken = parse_accept_lang_header(self.request.headers.get("Accept-Language", ""))
        languages = [code for code, _quality in spoken]
        values = first_values(self.request.person or Person(), bootstrap.local_zone(), languages)
        return self.show(form=NewForm(self.speech, self.request.LANGUAGE_CODE, initial=values))

    def post(self, request: object) -> HttpResponse:
        """Open the candidacy."""
        form = NewForm(self.speech, self.request.LANGUAGE_CODE, self.request.POST)
        if not form.is_valid():
            return self.show(form=form, status=422)
        told = form.beginning(self.request.now)
        receipt = begin(
            self.log,
            self.owner,
            employer=told.employer,
            position=told.position,
            contacts=told.contacts,
            events=told.events,
            command=self.command("").command,
            now=self.request.now,
        )
        self.say(_("Noted. Here is what to do, and what comes."))
        self._keep_time_zone(told.employer.timezone)
        return self.on_to("candidacy", receipt.key)

    def _keep_time_zone(self, theirs: str | None) -> None:
        """Keep where the person is, if that is not known yet: it says which day it is for them.

        The browser knows; where it does not tell, most people look for work where they live.
        """
        person, named = self.request.person or Person(), self.request.POST.get("own_timezone", "")
        if person.timezone is not None:
            return
        if not zone(named) and theirs:
            words = _("Your days are counted by the clock of %(place)s. If you live elsewhere, say so in the settings.")
            self.say(words % {"place": city_in(self.request.LANGUAGE_CODE, theirs)})
        found = named if zone(named) else theirs
        if found:
            self.log.keep_person(self.owner, replace(person, timezone=found), self.request.now)
