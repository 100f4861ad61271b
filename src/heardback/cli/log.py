"""`heardback log EMPLOYER WHAT`: what just happened, into one's own record."""

from typing import TYPE_CHECKING, Annotated, Final, cast, get_args

import typer

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from heardback.actions.opened import Open
    from heardback.core.doing import Ending
    from heardback.core.events import Event
    from heardback.intake.event_words import Typed

RAW: Final = {"ignore_unknown_options": True, "allow_interspersed_args": False}
_THIS: Final = "This entry"
_EXPECTED: Final = "EMPLOYER WHAT, such as nordkraft no-answer"


def log(
    context: typer.Context,
    words: Annotated[
        list[str] | None, typer.Argument(metavar="EMPLOYER WHAT [--KEY VALUE]…", show_default=False)
    ] = None,
) -> None:
    """Record what happened with an employer.

    WHAT is how the step of today ended (reached, no-answer, voicemail, sent, done, go-on, let-go …), or a type of event
    with its keys, as `heardback note --list` shows them:

    heardback log nordkraft no-answer

    heardback log nordkraft reply --means deferral --says "by Friday"
    """
    import secrets

    from heardback import bootstrap
    from heardback.actions.opened import open_candidacy
    from heardback.actions.record import Command, record
    from heardback.cli.own_record import candidacy_called, own_record
    from heardback.core import wording
    from heardback.core.wording.english.past import told_within
    from heardback.intake.event_words import take_apart

    typed = take_apart(words or ())
    if typed.has("--help"):
        print(context.get_help())
        return
    employer, what = _employer_and_what(typed)
    own, clock = own_record(), bootstrap.now()
    key = candidacy_called(own, employer).key
    opened = open_candidacy(own.log, own.owner, key, clock)
    events = _events(opened, what, typed, clock)
    command = Command(
        owner=own.owner, key=key, seen=opened.dossier.version, command=secrets.token_urlsafe(16), now=clock
    )
    record(own.log, command, *events)
    after = open_candidacy(own.log, own.owner, key, clock)
    for event in events:
        print(f"Recorded: {told_within(after.candidacy.settled(event), after.candidacy, clock)}.")
    print(wording.headline(after.advice))


def _employer_and_what(typed: "Typed") -> tuple[str, str]:
    from heardback.core.errors import CannotUse
    from heardback.core.problems import Problem

    match typed.plain:
        case (employer, what):
            return employer, what
        case (_,):
            problem = Problem(place="heardback log", found="it does not say what happened", expected=_EXPECTED)
        case _:
            found = f"{len(typed.plain)} words" if typed.plain else "nothing"
            hint = f'{_EXPECTED}; several words belong in quotes: "Karo & Co"'
            problem = Problem(place="heardback log", found=found, expected=hint)
    raise CannotUse(_THIS, [problem])


def _events(opened: "Open", what: str, typed: "Typed", clock: "datetime") -> "Sequence[Event]":
    from heardback.core.doing import Ending
    from heardback.core.events import KINDS

    if what not in KINDS and what in get_args(Ending):
        return _ended(opened, cast("Ending", what), clock)
    return [_event(opened, what, typed, clock)]


def _ended(opened: "Open", ending: "Ending", clock: "datetime") -> "Sequence[Event]":
    """Return what has happened when the first of today's steps that can end so did."""
    from heardback.core.doing import endings, events_of
    from heardback.core.errors import NothingEndsSo

    doable = [dated.step for dated in opened.advice.reading.doable()]
    step = next((step for step in doable if ending in endings(step)), None)
    if step is None:
        possible = sorted({one for step in doable for one in endings(step)})
        raise NothingEndsSo(ending=ending, instead=_instead(possible))
    return events_of(step, ending, clock)


def _instead(possible: "Sequence[str]") -> str:
    if possible:
        return f"It can end with: {', '.join(possible)}"
    return "Nothing is to be done there now. What has happened all the same is an event: heardback note --list"


def _event(opened: "Open", kind: str, typed: "Typed", clock: "datetime") -> "Event":
    """Return an event from its typed keys, checked as in a file."""
    from heardback.core.errors import CannotUse
    from heardback.core.events import Agreement
    from heardback.intake.agreed_way import with_its_way
    from heardback.intake.event_values import event_from
    from heardback.intake.event_words import read_event

    candidacy = opened.candidacy
    raw, problems = read_event(kind, typed.given, candidacy, clock.astimezone(candidacy.timezone))
    if problems:
        raise CannotUse(_THIS, problems)
    raw.pop("type", None)
    event, wrong = event_from(kind, raw, candidacy.contacts)
    if event is None:
        raise CannotUse(_THIS, [f"--{key}: {problem.found}; expected {problem.expected}." for key, problem in wrong])
    return with_its_way(event, candidacy.days) if isinstance(event, Agreement) else event
