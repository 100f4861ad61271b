"""A template: plain text with named facts, read and checked before anything is written with it.

    # A line that begins with # is a remark.
    Subject: {post}: interview on {interview.date}
    {greeting}

    Thank you for your time {interview.on}.
    ?promise_over An answer was expected {promised.by}.
    !keen ?warm I enjoyed our conversation.

An empty line parts paragraphs; the lines of one are joined by a space, save those that begin with "- ". A line is left
out when a fact it names is unknown, or when one of the conditions before it fails: `?fact` (it is known, or so) and
`!fact` (it is not). Of several subject lines the first that stays is taken. In a script `== name: Heading` begins a
branch of the call. That is all: a template decides nothing else, repeats nothing and runs nothing.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Final, NamedTuple

from heardback.core.problems import Problem

_PLACE: Final = re.compile(r"\{([^{}]*)\}")
_CONDITION: Final = re.compile(r"([?!])([\w.-]*)(?:\s+|$)")
_SECTION: Final = re.compile(r"== *([\w-]+) *: *([^\s{}][^{}]*)")
_SUBJECT: Final = "Subject:"
_APART: Final = "- "
_LONGEST: Final = 40_000
_SHOWN_NAMES: Final = 6


class Condition(NamedTuple):
    """What has to be so for a line to stay."""

    wanted: bool
    fact: str


class Line(NamedTuple):
    """One line: its conditions and its words, still with the names of facts in braces."""

    conditions: tuple[Condition, ...]
    words: str
    number: int

    def names(self) -> list[str]:
        """Return the names in braces."""
        return _PLACE.findall(self.words)


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A part of a script, or the whole of a letter: its name, its heading, its paragraphs."""

    name: str
    heading: str
    paragraphs: tuple[tuple[Line, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Template:
    """A checked template."""

    subjects: tuple[Line, ...] = ()
    sections: tuple[Section, ...] = ()

    def section(self, name: str) -> Section | None:
        """Return a part by its name."""
        return next((section for section in self.sections if section.name == name), None)


class Filled(NamedTuple):
    """A section in words."""

    name: str
    heading: str
    paragraphs: tuple[str, ...]


def fill(section: Section, facts: Mapping[str, str], so: Collection[str], *, between: str = " ") -> Filled:
    """Write a section: `facts` are what may stand in braces, `so` the names whose `?name` holds.

    `between` parts the lines of a paragraph: a space in a letter, a line's end in a call.
    """
    paragraphs = (_paragraph(lines, facts, so, between) for lines in section.paragraphs)
    return Filled(section.name, section.heading, tuple(paragraph for paragraph in paragraphs if paragraph))


def fill_subject(template: Template, facts: Mapping[str, str], so: Collection[str]) -> str:
    """Return the first subject line that stays."""
    return next((words for line in template.subjects if (words := _words(line, facts, so))), "")


def _paragraph(lines: tuple[Line, ...], facts: Mapping[str, str], so: Collection[str], between: str) -> str:
    text = ""
    for line in lines:
        words = _words(line, facts, so)
        if words and text:
            text += "\n" if words.startswith(_APART) else between
        text += words or ""
    return text


def _words(line: Line, facts: Mapping[str, str], so: Collection[str]) -> str | None:
    if any((condition.fact in so) != condition.wanted for condition in line.conditions):
        return None
    if any(name not in facts for name in line.names()):
        return None
    return _PLACE.sub(lambda found: facts[found[1]], line.words)


def read_template(
    text: str, *, facts: Collection[str], conditions: Collection[str]
) -> tuple[Template | None, list[Problem]]:
    """Read a template and check every name in it: the template and no problem, or nothing and everything wrong."""
    if len(text) > _LONGEST:
        problem = Problem(place="the template", found=f"{len(text)} characters", expected=f"at most {_LONGEST}")
        return None, [problem]
    reader = _Reader(text)
    template = reader.template()
    lines = [*template.subjects, *(one for s in template.sections for part in s.paragraphs for one in part)]
    problems = reader.problems + [p for line in lines for p in _unknown(line, facts, conditions)]
    if not problems and not template.sections:
        problems.append(Problem(place="the template", found="no words", expected="the text of a letter"))
    problems.sort(key=lambda problem: problem.line or 0)
    return (None if problems else template), problems


def _unknown(line: Line, facts: Collection[str], conditions: Collection[str]) -> Iterator[Problem]:
    for name in line.names():
        if name not in facts:
            yield Problem(place=f"{{{name}}}", found="no such fact", expected=_near(name, facts), line=line.number)
    for condition in line.conditions:
        if condition.fact not in conditions:
            place = f"{'?' if condition.wanted else '!'}{condition.fact}"
            yield Problem(
                place=place, found="no such fact", expected=_near(condition.fact, conditions), line=line.number
            )
    if re.search(r"[{}]", _PLACE.sub("", line.words)):
        expected = "{name}, with both braces and a name between them"
        yield Problem(place="", found="a brace alone", expected=expected, line=line.number)


def _near(name: str, known: Collection[str]) -> str:
    near = get_close_matches(name, known, n=_SHOWN_NAMES, cutoff=0.5)
    return f"{', '.join(near) or 'one of the facts'} (docs/letters.md lists them all)"


@dataclass(slots=True)
class _Reader:
    """Reads a template line by line."""

    text: str
    problems: list[Problem] = field(default_factory=list)
    _subjects: list[Line] = field(default_factory=list)
    _sections: list[Section] = field(default_factory=list)
    _name: str = ""
    _heading: str = ""
    _paragraphs: list[tuple[Line, ...]] = field(default_factory=list)
    _lines: list[Line] = field(default_factory=list)

    def template(self) -> Template:
        for number, raw in enumerate(self.text.splitlines(), start=1):
            self._take(raw.strip(), number)
        self._end_section()
        return Template(subjects=tuple(self._subjects), sections=tuple(self._sections))

    def _take(self, raw: str, number: int) -> None:
        if raw.startswith("#"):
            return
        if raw.startswith("=="):
            self._begin_section(raw, number)
        elif raw.startswith(_SUBJECT):
            self._subjects.append(self._line(raw.removeprefix(_SUBJECT).strip(), number))
        elif raw:
            self._lines.append(self._line(raw, number))
        else:
            self._end_paragraph()

    def _line(self, raw: str, number: int) -> Line:
        conditions: list[Condition] = []
        while found := _CONDITION.match(raw):
            conditions.append(Condition(found[1] == "?", found[2]))
            raw = raw[found.end() :]
        if not raw:
            self.problems.append(Problem(place="", found="a line without words", expected="words", line=number))
        return Line(tuple(conditions), " ".join(raw.split()) if raw[:2] != _APART else raw, number)

    def _begin_section(self, raw: str, number: int) -> None:
        found = _SECTION.fullmatch(raw)
        if not found:
            self.problems.append(Problem(place="", found=f'"{raw}"', expected='"== name: Heading"', line=number))
            return
        self._end_section()
        self._name, self._heading = found[1], found[2]

    def _end_section(self) -> None:
        self._end_paragraph()
        if self._paragraphs:
            section = Section(name=self._name, heading=self._heading, paragraphs=tuple(self._paragraphs))
            self._sections.append(section)
        self._paragraphs = []

    def _end_paragraph(self) -> None:
        if self._lines:
            self._paragraphs.append(tuple(self._lines))
        self._lines = []
