"""What happened in each story of the example search, in working days there before and after the day it is opened."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from heardback.actions.example.setting import Setting
from heardback.core.countries import main_zone
from heardback.core.events import (
    Agreement,
    Applied,
    Asked,
    Channel,
    ContactId,
    Deadline,
    Decision,
    Event,
    Interview,
    Reply,
    Thanked,
)
from heardback.core.journal import Archived, Chose, Entry, Happened, Introduced, LookedBack, Opened
from heardback.core.workdays import WorkingDays, working_days

_PHONE, _EMAIL = Channel("phone"), Channel("email")
_NINE, _TEN, _ELEVEN, _THREE, _FOUR = time(9, 30), time(10), time(11), time(15), time(16, 20)


@dataclass(frozen=True, slots=True)
class Scene:
    """A story's place on the day it is opened. Days are counted in working days there."""

    setting: Setting
    now: datetime
    """In the employer's time zone."""

    @property
    def days(self) -> WorkingDays:
        """The working days there."""
        return working_days(self.setting.employer.country, self.setting.employer.subdivision)

    def ago(self, days: int, clock: time = _TEN) -> datetime:
        """Return a time of day so many working days ago."""
        return self._at(self.days.before(self.now.date(), days), clock)

    def ahead(self, days: int, clock: time = _TEN) -> datetime:
        """Return a time of day so many working days ahead."""
        return self._at(self.days.after(self.now.date(), days), clock)

    def lately(self) -> datetime:
        """Return this morning, or while it lasts yesterday afternoon."""
        this_morning = self._at(self.now.date(), _NINE)
        yesterday = self._at(self.now.date() - timedelta(days=1), _FOUR)
        return this_morning if self.now - this_morning > _A_WHILE else yesterday

    def _at(self, day: date, clock: time) -> datetime:
        return datetime.combine(day, clock, self.now.tzinfo)

    @property
    def first(self) -> ContactId:
        """Who is named first."""
        return self.setting.contacts[0].id

    @property
    def everybody(self) -> tuple[ContactId, ...]:
        """All of them."""
        return tuple(one.id for one in self.setting.contacts)


_A_WHILE: Final = timedelta(hours=3)


def journal_of(setting: Setting, now: datetime) -> list[Entry]:
    """Return the journal of a story as if each thing had been written down when it happened."""
    zone = setting.employer.timezone or main_zone(setting.employer.country) or "UTC"
    scene = Scene(setting, now.astimezone(ZoneInfo(zone)))
    story, playbook = _STORIES[setting.name]
    events = sorted(story(scene), key=lambda event: min(scene.now, event.at))
    begun = min(scene.now, *(event.at for event in events))
    journal: list[Entry] = [
        Opened(at=begun, employer=setting.employer, position=setting.position, example=True),
        Chose(at=begun, playbook=playbook),
        *(Introduced(at=begun, contact=contact) for contact in setting.contacts),
        *(Happened(at=min(scene.now, event.at), event=event) for event in events),
    ]
    return [*journal, *_afterwards(scene)]


def _afterwards(scene: Scene) -> Iterable[Entry]:
    """Yield how the candidate looked back, and put it away."""
    setting = scene.setting
    if setting.lessons:
        at = scene.ago(8)
        yield LookedBack(at=at, well=setting.well, badly=setting.badly, lessons=setting.lessons)
        yield Archived(at=at)


def _promise_over(scene: Scene) -> list[Event]:
    """They said within a week, and the week has passed: call."""
    return [
        Applied(at=scene.ago(20), channel=_EMAIL),
        Interview(at=scene.ago(7), with_=scene.everybody),
        Agreement(at=scene.ago(7, _ELEVEN), says=scene.setting.says, channel=_PHONE, contact=scene.first),
        Thanked(at=scene.ago(6), channel=_EMAIL),
    ]


def _just_interviewed(scene: Scene) -> list[Event]:
    """The interview was a few hours ago: give thanks, and note what was agreed."""
    return [Applied(at=scene.ago(12), channel=_EMAIL), Interview(at=scene.lately(), with_=scene.everybody)]


def _promise_runs(scene: Scene) -> list[Event]:
    """They have until the end of next week: wait."""
    return [
        Applied(at=scene.ago(15), channel=_EMAIL),
        Interview(at=scene.ago(2), with_=scene.everybody, minutes=45),
        Agreement(at=scene.ago(2, _ELEVEN), says=scene.setting.says, channel=_EMAIL),
        Thanked(at=scene.ago(1), to=scene.first, channel=_EMAIL),
    ]


def _rejected(scene: Scene) -> list[Event]:
    """They said no: thank them all the same, ask what was missing, look back."""
    return [
        Applied(at=scene.ago(30), channel=_EMAIL),
        Interview(at=scene.ago(12), with_=scene.everybody, minutes=90),
        Thanked(at=scene.ago(11), channel=_EMAIL),
        Reply(at=_shortly(scene), means="rejection", from_=scene.first, channel=_EMAIL, says=scene.setting.says),
    ]


def _tomorrow(scene: Scene) -> list[Event]:
    """An interview is next; they want work samples first; and another offer waits for an answer."""
    return [
        Applied(at=scene.ago(10), channel=_EMAIL),
        Interview(at=scene.ahead(1, _THREE), with_=scene.everybody),
        Reply(at=_shortly(scene), means="request", from_=scene.first, channel=_EMAIL, says=scene.setting.says),
        Deadline(at=_shortly(scene), by=scene.ahead(5).date(), reason="other-offer"),
    ]


def _offered(scene: Scene) -> list[Event]:
    """They made an offer, to be answered within a week."""
    return [
        Applied(at=scene.ago(25), channel=_EMAIL),
        Interview(at=scene.ago(8), with_=scene.everybody),
        Thanked(at=scene.ago(8, _FOUR), channel=_EMAIL),
        Reply(at=_shortly(scene), means="offer", from_=scene.first, channel=_PHONE, until=scene.ahead(5).date()),
    ]


def _invited(scene: Scene) -> list[Event]:
    """They want to meet again: confirm it."""
    return [
        Interview(at=scene.ago(9), with_=scene.everybody, minutes=40),
        Thanked(at=scene.ago(8), channel=_EMAIL),
        Reply(at=_shortly(scene), means="invitation", from_=scene.first, channel=_EMAIL, says=scene.setting.says),
    ]


def _mail_sent(scene: Scene) -> list[Event]:
    """A letter went out and nobody confirmed it: call to see whether it arrived."""
    return [
        Interview(at=scene.ago(7), with_=scene.everybody, minutes=30),
        Agreement(at=scene.ago(7, _ELEVEN)),
        Asked(at=scene.ago(2, _NINE), to=scene.first, channel=_EMAIL, outcome="sent", receipt_requested=True),
    ]


def _applied(scene: Scene) -> list[Event]:
    """Nothing but an application yet; this voice calls early."""
    return [Applied(at=scene.ago(2), to=scene.first, channel=_EMAIL)]


def _nothing_agreed(scene: Scene) -> list[Event]:
    """Nothing was agreed; this voice weighs first how much the post is wanted."""
    return [Interview(at=scene.ago(2), with_=scene.everybody), Agreement(at=scene.ago(2, _ELEVEN))]


def _postponed(scene: Scene) -> list[Event]:
    """They postponed three times: is it still wanted?"""
    said, one = scene.setting.says, scene.first
    postponed = [
        Reply(at=scene.ago(days), means="deferral", from_=one, channel=_PHONE, says=said) for days in (15, 8, 1)
    ]
    return [Interview(at=scene.ago(22), with_=scene.everybody), *postponed]


def _let_go(scene: Scene) -> list[Event]:
    """Three times asked, never answered; let go, and put away with what it taught."""
    asked = [
        Asked(at=scene.ago(36), to=scene.first, channel=_EMAIL, outcome="sent"),
        Asked(at=scene.ago(30), to=scene.first, channel=_PHONE, outcome="voicemail"),
        Asked(at=scene.ago(24), to=scene.first, channel=_EMAIL, outcome="sent"),
    ]
    return [
        Interview(at=scene.ago(42), with_=scene.everybody),
        Agreement(at=scene.ago(42, _ELEVEN), says=scene.setting.says),
        *asked,
        Decision(at=scene.ago(9), means="let-go"),
    ]


def _shortly(scene: Scene) -> datetime:
    """Return the afternoon of the last working day, or an hour of today that has passed."""
    return min(scene.ago(1, _FOUR), scene.now - timedelta(hours=1))


_STORIES: Final[dict[str, tuple[Callable[[Scene], list[Event]], str]]] = {
    "promise-over": (_promise_over, "balanced"),
    "just-interviewed": (_just_interviewed, "balanced"),
    "promise-runs": (_promise_runs, "balanced"),
    "rejected": (_rejected, "balanced"),
    "tomorrow": (_tomorrow, "balanced"),
    "offered": (_offered, "balanced"),
    "invited": (_invited, "balanced"),
    "mail-sent": (_mail_sent, "balanced"),
    "applied": (_applied, "persistent"),
    "nothing-agreed": (_nothing_agreed, "agreement"),
    "postponed": (_postponed, "balanced"),
    "let-go": (_let_go, "balanced"),
}
"""Each story with the voice that advises in it."""
