"""Which matters go out now, in which notices: no step is named twice on one day, nothing comes when it is quiet."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final, Literal, NamedTuple
from zoneinfo import ZoneInfo

from heardback.core.notices.matters import Kind, Matter
from heardback.core.notices.wishes import Gets, Wishes

DIGEST: Final = "digest"
_INTERVIEWS: Final = ("interview", "evening")


class Said(NamedTuple):
    """That something was said on a channel, on a day of the person's."""

    about: str
    kind: str
    day: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """One message."""

    kind: Kind | Literal["digest"]
    day: date
    """The person's own."""
    matters: tuple[Matter, ...]

    def marks(self) -> tuple[Said, ...]:
        """Return what is said with it."""
        digest = [Said(DIGEST, DIGEST, self.day)] if self.kind == DIGEST else []
        return (*digest, *(Said(one.about, one.kind, self.day) for one in self.matters))


def notices(  # noqa: PLR0913 - each by name
    found: Sequence[Matter], *, said: Collection[Said], wishes: Wishes, gets: Gets, zone: ZoneInfo, now: datetime
) -> tuple[Notice, ...]:
    """Return what is to be sent on one channel now; `said` is what it said before of these matters, and its digests.

    1. Nothing in the quiet hours; on days off nothing but what concerns an interview.
    2. What was said today is not said again today, in whatever form.
    3. The first of a day is a digest of all that there is, unless that is about one interview alone (on its eve, on its
       evening), or was all told before as late: nobody is told every day.
    4. Afterwards each new thing is said by itself, once: what was said of it on another day counts as said. What there
       is to do about an interview comes with its notice.
    """
    day = now.astimezone(zone).date()
    if wishes.is_quiet(now, zone):
        return ()
    today = {one.about for one in said if one.day == day}
    fresh = [one for one in found if one.about not in today]
    if wishes.is_off(day):
        interviews = {one.key for one in fresh if one.kind in _INTERVIEWS}
        fresh = [one for one in fresh if one.key in interviews]
    elif gets != "alerts" and DIGEST not in today and _makes_a_digest(fresh, said, gets, zone, day):
        return (Notice(kind=DIGEST, day=day, matters=tuple(fresh)),)
    return tuple(_one_by_one(_new(fresh, said), day)) if gets != "digest" else ()


def _makes_a_digest(fresh: Sequence[Matter], said: Collection[Said], gets: Gets, zone: ZoneInfo, day: date) -> bool:
    apart = {one.key for one in fresh if one.kind in _INTERVIEWS and not _is_today(one, zone, day)}
    told_late = {one.about for one in said if one.kind == "late"}
    news = (one for one in fresh if not (one.kind == "late" and one.about in told_late))
    return any(gets == "digest" or one.key not in apart for one in news)


def _is_today(one: Matter, zone: ZoneInfo, day: date) -> bool:
    """Tell whether this is an interview that is still ahead today."""
    return bool(one.kind == "interview" and one.interview and one.interview.at.astimezone(zone).date() == day)


def _new(fresh: Sequence[Matter], said: Collection[Said]) -> list[Matter]:
    """Return what was never said; that a step closes or is late is news of its own."""
    known, ever = {(one.about, one.kind) for one in said}, {one.about for one in said}
    return [
        one
        for one in fresh
        if one.about not in ever or (one.kind in ("closes", "late") and (one.about, one.kind) not in known)
    ]


def _one_by_one(new: Sequence[Matter], day: date) -> Iterator[Notice]:
    leading = {one.key: one for one in new if one.kind in _INTERVIEWS}
    for one in new:
        if one.key not in leading:
            yield Notice(kind=one.kind, day=day, matters=(one,))
        elif one is leading[one.key]:
            along = (other for other in new if other.key == one.key and other is not one)
            yield Notice(kind=one.kind, day=day, matters=(one, *along))
