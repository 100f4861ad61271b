"""Erasing everything asks for a word typed back, so that no slip of the hand does it."""

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from heardback.web.forms.plain import Line


class EraseForm(forms.Form):
    """One word."""

    word = Line(required=True)

    def __init__(self, *data: object) -> None:
        """Build it in the language of the page."""
        super().__init__(*data)  # type: ignore[arg-type]
        self.fields["word"].label = _("To erase everything, type “%(word)s” here") % {"word": word_to_type()}
        self.fields["word"].widget.attrs.update(autocomplete="off", autocapitalize="none", spellcheck="false")
        self.fields["word"].error_messages["required"] = _not_that()

    def clean_word(self) -> str:
        """Take the word, however it is capitalised."""
        typed: str = self.cleaned_data["word"]
        if typed.casefold() != word_to_type().casefold():
            raise forms.ValidationError(_not_that())
        return typed


def word_to_type() -> str:
    """Return the word, in the language of the page."""
    return pgettext("the word to type", "erase")


def _not_that() -> str:
    return _("Nothing was erased: the word is “%(word)s”.") % {"word": word_to_type()}
