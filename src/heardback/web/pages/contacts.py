"""The people of a candidacy: added, described anew, taken out again."""

from typing import Any, ClassVar

from django.http import HttpResponse
from django.utils.translation import gettext as _

from heardback.actions.opened import Open
from heardback.actions.record import introduce, undo
from heardback.core.candidacy import Contact
from heardback.core.errors import ChangedMeanwhile
from heardback.core.events import ContactId
from heardback.core.journal import Introduced
from heardback.core.meetings import last_in_touch, named_in
from heardback.web.access import own_candidacy, own_contact
from heardback.web.forms.contact_form import ContactForm
from heardback.web.page import Page


class NewContactPage(Page):
    """`/candidacies/<key>/people/new`."""

    template: ClassVar[str] = "contact.html"

    def get(self, request: object, key: str) -> HttpResponse:
        """Show an empty form."""
        return self.show(opened=own_candidacy(self, key), form=ContactForm(self.speech))

    def post(self, request: object, key: str) -> HttpResponse:
        """Add somebody."""
        opened = own_candidacy(self, key)
        form = ContactForm(self.speech, self.request.POST)
        if not form.is_valid():
            return self.show(opened=opened, form=form, status=422)
        contact = form.described(self._taken(opened), opened.dossier.employer.country)
        try:
            introduce(self.log, self.command(key), contact)
        except ChangedMeanwhile:
            return self.show(opened=opened, form=form, changed=True, status=409)
        self.say(_("%(name)s is noted.") % {"name": contact.name})
        return self.on_to("candidacy", key)

    def _taken(self, opened: Open) -> set[ContactId]:
        """Return the ids of everybody who ever was here: whoever was taken out may be brought back."""
        journal = self.log.journal(self.owner, opened.key)
        return {entry.contact.id for entry in journal if isinstance(entry, Introduced)}


class ContactPage(Page):
    """`/candidacies/<key>/people/<contact>/`."""

    template: ClassVar[str] = "contact.html"

    def get(self, request: object, key: str, contact: str) -> HttpResponse:
        """Show what is known of somebody."""
        opened = own_candidacy(self, key)
        known = own_contact(opened, contact)
        return self._shown(opened, known, ContactForm(self.speech, contact=known))

    def post(self, request: object, key: str, contact: str) -> HttpResponse:
        """Describe them anew."""
        opened = own_candidacy(self, key)
        known = own_contact(opened, contact)
        form = ContactForm(self.speech, self.request.POST, contact=known)
        if not form.is_valid():
            return self._shown(opened, known, form, status=422)
        described = form.described((), opened.dossier.employer.country)
        if described == known:
            self.say(_("Nothing was different, so nothing was recorded."))
            return self.on_to("candidacy", key)
        try:
            introduce(self.log, self.command(key), described)
        except ChangedMeanwhile:
            return self._shown(opened, known, form, changed=True, status=409)
        self.say(_("Recorded: %(name)s.") % {"name": described.name})
        return self.on_to("candidacy", key)

    def _shown(self, opened: Open, known: Contact, form: ContactForm, **more: Any) -> HttpResponse:  # noqa: ANN401
        return self.show(
            opened=opened,
            contact=known,
            form=form,
            is_named=any(known.id in named_in(one.event) for one in opened.dossier.recorded),
            last=last_in_touch(opened.candidacy, self.request.now).get(known.id),
            **more,
        )


class TakeOutPage(Page):
    """`/candidacies/<key>/people/<contact>/out`: takes somebody out who is named nowhere."""

    def post(self, request: object, key: str, contact: str) -> HttpResponse:
        """Undo every entry that speaks of them. Raises `StillMentioned` where they are named."""
        opened = own_candidacy(self, key)
        known = own_contact(opened, contact)
        undo(self.log, self.command(key), *self._entries_on(opened, known.id))
        self.say(_("%(name)s is taken out. The journal can bring them back.") % {"name": known.name})
        return self.on_to("candidacy", key)

    def _entries_on(self, opened: Open, contact: ContactId) -> list[int]:
        journal = self.log.journal(self.owner, opened.key)
        return [
            number
            for number, entry in enumerate(journal, 1)
            if isinstance(entry, Introduced) and entry.contact.id == contact and number not in opened.dossier.undone
        ]
