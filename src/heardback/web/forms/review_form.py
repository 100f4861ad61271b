"""Looking back on an interview as an outsider would (S0-B3). Every field may stay empty: to have looked is enough."""

from datetime import datetime
from typing import Any, Final

from django import forms
from django.utils.translation import gettext as _

from heardback.core.journal import LookedBack
from heardback.core.shapes import Words
from heardback.letters.names import tidy
from heardback.web.parts.causes import cause_choices

_LONGEST: Final = 5_000
_BULLETS: Final = "-–—•* "


class ReviewForm(forms.Form):
    """The form. `review()` is what was filled in, once `is_valid()`."""

    well = forms.CharField(required=False, max_length=_LONGEST, widget=forms.Textarea({"rows": 3}))
    badly = forms.CharField(required=False, max_length=_LONGEST, widget=forms.Textarea({"rows": 3}))
    remarks = forms.CharField(required=False, max_length=_LONGEST, widget=forms.Textarea({"rows": 3}))
    causes = forms.MultipleChoiceField(required=False, widget=forms.CheckboxSelectMultiple)
    lessons = forms.CharField(required=False, max_length=_LONGEST, widget=forms.Textarea({"rows": 4}))

    def __init__(self, data: Any = None, *, review: LookedBack | None = None) -> None:  # noqa: ANN401 - as Django's
        """Build it in the language of the page; `review` is one that is to be changed."""
        super().__init__(data, initial=_filled(review) if review else None)
        for name, (words, help_) in _words().items():
            self.fields[name].label, self.fields[name].help_text = words, help_
        self.fields["causes"].choices = cause_choices()  # type: ignore[attr-defined]

    def review(self, at: datetime) -> LookedBack:
        """Return what was filled in, as looked back on at `at`."""
        got = self.cleaned_data
        return LookedBack(
            at=at,
            well=_said(got["well"]),
            badly=_said(got["badly"]),
            remarks=_said(got["remarks"]),
            causes=tuple(got["causes"]),
            lessons=tuple(_lines(got["lessons"])),
        )


def _said(text: str) -> Words | None:
    plain = "\n".join(text.splitlines()).strip()
    return Words(plain) if plain else None


def _lines(text: str) -> list[str]:
    """Return the lessons, one a line, without the dashes that people put before them."""
    lines = (tidy(line).lstrip(_BULLETS) for line in text.splitlines())
    return [line for line in lines if line]


def _filled(review: LookedBack) -> dict[str, Any]:
    return {
        "well": review.well,
        "badly": review.badly,
        "remarks": review.remarks,
        "causes": list(review.causes),
        "lessons": "\n".join(review.lessons),
    }


def _words() -> dict[str, tuple[str, str]]:
    return {
        "well": (_("What went well?"), ""),
        "badly": (
            _("What went badly?"),
            _("Questions you were not ready for, answers that were too long or beside the point."),
        ),
        "remarks": (
            _("What did they say about you?"),
            _("Remarks, doubts, praise: as nearly in their words as you remember."),
        ),
        "causes": (
            _("What may have decided it?"),
            _("Only if you have reason to think so. Often nobody tells, and often it is not about you."),
        ),
        "lessons": (
            _("What will you do differently next time?"),
            _("One a line. You will see them again before your next interview."),
        ),
    }
