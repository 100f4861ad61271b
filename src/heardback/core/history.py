"""The candidate's own candidacies as evidence about silence: every wait, and what became of it.

A wait begins with an interview, with a deferral ("we need another week") or once a request was met. It ends with the
employer's answer, with the candidate's verdict, or with another interview; else it is still open. Conversations of one
day are one visit.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final, Literal, NamedTuple, get_args

from heardback.core.candidacy import Candidacy
from heardback.core.events import Agreement, Decision, Delivered, Event, Interview, Reply, Verdict
from heardback.core.silence import Level, OwnCase
from heardback.core.standing import Promise

Beginning = Literal["interview", "deferral", "request-met"]
Answer = Literal["deferral", "request", "invitation", "offer", "rejection"]
Ending = Answer | Literal["let-go", "withdraw", "undated", "open"]
"""How a wait ended. `undated`: they must have answered, for another interview followed or the post was accepted or
declined, but nobody noted when."""

ANSWERS: Final = get_args(Answer)
_VERDICTS: Final[dict[Verdict, Ending]] = {"let-go": "let-go", "withdraw": "withdraw"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Wait:
    """One wait for word from an employer. Days are calendar days at the employer's place."""

    candidacy: Candidacy
    since: Beginning
    #: The day of the interview, of the deferral, or on which the request was met.
    start: date
    #: Days from `start` to its end; of an open one, until today. Without an answer, none came for so long.
    days: int
    ended: Ending
    #: The first day they named for it, if any; a day on which the candidate was to call is none.
    promise: Promise | None

    @property
    def answered(self) -> bool:
        """Whether an answer came, on a day that is known. If not, the wait is censored, never a no."""
        return self.ended in ANSWERS

    @property
    def level(self) -> Level:
        """The level of the post."""
        return self.candidacy.level

    @property
    def end(self) -> date:
        """The day of its end, or today."""
        return self.start + timedelta(days=self.days)


def waits_in(candidacy: Candidacy, now: datetime) -> tuple[Wait, ...]:
    """Return every wait of a candidacy as known at `now`, in their order; an interview ahead has been answered for."""
    events, today = candidacy.known_at(now).events, now.astimezone(candidacy.timezone).date()
    return tuple(_wait(candidacy, events, stretch, today) for stretch in _stretches(events, now))


def own_case(candidacy: Candidacy, now: datetime) -> OwnCase | None:
    """Return the latest interview's wait as a case; None where there was none yet.

    Answered after so many days, or silent for so many: until it was closed, or until now. An open one is censored,
    never a no; an acknowledgement is no answer.
    """
    waits = [wait for wait in waits_in(candidacy, now) if wait.since == "interview"]
    if not waits:
        return None
    last = waits[-1]
    promised = (last.promise.until - last.start).days if last.promise else None
    return OwnCase(level=last.level, days=last.days, answered=last.answered, promised_days=promised)


class _Stretch(NamedTuple):
    """A wait by the places of its first and its last event; where nothing ended it, `end` is past the last one."""

    since: Beginning
    begin: int
    end: int


def _stretches(events: Sequence[Event], now: datetime) -> Iterator[_Stretch]:
    """Find the waits one after the other: what ends one may begin the next."""
    at = 0
    while at < len(events):
        since = _beginning(events, at, now)
        if since is None:
            at += 1
            continue
        end = next((i for i in range(at + 1, len(events)) if _ends(events[i], since, events[at])), len(events))
        yield _Stretch(since, at, end)
        at = end


def _beginning(events: Sequence[Event], at: int, now: datetime) -> Beginning | None:
    event = events[at]
    if isinstance(event, Interview):
        return "interview" if event.at <= now else None
    if isinstance(event, Reply):
        return "deferral" if event.means == "deferral" else None
    return "request-met" if isinstance(event, Delivered) and _request_before(events, at) else None


def _request_before(events: Sequence[Event], at: int) -> Reply | None:
    """Return what was met at this place: the newest answer, if it is a request."""
    answer = next((event for event in reversed(events[:at]) if _is_answer(event)), None)
    return answer if isinstance(answer, Reply) and answer.means == "request" else None


def _ends(event: Event, since: Beginning, first: Event) -> bool:
    if isinstance(event, Interview):
        return since != "interview" or event.at.date() > first.at.date()
    return _is_answer(event) or (isinstance(event, Decision) and event.means != "go-on")


def _is_answer(event: Event) -> bool:
    return isinstance(event, Reply) and event.means != "acknowledgement"


def _wait(candidacy: Candidacy, events: Sequence[Event], stretch: _Stretch, today: date) -> Wait:
    start = events[stretch.begin].at.date()
    last = events[stretch.end] if stretch.end < len(events) else None
    return Wait(
        candidacy=candidacy,
        since=stretch.since,
        start=start,
        days=((min(last.at.date(), today) if last else today) - start).days,
        ended=_ending(last),
        promise=_promise(events, stretch),
    )


def _ending(last: Event | None) -> Ending:
    if last is None:
        return "open"
    if isinstance(last, Reply) and last.means != "acknowledgement":
        return last.means
    return _VERDICTS.get(last.means, "undated") if isinstance(last, Decision) else "undated"


def _promise(events: Sequence[Event], stretch: _Stretch) -> Promise | None:
    """Return the first day they named for this wait: by what began it, or in an agreement or a word since then."""
    first = _named_by_what_it_began_with(events, stretch)
    since = (_named_in(event) for event in events[stretch.begin + 1 : stretch.end])
    return next((promise for promise in (first, *since) if promise and promise.by == "employer"), None)


def _named_by_what_it_began_with(events: Sequence[Event], stretch: _Stretch) -> Promise | None:
    began = events[stretch.begin]
    request = _request_before(events, stretch.begin) if stretch.since == "request-met" else None
    if request is None:
        return _named_in(began)
    if request.promised is None or request.promised <= began.at.date():
        return None
    return Promise(request.promised, "employer", request.answers)


def _named_in(event: Event) -> Promise | None:
    if not isinstance(event, Agreement | Reply) or event.until is None:
        return None
    return Promise(event.until, event.who or "employer", event.answers)
