"""Connecting a mailbox by a sign-in at its provider's own page (OAuth 2), with a client id of one's own."""

import secrets
from http import HTTPStatus
from typing import ClassVar, Final

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from heardback.adapters.mail_trial import try_out
from heardback.adapters.oauth import Client, TokenCache, Tokens, begin, exchange, packed
from heardback.adapters.storage import mail_accounts
from heardback.core.troubles import MailTrouble
from heardback.intake.providers import Provider, provider_named
from heardback.ports import Credentials, MailAccount, MailAccountKey
from heardback.web.forms.mail_form import SignInForm
from heardback.web.messages import message_of
from heardback.web.page import Page
from heardback.web.pages.mail_accounts import as_it_was, begin_with, enough, in_words
from heardback.web.parts.signing_in_elsewhere import Returned, leave, returned
from heardback.web.parts.trials import may_try, too_often

_WHAT_FOR: Final = "mail sign-in"


class SignInPage(Page):
    """`/settings/mail/sign-in`: takes the client id, and shows the link to the provider.

    It is a link, and no redirect: our pages' policy lets no form lead elsewhere.
    """

    template: ClassVar[str] = "mail_sign_in.html"
    sensitive: ClassVar[bool] = True

    def get(self, request: object) -> HttpResponse:
        """Lead back: this address only takes forms."""
        return self.on_to("mail-accounts")

    def post(self, request: object) -> HttpResponse:
        """Begin."""
        form = SignInForm(self.request.POST)
        provider = provider_named(self.request.POST.get("provider"))
        if not form.is_valid() or provider is None or provider.oauth is None:
            return self.show(form=form, provider=provider, status=HTTPStatus.UNPROCESSABLE_ENTITY)
        got = form.cleaned_data
        there = mail_accounts.all_of(self.owner)
        if len(there) >= mail_accounts.MOST and all(one.address != got["address"] for one in there):
            form.add_error("address", enough())
            return self.show(form=form, provider=provider, status=HTTPStatus.UNPROCESSABLE_ENTITY)
        if not may_try(self, "mail_trial"):
            form.add_error("address", too_often())
            return self.show(form=form, provider=provider, status=HTTPStatus.TOO_MANY_REQUESTS)
        client = Client(id=got["client"], secret=got["client_secret"])
        back = self.request.build_absolute_uri(reverse("mail-oauth-back"))
        begun = begin(provider.oauth, client, back, got["address"])
        leave(self.request, _WHAT_FOR, client, begun, provider=provider.id, address=got["address"], name=got["name"])
        return self.show(form=form, provider=provider, begun=begun)


class SignedInPage(Page):
    """`/settings/mail/signed-in`: where the provider sends the person back to, with a code or a refusal."""

    template: ClassVar[str] = "mail_sign_in.html"

    def get(self, request: object) -> HttpResponse:
        """Take the code once, try the account out, and keep it if it works."""
        back = returned(self.request, _WHAT_FOR)
        provider = provider_named(back.told["provider"]) if back else None
        if back is None or provider is None or provider.oauth is None:
            self.say(_("The sign-in did not come about, so nothing was connected. Begin once more."))
            return self.on_to("mail-accounts")
        account = _account(provider, back)
        try:
            lasting = exchange(provider.oauth, back.client, back.begun, back.code)
            access, tokens = TokenCache().fresh(provider.oauth, lasting)
        except MailTrouble as trouble:
            return self._not_connected(provider, [message_of(trouble)])
        tried = try_out(account, Credentials(user=account.user, secret=access, login="oauth"))
        if not tried.works:
            return self._not_connected(provider, in_words(tried))
        return self._keep(as_it_was(account, mail_accounts.all_of(self.owner)), tokens)

    def _keep(self, account: MailAccount, tokens: Tokens) -> HttpResponse:
        mail_accounts.keep(self.owner, account)
        mail_accounts.keep_secret(self.owner, account.key, packed(tokens))
        begin_with(self, account)
        self.say(_("%(address)s is connected.") % {"address": account.address})
        return self.on_to("mail-account", account.key)

    def _not_connected(self, provider: Provider, troubles: list[str]) -> HttpResponse:
        return self.show(provider=provider, troubles=troubles, status=HTTPStatus.UNPROCESSABLE_ENTITY)


def _account(provider: Provider, back: Returned) -> MailAccount:
    return MailAccount(
        key=MailAccountKey(secrets.token_urlsafe(9)),
        address=back.told["address"],
        name=back.told["name"] or None,
        reading=provider.reading,
        sending=provider.sending,
        user=back.told["address"],
        login="oauth",
        provider=provider.id,
        client=back.client.id,
        keeps_sent=provider.keeps_sent,
    )
