"""A text as it is read: without what others wrote before, in sentences, and each sentence in clauses.

Letters are made plain one for one (ё as е, every dash as "-", every apostrophe as "'"), so that a place in the
plain sentence is the same place in the sentence as it was said.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from heardback.core.promises.patterns import Pattern

_LONGEST_SENTENCE: Final = 1_200
"""What goes on for longer is no sentence; reading it in pieces keeps the time linear."""

_LONGEST_TEXT: Final = 100_000
"""Nobody promises anything after page forty."""

_SAYS_SOMETHING: Final = re.compile(r"[^\W_]")
_PLAIN: Final = str.maketrans({
    "ё": "е", "Ё": "Е",
    "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "―": "-", "−": "-",
    "’": "'", "‘": "'", "ʼ": "'", "`": "'", "´": "'",
})  # fmt: skip

_QUOTED_LINE: Final = re.compile(r"^[ \t]{0,8}>.*$", re.MULTILINE)
_HEADER_LINE: Final = re.compile(
    r"^[ \t*]{0,4}(?:from|sent|to|cc|date|subject|от|кому|копия|дата|отправлено|тема) ?:.*$",
    re.MULTILINE | re.IGNORECASE,
)
_EARLIER_MAIL: Final = re.compile(
    r"^(?:-- ?$|[ \t>]{0,4}[-_]{2,} ?(?:original|forwarded|исходное|пересылаемое|пересланное)"
    r"|(?:on|le|am) .{5,150}\bwrote ?:|.{5,150}\b(?:написал|пишет|писал)(?:\(а\)|а)? ?:[ \t]*$)",
    re.MULTILINE | re.IGNORECASE,
)
_SENTENCE_END: Final = re.compile(
    r"(?<![.!?…])[.!?…]{1,9}[\"')\]»”]{0,3}(?=\s|\Z)|\n[ \t]{0,80}\r?\n|\n(?=[ \t]{0,8}(?:[-*•·–]|\d\))\s)|\r\n\r\n"
)
_ABBREVIATION: Final = re.compile(
    r"(?<!\w)(?:mon|tues?|weds?|thu(?:rs?)?|fri|sat|sun|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec"
    r"|mr|mrs|ms|dr|approx|no|incl|e\.g|i\.e|a\.m|p\.m|пн|вт|ср|чт|пт|сб|вс|янв|фев|февр|мар|апр"
    r"|авг|сент?|окт|нояб?|дек"
    r"|раб|кал|нед|мес|дн|г|гг|т\.е|т\.к|ул|\d{1,2})\.$",
    re.IGNORECASE,
)
_GOES_ON: Final = re.compile(r"\s{0,3}(?:[a-zа-я\d(]|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\b)")
_GOES_ON_WITH_MONTH: Final = re.compile(
    r"\s{0,3}(?:\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\b)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence on one line: as it was said, and made plain letter for letter."""

    said: str
    plain: str

    @property
    def is_question(self) -> bool:
        """Whether it asks rather than tells."""
        return self.said.rstrip("\"')]»” ").endswith("?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """A stretch of a sentence with one verb, more or less."""

    start: int
    end: int
    plain: str


def sentences(text: str) -> Iterator[Sentence]:
    """Yield the sentences that the writer of this text wrote, leaving out quoted lines and earlier mail."""
    own = _own_words(text[:_LONGEST_TEXT])
    begin = 0
    for end in _sentence_ends(own):
        yield from _in_pieces(own[begin:end])
        begin = end


def clauses(plain: str, breaks: Pattern, whole: Sequence[tuple[int, int]]) -> list[Clause]:
    """Cut a plain sentence at `breaks`, but never inside one of the `whole` stretches (a day holds together)."""
    places = (match.start() for match in breaks.finditer(plain))
    cuts = [0, *(at for at in places if at and not any(start < at < end for start, end in whole)), len(plain)]
    return [Clause(start=start, end=end, plain=plain[start:end]) for start, end in pairwise(cuts) if start < end]


def _own_words(text: str) -> str:
    """Return the text up to an earlier mail and without quoted lines; all of it, if nothing else is left."""
    earlier = _EARLIER_MAIL.search(text)
    own = text[: earlier.start()] if earlier else text
    own = _HEADER_LINE.sub("\n", _QUOTED_LINE.sub("\n", own))
    return own if own.strip() else text.replace(">", " ")


def _sentence_ends(text: str) -> Iterator[int]:
    for match in _SENTENCE_END.finditer(text):
        if not _is_abbreviation(text, match):
            yield match.end()
    yield len(text)


def _is_abbreviation(text: str, stop: re.Match[str]) -> bool:
    """Say whether the full stop belongs to "Nov." or "20." and the sentence goes on."""
    if stop[0] != "." or not _ABBREVIATION.search(text, max(0, stop.start() - 8), stop.end()):
        return False
    return bool(_GOES_ON.match(text, stop.end()) or _GOES_ON_WITH_MONTH.match(text, stop.end()))


def _in_pieces(stretch: str) -> Iterator[Sentence]:
    said = " ".join(stretch.split()) if _SAYS_SOMETHING.search(stretch) else ""
    for begin in range(0, len(said), _LONGEST_SENTENCE):
        piece = said[begin : begin + _LONGEST_SENTENCE]
        yield Sentence(said=piece, plain=piece.translate(_PLAIN))
