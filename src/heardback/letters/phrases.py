r"""The word lists: turns of phrase as people write them, one a line, per language, in files beside the code.

A file has sections (`[name]`); a line is a phrase, and may say how to put it better after `=>`. In a phrase `*` ends a
stem, `...` is up to six words and `…` up to eight with commas, `(a|b)` are alternatives (`_` joins the words of one),
`[a]` may be left out, and letter case does not matter. A phrase is a whole number of words. Every phrase compiles to
bounded repetitions, so that a search stays linear.
"""

import re
from functools import cache
from importlib.resources import files
from typing import Final, Literal, NamedTuple

Language = Literal["en", "ru"]

_GAP: Final = r"(?:[\s–—-]{1,3}[\w'’-]{1,40}){0,6}?"
_WIDE_GAP: Final = r"(?:[\s,–—-]{1,3}[\w'’-]{1,40}){0,8}?"
_SPACE: Final = r"[\s,]{1,3}"
_TOKENS: Final = re.compile(r"\.\.\.|…|\[[^\]]*\]|\S+")


class Phrase(NamedTuple):
    """A turn of phrase and how to say it better, if the list knows."""

    pattern: re.Pattern[str]
    better: str


@cache
def phrases(topic: str, language: Language) -> dict[str, tuple[Phrase, ...]]:
    """Return the phrases of a topic's file, by section."""
    sections: dict[str, list[Phrase]] = {}
    for name, line in _lines(topic, language):
        words, _, better = line.partition("=>")
        sections.setdefault(name, []).append(Phrase(_compiled([words.strip()]), better.strip()))
    return {name: tuple(found) for name, found in sections.items()}


@cache
def pattern_of(topic: str, language: Language, section: str) -> re.Pattern[str]:
    """Return one pattern for all phrases of a section."""
    return _compiled([line.partition("=>")[0].strip() for name, line in _lines(topic, language) if name == section])


@cache
def word_set(topic: str, language: Language) -> frozenset[str]:
    """Return a file's lines as plain words."""
    return frozenset(word for _, line in _lines(topic, language) for word in line.split())


@cache
def _lines(topic: str, language: Language) -> tuple[tuple[str, str], ...]:
    text = files("heardback.letters").joinpath("words", language, f"{topic}.txt").read_text(encoding="utf-8")
    section, found = "", []
    for line in text.splitlines():
        bare = line.strip()
        if bare.startswith("[") and bare.endswith("]") and " " not in bare:
            section = bare[1:-1]
        elif bare and not bare.startswith("#"):
            found.append((section, bare))
    return tuple(found)


def _compiled(lines: list[str]) -> re.Pattern[str]:
    either = "|".join(_regex(line) for line in lines) or r"(?!)"
    return re.compile(rf"(?<![\w-])(?:{either})(?!\w)", re.IGNORECASE)


def _regex(phrase: str) -> str:
    """Write a phrase as a regular expression."""
    built, space = "", ""
    for part in _TOKENS.findall(phrase):
        if part in ("...", "…"):
            built, space = built + (_GAP if part == "..." else _WIDE_GAP), _SPACE
        elif part.startswith("["):
            word = _words(part[1:-1])
            built += f"(?:{space}(?:{word}))?" if built else f"(?:(?:{word}){_SPACE})?"
        else:
            built, space = built + space + _words(part), _SPACE
    return built


def _words(token: str) -> str:
    """Write the words of a token: alternatives hold phrases joined by underscores."""
    escaped = re.sub(r"[.^$\[\]]", lambda m: "\\" + m.group(), token)
    return escaped.replace("*", r"[\w-]{0,30}").replace("_", _SPACE).replace("'", "['’]").replace("(", "(?:")
