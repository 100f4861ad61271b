"""What a person wishes to hear, and by which channel."""

from collections.abc import Sequence
from datetime import time
from hashlib import sha256
from typing import Any, Final

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.dates import WEEKDAYS
from django.utils.translation import gettext as _

from heardback.adapters.notices.by_push import Subscription, subscription
from heardback.adapters.notices.by_service import service_name
from heardback.core.notices import Wishes
from heardback.ports import MailAccount
from heardback.ports.notices import Channel, ChannelKind
from heardback.web.forms.plain import Line

_HOUR: Final = 60
_LONGEST: Final = 1_000
_LONGEST_SUBSCRIPTION: Final = 2_000


class WishesForm(forms.Form):
    """A whole `Wishes`."""

    begins = forms.TimeField(widget=forms.TimeInput({"type": "time"}, "%H:%M"))
    ends = forms.TimeField(widget=forms.TimeInput({"type": "time"}, "%H:%M"))
    days = forms.MultipleChoiceField(required=False, widget=forms.CheckboxSelectMultiple)
    named = forms.BooleanField(required=False)

    def __init__(self, *data: Any, **more: Any) -> None:  # noqa: ANN401 - as Django's
        """Build it in the language of the page."""
        super().__init__(*data, **more)
        self.fields["begins"].label = _("From this hour on")
        self.fields["begins"].help_text = _("The morning's digest comes then, by your own clock.")
        self.fields["ends"].label = _("Quiet from")
        self.fields["ends"].help_text = _("What comes up later waits for the morning.")
        self.fields["days"].label = _("On these days")
        self.fields["days"].help_text = _("On the others nothing comes but what concerns an interview.")
        self.fields["named"].label = _("Name employers and people in notices")
        self.fields["named"].help_text = _(
            "Notices pass through services of others and show on locked screens. Without names they say what to do."
        )
        self.fields["days"].choices = [(str(day), str(name)) for day, name in WEEKDAYS.items()]  # type: ignore[attr-defined]

    def wishes(self) -> Wishes:
        """Return what was wished."""
        got = self.cleaned_data
        return Wishes(
            begins=_minute(got["begins"]),
            ends=_minute(got["ends"]),
            days=tuple(sorted(map(int, got["days"]))),
            named=got["named"],
        )


def values_of(wishes: Wishes) -> dict[str, Any]:
    """Return what the form begins with."""
    return {
        "begins": time(wishes.begins // _HOUR, wishes.begins % _HOUR),
        "ends": time(wishes.ends // _HOUR, wishes.ends % _HOUR),
        "days": [str(day) for day in wishes.days],
        "named": wishes.named,
    }


def _minute(of: time) -> int:
    return of.hour * _HOUR + of.minute


class ChannelForm(forms.Form):
    """A new channel: a mail address, or the address of a service."""

    address = Line(max_length=_LONGEST, widget=forms.TextInput({"autocomplete": "off", "spellcheck": "false"}))
    gets = forms.ChoiceField(widget=forms.RadioSelect, initial="all")

    def __init__(self, own_address: str, accounts: Sequence[MailAccount], *data: Any, **more: Any) -> None:  # noqa: ANN401 - as Django's
        """Build it in the language of the page; on a server mail goes to the account's `own_address` alone.

        Where no mail server is set, it goes through one of the person's own mail `accounts`, to its own address.
        """
        super().__init__(*data, **more)
        self._own, self._accounts = own_address, accounts
        self.fields["address"].label = _("Where to")
        self.fields["address"].help_text = _(
            "Your mail address, or the address of a service, such as ntfys://a-topic-of-yours or tgram://bottoken/chat."
        )
        self.fields["gets"].label = _("What comes there")
        self.fields["gets"].choices = [  # type: ignore[attr-defined]
            ("all", _("The morning's digest, and what comes up later")),
            ("digest", _("Only the digest")),
            ("alerts", _("Each thing by itself, when its time comes")),
        ]

    def clean_address(self) -> str:
        """Take a mail address or a service's."""
        found: str = self.cleaned_data["address"]
        if "://" not in found:
            return self._mail_address(found)
        if service_name(found, anywhere=not settings.HEARDBACK_ACCOUNTS) is None:
            raise ValidationError(_("That is no address of a service that can be reached from here."))
        return found

    def _mail_address(self, found: str) -> str:
        validate_email(found)
        if not settings.HEARDBACK_MAIL:
            return self._address_of_an_account(found)
        if settings.HEARDBACK_ACCOUNTS and found.casefold() != self._own.casefold():
            raise ValidationError(_("Mail goes to the address that you sign in with, and to no other."))
        return found

    def _address_of_an_account(self, found: str) -> str:
        if not self._accounts:
            no_mail = _(
                "This heardback has no mail server of its own. Connect your mailbox under Settings → Mail first."
            )
            raise ValidationError(no_mail)
        if self._account(found) is None:
            addresses = {"addresses": ", ".join(one.address for one in self._accounts)}
            raise ValidationError(
                _("Mail goes through your own account, to its own address: %(addresses)s.") % addresses
            )
        return found

    def _account(self, address: str) -> MailAccount | None:
        return next((one for one in self._accounts if one.address.casefold() == address.casefold()), None)

    def channel(self) -> Channel:
        """Return what was named."""
        address, gets = self.cleaned_data["address"], self.cleaned_data["gets"]
        kind: ChannelKind = "service" if "://" in address else "mail"
        label = service_name(address, anywhere=True) if kind == "service" else address
        account = self._account(address) if kind == "mail" and not settings.HEARDBACK_MAIL else None
        if account:
            return Channel(number=0, kind="account", gets=gets, label=account.address, address=account.key)
        return Channel(number=0, kind=kind, gets=gets, label=label or "", address=address)


def digest_of(browser: Channel) -> str:
    """Return what the page tells a browser about a channel, for it to see whether that is itself: SHA-256, in hex."""
    known = subscription(browser.address or "", anywhere=True)
    return _digest(known.endpoint) if known else ""


def _digest(endpoint: str) -> str:
    return sha256(endpoint.encode()).hexdigest()


class DeviceForm(forms.Form):
    """The browser that asks, as it describes itself."""

    subscription = forms.CharField(max_length=_LONGEST_SUBSCRIPTION)

    def clean_subscription(self) -> Subscription:
        """Take what a push service of a browser gave out."""
        found = subscription(self.cleaned_data["subscription"], anywhere=not settings.HEARDBACK_ACCOUNTS)
        if found is None:
            raise ValidationError(_("This browser cannot be reached by notices."))
        return found

    def is_of(self, one: Channel) -> bool:
        """Tell whether a channel leads to this browser."""
        return one.kind == "push" and digest_of(one) == _digest(self.cleaned_data["subscription"].endpoint)

    def channel(self) -> Channel:
        """Return it as a channel."""
        label = self.cleaned_data["subscription"].label
        return Channel(number=0, kind="push", gets="all", label=label, address=self.data["subscription"])
