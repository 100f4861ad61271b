"""Somebody at the employer's, added or described anew, with the ways of contact that the employer declared."""

from collections.abc import Collection
from typing import Any, Final

from django import forms
from django.utils.translation import gettext as _

from heardback.core.candidacy import Contact
from heardback.core.events import Channel, ContactId
from heardback.core.wording.speech import Speech
from heardback.intake.people_said import international, new_id
from heardback.web.forms.choices import Choices
from heardback.web.forms.new_form import PersonForm

WAYS: Final = tuple(map(Channel, ("phone", "email", "sms", "whatsapp", "telegram", "linkedin", "letter", "in-person")))


class ContactForm(PersonForm):
    """The form. `described()` is who was filled in, once `is_valid()`."""

    channels = forms.MultipleChoiceField(required=False, widget=forms.CheckboxSelectMultiple)

    def __init__(self, speech: Speech, data: Any = None, *, contact: Contact | None = None) -> None:  # noqa: ANN401
        """Build it; `contact` is who is described anew."""
        super().__init__(speech, data, initial=_filled(contact) if contact else {})
        self.fields["name"].required = True
        self.fields["channels"].label = _("Ways of contact they gave you")
        self.fields["channels"].help_text = _(
            "Leave all of them open if nothing was said: then by phone and by e-mail, where you have a number or an "
            "address. Other ways are used only if they named them."
        )
        self.fields["channels"].choices = _ways(speech, contact)  # type: ignore[attr-defined]
        self._contact = contact

    def described(self, taken: Collection[ContactId], country: str) -> Contact:
        """Return the person; somebody new has an id that is not `taken`. Numbers are those of `country`."""
        got = self.cleaned_data
        return Contact(
            id=self._contact.id if self._contact else new_id(got["name"], taken),
            name=got["name"],
            role=got["role"] or None,
            email=got["email"] or None,
            phone=international(got["phone"], country) if got["phone"] else None,
            channels=tuple(map(Channel, got["channels"])) or None,
        )


def _filled(contact: Contact) -> dict[str, Any]:
    return {
        "name": contact.name,
        "role": contact.role or "",
        "phone": contact.phone or "",
        "email": contact.email or "",
        "channels": list(contact.channels or ()),
    }


def _ways(speech: Speech, contact: Contact | None) -> Choices:
    """Return the usual ways, and whatever else this person was said to be reached by."""
    ways = dict.fromkeys((*WAYS, *(contact.channels or () if contact else ())))
    names = {way: speech.channel(way) for way in ways}
    return [(way, f"{name[:1].upper()}{name[1:]}") for way, name in names.items()]
