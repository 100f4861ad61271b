"""The documentation is part of the program: what it says exists, what exists is in it, and its examples run."""

import ast
import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import datetime
from http import HTTPStatus
from pathlib import Path
from typing import get_args
from urllib.request import HTTPCookieProcessor, build_opener

import pytest
from typer.main import get_command

from docs.take_pictures import FOLDER, LARGEST_BYTES, PICTURES
from docs.write import COMMANDS, PLAYBOOKS, playbooks, with_sample
from heardback.cli.app import app
from heardback.core.advice import advise
from heardback.core.candidacy import Candidate, Contact, Employer, Position
from heardback.core.events import KINDS
from heardback.core.playbook import (
    BUILT_IN,
    Again,
    Asking,
    NothingPromised,
    Playbook,
    PostponedOpenly,
    PostponedToADay,
    PromiseOver,
    Thanks,
    Unanswered,
    built_in,
    read_playbook,
)
from heardback.core.reading import Stance, Status
from heardback.core.rules import RULES
from heardback.core.shapes import shape_of
from heardback.core.sources import CITATIONS, SOURCES
from heardback.core.standing import Phase
from heardback.core.step import Action
from heardback.intake.candidacy_file import read_candidacy
from tests.services.server import running

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
SOURCE = ROOT / "src" / "heardback"
PAGES = sorted([*ROOT.glob("*.md"), *DOCS.glob("*.md")])
SHELL = re.compile(r"```sh\n(.*?)```", re.DOTALL)
TOML = re.compile(r"```toml\n(.*?)```", re.DOTALL)
SERVING = re.compile(r"(?:\S*/)?heardback(?: (?:open|serve)\b.*)?")
"""A command that does not end by itself: it serves until it is stopped."""

WITH_COMMANDS = [page for page in PAGES if SHELL.search(page.read_text(encoding="utf-8"))]
WORKED = [("2026-11-20", "Wait: they have until Monday 30 November"), ("2026-12-01", "Write to Tom Asquith")]

every_page = pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def section(text: str, heading: str) -> str:
    """Return what stands under a heading, up to the next of its rank or above."""
    rank = heading.split(" ", maxsplit=1)[0]
    start = re.search(rf"^{re.escape(heading)}", text, re.MULTILINE)
    assert start, heading
    end = re.search(rf"^#{{1,{len(rank)}}} ", text[start.end() :], re.MULTILINE)
    return text[start.end() : start.end() + end.start() if end else None]


# --- Everything is documented ---


def test_every_command_with_every_option() -> None:
    commands = get_command(app).commands  # type: ignore[attr-defined]
    page = read("docs/commands.md")
    assert set(re.findall(r"^## `heardback ([\w-]+)", page, re.MULTILINE)) == set(commands)
    for name, command in commands.items():
        about = section(page, f"## `heardback {name}")
        assert f"heardback {name}" in section(page, "# The commands").split("##")[0], name
        assert SHELL.search(about), f"an example of {name}"
        for option in [option for parameter in command.params for option in parameter.opts if option.startswith("--")]:
            assert option in about or option == "--help", (name, option)


def test_the_exit_statuses() -> None:
    statuses = section(read("docs/commands.md"), "## Exit statuses")
    assert all(f"| {status} |" in statuses for status in (0, 1, 2))


@pytest.mark.parametrize("words", [Action, Phase, Stance, Status], ids=["actions", "phases", "stances", "statuses"])
def test_every_word_of_an_answer(words: object) -> None:
    advice = section(read("docs/commands.md"), "## `heardback advise")
    assert [word for word in get_args(words) if f"`{word}`" not in advice] == []


@pytest.mark.parametrize("table", [Candidate, Employer, Position, Contact], ids=lambda table: table.__name__)
def test_every_key_of_a_candidacy_file(table: type) -> None:
    heading = f"[[{table.__name__.lower()}s]]" if table is Contact else f"[{table.__name__.lower()}]"
    about = section(read("docs/candidacy-file.md"), f"## `{heading}`")
    rows = re.findall(r"^\| (`.*?) \|", about, re.MULTILINE)
    assert {key for row in rows for key in re.findall(r"`(\w+)`", row)} == set(shape_of(table))


@pytest.mark.parametrize("kind", KINDS)
def test_every_event_with_every_key_and_value(kind: str) -> None:
    event: Callable[..., object] = KINDS[kind]
    about = section(read("docs/candidacy-file.md"), f"### `{kind}`")
    for key, (field, hint) in shape_of(event).items():
        assert key == "at" or f"`{key}`" in about, key
        assert [value for value in words_of(hint) if f'`"{value}"`' not in about] == []
        if key != "at":
            needed = field.default is field.default_factory
            assert (f"`{key}`*" in about) == needed, key


def words_of(hint: object) -> Iterator[str]:
    """Yield the words that a type allows, however deep they stand in it."""
    for argument in get_args(hint):
        if isinstance(argument, str):
            yield argument
        else:
            yield from words_of(argument)


def test_no_event_that_does_not_exist() -> None:
    events = section(read("docs/candidacy-file.md"), "## `[[events]]`")
    assert re.findall(r"^### `(\w+)`", events, re.MULTILINE) == list(KINDS)


def test_every_playbook_rule_and_source() -> None:
    page = read("docs/playbooks.md")
    assert re.findall(r"^## .*\(`([\w-]+)`\)$", page, re.MULTILINE) == list(BUILT_IN)
    assert [rule for rule in RULES if f"- `{rule.__name__.replace('_', '-')}`: " not in page] == []
    assert [source for source in SOURCES if f"\n### {source}\n" not in page] == []
    assert re.findall(r"^- \*\*([SG]\d\S*\d)\*\*", page, re.MULTILINE) != []
    assert [citation for citation in CITATIONS if f"- **{citation}** " not in page] == []
    assert [name for name in BUILT_IN if f"`{name}`" not in read("docs/why.md")] == []


def test_every_key_of_a_playbook() -> None:
    page = read("docs/own-playbook.md")
    for table in (Playbook, Thanks, Asking, Again):
        assert [key for key in shape_of(table) if not re.search(rf"`(\[|\[asking\.)?{key}\]?`", page)] == []


@pytest.mark.parametrize("row", [PromiseOver, NothingPromised, PostponedToADay, PostponedOpenly, Unanswered], ids=str)
def test_every_key_and_word_of_a_row_of_a_playbook(row: type) -> None:
    """What the playbook asks in one situation is told in one paragraph."""
    name = next(key for key, (_, hint) in shape_of(Asking).items() if hint is row)
    _, _, rest = read("docs/own-playbook.md").partition(f"**`[asking.{name}]`***")
    paragraph, _, _ = rest.partition("\n\n")
    for key, (_, hint) in shape_of(row).items():
        assert f"`{key}`" in paragraph
        assert [word for word in words_of(hint) if f'`"{word}"`' not in paragraph] == []


def test_every_name_of_the_glossary_is_one_of_the_code() -> None:
    code = "\n".join(path.read_text(encoding="utf-8") for path in SOURCE.rglob("*.py"))
    names = set(re.findall(r"`([A-Za-z_][\w-]*)(?:\(\))?`", read("docs/glossary.md")))
    assert len(names) > 50
    files = {path.name for path in SOURCE.rglob("*")}
    words = set(re.findall(r"[\w-]+", code)) | files | set(BUILT_IN)
    assert sorted(names - words) == []


def test_every_class_of_the_core_that_has_a_word_for_users_is_in_the_glossary() -> None:
    glossary = read("docs/glossary.md").lower()
    for path in (SOURCE / "core" / name for name in ("candidacy.py", "step.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        classes = [node.name for node in tree.body if isinstance(node, ast.ClassDef) and not node.name.startswith("_")]
        assert [name for name in classes if name.lower() not in glossary] == []


# --- What is said is true ---


def test_the_page_about_the_playbooks_is_up_to_date() -> None:
    assert PLAYBOOKS.read_text(encoding="utf-8") == playbooks(), "run: make docs"


def test_the_sample_of_an_advice_is_up_to_date() -> None:
    text = COMMANDS.read_text(encoding="utf-8")
    assert text == with_sample(text), "run: make docs"
    assert "Olga Petrova" in text.split("```text", maxsplit=1)[1].split("```", maxsplit=1)[0]


@pytest.mark.parametrize("example", sorted((ROOT / "examples").glob("*.toml")), ids=lambda path: path.name)
@pytest.mark.parametrize("voice", BUILT_IN)
def test_each_example_reads_and_gives_advice(example: Path, voice: str) -> None:
    candidacy, problems = read_candidacy(example.read_text(encoding="utf-8"))
    assert problems == []
    assert candidacy is not None
    advice = advise(candidacy, built_in(voice), datetime(2026, 11, 17, 10, tzinfo=candidacy.timezone))
    assert advice.reading.steps


def test_the_worked_example_is_answered_as_the_page_says(tmp_path: Path) -> None:
    example = tmp_path / "example.toml"
    example.write_text(TOML.findall(read("docs/candidacy-file.md"))[0], encoding="utf-8")
    for day, words in WORKED:
        assert words in run(tmp_path, f"heardback advise example.toml --at {day}")


def test_the_playbook_of_the_guide_reads() -> None:
    playbook, problems = read_playbook(TOML.findall(read("docs/own-playbook.md"))[0])
    assert problems == []
    assert playbook is not None
    assert playbook.name == "slower"


@pytest.mark.parametrize("page", WITH_COMMANDS, ids=lambda page: page.name)
def test_the_commands_of_a_page_run(page: Path, tmp_path: Path) -> None:
    """In the order in which they stand, as somebody does who follows the page in a fresh copy."""
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    (tmp_path / "src").symlink_to(ROOT / "src")
    (tmp_path / ".venv").mkdir()
    (tmp_path / ".venv" / "bin").symlink_to(Path(sys.executable).parent)
    if "heardback recover" in page.read_text(encoding="utf-8"):
        run(tmp_path, f"python -c {shlex.quote(JONAS)}")
    printed = [run_or_serve(tmp_path, block) for block in SHELL.findall(page.read_text(encoding="utf-8"))]
    assert all(printed), "an example that says nothing shows nothing"


JONAS = """from heardback import bootstrap
bootstrap.start()
bootstrap.migrate()
from heardback.adapters.storage.models import Account
Account.objects.create_user("jonas@example.org")
"""
"""Makes the account of somebody whom an example names."""


def run_or_serve(folder: Path, block: str) -> str:
    """Run a block of commands in a shell of its own; one that serves stands alone in its block."""
    *before, last = block.strip().splitlines()
    if not SERVING.fullmatch(last):
        return run(folder, block)
    assert before == []
    return served(folder, shlex.split(last))


def run(folder: Path, script: str) -> str:
    """Run a shell script that stops at the first command that fails, and return what it printed.

    To whatever asks, Maria answers.
    """
    words = ["sh", "-euc", script]
    done = subprocess.run(
        words,
        cwd=folder,
        env=surroundings(folder),
        input=MARIA,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    return done.stdout


MARIA = """Nordkraft
Sales manager
Sweden
yesterday 10:00
Olga Petrova, +46 8 123 45 67
within a week
"""


def served(folder: Path, words: list[str]) -> str:
    """Start what serves, look whether the link that it prints opens, and stop it."""
    program = shutil.which(folder / words[0]) or shutil.which(words[0], path=surroundings(folder)["PATH"])
    assert program, words[0]
    no_window = {"BROWSER": "true"}  # the program of that name
    with running(data=folder / "record", env=no_window, command=[program, *words[1:]]) as server:
        with build_opener(HTTPCookieProcessor()).open(server.opening_url) as page:
            assert page.status == HTTPStatus.OK
        return server.output()


def surroundings(folder: Path) -> dict[str, str]:
    """Return the environment of somebody who has just begun, with a record of their own that goes with the folder."""
    ours = ("HEARDBACK_", "DATABASE_URL")
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    rest = {name: value for name, value in os.environ.items() if not name.startswith(ours)}
    return {**rest, "PATH": path, "COLUMNS": "80", "HEARDBACK_DATA": str(folder / "record")}


def test_the_readme_opens_with_how_to_run_and_how_to_test() -> None:
    commands = [line.split("#")[0].strip() for line in read("README.md").splitlines() if line.startswith("    make ")]
    assert commands == ["make run", "make test"]


@every_page
def test_every_make_target_that_is_named_exists(page: Path) -> None:
    targets = set(re.findall(r"^([a-z-]+):", read("Makefile"), re.MULTILINE))
    assert set(re.findall(r"(?:`|^    )make ([a-z-]+)", page.read_text(encoding="utf-8"), re.MULTILINE)) <= targets


@every_page
def test_every_link_leads_somewhere(page: Path) -> None:
    for target, anchor in re.findall(r"\]\((?!https?:)([^)#]*)(#[^)]*)?\)", page.read_text(encoding="utf-8")):
        file = page.parent / target if target else page
        assert file.exists(), target
        if anchor:
            headings = re.findall(r"^#+ (.*)$", file.read_text(encoding="utf-8"), re.MULTILINE)
            assert anchor[1:] in [re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings]


def test_every_picture_is_shown_and_small_enough_to_be_sent() -> None:
    """What they show is for the eye of whoever runs `make pictures`."""
    shown = {name for page in PAGES for name in re.findall(r"pictures/([\w-]+)\.png", page.read_text(encoding="utf-8"))}
    assert shown == {picture.name for picture in PICTURES}
    assert {path.stem for path in FOLDER.iterdir()} == shown
    assert [path.name for path in FOLDER.iterdir() if path.stat().st_size > LARGEST_BYTES] == []


@every_page
def test_every_picture_of_a_page_is_where_the_page_says_and_is_described(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    assert [name for name in re.findall(r'\bsrc(?:set)?="([^"]*)"', text) if not (page.parent / name).exists()] == []
    assert [tag for tag in re.findall(r"<img[^>]*>", text) if not re.search(r'\balt="[^"]{10,}"', tag)] == []


@every_page
def test_every_file_that_is_named_exists(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    named = re.findall(
        r"`((?:src|docs|examples|tests|requirements|actions|adapters|core|cli|intake|letters|settings|web)/[\w./-]*)`",
        text,
    )
    assert [name for name in named if not ((ROOT / name).exists() or (SOURCE / name).exists())] == []


def test_the_architecture_names_every_folder_and_every_file_of_the_core() -> None:
    """Only what git knows: somebody's unfinished work is no gap."""
    words = ["git", "ls-files", "--", "src/heardback"]
    files = subprocess.run(words, cwd=ROOT, capture_output=True, encoding="utf-8", check=False).stdout.split()
    parts = [Path(file).relative_to("src/heardback").parts for file in files if file.endswith(".py")]
    names = {first(parts) for parts in parts} | {first(parts[1:]) for parts in parts if parts[0] == "core"}
    page = read("ARCHITECTURE.md")
    assert [name for name in sorted(names - {"__init__.py"}) if f"`{name}`" not in page] == []


def first(parts: tuple[str, ...]) -> str:
    return parts[0] if len(parts) == 1 else f"{parts[0]}/"
