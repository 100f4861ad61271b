"""Linking a calendar of one's own: where it is and who one is there, then which of those that were found."""

from collections.abc import Sequence
from typing import Any, Final

from django import forms
from django.utils.translation import gettext as _

from heardback.ports.calendars import FoundCalendar
from heardback.web.forms.plain import Line

_LONGEST_ADDRESS: Final = 500
_LONGEST_PASSWORD: Final = 500


class ServerForm(forms.Form):
    """Where it is, and who one is there."""

    address = Line(max_length=_LONGEST_ADDRESS)
    user = Line()
    password = forms.CharField(
        strip=False,
        max_length=_LONGEST_PASSWORD,
        widget=forms.PasswordInput({"autocomplete": "off"}),
    )

    def __init__(self, data: Any = None, **more: Any) -> None:  # noqa: ANN401 - as Django's
        """Build it in the language of the page."""
        super().__init__(data, **more)
        self._say("address", _("Address"), _("Such as https://cloud.example.org, or the address of one calendar."))
        self._say("user", _("User name"), "")
        self._say("password", _("Password"), _("Best one for this program alone: many providers make you one."))
        self.fields["address"].widget.attrs |= {"inputmode": "url", "autocapitalize": "off", "spellcheck": "false"}
        self.fields["user"].widget.attrs |= {"autocapitalize": "off", "autocomplete": "off", "spellcheck": "false"}

    def _say(self, name: str, label: str, help_text: str) -> None:
        self.fields[name].label, self.fields[name].help_text = label, help_text


class CalendarSignInForm(forms.Form):
    """A sign-in at the provider's own page, with a client id of one's own."""

    address = forms.EmailField(max_length=_LONGEST_ADDRESS)
    client = Line(max_length=_LONGEST_ADDRESS)
    client_secret = forms.CharField(
        required=False,
        max_length=_LONGEST_PASSWORD,
        widget=forms.PasswordInput({"autocomplete": "off"}),
    )

    def __init__(self, data: Any = None, **more: Any) -> None:  # noqa: ANN401 - as Django's
        """Build it in the language of the page."""
        super().__init__(data, **more)
        self.fields["address"].label = _("Your address there")
        self.fields["client"].label = _("Client id")
        self.fields["client_secret"].label = _("Client secret")
        self.fields["client_secret"].help_text = _("Google gives one to a web application.")
        self.fields["client"].widget.attrs |= {"autocapitalize": "off", "autocomplete": "off", "spellcheck": "false"}


class WhichForm(forms.Form):
    """Which calendar, and how steps stand in it."""

    calendar = forms.ChoiceField(widget=forms.RadioSelect)
    steps_as = forms.ChoiceField(widget=forms.RadioSelect, initial="events")

    def __init__(self, found: Sequence[FoundCalendar], data: Any = None) -> None:  # noqa: ANN401 - as Django's
        """Build it in the language of the page."""
        super().__init__(data, initial={"calendar": found[0].address if len(found) == 1 else None})
        self._choose("calendar", _("Which calendar"), [(one.address, one.name) for one in found])
        to_dos = _("To-dos with a due day, which you can mark as done there. The calendar has to take them.")
        self._choose("steps_as", _("Steps stand in it as"), [("events", _("Days")), ("to-dos", to_dos)])

    def _choose(self, name: str, label: str, choices: list[tuple[str, str]]) -> None:
        self.fields[name].label = label
        self.fields[name].choices = choices  # type: ignore[attr-defined]
