"""The example search: opened to look around in, and removed with one click."""

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from heardback.actions.example import make_example, remove_example
from heardback.web.page import Page


class ExamplePage(Page):
    """`/example`: opens it, in the language of the page."""

    def post(self, request: object) -> HttpResponse:
        """Open it, and show the day it makes."""
        make_example(self.log, self.owner, "ru" if self.request.LANGUAGE_CODE == "ru" else "en", self.request.now)
        self.say(_("Look around as you like: these firms and people are invented, and nothing is sent to anybody."))
        return self.on_to("today")


class ExampleRemovePage(Page):
    """`/example/remove`."""

    def post(self, request: object) -> HttpResponse:
        """Remove every application that belongs to it, and none of one's own."""
        removed = remove_example(self.log, self.owner)
        words = ngettext(
            "The example is gone: %(n)s application was removed.",
            "The example is gone: %(n)s applications were removed.",
            removed,
        )
        self.say(words % {"n": removed})
        return self.on_to("today")
