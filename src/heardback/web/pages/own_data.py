"""All of one's data: taken along, brought in, erased for good."""

from http import HTTPStatus
from typing import ClassVar, Final

from django.conf import settings
from django.contrib.auth import logout
from django.http import HttpResponse, HttpResponseRedirect
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _

from heardback.actions.bring_file import bring_file
from heardback.actions.export import export_all
from heardback.core.errors import CannotUse
from heardback.intake.zip_files import LARGEST_ZIP
from heardback.web.forms.erase_form import EraseForm
from heardback.web.page import Page

_MEGABYTE: Final = 1024 * 1024


class ExportPage(Page):
    """`/settings/export`: everything as a zip, for download."""

    sensitive: ClassVar[bool] = True

    def get(self, request: object) -> HttpResponse:
        """Send it; it is named for the person's own day."""
        day = self.request.now.astimezone(self.person.zone()).date()
        name = content_disposition_header(as_attachment=True, filename=f"heardback-{day}.zip")
        return HttpResponse(
            export_all(self.log, self.owner, self.request.now),
            content_type="application/zip",
            headers={"Content-Disposition": name or ""},
        )


class ImportPage(Page):
    """`/import`: brings in an export, or a candidacy file. The welcome page posts here too."""

    template: ClassVar[str] = "import.html"

    def get(self, request: object) -> HttpResponse:
        """Ask for the file."""
        return self.show()

    def post(self, request: object) -> HttpResponse:
        """Bring it in, and say what came of it. To send the same file again does no harm, so nobody is led on."""
        file = self.request.FILES.get("archive")
        if file is None:
            return self._refused(_("Choose a file first."))
        if (file.size or 0) > LARGEST_ZIP:
            return self._refused(_("It is too large: at most %(most)s MB.") % {"most": LARGEST_ZIP // _MEGABYTE})
        try:
            arrived = bring_file(self.log, self.owner, file.name or "", file.read(), self.request.now)
        except CannotUse as error:
            return self._refused(_("This file cannot be read, so nothing was brought in."), error.facts["problems"])
        return self.show(arrived=arrived, nothing_new=not (arrived.begun or arrived.continued))

    def _refused(self, why: str, problems: object = ()) -> HttpResponse:
        return self.show(refused=why, problems=problems, status=HTTPStatus.UNPROCESSABLE_ENTITY)


class EraseAllPage(Page):
    """`/settings/erase`: erases a person's whole record, and their way in."""

    template: ClassVar[str] = "erase_all.html"
    sensitive: ClassVar[bool] = True

    def get(self, request: object) -> HttpResponse:
        """Say what goes, and ask for the word."""
        return self._ask(EraseForm())

    def post(self, request: object) -> HttpResponse:
        """Erase everything, sign out, and say so where one comes in."""
        form = EraseForm(self.request.POST)
        if not form.is_valid():
            return self._ask(form, status=HTTPStatus.UNPROCESSABLE_ENTITY)
        self.log.erase_owner(self.owner)
        logout(self.request)
        self.say(_("Everything of yours is erased. What you exported is in your own hands."))
        return HttpResponseRedirect(settings.LOGIN_URL, status=HTTPStatus.SEE_OTHER)

    def _ask(self, form: EraseForm, status: int = HTTPStatus.OK) -> HttpResponse:
        letters = len(self.log.letters(self.owner))
        return self.show(form=form, count=self.log.count(self.owner), letters=letters, status=status)
