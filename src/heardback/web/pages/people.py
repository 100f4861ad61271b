"""People: everybody one knows, over the years; address cards in and out."""

from collections.abc import Iterable
from typing import Any, ClassVar, Final

from django.core.files.uploadedfile import UploadedFile
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from heardback.actions.people import Acquaintance, acquaintances, last_contacts, take_cards
from heardback.core.person import Person
from heardback.intake.card_text import write_cards
from heardback.intake.cards import LARGEST_FILE, read_cards
from heardback.web.access import own_candidacy, own_card, own_contact
from heardback.web.page import Page
from heardback.web.parts.people_rows import people_rows

PAGE: Final = 50
_LONGEST: Final = 200


class PeoplePage(Page):
    """`/people/?q=…&page=…`."""

    template: ClassVar[str] = "people.html"

    def get(self, request: object) -> HttpResponse:
        """Show who was looked for."""
        return self._shown()

    def post(self, request: object) -> HttpResponse:
        """Take in the address cards of a file; what could not be read is said beside what was."""
        file = self.request.FILES.get("cards")
        if not isinstance(file, UploadedFile):
            no_file = _("No file was chosen. A vCard file (.vcf) from an address book is what fits.")
            return self._shown(problems=[no_file], status=422)
        cards, problems = read_cards(file.read(LARGEST_FILE + 1))
        taken = take_cards(self.log, self.owner, cards)
        words = ngettext("%(n)s address card is noted.", "%(n)s address cards are noted.", taken)
        words = words if taken or not cards else _("You know everybody in this file already, with all it says.")
        if not problems:
            self.say(words % {"n": taken})
            return self.on_to("people")
        return self._shown(problems=problems, taken=words % {"n": taken} if cards else "", status=200 if cards else 422)

    def _shown(self, *, status: int = 200, **more: Any) -> HttpResponse:  # noqa: ANN401 - values for the template
        asked = self.request.GET
        words = asked.get("q", "")[:_LONGEST]
        found = acquaintances(self.log, self.owner, words)
        page = Paginator(found, PAGE).get_page(asked.get("page"))
        shown, person = list(page), self.request.person or Person()
        last = last_contacts(self.log, self.owner, shown, person, self.request.now)
        rows = people_rows(shown, last, self.speech)
        return self.show(
            rows=rows, page=page, words=words, found=len(found), find="find" in asked, status=status, **more
        )


class CardsPage(Page):
    """`/people/all.vcf`: everybody, for an address book."""

    def get(self, request: object) -> HttpResponse:
        """Send it."""
        return _file(acquaintances(self.log, self.owner), "people.vcf")


class CardPage(Page):
    """`/people/cards/<number>.vcf`: whoever is on that card, with all else that is known of them."""

    def get(self, request: object, number: int) -> HttpResponse:
        """Send it."""
        card = own_card(self, number)
        return _file([one for one in acquaintances(self.log, self.owner) if card in one.met], "person.vcf")


class ContactCardPage(Page):
    """`/candidacies/<key>/people/<contact>/card.vcf`: the same for somebody of a candidacy."""

    def get(self, request: object, key: str, contact: str) -> HttpResponse:
        """Send it."""
        opened = own_candidacy(self, key)
        named = (opened.key, own_contact(opened, contact).id)
        everybody = acquaintances(self.log, self.owner)
        found = [one for one in everybody if named in [(known.candidacy, known.contact) for known in one.met]]
        return _file(found, "person.vcf")


class DropCardPage(Page):
    """`/people/cards/<number>/drop`."""

    def post(self, request: object, number: int) -> HttpResponse:
        """Drop an address card; what candidacies say of the person stays."""
        own_card(self, number)
        self.log.drop_card(self.owner, number)
        self.say(_("The address card is gone."))
        return self.on_to("people")


def _file(people: Iterable[Acquaintance], name: str) -> HttpResponse:
    return HttpResponse(
        write_cards(one.card() for one in people),
        content_type="text/vcard; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )
