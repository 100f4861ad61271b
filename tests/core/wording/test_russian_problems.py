"""What is wrong in a file, in Russian: every phrase of the readers has its words, and what people wrote stays."""

import ast
import re
from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest

from heardback import actions, core, intake
from heardback.core.events import Asked, Interview
from heardback.core.problems import Problem
from heardback.core.shapes import Reader, shape_of
from heardback.core.wording.russian.problems import in_russian, problem
from heardback.intake.candidacy_file import read_candidacy
from heardback.intake.cards import read_cards
from heardback.intake.zip_files import unzipped

_READERS = [
    Path(str(package.__file__)).parent / file
    for package, files in (
        (core, ["shapes.py", "calendars.py"]),
        (intake, ["candidacy_file.py", "event_checks.py", "zip_files.py", "archive.py", "journal_json.py"]),
        (intake, ["sound_json.py", "cards.py", "card_person.py"]),
        (actions, ["bring_in.py"]),
    )
    for file in files
]
"""Everything whose words reach the pages of import and of address cards."""
_SAID_IN = {"found", "expected", "limits", "several", "what", "allowed", "known"}
_WORDS = re.compile(r"[A-Za-z]{4,}")
_AS_THEY_ARE = re.compile(
    r"JSON|TOML|IANA|ISO|UTF|vCard|vcf|BEGIN:VCARD|END:VCARD|NAME|XX\d+|channels|contacts|[Tt]rue|false"
)


def phrases(reader: Path) -> Iterator[str]:
    """Every text that a reader gives to a problem, with `XX0` for what it fills in."""
    for node in ast.walk(ast.parse(reader.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if name in ("_problem", "problem", "complain"):
                yield from texts(node.args[1:])
            if name == "Problem":
                yield from texts([word.value for word in node.keywords if word.arg in ("found", "expected")])
        if isinstance(node, (ast.Assign, ast.AnnAssign)) and node.value:
            targets: list[ast.expr] = node.targets if isinstance(node, ast.Assign) else [node.target]
            if any(getattr(one, "id", "") in _SAID_IN for one in names_in(targets)):
                yield from texts([node.value])


def names_in(targets: list[ast.expr]) -> Iterator[ast.expr]:
    for target in targets:
        yield from target.elts if isinstance(target, ast.Tuple) else [target]


def texts(nodes: list[ast.expr]) -> Iterator[str]:
    for node in nodes:
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value
        elif isinstance(node, ast.JoinedStr):
            parts = [list(filled_in(one)) or [f"XX{number}"] for number, one in enumerate(node.values)]
            yield from map("".join, product(*parts))
        elif isinstance(node, ast.Tuple):
            yield from texts(node.elts)
        elif isinstance(node, ast.IfExp):
            yield from texts([node.body, node.orelse])


def filled_in(part: ast.expr) -> Iterator[str]:
    """One part of an f-string: its text, or each of two texts."""
    yield from texts([part.value if isinstance(part, ast.FormattedValue) else part])


@pytest.mark.parametrize("reader", _READERS, ids=lambda one: one.name)
def test_every_phrase_of_the_readers_is_said_in_russian(reader: Path):
    said = [phrase for phrase in phrases(reader) if _WORDS.search(_AS_THEY_ARE.sub("", phrase))]
    assert [phrase for phrase in said if in_russian(phrase) == phrase] == []


@pytest.mark.parametrize("event", [Interview, Asked])
def test_what_a_value_has_to_be_is_said_in_russian(event: type):
    reader = Reader("")
    reader.table(event, {key: {"no": "value"} for key in shape_of(event)}, ("events", 0))
    assert reader.problems
    for wrong in reader.problems:
        assert re.search("[а-яё]", in_russian(wrong.expected)) or " или " in in_russian(wrong.expected), wrong


def test_a_candidacy_file_is_told_with_lines_and_places():
    _, problems = read_candidacy('[candidate]\nname = ""\n[employer]\nname = "A"\ncountry = "SE"\nsize = "tiny"\n')
    assert [problem(one) for one in problems] == [
        'position: нет "title"; ожидается title = одна непустая строка текста в кавычках.',
        'строка 2, candidate.name: ""; ожидается одна непустая строка текста в кавычках.',
        'строка 6, employer.size: "tiny"; ожидается "small", "medium" или "large".',
    ]


def test_a_zip_and_address_cards_are_told_too():
    assert [problem(one) for one in unzipped(b"no zip")[1]] == [
        "это не архив zip, или он повреждён; ожидается архив zip, каким он был сохранён: скачайте его ещё раз."
    ]
    [wrong] = read_cards(b"BEGIN:VCARD\r\nVERSION:3.0\r\nEMAIL:olga\r\nEND:VCARD\r\n")[1]
    assert problem(wrong) == "строка 1: карточка без имени; ожидается строка вроде FN:Olga Petrova."


def test_words_that_people_wrote_are_never_translated():
    wrong = Problem(place="events[1].says", found='"a number"', expected='"sent" or "reached"')
    assert problem(wrong) == 'events[1].says: "a number"; ожидается "sent" или "reached".'
    assert in_russian("something that nobody ever said") == "something that nobody ever said"
