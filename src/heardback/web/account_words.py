"""What is said about accounts, on pages and in letters, by allauth's names for it."""

from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

_Words = str | Promise

ERRORS: Final[dict[str, _Words]] = {
    "account_inactive": _("This account is closed."),
    "duplicate_email": _("That is your address already."),
    "email_password_mismatch": _("Address and password do not belong together."),
    "email_taken": _("There is an account with this address already."),
    "enter_current_password": _("That is not your password now."),
    "incorrect_code": _("That is not the right code. Codes from an app change every half minute; type the newest."),
    "incorrect_password": _("That is not your password."),
    "rate_limited": _("That was very often just now. Wait a few minutes."),
    "too_many_login_attempts": _("That was tried too often. Wait some minutes, then try once more."),
}

_DONE = _("Done.")
SAID: Final[dict[str, _Words]] = {
    "account/messages/email_confirmation_failed.txt": _("That address belongs to another account."),
    "account/messages/email_confirmation_sent.txt": "",
    "account/messages/email_confirmed.txt": _("Your address is confirmed."),
    "account/messages/email_deleted.txt": _DONE,
    "account/messages/cannot_delete_primary_email.txt": _("You sign in with this address, so it stays."),
    "account/messages/logged_in.txt": "",
    "account/messages/logged_out.txt": _("You are signed out."),
    "account/messages/password_changed.txt": _("Your password is changed. Elsewhere you have to sign in again."),
    "account/messages/password_set.txt": _("Your password is set."),
    "account/messages/primary_email_set.txt": _DONE,
    "account/messages/unverified_primary_email.txt": _("Confirm that address first."),
    "mfa/messages/recovery_codes_generated.txt": _(
        "Here are codes for the day your telephone is gone. Keep them where you keep your papers."
    ),
    "mfa/messages/totp_activated.txt": _("From now on a code from your app is asked for too."),
    "mfa/messages/totp_deactivated.txt": _("Codes from your app are no longer asked for."),
    "mfa/messages/webauthn_added.txt": _("Your passkey is kept. You can sign in with it alone."),
    "mfa/messages/webauthn_removed.txt": _("That passkey lets nobody in any more."),
}

_A_CODE = _(
    "Your code is\n\n    {code}\n\nType it on the page that asks for it, within a quarter of an hour. Nobody from "
    "heardback will ever ask you for it. If you did not want a code, somebody may have mistyped their address: you "
    "need do nothing.\n\n{url}\n"
)
_NOT_YOU = _("If that was not you, somebody else is in your account: choose a new password at once.\n\n{url}\n")

MAILS: Final[dict[str, tuple[_Words, _Words]]] = {
    "account/email/email_confirmation": (_("Your code for heardback"), _A_CODE),
    "account/email/email_confirmation_signup": (_("Your code for heardback"), _A_CODE),
    "account/email/password_reset_code": (_("Your code for a new password at heardback"), _A_CODE),
    "account/email/account_already_exists": (
        _("You have an account at heardback"),
        _(
            "Somebody, probably you, wanted to make an account with this address. There is one already: sign in with "
            "it, or ask for a new password there.\n\n{url}\n"
        ),
    ),
    "account/email/unknown_account": (
        _("No account with this address"),
        _(
            "Somebody, probably you, wanted a new password for heardback. There is no account with this address here; "
            "perhaps you signed up with another one. If it was not you, you need do nothing.\n\n{url}\n"
        ),
    ),
    "account/email/email_changed": (
        _("Your address at heardback is another now"),
        _(
            "You now sign in to heardback with {new}; this address lets nobody in any more. If that was not you, "
            "somebody else is in your account: ask whoever runs it for a way back in.\n\n{url}\n"
        ),
    ),
    "account/email/password_changed": (_("Your password at heardback was changed"), _NOT_YOU),
    "account/email/password_removed": (_("Your account at heardback has no password any more"), _NOT_YOU),
    "account/email/password_reset": (_("You have a new password at heardback"), _NOT_YOU),
    "account/email/password_set": (_("Your account at heardback has a password now"), _NOT_YOU),
    "mfa/email/totp_activated": (_("heardback asks for codes from your app now"), _NOT_YOU),
    "mfa/email/totp_deactivated": (_("heardback asks for no codes from your app any more"), _NOT_YOU),
    "mfa/email/recovery_codes_generated": (_("You have new recovery codes for heardback"), _NOT_YOU),
    "mfa/email/webauthn_added": (_("A new passkey opens your heardback"), _NOT_YOU),
    "mfa/email/webauthn_removed": (_("A passkey opens your heardback no longer"), _NOT_YOU),
}
"""Subject and text of each letter. Codes, never links: a letter that asks to press something is what thieves write."""
