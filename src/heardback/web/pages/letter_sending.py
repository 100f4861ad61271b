"""Sending a letter from one's own address: shown once more, said yes to (G8), and followed until its fate is known."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from http import HTTPStatus
from typing import ClassVar, Final

from django.http import HttpResponse
from django.utils.translation import gettext as _

from heardback import bootstrap, jobs
from heardback.actions.letters import come_to
from heardback.actions.send import ToSend, call_back, put_aside, queue, refusal_of, say_what_became
from heardback.core.errors import ChangedMeanwhile, NotToday
from heardback.core.guards import Refusal
from heardback.letters.compose import Letter
from heardback.ports import Outbox, OutgoingKey, OwnerId
from heardback.web.access import own_candidacy, own_mail_account, own_outgoing
from heardback.web.page import Page
from heardback.web.pages.letter import Editor
from heardback.web.parts.sending import received_from, underway, why
from heardback.web.parts.sheet import as_typed, went_out

_GOES_ON: Final = ("ready", "claimed", "dot-sent")
"""In these, the page looks again by itself."""


class ConfirmPage(Editor):
    """`…/letters/<kind>/send`: the letter as it will go out, and the question whether it shall."""

    template: ClassVar[str] = "letter_confirm.html"

    def post(self, request: object, key: str, kind: str) -> HttpResponse:
        """Keep what was typed, and ask."""
        self.read(key, kind)
        if not self.form.is_valid():
            return self.refused()
        try:
            self.keep()
        except ChangedMeanwhile:
            return self.show_conflict()
        return self.ask()

    def ask(self, refusal: Refusal | None = None, status: int = HTTPStatus.OK) -> HttpResponse:
        """Show the whole letter, and ask; a guard that refuses takes the place of the yes."""
        to = self.made.letter.to
        kind = self.made.kind
        return self.show(
            opened=self.opened,
            made=self.made,
            text=self.text,
            draft=come_to(self.log, self.place),
            refusal=refusal or refusal_of(self.opened, kind, to, self.request.now),
            underway=underway(self.place),
            receipt=self.form.cleaned_data["receipt"],
            status=status,
        )


class YesPage(ConfirmPage):
    """`…/letters/<kind>/yes`: the explicit yes. What was shown is what is sent."""

    def post(self, request: object, key: str, kind: str) -> HttpResponse:
        """Queue it, have it sent at once, and show what becomes of it."""
        self.read(key, kind)
        if not self.form.is_valid():
            return self.refused()
        command, outbox = self.command(key), bootstrap.outbox()
        account = own_mail_account(self, self.request.POST.get("account", ""))
        outgoing = outbox.done(self.owner, command.command)
        try:
            if outgoing is None:
                self.keep()
                outgoing = queue(self.log, outbox, self._to_send(), account, command)
        except ChangedMeanwhile:
            return self.show_conflict()
        except NotToday as error:
            refusal = Refusal(str(error.facts["guard"]), str(error.facts["why"]))
            return self.ask(refusal, HTTPStatus.CONFLICT)
        jobs.send_soon()
        return self.on_to("letter-on-its-way", self.opened.key, outgoing.key)

    def _to_send(self) -> ToSend:
        letter, receipt = self._letter(), self.form.cleaned_data["receipt"]
        note = _("Sent: %(subject)s") % {"subject": self.text.subject}
        asks = receipt or letter.receipt_requested
        events = went_out(self.made, self.request.now, receipt_requested=asks, note=note)
        received = received_from(self.inbox, self.place, letter.to.email if letter.to else None)
        return ToSend(kind=self.made.kind, letter=letter, events=events, received=received)

    def _letter(self) -> Letter:
        """Return the letter with what was wished for its head; only what its playbook asks for can be wished."""
        letter, posted = as_typed(self.made, self.text), self.request.POST
        return replace(
            letter,
            receipt_requested=letter.receipt_requested and posted.get("ask_receipt") == "on",
            importance=letter.importance and posted.get("important") == "on",
        )


class OnItsWayPage(Page):
    """`…/letters/on-its-way/<outgoing>`: what has become of a letter, and what only its writer can say."""

    template: ClassVar[str] = "letter_on_its_way.html"

    def get(self, request: object, key: str, outgoing: str) -> HttpResponse:
        """Show how it stands."""
        opened = own_candidacy(self, key)
        letter = own_outgoing(self, opened.key, outgoing)
        return self.show(opened=opened, letter=letter, why=why(letter.reason), goes_on=letter.state in _GOES_ON)

    def post(self, request: object, key: str, outgoing: str) -> HttpResponse:
        """Do what was pressed; what came too late is seen on the page."""
        opened = own_candidacy(self, key)
        letter = own_outgoing(self, opened.key, outgoing)
        do = _DEEDS.get(self.request.POST.get("do", ""))
        if do and not do(bootstrap.outbox(), self.owner, letter.key, self.request.now):
            self.say(_("That came too late: look how it stands now."))
        jobs.send_soon()
        return self.on_to("letter-on-its-way", opened.key, letter.key)


def _arrived(outbox: Outbox, owner: OwnerId, key: OutgoingKey, now: datetime) -> bool:
    return say_what_became(outbox, owner, key, now, arrived=True)


def _did_not_arrive(outbox: Outbox, owner: OwnerId, key: OutgoingKey, now: datetime) -> bool:
    return say_what_became(outbox, owner, key, now, arrived=False)


_DEEDS: Final[dict[str, Callable[[Outbox, OwnerId, OutgoingKey, datetime], bool]]] = {
    "call-back": call_back,
    "put-aside": put_aside,
    "arrived": _arrived,
    "not-arrived": _did_not_arrive,
}
