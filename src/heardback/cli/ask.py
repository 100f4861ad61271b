"""`heardback ask`: six questions at the most, then a candidacy file and its first advice."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final, TypeVar

import typer

if TYPE_CHECKING:
    from datetime import datetime

    from heardback.core.candidacy import Contact
    from heardback.intake.new_file import Told

T = TypeVar("T")

OutOption = Annotated[Path | None, typer.Option("--out", metavar="FILE", help="where to keep the answers")]
_MOST_NAMES: Final = 1_000
_TAKEN: Final = "there is a file of that name already; give --out another"


_NO_NAME: Final = "Your name"


def ask(out: OutOption = None) -> None:
    """Ask about your interview, and keep it in a file of yours. Then advise."""
    from heardback import bootstrap
    from heardback.cli.lines import as_typed, say
    from heardback.cli.page import show
    from heardback.core.advice import advise
    from heardback.core.errors import CannotWrite, LeftOff
    from heardback.core.playbook import built_in
    from heardback.intake.candidacy_file import read_candidacy
    from heardback.intake.new_file import file_text

    clock = bootstrap.now()
    if out:
        _make_sure_of(out)
    say("Six short questions. Enter alone takes what stands in [brackets], or leaves the question open.", hanging=0)
    try:
        told = conversation(clock)
    except (EOFError, KeyboardInterrupt) as gone:
        print()
        raise LeftOff from gone
    text = file_text(told)
    candidacy, problems = read_candidacy(text)
    if candidacy is None:
        raise AssertionError(problems)
    try:
        path = _kept(out, told.employer, text)
    except CannotWrite:
        print(f"\n{text}")  # what was typed is not lost
        raise
    print()
    say(f"Kept in {path}. When something happens: heardback note {as_typed(str(path))} …", hanging=0)
    show(advise(candidacy, built_in("balanced"), clock.astimezone(candidacy.timezone)), file=str(path))


def _make_sure_of(out: Path) -> None:
    """Say before the first question what would be in the way after the last."""
    from heardback.core.errors import CannotWrite

    if os.path.lexists(out):
        raise CannotWrite(name=out, why=_TAKEN)
    if not out.absolute().parent.is_dir():
        raise CannotWrite(name=out, why="there is no such folder")


def conversation(clock: "datetime", *, name: str | None = None) -> "Told":
    """Ask, one thing after the other; what is not understood is asked again. A known `name` is not asked for."""
    from heardback import bootstrap
    from heardback.core.countries import Place, country_name, country_of_zone, place_called
    from heardback.intake.new_file import Told

    zone = bootstrap.local_zone()
    here = country_of_zone(zone) if zone else None
    employer = _asked("With which firm did you have the interview?", _line)
    title = _asked("For which post?", _line)
    hint = f" [{country_name(here)}]" if here else ""
    otherwise = Place(here, None) if here else None
    place = _asked(f"In which country do you wait for their answer?{hint}", place_called, otherwise)
    timezone = place.timezone or _timezone(place.country, zone, clock)
    at, is_ahead = _interview(timezone, clock)
    people = _people(place.country)
    says = "" if is_ahead else _their_words(at, place.country)
    return Told(
        candidate=name or _name(),
        employer=employer,
        country=place.country,
        timezone=timezone,
        title=title,
        at=at,
        people=people,
        says=says,
    )


def _asked(question: str, understand: Callable[[str], T | None], otherwise: T | None = None) -> T:
    """Ask until the answer is understood; with `otherwise`, Enter alone is an answer too."""
    from heardback.cli.lines import say

    while True:
        print()
        say(question, hanging=0)
        words = input("> ").strip()
        answer = otherwise if not words else understand(words)
        if answer is not None:
            return answer
        say("That I did not understand. Please say it another way." if words else "This one I need.", hanging=0)


def _name() -> str:
    """Return the candidate's name: the computer's word for it, else asked for; it may be left open."""
    from heardback import bootstrap

    known = _line(bootstrap.user_name() or "")
    if known:
        return known
    try:
        return _asked("And your name, as it should stand under your letters?", _line, otherwise=_NO_NAME)
    except EOFError:
        return _NO_NAME


def _line(words: str) -> str | None:
    """Take a line as it is, but for what a stray key left in it."""
    return " ".join("".join(one if one.isprintable() else " " for one in words).split()) or None


def _timezone(country: str, here: str | None, clock: "datetime") -> str:
    """Take this computer's zone where it lies in that country, else the one most of the country goes by; say so."""
    from heardback.cli.lines import say
    from heardback.core.countries import city, country_name, main_zone, zones_apart
    from heardback.core.places import zones_of

    several = zones_apart(country, clock)
    chosen = here if here in zones_of(country) else main_zone(country)
    if chosen is None:
        return here or "UTC"
    if len(several) > 1:
        say(
            f"{country_name(country)} has several time zones; I take {city(chosen)}'s. The file can say another.",
            hanging=0,
        )
    return chosen


def _interview(timezone: str, clock: "datetime") -> "tuple[datetime, bool]":
    """Ask for the interview: when it was, at the employer's, and whether it is still ahead."""
    from zoneinfo import ZoneInfo

    from heardback.cli.lines import say
    from heardback.core.moments import Moment, understand_moment
    from heardback.core.shapes import FIRST_YEAR, LAST_YEAR
    from heardback.core.wording import day

    now = clock.astimezone(ZoneInfo(timezone))

    def understand(words: str) -> Moment | None:
        moment = understand_moment(words, now)
        return moment if moment and FIRST_YEAR < moment.day.year < LAST_YEAR else None

    moment = _asked("When was it? For example: yesterday 10:00, or 9 Nov 14:30", understand)
    at = moment.instant(now).astimezone(now.tzinfo)
    hour = f"at {at:%H:%M}" if moment.clock else f"without an hour; I write {at:%H:%M}"
    ahead = ", so it is still ahead" if at > now else ""
    say(f"I take that as: {day(at.date())} {at.year}, {hour}{ahead}.", hanging=0)
    return at, at > now


def _people(country: str) -> "tuple[Contact, ...]":
    """Ask for the people; Enter alone: nobody is known."""
    from heardback.cli.lines import say
    from heardback.intake.people_said import understand_people

    nobody: list[Contact] = []
    question = "With whom? A name, and a phone number or e-mail address if you have one"
    people = _asked(question, lambda words: understand_people(words, country), otherwise=nobody)
    told = [", ".join(filter(None, (one.name, one.role, one.phone, one.email))) for one in people]
    if told:
        say(f"I take that as: {'; '.join(told)}.", hanging=0)
    return tuple(people)


def _their_words(at: "datetime", country: str) -> str:
    """Ask what they said, and say back which day it means, so that a misunderstanding is seen at once."""
    from heardback.cli.lines import say
    from heardback.core.promises import understand_promise
    from heardback.core.wording import day
    from heardback.core.workdays import working_days

    says = _asked("What did they say about when you will hear? In their words", _line, otherwise="")
    if says:
        until = understand_promise(says, on=at.date(), days=working_days(country)).until
        by = f"I take that as: by {day(until)} {until.year}." if until else ""
        say(by or "There is no day in that which I understand; I treat it as nothing promised.", hanging=0)
    return says


def _kept(out: Path | None, employer: str, text: str) -> Path:
    """Write the file under a name that nothing has yet."""
    from heardback.cli.whole_files import create_file
    from heardback.core.errors import CannotWrite
    from heardback.intake.people_said import plain_word

    if out:
        if not create_file(out, text.encode()):
            raise CannotWrite(name=out, why=_TAKEN)
        return out
    name = plain_word(employer) or "interview"
    names = (Path(f"{name}.toml" if number == 1 else f"{name}-{number}.toml") for number in range(1, _MOST_NAMES))
    free = next((path for path in names if not os.path.lexists(path) and create_file(path, text.encode())), None)
    if free is None:
        raise CannotWrite(name=f"{name}.toml", why="there are too many files of that name; give --out another")
    return free
