"""One interview, step or day as a file that a calendar program opens."""

from django.http import Http404, HttpResponse
from django.utils.http import content_disposition_header

from heardback.actions.feed import path_of
from heardback.core.publishing import Published
from heardback.intake.calendar_text import Form, whole_calendar
from heardback.intake.people_said import plain_word
from heardback.web.access import own_candidacy
from heardback.web.page import Page
from heardback.web.pages.feed import origin
from heardback.web.parts.calendar_items import items_of, name_of


class ItemFilePage(Page):
    """`/candidacies/<key>/calendar/<item>.ics`, such as `interview-4.ics`.

    Its version is the journal's length: a later file of the same takes the place of this one.
    """

    def get(self, request: object, key: str, item: str) -> HttpResponse:
        """Send it."""
        opened = own_candidacy(self, key)
        found = next(
            (one for one in items_of(opened, self.speech, self.request.now) if name_of(opened, one) == item), None
        )
        if found is None:
            raise Http404
        one = Published(item=found, sequence=opened.dossier.version, changed_at=self.request.now)
        text = whole_calendar(one, path_of(opened.key), opened.candidacy.timezone, Form(base=origin(self.request)))
        name = f"{plain_word(found.title) or 'heardback'}.ics"
        return HttpResponse(
            text,
            content_type="text/calendar; charset=utf-8",
            headers={"Content-Disposition": content_disposition_header(as_attachment=True, filename=name) or ""},
        )
