"""Everything of one person in one zip, as plain files, and back.

    README.txt                        what this is
    candidacies/<words>_<key>.toml    each candidacy as a candidacy file, for people and for other programs
    journal/<key>.json                everything ever written down about it: from this it is restored exactly
    settings.json
    people.vcf                        address cards, for an address book
    letters/<name>.eml or .txt

Journals, settings and letters are opaque here; that the JSON is sound is all that is looked at. A zip that somebody
made by hand, with nothing but candidacy files in it, is as good, whatever its folders.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import PurePosixPath
from typing import Final

from heardback.core.candidacy import Candidacy
from heardback.core.problems import Problem
from heardback.intake.archive_readme import readme
from heardback.intake.candidacy_file import read_candidacy
from heardback.intake.candidacy_text import candidacy_text
from heardback.intake.card_person import CardPerson
from heardback.intake.card_text import write_cards
from heardback.intake.cards import read_cards
from heardback.intake.export import Export, ExportedCandidacy, ExportedJournal, ExportedLetter
from heardback.intake.people_said import plain_word
from heardback.intake.sound_json import trouble_with_json
from heardback.intake.zip_files import unzipped, zipped

_README: Final = "README.txt"
_SETTINGS: Final = "settings.json"
_PEOPLE: Final = "people.vcf"
_FOLDERS: Final = ("candidacies", "journal", "letters")
_LETTER: Final = re.compile(r"letters/(?!\.)([^/\\:]{1,150}\.(?:eml|txt))")
_JOURNAL: Final = re.compile(r"journal/([A-Za-z0-9_-]{1,64})\.json")
_LARGEST: Final = {".toml": (2**20, 2**23), ".json": (2**23, 2**25)}
"""In bytes, of one file and of all: both take their time to be read. A candidacy has some five thousand of either."""
_MOST_PROBLEMS: Final = 50


def pack(export: Export, at: datetime) -> bytes:
    """Pack an export into a zip, with files dated `at`. The same export and moment give the same bytes.

    Two journals of one key, two letters of one name, and keys and names that no file can have are bugs: `ValueError`.
    """
    files: dict[str, bytes] = {}
    for name, content in _files(export, at):
        if name in files:
            raise ValueError(name)
        files[name] = content
    return zipped(files.items(), at)


def _files(export: Export, at: datetime) -> Iterator[tuple[str, bytes]]:
    yield _README, readme(at).encode()
    for number, one in enumerate(export.candidacies, 1):
        if one.candidacy:
            yield _candidacy_name(one.candidacy, one.journal, number), candidacy_text(one.candidacy).encode()
        if one.journal:
            yield _checked(_JOURNAL, f"journal/{one.journal.key}.json"), one.journal.text.encode()
    if export.settings is not None:
        yield _SETTINGS, export.settings.encode()
    if export.people:
        yield _PEOPLE, write_cards(export.people).encode()
    for letter in export.letters:
        yield _checked(_LETTER, f"letters/{letter.name}"), letter.content


def _candidacy_name(candidacy: Candidacy, journal: ExportedJournal | None, number: int) -> str:
    """Name a file so that people find it, and so that it leads to its journal: the first _ begins the key."""
    words = plain_word(f"{candidacy.employer.name} {candidacy.position.title}") or "candidacy"
    return f"candidacies/{words}_{journal.key}.toml" if journal else f"candidacies/{words}-{number}.toml"


def _checked(allowed: re.Pattern[str], name: str) -> str:
    if not (allowed.fullmatch(name) and name.isprintable()):
        raise ValueError(name)
    return name


def unpack(data: bytes) -> tuple[Export | None, list[Problem]]:
    """Read an export: the whole of it, or nothing and what is wrong with it.

    Problems beside an export are of its address cards, which nothing depends on. A candidacy file that no longer reads
    is no problem where its journal is there.
    """
    packed, problems = unzipped(data)
    if problems:
        return None, problems
    reading = _Reading(_without_outer_folder(packed))
    export = reading.export()
    if reading.problems:
        return None, reading.problems[:_MOST_PROBLEMS]
    return export, reading.on_cards


def _without_outer_folder(files: dict[str, bytes]) -> dict[str, bytes]:
    """Take off the one folder around everything that a file manager puts there when it packs a folder."""
    first, *others = {name.partition("/")[0] for name in files} or {""}
    if others or first in _FOLDERS or first in files:
        return files
    return {name.partition("/")[2]: content for name, content in files.items()}


class _Reading:
    """The files of one zip, being read."""

    def __init__(self, files: dict[str, bytes]) -> None:
        self._files = files
        self._read: Counter[str] = Counter()
        self.problems: list[Problem] = []
        self.on_cards: list[Problem] = []

    def export(self) -> Export:
        for name in self._files:
            if not _belongs(name):
                self._problem(name, "it is no part of an export", "the zip without it")
        settings = self._json(_SETTINGS) if _SETTINGS in self._files else None
        export = Export(
            candidacies=tuple(self._candidacies()),
            settings=settings,
            people=self._people(),
            letters=tuple(self._letters()),
        )
        if export == Export() and not self.problems:
            self._problem("", "there is nothing in it", "an export, or candidacy files such as acme.toml")
        return export

    def _problem(self, place: str, found: str, expected: str) -> None:
        self.problems.append(Problem(place=place, found=found, expected=expected))

    def _json(self, name: str) -> str | None:
        text, problem = self._text(name)
        problem = problem or trouble_with_json(text, name)
        self.problems += [problem] if problem else []
        return None if problem else text

    def _candidacies(self) -> Iterator[ExportedCandidacy]:
        for name, key in _pairs(self._files):
            candidacy, problems = self._candidacy(name) if name else (None, [])
            if key is None:
                self.problems += problems
                yield ExportedCandidacy(candidacy=candidacy)
            elif (text := self._json(f"journal/{key}.json")) is not None:
                yield ExportedCandidacy(candidacy=candidacy, journal=ExportedJournal(key=key, text=text))

    def _candidacy(self, name: str) -> tuple[Candidacy | None, list[Problem]]:
        text, problem = self._text(name)
        if problem:
            return None, [problem]
        candidacy, problems = read_candidacy(text)
        return candidacy, [_in_file(name, problem) for problem in problems]

    def _text(self, name: str) -> tuple[str, Problem | None]:
        """Return a file's text, if there is no problem with it and not too much has been read before."""
        content, suffix = self._files[name], PurePosixPath(name).suffix
        each, together = _LARGEST[suffix]
        self._read[suffix] += len(content)
        if len(content) > each or self._read[suffix] > together:
            expected = f"at most {each:,} bytes in such a file and {together:,} in all of them"
            return "", Problem(place=name, found="too much text", expected=expected)
        try:
            return content.decode("utf-8-sig"), None
        except UnicodeDecodeError:
            expected = "a text file in UTF-8: save it so"
            return "", Problem(place=name, found="letters that are not UTF-8", expected=expected)

    def _people(self) -> tuple[CardPerson, ...]:
        if _PEOPLE not in self._files:
            return ()
        people, problems = read_cards(self._files[_PEOPLE])
        self.on_cards = [_in_file(_PEOPLE, problem) for problem in problems]
        return tuple(people)

    def _letters(self) -> Iterator[ExportedLetter]:
        for name, content in self._files.items():
            if found := _LETTER.fullmatch(name):
                yield ExportedLetter(name=found[1], content=content)


def _belongs(name: str) -> bool:
    known = name in (_README, _SETTINGS, _PEOPLE) or _JOURNAL.fullmatch(name) or _LETTER.fullmatch(name)
    return bool(known) or _is_candidacy(name)


def _is_candidacy(name: str) -> bool:
    return PurePosixPath(name).suffix == ".toml"


def _pairs(files: dict[str, bytes]) -> Iterator[tuple[str | None, str | None]]:
    """Yield each candidacy file with the key of its journal, if it has one; then the journals without a file."""
    journals = [found[1] for found in map(_JOURNAL.fullmatch, files) if found]
    without_file = dict.fromkeys(journals)
    for name in filter(_is_candidacy, files):
        key = PurePosixPath(name).stem.partition("_")[2]
        is_its_own = key in without_file
        without_file.pop(key, None)
        yield name, key if is_its_own else None
    yield from ((None, key) for key in without_file)


def _in_file(name: str, problem: Problem) -> Problem:
    """Say in which file a problem is."""
    return replace(problem, place=f"{name}, {problem.place}" if problem.place else name)
