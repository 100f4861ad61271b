"""A letter taken apart: subject, greeting, sentences, questions, signature; what others wrote is left aside.

Everything is found in one text by position, so that a finding can name its line. Quoted lines ("> …", and whatever
follows "On … wrote:") are blanked out and not read; the positions stay.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final, NamedTuple

from heardback.core.candidacy import Language
from heardback.letters.mail_text import LONGEST, MailText, mail_text

WORD: Final = re.compile(r"[^\W\d_]+(?:['’\-‑][^\W\d_]+)*")
_CYRILLIC: Final = re.compile(r"[Ѐ-ӿ]")
_LATIN: Final = re.compile(r"[A-Za-zÀ-ɏ]")
_QUOTED: Final = re.compile(r"^[ \t]*(?:>|\|[ \t])")
_THREAD: Final = re.compile(
    r"^[ \t]*(?:-{2,} ?(?:Original Message|Forwarded message|Исходное сообщение|Пересылаемое сообщение)\b"
    r"|On\b.{5,200}\bwrote:[ \t]*$"
    r"|.{0,100}\d.{0,100}(?:пишет|писал\(?а?\)?|написал\(?а?\)?|wrote):?[ \t]*$)",
    re.IGNORECASE,
)
_SUBJECT: Final = re.compile(r"^[ \t]*(?:subject|re|тема)[ \t]*:[ \t]*(?P<words>.*)$", re.IGNORECASE)
_HEADER: Final = re.compile(r"^[ \t]*(?:subject|тема|to|from|cc|date|кому|от|дата|attachments?)[ \t]*:", re.IGNORECASE)
_END: Final = re.compile(r"(?:[.!?…]+[)\"'»”’]*(?=\s|$))|\n[ \t]*\n|\n(?=[ \t]*(?:[-–—•*]|\d+[.)])[ \t])")
_ABBREVIATION: Final = re.compile(
    r"(?:\b(?:mr|mrs|ms|dr|prof|st|no|e\.g|i\.e|etc|vs|approx|inc|ltd|dept|a\.m|p\.m"
    r"|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tue|wed|thu|fri"
    r"|г|гг|т\.\s?д|т\.\s?п|т\.\s?к|т\.\s?е|им|ул|стр|руб|тыс|см|др|пр|проф)|\b[^\W\d_])\.$",
    re.IGNORECASE,
)
_CLOSING: Final = re.compile(
    r"^[ \t]*(?:(?:with )?(?:kind|best|warm|warmest|many)(?:est)? (?:regards|wishes|thanks)|(?:yours"
    r"|respectfully|sincerely|regards)\b"
    r"|best|cheers|thanks|thank you|with (?:thanks|respect|appreciation|gratitude|best|kind|warm)"
    r"|all the best|take care|many thanks"
    r"|until then|have a (?:good|nice|great|lovely)\b"
    r"|с (?:уважением|благодарностью|наилучшими|признательностью|почтением)|всего (?:доброго|хорошего)"
    r"|хорошего (?:дня|вечера)|заранее (?:спасибо|благодарю)|спасибо|искренне ваш|ваша?\b|до (?:связи|встречи))",
    re.IGNORECASE,
)
_NO_WORD: Final = re.compile(r"\S{100,}")
_MOST_WORDS_IN_A_CLOSING: Final = 6
_LINES_IN_A_SIGNATURE: Final = 8


class Span(NamedTuple):
    """A piece of the letter's text."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, kw_only=True)
class Letter:
    """A letter with its parts. Positions count in `text`."""

    text: str
    """What the writer wrote, line by line; quoted lines and a draft's header are blank."""
    subject: Span
    """The subject; at a mail's it lies outside the text and begins at -1."""
    mail: MailText

    @classmethod
    def of(cls, source: "str | bytes | Letter") -> "Letter":
        """Read a letter from text, from the bytes of a file, or as it is."""
        if isinstance(source, Letter):
            return source
        return cls._in(mail_text(source))

    @classmethod
    def written(cls, subject: str, body: str, *, to: tuple[str, ...] = ()) -> "Letter":
        """Read a letter that is being written: its subject stands apart, and nobody can tell yet what hangs on it."""
        return cls._in(MailText(text=body[:LONGEST], subject=subject, to=tuple(address.lower() for address in to)))

    @classmethod
    def _in(cls, mail: MailText) -> "Letter":
        subject = Span(-1, -1, mail.subject) if mail.subject is not None else _subject_line(mail.text)
        return cls(text=_NO_WORD.sub(_blank, "\n".join(_own(mail.text.split("\n")))), subject=subject, mail=mail)

    @cached_property
    def language(self) -> Language:
        """The language it is written in: Russian where most letters are Cyrillic."""
        whole = self.text if self.text.strip() else self.subject.text
        return "ru" if len(_CYRILLIC.findall(whole)) > len(_LATIN.findall(whole)) else "en"

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *(match.end() for match in re.finditer("\n", self.text))]

    def line(self, position: int) -> int:
        """Return the number of the line at this position; 0 is a mail's subject."""
        return 0 if position < 0 else bisect_right(self._starts, position)

    @cached_property
    def words(self) -> list[Span]:
        """Every word of the text."""
        return [Span(m.start(), m.end(), m.group()) for m in WORD.finditer(self.text)]

    @cached_property
    def body_end(self) -> int:
        """Where the signature begins: the last line that closes ("Best regards"), or the end."""
        lines = list(self._lines())
        filled = [line for line in lines if line.text.strip()][-_LINES_IN_A_SIGNATURE:]
        for line in filled:
            if _closes(line):
                return line.start
        return _without_a_bare_name(filled, len(self.text))

    def _lines(self) -> Iterator[Span]:
        for start, text in zip(self._starts, self.text.split("\n"), strict=True):
            yield Span(start, start + len(text), text)

    @cached_property
    def first(self) -> int:
        """Where the writing begins."""
        return len(self.text) - len(self.text.lstrip())

    @cached_property
    def sentences(self) -> list[Span]:
        """The sentences between greeting and signature (a greeting that opens a sentence is part of it)."""
        return list(_sentences(self.text, self.first, self.body_end))

    @cached_property
    def signature(self) -> Span:
        """What follows the body."""
        return Span(self.body_end, len(self.text), self.text[self.body_end :])

    @cached_property
    def body(self) -> str:
        """The text up to the signature."""
        return self.text[: self.body_end]


def _blank(match: re.Match[str]) -> str:
    """Nobody writes such words: a long link or an attack, and neither is proofread."""
    return " " * len(match.group())


def _own(lines: list[str]) -> Iterator[str]:
    """Blank out what others wrote, and a draft's header."""
    in_header, quoting = True, False
    for line in lines:
        in_header = in_header and (not line.strip() or _HEADER.match(line) is not None)
        quoting = quoting or _THREAD.match(line[:400]) is not None
        yield "" if quoting or in_header or _QUOTED.match(line) else line


def _subject_line(text: str) -> Span:
    position = 0
    for line in text.split("\n", 10)[:10]:
        match = _SUBJECT.match(line)
        if match:
            return Span(position + match.start("words"), position + match.end("words"), match["words"].strip())
        if line.strip() and not _HEADER.match(line):
            break
        position += len(line) + 1
    return Span(0, 0, "")


def _closes(line: Span) -> bool:
    """A few words that close a letter; a sentence of thanks with its full stop is one of the letter's own."""
    words = len(WORD.findall(line.text))
    is_sentence = words > 3 and line.text.rstrip().endswith((".", "?"))  # noqa: PLR2004 - "Thank you, Olga."
    return line.start > 0 and words <= _MOST_WORDS_IN_A_CLOSING and not is_sentence and bool(_CLOSING.match(line.text))


def _without_a_bare_name(filled: list[Span], end: int) -> int:
    """A last line of one to three capitalised words is a signature without a closing."""
    if len(filled) > 1 and 1 <= len(words := filled[-1].text.split()) <= 3 and all(w[0].isupper() for w in words):  # noqa: PLR2004
        return filled[-1].start if not filled[-1].text.rstrip().endswith(("?", "!")) else end
    return end


def _sentences(text: str, start: int, stop: int) -> Iterator[Span]:
    for match in _END.finditer(text, start, stop):
        piece = text[start : match.end()]
        if match.group().startswith(".") and _ABBREVIATION.search(piece[-12:]):
            continue
        yield from _span(text, start, match.end())
        start = match.end()
    yield from _span(text, start, stop)


def _span(text: str, start: int, end: int) -> Iterable[Span]:
    piece = text[start:end]
    inner = piece.strip()
    if inner:
        begin = start + piece.index(inner)
        yield Span(begin, begin + len(inner), inner)
