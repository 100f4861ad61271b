"""An mbox file, mail by mail: gigabytes of it in the memory of one mail.

There is no one format (RFC 4155 names the family). A mail begins with a line `From …` that bears a date; lines of a
text that begin so are written `>From ` (mboxo, mboxrd), or the header says how long the body is (mboxcl, mboxcl2). A
length is believed only where a mail or the end of the file follows it. Gmail's Takeout names folders in X-Gmail-Labels.
"""

import re
from collections.abc import Iterator
from typing import BinaryIO, Final

from heardback.intake.folders import FolderKind, FoundMail, kind_by_labels
from heardback.intake.message.encoded_words import words_of
from heardback.intake.message.head import read_head
from heardback.intake.message.reading import LONGEST_MAIL

_BLOCK: Final = 1 << 20
_HEAD: Final = 1 << 16
"""Bytes in which a header's length or labels are looked for; only mail to thousands has a longer one."""
_LONGEST_LINE: Final = 1_000
_MARK: Final = b"\nFrom "
_BEGINS: Final = re.compile(rb"From (?=[^\n]{0,900}\b\d{1,2}:\d\d)(?=[^\n]{0,900}\b(?:19|20)\d\d\b)[^\n]{1,990}\n")
_FIELD: Final = re.compile(rb">?From |[!-9;-~]{1,100}[ \t]*:")
_BLANK: Final = re.compile(rb"\n\r?\n")
_NUMBER: Final = re.compile(rb"\d{1,12}")
_QUOTED: Final = re.compile(rb"^>(>*From )", re.MULTILINE)
_COMMA: Final = re.compile(r',(?=(?:[^"]*"[^"]*")*[^"]*$)')
_BEFORE: Final = b"\xef\xbb\xbf\r\n"
"""What may stand before the first mail: a byte order mark, empty lines."""


def mails_in_mbox(file: BinaryIO, otherwise: FolderKind | None = "given", name: str = "") -> Iterator[FoundMail]:
    """Yield the mails of a file that can be read anywhere in it, in their order; drafts are left out.

    `otherwise` and `name` are the folder of mail that bears no labels. A file that is no mbox has no mails.
    """
    window, start = _Window(file), None
    for begins in _beginnings(window):
        if start is not None:
            yield from _mail(window, start, begins, otherwise, name)
        start = begins
    if start is not None:
        yield from _mail(window, start, window.size, otherwise, name)


def is_mbox(beginning: bytes) -> bool:
    """Say whether a file that begins so is an mbox."""
    return bool(_BEGINS.match(beginning.lstrip(_BEFORE)))


class _Window:
    """A stretch of a file that is kept at hand: whatever is read near it costs no further reading."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self.size = file.seek(0, 2)
        self._at = 0
        self._held = b""

    def read(self, at: int, most: int) -> bytes:
        """Return what stands at an offset; less at the end of the file, and nothing beyond it."""
        wanted = max(min(most, self.size - at), 0)
        if not self._at <= at <= at + wanted <= self._at + len(self._held):
            self._file.seek(at)
            self._at, self._held = at, self._file.read(max(wanted, _BLOCK))
        return self._held[at - self._at : at - self._at + wanted]

    def find(self, mark: bytes, at: int) -> int | None:
        """Return the offset of the next `mark`, from `at` on."""
        while at + len(mark) <= self.size:
            self.read(at, len(mark))
            found = self._held.find(mark, at - self._at)
            if found >= 0:
                return self._at + found
            at = max(self._at + len(self._held) - len(mark), at) + 1
        return None


def _beginnings(window: _Window) -> Iterator[int]:
    """Yield where the mails begin: the offsets of their `From ` lines."""
    beginning = window.read(0, 2 * _LONGEST_LINE)
    at: int | None = len(beginning) - len(beginning.lstrip(_BEFORE)) if is_mbox(beginning) else None
    while at is not None:
        yield at
        at = _next_beginning(window, _end_as_told(window, at) or at + 1)


def _next_beginning(window: _Window, at: int) -> int | None:
    """Return the offset of the next `From ` line that begins a mail, from `at` on."""
    found = window.find(_MARK, at - 1)
    while found is not None and not _begins_mail(window.read(found + 1, 3 * _LONGEST_LINE)):
        found = window.find(_MARK, found + 1)
    return None if found is None else found + 1


def _begins_mail(line_and_more: bytes) -> bool:
    begins = _BEGINS.match(line_and_more)
    return bool(begins and _FIELD.match(line_and_more, begins.end()))


def _end_as_told(window: _Window, start: int) -> int | None:
    """Return where the body ends by its Content-Length, if a mail or nothing follows there."""
    beginning = window.read(start, _HEAD)
    blank = _BLANK.search(beginning)
    if blank is None or b"\ncontent-length:" not in beginning[: blank.end()].lower():
        return None
    told = _head_field(beginning.partition(b"\n")[2], "content-length")
    end = start + blank.end() + int(told) if _NUMBER.fullmatch(told) else window.size + 1
    follows = window.read(end, 2 * _LONGEST_LINE).lstrip(b"\r\n")
    is_so = end <= window.size and (not follows or _begins_mail(follows))
    return end if is_so else None


def _mail(window: _Window, start: int, end: int, otherwise: FolderKind | None, name: str) -> Iterator[FoundMail]:
    raw = window.read(start, min(end - start, LONGEST_MAIL)).partition(b"\n")[2].rstrip(b"\r\n") + b"\n"
    labels = _labels(raw)
    folder = kind_by_labels(labels) if labels else otherwise
    if folder is not None:
        unquoted = _QUOTED.sub(rb"\1", raw) if b"\n>" in raw else raw
        yield FoundMail(folder=folder, folder_name=", ".join(labels) or name, raw=unquoted)


def _labels(raw: bytes) -> list[str]:
    """Return Gmail's labels; one with a comma in it stands in quotes."""
    if b"X-Gmail-Labels:" not in raw[:_HEAD]:
        return []
    told = words_of(_head_field(raw[:_HEAD], "x-gmail-labels"))
    return [label.strip(' "') for label in _COMMA.split(told[:2_000]) if label.strip(' "')]


def _head_field(raw: bytes, name: str) -> bytes:
    return read_head(raw.replace(b"\r\n", b"\n")).first(name).strip()
