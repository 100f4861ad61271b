"""What all pages share: who may see them, and how they answer."""

import secrets
from dataclasses import replace
from http import HTTPStatus
from typing import TYPE_CHECKING, Any, ClassVar, Final

from allauth.account.decorators import reauthentication_required
from django.conf import settings
from django.contrib import messages
from django.contrib.auth.views import redirect_to_login
from django.http import HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.views import View

from heardback.actions.record import Command
from heardback.core import wording
from heardback.core.candidacy import Candidacy, Language
from heardback.core.events import Event
from heardback.core.person import Person
from heardback.core.wording.speech import Speech
from heardback.ports import EventLog, Inbox, Key, OwnerId, Receipt
from heardback.web.request import Request

if TYPE_CHECKING:
    from collections.abc import Callable

OF_PROPOSAL: Final = "proposal"
"""Marks a message as one about a proposal; no candidacy has so short a key."""


class Page(View):
    """A page of the application. Closed to whoever is not signed in, unless it says so itself."""

    template: ClassVar[str] = ""
    public: ClassVar[bool] = False
    sensitive: ClassVar[bool] = False
    """Where people sign in, this page asks them to show once more that it is they (ASVS 7.5.1)."""
    request: Request

    def dispatch(self, request: Request, *args: Any, **kwargs: Any) -> HttpResponseBase:  # type: ignore[override]  # noqa: ANN401
        """Let in whoever may."""
        if not self.public and request.owner is None:
            return redirect_to_login(_to_return_to(request)) if settings.HEARDBACK_ACCOUNTS else redirect("closed")
        handle: Callable[..., HttpResponseBase] = super().dispatch
        if self.sensitive and settings.HEARDBACK_ACCOUNTS:
            handle = reauthentication_required(handle, app="allauth.account")
        return handle(request, *args, **kwargs)

    @property
    def owner(self) -> OwnerId:
        """Whose record it is."""
        if self.request.owner is None:
            raise PermissionError(type(self).__name__)  # a public page asked for it: a bug
        return self.request.owner

    @property
    def log(self) -> EventLog:
        """Where journals are kept."""
        return self.request.log

    @property
    def inbox(self) -> Inbox:
        """Where mail is kept that proposes something."""
        return self.request.inbox

    @property
    def person(self) -> Person:
        """Return what they chose; until they choose a language for letters, letters are in that of the page."""
        person = self.request.person or Person()
        return person if person.letters else replace(person, letters=self._code)

    @property
    def speech(self) -> Speech:
        """The language of the page."""
        return wording.of(self._code)

    @property
    def _code(self) -> Language:
        return "ru" if self.request.LANGUAGE_CODE == "ru" else "en"

    def show(self, status: int = HTTPStatus.OK, **context: Any) -> HttpResponse:  # noqa: ANN401 - values for a template
        """Answer with the page's template. Each form on it gets an idempotency key of its own."""
        return TemplateResponse(self.request, self.template, {"fresh_key": fresh_key, **context}, status=status)

    def command(self, key: str) -> Command:
        """Return what a posted form says about itself: see `templates/parts/command.html`."""
        posted = self.request.POST
        seen = posted.get("seen", "")
        return Command(
            owner=self.owner,
            key=Key(key),
            seen=int(seen) if seen.isascii() and seen.isdigit() else 0,
            command=posted.get("command", "")[:64] or fresh_key(),
            now=self.request.now,
        )

    def say(self, words: str) -> None:
        """Show a sentence at the top of the next page."""
        messages.info(self.request, words)

    def say_recorded(self, words: str, receipt: Receipt, entries: int) -> None:
        """Show a sentence, and beside it a way to take back what it tells: the last `entries` of the journal."""
        numbers = range(receipt.version - entries + 1, receipt.version + 1)
        messages.info(self.request, words, extra_tags=" ".join([receipt.key, *map(str, numbers)]))

    def say_decided(self, words: str, key: str) -> None:
        """Show a sentence about a proposal, and beside it a way to take the decision back."""
        messages.info(self.request, words, extra_tags=f"{OF_PROPOSAL} {key}")

    def just_now(self, event: Event, candidacy: Candidacy) -> str:
        """Tell what was just recorded, by the person's own clock where that is known: it is before their eyes."""
        zone = self.person.zone() if self.person.timezone else candidacy.timezone
        return self.speech.told(event, replace(candidacy, timezone=zone), self.request.now)

    def on_to(self, name: str, *args: Any) -> HttpResponseRedirect:  # noqa: ANN401 - parts of an address
        """Go on to another page after a form (303, so that reloading does not post again)."""
        response = redirect(name, *args)
        response.status_code = HTTPStatus.SEE_OTHER
        return response


def _to_return_to(request: Request) -> str:
    """Return where to go after signing in: back, unless that was no page to look at."""
    return request.get_full_path() if request.method == "GET" else reverse("today")


def fresh_key() -> str:
    """Return a new idempotency key."""
    return secrets.token_urlsafe(16)
