"""A zip file ↔ the files in it, where nothing that the zip says about itself is believed.

Only names and contents leave this module: nothing is ever written to a disk under such a name. Sizes are counted while
unpacking, entries may not share bytes of the zip (so that the work is bounded by its length), and the whole is refused
where one entry is not what an ordinary program would have packed.
"""

import re
import stat
import struct
import zlib
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from io import BytesIO
from typing import Final
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from heardback.core.problems import Problem, shown

LARGEST_ZIP: Final = 64 * 1024 * 1024
LARGEST_FILE: Final = 32 * 1024 * 1024
LARGEST_TOTAL: Final = 128 * 1024 * 1024
MOST_FILES: Final = 20_000

_MEGABYTE: Final = 1024 * 1024
_PIECE: Final = 64 * 1024
_LONGEST_NAME: Final = 255
_MOST_PROBLEMS: Final = 20
_OF_AN_ENTRY: Final = b"PK\x01\x02"
"""Begins each entry of a zip's directory (APPNOTE 4.3.12)."""
_OF_THE_END: Final = b"PK\x05\x06"
_ENCRYPTED: Final = 0x1
_DRIVE: Final = re.compile(r"[A-Za-z]:")
_BROKEN: Final = (
    BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    OSError,
    RuntimeError,
    ValueError,
    LookupError,
    OverflowError,
)
"""What `zipfile` raises over a damaged or malicious file. RuntimeError includes its NotImplementedError."""
_OF_THE_SYSTEM: Final = frozenset((".DS_Store", "Thumbs.db", "desktop.ini"))
_OF_MACOS: Final = "__MACOSX"


def zipped(files: Iterable[tuple[str, bytes]], at: datetime) -> bytes:
    """Pack files in their order, each dated `at` in UTC. The same files give the same bytes."""
    packed = BytesIO()
    moment = at.astimezone(UTC)
    with ZipFile(packed, "w") as archive:
        for name, content in files:
            entry = ZipInfo(name, (moment.year, moment.month, moment.day, moment.hour, moment.minute, moment.second))
            entry.compress_type = ZIP_DEFLATED
            entry.create_system = 3  # Unix, whose permissions follow
            entry.external_attr = (stat.S_IFREG | stat.S_IRUSR | stat.S_IWUSR) << 16
            archive.writestr(entry, content)
    return packed.getvalue()


def unzipped(data: bytes) -> tuple[dict[str, bytes], list[Problem]]:
    """Return the files of a zip by their names (with `/`), in its order; or what is wrong with it, and no file."""
    if len(data) > LARGEST_ZIP:
        return {}, [_problem("", f"{len(data) // _MEGABYTE} MB", f"at most {LARGEST_ZIP // _MEGABYTE} MB")]
    if data.count(_OF_AN_ENTRY) > MOST_FILES:
        return {}, [_problem("", f"more than {MOST_FILES:,} files", "fewer")]
    try:
        with ZipFile(BytesIO(data)) as archive:
            if not _has_all(archive.infolist(), data):
                raise BadZipFile
            entries = [entry for entry in archive.infolist() if not _is_no_file(entry)]
            problems = list(_problems_of(entries, len(data)))
            return ({}, problems[:_MOST_PROBLEMS]) if problems else _contents(archive, entries)
    except _BROKEN:
        return {}, [
            _problem("", "this is no zip file, or it is damaged", "a zip file as it was saved: fetch it once more")
        ]


def _problem(place: str, found: str, expected: str) -> Problem:
    return Problem(place=place, found=found, expected=expected)


def _has_all(entries: list[ZipInfo], data: bytes) -> bool:
    """Tell whether there are as many entries as the zip's end says: one with a wrong length may hide the next.

    `zipfile` does not look. Beyond 65,534 the count stands elsewhere (APPNOTE 4.4.1.4), but we read no such zip.
    """
    end = data.rfind(_OF_THE_END)
    return int.from_bytes(data[end + 10 : end + 12], "little") == len(entries)


def _name(entry: ZipInfo) -> str:
    """Return the whole name: `zipfile` cuts it at a zero byte, and some Windows programs part folders their own way."""
    return entry.orig_filename.replace("\\", "/")


def _is_no_file(entry: ZipInfo) -> bool:
    """Tell whether it is a folder, or what an operating system adds of its own accord."""
    parts = _name(entry).split("/")
    is_folder = parts[-1] == "" and not entry.file_size
    return is_folder or parts[0] == _OF_MACOS or parts[-1] in _OF_THE_SYSTEM


def _problems_of(entries: list[ZipInfo], size: int) -> Iterator[Problem]:
    """Yield what is wrong with the directory, before anything is unpacked."""
    if sum(entry.compress_size for entry in entries) > size:
        yield _problem("", "files that lie one inside another", "a zip file that an ordinary program made")
    names: set[str] = set()
    for entry in entries:
        name = _name(entry)
        if trouble := _trouble(entry, name):
            yield _problem(shown(name).strip('"'), *trouble)
        elif name in names:
            yield _problem(name, "it is there twice", "one file of that name")
        names.add(name)


def _trouble(entry: ZipInfo, name: str) -> tuple[str, str] | None:
    """Return what was found and what is expected, where an entry is no plain file under a plain name."""
    parts = name.split("/")
    if _DRIVE.match(name) or not {"", ".", ".."}.isdisjoint(parts):
        return "a name that leads out of the zip", "a name such as candidacies/acme.toml"
    if len(name) > _LONGEST_NAME or not name.isprintable():
        return "a name that is too long or cannot be shown", "a name such as candidacies/acme.toml"
    if stat.S_IFMT(entry.external_attr >> 16) not in (0, stat.S_IFREG):
        return "a link or a device", "a plain file"
    if entry.flag_bits & _ENCRYPTED:
        return "it is encrypted", "a zip file without a password"
    if entry.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
        return "an unusual compression", "an ordinary zip file: pack it once more"
    return None


def _contents(archive: ZipFile, entries: list[ZipInfo]) -> tuple[dict[str, bytes], list[Problem]]:
    """Unpack everything, and stop at the first file that is too large or damaged."""
    files: dict[str, bytes] = {}
    room = LARGEST_TOTAL
    for entry in entries:
        name = _name(entry)
        try:
            content = _content(archive, entry, min(room, LARGEST_FILE))
        except _BROKEN:
            return {}, [_problem(name, "it is damaged", "the file as it was packed: fetch the zip once more")]
        if content is None:
            limits = f"at most {LARGEST_FILE // _MEGABYTE} MB each and {LARGEST_TOTAL // _MEGABYTE} MB together"
            return {}, [_problem(name, "more than can be read", limits)]
        files[name] = content
        room -= len(content)
    return files, []


def _content(archive: ZipFile, entry: ZipInfo, limit: int) -> bytes | None:
    """Return what is in an entry, or None as soon as it proves to be larger than `limit`."""
    pieces, size = [], 0
    with archive.open(entry) as packed:
        while piece := packed.read(_PIECE):
            size += len(piece)
            if size > limit:
                return None
            pieces.append(piece)
    return b"".join(pieces)
