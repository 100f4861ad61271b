"""A first candidacy file, from what somebody told in a short conversation, with words on what may be added."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from heardback.core.candidacy import Contact
from heardback.core.events import Agreement
from heardback.core.shapes import Words
from heardback.core.workdays import working_days
from heardback.intake.agreed_way import with_its_way
from heardback.intake.toml_text import toml_value

_ROLE: Final = '"recruiter"           # recruiter, interviewer, manager, executive or front-desk'


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What the conversation brought. `at` is the interview, at the employer's; `says` their words about the answer."""

    candidate: str
    employer: str
    country: str
    timezone: str
    title: str
    at: datetime
    people: tuple[Contact, ...] = ()
    says: str = ""


def file_text(told: Told) -> str:
    """Write the file's text; it reads as a candidacy (`read_candidacy`), also with every suggestion taken up."""
    return "\n".join(
        [
            "# What happened with one application. Add to it with `heardback note`, or by hand.",
            "# A line that begins with #: and holds a key is a suggestion: take the #: away to use it.",
            "# Every key is explained in docs/candidacy-file.md.",
            "",
            "[candidate]",
            f"name = {toml_value(told.candidate)}          # as it stands under your letters",
            '#: email = "you@example.org"',
            '#: phone = "+44 20 7946 0123"',
            '#: language = "en"              # of your letters: en or ru',
            "#: experience_years = 4         # how long an answer usually takes depends on it",
            "",
            "[employer]",
            f"name = {toml_value(told.employer)}",
            f"country = {toml_value(told.country)}                 # whose working days and holidays count",
            f"timezone = {toml_value(told.timezone)}",
            '#: size = "small"               # small, medium or large',
            "#: expects_thanks = true        # are thank-you letters usual there?",
            "",
            "[position]",
            f"title = {toml_value(told.title)}",
            '#: level = "experienced"        # entry, experienced or senior',
            "#: result_driven = true         # sales, PR and the like: there your call is part of the test",
            '#: interest = "high"            # how much you want it: high, some or low',
            *_contacts(told.people),
            *_events(told),
            "",
        ]
    )


def _contacts(people: tuple[Contact, ...]) -> Iterable[str]:
    for contact in people:
        yield from ("", "[[contacts]]", f"id = {toml_value(contact.id)}", f"name = {toml_value(contact.name)}")
        yield f"role = {toml_value(contact.role)}" if contact.role else f"#: role = {_ROLE}"
        yield f"email = {toml_value(contact.email)}" if contact.email else '#: email = "name@example.com"'
        yield f"phone = {toml_value(contact.phone)}" if contact.phone else '#: phone = "+44 20 7946 0124"'
    if not people:
        yield from ("", "#: [[contacts]]", '#: id = "olga"', '#: name = "Olga Petrova"')
        yield from (f"#: role = {_ROLE}", '#: email = "name@example.com"', '#: phone = "+44 20 7946 0124"')


def _events(told: Told) -> Iterable[str]:
    ids = ", ".join(toml_value(contact.id) for contact in told.people)
    yield from (
        "",
        "[[events]]",
        f"at = {_moment(told.at)}",
        'type = "interview"',
        f"with = [{ids}]",
        "#: minutes = 45",
    )
    if told.says:
        yield from ("", "[[events]]", f"at = {_moment(told.at)}")
        yield from ('type = "agreement"', f"says = {toml_value(told.says)}")
        agreed = with_its_way(Agreement(at=told.at, says=Words(told.says)), working_days(told.country))
        yield from (f"channel = {toml_value(agreed.channel)}",) if agreed.channel else ()


def _moment(at: datetime) -> str:
    """Write a local time at the employer's, without an offset."""
    return at.replace(tzinfo=None, microsecond=0).isoformat()
