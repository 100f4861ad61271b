"""One proposal put right: what really happened, in which application; or an application opened with it."""

from dataclasses import replace
from typing import Any, ClassVar

from django.http import HttpResponse
from django.utils.translation import gettext as _

from heardback.actions.found import alone, found_in_mail, open_found
from heardback.actions.opened import Open
from heardback.actions.proposals import accept
from heardback.core.candidacy import Candidacy
from heardback.core.events import KINDS
from heardback.intake.proposing.introducing import Ids, introduced, readdressed
from heardback.intake.proposing.values import Proposed
from heardback.ports import KeptProposal
from heardback.web.access import own_candidacy, own_mail, own_proposal
from heardback.web.forms.event_form import NAMES, EventForm
from heardback.web.forms.new_form import PlaceForm
from heardback.web.pages.inbox import MOST_SHOWN, DeskPage
from heardback.web.parts.new_ones import NewOne, new_ones
from heardback.web.parts.proposed import choices, items
from heardback.web.parts.written import written

_USUAL: tuple[str, ...] = ("reply", "interview", "agreement", "receipt", "note")


class CorrectProposalPage(DeskPage):
    """`/inbox/<proposal>/correct?into=…&event=…&kind=…`: the event's own form, with the mail beside it."""

    template: ClassVar[str] = "inbox_correct.html"

    def get(self, request: object, proposal: str) -> HttpResponse:
        """Show what was understood, to be put right."""
        kept = own_proposal(self, proposal)
        opened = self._opened(kept)
        if opened is None:
            return self.on_to("proposal-begin", proposal)
        return self._show(kept, opened, self._form(kept, opened))

    def post(self, request: object, proposal: str) -> HttpResponse:
        """Record what it really was, and what of the rest is ticked."""
        kept = own_proposal(self, proposal)
        opened = self._opened(kept)
        if opened is None:
            return self.on_to("proposal-begin", proposal)
        form = self._form(kept, opened, self.request.POST)
        if not form.is_valid():
            return self._show(kept, opened, form, status=422)
        if kept.state != "open":
            self.say(_("This was decided already; nothing was recorded twice."))
            return self.on_to("inbox")
        accept(self.desk, kept, into=opened.key, events=self._wanted(kept, form))
        self.say_decided(_("Recorded for %(employer)s.") % {"employer": opened.candidacy.employer.name}, kept.key)
        return self.on_to("inbox")

    def _show(self, kept: KeptProposal, opened: Open, form: EventForm, status: int = 200) -> HttpResponse:
        mail, content = own_mail(self, kept.mail.key)
        [shown] = items(self, [kept])
        number, kind = self._number(kept), self._kind(kept)
        return self.show(
            kept=kept,
            item=shown,
            opened=opened,
            form=form,
            kind=kind,
            kinds=[*_USUAL, *({kind} - set(_USUAL))],
            number=number,
            others=[(place, told) for place, told in enumerate(shown.told) if place != number],
            choices=choices(self),
            mail=mail,
            written=written(content.text),
            status=status,
        )

    def _opened(self, kept: KeptProposal) -> Open | None:
        """Return the application it is recorded in: as chosen, as proposed, or the most probable one."""
        answer = kept.proposal.answer
        matches = [match.key for match in kept.proposal.matches]
        matches += [one.candidacy for one in answer.possible] if answer else []
        named = self._asked("into") or kept.proposal.candidacy or next(iter(matches), None)
        if named is None and kept.proposal.kind != "candidacy":
            named = next((key for key, _name in choices(self)), None)
        return own_candidacy(self, named) if named else None

    def _asked(self, name: str) -> str:
        return self.request.POST.get(name) or self.request.GET.get(name) or ""

    def _number(self, kept: KeptProposal) -> int:
        asked = self._asked("event")
        number = int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 4 else 0  # noqa: PLR2004 - digits
        return min(number, max(0, len(kept.proposal.events) - 1))

    def _kind(self, kept: KeptProposal) -> str:
        asked = self._asked("kind")
        events = kept.proposal.events
        proposed = NAMES[type(events[self._number(kept)].event)] if events else "note"
        return asked if asked in KINDS else proposed

    def _form(self, kept: KeptProposal, opened: Open, data: Any = None) -> EventForm:  # noqa: ANN401 - Django's QueryDict
        (candidacy, ids), kind = _with_people(kept, opened.candidacy), self._kind(kept)
        one = _proposed(kept, self._number(kept))
        event = candidacy.settled(readdressed(one, ids).event) if one else None
        if event is not None and NAMES[type(event)] == kind:
            return EventForm(kind, candidacy, self.speech, self.request.now, data, event=event)
        at = kept.mail.date.astimezone(candidacy.timezone)
        first = {"at": f"{at:%Y-%m-%dT%H:%M}", "says": kept.proposal.sentence, "text": kept.proposal.sentence}
        return EventForm(kind, candidacy, self.speech, self.request.now, data, initial={**first, "channel": "email"})

    def _wanted(self, kept: KeptProposal, form: EventForm) -> list[Proposed]:
        number, also = self._number(kept), set(self.request.POST.getlist("also"))
        one = _proposed(kept, number)
        event = form.event()
        same = one is not None and type(one.event) is type(event)
        put_right = replace(one, event=event) if one and same else Proposed(event=event, sentence="", probability=1.0)
        before = [each for place, each in enumerate(kept.proposal.events) if place < number and str(place) in also]
        after = [each for place, each in enumerate(kept.proposal.events) if place > number and str(place) in also]
        return [*before, put_right, *after]


class BeginProposalPage(DeskPage):
    """`/inbox/<proposal>/begin`: opens an application with what its mails tell."""

    template: ClassVar[str] = "inbox_begin.html"

    def get(self, request: object, proposal: str) -> HttpResponse:
        """Ask for what the mails do not say."""
        one = self._one(proposal)
        first = {"employer": one.employer, "title": one.title, "country": one.country, "interest": "some"}
        return self._show(one, self._form(initial=first))

    def post(self, request: object, proposal: str) -> HttpResponse:
        """Open it, with the events that are ticked."""
        one = self._one(proposal)
        form = self._form(self.request.POST)
        if not form.is_valid():
            return self._show(one, form, status=422)
        if any(each.state != "open" for each in one.found.proposals):
            self.say(_("This was decided already; nothing was recorded twice."))
            return self.on_to("inbox")
        ticked = set(self.request.POST.getlist("event"))
        events = [each for place, each in enumerate(one.found.candidacy.events) if str(place) in ticked]
        key = open_found(self.desk, one.found, *form.employer_and_position(), events)
        self.say(_("Noted. Here is what to do, and what comes."))
        return self.on_to("candidacy", key)

    def _one(self, proposal: str) -> NewOne:
        """Return what the mails of the same application tell; of one that tells of none, just that mail."""
        kept = own_proposal(self, proposal)
        found = found_in_mail(self.desk, self.inbox.proposals(self.owner, ["open"], MOST_SHOWN))
        mine = next((one for one in found if kept.key in {each.key for each in one.proposals}), None)
        return new_ones(self, [mine or alone(kept)])[0]

    def _show(self, one: NewOne, form: PlaceForm, status: int = 200) -> HttpResponse:
        mail, content = own_mail(self, one.found.proposals[-1].mail.key)
        return self.show(one=one, form=form, mail=mail, written=written(content.text), status=status)

    def _form(self, data: Any = None, **more: Any) -> PlaceForm:  # noqa: ANN401 - the form's own
        return PlaceForm(self.speech, self.request.LANGUAGE_CODE, data, **more)


def _proposed(kept: KeptProposal, number: int) -> Proposed | None:
    return kept.proposal.events[number] if number < len(kept.proposal.events) else None


def _with_people(kept: KeptProposal, candidacy: Candidacy) -> tuple[Candidacy, Ids]:
    people, ids = introduced(kept.proposal.people, candidacy.contacts)
    changed = {one.id for one in people}
    others = (one for one in candidacy.contacts if one.id not in changed)
    themselves = {one.id: one.id for one in candidacy.contacts}
    return replace(candidacy, contacts=(*others, *people)), {**themselves, **ids}
