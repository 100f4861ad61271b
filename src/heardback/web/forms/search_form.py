"""What candidacies are searched by. A value that is no choice here is passed over, not complained about."""

from typing import Any, get_args

from django import forms
from django.utils.translation import gettext as _

from heardback.actions.find import Wanted
from heardback.core.standing import Phase
from heardback.core.wording.speech import Speech
from heardback.web.forms.choices import named

_LONGEST = 200


class SearchForm(forms.Form):
    """The form above the list."""

    q = forms.CharField(required=False, max_length=_LONGEST)
    show = forms.ChoiceField(required=False)
    phase = forms.ChoiceField(required=False)
    order = forms.ChoiceField(required=False)

    def __init__(self, speech: Speech, data: Any, *, board: bool) -> None:  # noqa: ANN401 - Django's own QueryDict
        """Build it in the language of the page. A board shows what is closed too, unless told otherwise."""
        usual = {"show": "all" if board else "live", "order": "next-step"}
        super().__init__({"q": data.get("q", ""), **{name: data.get(name, usual.get(name, "")) for name in _CHOSEN}})
        self.fields["q"].widget = forms.TextInput(
            {"type": "search", "placeholder": _("Employer, post or person"), "autocomplete": "off"}
            | ({"autofocus": True} if "find" in data else {})
        )
        choices = {
            "show": [("live", _("Live")), ("all", _("All")), ("archive", _("Archive"))],
            "phase": named(Phase, speech.phase, blank=_("Wherever it stands")),
            "order": [
                ("next-step", _("Next step first")),
                ("employer", _("By employer")),
                ("newest", _("Newest first")),
            ],
        }
        labels = {"q": _("Search"), "show": _("Show"), "phase": _("Where it stands"), "order": _("Order")}
        for name, of in choices.items():
            self.fields[name].choices = of  # type: ignore[attr-defined]
        for name, words in labels.items():
            self.fields[name].label = words
        self._usual = usual

    def wanted(self) -> Wanted:
        """Return what is looked for."""
        self.is_valid()
        got = {name: self.cleaned_data.get(name) or self._usual.get(name) for name in _CHOSEN}
        phase: Any = got["phase"] if got["phase"] in get_args(Phase) else None
        show: Any = got["show"]
        order: Any = got["order"]
        return Wanted(words=self.cleaned_data.get("q", ""), show=show, phase=phase, order=order)


_CHOSEN = ("show", "phase", "order")
