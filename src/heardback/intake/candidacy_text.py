"""A candidacy → the file that says so: the inverse of `candidacy_file.read_candidacy`."""

from dataclasses import MISSING, replace
from datetime import datetime
from typing import Any, Final

from heardback.core.candidacy import Candidacy, Employer
from heardback.core.events import KINDS, Event
from heardback.core.places import zones_of
from heardback.core.shapes import shape_of
from heardback.intake.toml_text import toml_value

_TYPES: Final[dict[type, str]] = {kind: name for name, kind in KINDS.items()}


def candidacy_text(candidacy: Candidacy) -> str:
    """Write a candidacy file. What was understood from words stands there as keys.

    So the file means tomorrow what it means today, though the words might then be understood otherwise.
    """
    tables = [
        _table("[candidate]", _said(candidacy.candidate)),
        _table("[employer]", _said(_placed(candidacy))),
        _table("[position]", _said(candidacy.position)),
        *(_table("[[contacts]]", _said(contact)) for contact in candidacy.contacts),
        *(_table("[[events]]", _happened(event)) for event in candidacy.events),
    ]
    return "\n".join(tables)


def _placed(candidacy: Candidacy) -> Employer:
    """Return the employer, with its time zone where the country alone does not say it."""
    employer, name = candidacy.employer, candidacy.timezone.key
    if employer.timezone is None and zones_of(employer.country) != (name,):
        return replace(employer, timezone=name)
    return employer


def _happened(event: Event) -> dict[str, object]:
    said = _said(event)
    del said["at"]
    return {"at": _moment(event.at), "type": _TYPES[type(event)], **said}


def _moment(at: datetime) -> datetime:
    """Return a moment as people say it, at the employer's; with its offset in the second of two equal hours.

    An hour that clocks leave out in spring stays as it was said, too: its offset would turn it into another.
    """
    first = at.replace(fold=0)
    return first.replace(tzinfo=None) if first.utcoffset() == at.utcoffset() else at


def _said(value: Any) -> dict[str, object]:  # noqa: ANN401 - any of the classes that are the format
    """Return what a value says, as keys of a file, without what goes without saying."""
    shape: Any = type(value)
    found = ((key, field, getattr(value, field.name)) for key, (field, _) in shape_of(shape).items())
    return {
        key: one for key, field, one in found if one is not None and (field.default is MISSING or one != field.default)
    }


def _table(header: str, keys: dict[str, object]) -> str:
    return "".join((header, "\n", *(f"{key} = {toml_value(value)}\n" for key, value in keys.items())))
