"""The request as our pages know it: with a moment, an owner, and the log."""

from datetime import datetime

from django.http import HttpRequest

from heardback.core.person import Person
from heardback.ports import EventLog, Inbox, InboxCount, OwnerId


class Request(HttpRequest):
    """What `middleware.moment` adds. Never made by hand: only a type."""

    now: datetime
    """The one moment that the whole page speaks of."""
    log: EventLog
    inbox: Inbox
    counted: InboxCount | None
    """How much there is to decide in the inbox, where the page has counted it already."""
    owner: OwnerId | None
    """None: nobody is signed in."""
    person: Person | None
    LANGUAGE_CODE: str
