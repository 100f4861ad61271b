"""Addresses in a header (RFC 5322, 3.4), as they are written: with comments, groups, quotes that never close.

The header is cut first and its names decoded afterwards, so that a comma or a bracket inside an encoded name cuts
nothing.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from heardback.intake.message.encoded_words import words_of
from heardback.intake.message.values import Address

MOST_ADDRESSES: Final = 200
NOBODY: Final = Address(name="", email="")

_TOKEN: Final = re.compile(rb'"(?:[^"\\]|\\.)*+"|[()<>,;]|\\.|[^"()<>,;\\]+|.', re.DOTALL)
_ADDRESS: Final = re.compile(rb"[^\s@<>(),;:\"]{1,128}@[^\s@<>(),;:\"]{1,255}")
_ESCAPED: Final = re.compile(rb"\\(.)", re.DOTALL)
_GROUP: Final = re.compile(rb"\A[^@<>\"]*:")
_LONGEST_ADDRESS: Final = 320


def addresses_in(raw: bytes, charset: str = "") -> tuple[Address, ...]:
    """Return who is named in a field, in order; at most 200 of them. `charset` is that of letters nobody encoded."""
    found: list[Address] = []
    for entry in _joined(_entries(raw)):
        address = _address(entry, charset)
        if address != NOBODY:
            found.append(address)
        if len(found) == MOST_ADDRESSES:
            break
    return tuple(found)


@dataclass(slots=True)
class _Entry:
    """One entry of an address list, while it is cut out."""

    outside: list[bytes] = field(default_factory=list)
    angle: list[bytes] | None = None
    comments: list[bytes] = field(default_factory=list)

    @property
    def is_bare_name(self) -> bool:
        return self.angle is None and b"@" not in b"".join(self.outside)


def _entries(raw: bytes) -> Iterator[_Entry]:
    entry, depth, in_angle = _Entry(), 0, False
    for found in _TOKEN.finditer(raw.replace(b"\r", b" ").replace(b"\0", b"")):
        token = found[0]
        if token == b"(" or depth:
            depth += {b"(": 1, b")": -1}.get(token, 0)
            entry.comments += [] if token in b"()" else [token]
        elif token == b"<":
            in_angle, entry.angle = True, entry.angle or []
        elif token == b">":
            in_angle = False
        elif token in (b",", b";") and not in_angle:
            yield entry
            entry = _Entry()
        elif in_angle and entry.angle is not None:
            entry.angle.append(token)
        else:
            entry.outside.append(token)
    yield entry


def _joined(entries: Iterator[_Entry]) -> Iterator[_Entry]:
    """Put «Lind, Maria <maria@example.org>» together again, which should have been in quotes."""
    waiting: _Entry | None = None
    for entry in entries:
        if waiting and entry.angle is not None and entry.outside:
            entry.outside = [*waiting.outside, b",", *entry.outside]
            waiting = None
        if waiting:
            yield waiting
        waiting = entry if entry.is_bare_name else None
        if waiting is None:
            yield entry
    if waiting:
        yield waiting


def _address(entry: _Entry, charset: str) -> Address:
    outside = _GROUP.sub(b"", b"".join(entry.outside))
    if entry.angle is not None:
        email, name = _email(b"".join(entry.angle)), _name(outside, charset)
        return Address(name=name or _name(b"".join(entry.comments), charset), email=email)
    bare = _ADDRESS.search(outside)
    if bare is None:
        return Address(name=_name(outside, charset), email="")
    rest = outside[: bare.start()] + b" " + outside[bare.end() :]
    return Address(name=_name(b"".join(entry.comments), charset) or _name(rest, charset), email=_email(bare[0]))


def _name(raw: bytes, charset: str) -> str:
    plain = raw.strip()
    quoted = len(plain) > 1 and plain[:1] == plain[-1:] == b'"'
    return words_of(_ESCAPED.sub(rb"\1", plain[1:-1] if quoted else plain), charset).strip(" '\"")


def _email(raw: bytes) -> str:
    """Return the address without white space; a route («@a,@b:») and `mailto:` before it are left out."""
    text = "".join(words_of(raw).split())[:_LONGEST_ADDRESS].removeprefix("mailto:")
    text = text.rpartition(":")[2] if text.startswith("@") else text
    local, at, domain = text.rpartition("@")
    return f"{local}@{domain.lower().rstrip('.')}" if at else ""
