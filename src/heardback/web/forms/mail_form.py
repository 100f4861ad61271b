"""Connecting a mail account: the address first, then where and how to sign in."""

from typing import Any, Final, cast

from django import forms
from django.core.validators import validate_email
from django.utils.translation import gettext as _

from heardback.intake.providers import PROVIDERS, MailServer, MailServers, Security, provider_named
from heardback.web.forms.plain import Line

_LONGEST_SECRET: Final = 1_000
_TYPED: Final = {"autocomplete": "off", "autocapitalize": "none", "spellcheck": "false"}
_LAST_PORT: Final = 65_535


class AddressForm(forms.Form):
    """Whose mail it is."""

    address = Line(max_length=254, widget=forms.EmailInput({"autocomplete": "email"}))
    provider = forms.ChoiceField(required=False)

    def __init__(self, *data: Any, **more: Any) -> None:  # noqa: ANN401 - as Django's
        """Build it in the language of the page."""
        super().__init__(*data, **more)
        self.fields["address"].label = _("Your mail address")
        self.fields["provider"].label = _("Your mail is with")
        self.fields["provider"].help_text = _("For an address of your own or of a firm, if you know who runs its mail.")
        known = ((one.id, one.name) for one in PROVIDERS if one.reading)
        _choose(self.fields["provider"], [("", _("found by the address")), *known])

    def clean_address(self) -> str:
        """Take an address; its domain is written in ASCII (IDNA)."""
        local, _at, domain = self.cleaned_data["address"].rpartition("@")
        try:
            domain = domain.encode("idna").decode()
        except UnicodeError as error:
            raise forms.ValidationError(_("This is no mail address.")) from error
        validate_email(f"{local}@{domain}")
        return f"{local}@{domain.lower()}"


class PasswordForm(forms.Form):
    """A password alone, for an account that is known."""

    password = forms.CharField(
        max_length=_LONGEST_SECRET, strip=False, widget=forms.PasswordInput({"autocomplete": "off"})
    )

    def __init__(self, *data: Any, provider: str | None, **more: Any) -> None:  # noqa: ANN401 - as Django's
        """Build it in the language of the page; `provider` says whose mail it is, where that is known."""
        super().__init__(*data, **more)
        self._provider = provider
        self.fields["password"].label = _("Password")

    def clean_password(self) -> str:
        """Take it as the provider means it."""
        return _as_meant(str(self.cleaned_data["password"]), self._provider)


class ConnectForm(AddressForm):
    """The whole of it. A server without a host is not used."""

    name = Line(required=False)
    user = Line(max_length=254, widget=forms.TextInput(_TYPED))
    password = forms.CharField(
        max_length=_LONGEST_SECRET, strip=False, widget=forms.PasswordInput({"autocomplete": "off"})
    )
    imap_host = Line(required=False, max_length=253, widget=forms.TextInput(_TYPED))
    imap_port = forms.IntegerField(required=False, min_value=1, max_value=_LAST_PORT)
    imap_security = forms.ChoiceField(required=False)
    smtp_host = Line(required=False, max_length=253, widget=forms.TextInput(_TYPED))
    smtp_port = forms.IntegerField(required=False, min_value=1, max_value=_LAST_PORT)
    smtp_security = forms.ChoiceField(required=False)

    def __init__(self, *data: Any, **more: Any) -> None:  # noqa: ANN401 - as Django's
        """Build it in the language of the page."""
        super().__init__(*data, **more)
        self.fields["address"].widget = forms.HiddenInput()
        self.fields["provider"].widget = forms.HiddenInput()
        labels = {
            "name": _("Your name, as letters show it"),
            "user": _("Signs in as"),
            "password": _("Password"),
            "imap_host": _("Server that mail is read from (IMAP)"),
            "smtp_host": _("Server that mail is sent by (SMTP)"),
            "imap_port": _("Port"),
            "smtp_port": _("Port"),
            "imap_security": _("Encryption"),
            "smtp_security": _("Encryption"),
        }
        for name, label in labels.items():
            self.fields[name].label = label
        for name in ("imap_security", "smtp_security"):
            _choose(self.fields[name], [("tls", _("TLS")), ("starttls", _("STARTTLS"))])

    def clean_password(self) -> str:
        """Take it as the provider means it."""
        return _as_meant(str(self.cleaned_data["password"]), self.data.get("provider"))

    def clean(self) -> dict[str, Any] | None:
        """Insist on one server at least."""
        got = super().clean() or {}
        if not got.get("imap_host") and not got.get("smtp_host"):
            self.add_error("imap_host", _("Name a server to read mail from, or one to send it by."))
        return got

    def server(self, kind: str) -> MailServer | None:
        """Return the `imap` or `smtp` server that was named."""
        got = self.cleaned_data
        if not got[f"{kind}_host"]:
            return None
        security = cast("Security", got[f"{kind}_security"] or "tls")
        usual = {("imap", "tls"): 993, ("imap", "starttls"): 143, ("smtp", "tls"): 465, ("smtp", "starttls"): 587}
        port = got[f"{kind}_port"] or usual[kind, security]
        return MailServer(host=got[f"{kind}_host"].lower(), port=port, security=security)


class SignInForm(AddressForm):
    """A sign-in at the provider's own page, with a client id of one's own."""

    name = Line(required=False)
    client = Line(max_length=500, widget=forms.TextInput(_TYPED))
    client_secret = Line(required=False, max_length=500, widget=forms.PasswordInput(_TYPED))

    def __init__(self, *data: Any, **more: Any) -> None:  # noqa: ANN401 - as Django's
        """Build it in the language of the page."""
        super().__init__(*data, **more)
        for name in ("address", "provider", "name"):
            self.fields[name].widget = forms.HiddenInput()
        self.fields["client"].label = _("Client id")
        self.fields["client_secret"].label = _("Client secret, if you were given one")


def begun_with(address: str, provider: str, servers: MailServers) -> dict[str, Any]:
    """Return what the form begins with for servers that were found."""
    found: dict[str, Any] = {"address": address, "provider": provider, "user": servers.user}
    for kind, server in (("imap", servers.reading), ("smtp", servers.sending)):
        if server:
            found |= {f"{kind}_host": server.host, f"{kind}_port": server.port, f"{kind}_security": server.security}
    return found


def _as_meant(password: str, provider_id: str | None) -> str:
    """Return a password as it was shown; Google shows app passwords in groups, and takes them without."""
    provider = provider_named(provider_id)
    return password.replace(" ", "") if provider and provider.wants_app_password else password


class MailChoicesForm(forms.Form):
    """What is chosen for an account that is connected."""

    name = Line(required=False)
    inbox = forms.ChoiceField(required=False)
    junk = forms.ChoiceField(required=False)
    sent = forms.ChoiceField(required=False)
    archive = forms.ChoiceField(required=False)
    keeps_sent = forms.ChoiceField(required=False)
    records_acknowledgements = forms.BooleanField(required=False)

    def __init__(self, folders: list[str], *data: Any, **more: Any) -> None:  # noqa: ANN401 - as Django's
        """Build it in the language of the page, with the names of the account's folders."""
        super().__init__(*data, **more)
        labels = {
            "name": _("Your name, as letters show it"),
            "inbox": _("Inbox"),
            "junk": _("Spam"),
            "sent": _("Sent mail"),
            "archive": _("Archive, or all mail"),
            "keeps_sent": _("A copy of what is sent"),
            "records_acknowledgements": _("Record “we have received it” without asking"),
        }
        for name, label in labels.items():
            self.fields[name].label = label
        self.fields["records_acknowledgements"].help_text = _("Automatic confirmations only. You can take each back.")
        for name in ("inbox", "junk", "sent", "archive"):
            known = [*folders, *([chosen] if (chosen := self.initial.get(name)) and chosen not in folders else [])]
            _choose(self.fields[name], [("", _("found by itself")), *((one, one) for one in known)])
        ways = [
            ("", _("look first whether the server keeps one")),
            ("yes", _("the server keeps one")),
            ("no", _("heardback puts one into Sent")),
        ]
        _choose(self.fields["keeps_sent"], ways)


def _choose(field: forms.Field, choices: list[tuple[str, str]]) -> None:
    """Offer choices of which one is always taken, so that nobody is told that they may leave it out."""
    field.choices = choices  # type: ignore[attr-defined]
    field.always_chosen = True  # type: ignore[attr-defined]
