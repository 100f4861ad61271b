"""Employer and post, described anew."""

from dataclasses import replace
from typing import Any, ClassVar

from django.http import HttpResponse
from django.utils.translation import gettext as _

from heardback.actions.opened import Open
from heardback.actions.record import describe
from heardback.core.candidacy import Employer, Position
from heardback.core.errors import ChangedMeanwhile
from heardback.web.access import own_candidacy
from heardback.web.forms.new_form import PlaceForm
from heardback.web.page import Page


class DetailsPage(Page):
    """`/candidacies/<key>/details`."""

    template: ClassVar[str] = "details.html"

    def get(self, request: object, key: str) -> HttpResponse:
        """Show what is known."""
        opened = own_candidacy(self, key)
        return self.show(opened=opened, form=self._form(initial=_filled(opened)))

    def post(self, request: object, key: str) -> HttpResponse:
        """Record it; what was not changed makes no entry."""
        opened = own_candidacy(self, key)
        form = self._form(self.request.POST)
        if not form.is_valid():
            return self.show(opened=opened, form=form, status=422)
        described = _described(form, opened)
        if described == (opened.dossier.employer, opened.dossier.position):
            self.say(_("Nothing was different, so nothing was recorded."))
            return self.on_to("candidacy", key)
        try:
            describe(self.log, self.command(key), *described)
        except ChangedMeanwhile:
            return self.show(opened=opened, form=form, changed=True, status=409)
        self.say(_("Recorded. The advice follows from it at once."))
        return self.on_to("candidacy", key)

    def _form(self, data: Any = None, **more: Any) -> PlaceForm:  # noqa: ANN401 - the form's own
        return PlaceForm(self.speech, self.request.LANGUAGE_CODE, data, **more)


def _filled(opened: Open) -> dict[str, Any]:
    employer, position = opened.dossier.employer, opened.dossier.position
    return {
        "employer": employer.name,
        "title": position.title,
        "country": employer.country,
        "timezone": opened.candidacy.timezone.key,
        "subdivision": employer.subdivision,
        "size": employer.size or "",
        "expects_thanks": employer.expects_thanks,
        "level": position.level or "",
        "interest": position.interest,
        "result_driven": position.result_driven,
    }


def _described(form: PlaceForm, opened: Open) -> tuple[Employer, Position]:
    """Return what was filled in. What a box or an empty field cannot say stays as it was."""
    before, (employer, position) = opened.dossier.employer, form.employer_and_position()
    if before.expects_thanks is False and employer.expects_thanks is None:
        employer = replace(employer, expects_thanks=False)
    if before.timezone is None and employer.timezone == opened.candidacy.timezone.key:
        employer = replace(employer, timezone=None)
    return employer, position
