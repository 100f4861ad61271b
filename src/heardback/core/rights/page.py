"""`docs/rights.md`, made from the data: `python -m heardback.core.rights > docs/rights.md`."""

from collections.abc import Iterator
from textwrap import fill
from typing import Final

from heardback.core.rights import LAWS, NOTICE, Law
from heardback.core.rights.right import said

_WIDTH: Final = 120
_HEAD: Final = """\
# What the law lets you ask

Most employers owe a candidate no answer. In some places the law does give a right to one, to the reasons, or to a look
at the notes. `heardback rights FILE` tells which of these holds where your employer is, whether it applies yet, and
which days it sets, counted with the working days there; `--letter ID` writes the request.

{notice}

A formal request usually burns the bridge (S0-C14). heardback never proposes one as the thing to do: ask as a friend
first. The words here and in the letters speak of time that has passed, and never of anybody's fault.

| where | what | id | days | known as of |
|---|---|---|---|---|
{rows}
"""
_TAIL: Final = """\
This page is made from the data in `src/heardback/core/rights/`: `python -m heardback.core.rights > docs/rights.md`.
"""


def document() -> str:
    """Return the page as Markdown."""
    head = _HEAD.format(notice=_folded(NOTICE), rows="\n".join(map(_row, LAWS)))
    return "\n".join([head, *("\n".join(map(_folded, _section(law))) + "\n" for law in LAWS), _TAIL])


def _folded(line: str) -> str:
    indent = "  " if line.startswith("- ") else ""
    return fill(line, _WIDTH, subsequent_indent=indent, break_on_hyphens=False, break_long_words=False)


def _row(law: Law) -> str:
    return f"| {law.place} | {law.title} | `{law.id}` | {law.term or 'none named'} | {_as_of(law)} |"


def _section(law: Law) -> Iterator[str]:
    yield f"## {law.place}: {law.title[0].lower()}{law.title[1:]}"
    yield ""
    yield f"- **Who:** {law.who}"
    yield from (f"- **Only if:** {question.asks}" for question in law.questions)
    yield f"- **What to ask for:** {law.ask}"
    yield f"- **Not owed:** {law.not_owed}"
    yield f"- **Until it opens:** {law.before}"
    if law.since:
        yield f"- **Since:** interviews from {said(law.since)} on."
    yield f"- **Days:** {str(law.term).capitalize() + '. ' if law.term else ''}{law.counted}"
    yield f"- **Where to turn:** {law.turn_to}"
    yield f"- **Source:** {law.source}"
    yield f"- **Known as of:** {_as_of(law)}."
    yield f"- **Letter:** {f'`--letter {law.id}`' if law.letter else 'none; it needs your own words.'}"


def _as_of(law: Law) -> str:
    return said(law.known_as_of).split(maxsplit=1)[1]
