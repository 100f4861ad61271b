"""A candidacy file (the contract's TOML) → a candidacy, or everything that is wrong with it, place by place."""

from typing import Any, Final
from zoneinfo import ZoneInfo

from heardback.core.calendars import country_like, parts_of
from heardback.core.candidacy import Candidacy, Candidate, Contact, Employer, Position
from heardback.core.events import KINDS, Event
from heardback.core.places import zone, zones_of
from heardback.core.problems import Problem, in_order, shown
from heardback.core.shapes import Reader, parse_toml
from heardback.intake.event_checks import EventChecks

_TABLES: Final = {"candidate": Candidate, "employer": Employer, "position": Position}
_LISTS: Final = ("contacts", "events")


def read_candidacy(text: str) -> tuple[Candidacy | None, list[Problem]]:
    """Read a candidacy file's text: the candidacy and no problem, or nothing and every problem found."""
    document, problem = parse_toml(text)
    if document is None:
        return None, [problem] if problem else []
    reading = _File(text, document)
    candidacy = reading.candidacy()
    return (None if reading.problems else candidacy), in_order(reading.problems)


class _File:
    """One file being read."""

    def __init__(self, text: str, document: dict[str, Any]) -> None:
        self._reader = Reader(text)
        self._document = document
        self.problems = self._reader.problems

    def candidacy(self) -> Candidacy | None:
        document = self._document
        for key in document.keys() - _TABLES.keys() - set(_LISTS):
            self._reader.problem((key,), f"unknown table {shown(key)}", ", ".join((*_TABLES, *_LISTS)))
        candidate = self._reader.table(Candidate, document.get("candidate", {}), ("candidate",))
        employer = self._reader.table(Employer, document.get("employer", {}), ("employer",))
        position = self._reader.table(Position, document.get("position", {}), ("position",))
        contacts = self._contacts()
        events = self._events(contacts)
        timezone = place_of(employer, self._reader) if employer else None
        if self.problems or not (candidate and employer and position and timezone):
            return None
        return Candidacy.of(
            candidate=candidate,
            employer=employer,
            position=position,
            contacts=contacts.values(),
            events=events,
            timezone=timezone,
        )

    def _list(self, key: str) -> list[object]:
        raw = self._document.get(key, [])
        if isinstance(raw, list):
            return raw
        self._reader.problem((key,), shown(raw), f"a list of tables: [[{key}]]")
        return []

    def _contacts(self) -> dict[str, Contact]:
        contacts: dict[str, Contact] = {}
        for number, raw in enumerate(self._list("contacts")):
            contact = self._reader.table(Contact, raw, ("contacts", number))
            if contact and contact.id in contacts:
                self._reader.problem(
                    ("contacts", number, "id"), f"a second contact {shown(contact.id)}", "an id of its own"
                )
            elif contact:
                contacts[contact.id] = contact
        return contacts

    def _events(self, contacts: dict[str, Contact]) -> list[Event]:
        checks = EventChecks(self._reader, contacts, self._ids())
        events = [self._event(raw, number, checks) for number, raw in enumerate(self._list("events"))]
        return [event for event in events if event]

    def _ids(self) -> set[str]:
        """Every contact's id as it stands there, also of those with another mistake: one mistake is one problem."""
        raws = self._document.get("contacts", [])
        return {str(raw.get("id")) for raw in raws if isinstance(raw, dict)} if isinstance(raws, list) else set()

    def _event(self, raw: object, number: int, checks: EventChecks) -> Event | None:
        path = ("events", number)
        kind = raw.get("type") if isinstance(raw, dict) else None
        if not isinstance(raw, dict) or not isinstance(kind, str) or kind not in KINDS:
            found = "no type" if kind is None else f"type {shown(kind)}"
            self._reader.problem((*path, "type"), found, f"one of {', '.join(KINDS)}")
            return None
        event: Event | None = self._reader.table(KINDS[kind], raw, path, apart=frozenset({"type"}))
        checks.check(raw, number)
        return event


def place_of(employer: Employer, reader: Reader) -> ZoneInfo | None:
    """Return the time zone of where an employer is; what is wrong with the place is told to the reader."""
    country, part = employer.country, employer.subdivision
    parts = parts_of(country)
    if parts is None:
        reader.problem(("employer", "country"), shown(country), country_like(country))
        return None
    if part and part not in parts:
        allowed = ", ".join(parts) or f"none: leave it out for {country}"
        reader.problem(("employer", "subdivision"), shown(part), f"a part of {country}: {allowed}")
    return _timezone(employer, reader)


def _timezone(employer: Employer, reader: Reader) -> ZoneInfo | None:
    zones = zones_of(employer.country)
    if employer.timezone is None and len(zones) == 1:
        return zone(zones[0])
    found = None if employer.timezone is None else zone(employer.timezone)
    if found is None:
        several = f"no time zone, and {employer.country} has {'several' if zones else 'none of its own'}"
        what = several if employer.timezone is None else shown(employer.timezone)
        such = ", ".join(zones[:4]) or "Europe/Paris"
        reader.problem(("employer", "timezone"), what, f"an IANA time zone such as {such}")
    return found
