"""What of a candidacy stands in a calendar: interviews, steps in their windows, promised answers, days to decide.

Made from a glance alone, so that a calendar of hundreds of candidacies opens no journal. Nothing here is relative to a
day: items change when the glance does. What keeps its id is the same item, however it moves.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import blake2b
from typing import TYPE_CHECKING, Final, Literal

from heardback.core.glance import Appointment, Glance, Listed

if TYPE_CHECKING:
    from heardback.core.wording.speech import Speech  # which speaks of what is put into calendars, and so of us

ItemKind = Literal["interview", "step", "answer", "deadline"]
Detail = Literal["minimal", "full"]
"""How much a calendar says: minimal names neither firms nor people."""

_A_DAY: Final = 24 * 60
_AT_NINE: Final = 9 * 60
_ALARMS: Final[dict[ItemKind, tuple[int, ...]]] = {
    "interview": (-_A_DAY, -60),
    "step": (_AT_NINE,),
    "answer": (),
    "deadline": (_AT_NINE - _A_DAY,),
}
"""In minutes from the beginning. A promised answer rings no bell: there is nothing to do on its day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One item: whole days at the employer's place, or, with `at`, some minutes."""

    id: str
    """Stays the same while it is the same thing; unique among all candidacies of everybody."""
    kind: ItemKind
    first: date
    last: date
    """The last whole day, itself included."""
    at: datetime | None = None
    """When it begins, in the employer's time zone; None: it takes whole days."""
    minutes: int = 0
    title: str
    about: str = ""
    """Further lines; none in a minimal calendar."""
    alarms: tuple[int, ...] = ()
    """When to remind of it, in minutes from its beginning."""


def items(key: str, glance: Glance, speech: "Speech", detail: Detail) -> tuple[Item, ...]:
    """Return the items of the candidacy called `key`; an example has none, and one put away only its interviews."""
    return () if glance.example else tuple(_Writer(key, glance, speech, detail).items())


def step_id(key: str, step: Listed) -> str:
    """Return the id of a step's item: one plan has no two steps of one action with one person."""
    named = f"{step.action} {step.to or ''}".encode("utf-8", "surrogatepass")
    return f"{key}-step-{blake2b(named, digest_size=6).hexdigest()}"


class _Writer:
    def __init__(self, key: str, glance: Glance, speech: "Speech", detail: Detail) -> None:
        self._key, self._glance, self._speech, self._full = key, glance, speech, detail == "full"

    def items(self) -> Iterator[Item]:
        for appointment in self._glance.interviews:
            yield self._interview(appointment)
        if not self._glance.archived:
            yield from map(self._step, self._glance.steps)
        if self._glance.live():
            yield from self._answer()
            yield from self._deadline()

    def _interview(self, one: Appointment) -> Item:
        title = self._speech.interview_item(self._glance, one) if self._full else self._briefly("interview")
        return Item(
            id=f"{self._key}-interview-{one.number}",
            kind="interview",
            first=one.at.date(),
            last=one.until.date(),
            at=one.at,
            minutes=one.minutes,
            title=title,
            about=self._about(),
            alarms=_ALARMS["interview"],
        )

    def _step(self, step: Listed) -> Item:
        """Return a step from its first day, or the one to which it was put off, to its last, if it has one."""
        first = max(step.first, step.put_off or step.first)
        return Item(
            id=step_id(self._key, step),
            kind="step",
            first=first,
            last=max(first, step.last or first),
            title=self._speech.step_item(self._glance, step) if self._full else self._briefly("step", step),
            about=self._about(step),
            alarms=_ALARMS["step"],
        )

    def _answer(self) -> Iterator[Item]:
        awaited = self._glance.awaited
        if awaited.promised and awaited.by == "employer" and not awaited.own:
            yield self._of_a_day("answer", awaited.promised, self._speech.answer_item(self._glance))

    def _deadline(self) -> Iterator[Item]:
        if self._glance.decide_by:
            yield self._of_a_day("deadline", self._glance.decide_by, self._speech.deadline_item(self._glance))

    def _of_a_day(self, kind: ItemKind, day: date, title: str) -> Item:
        return Item(
            id=f"{self._key}-{kind}",
            kind=kind,
            first=day,
            last=day,
            title=title if self._full else self._briefly(kind),
            about=self._about(),
            alarms=_ALARMS[kind],
        )

    def _briefly(self, kind: ItemKind, step: Listed | None = None) -> str:
        return f"heardback: {self._speech.item_briefly(kind, step.action if step else None)}"

    def _about(self, step: Listed | None = None) -> str:
        """Name the post, and how the person of a step is reached."""
        if not self._full:
            return ""
        who = self._glance.contact(step.to) if step else None
        ways = [who.name, who.phone, who.email] if who else []
        return "\n".join(
            filter(None, [f"{self._glance.title} – {self._glance.employer}", ", ".join(filter(None, ways))])
        )
