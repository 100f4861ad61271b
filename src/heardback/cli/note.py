"""`heardback note FILE TYPE`: add to a candidacy file what just happened."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

if TYPE_CHECKING:
    from heardback.core.candidacy import Candidacy
    from heardback.core.events import Event
    from heardback.intake.event_words import Typed

RAW: Final = {"ignore_unknown_options": True, "allow_interspersed_args": False}
"""The options of an event are its keys, which only `event_words` knows: take every word as it comes."""

_NOTE: Final = "This note"
_USUAL_PLAYBOOK: Final = "balanced"
_EXAMPLES: Final = {
    "applied": "--channel email",
    "interview": "--with olga,lars --minutes 45 --at 2026-11-27T10:00",
    "agreement": '--says "within a week" --who employer --may-ask',
    "thanked": "--to olga --channel email",
    "asked": "--to olga --channel phone --outcome no-answer",
    "receipt": "--from olga",
    "reply": '--means deferral --says "by Friday" --from olga',
    "delivered": "--at yesterday",
    "confirmed": '--at "yesterday 10:00"',
    "deadline": "--by 2026-11-20 --reason other-offer",
    "decision": "--means go-on",
    "reviewed": '--text "Have numbers ready"',
    "note": '--text "They are moving to a new office"',
}


def note(
    words: Annotated[list[str] | None, typer.Argument(metavar="FILE TYPE [--KEY VALUE]…", show_default=False)] = None,
    *,
    listing: Annotated[bool, typer.Option("--list", help="show every type with its keys and an example")] = False,
) -> None:
    """Add to a candidacy file what happened. A call, a letter, an answer.

    For example: heardback note acme.toml asked --channel phone --to olga --outcome no-answer

    --at says when it happened, at the employer's place: 2026-11-17T10:40, "yesterday 10:00" or "last Tuesday 9am";
    without it, now. The file keeps its comments and its order. `heardback note --list` shows every type with its keys.
    """
    from heardback import bootstrap
    from heardback.cli.whole_files import change_file
    from heardback.core import wording
    from heardback.core.advice import advise
    from heardback.core.playbook import built_in
    from heardback.core.wording.english.past import told_within
    from heardback.intake.event_words import take_apart

    typed = take_apart(words or ())
    if listing or typed.has("--list") or typed.has("--help"):
        _list()
        return
    path, kind = _file_and_type(typed)
    clock = bootstrap.now()
    event, candidacy = change_file(path, lambda old: _noted(old, path, kind, typed, clock))
    print(f"Recorded: {told_within(event, candidacy, clock)}.")
    print(wording.headline(advise(candidacy, built_in(_USUAL_PLAYBOOK), clock.astimezone(candidacy.timezone))))


def _file_and_type(typed: "Typed") -> tuple[Path, str]:
    from heardback.core.errors import CannotUse
    from heardback.core.events import KINDS
    from heardback.core.problems import Problem

    match typed.plain:
        case (file, kind):
            return Path(file), kind
        case (_, _, *more):
            hint = '--key value, and several words in quotes: --says "by Friday"'
            problems = [Problem(place=f'"{word}"', found="it belongs to no option", expected=hint) for word in more]
        case (_,):
            problems = [Problem(place="heardback note", found="no event type", expected=", ".join(KINDS))]
        case _:
            problems = [Problem(place="heardback note", found="no file", expected="FILE TYPE [--key value]…")]
    raise CannotUse(_NOTE, problems)


def _noted(
    old: bytes, path: Path, kind: str, typed: "Typed", clock: datetime
) -> tuple[bytes, tuple["Event", "Candidacy"]]:
    """Return the file's new content, with the event that came in and the candidacy as it is now."""
    from heardback.core.errors import CannotUse
    from heardback.intake.candidacy_edit import with_event
    from heardback.intake.candidacy_file import read_candidacy
    from heardback.intake.event_words import in_options, read_event

    text = _text(old, path)
    before, problems = read_candidacy(text.removeprefix("\ufeff"))
    if before is None:
        raise CannotUse(str(path), problems)
    raw, problems = read_event(kind, typed.given, before, clock.astimezone(before.timezone))
    if problems:
        raise CannotUse(_NOTE, problems)
    longer = with_event(text, raw)
    if longer is None:
        raise CannotUse(str(path), ["events: they are written in a way that cannot be added to; expected [[events]]."])
    after, problems = read_candidacy(longer.removeprefix("\ufeff"))
    if after is None:
        raise CannotUse(_NOTE, [in_options(problem, kind, raw, before) for problem in problems])
    return longer.encode(), (_new_event(before, after), after)


def _text(content: bytes, path: Path) -> str:
    from heardback.core.errors import CannotRead

    try:
        return content.decode()
    except UnicodeDecodeError as error:
        raise CannotRead(name=path, why="it is not UTF-8 text") from error


def _new_event(before: "Candidacy", after: "Candidacy") -> "Event":
    """Return the one event that is there once more than before."""
    left = list(before.events)
    for event in after.events:
        if event not in left:
            return event
        left.remove(event)
    raise AssertionError(after)


def _list() -> None:
    """Show the event types."""
    from heardback.core.events import KINDS
    from heardback.intake.event_words import described, options_of

    for kind, cls in KINDS.items():
        print(f"{kind}: {(cls.__doc__ or '').splitlines()[0].replace('`', '')}")
        for option in options_of(kind).values():
            if option.key != "at":
                print(f"    {option.name:<20} {described(option)}{' (needed)' if option.needed else ''}")
        print(f"    heardback note acme.toml {kind} {_EXAMPLES.get(kind, '')}".rstrip() + "\n")
    print('Every type takes --at, a moment such as 2026-11-17T10:40 or "yesterday 10:00"; without it, now.')
