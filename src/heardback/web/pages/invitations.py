"""Invitations: made by whoever is here, taken by who comes; and links back in for who has lost the way."""

import re
from http import HTTPStatus
from typing import ClassVar

from allauth.account.adapter import get_adapter
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.db import transaction
from django.http import Http404, HttpResponse, HttpResponseBase
from django.urls import reverse
from django.utils.translation import gettext as _

from heardback import bootstrap
from heardback.adapters.storage import invitations
from heardback.adapters.storage.models import Account, InvitationRow
from heardback.core.errors import LinkUsedUp
from heardback.web.accounts import INVITED
from heardback.web.devices import sign_out
from heardback.web.forms.account_forms import SetPassword
from heardback.web.page import Page
from heardback.web.request import Request

_LONGEST_NOTE = 100


class InvitationsPage(Page):
    """`/settings/invitations`: those that can still be used, and a way to make another."""

    template: ClassVar[str] = "account/invitations.html"

    def dispatch(self, request: Request, *args: object, **kwargs: object) -> HttpResponseBase:  # type: ignore[override]
        """Exist only where people come by invitation."""
        if settings.HEARDBACK_SIGN_UP != "invitation":
            raise Http404
        return super().dispatch(request, *args, **kwargs)

    def get(self, request: object) -> HttpResponse:
        """Show them."""
        return self._shown()

    def post(self, request: object) -> HttpResponse:
        """Make one. Its link is shown this once: only its hash is kept."""
        now = bootstrap.clock()
        if len(invitations.invitations_of(self.owner, now)) >= invitations.MOST_OPEN:
            return self._shown(too_many=True, status=HTTPStatus.CONFLICT)
        note = re.sub(r"\s+", " ", self.request.POST.get("note", ""))[:_LONGEST_NOTE].strip()
        secret = invitations.invite(self.owner, note, now)
        public = settings.HEARDBACK_URL or f"{self.request.scheme}://{self.request.get_host()}"
        return self._shown(link=public + reverse("invitation", args=[secret]), note=note)

    def _shown(self, status: int = HTTPStatus.OK, **more: object) -> HttpResponse:
        found = invitations.invitations_of(self.owner, bootstrap.clock())
        return self.show(status=status, invitations=found, days=invitations.GOOD_FOR.days, **more)


class TakeBackPage(Page):
    """`/settings/invitations/<number>/take-back`."""

    def post(self, request: object, number: int) -> HttpResponse:
        """Take it back; somebody else's is not there."""
        if not invitations.take_back(self.owner, number):
            raise Http404
        self.say(_("Taken back. Its link lets nobody in any more."))
        return self.on_to("invitations")


class InvitationPage(Page):
    """`/invitation/<token>`: takes the link, and uses nothing up yet.

    The secret goes from the address into the session, so that it is in none of the addresses that follow.
    """

    public: ClassVar[bool] = True
    template: ClassVar[str] = "account/way_back_in.html"

    def get(self, request: object, token: str) -> HttpResponse:
        """Go on to the form for a new account, or show the one for a new password."""
        row = self._row(token)
        if row.account:
            return self.show(form=SetPassword(user=row.account), account=row.account, forgets=row.forget_devices)
        if self.request.owner:
            return self.show(signed_in_already=True, status=HTTPStatus.CONFLICT)
        self.request.session[INVITED] = row.token_hash
        return self.on_to("account_signup")

    def post(self, request: object, token: str) -> HttpResponse:
        """Take a new password for an account that is there."""
        row = self._row(token)
        if row.account is None:
            raise Http404
        form = SetPassword(data=self.request.POST, user=row.account)
        if not form.is_valid():
            return self.show(form=form, account=row.account, forgets=row.forget_devices, status=422)
        _let_back_in(row, row.account, form.cleaned_data["password1"])
        get_adapter(self.request).send_notification_mail("account/email/password_reset", row.account)
        self.say(_("Your new password is set. Sign in with it."))
        return self.on_to("account_login")

    def _row(self, token: str) -> InvitationRow:
        row = invitations.open_invitation(invitations.hashed(token), bootstrap.clock())
        if row is None:
            raise LinkUsedUp
        return row


@transaction.atomic
def _let_back_in(row: InvitationRow, account: Account, password: str) -> None:
    """Use the link up, and set the password; whoever is signed in to this account is so no more."""
    if not invitations.use(row.token_hash, bootstrap.clock()):
        raise LinkUsedUp
    account.set_password(password)
    account.save()
    sign_out(account, but=None)
    if row.forget_devices:
        Authenticator.objects.filter(user=account).delete()
