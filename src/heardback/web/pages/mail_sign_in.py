"""Connecting a mailbox by a sign-in at its provider's own page (OAuth 2), with a client id of one's own."""

import secrets
from http import HTTPStatus
from typing import Any, ClassVar, Final

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from heardback.adapters.mail_trial import try_out
from heardback.adapters.oauth import Begun, Client, TokenCache, Tokens, begin, exchange, packed
from heardback.adapters.storage import mail_accounts
from heardback.core.troubles import MailTrouble
from heardback.intake.providers import Provider, provider_named
from heardback.ports import Credentials, MailAccount, MailAccountKey
from heardback.web.forms.mail_form import SignInForm
from heardback.web.messages import message_of
from heardback.web.page import Page
from heardback.web.pages.mail_accounts import as_it_was, begin_with, in_words

_PENDING: Final = "mail sign-in"
"""Where the session keeps what was begun; its contents are sealed."""


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
        client = Client(id=got["client"], secret=got["client_secret"])
        back = self.request.build_absolute_uri(reverse("mail-oauth-back"))
        begun = begin(provider.oauth, client, back, got["address"])
        self.request.session[_PENDING] = {
            "provider": provider.id,
            "address": got["address"],
            "name": got["name"],
            "client": client.id,
            "secret": client.secret,
            "state": begun.state,
            "verifier": begun.verifier,
            "redirect": begun.redirect,
        }
        return self.show(form=form, provider=provider, begun=begun)


class SignedInPage(Page):
    """`/settings/mail/signed-in`: where the provider sends the person back to, with a code or a refusal."""

    template: ClassVar[str] = "mail_sign_in.html"

    def get(self, request: object) -> HttpResponse:
        """Take the code once, try the account out, and keep it if it works."""
        pending: dict[str, Any] = self.request.session.pop(_PENDING, {})
        code, state = self.request.GET.get("code", ""), self.request.GET.get("state", "")
        provider = provider_named(pending.get("provider"))
        if (
            provider is None
            or provider.oauth is None
            or not secrets.compare_digest(state, pending["state"])
            or not code
        ):
            self.say(_("The sign-in did not come about, so nothing was connected. Begin once more."))
            return self.on_to("mail-accounts")
        client = Client(id=pending["client"], secret=pending["secret"])
        begun = Begun(url="", redirect=pending["redirect"], state=state, verifier=pending["verifier"])
        account = _account(provider, pending)
        try:
            access, tokens = TokenCache().fresh(provider.oauth, exchange(provider.oauth, client, begun, code))
        except MailTrouble as trouble:
            return self._not_connected(provider, [message_of(trouble)])
        tried = try_out(account, Credentials(user=account.user, secret=access, login="oauth"))
        if not tried.works:
            return self._not_connected(provider, in_words(tried))
        return self._keep(account, tokens)

    def _keep(self, account: MailAccount, tokens: Tokens) -> HttpResponse:
        account = as_it_was(account, mail_accounts.all_of(self.owner))
        mail_accounts.keep(self.owner, account)
        mail_accounts.keep_secret(self.owner, account.key, packed(tokens))
        begin_with(self, account)
        self.say(_("%(address)s is connected.") % {"address": account.address})
        return self.on_to("mail-account", account.key)

    def _not_connected(self, provider: Provider, troubles: list[str]) -> HttpResponse:
        return self.show(provider=provider, troubles=troubles, status=HTTPStatus.UNPROCESSABLE_ENTITY)


def _account(provider: Provider, pending: dict[str, Any]) -> MailAccount:
    return MailAccount(
        key=MailAccountKey(secrets.token_urlsafe(9)),
        address=pending["address"],
        name=pending["name"] or None,
        reading=provider.reading,
        sending=provider.sending,
        user=pending["address"],
        login="oauth",
        provider=provider.id,
        client=pending["client"],
        keeps_sent=provider.keeps_sent,
    )
