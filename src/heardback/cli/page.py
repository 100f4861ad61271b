"""An advice on a terminal: one headline, the step, why, the road ahead, the odds. Plain text where it is piped."""

from collections.abc import Iterator
from typing import Final

from heardback.cli.lines import Line, as_typed, print_page, room, wrapped
from heardback.core import wording
from heardback.core.advice import Advice
from heardback.core.candidacy import Candidacy
from heardback.core.reading import Dated
from heardback.core.step import BACKGROUND, Step

_INDENT: Final = "  "
_DATES: Final = 14
"""How wide the dates of the road are, with the gap after them."""

_SAID_ONCE_IN_THE_GUIDE: Final = ("S0-C9",)
"""True of every ask, so that here it would soon be overlooked; it is in the JSON and in `heardback playbooks`."""


def show(advice: Advice, *, file: str | None = None) -> None:
    """Print an advice; with its `file`, also how to get the words for it."""
    print_page(_lines(advice, room(), file))


def _lines(advice: Advice, width: int, file: str | None) -> Iterator[Line]:
    yield wrapped(_place(advice), width), "dim"
    yield "", ""
    yield wrapped(wording.headline(advice), width), "bold"
    steps = [dated for dated in advice.reading.steps if dated.step.action not in BACKGROUND]
    now = [dated for dated in steps if dated.status != "upcoming"] or steps[:1]
    for dated in now:
        yield from _step(advice, dated, width)
    yield from _words_for(now, width, file)
    yield from _road(advice, [dated.step for dated in now], width)
    yield from _silence(advice, width)
    yield from _besides(advice, width)


def _place(advice: Advice) -> str:
    candidacy = advice.candidacy
    clock = f"{wording.day(advice.reading.today)}, {advice.at:%H:%M} there"
    return (
        f"{candidacy.position.title} at {candidacy.employer.name} · {clock} · {advice.playbook.title.lower()} playbook"
    )


def _step(advice: Advice, dated: Dated, width: int) -> Iterator[Line]:
    step, late = dated.step, dated.status == "late"
    when = wording.window(step, advice.reading.today)
    yield "", ""
    told = f"{_told(advice, step)} ({'late, it was due ' if late else ''}{when})"
    yield wrapped(told, width, _INDENT), "yellow" if late else "cyan"
    address = _address(advice.candidacy, step)
    if address:
        yield wrapped(address, width, _INDENT), ""
    for rule in step.rules:
        own = "" if advice.playbook.speaks(rule) else ", borrowed from another voice"
        yield wrapped(f"{wording.because(advice, rule)} [{rule}{own}]", width, _INDENT), "dim"


def _words_for(now: list[Dated], width: int, file: str | None) -> Iterator[Line]:
    """Say where the words are, and that one letter may do for two steps."""
    if sum(dated.step.action in ("thank-after-rejection", "ask-feedback") for dated in now) > 1:
        yield "", ""
        yield wrapped("One e-mail can do both: the thanks and the question.", width), ""
    first = next((dated.step for dated in now if dated.step.letter and dated.step.channel), None)
    if file and first:
        command = "script" if first.channel == "phone" else "letter"
        yield "", ""
        said = f"The words: heardback {command} {as_typed(file)}"
        yield (said if len(said) <= width else f"The words: heardback {command} FILE"), ""


def _told(advice: Advice, step: Step) -> str:
    deadline = advice.plan.case.standing.deadline
    return wording.sentence(advice.candidacy, step, deadline=deadline.by if deadline else None)


def _address(candidacy: Candidacy, step: Step) -> str:
    contact = candidacy.people.get(step.to) if step.to else None
    if contact is None:
        return ""
    if step.channel == "phone":
        number = contact.phone or "no number known; the company's general one may help"
        return f"Phone: {number}. Between 10:00 and 17:00 at their place."
    if step.channel == "email":
        return f"E-mail: {contact.email or 'no address known'}"
    return f"By {step.channel}." if step.channel else ""


def _road(advice: Advice, shown: list[Step], width: int) -> Iterator[Line]:
    """The road ahead, without what has just been said."""
    road = [ahead for ahead in advice.outlook if ahead.step not in shown]
    if not road:
        return
    waited_for = advice.reading.phase in ("awaiting", "requested", "invited")
    yield "", ""
    yield ("After that, if they stay silent" if waited_for else "After that"), ""
    for ahead in road:
        day = f"{_INDENT}{wording.short_day(ahead.day)}".ljust(_DATES)
        yield wrapped(_told(advice, ahead.step), width, day, " " * _DATES), ""


def _silence(advice: Advice, width: int) -> Iterator[Line]:
    if advice.silence is None or not advice.silence.odds.days:
        return
    odds = advice.silence.odds
    days = "1 day" if odds.days == 1 else f"{odds.days} days"
    usual = f"Where one comes, it has usually come by {wording.day(advice.silence.usual_by)}."
    yield "", ""
    yield wrapped(f"Silent for {days}. That an answer still comes: {wording.odds(odds)}. {usual}", width), ""


def _besides(advice: Advice, width: int) -> Iterator[Line]:
    besides = [dated.step for dated in advice.reading.steps if dated.step.action in BACKGROUND]
    if besides:
        yield "", ""
        yield "Besides", ""
    for step in besides:
        yield wrapped(f"{_told(advice, step)}.", width, _INDENT), ""
    cautions = [rule for rule in advice.cautions if rule not in _SAID_ONCE_IN_THE_GUIDE]
    if cautions:
        yield "", ""
    for rule in cautions:
        yield wrapped(f"Mind: {wording.caution(rule)} [{rule}]", width), "dim"
