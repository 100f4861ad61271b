"""`heardback ask`: six questions at the most, then a candidacy file and its first advice."""

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


def ask(out: OutOption = None) -> None:
    """Ask about your interview, keep the answers in a file of yours, and advise."""
    from heardback import bootstrap
    from heardback.cli.lines import say
    from heardback.cli.page import show
    from heardback.core.advice import advise
    from heardback.core.errors import LeftOff
    from heardback.core.playbook import built_in
    from heardback.intake.candidacy_file import read_candidacy
    from heardback.intake.new_file import file_text

    clock = bootstrap.now()
    say("Six short questions. Enter alone takes what stands in [brackets], or leaves the question open.", hanging=0)
    try:
        told = _conversation(clock)
    except (EOFError, KeyboardInterrupt) as gone:
        print()
        raise LeftOff from gone
    text = file_text(told)
    path = _kept(out, told.employer, text)
    candidacy, problems = read_candidacy(text)
    if candidacy is None:
        raise AssertionError(problems)
    print()
    say(f"Kept in {path}. When something happens: heardback note {path} …", hanging=0)
    show(advise(candidacy, built_in("balanced"), clock.astimezone(candidacy.timezone)), file=str(path))


def _conversation(clock: "datetime") -> "Told":
    """Ask, one thing after the other; what is not understood is asked again."""
    from heardback import bootstrap
    from heardback.core.countries import country_name, country_of_zone
    from heardback.intake.new_file import Told

    zone = bootstrap.local_zone()
    here = country_of_zone(zone) if zone else None
    employer = _asked("With which firm did you have the interview?", _line)
    title = _asked("For which post?", _line)
    hint = f" [{country_name(here)}]" if here else ""
    country = _asked(f"In which country do you wait for their answer?{hint}", _country, otherwise=here)
    timezone = _timezone(country, zone, clock)
    when = "When was it? For example: yesterday 10:00, or 9 Nov 14:30"
    at = _asked(when, lambda words: _past(words, timezone, clock))
    nobody: tuple[Contact, ...] = ()
    people = _asked(
        "With whom? A name, and a phone number or e-mail address if you have one",
        lambda words: _people(words, country),
        otherwise=nobody,
    )
    says = _asked("What did they say about when you will hear? In their words", str, otherwise="")
    _echo(says, at, country)
    return Told(
        candidate=bootstrap.user_name() or "Your name",
        employer=employer,
        country=country,
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


def _line(words: str) -> str | None:
    return words if words.isprintable() else None


def _country(words: str) -> str | None:
    from heardback.core.countries import country_called

    return country_called(words)


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
            f"{country_name(country)} has several time zones; I take {city(chosen)}'s. You can change it in the file.",
            hanging=0,
        )
    return chosen


def _past(words: str, timezone: str, clock: "datetime") -> "datetime | None":
    from zoneinfo import ZoneInfo

    from heardback.core.moments import understand_moment

    now = clock.astimezone(ZoneInfo(timezone))
    moment = understand_moment(words, now)
    return moment.instant(now).astimezone(now.tzinfo) if moment else None


def _people(words: str, country: str) -> "tuple[Contact, ...] | None":
    from heardback.intake.people_said import understand_people

    people = understand_people(words, country)
    return tuple(people) if people else None


def _echo(says: str, at: "datetime", country: str) -> None:
    """Say back which day their words mean, so that a misunderstanding is seen at once."""
    from heardback.cli.lines import say
    from heardback.core.promises import understand_promise
    from heardback.core.wording import day
    from heardback.core.workdays import working_days

    if not says:
        return
    until = understand_promise(says, on=at.date(), days=working_days(country)).until
    if until:
        say(f"I take that as: by {day(until)} {until.year}.", hanging=0)
    else:
        say("There is no day in that which I understand; I treat it as nothing promised.", hanging=0)


def _kept(out: Path | None, employer: str, text: str) -> Path:
    """Write the file under a name that nothing has yet."""
    from heardback.cli.whole_files import create_file
    from heardback.core.errors import CannotWrite
    from heardback.intake.people_said import plain_word

    if out:
        if not create_file(out, text.encode()):
            raise CannotWrite(name=out, why="there is a file of that name already; give --out another")
        return out
    name = plain_word(employer) or "interview"
    names = (Path(f"{name}.toml" if number == 1 else f"{name}-{number}.toml") for number in range(1, _MOST_NAMES))
    free = next((path for path in names if not path.exists() and create_file(path, text.encode())), None)
    if free is None:
        raise CannotWrite(name=f"{name}.toml", why="there are too many files of that name; give --out another")
    return free
