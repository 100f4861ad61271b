"""The text of a letter as it is being written, with what the page knows of it."""

from typing import Any, Final

from django import forms
from django.utils.translation import gettext as _

from heardback.letters.names import tidy

LONGEST: Final = 20_000
"""In characters; no letter is longer, and no mail program minds."""


class LetterForm(forms.Form):
    """Subject, text, and how far it had come. Whether they make a good letter is for the proofreader to say."""

    subject = forms.CharField(required=False, max_length=300)
    body = forms.CharField(required=False, strip=False, max_length=LONGEST, widget=forms.Textarea({"rows": 18}))
    receipt = forms.BooleanField(required=False)
    draft = forms.IntegerField(required=False, min_value=0)

    def __init__(self, data: Any = None, **more: Any) -> None:  # noqa: ANN401 - as Django's
        """Build it in the language of the page."""
        super().__init__(data, **more)
        self.fields["subject"].label, self.fields["body"].label = _("Subject"), _("Text")
        self.fields["receipt"].label = _("It asks them to confirm that it arrived")

    def clean_subject(self) -> str:
        """Make it the one line that a subject is."""
        return tidy(self.cleaned_data["subject"])

    def clean_body(self) -> str:
        """Give it the line ends of text."""
        return one_line_end(self.cleaned_data["body"])

    def clean_draft(self) -> int:
        """Return how far the letter had come when the page was made; 0: nothing was kept yet."""
        return self.cleaned_data["draft"] or 0


def one_line_end(text: str) -> str:
    """Return a text with LF line ends: browsers post CRLF."""
    return text.replace("\r\n", "\n").replace("\r", "\n")
