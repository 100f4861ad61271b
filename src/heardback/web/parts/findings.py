"""What the proofreader found, with the place of its words in the text field."""

import re
from dataclasses import dataclass
from datetime import datetime

from heardback.actions.letters import Text
from heardback.actions.opened import Open
from heardback.core.candidacy import Language
from heardback.letters.finding import Finding
from heardback.letters.proofread import examine
from heardback.letters.reading import Letter
from heardback.web.parts.drafting import Drafted


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A finding beside a letter."""

    finding: Finding
    field: str
    """Where its words stand: the id of the text field."""
    start: int
    end: int
    """Which of its letters they are, counted as a browser counts them: in UTF-16 units."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """Everything that was found."""

    found: list[Found]
    language: Language
    """That of the letter, as it was read."""


def proof(opened: Open, made: Drafted, text: Text, now: datetime) -> Proof:
    """Proofread what was made of a draft."""
    to = made.letter.to
    letter = Letter.written(text.subject, text.body, to=(to.email,) if to and to.email else ())
    report = examine(letter, opened.candidacy, kind=made.kind, at=now)
    return Proof(found=[_placed(one, text) for one in report.findings], language=report.language)


def _placed(finding: Finding, text: Text) -> Found:
    in_subject = finding.line == 0
    field, words = ("id_subject", text.subject) if in_subject else ("id_body", text.body)
    start, end = _place(finding, words, 0 if in_subject else _line_start(words, finding.line))
    return Found(finding=finding, field=field, start=_units(words[:start]), end=_units(words[:end]))


def _place(finding: Finding, text: str, line: int) -> tuple[int, int]:
    """Return where the words are: at their start, else, as what is quoted moves them, from their line on."""
    if not finding.words:
        return line, line
    words = re.compile(r"\s+".join(map(re.escape, finding.words.split())))
    match = words.match(text, max(finding.start, 0)) or words.search(text, line)
    return match.span() if match else (line, line)


def _line_start(text: str, line: int) -> int:
    return sum(len(one) + 1 for one in text.split("\n")[: line - 1])


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
