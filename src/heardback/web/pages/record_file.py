"""A candidacy as its file, and its end: erased for good."""

from typing import ClassVar

from django.http import HttpResponse
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _

from heardback.intake.candidacy_text import candidacy_text
from heardback.intake.people_said import plain_word
from heardback.web.access import own_candidacy
from heardback.web.page import Page


class CandidacyFilePage(Page):
    """`/candidacies/<key>/file`: for download; `heardback advise` reads it."""

    def get(self, request: object, key: str) -> HttpResponse:
        """Send it."""
        opened = own_candidacy(self, key)
        employer, position = opened.dossier.employer, opened.dossier.position
        name = f"{plain_word(f'{employer.name} {position.title}') or 'candidacy'}.toml"
        return HttpResponse(
            candidacy_text(opened.candidacy),
            content_type="application/toml; charset=utf-8",
            headers={"Content-Disposition": content_disposition_header(as_attachment=True, filename=name) or ""},
        )


class ErasePage(Page):
    """`/candidacies/<key>/erase`."""

    template: ClassVar[str] = "erase.html"

    def get(self, request: object, key: str) -> HttpResponse:
        """Say what goes for good, and ask once."""
        return self.show(opened=own_candidacy(self, key))

    def post(self, request: object, key: str) -> HttpResponse:
        """Erase it."""
        opened = own_candidacy(self, key)
        self.log.erase(self.owner, opened.key)
        self.say(_("%(employer)s is erased for good.") % {"employer": opened.dossier.employer.name})
        return self.on_to("candidacies")
