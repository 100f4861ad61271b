"""Any file that somebody may bring: a zip as it is, or a single candidacy file."""

from datetime import datetime
from pathlib import PurePosixPath
from typing import Final

from heardback.actions.bring_in import Arrived, TakeAccount, TakeWishes, bring_in
from heardback.intake.people_said import plain_word
from heardback.intake.zip_files import zipped
from heardback.ports import EventLog, Inbox, OwnerId

_CANDIDACY: Final = ".toml"


def bring_file(  # noqa: PLR0913 - where to, and a file by its name
    log: EventLog,
    owner: OwnerId,
    name: str,
    data: bytes,
    now: datetime,
    *,
    inbox: Inbox | None = None,
    take_account: TakeAccount | None = None,
    take_wishes: TakeWishes | None = None,
) -> Arrived:
    """Bring in a file by its name; what is no `.toml` is read as a zip. Raises `CannotUse` as `bring_in` does."""
    path = PurePosixPath(name)
    if path.suffix.casefold() == _CANDIDACY:
        data = zipped([(f"{plain_word(path.stem) or 'candidacy'}{_CANDIDACY}", data)], now)
    return bring_in(log, owner, data, now, inbox, take_account, take_wishes)
