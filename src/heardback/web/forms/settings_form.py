"""What a person sets: their name under letters, their own place and time, and how the pages look."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, Final, get_args

from django import forms
from django.utils.translation import gettext as _

from heardback.core.candidacy import Language
from heardback.core.countries import main_zone, place_called
from heardback.core.person import Look, Person, Tone
from heardback.core.places import zone
from heardback.core.playbook import BUILT_IN, built_in
from heardback.core.wording.speech import Speech
from heardback.web.forms.choices import Choices, countries
from heardback.web.forms.plain import Line

_MOST_YEARS: Final = 80
_AUTO: Final = "auto"
_LANGUAGES: Final[dict[Language, str]] = {"en": "English", "ru": "Русский"}


class SettingsForm(forms.Form):
    """A whole `Person`."""

    name = Line(required=False)
    email = forms.EmailField(required=False, max_length=254)
    phone = Line(required=False)
    experience_years = forms.FloatField(required=False, min_value=0, max_value=_MOST_YEARS, step_size=0.5)
    letters = forms.ChoiceField(widget=forms.RadioSelect)
    tone = forms.ChoiceField(widget=forms.RadioSelect)
    country = forms.ChoiceField(required=False)
    timezone = Line(required=False, widget=forms.TextInput({"data-fill": "timezone", "autocomplete": "off"}))
    playbook = forms.ChoiceField(widget=forms.RadioSelect)
    language = forms.ChoiceField(widget=forms.RadioSelect)
    look = forms.ChoiceField(widget=forms.RadioSelect)

    def __init__(self, speech: Speech, code: str, data: Any = None, **more: Any) -> None:  # noqa: ANN401 - as Django's
        """Build it in the language of the page, `code`."""
        super().__init__(data, **more)
        self._speech = speech
        for name, (label, help_) in _words().items():
            self.fields[name].label, self.fields[name].help_text = label, help_
        for name, choices in _choices(speech, code).items():
            self.fields[name].choices = choices  # type: ignore[attr-defined]
        for name, of in (("name", "name"), ("email", "email"), ("phone", "tel")):
            self.fields[name].widget.attrs["autocomplete"] = of
        self.fields["phone"].widget.input_type = "tel"

    def voices(self) -> Iterator[tuple[Any, str]]:
        """Yield the choice of each playbook with the sentence about it."""
        for option, name in zip(self["playbook"], BUILT_IN, strict=True):
            yield option, self._speech.playbook(built_in(name))[1]

    def clean_timezone(self) -> str | None:
        """Take a time zone's name, a city or a country."""
        named = self.cleaned_data["timezone"]
        if not named or zone(named):
            return named or None
        place = place_called(named)
        found = place and (place.timezone or main_zone(place.country))
        if not found:
            raise forms.ValidationError(_("No such time zone. Expected one such as Europe/Stockholm, or a city."))
        return found

    def person(self, before: Person) -> Person:
        """Return the person as they are from now on."""
        got = self.cleaned_data
        return replace(
            before,
            name=got["name"] or None,
            email=got["email"] or None,
            phone=got["phone"] or None,
            experience_years=got["experience_years"],
            letters=_chosen(got["letters"]),
            tone=got["tone"],
            country=got["country"] or None,
            timezone=got["timezone"],
            playbook=got["playbook"],
            language=_chosen(got["language"]),
            look=got["look"],
        )


def values_of(person: Person) -> dict[str, Any]:
    """Return what the form begins with."""
    values = {name: getattr(person, name) for name in SettingsForm.base_fields}
    playbook = person.playbook if person.playbook in BUILT_IN else BUILT_IN[0]
    return {
        **values,
        "letters": person.letters or _AUTO,
        "language": person.language or _AUTO,
        "playbook": playbook,
    }


def _chosen(language: str) -> Language | None:
    """Return a language as a person keeps it."""
    return next((one for one in _LANGUAGES if one == language), None)


def _choices(speech: Speech, code: str) -> dict[str, Choices]:
    tones: dict[Tone, str] = {"restrained": _("Restrained"), "warm": _("Warm")}
    looks: dict[Look, str] = {"auto": _("As my device"), "light": _("Light"), "dark": _("Dark")}
    languages = [(one, _LANGUAGES[one]) for one in get_args(Language)]
    return {
        "letters": [(_AUTO, _("As these pages")), *languages],
        "tone": list(tones.items()),
        "country": [("", _("not said")), *countries(code)],
        "playbook": [(name, speech.playbook(built_in(name))[0]) for name in BUILT_IN],
        "language": [(_AUTO, _("As my browser")), *languages],
        "look": list(looks.items()),
    }


def _words() -> dict[str, tuple[str, str]]:
    level = _("Where the level of a post is not known, it says how long an answer usually takes.")
    return {
        "name": (_("Your name"), _("As it stands under letters, and as you give it on the phone.")),
        "email": (_("E-mail"), _("Under letters.")),
        "phone": (_("Telephone"), _("Under letters, and for messages that you leave.")),
        "experience_years": (_("Years of experience"), level),
        "letters": (_("Language of letters and calls"), ""),
        "tone": (_("Their tone"), ""),
        "country": (_("Where you usually apply"), _("New applications begin with this country.")),
        "timezone": (_("Your own time zone"), _("It says which day it is for you. A city will do.")),
        "playbook": (_("Who advises you"), ""),
        "language": (_("Language of the pages"), ""),
        "look": (_("Light or dark"), ""),
    }
