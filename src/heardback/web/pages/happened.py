"""Something happened: recorded, corrected, taken back."""

from datetime import datetime, time
from typing import Any, ClassVar, Final

from django.http import Http404, HttpResponse, QueryDict
from django.utils.translation import gettext as _

from heardback.actions.opened import Open
from heardback.actions.record import correct, record, undo
from heardback.core.candidacy import Candidacy
from heardback.core.errors import ChangedMeanwhile
from heardback.core.events import KINDS, Asked, Note
from heardback.web.access import own_candidacy, own_event, own_facts
from heardback.web.forms.event_form import NAMES, EventForm
from heardback.web.forms.plain import MINUTE
from heardback.web.page import Page

_SOME_HOUR: Final = time(10)
_MOST_AT_ONCE: Final = 5
_LONGEST_NUMBER: Final = 9


class _EventPage(Page):
    """What the pages with an event's form share."""

    template: ClassVar[str] = "happened.html"

    def form(self, candidacy: Candidacy, kind: str, **more: Any) -> EventForm:  # noqa: ANN401 - the form's own
        """Return the form for a kind of event."""
        data = self.request.POST if self.request.method == "POST" else None
        return EventForm(kind, candidacy, self.speech, self.request.now, data, **more)

    def recorded(self, key: str) -> HttpResponse:
        """Say that it was recorded, and show the candidacy."""
        self.say(_("Recorded."))
        return self.on_to("candidacy", key)


class HappenedPage(_EventPage):
    """`/candidacies/<key>/happened/<kind>`."""

    def get(self, request: object, key: str, kind: str) -> HttpResponse:
        """Show the form; what the address says is filled in."""
        opened, names = own_candidacy(self, key), self.request.GET
        form = self.form(opened.candidacy, _known(kind), initial={**_known_of(opened, kind), **_given(names)})
        return self.show(opened=opened, form=form, kind=kind)

    def post(self, request: object, key: str, kind: str) -> HttpResponse:
        """Record it."""
        form = self.form(own_facts(self, key), _known(kind))
        if not form.is_valid():
            return self.show(opened=own_candidacy(self, key), form=form, kind=kind, status=422)
        try:
            record(self.log, self.command(key), form.event())
        except ChangedMeanwhile:
            return self.show(opened=own_candidacy(self, key), form=form, kind=kind, changed=True, status=409)
        return self.recorded(key)


class AnsweredPage(HappenedPage):
    """`/candidacies/<key>/answered`: somebody was reached; what did they say?"""

    template: ClassVar[str] = "answered.html"

    def get(self, request: object, key: str, kind: str = "reply") -> HttpResponse:
        """Show the form of a reply, with who was reached."""
        opened = own_candidacy(self, key)
        last, said = opened.advice.plan.case.standing.spoken_with, _noted(opened)
        form = self.form(
            opened.candidacy, kind, initial={"from": last, "channel": "phone", "means": "deferral", "says": said}
        )
        return self.show(opened=opened, form=form, kind=kind)

    def post(self, request: object, key: str, kind: str = "reply") -> HttpResponse:
        """Record it."""
        return super().post(request, key, kind)


class CorrectPage(_EventPage):
    """`/candidacies/<key>/entries/<number>/correct`."""

    def get(self, request: object, key: str, number: int) -> HttpResponse:
        """Show what was recorded."""
        opened = own_candidacy(self, key)
        event = own_event(opened, number).event
        kind = NAMES[type(event)]
        form = self.form(opened.candidacy, kind, event=event)
        return self.show(opened=opened, form=form, kind=kind, number=number)

    def post(self, request: object, key: str, number: int) -> HttpResponse:
        """Record what it really was."""
        opened = own_candidacy(self, key)
        event = own_event(opened, number).event
        kind = NAMES[type(event)]
        form = self.form(opened.candidacy, kind, event=event)
        if not form.is_valid():
            return self.show(opened=opened, form=form, kind=kind, number=number, status=422)
        try:
            correct(self.log, self.command(key), number, form.event())
        except ChangedMeanwhile:
            return self.show(opened=opened, form=form, kind=kind, number=number, changed=True, status=409)
        return self.recorded(key)


class UndoPage(Page):
    """`/candidacies/<key>/entries/<number>/undo`: takes an entry back, and what was recorded with it (`also`)."""

    def post(self, request: object, key: str, number: int) -> HttpResponse:
        """Take it back."""
        also = (int(one) for one in self.request.POST.getlist("also")[:_MOST_AT_ONCE] if _is_number(one))
        undo(self.log, self.command(key), number, *also)
        self.say(_("Taken back. It stays in the journal, and can be brought back there."))
        return self.on_to("candidacy", key)


def _given(names: QueryDict) -> dict[str, Any]:
    """Return what the address fills in: anything but when it was."""
    return {name: names[name] for name in names if name != "at"}


def _known_of(opened: Open, kind: str) -> dict[str, Any]:
    """Return what is known of an interview to which they invited: its day, and an hour to be put right."""
    demand = opened.advice.plan.case.standing.demand
    if kind != "interview" or demand is None or demand.means != "invitation" or demand.until is None:
        return {}
    return {"at": f"{datetime.combine(demand.until, _SOME_HOUR):{MINUTE}}"}


def _is_number(posted: str) -> bool:
    return posted.isascii() and posted.isdigit() and len(posted) <= _LONGEST_NUMBER


def _noted(opened: Open) -> str:
    """Return what was noted with the call, in one line: it says, or not, by which day they will know."""
    match [one.event for one in opened.dossier.recorded][-2:]:
        case [Asked(at=called), Note(at=noted, text=str(text))] if called == noted:
            return " ".join(text.split())
        case _:
            return ""


def _known(kind: str) -> str:
    if kind not in KINDS:
        raise Http404
    return kind
