"""allauth as we use it: who may make an account, what is said, what is written down about it."""

import logging
from contextlib import suppress
from smtplib import SMTPException
from typing import Any, Final

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core.exceptions import ImmediateHttpResponse
from django.conf import settings
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.mail import EmailMessage
from django.db import transaction
from django.forms import BaseForm
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from heardback import bootstrap
from heardback.adapters.storage.invitations import open_invitation, use
from heardback.adapters.storage.models import Account
from heardback.core.errors import MailNotSent
from heardback.web.account_words import ERRORS, MAILS, SAID
from heardback.web.devices import begin_anew

INVITED: Final = "invitation"
"""Where a session holds the hash of the invitation that it came with."""

_log = logging.getLogger("heardback.accounts")


class Accounts(DefaultAccountAdapter):  # type: ignore[misc]  # allauth has no types
    """Answers what allauth asks."""

    error_messages: Final = {**DefaultAccountAdapter.error_messages, **ERRORS}

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Let in who may: everybody, nobody, or who came by an invitation that can still be used."""
        if settings.HEARDBACK_SIGN_UP == "invitation":
            token_hash = request.session.get(INVITED)
            return bool(token_hash and open_invitation(token_hash, bootstrap.clock()))
        return bool(settings.HEARDBACK_SIGN_UP == "open")

    def save_user(self, request: HttpRequest, user: Account, form: BaseForm, commit: bool = True) -> Account:  # noqa: FBT001, FBT002 - as allauth's
        """Keep a new account and use its invitation up, both or neither."""
        with transaction.atomic():
            saved: Account = super().save_user(request, user, form, commit)
            token_hash = request.session.pop(INVITED, "")
            if settings.HEARDBACK_SIGN_UP == "invitation" and not use(token_hash, bootstrap.clock()):
                raise ImmediateHttpResponse(redirect("account_signup"))  # a twin was faster: closed again
        self._note("account made", saved)
        return saved

    def login(self, request: HttpRequest, user: Account) -> None:
        """Sign in."""
        super().login(request, user)
        begin_anew(request.session)
        bootstrap.tidy()
        self._note("signed in", user)

    def authentication_failed(self, request: HttpRequest, **credentials: object) -> None:  # noqa: ARG002 - as allauth's
        """Write down that a password was wrong, but not whose."""
        self._note("sign-in refused", None)

    def send_notification_mail(
        self, template_prefix: str, user: Account, context: dict[str, Any] | None = None, email: str | None = None
    ) -> None:
        """Tell the owner of an account what was changed about it, and write that down (ASVS 6.3.7, 16.3)."""
        self._note(template_prefix.rpartition("/")[2].replace("_", " "), user)
        with suppress(MailNotSent):  # what was done is done, and the log says that the letter about it did not go out
            super().send_notification_mail(template_prefix, user, context, email)

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Send a letter. Raises `MailNotSent`, `NoMailServer`."""
        try:
            super().send_mail(template_prefix, email, context)
        except (OSError, SMTPException) as error:
            _log.exception("a letter was not sent")
            raise MailNotSent from error

    def _note(self, what: str, user: Account | None) -> None:
        _log.info("%s", what, extra={"account": user.pk if user else None})

    def render_mail(
        self,
        template_prefix: str,
        email: str | list[str],
        context: dict[str, Any],
        headers: dict[str, str] | None = None,
    ) -> EmailMessage:
        """Write a letter in our own words."""
        subject, body = MAILS[template_prefix]
        facts = {"code": context.get("code", ""), "new": context.get("to_email", ""), "url": _public_url(self.request)}
        to = [email] if isinstance(email, str) else email
        words = str(body).format(**facts)
        return EmailMessage(str(subject), words, self.get_from_email(), to, headers=headers)

    def add_message(  # noqa: PLR0913, PLR0917 - as allauth's
        self,
        request: HttpRequest,
        level: int,
        message_template: str | None = None,
        message_context: dict[str, Any] | None = None,  # noqa: ARG002 - as allauth's
        extra_tags: str = "",
        message: str | None = None,
    ) -> None:
        """Say what was done in our own words; what can be seen anyway is not said."""
        said = message or SAID[message_template or ""]
        if said:
            messages.add_message(request, level, str(said), extra_tags=extra_tags)

    def get_client_ip(self, request: HttpRequest) -> str:
        """Return who asks, as `web.wsgi` has made it out."""
        address: str = request.META.get("REMOTE_ADDR", "")
        if not address:
            raise PermissionDenied
        return address

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:  # noqa: ARG002 - as allauth's
        """Return where one goes after a new password."""
        return reverse("signing-in")

    def get_email_verification_redirect_url(self, email_address: object) -> str:
        """Return where one goes after an address was confirmed."""
        if self.request.user.is_authenticated:
            return reverse("signing-in")
        return str(super().get_email_verification_redirect_url(email_address))

    def respond_user_inactive(self, request: HttpRequest, user: Account) -> HttpResponse:  # noqa: ARG002 - as allauth's
        """Answer one whose account was closed."""
        return redirect("account_inactive")


def _public_url(request: HttpRequest) -> str:
    return settings.HEARDBACK_URL or f"{request.scheme}://{request.get_host()}"
