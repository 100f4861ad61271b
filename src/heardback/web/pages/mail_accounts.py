"""Settings → Mail: connecting a mail account, choosing how it is used, and letting go of it."""

import secrets
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from http import HTTPStatus
from typing import Any, ClassVar, Final, Literal

from django.conf import settings
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from heardback.adapters.autoconfig import ask_the_domain
from heardback.adapters.mail_login import credentials
from heardback.adapters.mail_trial import Tried, try_out
from heardback.adapters.own_keyring import is_here
from heardback.adapters.storage import mail_accounts
from heardback.adapters.storage.mail_reading import DatabaseMailReading
from heardback.core.troubles import MailTrouble, NoPassword
from heardback.intake.providers import MailServer, MailServers, Provider, provider_named, provider_of
from heardback.ports import ChosenFolders, Credentials, MailAccount, MailAccountKey, OwnerId
from heardback.web.access import own_mail_account
from heardback.web.forms.mail_form import AddressForm, ConnectForm, MailChoicesForm, begun_with
from heardback.web.messages import message_of
from heardback.web.page import Page
from heardback.web.parts.mail_reading import in_trouble, reading_of
from heardback.web.parts.sending import why_not
from heardback.web.parts.trials import may_try, too_often

Found = Literal["provider", "domain", "guess"]

_KEEPS: Final[dict[str, bool | None]] = {"": None, "yes": True, "no": False}


class MailAccountsPage(Page):
    """`/settings/mail`."""

    template: ClassVar[str] = "mail_accounts.html"

    def get(self, request: object) -> HttpResponse:
        """Show what is connected, and where to begin."""
        form = AddressForm(initial={"address": self.person.email})
        return self.show(**connected_so_far(self.owner), form=form)


class ConnectPage(Page):
    """`/settings/mail/connect`; `?address=` and `?provider=` say whose mail it is."""

    template: ClassVar[str] = "mail_connect.html"
    sensitive: ClassVar[bool] = True

    def get(self, request: object) -> HttpResponse:
        """Find the servers, and ask for the password."""
        asked = AddressForm(self.request.GET)
        if not asked.is_valid():
            return self._back(asked)
        address = asked.cleaned_data["address"]
        provider = provider_named(asked.cleaned_data["provider"]) or provider_of(address)
        servers, found = _servers(address, provider)
        begun = begun_with(address, provider.id if provider else "", servers)
        form = ConnectForm(initial={**begun, "name": self.person.name})
        return self._form(form, provider, found=found)

    def post(self, request: object) -> HttpResponse:
        """Try it out, and keep it if it works."""
        form = ConnectForm(self.request.POST)
        provider = provider_named(self.request.POST.get("provider"))
        if not form.is_valid():
            return self._form(form, provider, status=HTTPStatus.UNPROCESSABLE_ENTITY)
        account, password = _account(form, provider), form.cleaned_data["password"]
        there = mail_accounts.all_of(self.owner)
        if not same_account(account, there) and len(there) >= mail_accounts.MOST:
            form.add_error("address", enough())
            return self._form(form, provider, status=HTTPStatus.UNPROCESSABLE_ENTITY)
        account = as_it_was(account, there)
        if not may_try(self, "mail_trial"):
            form.add_error("password", too_often())
            return self._form(form, provider, status=HTTPStatus.TOO_MANY_REQUESTS)
        tried = try_out(account, Credentials(user=account.user, secret=password))
        if not tried.works:
            troubles = in_words(tried)
            return self._form(form, provider, troubles=troubles, status=HTTPStatus.UNPROCESSABLE_ENTITY)
        mail_accounts.keep(self.owner, account)
        mail_accounts.keep_secret(self.owner, account.key, password)
        begin_with(self, account)
        self.say(_("%(address)s is connected.") % {"address": account.address})
        return self.on_to("mail-account", account.key)

    def _back(self, form: AddressForm) -> HttpResponse:
        self.template = MailAccountsPage.template  # type: ignore[misc]  # the page before, with what is wrong
        return self.show(**connected_so_far(self.owner), form=form, status=HTTPStatus.UNPROCESSABLE_ENTITY)

    def _form(
        self,
        form: ConnectForm,
        provider: Provider | None,
        *,
        found: Found | None = None,
        troubles: list[str] | None = None,
        status: int = HTTPStatus.OK,
    ) -> HttpResponse:
        address = form["address"].value()
        return self.show(
            form=form,
            provider=provider,
            address=address,
            found=found,
            troubles=troubles,
            is_sealed=not is_here(),
            back=self.request.build_absolute_uri(reverse("mail-oauth-back")),
            status=status,
        )


class MailAccountPage(Page):
    """`/settings/mail/<account>`: how an account is used."""

    template: ClassVar[str] = "mail_account.html"

    def get(self, request: object, account: str) -> HttpResponse:
        """Show it; `?try=yes` tries it out."""
        kept = own_mail_account(self, account)
        tried = _tried(self, kept) if self.request.GET.get("try") == "yes" else None
        folders = list(tried.folders) if tried else []
        return self._shown(kept, MailChoicesForm(folders, initial=_chosen(kept)), tried=tried)

    def post(self, request: object, account: str) -> HttpResponse:
        """Keep what was chosen."""
        kept = own_mail_account(self, account)
        posted = [one for name in ("inbox", "junk", "sent", "archive") if (one := self.request.POST.get(name))]
        form = MailChoicesForm([one[:500] for one in posted], self.request.POST, initial=_chosen(kept))
        if not form.is_valid():
            return self._shown(kept, form, status=HTTPStatus.UNPROCESSABLE_ENTITY)
        chosen = _with_choices(kept, form)
        mail_accounts.keep(self.owner, chosen)
        if chosen.folders != kept.folders:
            read_again(self.owner, chosen, self.request.now)
        self.say(_("Kept."))
        return self.on_to("mail-account", kept.key)

    def _shown(
        self, kept: MailAccount, form: MailChoicesForm, *, tried: Tried | None = None, status: int = HTTPStatus.OK
    ) -> HttpResponse:
        troubles = in_words(tried) if tried else []
        reading = reading_of(self.owner, kept.key) if kept.reading else None
        return self.show(account=kept, form=form, tried=tried, troubles=troubles, reading=reading, status=status)


class DisconnectPage(Page):
    """`/settings/mail/<account>/disconnect`."""

    sensitive: ClassVar[bool] = True

    def get(self, request: object, account: str) -> HttpResponse:
        """Lead back: this address only takes forms."""
        return self.on_to("mail-account", own_mail_account(self, account).key)

    def post(self, request: object, account: str) -> HttpResponse:
        """Forget the account and its password; what was read and sent by it stays in the record."""
        kept = own_mail_account(self, account)
        mail_accounts.forget(self.owner, kept.key)
        self.say(_("%(address)s is disconnected, and its password is gone from here.") % {"address": kept.address})
        return self.on_to("mail-accounts")


def connected_so_far(owner: OwnerId) -> dict[str, Any]:
    """Return what the list of accounts shows."""
    return {"connected": mail_accounts.all_of(owner), **in_trouble(owner)._asdict(), "is_sealed": not is_here()}


def _servers(address: str, provider: Provider | None) -> tuple[MailServers, Found]:
    """Return where an address leads: as its provider is known, as its domain says, or as is usual."""
    if provider:
        return provider.servers(address), "provider"
    said = ask_the_domain(address, allow_inside=not settings.HEARDBACK_ACCOUNTS)
    if said:
        return said, "domain"
    domain = address.rpartition("@")[2]
    usual = MailServers(
        reading=MailServer(host=f"imap.{domain}", port=993, security="tls"),
        sending=MailServer(host=f"smtp.{domain}", port=465, security="tls"),
        user=address,
    )
    return usual, "guess"


def _account(form: ConnectForm, provider: Provider | None) -> MailAccount:
    got = form.cleaned_data
    return MailAccount(
        key=MailAccountKey(secrets.token_urlsafe(9)),
        address=got["address"],
        name=got["name"] or None,
        reading=form.server("imap"),
        sending=form.server("smtp"),
        user=got["user"],
        provider=provider.id if provider else None,
        keeps_sent=provider.keeps_sent if provider else None,
    )


def same_account(account: MailAccount, there: Sequence[MailAccount]) -> MailAccount | None:
    """Return the account that is connected already, if this is one of them."""
    return next((one for one in there if (one.address, one.user) == (account.address, account.user)), None)


def as_it_was(account: MailAccount, there: Sequence[MailAccount]) -> MailAccount:
    """Return an account that is connected anew with what was chosen for it, so that none is there twice."""
    known = same_account(account, there)
    if known is None:
        return account
    return replace(
        account,
        key=known.key,
        folders=known.folders,
        keeps_sent=known.keeps_sent,
        records_acknowledgements=known.records_acknowledgements,
    )


def enough() -> str:
    """Say that there are as many accounts as there may be."""
    return _("These are enough accounts. Disconnect one first.")


def begin_with(page: Page, account: MailAccount) -> None:
    """Let its mail be read; who has said neither name nor address yet has said them now."""
    read_again(page.owner, account, page.request.now)
    person = page.log.person(page.owner)
    known = replace(person, name=person.name or account.name, email=person.email or account.address)
    if known != person:
        page.log.keep_person(page.owner, known, page.request.now)


def read_again(owner: OwnerId, account: MailAccount, now: datetime) -> None:
    """Let the mail of an account be read now that one can sign in, whatever was in the way before."""
    DatabaseMailReading().forgive(owner, account.key)
    if account.reading:
        DatabaseMailReading().look_now(owner, account.key, now)


def _tried(page: Page, account: MailAccount) -> Tried:
    """Try an account out with what is kept for it."""
    try:
        with_what = credentials(page.owner, account)
    except MailTrouble as trouble:
        return Tried(reading=trouble)
    return try_out(account, with_what) if with_what else Tried(reading=NoPassword())


def in_words(tried: Tried) -> list[str]:
    """Return what does not work, each as a sentence with what the server said."""
    troubles = []
    if tried.reading:
        troubles.append(_("Reading: %(why)s") % {"why": message_of(tried.reading)})
    if tried.sending:
        troubles.append(_("Sending: %(why)s %(said)s") % {"why": why_not(tried.sending), "said": tried.sending.said})
    return [one.strip() for one in troubles]


def _chosen(account: MailAccount) -> dict[str, object]:
    folders, keeps = account.folders, {value: word for word, value in _KEEPS.items()}
    return {
        "name": account.name,
        "inbox": folders.inbox,
        "junk": folders.junk,
        "sent": folders.sent,
        "archive": folders.archive,
        "keeps_sent": keeps[account.keeps_sent],
        "records_acknowledgements": account.records_acknowledgements,
    }


def _with_choices(account: MailAccount, form: MailChoicesForm) -> MailAccount:
    got = form.cleaned_data
    return replace(
        account,
        name=got["name"] or None,
        folders=ChosenFolders(
            inbox=got["inbox"] or None,
            junk=got["junk"] or None,
            sent=got["sent"] or None,
            archive=got["archive"] or None,
        ),
        keeps_sent=_KEEPS[got["keeps_sent"]],
        records_acknowledgements=got["records_acknowledgements"],
    )
