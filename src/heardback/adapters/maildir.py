"""Mail that lies on this computer: Maildirs, mbox files, folders of `.eml` files. It is read and never changed."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from imapclient.imap_utf7 import decode as from_utf_7

from heardback.core.errors import CannotRead
from heardback.core.problems import why
from heardback.intake.folders import FolderKind, FoundMail, folder_kind
from heardback.intake.mbox import is_mbox, mails_in_mbox
from heardback.intake.message import looks_like_mail
from heardback.intake.message.reading import LONGEST_MAIL

_DEEPEST: Final = 8
_IN_MAILDIR: Final = ("cur", "new")
_GONE: Final = frozenset("DT")
"""Flags of what is a draft or was thrown away (after `:2,`)."""
_PEEK: Final = 100_000


def mails_in(path: Path) -> Iterator[FoundMail]:
    """Yield the mails at a path: a Maildir with its folders, a folder of mail files, an mbox, or a single mail.

    Drafts and what was thrown away are left out, links are not followed, and what is no mail is passed over. Only one
    mail is held at a time. Raises `CannotRead` if the path itself cannot be read.
    """
    try:
        if path.is_dir():
            next(path.iterdir(), None)
            return _in_folder(path, "", _kind_of_root(path), 0)
        path.open("rb").close()
    except OSError as error:
        raise CannotRead(name=path, why=why(error)) from error
    return _in_file(path, "", "given")


def _in_folder(folder: Path, name: str, kind: FolderKind | None, depth: int) -> Iterator[FoundMail]:
    is_maildir = _is_maildir(folder)
    for entry in _entries(folder):
        path = Path(entry.path)
        if entry.is_file(follow_symlinks=False) and not is_maildir:
            yield from _in_file(path, name, kind)
        elif entry.is_dir(follow_symlinks=False) and is_maildir and entry.name in _IN_MAILDIR:
            yield from _in_maildir(path, name or "INBOX", kind)
        elif entry.is_dir(follow_symlinks=False) and depth < _DEEPEST and _may_be_folder(path, is_maildir=is_maildir):
            inner = "/".join(part for part in (name, _told_name(entry.name)) if part)
            yield from _in_folder(path, inner, folder_kind(inner), depth + 1)


def _in_maildir(folder: Path, name: str, kind: FolderKind | None) -> Iterator[FoundMail]:
    for entry in _entries(folder) if kind else ():
        flags = entry.name.rpartition(":2,")[2] if ":2," in entry.name else ""
        raw = b"" if _GONE & set(flags) or entry.is_symlink() else _beginning(Path(entry.path), LONGEST_MAIL)
        if raw and kind:
            yield FoundMail(folder=kind, folder_name=name, raw=raw)


def _in_file(path: Path, name: str, kind: FolderKind | None) -> Iterator[FoundMail]:
    peek = _beginning(path, _PEEK)
    if is_mbox(peek):
        told = _told_name(path.stem)
        by_name = folder_kind(told)
        with path.open("rb") as file:
            yield from mails_in_mbox(file, kind if by_name == "archive" else by_name, name or told)
    elif kind and looks_like_mail(peek):
        yield FoundMail(folder=kind, folder_name=name, raw=_beginning(path, LONGEST_MAIL))


def _kind_of_root(folder: Path) -> FolderKind | None:
    kind = folder_kind(_told_name(folder.name))
    return kind if kind != "archive" else "inbox" if _is_maildir(folder) else "given"


def _is_maildir(folder: Path) -> bool:
    return any((folder / name).is_dir() for name in _IN_MAILDIR)


def _may_be_folder(folder: Path, *, is_maildir: bool) -> bool:
    """Say whether a folder may hold mail: hidden ones only as Maildirs, and not `tmp`, where mail is unfinished."""
    if folder.name == "tmp" and is_maildir:
        return False
    return not folder.name.startswith(".") or _is_maildir(folder)


def _told_name(name: str) -> str:
    """Return a folder's name as people read it: `.Archive.2026` (Maildir++) is Archive/2026, `Sent.mbox` is Sent.

    It stands in modified UTF-7 (RFC 3501, 5.1.3), or in UTF-8, as newer servers and programs write it.
    """
    plain = os.fsencode(name[1:].replace(".", "/") if name.startswith(".") else name.removesuffix(".mbox"))
    try:
        return str(from_utf_7(plain)) if plain.isascii() else plain.decode()
    except (UnicodeError, ValueError):
        return plain.decode(errors="replace")


def _entries(folder: Path) -> list[os.DirEntry[str]]:
    """Return what is in a folder, by name; nothing if it went away or may not be read."""
    try:
        with os.scandir(folder) as entries:
            return sorted(entries, key=lambda entry: entry.name)
    except OSError:
        return []


def _beginning(path: Path, most: int) -> bytes:
    """Return what a file begins with; nothing if it moved since its name was read."""
    try:
        with path.open("rb") as file:
            return file.read(most)
    except OSError:
        return b""
