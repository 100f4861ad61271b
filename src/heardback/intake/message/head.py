"""The header of a message or of a part: bytes → its fields, unfolded (RFC 5322, 2.2), and where the body begins.

Real headers have lines that are no fields, fields without a name, and end without an empty line. What can be read is.
"""

import re
from dataclasses import dataclass
from typing import Final

MOST_FIELDS: Final = 1_000
LONGEST_FIELD: Final = 64_000
"""Bytes kept of a field. A mail to very many people has long fields; what is longer is an attack."""
LONGEST_HEAD: Final = 256_000

_FIELD: Final = re.compile(rb"([!-9;-~]{1,100})[ \t]*:(.*)", re.DOTALL)
_ENVELOPE: Final = re.compile(rb"(?:>?From |[ \t]*\Z)")
"""What mbox files and some servers put before the first field."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """The fields of a header, and where in the bytes the body begins."""

    fields: tuple[tuple[str, bytes], ...]
    """Names in small letters; values without line ends."""
    body: int
    problems: tuple[str, ...]
    """What was found that should not be there."""

    def first(self, name: str) -> bytes:
        """Return the first field of this name, or nothing."""
        return next((value for field, value in self.fields if field == name), b"")

    def all(self, name: str) -> list[bytes]:
        """Return every field of this name."""
        return [value for field, value in self.fields if field == name]


def read_head(raw: bytes, start: int = 0, end: int | None = None) -> Head:
    r"""Read the header that begins at `start`; line ends are \n."""
    stop = len(raw) if end is None else end
    gathered = _Fields()
    at = start
    while at < stop:
        line_end = raw.find(b"\n", at, stop)
        line_end = stop if line_end < 0 else line_end
        after = min(line_end + 1, stop)
        line = raw[at : min(line_end, at + LONGEST_FIELD)]
        if not line.strip() and gathered.begun:
            return gathered.head(after)
        if not gathered.add(line) and not _goes_on(raw, after, stop):
            return gathered.head(at, "a line that is no field")
        if after - start > LONGEST_HEAD:
            return gathered.head(_end_of_head(raw, after, stop), f"more than {LONGEST_HEAD:,} bytes of header")
        at = after
    return gathered.head(stop)


class _Fields:
    """The fields of one header while they are gathered."""

    def __init__(self) -> None:
        self._names: list[str] = []
        self._lines: list[list[bytes]] = []
        self._room = LONGEST_FIELD
        self._problems: dict[str, None] = {}
        self.begun = False

    def add(self, line: bytes) -> bool:
        """Take a line; False: it is neither a field nor goes on with one."""
        if line[:1] in (b" ", b"\t") and self._lines:
            self._keep(line)
            return True
        found = _FIELD.fullmatch(line)
        if found is None:
            is_noise = bool(not self.begun and _ENVELOPE.match(line))
            if not is_noise:
                self._problems["a line that is no field"] = None
            return is_noise
        self.begun = True
        if len(self._names) < MOST_FIELDS:
            self._names.append(found[1].decode("ascii").lower())
            self._lines.append([])
            self._room = LONGEST_FIELD
            self._keep(found[2])
        else:
            self._problems[f"more than {MOST_FIELDS:,} fields"] = None
        return True

    def _keep(self, line: bytes) -> None:
        if len(line) > self._room:
            self._problems[f"a field of more than {LONGEST_FIELD:,} bytes"] = None
        if self._room > 0:
            self._lines[-1].append(line[: self._room])
            self._room -= len(line)

    def head(self, body: int, *more: str) -> Head:
        """Return what was gathered."""
        fields = tuple((name, b"".join(lines).strip()) for name, lines in zip(self._names, self._lines, strict=True))
        return Head(fields=fields, body=body, problems=tuple(dict.fromkeys((*self._problems, *more))))


def _goes_on(raw: bytes, at: int, stop: int) -> bool:
    """Say whether a line that is no field stands in the middle of a header: the next one is a field again."""
    line_end = raw.find(b"\n", at, min(stop, at + LONGEST_FIELD))
    following = raw[at : line_end if line_end >= 0 else min(stop, at + LONGEST_FIELD)]
    return _FIELD.fullmatch(following) is not None


def _end_of_head(raw: bytes, at: int, stop: int) -> int:
    empty = raw.find(b"\n\n", at, stop)
    return stop if empty < 0 else empty + 2
