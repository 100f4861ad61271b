"""allauth's second factors as we use them: their secrets sealed, their passkeys bound to our own address."""

from typing import Final
from urllib.parse import urlsplit

from allauth.core import context
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.utils.translation import gettext as _

from heardback.adapters.sealing import seal, unseal
from heardback.adapters.storage.models import Account
from heardback.web.account_words import ERRORS

_PURPOSE: Final = "second factor"


class SecondFactors(DefaultMFAAdapter):  # type: ignore[misc]  # allauth has no types
    """Answers what allauth asks."""

    error_messages: Final = {**DefaultMFAAdapter.error_messages, "incorrect_code": ERRORS["incorrect_code"]}

    def encrypt(self, text: str) -> str:
        """Seal the secret behind codes."""
        return seal(text, _PURPOSE)

    def decrypt(self, encrypted_text: str) -> str:
        """Open it. Raises `SealedElsewhere`."""
        return unseal(encrypted_text, _PURPOSE)

    def generate_authenticator_name(self, user: Account, type: Authenticator.Type) -> str:  # noqa: A002 - as allauth's
        """Propose a name for a passkey."""
        number = Authenticator.objects.filter(user=user, type=type).count() + 1
        return _("My passkey") if number == 1 else _("My passkey %(number)s") % {"number": number}

    def get_public_key_credential_rp_entity(self) -> dict[str, str]:
        """Say for whom passkeys are (WebAuthn, 5.4.2): our public name, whichever name somebody came by."""
        public = urlsplit(settings.HEARDBACK_URL or "").hostname
        return {"id": public or context.request.get_host().partition(":")[0], "name": "heardback"}
