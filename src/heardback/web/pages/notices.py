"""Settings → Notices: by which channels one hears from heardback, when, and how much is said."""

from collections.abc import Sequence
from http import HTTPStatus
from typing import ClassVar, Final

from django.http import Http404, HttpResponse, QueryDict
from django.utils.translation import gettext as _

from heardback import bootstrap
from heardback.actions.mailed import as_mail
from heardback.adapters.notices.by_push import public_key
from heardback.adapters.storage import mail_accounts
from heardback.core.errors import NobodyThere, NotSent
from heardback.ports.notices import Channel, Message
from heardback.web.access import own_account
from heardback.web.forms.notice_forms import ChannelForm, DeviceForm, WishesForm, digest_of, values_of
from heardback.web.page import Page
from heardback.web.parts.trials import may_try, too_often

_MOST: Final = 10
"""Channels; more than these nobody reads."""


class NoticesPage(Page):
    """`/settings/notices`."""

    template: ClassVar[str] = "notices.html"

    def get(self, request: object) -> HttpResponse:
        """Show how things are."""
        return self._shown()

    def post(self, request: object) -> HttpResponse:
        """Keep when and how much."""
        form = WishesForm(self.request.POST)
        if not form.is_valid():
            return self._shown(wishes=form, form=form, status=HTTPStatus.UNPROCESSABLE_ENTITY)
        bootstrap.notice_book().keep_wishes(self.owner, form.wishes())
        self.say(_("Kept."))
        return self.on_to("notices")

    def _shown(
        self,
        *,
        wishes: WishesForm | None = None,
        channel: ChannelForm | None = None,
        form: object = None,
        status: int = HTTPStatus.OK,
    ) -> HttpResponse:
        book = bootstrap.notice_book()
        there = book.channels(self.owner)
        return self.show(
            status=status,
            channels=[(one, bootstrap.answered_at(self.owner, one)) for one in there],
            wishes=wishes or WishesForm(initial=values_of(book.wishes(self.owner))),
            channel=channel or self._form(),
            form=form,
            push_key=public_key(),
            devices=" ".join(digest_of(one) for one in there if one.kind == "push" and one.address),
            zone=self.person.zone().key if self.person.timezone else "",
        )

    def _form(self, *data: QueryDict) -> ChannelForm:
        accounts = [one for one in mail_accounts.all_of(self.owner) if one.sending]
        return ChannelForm(own_account(self).email, accounts, *data)


class AddChannelPage(NoticesPage):
    """`/settings/notices/add`."""

    def post(self, request: object) -> HttpResponse:
        """Add a channel."""
        form, book = self._form(self.request.POST), bootstrap.notice_book()
        there = book.channels(self.owner)
        if form.is_valid() and any(_is_same(one, form.channel()) for one in there):
            form.add_error("address", _("You hear of it there already."))
        if form.is_valid() and len(there) >= _MOST:
            form.add_error("address", _("These are enough channels. Remove one first."))
        if not form.is_valid():
            return self._shown(channel=form, form=form, status=HTTPStatus.UNPROCESSABLE_ENTITY)
        book.add_channel(self.owner, form.channel())
        self.say(_("Added. Send yourself a try, to see that it arrives."))
        return self.on_to("notices")


class DevicePage(NoticesPage):
    """`/settings/notices/device`: the browser that asks gets notices by itself (Web Push), or no more."""

    def post(self, request: object) -> HttpResponse:
        """Add it; one that is there already is not added twice. Or drop it."""
        form, book = DeviceForm(self.request.POST), bootstrap.notice_book()
        there = book.channels(self.owner)
        if "stop" in self.request.POST:
            return self._dropped([one for one in there if form.is_valid() and form.is_of(one)])
        if not form.is_valid():
            self.say(_("This browser cannot be reached by notices."))
        elif any(form.is_of(one) for one in there):
            self.say(_("You hear of it there already."))
        elif len(there) >= _MOST:
            self.say(_("These are enough channels. Remove one first."))
        else:
            book.add_channel(self.owner, form.channel())
            self.say(_("Added. Send yourself a try, to see that it arrives."))
        return self.on_to("notices")

    def _dropped(self, channels: Sequence[Channel]) -> HttpResponse:
        for one in channels:
            bootstrap.notice_book().drop_channel(self.owner, one.number)
        gone, nobody = _("Removed. Nothing goes there any more."), _("This browser cannot be reached by notices.")
        self.say(gone if channels else nobody)
        return self.on_to("notices")


class DropChannelPage(Page):
    """`/settings/notices/<number>/drop`."""

    def post(self, request: object, number: int) -> HttpResponse:
        """Remove a channel."""
        bootstrap.notice_book().drop_channel(self.owner, _own(self, number).number)
        self.say(_("Removed. Nothing goes there any more."))
        return self.on_to("notices")


class TryChannelPage(Page):
    """`/settings/notices/<number>/try`."""

    def post(self, request: object, number: int) -> HttpResponse:
        """Send a try there, at once."""
        channel = _own(self, number)
        if not may_try(self, "notice_trial"):
            self.say(too_often())
            return self.on_to("notices")
        if channel.address is None:
            self.say(_("Its address cannot be opened any more. Remove it, and add it anew."))
            return self.on_to("notices")
        words = _("This is a try. Notices will reach you here.")
        message = Message(title="heardback", text=words, at=self.request.now)
        mail = as_mail(bootstrap.digests(), self.owner, channel, message)
        try:
            bootstrap.notifiers()[channel.kind].send(channel.address, mail)
        except NobodyThere:
            bootstrap.notice_book().end_channel(self.owner, channel.number)
            self.say(_("Nobody takes notices there any more. Remove it, and choose it anew on that device."))
        except NotSent:
            self.say(_("The try did not go out. Look at the address, and try again."))
        except Exception:  # noqa: BLE001 - whatever a service does, it did not say that it took it
            self.say(_("The service did not take the try, or did not answer. Look at its address."))
        else:
            self.say(_("The try is on its way to %(where)s.") % {"where": channel.label})
        return self.on_to("notices")


def _is_same(one: Channel, other: Channel) -> bool:
    """Tell whether two channels lead to the same place; a mail address does, however its letters are written."""
    return one.address == other.address or (one.mail_address is not None and one.mail_address == other.mail_address)


def _own(page: Page, number: int) -> Channel:
    """Return one of the person's own channels; else 404."""
    found = next((one for one in bootstrap.notice_book().channels(page.owner) if one.number == number), None)
    if found is None:
        raise Http404
    return found
