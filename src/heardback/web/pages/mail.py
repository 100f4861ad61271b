"""One mail: its text; on request its formatted shape, in a frame where nothing runs; what came with it, to be kept."""

from typing import ClassVar, Final

from django.http import Http404, HttpResponse
from django.utils.http import content_disposition_header
from django.utils.translation import ngettext

from heardback.actions.people import take_cards
from heardback.intake.cards import read_cards
from heardback.web.access import own_enclosed, own_mail
from heardback.web.middleware import POLICY
from heardback.web.page import Page
from heardback.web.parts.proposed import items
from heardback.web.parts.written import written

FRAME_POLICY: Final = (
    "sandbox; default-src 'none'; img-src data:; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'; "
    "frame-ancestors 'self'"
)
"""Of the formatted mail alone: nothing runs in it, and nothing is loaded. What styles it stands on its elements,
and in the one style sheet of ours that makes it fit."""


class MailPage(Page):
    """`/inbox/mail/<mail>`; with `?as=formatted` as it was sent."""

    template: ClassVar[str] = "mail.html"

    def get(self, request: object, mail: str) -> HttpResponse:
        """Show it."""
        kept, content = own_mail(self, mail)
        formatted = self.request.GET.get("as") == "formatted" and bool(content.formatted)
        response = self.show(
            mail=kept,
            content=content,
            formatted=formatted,
            files=[name for name in kept.attachments if name not in {one.name for one in content.enclosed}],
            written=written(content.text),
            items=items(self, self.inbox.proposals_of(self.owner, kept.key)),
        )
        if formatted:
            response.headers["Content-Security-Policy"] = f"{POLICY}; frame-src 'self'"
        return response


class FormattedPage(Page):
    """`/inbox/mail/<mail>/formatted`: the mail's own HTML, made harmless, for the frame."""

    template: ClassVar[str] = "mail_formatted.html"

    def get(self, request: object, mail: str) -> HttpResponse:
        """Answer with it, under a policy of its own."""
        _kept, content = own_mail(self, mail)
        if not content.formatted:
            raise Http404
        response = self.show(formatted=content.formatted)
        response.headers["Content-Security-Policy"] = FRAME_POLICY
        response.headers["X-Frame-Options"] = "SAMEORIGIN"
        return response


class EnclosedPage(Page):
    """`/inbox/mail/<mail>/enclosed/<place>`: a calendar file or an address card, for another program or for keeps."""

    def get(self, request: object, mail: str, place: int) -> HttpResponse:
        """Send the file."""
        _kept, content = own_mail(self, mail)
        one = own_enclosed(content, place)
        usual = "invitation.ics" if one.kind == "calendar" else "card.vcf"
        name = content_disposition_header(as_attachment=True, filename=one.name or usual)
        kind = "text/calendar" if one.kind == "calendar" else "text/vcard"
        headers = {"Content-Disposition": name or ""}
        return HttpResponse(one.text, content_type=f"{kind}; charset=utf-8", headers=headers)

    def post(self, request: object, mail: str, place: int) -> HttpResponse:
        """Keep the people of a card."""
        kept, content = own_mail(self, mail)
        one = own_enclosed(content, place)
        if one.kind != "card":
            raise Http404
        cards, _problems = read_cards(one.text.encode())
        count = take_cards(self.log, self.owner, cards)
        self.say(ngettext("%(n)s person is kept.", "%(n)s people are kept.", count) % {"n": count})
        return self.on_to("mail", kept.key)
