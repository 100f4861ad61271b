"""The addresses by which people come in. On one's own computer: a link that works once. On a server: signing in.

Each view of allauth's is named here by itself, so that nothing is open which we do not mean to be. Its own names are
kept, for it looks them up.
"""

from allauth.account import views as account
from allauth.mfa.base import views as factors
from allauth.mfa.recovery_codes import views as recovery
from allauth.mfa.totp import views as totp
from allauth.mfa.webauthn import views as passkeys
from django.urls import URLPattern, URLResolver, include, path
from django.views.generic import RedirectView

from heardback.web.pages import invitations, opening, signing_in

_Addresses = list[URLPattern | URLResolver]


def ways_in(*, accounts: bool, mail: bool) -> _Addresses:
    """Return the addresses; `mail` tells whether this server can send any."""
    if not accounts:
        return [
            path("open/<str:token>", opening.OpeningPage.as_view(), name="open"),
            path("closed", opening.ClosedPage.as_view(), name="closed"),
        ]
    return [
        path("accounts/", include([*_ACCOUNTS, *(_BY_MAIL if mail else _WITHOUT_MAIL)])),
        path("invitation/<str:token>", invitations.InvitationPage.as_view(), name="invitation"),
        path("settings/signing-in", signing_in.SigningInPage.as_view(), name="signing-in"),
        path("settings/signing-in/password/remove", signing_in.NoPasswordPage.as_view(), name="password-remove"),
        path("settings/devices", signing_in.DevicesPage.as_view(), name="devices"),
        path("settings/invitations", invitations.InvitationsPage.as_view(), name="invitations"),
        path("settings/invitations/<int:number>/take-back", invitations.TakeBackPage.as_view(), name="take-back"),
    ]


_OVERVIEW = RedirectView.as_view(pattern_name="signing-in")

_ACCOUNTS: _Addresses = [
    path("login/", account.login, name="account_login"),
    path("logout/", account.logout, name="account_logout"),
    path("signup/", account.signup, name="account_signup"),
    path("inactive/", account.account_inactive, name="account_inactive"),
    path("reauthenticate/", account.reauthenticate, name="account_reauthenticate"),
    path("email/", account.email, name="account_email"),
    path("password/change/", account.password_change, name="account_change_password"),
    path("password/set/", account.password_set, name="account_set_password"),
    path("2fa/", _OVERVIEW, name="mfa_index"),
    path("2fa/authenticate/", factors.authenticate, name="mfa_authenticate"),
    path("2fa/reauthenticate/", factors.reauthenticate, name="mfa_reauthenticate"),
    path("2fa/app/", totp.activate_totp, name="mfa_activate_totp"),
    path("2fa/app/remove/", totp.deactivate_totp, name="mfa_deactivate_totp"),
    path("2fa/codes/", recovery.view_recovery_codes, name="mfa_view_recovery_codes"),
    path("2fa/codes/new/", recovery.generate_recovery_codes, name="mfa_generate_recovery_codes"),
    path("2fa/codes/download/", recovery.download_recovery_codes, name="mfa_download_recovery_codes"),
    path("passkeys/", _OVERVIEW, name="mfa_list_webauthn"),
    path("passkeys/add/", passkeys.add_webauthn, name="mfa_add_webauthn"),
    path("passkeys/login/", passkeys.login_webauthn, name="mfa_login_webauthn"),
    path("passkeys/reauthenticate/", passkeys.reauthenticate_webauthn, name="mfa_reauthenticate_webauthn"),
    path("passkeys/<int:pk>/edit/", passkeys.edit_webauthn, name="mfa_edit_webauthn"),
    path("passkeys/<int:pk>/remove/", passkeys.remove_webauthn, name="mfa_remove_webauthn"),
]
_BY_MAIL: _Addresses = [
    path("code/", account.email_verification_sent, name="account_email_verification_sent"),
    path("password/reset/", account.password_reset, name="account_reset_password"),
    path("password/reset/code/", account.confirm_password_reset_code, name="account_confirm_password_reset_code"),
    path("password/reset/new/", account.complete_password_reset, name="account_complete_password_reset"),
    path("password/reset/done/", account.password_reset_from_key_done, name="account_password_reset_completed"),
    path("signup/passkey/", account.signup_by_passkey, name="account_signup_by_passkey"),
    path("passkeys/signup/", passkeys.signup_webauthn, name="mfa_signup_webauthn"),
]
_WITHOUT_MAIL: _Addresses = [
    path("password/reset/", signing_in.AskTheKeeperPage.as_view(), name="account_reset_password"),
]
