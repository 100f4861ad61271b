"""What an event's own types cannot say: that its people are contacts, and that its channel and outcome fit them.

The checks read the raw table, so that a mistake in one key does not hide one in another.
"""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from heardback.core.candidacy import Contact
from heardback.core.problems import one_of, shown
from heardback.core.shapes import Reader

_ANYWHERE: Final = ("phone", "email")
_PERSON_KEYS: Final = ("to", "from", "contact")
_OUTCOMES: Final = {"phone": ("reached", "no-answer", "voicemail"), "email": ("sent",)}
_CALLED: Final = {"phone": "a call", "email": "an e-mail"}


class EventChecks:
    """The checks of one file, given its contacts and every id that stands in it."""

    def __init__(self, reader: Reader, contacts: Mapping[str, Contact], ids: set[str]) -> None:
        """Problems go to `reader`; `ids` are those of contacts with a mistake too."""
        self._reader = reader
        self._contacts = contacts
        self._ids = ids

    def check(self, raw: dict[str, Any], number: int) -> None:
        """Check one event's table."""
        for key, one in _people(raw):
            if one not in self._ids:
                known = ", ".join(self._contacts) or "none is listed yet: add a [[contacts]] table"
                self._reader.problem(
                    ("events", number, key), f"no contact {shown(one)}", f"the id of a contact ({known})"
                )
        channel = raw.get("channel")
        if isinstance(channel, str):
            self._check_channel(raw, number, channel)

    def _check_channel(self, raw: dict[str, Any], number: int, channel: str) -> None:
        """Hold it against what was declared; a call and a letter end differently."""
        allowed = (*_ANYWHERE, *self._declared(raw))
        if channel not in allowed:
            expected = f"{one_of(allowed)} (a contact's channels may declare another way)"
            self._reader.problem(("events", number, "channel"), shown(channel), expected)
        outcome = raw.get("outcome")
        fitting = _OUTCOMES.get(channel)
        if raw.get("type") == "asked" and fitting and isinstance(outcome, str) and outcome not in fitting:
            found = f"{shown(outcome)} for {_CALLED[channel]}"
            self._reader.problem(("events", number, "outcome"), found, one_of(fitting))

    def _declared(self, raw: dict[str, Any]) -> list[str]:
        """Return the further channels that the person concerned declared, or anybody where nobody is named."""
        named = [self._contacts[one] for key, one in _people(raw) if key != "with" and one in self._contacts]
        declared = {one for contact in named or self._contacts.values() for one in contact.channels or ()}
        return sorted(declared - set(_ANYWHERE))


def _people(raw: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield the ids that an event names, each with its key."""
    for key in _PERSON_KEYS:
        if isinstance(raw.get(key), str):
            yield key, raw[key]
    several = raw.get("with")
    if isinstance(several, list):
        yield from (("with", one) for one in several if isinstance(one, str))
