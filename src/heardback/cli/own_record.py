"""The record of whoever sits at this computer, for the commands that share it with the pages."""

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from heardback.ports import EventLog, Kept, OwnerId


class Own(NamedTuple):
    """The log, and whose part of it is theirs."""

    log: "EventLog"
    owner: "OwnerId"


def own_record() -> Own:
    """Open the record; it is made and brought up to date where needed. Raises `SeveralPeople` on a server."""
    from heardback import bootstrap
    from heardback.core.errors import SeveralPeople
    from heardback.ports import OwnerId

    if bootstrap.settings().accounts:
        raise SeveralPeople
    bootstrap.start()
    bootstrap.migrate()
    return Own(bootstrap.event_log(), OwnerId(bootstrap.local_account().pk))


def candidacy_called(own: Own, words: str) -> "Kept":
    """Return the one candidacy that these words name. Raises `NoSuchName` or `SeveralSuch`."""
    from heardback.core.errors import NoSuchName, SeveralSuch
    from heardback.ports import Search

    found = own.log.search(own.owner, Search(words=words, archived=None))
    exact = [one for one in found if one.glance.employer.casefold() == words.casefold()]
    match exact or found:
        case [one]:
            return one
        case []:
            known = sorted({one.glance.employer for one in own.log.search(own.owner, Search())})
            raise NoSuchName(words=words, known=", ".join(known) or "none yet (heardback add)")
        case several:
            names = "; ".join(f"{one.glance.employer}, {one.glance.title}" for one in several)
            raise SeveralSuch(words=words, names=names)
