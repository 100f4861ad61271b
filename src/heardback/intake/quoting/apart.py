"""The lines of a mail, told apart: the writer's own, quotations, the signature."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice
from typing import Final, Literal

from heardback.intake.quoting.marks import (
    ATTRIBUTION,
    BEGINS_ATTRIBUTION,
    BEGINS_HEADER,
    HEADER,
    NOTES_MOMENT,
    QUOTED_LINE,
    RULE,
    SEPARATOR,
)
from heardback.intake.quoting.signing import CLOSING, DELIMITER, LAWYERS, POSTSCRIPT, TELEPHONE

MOST_LINES: Final = 5_000
LONGEST_LINE: Final = 500
"""Letters of a line looked at; marks stand at its beginning."""

_MOST_LINES_OF_ATTRIBUTION: Final = 3
_LEAST_HEADERS: Final = 3
_LINES_OF_HEADERS: Final = 8
_LINES_UNDER_A_CLOSING: Final = 10
_LONGEST_UNDER_A_CLOSING: Final = 90
_MOST_LEVELS: Final = 3

Kind = Literal["own", "quoted", "signature"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A mail's text in its three parts, each in the order of its lines."""

    own: str
    """What its writer wrote. Where all of it is a quotation (a forwarded mail), what the forwarded one says."""
    quoted: str
    signature: str
    is_forwarded: bool
    """Whether `own` was taken from a quotation, since there is nothing else."""


def set_apart(text: str) -> Written:
    """Tell the writer's own words from quotations and from the signature."""
    lines = text.split("\n")[:MOST_LINES]
    kinds = _kinds([line[:LONGEST_LINE] for line in lines])
    own, quoted, signature = (
        _block(line for line, each in zip(lines, kinds, strict=True) if each == kind)
        for kind in ("own", "quoted", "signature")
    )
    if own or not quoted:
        return Written(own=own or signature, quoted=quoted, signature=signature if own else "", is_forwarded=False)
    return _of_forwarded(quoted, signature)


def _of_forwarded(quoted: str, signature: str) -> Written:
    """Read the topmost of the quoted mails: a mail that says nothing itself passes it on."""
    bare = quoted
    for _ in range(_MOST_LEVELS):
        bare = _without_marks(bare)
    lines = bare.split("\n")
    kinds = _kinds([line[:LONGEST_LINE] for line in lines])
    own = _block(line for line, kind in zip(lines, kinds, strict=True) if kind == "own")
    return Written(own=own or bare.strip(), quoted=quoted, signature=signature, is_forwarded=True)


def _without_marks(quoted: str) -> str:
    """Take one level of quotation away, and the header above it."""
    lines = quoted.split("\n")
    if all(QUOTED_LINE.match(line) for line in lines if line.strip() and not ATTRIBUTION.match(line[:LONGEST_LINE])):
        lines = [QUOTED_LINE.sub("", line, count=1).removeprefix(" ") for line in lines if QUOTED_LINE.match(line)]
    at = 0
    while at < len(lines) and (not lines[at].strip() or _is_mark(lines, at)):
        at += 1
    return "\n".join(lines[at:])


def _is_mark(lines: list[str], at: int) -> bool:
    line = lines[at][:LONGEST_LINE]
    return any(mark.match(line) for mark in (ATTRIBUTION, SEPARATOR, HEADER)) or _attribution_at(lines, at) > 0


def _block(lines: Iterable[str]) -> str:
    return "\n".join(lines).strip()


def _kinds(lines: list[str]) -> list[Kind]:
    """Return what each line is. From a mark on, all is quoted, unless ">" says line by line what is."""
    kinds: list[Kind] = ["own"] * len(lines)
    at = 0
    while at < len(lines):
        if QUOTED_LINE.match(lines[at]):
            kinds[at] = "quoted"
        elif long := _mark_at(lines, at):
            following = next((line for line in islice(lines, at + long, None) if line.strip()), "")
            to = at + long if QUOTED_LINE.match(following) else len(lines)
            kinds[at:to] = ["quoted"] * (to - at)
            at = to
            continue
        at += 1
    _mark_signatures(lines, kinds)
    return kinds


def _mark_at(lines: list[str], at: int) -> int:
    """Return how many lines the mark of an earlier mail has that begins here; 0: none begins."""
    if not lines[at].strip():
        return 0
    return (
        int(bool(SEPARATOR.match(lines[at])))
        or _attribution_at(lines, at)
        or _header_at(lines, at)
        or _notes_at(lines, at)
    )


def _attribution_at(lines: list[str], at: int) -> int:
    if ATTRIBUTION.match(lines[at]):
        return 1
    if not BEGINS_ATTRIBUTION.match(lines[at]):
        return 0
    for long in range(2, _MOST_LINES_OF_ATTRIBUTION + 1):
        together = " ".join(line.strip() for line in lines[at : at + long])
        if lines[at + long - 1 : at + long] and ATTRIBUTION.match(together[:LONGEST_LINE]):
            return long
    return 0


def _header_at(lines: list[str], at: int) -> int:
    """Find Outlook's little header: From, Sent, To, Subject, each with a line of its own, maybe a rule above."""
    if RULE.match(lines[at]):
        below = next((number for number in range(at + 1, min(at + 3, len(lines))) if lines[number].strip()), at)
        long = _header_at(lines, below) if below > at else 0
        return long and below - at + long
    first = HEADER.match(lines[at])
    if first is None or first[1].lower() not in BEGINS_HEADER:
        return 0
    names, long = set[str](), 0
    for number, line in enumerate(lines[at : at + _LINES_OF_HEADERS], 1):
        found = HEADER.match(line)
        if found:
            names.add(found[1].lower())
            long = number
    return long if len(names) >= _LEAST_HEADERS else 0


def _notes_at(lines: list[str], at: int) -> int:
    """Find what Lotus Notes puts above an earlier mail: a name, the moment, then To and Subject."""
    below = lines[at : at + _LINES_OF_HEADERS]
    moment = next((number for number, line in enumerate(below[:2]) if NOTES_MOMENT.match(line)), None)
    if moment is None:
        return 0
    names = {found[1].lower() for line in below for found in [HEADER.match(line)] if found}
    rest = below[moment].lower()
    return len(below) if "to" in names or " to:" in rest else 0


def _mark_signatures(lines: list[str], kinds: list[Kind]) -> None:
    """Mark the end of each stretch of own lines as a signature, where it is one."""
    at = 0
    while at < len(lines):
        end = at
        while end < len(lines) and kinds[end] == "own":
            end += 1
        begin = _signature_in(lines, at, end)
        for number in range(begin, end):
            kinds[number] = "signature"
        for number in range(begin, end):
            if POSTSCRIPT.match(lines[number]):
                kinds[number:end] = ["own"] * (end - number)
                break
        at = end + 1


def _signature_in(lines: list[str], start: int, end: int) -> int:
    """Return where the signature of the own lines from `start` to `end` begins; `end`: there is none."""
    for number in range(start, end):
        line = lines[number]
        if DELIMITER.match(line) or TELEPHONE.match(line) or LAWYERS.match(line):
            return number if DELIMITER.match(line) else _closing_before(lines, start, number)
    return _closing_before(lines, start, end)


def _closing_before(lines: list[str], start: int, end: int) -> int:
    """Return where the closing words stand, if hardly more than a name and an address follow up to `end`."""
    filled = 0
    found = end
    for number in range(end - 1, start, -1):
        line = lines[number].strip()
        if line and CLOSING.match(line):
            found = number
        filled += bool(line)
        if filled > _LINES_UNDER_A_CLOSING or len(line) > _LONGEST_UNDER_A_CLOSING:
            break
    return found
