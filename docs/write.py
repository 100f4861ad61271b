"""Write what the documentation takes from the program itself: playbooks, letters, rights, a sample."""  # noqa: INP001 - a script

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from textwrap import fill
from typing import Final

from heardback.core.playbook import BUILT_IN, built_in
from heardback.core.rights.page import document as rights
from heardback.core.sources import CITATIONS, SOURCES
from heardback.core.wording.english.voices import explain
from heardback.letters.catalogue import page as letters

ROOT: Final = Path(__file__).parents[1]
PLAYBOOKS: Final = ROOT / "docs" / "playbooks.md"
LETTERS: Final = ROOT / "docs" / "letters.md"
RIGHTS: Final = ROOT / "docs" / "rights.md"
COMMANDS: Final = ROOT / "docs" / "commands.md"
SAMPLE: Final = ("advise", "examples/nordkraft.toml", "--at", "2026-11-17T10:40")

_THE_SAME_IN_ALL: Final = "The rules it runs, as all playbooks do"
_SAMPLE: Final = re.compile(r"(?<=```text\n\$ heardback advise ).*?(?=```)", re.DOTALL)
_INTRODUCTION: Final = """\
A playbook is one voice among the sources as numbers and switches: whom to ask, by which means, when, and how often at
the most. Choose one with `--playbook NAME`; without it, `balanced` advises. [Why](why.md) compares them in one table,
and [Your own playbook](own-playbook.md) tells how to write another. `heardback playbooks NAME` shows the same as here.

This page is written by `make docs` from the playbooks and the rules themselves."""


def main() -> None:
    """Write them all."""
    PLAYBOOKS.write_text(playbooks(), encoding="utf-8")
    LETTERS.write_text(letters(), encoding="utf-8")
    RIGHTS.write_text(rights(), encoding="utf-8")
    COMMANDS.write_text(with_sample(COMMANDS.read_text(encoding="utf-8")), encoding="utf-8")


def playbooks() -> str:
    """Return the page about the playbooks, the rules that run in all of them, and the sources' own rules."""
    explained = [explain(built_in(name)).split("\n") for name in BUILT_IN]
    lines = ["# The playbooks", "", _INTRODUCTION]
    for each in explained:
        lines += _voice(each[: each.index(_THE_SAME_IN_ALL)])
    common = explained[0]
    lines += ["", "## What all of them do", "", "Each of these is looked at for every candidacy, whatever the voice."]
    lines += ["", *_named(common[common.index(_THE_SAME_IN_ALL) + 1 :])]
    lines += ["", "## What the sources say", "", "In our own words, by the ids that stand beside each step."]
    for source, about in SOURCES.items():
        lines += ["", f"### {source}", "", about, "", *_claims(source)]
    lines += ["", "### Guards", "", "What must never happen, whatever a playbook says.", "", *_claims("G")]
    return "\n".join(lines) + "\n"


def _voice(lines: list[str]) -> Iterator[str]:
    """Yield one explanation as Markdown: its first two lines, then headings and their points."""
    title, about, *rest = lines
    yield from ("", f"## {title.replace('(', '(`').replace(')', '`)')}", "", about)
    for before, line in zip(["", *rest], rest, strict=False):
        if line.startswith("  "):
            words = re.sub(r"^(S\d\S*)  ", r"**\1** ", line.strip())
            yield from ([] if before.startswith("  ") else [""])
            yield _point(words)
        elif line:
            yield from ("", f"### {line}")


def _named(lines: list[str]) -> Iterator[str]:
    for line in lines:
        if line.strip():
            name, claim = line.split(maxsplit=1)
            yield _point(f"`{name}`: {claim}")


def _claims(source: str) -> Iterator[str]:
    for citation in CITATIONS.values():
        if citation.id.startswith(source):
            yield _point(f"**{citation.id}** {citation.claim}")


def _point(words: str) -> str:
    return fill(words, 118, initial_indent="- ", subsequent_indent="  ", break_on_hyphens=False)


def with_sample(text: str) -> str:
    """Return the page about the commands with the sample as `heardback advise` shows it today."""
    command = Path(sys.executable).parent / "heardback"
    plain = {**os.environ, "COLUMNS": "76", "NO_COLOR": "1"}
    done = subprocess.run(  # noqa: S603 - our own program
        [command, *SAMPLE], cwd=ROOT, env=plain, capture_output=True, encoding="utf-8", check=True
    )
    return _SAMPLE.sub(lambda _: f"{' '.join(SAMPLE[1:])}\n\n{done.stdout.strip()}\n", text, count=1)


if __name__ == "__main__":
    main()
