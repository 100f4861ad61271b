"""Everything that was ever written down about a candidacy; what was taken back can be brought back."""

from typing import ClassVar, Final

from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _

from heardback.actions.opened import Open
from heardback.actions.record import undo
from heardback.core.errors import NoSuchEntry, StillMentioned
from heardback.web.access import own_candidacy
from heardback.web.page import Page
from heardback.web.parts.journal_lines import journal_lines, takers

_MOST_DIGITS: Final = 9


class JournalPage(Page):
    """`/candidacies/<key>/journal`."""

    template: ClassVar[str] = "journal.html"

    def get(self, request: object, key: str) -> HttpResponse:
        """Show it, newest first."""
        opened = own_candidacy(self, key)
        journal = self.log.journal(self.owner, opened.key)
        return self.show(opened=opened, lines=journal_lines(journal, opened, self.speech, self.request.now))

    def post(self, request: object, key: str) -> HttpResponse:
        """Take an entry back (`out`), or bring it back (`in`)."""
        opened = own_candidacy(self, key)
        number = _number(self.request.POST.get("out") or self.request.POST.get("in"))
        if self.request.POST.get("out"):
            undo(self.log, self.command(key), number)
            self.say(_("Entry %(number)s is taken back.") % {"number": number})
        else:
            self._bring_back(opened, number)
        return self.on_to("journal", key)

    def _bring_back(self, opened: Open, number: int) -> None:
        """Undo whatever took it back. An event whose people were taken out meanwhile has to wait for them."""
        journal, command = self.log.journal(self.owner, opened.key), self.command(opened.key)
        undone_by = takers(journal, opened.dossier.undone, number)
        if not undone_by and not self.log.done(self.owner, command.command):
            raise NoSuchEntry
        try:
            undo(self.log, command, *undone_by)
        except StillMentioned:
            self.say(_("It names somebody who was taken out. Bring them back first, then this."))
        else:
            self.say(_("Entry %(number)s counts again.") % {"number": number})


def _number(posted: str | None) -> int:
    if not (posted and posted.isascii() and posted.isdigit() and len(posted) <= _MOST_DIGITS):
        raise Http404
    return int(posted)
