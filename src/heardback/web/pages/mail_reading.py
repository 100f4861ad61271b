"""`/settings/mail/<account>/look`: mail is looked for now, not in some minutes."""

from django.http import HttpResponse
from django.utils.translation import gettext as _

from heardback.adapters.storage.mail_reading import DatabaseMailReading
from heardback.web.access import own_mail_account
from heardback.web.page import Page


class LookPage(Page):
    """The button; the worker does the rest."""

    def get(self, request: object, account: str) -> HttpResponse:
        """Lead back: this address only takes forms."""
        return self.on_to("mail-account", own_mail_account(self, account).key)

    def post(self, request: object, account: str) -> HttpResponse:
        """Make the account due."""
        kept = own_mail_account(self, account)
        DatabaseMailReading().look_now(self.owner, kept.key, self.request.now)
        self.say(_("The mailbox is looked at within some seconds."))
        return self.on_to("mail-account", kept.key)
