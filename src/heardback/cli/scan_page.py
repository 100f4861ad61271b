"""A scan on a terminal: each application, what happened, what to do now; what is unclear; what was left aside."""

from collections.abc import Iterator
from datetime import datetime
from typing import Final

from heardback.cli.lines import Line, print_page, room, wrapped
from heardback.cli.scan_answer import Advised, Answer
from heardback.core import wording
from heardback.core.candidacy import Contact
from heardback.core.clashes import Meant
from heardback.core.countries import city
from heardback.core.events import Note
from heardback.intake.proposing.as_candidacy import NO_TITLE
from heardback.intake.proposing.gathering import UnclearMail, Why
from heardback.intake.proposing.making import EventFound

_INDENT: Final = "  "
_DATES: Final = 13
"""How wide the dates are, with the gap after them."""
_MOST_EVENTS: Final = 6
_MOST_UNCLEAR: Final = 20
_DOUBTFUL: Final = 0.75

_ROLES: Final = {
    "recruiter": "recruiter",
    "interviewer": "interviewer",
    "manager": "manager",
    "executive": "executive",
    "front-desk": "front desk",
}
_MEANS: Final = {
    "rejection": "a no",
    "deferral": "not decided yet",
    "request": "they want something",
    "invitation": "an invitation",
    "offer": "an offer",
    "acknowledgement": "an acknowledgement",
}
_WHY: Final[dict[Why, tuple[str, str]]] = {
    "posts": ("1 about posts that are open", "{} about posts that are open"),
    "list": ("1 that went to many", "{} that went to many"),
    "own-note": ("1 to yourself", "{} to yourself"),
    "passed-on": ("1 that somebody passed on", "{} that somebody passed on"),
    "other-meeting": ("1 about another meeting", "{} about other meetings"),
    "automatic": ("1 automatic answer of somebody else", "{} automatic answers of somebody else"),
    "nothing-said": ("1 about something else", "{} about something else"),
}


def show(answer: Answer) -> None:
    """Print what was found."""
    print_page(_lines(answer, room()))


def _lines(answer: Answer, width: int) -> Iterator[Line]:
    yield wrapped(_heading(answer), width), "dim"
    yield from _in_spam(answer, width)
    yield from _at_once(answer, width)
    for one in answer.candidacies:
        yield "", ""
        yield from _candidacy(one, answer.now, width)
    yield from _unclear(answer, width)
    yield "", ""
    yield wrapped(_left_aside(answer), width), "dim"


def _heading(answer: Answer) -> str:
    mails, count = answer.scanned.gathered.mails, len(answer.candidacies)
    told = "No application" if not count else "1 application" if count == 1 else f"{count} applications"
    number = "1 mail" if mails == 1 else f"{mails:,} mails"
    return f"{told} in {number} · {wording.day(answer.now.date())} {answer.now.year} · nothing was kept"


def _in_spam(answer: Answer, width: int) -> Iterator[Line]:
    """Say loudly what nobody would have seen."""
    found = {event.source: one.found.employer for one in answer.candidacies for event in one.found.events}
    asked = {one.source: one.source.sender for one in answer.scanned.gathered.unclear}
    for source, who in (found | asked).items():
        if source.folder == "junk":
            when = wording.short_day(source.date.date())
            yield "", ""
            yield wrapped(f"IN SPAM: {who} wrote on {when}, “{source.subject}”. Look there.", width), "bold red"


def _at_once(answer: Answer, width: int) -> Iterator[Line]:
    """Say which two interviews nobody can be at both of, each by the clock of its place."""
    for clash in answer.at_once:
        told = " and ".join(_hour(one) for one in clash)
        day = wording.day(clash.first.appointment.at.date())
        yield "", ""
        yield wrapped(f"AT ONCE on {day}: {told}. Ask one of them for another time.", width), "bold yellow"


def _hour(one: Meant[Advised]) -> str:
    at = one.appointment.at
    return f"{one.whose.found.employer} at {at:%H:%M} ({city(str(at.tzinfo))})"


def _candidacy(one: Advised, now: datetime, width: int) -> Iterator[Line]:
    found = one.found
    yield wrapped(f"{found.employer} · {found.position or NO_TITLE}", width), "bold"
    if found.contacts:
        yield wrapped(", ".join(map(_person, found.contacts)), width, _INDENT), "dim"
    events = found.events[-_MOST_EVENTS:]
    if len(found.events) > len(events):
        before = len(found.events) - len(events)
        yield f"{_INDENT}{'…':<{_DATES}}{before} before", "dim"
    for event in events:
        yield _event(event, one, now, width), "yellow" if event.sureness < _DOUBTFUL else ""
    yield wrapped(wording.headline(one.advice), width, f"{_INDENT}→ ", f"{_INDENT}  "), "cyan"


def _person(contact: Contact) -> str:
    role = f" ({_ROLES[contact.role]})" if contact.role else ""
    return f"{contact.name}{role}" if contact.name != contact.email else contact.name


def _event(found: EventFound, one: Advised, now: datetime, width: int) -> str:
    candidacy = one.advice.candidacy
    event = candidacy.settled(found.proposed.event)
    told = (
        event.text
        if isinstance(event, Note) and event.text
        else wording.of("en").told_of_its_day(event, candidacy, now)
    )
    doubt = " (not sure)" if found.sureness < _DOUBTFUL else ""
    day = f"{_INDENT}{wording.short_day(event.at.date())}".ljust(_DATES + len(_INDENT))
    return wrapped(f"{told}{doubt}", width, day, " " * len(day))


def _unclear(answer: Answer, width: int) -> Iterator[Line]:
    unclear = answer.scanned.gathered.unclear
    if not unclear:
        return
    yield "", ""
    yield "Unclear", "bold"
    for one in unclear[-_MOST_UNCLEAR:]:
        day = f"{_INDENT}{wording.short_day(one.source.date.date())}".ljust(_DATES + len(_INDENT))
        yield wrapped(_question(one), width, day, " " * len(day)), ""
    if len(unclear) > _MOST_UNCLEAR:
        yield f"{_INDENT}and {len(unclear) - _MOST_UNCLEAR} more: --json has them all", ""


def _question(one: UnclearMail) -> str:
    means = "your own mail" if one.said.is_own else _MEANS.get(one.said.means, "something")
    told = f"{one.source.sender}, “{one.source.subject}”: {means}"
    if not one.candidates:
        return f"{told}, but it names no firm that hires."
    names = " or ".join(f"{employer}, {position or NO_TITLE}" for employer, position in one.candidates)
    return f"{told}. Which is it: {names}?"


def _left_aside(answer: Answer) -> str:
    counts = answer.scanned.gathered.counts
    parts = [_WHY[why][count > 1].format(f"{count:,}") for why in _WHY if (count := counts.get(why, 0))]
    return f"Left aside: {', '.join(parts)}." if parts else "Every mail has to do with an application."
