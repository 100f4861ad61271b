"""A first candidacy file, from what somebody told in a short conversation, with words on what may be added."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from heardback.core.candidacy import Contact


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
    """Write the file's text; it reads as a candidacy (`read_candidacy`)."""
    return "\n".join(
        [
            "# What happened with one application. Add to it with `heardback note`, or by hand.",
            "# Every key is explained in docs/candidacy-file.md.",
            "",
            "[candidate]",
            f"name = {_text(told.candidate)}          # as it stands under your letters",
            '# email, phone, language = "en" | "ru", experience_years = 4',
            "",
            "[employer]",
            f"name = {_text(told.employer)}",
            f"country = {_text(told.country)}          # whose working days and holidays count",
            f"timezone = {_text(told.timezone)}",
            '# size = "small" | "medium" | "large", expects_thanks = true, subdivision',
            "",
            "[position]",
            f"title = {_text(told.title)}",
            '# result_driven = true (sales, PR …), interest = "high" | "some" | "low", level = "entry" | …',
            *(line for contact in told.people for line in _contact(contact)),
            *_events(told),
            "",
        ]
    )


def _contact(contact: Contact) -> Iterable[str]:
    yield from ("", "[[contacts]]", f"id = {_text(contact.id)}", f"name = {_text(contact.name)}")
    for key, value in (("role", contact.role), ("email", contact.email), ("phone", contact.phone)):
        if value:
            yield f"{key} = {_text(value)}"


def _events(told: Told) -> Iterable[str]:
    ids = ", ".join(_text(contact.id) for contact in told.people)
    yield from ("", "[[events]]", f"at = {_moment(told.at)}", 'type = "interview"', f"with = [{ids}]")
    if told.says:
        yield from ("", "[[events]]", f"at = {_moment(told.at)}", 'type = "agreement"', f"says = {_text(told.says)}")


def _moment(at: datetime) -> str:
    """Write a local time at the employer's, without an offset."""
    return at.replace(tzinfo=None, microsecond=0).isoformat()


def _text(words: str) -> str:
    """Write a TOML basic string; JSON's escapes are all among TOML's, but for the one character it leaves bare."""
    return json.dumps(words, ensure_ascii=False).replace("\x7f", "\\u007f")
