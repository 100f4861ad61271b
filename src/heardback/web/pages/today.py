"""Today: the one step that matters most, what else presses, and who is waited for."""

from datetime import timedelta
from typing import ClassVar, Final

from django.http import HttpResponse

from heardback import bootstrap
from heardback.actions.clashes import clashing
from heardback.actions.deciding import still_deciding
from heardback.actions.taken import taken
from heardback.actions.today import Today, today
from heardback.adapters.left_off import is_left_off
from heardback.adapters.storage.mail_alarms import mail_alarms
from heardback.ports import Kept
from heardback.web.page import Page
from heardback.web.parts.calendar_words import CalendarWord, calendar_words
from heardback.web.parts.clashes import at_once
from heardback.web.parts.focus import focus
from heardback.web.parts.hours import Free, free_for_a_call
from heardback.web.parts.listing import NOTHING_NOTED
from heardback.web.parts.mail_reading import FailingMailbox, failing_shown
from heardback.web.parts.proposed import Item, items
from heardback.web.parts.waiting import waiting_rows

_ON_ITS_WAY: Final = timedelta(minutes=2)
"""So long a notice that was begun may still be going out."""


class TodayPage(Page):
    """`/`."""

    template: ClassVar[str] = "today.html"

    def get(self, request: object) -> HttpResponse:
        """Show the day; who has no candidacy yet is welcomed."""
        found = today(self.log, self.owner, self.person, self.request.now)
        waiting = self.request.counted = self.inbox.count(self.owner)
        if not found.count.all:
            return self.on_to("inbox" if waiting.open else "welcome")
        alarms = mail_alarms(self.owner)
        return self.show(
            worker_left_off=is_left_off(bootstrap.settings().data),
            letters_in_trouble=bootstrap.outbox().troubled(self.owner) if alarms.letters else [],
            mailboxes_failing=self._failing() if alarms.mailboxes else [],
            in_spam=self._in_spam() if waiting.in_spam else [],
            missed=bootstrap.notice_book().missed(self.owner, found.day, self.request.now - _ON_ITS_WAY),
            found=found,
            focus=self._focus(found),
            free=self._free(found),
            deciding=still_deciding(self.log, self.owner, found.first) if found.first else [],
            coming=self.speech.coming(found.next.advice) if found.next else "",
            unnoted=_unnoted(found),
            at_once=[at_once(one, self.person) for one in clashing(self.log, self.owner, self.request.now)],
            calendar_words=self._calendar_words(),
            waiting=waiting_rows(found.waiting, self.speech),
        )

    def _failing(self) -> list[FailingMailbox]:
        return failing_shown(self.owner, self.person, self.request.now, self.speech)

    def _in_spam(self) -> list[Item]:
        """Return the answers that were found in the spam folder: nobody looks there."""
        open_ones = self.inbox.proposals(self.owner, ["open"])
        return items(self, [one for one in open_ones if one.proposal.is_in_spam])

    def _calendar_words(self) -> list[CalendarWord]:
        words = bootstrap.linked_calendars().words(self.owner)
        return calendar_words(self.log, self.owner, words, self.speech, self._code)

    def _free(self, found: Today) -> Free | None:
        """Return when a call that is to be made now can best be made."""
        if found.first is None or found.step is None or found.step.channel != "phone":
            return None
        now, links = self.request.now, bootstrap.linked_calendars()
        known = taken(self.log, links, bootstrap.busy_feeds(), self.owner, now)
        return free_for_a_call(found.first.candidacy, self.person, known, now)

    def _focus(self, found: Today) -> object:
        if found.first is None or found.step is None:
            return None
        return focus(found.first, found.step, self.request.now, self.speech)


def _unnoted(found: Today) -> Kept | None:
    """Return an application of which nothing is noted that a next step could follow from."""
    return next((one.kept for one in found.waiting if one.kept.glance.why.why == NOTHING_NOTED), None)
