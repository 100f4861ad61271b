"""Before the interview: the closing questions on a card, and what earlier interviews taught."""

from itertools import islice
from typing import ClassVar, Final

from django.http import HttpResponse

from heardback.actions.lessons import Learnt, lessons
from heardback.letters.kinds import KINDS
from heardback.web.access import own_candidacy
from heardback.web.page import Page
from heardback.web.parts.words import written

_AT_MOST: Final = 8
"""Lessons on one card: more than these nobody keeps in mind, and one page is enough to print."""


class BeforePage(Page):
    """`/candidacies/<key>/before`."""

    template: ClassVar[str] = "before.html"

    def get(self, request: object, key: str) -> HttpResponse:
        """Show the card."""
        opened = own_candidacy(self, key)
        learnt = lessons(self.log, self.owner)
        return self.show(
            opened=opened,
            interview=opened.advice.plan.case.standing.scheduled,
            card=written(opened, KINDS["closing-questions"], None, self.request.now),
            lessons=list(islice(_each(learnt), _AT_MOST)),
            more=sum(len(one.lessons) for one in learnt) > _AT_MOST,
        )


def _each(learnt: list[Learnt]) -> list[str]:
    """Return every lesson once, newest first."""
    return list(dict.fromkeys(lesson for one in learnt for lesson in one.lessons))
