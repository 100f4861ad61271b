"""The worker's look at people's own calendars: the plan is put into them, and what they changed there is taken in.

Nothing here has to happen exactly once. An item that was put and not noted is found lying there the next time; a step
put off is recorded under a key made of the item and the day. Who else writes at that moment is noticed by ETags.
"""

import logging
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from heardback.actions.feed import path_of
from heardback.actions.record import Command, put_off
from heardback.actions.refresh import refresh_outdated
from heardback.core import wording
from heardback.core.agenda import Item, items, step_id
from heardback.core.candidacy import Language
from heardback.core.errors import ChangedMeanwhile, NoSuchCandidacy
from heardback.core.glance import Listed
from heardback.core.publishing import Published
from heardback.core.retries import delay
from heardback.core.syncing import Leave, Pushed, Put, PutOffTo, Remove, Window, decide, pushed_as
from heardback.core.troubles import MailTrouble
from heardback.intake.calendar_text import Form, whole_calendar
from heardback.intake.calendar_text.lying import sight_in
from heardback.ports import EventLog, Kept, Key, OwnerId, Search
from heardback.ports.calendars import CalendarServer, Href, Link, Links, Lying

EVERY: Final = timedelta(minutes=10)

_LEASE: Final = timedelta(minutes=5)
_AT_ONCE: Final = 5
_AHEAD: Final = timedelta(days=14)
"""So far one looks for when the person is busy."""

_log = logging.getLogger("heardback.worker")


@dataclass(frozen=True, slots=True, kw_only=True)
class Planned:
    """An item as it is planned now, and where it comes from."""

    item: Item
    kept: Kept
    step: Listed | None = None

    def window(self) -> Window:
        """Return from when to when a step may be done; put off or not."""
        return (self.step.first, self.step.last) if self.step else (self.item.first, self.item.last)

    def matters_on(self, day: date) -> bool:
        """Tell whether it is still to be put there: a step that is late is, and an interview of last week is not."""
        return self.step is not None or self.item.last >= day


class SyncCalendars:
    """A `worker.Job`."""

    name = "calendars"

    def __init__(
        self,
        links: Links,
        log: EventLog,
        opened: Callable[[Link, str], AbstractContextManager[CalendarServer]],
        *,
        language: Language,
        url: str | None,
    ) -> None:
        """Take the calendars, the record, what opens a calendar with its password, and where pages are."""
        self._links, self._log, self._opened = links, log, opened
        self._language, self._base = language, url or ""

    def claim(self, now: datetime) -> Sequence[Link]:
        """Take a few."""
        return self._links.claim(now, now + _LEASE, _AT_ONCE)

    def act(self, claimed: Link, now: datetime) -> None:
        """Look at one. A server that cannot be used is told to the person, and tried again later."""
        password = self._links.password_of(claimed.owner)
        if password is None:
            self._links.failed(claimed, "no-password", now + delay(claimed.failures + 1))
            return
        try:
            with self._opened(claimed, password) as server:
                self._sync(claimed, server, now)
                busy = server.busy(now, now + _AHEAD)
        except MailTrouble as trouble:
            _log.info("%s: one cannot be used (%s), and is tried again later", self.name, trouble.trouble)
            self._links.failed(claimed, trouble.trouble, now + delay(claimed.failures + 1))
        else:
            self._links.done(claimed, busy, now + EVERY, now)

    def put_off(self, claimed: Link, now: datetime) -> None:
        """Let it be tried again later."""
        self._links.failed(claimed, "unusable", now + delay(claimed.failures + 1))

    def _sync(self, link: Link, server: CalendarServer, now: datetime) -> None:
        refresh_outdated(self._log, link.owner, now)
        person = self._log.person(link.owner)
        language = person.language or self._language
        planned = planned_for(self._log, link.owner, language)
        known = self._links.pushed(link.owner)
        lying = server.read([Href(one.path) for one in known])
        one_look = _Look(
            self._links, self._log, link, server, now, Form(steps_as=link.calendar.steps_as, base=self._base)
        )
        for pushed in known:
            one_look.follow(pushed, planned.get(pushed.item), lying.get(Href(pushed.path)), person.zone(), language)
        put_before = {one.item for one in known}
        for name, one in planned.items():
            if name not in put_before and one.matters_on(now.date()):
                one_look.begin(one)


def planned_for(log: EventLog, owner: OwnerId, language: Language) -> dict[str, Planned]:
    """Return everything that belongs into a person's calendar now, by the items' ids."""
    speech, found = wording.of(language), {}
    for kept in log.search(owner, Search(archived=None)):
        steps = {step_id(kept.key, step): step for step in kept.glance.steps}
        for item in items(kept.key, kept.glance, speech, "full"):
            found[item.id] = Planned(item=item, kept=kept, step=steps.get(item.id))
    return found


class _Look:
    """One look at one calendar."""

    def __init__(  # noqa: PLR0913, PLR0917 - what a look needs
        self, links: Links, log: EventLog, link: Link, server: CalendarServer, now: datetime, form: Form
    ) -> None:
        self._links, self._log, self._link, self._server = links, log, link, server
        self._now, self._form = now, form

    def begin(self, planned: Planned) -> None:
        """Put an item there for the first time. What lies there already is ours, from a look that did not end."""
        path = self._server.path_of(planned.item.id)
        self._server.write(path, self._text(planned.item, planned.kept), None)
        self._links.note(self._link, pushed_as(planned.item, path))

    def follow(
        self, pushed: Pushed, planned: Planned | None, lying: Lying | None, reader: ZoneInfo, language: Language
    ) -> None:
        """Do what there is to do about an item that was put there."""
        zone = ZoneInfo(planned.kept.glance.timezone) if planned else reader
        there = sight_in(lying.text, zone) if lying else None
        window = planned.window() if planned else (date.min, None)
        match decide(pushed, planned.item if planned else None, window, there):
            case Remove():
                self._server.remove(Href(pushed.path))
                self._links.drop(self._link, pushed.item)
            case Leave(after):
                self._links.note(self._link, after)
            case PutOffTo(after, day) if planned:
                self._put_off(planned, after, day)
            case Put(after) if planned:
                self._put(planned, after, lying, language)

    def _put(self, planned: Planned, after: Pushed, lying: Lying | None, language: Language) -> None:
        """Put an item in the place of what lies there; if that is another by now, the next look sees it."""
        said = wording.of(language).put_back(after.word, after.word_day) if after.word and after.word_day else ""
        text = self._text(planned.item, planned.kept, said)
        if self._server.write(Href(after.path), text, lying.etag if lying else None):
            self._links.note(self._link, after)

    def _put_off(self, planned: Planned, after: Pushed, day: date) -> None:
        """Record that a step waits until a day; who changed the journal at this moment is heard at the next look."""
        if planned.step is None:
            return
        kept = planned.kept
        command = Command(
            owner=self._link.owner,
            key=kept.key,
            seen=kept.version,
            command=f"calendar {after.item} {day} {kept.version}",
            now=self._now,
        )
        try:
            put_off(self._log, command, planned.step.action, day)
        except (ChangedMeanwhile, NoSuchCandidacy):
            return
        self._links.note(self._link, after)

    def _text(self, item: Item, kept: Kept, said: str = "") -> str:
        told = replace(item, about="\n".join(filter(None, [said, item.about])))
        version = Published(item=told, sequence=int(self._now.timestamp()) // 60, changed_at=self._now)
        return whole_calendar(version, path_of(Key(kept.key)), ZoneInfo(kept.glance.timezone), self._form)
