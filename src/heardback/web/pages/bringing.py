"""Mail brought by hand: saved as files, or copied as text."""

import io
from http import HTTPStatus
from typing import BinaryIO, Final, cast

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from heardback.actions.bring_mail import Brought, bring_mail
from heardback.web.pages.inbox import InboxPage

_MOST_FILES: Final = 50


class BringPage(InboxPage):
    """`/inbox/bring`."""

    def post(self, request: object) -> HttpResponse:
        """Read what was brought, and show what it proposes."""
        files = [
            (file.name or "", cast("BinaryIO", file)) for file in self.request.FILES.getlist("files")[:_MOST_FILES]
        ]
        text = self.request.POST.get("text", "").strip()
        if text:
            files.append(("", io.BytesIO(text.encode())))
        if not files:
            return self.show(**self.lists(), nothing_brought=True, status=HTTPStatus.UNPROCESSABLE_ENTITY)
        brought = bring_mail(self.desk, files)
        self.say(_told(brought))
        if brought.mails == 1 and len(brought.proposals) == 1:
            return self.on_to("mail", brought.proposals[0].mail.key)
        return self.on_to("inbox")


def _told(brought: Brought) -> str:
    if not brought.is_whole:
        return _(
            "It holds more mail than a page reads at once; the rest was left. On the computer where heardback runs, "
            "the command “heardback bring FILE” reads all of it."
        )
    if not brought.mails:
        return _("There is no mail in it that can be read.")
    if not brought.proposals:
        return ngettext(
            "It tells of nothing new about an application, as far as I understand it. You can note it by hand.",
            "%(n)s mails were read. They tell of nothing new about an application.",
            brought.mails,
        ) % {"n": brought.mails}
    found = len(brought.proposals)
    return ngettext("%(n)s thing to decide was found.", "%(n)s things to decide were found.", found) % {"n": found}
