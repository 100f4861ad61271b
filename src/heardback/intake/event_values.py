"""One event from values that a form or a command brought, checked exactly as if it stood in a candidacy file."""

from collections.abc import Iterable, Mapping
from typing import Any

from heardback.core.candidacy import Contact
from heardback.core.events import KINDS, Event
from heardback.core.problems import Problem
from heardback.core.shapes import Reader
from heardback.intake.event_checks import EventChecks


def event_from(
    kind: str, values: Mapping[str, Any], contacts: Iterable[Contact]
) -> tuple[Event | None, list[tuple[str, Problem]]]:
    """Make an event of a known kind: the event and no problem, or nothing and every problem with the key it is about.

    Keys and values are those of the contract's event table; what is None or blank is taken as left out.
    """
    raw = {key: value for key, value in values.items() if value not in (None, "")}
    known: dict[str, Contact] = {contact.id: contact for contact in contacts}
    reader = Reader("")
    event: Event | None = reader.table(KINDS[kind], raw, ("events", 0))
    EventChecks(reader, known, set(known)).check({"type": kind, **raw}, 0)
    problems = [(problem.place.rpartition(".")[2], problem) for problem in reader.problems]
    return (None if problems else event), problems
