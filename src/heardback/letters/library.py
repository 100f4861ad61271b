"""The templates: ours, packed beside this file, and a user's own, which take their place one by one."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import lru_cache
from importlib import resources
from typing import Final

from heardback.core.candidacy import Language
from heardback.core.problems import Problem
from heardback.letters.facts import names_in_braces, names_of_conditions
from heardback.letters.kinds import KINDS
from heardback.letters.template import Template, read_template

CALL: Final = "call"
"""What all calls have in common: each script may say a part of it in its own way."""

NAMES: Final = (*KINDS, CALL)
"""What a template may be called."""


@dataclass(frozen=True, slots=True)
class Library:
    """Templates by language and name; what a user did not write is ours."""

    own: Mapping[tuple[Language, str], Template] = field(default_factory=dict)

    def get(self, language: Language, name: str) -> Template:
        """Return the template of a kind."""
        return self.own.get((language, name)) or ours(language, name)


def read(text: str) -> tuple[Template | None, list[Problem]]:
    """Read one template against the facts that there are."""
    return read_template(text, facts=names_in_braces(), conditions=names_of_conditions())


@lru_cache(maxsize=256)
def ours(language: Language, name: str) -> Template:
    """Return one of our own templates."""
    folder = resources.files("heardback.letters").joinpath("templates", language)
    template, problems = read(folder.joinpath(f"{name}.txt").read_text(encoding="utf-8"))
    if template is None:
        raise ValueError(f"{language}/{name}.txt: {problems}")  # noqa: TRY003, EM102 - a bug in our own file
    return template


def library_of(files: Mapping[str, str]) -> tuple[Library | None, list[str]]:
    """Read a user's templates, by their paths in their folder: the library and no problem, or everything wrong.

    `status-mail.txt` serves both languages, `ru/status-mail.txt` only one and goes before it.
    """
    own: dict[tuple[Language, str], Template] = {}
    problems: list[str] = []
    for path in sorted(files, key=lambda path: "/" in path):
        name, languages = _meant(path)
        if name is None:
            problems.append(f"{path}: no such kind; expected {_near(path)}.")
            continue
        template, wrong = read(files[path])
        problems += [f"{path}: {problem}" for problem in wrong]
        if template:
            own.update({(language, name): template for language in languages})
    return (None if problems else Library(own)), problems


def _meant(path: str) -> tuple[str | None, tuple[Language, ...]]:
    """Return which template a path stands for, and in which languages."""
    folder, _, file = path.rpartition("/")
    name = file.removesuffix(".txt")
    languages: dict[str, tuple[Language, ...]] = {"": ("en", "ru"), "en": ("en",), "ru": ("ru",)}
    return (name if name in NAMES and folder in languages else None), languages.get(folder, ())


def _near(path: str) -> str:
    near = get_close_matches(path.rpartition("/")[2].removesuffix(".txt"), NAMES, n=3, cutoff=0.4)
    return f"KIND.txt, en/KIND.txt or ru/KIND.txt with a kind such as {', '.join(near or NAMES[:3])}"
