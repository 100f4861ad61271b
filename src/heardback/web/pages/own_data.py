"""All of one's data: taken along, brought in, erased for good."""

from http import HTTPStatus
from typing import Any, ClassVar, Final

from django.conf import settings
from django.contrib.auth import login, logout
from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils import translation
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views import View

from heardback import bootstrap
from heardback.actions.bring_file import bring_file
from heardback.actions.calendars_chosen import calendars_chosen
from heardback.actions.export import export_all
from heardback.actions.reconsidering import reconsider
from heardback.adapters.storage import mail_accounts
from heardback.core.errors import CannotUse
from heardback.intake.zip_files import LARGEST_ZIP
from heardback.web.forms.erase_form import EraseForm
from heardback.web.page import Page
from heardback.web.request import Request

_MEGABYTE: Final = 1024 * 1024
ERASED_IN: Final = "erased-in"
"""In the session of a browser that has just erased a record: the language in which to say goodbye."""


class ExportPage(Page):
    """`/settings/export`: everything as a zip, for download."""

    sensitive: ClassVar[bool] = True

    def get(self, request: object) -> HttpResponse:
        """Send it; it is named for the person's own day."""
        day = self.request.now.astimezone(self.person.zone()).date()
        name = content_disposition_header(as_attachment=True, filename=f"heardback-{day}.zip")
        return HttpResponse(
            export_all(
                self.log,
                self.owner,
                self.request.now,
                self.inbox,
                mail_accounts.all_of(self.owner),
                calendars_chosen(bootstrap.feeds(), bootstrap.linked_calendars(), bootstrap.busy_feeds(), self.owner),
                bootstrap.notice_book().chosen(self.owner),
            ),
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
            name, data = file.name or "", file.read()
            arrived = bring_file(
                *(self.log, self.owner, name, data, self.request.now),
                inbox=self.inbox,
                take_account=lambda account: mail_accounts.take_over(self.owner, account),
                take_wishes=lambda wishes: bootstrap.notice_book().keep_wishes(self.owner, wishes),
            )
        except CannotUse as error:
            return self._refused(_("This file cannot be read, so nothing was brought in."), error.facts["problems"])
        reconsider(bootstrap.desk(self.owner, self.request.now))
        return self.show(arrived=arrived, nothing_new=not (arrived.begun or arrived.continued or arrived.accounts))

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
        """Erase everything, sign out, and say goodbye; on one's own computer this browser may begin anew."""
        form = EraseForm(self.request.POST)
        if not form.is_valid():
            return self._ask(form, status=HTTPStatus.UNPROCESSABLE_ENTITY)
        self.log.erase_owner(self.owner)
        logout(self.request)
        self.request.session[ERASED_IN] = self.request.LANGUAGE_CODE
        return self.on_to("erased")

    def _ask(self, form: EraseForm, status: int = HTTPStatus.OK) -> HttpResponse:
        letters = len(self.log.letters(self.owner))
        return self.show(form=form, count=self.log.count(self.owner), letters=letters, status=status)


class ErasedPage(Page):
    """`/erased`: says goodbye to whoever has just erased everything, and to nobody else."""

    template: ClassVar[str] = "erased.html"

    def dispatch(self, request: Request, *args: Any, **kwargs: Any) -> HttpResponseBase:  # type: ignore[override]  # noqa: ANN401
        """Let in the browser that did it, though it is signed out."""
        return View.dispatch(self, request) if ERASED_IN in request.session else super().dispatch(request)

    def get(self, request: object) -> HttpResponseBase:
        """Say that it is done, in the language that was theirs."""
        spoken = self.request.session.get(ERASED_IN)
        if spoken is None:
            return redirect("today")
        with translation.override(spoken):
            self.request.LANGUAGE_CODE = spoken
            return render(self.request, self.template)

    def post(self, request: object) -> HttpResponse:
        """Begin anew on one's own computer: the browser that held the record needs no new link for an empty one."""
        if settings.HEARDBACK_ACCOUNTS or self.request.session.pop(ERASED_IN, None) is None:
            raise Http404
        login(self.request, bootstrap.local_account(), "allauth.account.auth_backends.AuthenticationBackend")
        return self.on_to("today")
