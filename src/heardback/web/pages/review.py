"""Looking back on an interview, and what was learnt from all of them."""

from http import HTTPStatus
from typing import Any, ClassVar

from django.http import HttpResponse
from django.utils.translation import gettext as _

from heardback.actions.lessons import lessons
from heardback.actions.opened import Open
from heardback.actions.record import look_back
from heardback.core.errors import ChangedMeanwhile, NoSuchEntry
from heardback.core.journal import LookedBack
from heardback.letters.kinds import KINDS
from heardback.web.access import own_candidacy
from heardback.web.forms.review_form import ReviewForm
from heardback.web.page import Page
from heardback.web.parts.causes import where_to_turn
from heardback.web.parts.words import written


class ReviewPage(Page):
    """`/candidacies/<key>/review`; `?entry=` names an earlier review that is to be changed."""

    template: ClassVar[str] = "review.html"

    def get(self, request: object, key: str) -> HttpResponse:
        """Show the form, with what was written about the latest interview already."""
        opened = own_candidacy(self, key)
        number = _named(self.request.GET.get("entry", ""), opened)
        return self._show(opened, ReviewForm(review=_review(opened, number)), number)

    def post(self, request: object, key: str) -> HttpResponse:
        """Keep the review."""
        opened, form = own_candidacy(self, key), ReviewForm(self.request.POST)
        number = _still(self.request.POST.get("entry", ""), opened)
        if not form.is_valid():
            return self._show(opened, form, number, status=HTTPStatus.UNPROCESSABLE_ENTITY)
        try:
            look_back(self.log, self.command(key), form.review(self.request.now), instead=number)
        except ChangedMeanwhile:
            return self._show(opened, form, number, changed=True, status=HTTPStatus.CONFLICT)
        self.say(_("Kept. What you want to do differently is shown again before your next interview."))
        return self.on_to("candidacy", key)

    def _show(self, opened: Open, form: ReviewForm, number: int | None, **more: Any) -> HttpResponse:  # noqa: ANN401
        others = [(entry, review) for entry, review in reversed(opened.dossier.reviews) if entry != number]
        return self.show(
            opened=opened,
            form=form,
            number=number,
            others=others,
            questions=written(opened, KINDS["review"], None, self.request.now),
            turns=where_to_turn(opened.candidacy),
            **more,
        )


class LessonsPage(Page):
    """`/lessons/`."""

    template: ClassVar[str] = "lessons.html"

    def get(self, request: object) -> HttpResponse:
        """Show them, newest first."""
        return self.show(learnt=lessons(self.log, self.owner))


def _named(entry: str, opened: Open) -> int | None:
    """Return which review an address is about: the one named, else that of the latest interview; None: a new one."""
    if entry:
        number = _still(entry, opened)
        if number is None:
            raise NoSuchEntry
        return number
    reviews = opened.dossier.reviews
    return reviews[-1][0] if reviews and opened.advice.plan.case.standing.reviewed else None


def _still(entry: str, opened: Open) -> int | None:
    """Return a review that is still there; in place of one that was taken back meanwhile there will be a new one."""
    return next((number for number, _review in opened.dossier.reviews if str(number) == entry), None)


def _review(opened: Open, number: int | None) -> LookedBack | None:
    return dict(opened.dossier.reviews).get(number) if number is not None else None
