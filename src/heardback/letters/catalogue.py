"""`docs/letters.md`, written from the kinds and the templates: `python -m heardback.letters.catalogue` prints it."""

import sys
from collections.abc import Iterator
from datetime import date
from typing import Final

from heardback.core.candidacy import Language
from heardback.letters.compose import compose, script
from heardback.letters.days import forms
from heardback.letters.examples import example
from heardback.letters.facts import DAYS, SO, WORDS
from heardback.letters.kinds import KINDS, Kind

_TITLES: Final[dict[Language, str]] = {"en": "In English", "ru": "In Russian"}
_FORMS: Final = {"letter": "Letter", "call": "Call", "card": "Card"}
_INTRODUCTION: Final = """\
# Letters, calls and cards

Every step of a plan has its words, in English and Russian, restrained (as here) or warm. `heardback letter FILE` and
`heardback script FILE` write them for the step that is due now; `--kind` names another, `--list` shows them all.
Nothing stands in a letter that is not on record: a sentence without its fact is left out. Read each draft before you
send it, and make it yours.

This page is written by `make docs` from the templates themselves."""
_A_DAY: Final = date(2026, 11, 9)
_OWN: Final = """\
## Templates of your own

`--templates DIR` takes plain text files from a folder: `DIR/status-mail.txt` takes the place of ours in both languages,
`DIR/ru/status-mail.txt` in Russian only. What you do not write stays ours.

```text
# A line that begins with # is a remark.
Subject: {post}: my interview of {interview.date}
{greeting}

?met Thank you again for your time {interview.on}.
?promised ?promise_over An answer was expected {promised.by}.
Has a decision been made?

{sign_off}
```

- An empty line parts paragraphs. The lines of a paragraph are joined; a line that begins with `- ` stays apart.
- A name in braces is replaced by a fact. If the fact is not on record, its line is left out.
- `?name` at the beginning of a line keeps the line only if that is known, or so; `!name` only if not.
- Of several `Subject:` lines the first one that stays is taken.
- In a call, `== name: Heading` begins a part: opening, point, busy, yes, not-ready, no, voicemail, wrong-person or
  front-desk. Parts that you leave out are taken from `call.txt`.

There is nothing else: no repetition, no computation, no code. A template with an unknown name in it is refused, with
its file and line and the names that are meant.
"""


def page() -> str:
    """Return the whole page."""
    return "\n".join([_INTRODUCTION, "", *_table(), "", *_kinds(), _OWN, *_vocabulary()]) + "\n"


def _table() -> Iterator[str]:
    yield "| kind | form | for the step | to |"
    yield "|---|---|---|---|"
    for kind in KINDS.values():
        step = f"`{kind.action}`" if kind.action else "–"
        yield f"| [`{kind.name}`](#{kind.name}) | {kind.form} | {step} | {kind.purpose} |"


def _kinds() -> Iterator[str]:
    for kind in KINDS.values():
        yield f"## {kind.name}"
        yield ""
        yield f"{_FORMS[kind.form]}: {kind.purpose}.{_needs(kind)} At most {kind.most_words} words."
        for language, title in _TITLES.items():
            yield from ("", f"{title}:", "", "```text", *_shown(kind, language), "```")
        yield ""


def _needs(kind: Kind) -> str:
    return f" Needs on record: {'; '.join(DAYS.get(need) or SO[need] for need in kind.needs)}." if kind.needs else ""


def _shown(kind: Kind, language: Language) -> Iterator[str]:
    occasion = example(kind, language)
    if kind.form == "call":
        for part in script(kind, occasion).parts:
            yield from (f"{part.heading}:", *(f"    {text}" for text in "\n".join(part.paragraphs).splitlines()))
        return
    draft = compose(kind, occasion)
    if draft.subject:
        yield from (f"Subject: {draft.subject}", "")
    yield from draft.body.rstrip("\n").split("\n")


def _vocabulary() -> Iterator[str]:
    yield from ("### Facts in braces", "")
    yield from (f"- `{{{name}}}`: {about}" for name, about in WORDS.items())
    yield from ("", "### Days", "", "Each in five forms, such as `{interview.on}`:", "")
    yield from (f"- `.{form}`: {written}" for form, written in forms(_A_DAY, _A_DAY, "en").items())
    yield from ("", "The days:", "")
    yield from (f"- `{name}`: {about}" for name, about in DAYS.items())
    yield from ("", "### Conditions", "", "Every name above, and these:", "")
    yield from (f"- `{name}`: {about}" for name, about in SO.items())


if __name__ == "__main__":
    sys.stdout.write(page())
