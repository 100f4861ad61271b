"""A candidacy: its road, what was agreed, its people, and what other voices would do."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from django.http import HttpResponse
from django.utils.translation import gettext as _

from heardback.actions.clashes import clashing
from heardback.actions.deciding import still_deciding
from heardback.actions.opened import Open
from heardback.actions.record import archive, choose
from heardback.core.advice import Advice, advise
from heardback.core.errors import NoSuchPlaybook
from heardback.core.events import KINDS
from heardback.core.glance import Listed
from heardback.core.playbook import BUILT_IN, built_in
from heardback.core.step import BACKGROUND
from heardback.core.wording.waits import waiting_for
from heardback.web.access import own_candidacy
from heardback.web.page import Page
from heardback.web.parts.calendar_items import lines
from heardback.web.parts.clashes import AtOnce, at_once
from heardback.web.parts.focus import Focus, focus
from heardback.web.parts.listing import NOTHING_NOTED
from heardback.web.parts.road import road


@dataclass(frozen=True, slots=True, kw_only=True)
class Opinion:
    """What another voice would do now."""

    name: str
    title: str
    about: str
    headline: str
    chosen: bool
    same: bool
    """It says what the chosen voice says."""


class CandidacyPage(Page):
    """`/candidacies/<key>/`."""

    template: ClassVar[str] = "candidacy.html"

    def get(self, request: object, key: str) -> HttpResponse:
        """Show it."""
        opened = own_candidacy(self, key)
        is_blank = waiting_for(opened.advice).why == NOTHING_NOTED
        return self.show(
            opened=opened,
            phase="" if is_blank else self.speech.phase(opened.advice.reading.phase),
            headline=self.speech.headline(opened.advice),
            focuses=list(self._focuses(opened)),
            at_once=self._at_once(opened),
            road=road(opened, self.speech, self.request.now),
            opinions=self._opinions(opened),
            silence=opened.advice.silence,
            words_until=_until_in_their_words(opened.advice),
            means_no=_silence_means_no(opened.advice),
            deciding=still_deciding(self.log, self.owner, opened),
            for_calendar=lines(opened, self.speech, self.request.now),
            kinds=_FIRST if is_blank else _FREQUENT,
            more_kinds=_AFTER_THE_FIRST if is_blank else _MORE,
        )

    def _at_once(self, opened: Open) -> list[AtOnce]:
        """Return what clashes with an interview here; where none is ahead, nobody has to look."""
        if opened.advice.plan.case.standing.scheduled is None:
            return []
        found = clashing(self.log, self.owner, self.request.now, of=opened.key)
        return [at_once(one, self.person) for one in found]

    def _focuses(self, opened: Open) -> Iterator[Focus]:
        """Yield what can be done now, ready to be done; on a day off there, what waits."""
        doable = opened.advice.reading.doable()
        for dated in opened.advice.reading.steps:
            if dated.step.action not in BACKGROUND and dated in doable:
                step = dated.step
                listed = Listed(
                    action=step.action, first=step.first, last=step.last, status=dated.status, doable=True, to=step.to
                )
                found = focus(opened, listed, self.request.now, self.speech)
                if found:
                    yield found

    def _opinions(self, opened: Open) -> list[Opinion]:
        said = self.speech.headline(opened.advice)
        return sorted(
            (self._opinion(opened, name, said) for name in BUILT_IN), key=lambda one: (not one.chosen, one.same)
        )

    def _opinion(self, opened: Open, name: str, said: str) -> Opinion:
        voice = built_in(name)
        chosen = name == opened.playbook.name
        advice = opened.advice if chosen else advise(opened.candidacy, voice, opened.advice.at)
        title, about = self.speech.playbook(voice)
        headline = self.speech.headline(advice)
        return Opinion(
            name=name,
            title=title,
            about=about,
            headline=headline,
            chosen=chosen,
            same=headline == said and not chosen,
        )


def _until_in_their_words(advice: Advice) -> date | None:
    """Return the last day of a promise that runs and is told in the words in which it was given."""
    wait = waiting_for(advice)
    return wait.day if wait.why == "their-words" and wait.day and wait.day >= advice.reading.today else None


def _silence_means_no(advice: Advice) -> bool:
    promise = advice.plan.case.promise
    if promise is None or advice.reading.phase != "awaiting":
        return False
    return promise.answers == "only-if-yes" and promise.until >= advice.reading.today


_FIRST = ("applied", "interview")
"""With one of these it begins."""
_AFTER_THE_FIRST = tuple(kind for kind in KINDS if kind not in (*_FIRST, "reviewed"))
_FREQUENT = ("reply", "asked", "interview", "agreement")
_MORE = ("thanked", "receipt", "delivered", "confirmed", "deadline", "decision", "applied", "note")


class PlaybookPage(Page):
    """`/candidacies/<key>/playbook`: chooses another voice."""

    def post(self, request: object, key: str) -> HttpResponse:
        """Choose it."""
        name = self.request.POST.get("playbook", "")
        if name not in BUILT_IN:
            raise NoSuchPlaybook(name=name, known=", ".join(BUILT_IN))
        choose(self.log, self.command(key), name)
        title, _about = self.speech.playbook(built_in(name))
        self.say(_("From now on the advice here follows “%(voice)s”.") % {"voice": title})
        return self.on_to("candidacy", key)


class ArchivePage(Page):
    """`/candidacies/<key>/archive`: puts it away, or takes it out again."""

    def post(self, request: object, key: str) -> HttpResponse:
        """Do it."""
        away = self.request.POST.get("away") == "yes"
        archive(self.log, self.command(key), away=away)
        self.say(_("Put away. You find it in the archive.") if away else _("Taken out of the archive."))
        return self.on_to("candidacies" if away else "candidacy", *([] if away else [key]))
