"""What was found in a mailbox, in the words of the tests: "reply rejection nk-no", "asked olga nk-asked"."""

from collections.abc import Collection, Iterable
from datetime import UTC, datetime
from typing import Final
from zoneinfo import ZoneInfo

from heardback.core.events import KINDS, Asked, Decision, Interview, Reply, Thanked
from heardback.intake.proposing.gathering import Gathered, Gathering
from heardback.intake.proposing.making import CandidacyFound, EventFound
from heardback.intake.proposing.said import MailSaid, said_in
from heardback.intake.proposing.values import MailSource
from tests.intake.proposing.posted import Posted

MARIA: Final = frozenset({"maria.lind@gmail.com"})
_TYPES: Final = {kind: name for name, kind in KINDS.items()}


def gathered(mails: Iterable[Posted], own: Collection[str] = MARIA, reader: str = "Europe/Stockholm") -> Gathered:
    """Read a mailbox."""
    gathering = Gathering(own)
    for one in mails:
        gathering.add(read(one, own, reader))
    return gathering.gathered()


def read(one: Posted, own: Collection[str] = MARIA, reader: str = "Europe/Stockholm") -> MailSaid:
    """Read a mail."""
    found = one.found
    return said_in(
        found.raw,
        folder=found.folder,
        folder_name=found.folder_name,
        own=own,
        reader=ZoneInfo(reader),
        found_at=datetime(2026, 12, 1, tzinfo=UTC),
    )


def told(found: Gathered) -> dict[tuple[str, str | None], list[str]]:
    """Tell every candidacy that was found."""
    return {(one.employer, one.position): [_told(event) for event in one.events] for one in found.candidacies}


def candidacy_at(found: Gathered, employer: str) -> CandidacyFound:
    """Return the first candidacy at an employer."""
    return next(one for one in found.candidacies if one.employer == employer)


def name(source: MailSource) -> str:
    """Return the name that a test gave a mail."""
    return source.message_id.strip("<>").partition("@")[0]


def _told(found: EventFound) -> str:
    event, proposed = found.proposed.event, found.proposed
    words = [_TYPES[type(event)]]
    if isinstance(event, Reply | Decision):
        words.append(event.means)
    if isinstance(event, Interview):
        words.append(_instant(event.at))
    if isinstance(event, Asked) and event.purpose != "ask":
        words.append(event.purpose)
    if isinstance(event, Asked | Thanked) and event.to:
        words.append(event.to)
    words.append(name(found.source))
    if isinstance(event, Reply) and event.until:
        words += ["until", event.until.isoformat()]
    if proposed.back:
        words += ["back", proposed.back.isoformat()]
    if proposed.change == "called-off" and proposed.was:
        words += ["called-off", _instant(proposed.was)]
    if proposed.change == "undelivered":
        words.append("undelivered")
    return " ".join(words)


def _instant(at: datetime) -> str:
    return at.astimezone(UTC).isoformat().replace("+00:00", "Z")
