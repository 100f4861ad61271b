"""A call: the script for the phone in one hand, the number, the hour there, and how it went."""

from http import HTTPStatus
from typing import ClassVar, cast

from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _

from heardback import bootstrap
from heardback.actions.opened import Open
from heardback.actions.record import record
from heardback.actions.taken import taken
from heardback.core.candidacy import Contact
from heardback.core.doing import Ending
from heardback.core.errors import ChangedMeanwhile
from heardback.core.events import Event, Note
from heardback.core.shapes import Words
from heardback.letters.compose import Script, script, warnings
from heardback.letters.kinds import KINDS, Kind
from heardback.letters.went_out import called, ways_to_end
from heardback.web.access import own_candidacy, own_contact
from heardback.web.forms.letter_form import one_line_end
from heardback.web.page import Page
from heardback.web.parts.drafting import Wish, occasion_of, usual_addressee
from heardback.web.parts.hours import Free, free_for_a_call, hours_there

_OPENING = ("front-desk", "opening", "point")
_LONGEST = 5_000


class CallPage(Page):
    """`/candidacies/<key>/letters/<kind>` of a call; `?to=` names somebody else."""

    template: ClassVar[str] = "call.html"

    def get(self, request: object, key: str, kind: str) -> HttpResponse:
        """Show the script."""
        opened = own_candidacy(self, key)
        return self._show(opened, KINDS[kind], self._to(opened, kind, self.request.GET.get("to")))

    def post(self, request: object, key: str, kind: str) -> HttpResponse:
        """Record how it went, with what was noted; after a call that reached somebody, ask at once what they said."""
        opened, posted = own_candidacy(self, key), self.request.POST
        to, ending = self._to(opened, kind, posted.get("to", "")), cast("Ending", posted.get("ending", ""))
        note = one_line_end(posted.get("note", "")).replace("\0", "").strip()
        if len(note) > _LONGEST:
            return self._show(opened, KINDS[kind], to, note=note, wrong="long", status=HTTPStatus.UNPROCESSABLE_ENTITY)
        events = self._events(KINDS[kind], to, ending, note)
        try:
            receipt = record(self.log, self.command(key), *events)
        except ChangedMeanwhile:
            return self._show(opened, KINDS[kind], to, note=note, wrong="changed", status=HTTPStatus.CONFLICT)
        if ending == "reached":
            return self.on_to("answered", key)
        self.say_recorded(self.just_now(events[0], opened.candidacy), receipt, len(events))
        return self.on_to("today")

    def _to(self, opened: Open, kind: str, to: str | None) -> Contact | None:
        if to is None:
            return usual_addressee(opened, kind, self.request.now)
        return own_contact(opened, to) if to else None

    def _events(self, kind: Kind, to: Contact | None, ending: Ending, note: str) -> list[Event]:
        now = self.request.now
        try:
            events = list(called(kind, to.id if to else None, ending, now))
        except KeyError as error:
            raise Http404 from error
        said = note or ("" if events else _("Called: %(what)s") % {"what": self.speech.letter(kind.name)})
        return [*events, *([Note(at=now, text=Words(said))] if said else [])]

    def _show(  # noqa: PLR0913 - what was typed comes back with the page
        self,
        opened: Open,
        kind: Kind,
        to: Contact | None,
        *,
        note: str = "",
        wrong: str = "",
        status: int = HTTPStatus.OK,
    ) -> HttpResponse:
        language, tone = opened.candidacy.candidate.language, opened.person.tone
        occasion = occasion_of(opened, Wish(kind=kind.name, to=to, language=language, tone=tone), self.request.now)
        call: Script = script(kind, occasion)
        return self.show(
            status=status,
            opened=opened,
            kind=kind,
            to=to,
            language=call.language,
            first=[part for part in call.parts if part.name in _first(call)],
            answers=[part for part in call.parts if part.name not in _first(call)],
            hours=hours_there(opened.candidacy, self.request.now),
            free=self._free(opened),
            refusal=warnings(kind, occasion),
            endings=ways_to_end(kind, to.id if to else None, self.request.now),
            note=note,
            wrong=wrong,
        )

    def _free(self, opened: Open) -> Free | None:
        known = taken(self.log, bootstrap.linked_calendars(), bootstrap.busy_feeds(), self.owner, self.request.now)
        return free_for_a_call(opened.candidacy, self.person, known, self.request.now)


def _first(call: Script) -> tuple[str, ...]:
    """Return the parts that are said first; at a front desk, that one before the others."""
    return _OPENING if call.parts[0].name == _OPENING[0] else _OPENING[1:]
