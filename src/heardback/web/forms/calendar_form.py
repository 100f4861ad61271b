"""What a person chooses for the calendar they subscribe to."""

from typing import Any, Final

from django import forms
from django.utils.translation import gettext as _

from heardback.core.agenda import Detail
from heardback.ports.feeds import Feed, StepsAs

_USUAL: Final = {"detail": "minimal", "steps_as": "events"}


class CalendarForm(forms.Form):
    """How much it says, and how steps stand in it."""

    detail = forms.ChoiceField(widget=forms.RadioSelect)
    steps_as = forms.ChoiceField(widget=forms.RadioSelect)

    def __init__(self, data: Any = None, *, feed: Feed | None = None) -> None:  # noqa: ANN401 - as Django's
        """Build it in the language of the page."""
        initial = {"detail": feed.detail, "steps_as": feed.steps_as} if feed else _USUAL
        super().__init__(data, initial=initial)
        self._choose(
            "detail",
            _("How much it says"),
            {
                "minimal": _("Only what it is: “heardback: interview”. No firm, no name."),
                "full": _("Everything: which firm and post, whom to call, at which number."),
            },
        )
        self._choose(
            "steps_as",
            _("Steps stand in it as"),
            {
                "events": _("Days: for every calendar."),
                "to-dos": _(
                    "To-dos with a due day: for Thunderbird and others that show them. Google and Outlook do not."
                ),
            },
        )

    def _choose(self, name: str, label: str, choices: dict[str, str]) -> None:
        self.fields[name].label = label
        self.fields[name].choices = list(choices.items())  # type: ignore[attr-defined]

    def chosen(self) -> tuple[Detail, StepsAs]:
        """Return what was chosen, of a valid form."""
        return self.cleaned_data["detail"], self.cleaned_data["steps_as"]
