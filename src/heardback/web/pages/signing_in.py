"""How one signs in: address, password, passkeys, codes, and the devices on which one is signed in."""

from http import HTTPStatus
from typing import ClassVar

from allauth.account.adapter import get_adapter
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.contrib.auth import update_session_auth_hash
from django.http import HttpResponse
from django.utils.translation import gettext as _

from heardback import bootstrap
from heardback.web.access import own_account
from heardback.web.devices import devices_of, sign_out
from heardback.web.page import Page

_PASSKEY, _APP, _CODES = Authenticator.Type.WEBAUTHN, Authenticator.Type.TOTP, Authenticator.Type.RECOVERY_CODES


class SigningInPage(Page):
    """`/settings/signing-in`: all of it at a glance."""

    template: ClassVar[str] = "account/signing_in.html"

    def get(self, request: object) -> HttpResponse:
        """Show it."""
        account = own_account(self)
        kept = list(Authenticator.objects.filter(user=account).order_by("pk"))
        codes = next((one.wrap() for one in kept if one.type == _CODES), None)
        return self.show(
            account=account,
            has_password=account.has_usable_password(),
            passkeys=[one.wrap() for one in kept if one.type == _PASSKEY],
            app=any(one.type == _APP for one in kept),
            codes_left=len(codes.get_unused_codes()) if codes else None,
            devices=len(devices_of(account, self.request.session.session_key, bootstrap.clock())),
            may_invite=settings.HEARDBACK_SIGN_UP == "invitation",
        )


class NoPasswordPage(Page):
    """`/settings/signing-in/password/remove`: from now on with a passkey alone."""

    template: ClassVar[str] = "account/password_remove.html"
    sensitive: ClassVar[bool] = True

    def get(self, request: object) -> HttpResponse:
        """Ask."""
        return self.show(possible=self._has_passkey())

    def post(self, request: object) -> HttpResponse:
        """Do it; without a passkey nobody would get in any more."""
        account = own_account(self)
        if not self._has_passkey():
            return self.show(possible=False, status=HTTPStatus.CONFLICT)
        account.set_unusable_password()
        account.save()
        update_session_auth_hash(self.request, account)
        get_adapter(self.request).send_notification_mail("account/email/password_removed", account)
        self.say(_("Your password is gone. You sign in with a passkey alone."))
        return self.on_to("signing-in")

    def _has_passkey(self) -> bool:
        passkeys = Authenticator.objects.filter(user=own_account(self), type=_PASSKEY)
        return any(one.wrap().is_passwordless for one in passkeys)


class DevicesPage(Page):
    """`/settings/devices`: where one is signed in, and a way to end that."""

    template: ClassVar[str] = "account/devices.html"

    def get(self, request: object) -> HttpResponse:
        """Show them."""
        return self.show(devices=devices_of(own_account(self), self.request.session.session_key, bootstrap.clock()))

    def post(self, request: object) -> HttpResponse:
        """End one, or all but this one (ASVS 7.4.4, 7.5.2)."""
        only = self.request.POST.get("device")
        sign_out(own_account(self), but=self.request.session.session_key, only=only)
        self.say(_("Signed out there.") if only else _("Signed out everywhere else."))
        return self.on_to("devices")


class AskTheKeeperPage(Page):
    """`/accounts/password/reset/` where no mail is sent: who can help."""

    public: ClassVar[bool] = True
    template: ClassVar[str] = "account/ask_the_keeper.html"

    def get(self, request: object) -> HttpResponse:
        """Say it."""
        return self.show()
