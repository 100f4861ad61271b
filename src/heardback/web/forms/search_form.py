"""What candidacies are searched by. A value that is no choice here is passed over, not complained about."""

from typing import Any, Final

from django import forms
from django.utils.translation import gettext as _

from heardback.actions.find import Wanted
from heardback.core.standing import Phase
from heardback.core.wording.speech import Speech
from heardback.web.forms.choices import Choices, named

_LONGEST: Final = 200
_CHOSEN: Final = ("show", "phase", "order")


class SearchForm(forms.Form):
    """The form above the list."""

    q = forms.CharField(required=False, max_length=_LONGEST)
    show = forms.ChoiceField(required=False)
    phase = forms.ChoiceField(required=False)
    order = forms.ChoiceField(required=False)

    def __init__(self, speech: Speech, asked: Any, *, board: bool) -> None:  # noqa: ANN401 - Django's own QueryDict
        """Build it in the language of the page. A board shows what is over too, unless told otherwise."""
        self._usual = {"show": "all" if board else "live", "phase": "", "order": "next-step"}
        super().__init__({"q": asked.get("q", ""), **{name: asked.get(name, self._usual[name]) for name in _CHOSEN}})
        self.fields["q"].widget = _search_field(focus="find" in asked)
        for name, choices in _choices(speech).items():
            self.fields[name].choices = choices  # type: ignore[attr-defined]
        labels = {"q": _("Search"), "show": _("Show"), "phase": _("Where it stands"), "order": _("Order")}
        for name, words in labels.items():
            self.fields[name].label = words

    def wanted(self) -> Wanted:
        """Return what is looked for."""
        self.is_valid()
        got: dict[str, Any] = {name: self.cleaned_data.get(name) or self._usual[name] for name in _CHOSEN}
        return Wanted(
            words=self.cleaned_data.get("q", ""), show=got["show"], phase=got["phase"] or None, order=got["order"]
        )


def _search_field(*, focus: bool) -> forms.TextInput:
    attributes = {"type": "search", "placeholder": _("Employer, post or person"), "autocomplete": "off"}
    return forms.TextInput(attributes | ({"autofocus": True} if focus else {}))


def _choices(speech: Speech) -> dict[str, Choices]:
    return {
        "show": [("live", _("Current")), ("all", _("All")), ("archive", _("Archive"))],
        "phase": named(Phase, speech.phase, blank=_("Wherever it stands")),
        "order": [
            ("next-step", _("Next step first")),
            ("employer", _("By employer")),
            ("newest", _("Newest first")),
        ],
    }
