"""Help: what a newcomer asks, and the words that they meet."""

from typing import ClassVar

from django.conf import settings
from django.http import HttpResponse

from heardback import bootstrap
from heardback.web.page import Page


class HelpPage(Page):
    """`/help/`."""

    template: ClassVar[str] = "help.html"

    def get(self, request: object) -> HttpResponse:
        """Show it; on one's own computer with the folder in which everything is kept."""
        folder = None if settings.HEARDBACK_ACCOUNTS else bootstrap.settings().data
        return self.show(folder=folder)


class WordsPage(Page):
    """`/help/words`."""

    template: ClassVar[str] = "help_words.html"

    def get(self, request: object) -> HttpResponse:
        """Show it."""
        return self.show()
