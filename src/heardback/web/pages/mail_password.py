"""A mail account's password once more: it has changed, or did not come along from another computer."""

from http import HTTPStatus
from typing import ClassVar

from django.http import HttpResponse
from django.utils.translation import gettext as _

from heardback.adapters.mail_trial import try_out
from heardback.adapters.own_keyring import is_here
from heardback.adapters.storage import mail_accounts
from heardback.intake.providers import provider_named
from heardback.ports import Credentials, MailAccount
from heardback.web.access import own_mail_account
from heardback.web.forms.mail_form import PasswordForm
from heardback.web.page import Page
from heardback.web.pages.mail_accounts import in_words, read_again
from heardback.web.parts.trials import may_try, too_often


class PasswordPage(Page):
    """`/settings/mail/<account>/password`. What was read, and how it is used, stays as it is."""

    template: ClassVar[str] = "mail_password.html"
    sensitive: ClassVar[bool] = True

    def get(self, request: object, account: str) -> HttpResponse:
        """Ask for it; who signs in at the provider is led there."""
        kept = own_mail_account(self, account)
        return self._form(kept, PasswordForm(provider=kept.provider))

    def post(self, request: object, account: str) -> HttpResponse:
        """Try it out, and keep it if it works."""
        kept = own_mail_account(self, account)
        form = PasswordForm(self.request.POST, provider=kept.provider)
        if kept.login != "password":  # what is kept of it are tokens: a password would be read as one
            return self._form(kept, form, status=HTTPStatus.UNPROCESSABLE_ENTITY)
        if not form.is_valid():
            return self._form(kept, form, status=HTTPStatus.UNPROCESSABLE_ENTITY)
        if not may_try(self, "mail_trial"):
            form.add_error("password", too_often())
            return self._form(kept, form, status=HTTPStatus.TOO_MANY_REQUESTS)
        password = form.cleaned_data["password"]
        tried = try_out(kept, Credentials(user=kept.user, secret=password))
        if not tried.works:
            return self._form(kept, form, troubles=in_words(tried), status=HTTPStatus.UNPROCESSABLE_ENTITY)
        mail_accounts.keep_secret(self.owner, kept.key, password)
        read_again(self.owner, kept, self.request.now)
        self.say(_("It works: %(address)s is used again.") % {"address": kept.address})
        return self.on_to("mail-account", kept.key)

    def _form(
        self,
        account: MailAccount,
        form: PasswordForm,
        *,
        troubles: list[str] | None = None,
        status: int = HTTPStatus.OK,
    ) -> HttpResponse:
        hosts = list(dict.fromkeys(one.host for one in (account.reading, account.sending) if one))
        return self.show(
            account=account,
            form=form,
            provider=provider_named(account.provider),
            hosts=hosts,
            troubles=troubles,
            is_sealed=not is_here(),
            status=status,
        )
