"""Settings: what a person chose for everything, and what they can do with all of their data."""

from typing import ClassVar

from django.http import HttpResponse
from django.utils import translation
from django.utils.translation import gettext as _

from heardback.core.person import Person
from heardback.web.forms.settings_form import SettingsForm, values_of
from heardback.web.page import Page


class SettingsPage(Page):
    """`/settings/`."""

    template: ClassVar[str] = "settings.html"

    def get(self, request: object) -> HttpResponse:
        """Show the form as things are."""
        return self.show(form=self._form(initial=values_of(self._kept)))

    def post(self, request: object) -> HttpResponse:
        """Keep it; what is said about that is said in the language chosen."""
        form = self._form(self.request.POST)
        if not form.is_valid():
            return self.show(form=form, status=422)
        person = form.person(self._kept)
        self.log.keep_person(self.owner, person, self.request.now)
        with translation.override(person.language or translation.get_language_from_request(self.request)):
            self.say(_("Kept."))
        return self.on_to("settings")

    def _form(self, *data: object, **more: object) -> SettingsForm:
        return SettingsForm(self.speech, self.request.LANGUAGE_CODE, *data, **more)

    @property
    def _kept(self) -> Person:
        """What was chosen, and nothing that the page supposes beside it."""
        return self.request.person or Person()
