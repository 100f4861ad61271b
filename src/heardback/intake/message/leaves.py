"""The parts of a body that hold something themselves (RFC 2046), found in one pass over the lines that begin with "--".

A stack of open multiparts does what a tree would: a boundary of an outer one ends all inside it. So time grows with the
length alone, however deep the nesting; what lies deeper than anybody writes is left closed, and said to be.
"""

import re
from dataclasses import dataclass
from itertools import islice
from typing import Final

from heardback.intake.message.head import LONGEST_HEAD, Head, read_head
from heardback.intake.message.parameters import value_with_parameters

DEEPEST: Final = 50
MOST_PARTS: Final = 500
MOST_DASHES: Final = 200_000
"""Lines that begin with "--" looked at; a long log has many of them, and none is a boundary."""

_DASHES: Final = re.compile(rb"^--(?=\S)[^\n]*", re.MULTILINE)
_BEFORE_A_PART: Final = re.compile(rb"^--(\S[^\n]*)\nContent-", re.MULTILINE | re.IGNORECASE)
_TYPE: Final = re.compile(r"[a-z0-9][\w.+-]{0,60}/[a-z0-9][\w.+-]{0,80}", re.ASCII)
_LONGEST_BOUNDARY: Final = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaf:
    """A part that is no multipart: what it says it is, and where its bytes stand in the message."""

    type: str
    """Its media type in small letters; text/plain where nothing or nonsense is declared."""
    parameters: dict[str, str]
    is_attached: bool
    """Whether it is a file on the mail rather than a piece of its text."""
    name: str
    """Its file name, or nothing."""
    content_id: str
    """By what the HTML beside it names it (RFC 2392), or nothing."""
    coding: str
    """How its bytes travelled: base64, quoted-printable …"""
    start: int
    end: int
    choice: int | None
    """The multipart/alternative it stands in, as a number: of the leaves of one choice, one kind is to be shown."""


@dataclass(slots=True, kw_only=True)
class _Multipart:
    """A multipart that is open while the lines are gone through."""

    boundary: bytes
    choice: int | None
    start: int
    is_empty: bool = True
    """No part of it has begun."""


def leaves_of(raw: bytes, head: Head) -> tuple[list[Leaf], list[str]]:
    """Return the leaves of a message whose header is `head`, in order, and what was wrong with its structure."""
    walk = _Walk(raw, _boundary_in_use(raw, head))
    walk.open(head, choice=None)
    for line in islice(_DASHES.finditer(raw, head.body), MOST_DASHES):
        walk.pass_dashes(line.start(), line.group())
    walk.end_until(None, len(raw))
    return walk.leaves, list(walk.problems)


def _boundary_in_use(raw: bytes, head: Head) -> bytes:
    """Return the boundary that a broken mail uses although it declares another one, or nothing."""
    declared = value_with_parameters(head.first("content-type"))[1].get("boundary", "").encode("utf-8", "replace")
    if declared and raw.find(b"--" + declared, head.body) >= 0:
        return b""
    used = _BEFORE_A_PART.search(raw, head.body, head.body + LONGEST_HEAD)
    return used[1].rstrip()[:_LONGEST_BOUNDARY] if used else b""


class _Walk:
    """One pass over a body."""

    def __init__(self, raw: bytes, instead: bytes) -> None:
        self._raw = raw
        self._instead = instead
        """The boundary that the outermost multipart uses in place of the one it declares."""
        self._stack: list[_Multipart] = []
        self._leaf: tuple[Head, int | None] | None = None
        """The leaf whose bytes are being passed: its header, and the choice it stands in."""
        self._parts = 0
        self._read = 0
        """Headers were read up to here: a line of dashes in a header is no boundary."""
        self.leaves: list[Leaf] = []
        self.problems: dict[str, None] = {}

    def open(self, head: Head, choice: int | None) -> None:
        """Begin the part that follows this header."""
        self._read = head.body
        self._parts += 1
        self.problems |= dict.fromkeys(head.problems)
        kind, parameters = value_with_parameters(head.first("content-type"))
        boundary = parameters.get("boundary", "").encode("utf-8", "replace").rstrip()[:_LONGEST_BOUNDARY]
        boundary, self._instead = self._instead or boundary, b""
        if kind.startswith("multipart/") and self._can_nest(boundary):
            if kind == "multipart/alternative" and choice is None:
                choice = self._parts
            self._stack.append(_Multipart(boundary=boundary, choice=choice, start=head.body))
        else:
            self._leaf = head, choice

    def _can_nest(self, boundary: bytes) -> bool:
        if len(self._stack) >= DEEPEST:
            self.problems[f"parts nested more than {DEEPEST} deep"] = None
            return False
        return bool(boundary) and boundary not in {one.boundary for one in self._stack}

    def pass_dashes(self, at: int, line: bytes) -> None:
        """Go past a line of dashes, which is a boundary if an open multipart has named it."""
        if at < self._read:
            return
        named = line[2:].rstrip()
        for owner in reversed(self._stack):
            if named in (owner.boundary, owner.boundary + b"--"):
                self.end_until(owner, at)
                if named == owner.boundary:
                    self._begin(at + len(line) + 1, owner)
                return

    def _begin(self, at: int, owner: _Multipart) -> None:
        owner.is_empty = False
        if self._parts >= MOST_PARTS:
            self.problems[f"more than {MOST_PARTS} parts"] = None
            return
        following = self._raw.find(b"\n--" + owner.boundary, max(at - 1, 0), at + LONGEST_HEAD)
        self.open(read_head(self._raw, at, following + 1 if following >= 0 else None), owner.choice)

    def end_until(self, owner: _Multipart | None, at: int) -> None:
        """End the leaf that is open, and every multipart inside `owner`."""
        if self._leaf:
            head, choice = self._leaf
            self.leaves.append(_leaf(head, choice, max(head.body, at - (at < len(self._raw)))))
            self._leaf = None
        while self._stack and self._stack[-1] is not owner:
            ended = self._stack.pop()
            if ended.is_empty:
                self.problems["a multipart without its boundary"] = None
                self.leaves.append(_text(ended.start, max(ended.start, at), ended.choice))


def _leaf(head: Head, choice: int | None, end: int) -> Leaf:
    kind, parameters = value_with_parameters(head.first("content-type"))
    disposition, more = value_with_parameters(head.first("content-disposition"))
    name = more.get("filename") or parameters.get("name") or ""
    kind = kind if _TYPE.fullmatch(kind) and not kind.startswith("multipart/") else "text/plain"
    return Leaf(
        type=kind,
        parameters=parameters,
        is_attached=disposition == "attachment" or bool(name) or not kind.startswith("text/"),
        name=name,
        content_id=head.first("content-id").decode("ascii", "replace").strip().strip("<>"),
        coding=value_with_parameters(head.first("content-transfer-encoding"))[0],
        start=head.body,
        end=end,
        choice=choice,
    )


def _text(start: int, end: int, choice: int | None) -> Leaf:
    """Return what a multipart holds that never names its boundary: text, for want of anything better."""
    return Leaf(
        type="text/plain",
        parameters={},
        is_attached=False,
        name="",
        content_id="",
        coding="",
        start=start,
        end=end,
        choice=choice,
    )
