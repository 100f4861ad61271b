"""Lists of words: what fits one candidacy now, what was written and sent there, and all letters of the person."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import ClassVar, Final

from django.http import HttpResponse
from django.utils.translation import gettext
from django.utils.translation import gettext_noop as _

from heardback.actions.letters import letter_called
from heardback.actions.opened import Open
from heardback.core.step import BACKGROUND
from heardback.letters.compose import Letter
from heardback.letters.eml import ready_mail
from heardback.letters.fitting import Fitting, Situation, fitting, planned
from heardback.letters.kinds import KINDS, Kind
from heardback.ports import KeptLetter, Search
from heardback.web.access import own_candidacy
from heardback.web.page import Page
from heardback.web.parts.drafting import Wish, occasion_of, open_requests
from heardback.web.parts.mail_file import mail_file

_SITUATIONS: Final[dict[Situation, str]] = {
    "before": _("Before the interview"),
    "after": _("After the interview"),
    "asking": _("To ask where it stands"),
    "answering": _("To answer them"),
    "after-a-no": _("After a no, or a long silence"),
    "stepping-back": _("To step back"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Where:
    """A kept letter, and the application it belongs to."""

    letter: KeptLetter
    employer: str
    title: str


class LettersOfPage(Page):
    """`/candidacies/<key>/letters/`."""

    template: ClassVar[str] = "letters_of.html"

    def get(self, request: object, key: str) -> HttpResponse:
        """Show what fits: first what the plan asks for, then the rest by situation; and what was written."""
        opened = own_candidacy(self, key)
        kept, asked_for = self.log.letters(self.owner, opened.key), planned(opened.advice.reading)
        return self.show(
            opened=opened,
            planned=[one for one in asked_for if one.dated.step.action not in BACKGROUND],
            optional=[one for one in asked_for if one.dated.step.action in BACKGROUND],
            besides=self._besides(opened),
            requests=open_requests(opened, self.request.now),
            drafts=[one for one in kept if one.sent_at is None],
            sent=[one for one in kept if one.sent_at is not None],
        )

    def _besides(self, opened: Open) -> list[tuple[str, list[Fitting]]]:
        person = opened.person
        wish = Wish(kind="", to=None, language=opened.candidacy.candidate.language, tone=person.tone)
        occasion = occasion_of(opened, wish, self.request.now)
        found = fitting(occasion.case, opened.advice.reading, occasion)
        return [
            (gettext(_SITUATIONS[situation]), list(of_one))
            for situation, of_one in groupby(found, key=lambda one: one.situation)
        ]


class LettersPage(Page):
    """`/letters/`: those of all applications, and every kind there is."""

    template: ClassVar[str] = "letters.html"

    def get(self, request: object) -> HttpResponse:
        """Show them."""
        kept = list(self._kept())
        return self.show(
            drafts=[one for one in kept if one.letter.sent_at is None],
            sent=[one for one in kept if one.letter.sent_at is not None],
            kinds=[kind for kind in KINDS.values() if kind.form != "call" or kind.counterpart is None],
        )

    def _kept(self) -> Iterator[Where]:
        """Yield the letters, each with its application."""
        found = {one.key: one.glance for one in self.log.search(self.owner, Search(archived=None))}
        for letter in self.log.letters(self.owner):
            if of := found.get(letter.candidacy):
                yield Where(letter=letter, employer=of.employer, title=of.title)


class KeptPage(Page):
    """`/candidacies/<key>/letters/kept/<letter>`: a letter as it went out."""

    template: ClassVar[str] = "letter_kept.html"

    def get(self, request: object, key: str, letter: str) -> HttpResponse:
        """Show it; a draft is shown where it can be changed."""
        opened = own_candidacy(self, key)
        kept = letter_called(self.log, self.owner, opened.key, letter)
        return self.show(opened=opened, kept=kept, to=opened.candidacy.people.get(kept.to) if kept.to else None)


class KeptMailPage(Page):
    """`…/letters/kept/<letter>/mail`: the same as a file."""

    def get(self, request: object, key: str, letter: str) -> HttpResponse:
        """Hand it out. Raises `NoAddress`."""
        opened = own_candidacy(self, key)
        kept = letter_called(self.log, self.owner, opened.key, letter)
        mail = ready_mail(_as_letter(opened, kept), opened.candidacy.candidate, kept.sent_at or self.request.now)
        return mail_file(mail, opened.dossier.employer.name)


def _as_letter(opened: Open, kept: KeptLetter) -> Letter:
    kind: Kind = KINDS.get(kept.kind, KINDS["formal-reasons"])
    return Letter(
        kind=kind,
        language=opened.candidacy.candidate.language,
        tone=opened.person.tone,
        to=opened.candidacy.people.get(kept.to) if kept.to else None,
        subject=kept.subject,
        paragraphs=(kept.body.strip(),),
    )
