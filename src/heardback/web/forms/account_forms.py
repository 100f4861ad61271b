"""allauth's forms where ours are plainer: a new password is typed once, and an address may be but a name."""

from typing import Any

from allauth.account import forms as theirs
from allauth.account.adapter import get_adapter
from allauth.account.models import EmailAddress
from django.conf import settings
from django.db import transaction
from django.http import HttpRequest

from heardback.adapters.storage.models import Account


class _TypedOnce:
    """A second field catches slips; to see what one types does so better, and browsers remember passwords."""

    fields: dict[str, Any]

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - as Django's
        """Leave the second field out."""
        super().__init__(*args, **kwargs)
        del self.fields["password2"]


class ChangePassword(_TypedOnce, theirs.ChangePasswordForm):  # type: ignore[misc]  # allauth has no types
    """The old one and the new one."""


class SetPassword(_TypedOnce, theirs.SetPasswordForm):  # type: ignore[misc]  # as above
    """The first one."""


class ResetPassword(_TypedOnce, theirs.ResetPasswordKeyForm):  # type: ignore[misc]  # as above
    """A new one after a code."""


class NewAddress(theirs.AddEmailForm):  # type: ignore[misc]  # as above
    """Another address to sign in with. Where mail is sent, a code confirms it; else it is a name, changed at once."""

    def clean_email(self) -> str:
        """Refuse one that is taken. With mail, a letter will say so, to nobody but its owner."""
        email: str = super().clean_email()
        if not settings.HEARDBACK_MAIL and Account.objects.filter(email__iexact=email).exists():
            raise get_adapter().validation_error("email_taken")  # noqa: EM101 - the name of a message
        return email

    def save(self, request: HttpRequest) -> EmailAddress:
        """Begin the change, or make it."""
        if settings.HEARDBACK_MAIL:
            return super().save(request)
        with transaction.atomic():
            EmailAddress.objects.filter(user=self.user).delete()
            address = EmailAddress(user=self.user, email=self.cleaned_data["email"])
            address.set_as_primary()
        return address
