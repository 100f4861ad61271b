"""Which of a mailbox's folders are worth reading: by their special use (RFC 6154), else by their names."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from heardback.intake.folders import FolderKind, folder_kind
from heardback.ports.mail import ChosenFolders
from heardback.ports.mailbox import MailFolder

_USES: Final[dict[bytes, FolderKind]] = {
    b"\\inbox": "inbox",
    b"\\junk": "junk",
    b"\\spam": "junk",  # before RFC 6154 (XLIST)
    b"\\sent": "sent",
    b"\\all": "archive",
    b"\\allmail": "archive",
    b"\\archive": "archive",
}
_ALL: Final = frozenset((b"\\all", b"\\allmail"))
_NOT_TO_READ: Final = frozenset((b"\\noselect", b"\\nonexistent", b"\\drafts", b"\\trash"))
_ARCHIVES: Final = frozenset(("archive", "archives", "all mail", "архив", "вся почта", "archiv", "archivio", "archivo"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A folder as the server lists it."""

    name: str
    delimiter: str
    flags: frozenset[bytes]
    """In small letters."""


def worth_reading(listed: Sequence[Listed], chosen: ChosenFolders) -> list[MailFolder]:
    """Return one folder of each kind: the one chosen by hand, by special use, by name; the one nearest the root."""
    readable = [folder for folder in listed if not folder.flags & _NOT_TO_READ]
    by_hand: dict[FolderKind, str | None] = {
        "inbox": chosen.inbox,
        "junk": chosen.junk,
        "sent": chosen.sent,
        "archive": chosen.archive,
    }
    found: list[MailFolder] = []
    for kind, name in by_hand.items():
        folder = _named(name, listed) if name else _by_use(kind, readable) or _by_name(kind, readable)
        if folder and folder.name not in {other.name for other in found}:
            found.append(MailFolder(name=folder.name, kind=kind, is_all=bool(folder.flags & _ALL)))
    return found


def _named(name: str, listed: Iterable[Listed]) -> Listed:
    """Return the folder that was chosen by hand; one that is not listed is still tried, and missed by name."""
    return next((one for one in listed if one.name == name), Listed(name=name, delimiter="/", flags=frozenset()))


def _by_use(kind: FolderKind, readable: Iterable[Listed]) -> Listed | None:
    """Of the folder of all mail and an archive, the former."""
    fitting = [one for one in readable if any(_USES.get(flag) == kind for flag in one.flags)]
    return min(fitting, key=lambda one: (not one.flags & _ALL, *_nearest(one)), default=None)


def _by_name(kind: FolderKind, readable: Iterable[Listed]) -> Listed | None:
    unmarked = [one for one in readable if not any(flag in _USES for flag in one.flags)]
    fitting = [one for one in unmarked if _kind_by_name(one) == kind]
    return min(fitting, key=_nearest, default=None)


def _kind_by_name(folder: Listed) -> FolderKind | None:
    levels = folder.name.split(folder.delimiter) if folder.delimiter else [folder.name]
    kind = folder_kind("/".join(levels))
    is_archive = levels[-1].casefold() in _ARCHIVES
    return kind if kind != "archive" or is_archive else None


def _nearest(folder: Listed) -> tuple[int, str]:
    return folder.name.count(folder.delimiter) if folder.delimiter else 0, folder.name
