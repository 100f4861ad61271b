"""The inbox: what mail proposes, to be recorded, corrected, or put aside."""

from typing import Any, ClassVar, Final

from django.http import HttpResponse
from django.utils.translation import gettext as _

from heardback import bootstrap
from heardback.actions.found import found_in_mail, open_found
from heardback.actions.known import Desk
from heardback.actions.proposals import accept, choose, decline, pass_over, reopen
from heardback.actions.reconsidering import reconsider
from heardback.adapters.storage.mail_alarms import mail_alarms
from heardback.core.candidacy import Employer, Position
from heardback.core.countries import main_zone
from heardback.ports import KeptProposal, State
from heardback.web.access import own_candidacy, own_correction, own_proposal
from heardback.web.page import Page
from heardback.web.parts.mail_reading import FailingMailbox, failing_shown
from heardback.web.parts.new_ones import NewOne, new_ones
from heardback.web.parts.proposed import items

MOST_SHOWN: Final = 200
"""Things to decide on one page; when some are decided, others follow."""
_DECIDED: Final = 8
_LONGEST_TITLE: Final = 200


class DeskPage(Page):
    """What the pages share on which proposals are decided."""

    @property
    def desk(self) -> Desk:
        """Whose proposals, and with what they are decided."""
        return bootstrap.desk(self.owner, self.request.now)


class InboxPage(DeskPage):
    """`/inbox/`."""

    template: ClassVar[str] = "inbox.html"

    def get(self, request: object) -> HttpResponse:
        """Show what is to be decided: answers in spam first, then what they wrote themselves, what is new last.

        What was noted by hand meanwhile may have changed what the mails propose.
        """
        reconsider(self.desk)
        return self.show(**self.lists())

    def lists(self) -> dict[str, Any]:
        """Return what the page shows."""
        open_ones = self.inbox.proposals(self.owner, ["open"], MOST_SHOWN)
        new = found_in_mail(self.desk, open_ones)
        of_new = {one.key for each in new for one in each.proposals}
        found = items(self, [one for one in open_ones if one.key not in of_new])
        return {
            "spam": [one for one in found if one.sort == "spam"],
            "own": [one for one in found if one.sort == "own"],
            "answers": [one for one in found if one.sort == "answer"],
            "meetings": [one for one in found if one.sort == "meeting"],
            "notes": [one for one in found if one.sort == "note"],
            "new": new_ones(self, new),
            "nothing": not open_ones,
            "decided": items(self, self._decided()),
            "corrections": self.inbox.corrections(self.owner),
            "mailboxes_failing": self._failing() if mail_alarms(self.owner).mailboxes else [],
        }

    def _failing(self) -> list[FailingMailbox]:
        return failing_shown(self.owner, self.person, self.request.now, self.speech)

    def _decided(self) -> list[KeptProposal]:
        """Return what was decided last; of an application that several mails told of, its first mail stands for all."""
        states: list[State] = ["accepted", "by-itself", "declined", "passed-over"]
        decided = self.inbox.proposals(self.owner, states, MOST_SHOWN)
        dated = [
            (one.decided_at, one) for one in decided if one.decided_at and (one.entries or one.state != "accepted")
        ]
        return [one for _at, one in sorted(dated, key=lambda pair: pair[0], reverse=True)[:_DECIDED]]


class AcceptPage(DeskPage):
    """`/inbox/<proposal>/accept`: records what it proposes."""

    def post(self, request: object, proposal: str) -> HttpResponse:
        """Record it, in the application that the form names or that it is proposed for."""
        kept = own_proposal(self, proposal)
        if kept.state != "open":
            self.say(_("This was decided already; nothing was recorded twice."))
            return self.on_to("inbox")
        if kept.proposal.is_asked:
            chosen = self._chosen(kept)
            if chosen is None:
                self.say(_("Say first which of these you mean."))
                return self.on_to("inbox")
            kept = chosen
        into = self.request.POST.get("into") or kept.proposal.candidacy
        if not into:
            return self.on_to("proposal-begin", proposal)
        opened = own_candidacy(self, into)
        done = accept(self.desk, kept, into=opened.key)
        [shown] = items(self, [done])
        self.say_decided(_("Recorded for %(employer)s.") % {"employer": shown.employer}, kept.key)
        return self.on_to("inbox")

    def _chosen(self, kept: KeptProposal) -> KeptProposal | None:
        """Return the person's own answer as the one of its readings that they ticked."""
        which, answer = self.request.POST.get("which", ""), kept.proposal.answer
        numbers = {str(number): number for number in range(len(answer.possible if answer else ()))}
        return choose(self.desk, kept, numbers[which]) if which in numbers else None


class PutAsidePage(DeskPage):
    """`/inbox/<proposal>/decline` and `/pass`: not theirs, or nothing to record."""

    is_mine: bool = False
    """Its application is theirs, but there is nothing to record."""

    def post(self, request: object, proposal: str) -> HttpResponse:
        """Put it aside."""
        kept = own_proposal(self, proposal)
        if kept.state != "open":
            self.say(_("This was decided already; nothing was recorded twice."))
        elif self.is_mine or kept.proposal.kind == "answer":
            pass_over(self.desk, kept)
            self.say_decided(_("Put aside; nothing is recorded."), kept.key)
        else:
            decline(self.desk, kept)
            sender = {"sender": kept.proposal.source.sender}
            self.say_decided(_("Not yours, then. Mail from %(sender)s is not proposed any more.") % sender, kept.key)
        return self.on_to("inbox")


class ReopenPage(DeskPage):
    """`/inbox/<proposal>/reopen`: takes a decision back."""

    def post(self, request: object, proposal: str) -> HttpResponse:
        """Take it back, with what was recorded."""
        reopen(self.desk, own_proposal(self, proposal))
        self.say(_("Taken back. It is on the list again."))
        return self.on_to("inbox")


class TakePage(InboxPage):
    """`/inbox/take`: opens the applications that were ticked on the list."""

    def post(self, request: object) -> HttpResponse:
        """Open them; where a post is missing, ask for it and record nothing yet."""
        ticked = set(self.request.POST.getlist("take"))
        lists = self.lists()
        wanted = [one for one in lists["new"] if one.name in ticked]
        missing = [one for one in wanted if not (one.employer and self._title(one))]
        if missing or not wanted:
            return self.show(**lists, ticked=ticked, missing=missing, none_ticked=not wanted, status=422)
        for one in wanted:
            open_found(self.desk, one.found, employer_of(one), Position(title=self._title(one)))
        self.say(_("Noted: %(employers)s.") % {"employers": ", ".join(one.employer for one in wanted)})
        return self.on_to("today")

    def _title(self, one: NewOne) -> str:
        typed = " ".join(self.request.POST.get(f"title-{one.name}", "").split())[:_LONGEST_TITLE]
        return typed if typed.isprintable() and typed else one.title


class ForgetPage(DeskPage):
    """`/inbox/learnt/<number>/forget`."""

    def post(self, request: object, number: int) -> HttpResponse:
        """Forget what was learnt from a correction."""
        own_correction(self, number)
        self.inbox.forget(self.owner, number)
        self.say(_("Forgotten."))
        return self.on_to("inbox")


def employer_of(one: NewOne) -> Employer:
    """Return the employer of a new application, as its mail shows it."""
    return Employer(name=one.employer, country=one.country, timezone=main_zone(one.country))
