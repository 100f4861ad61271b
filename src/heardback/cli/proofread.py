"""`heardback proofread LETTER --for FILE`: what to look at before a letter goes out."""

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

if TYPE_CHECKING:
    from heardback.letters.finding import Finding
    from heardback.letters.proofread import Report

LetterArgument = Annotated[str, typer.Argument(metavar="LETTER", help="a text, a ready mail (.eml), or -")]
ForOption = Annotated[Path, typer.Option("--for", metavar="FILE", help="the candidacy file it is held against")]
KindOption = Annotated[str | None, typer.Option("--kind", metavar="KIND", help="what it is; default: guessed")]
AtOption = Annotated[str | None, typer.Option("--at", metavar="ISO", help="when it is written; default: not known")]
JsonOption = Annotated[bool, typer.Option("--json", help="the findings as JSON")]

_WIDTH = 60
_KIND = "--kind"


def proofread(
    letter: LetterArgument,
    for_: ForOption,
    kind: KindOption = None,
    at: AtOption = None,
    *,
    as_json: JsonOption = False,
) -> None:
    """Read a letter over before it goes out.

    Names, days, claims, tone, spelling: each finding says why, and what is better.

    Exit status 0, with findings or without; 2 where the letter or the file cannot be read. Line 0 is a mail's subject.
    Without --at a mail's own date counts; without either, "yesterday" and the like are not held against the record.
    """
    from heardback.cli.files import bytes_of, candidacy_in, moment
    from heardback.core.errors import CannotUse
    from heardback.letters.proofread import examine
    from heardback.letters.purposes import PURPOSES, purpose_called

    if kind and purpose_called(kind) is None:
        raise CannotUse(_KIND, [f"{kind} is no kind of letter; expected one of {', '.join(PURPOSES)}"])
    candidacy = candidacy_in(for_)
    report = examine(bytes_of(letter), candidacy, kind=kind, at=moment(at, candidacy) if at else None)
    if as_json:
        print(json.dumps(_told(report), ensure_ascii=False, indent=2))
        return
    print("\n".join(_page(report)))


def _told(report: "Report") -> dict[str, Any]:
    keys = ("rule", "check", "line", "words", "why", "better")
    return {
        "findings": [{key: getattr(found, key) for key in keys} for found in report.findings],
        "kind": report.purpose.name,
        "kind_guessed": report.guessed,
        "language": report.language,
    }


def _page(report: "Report") -> list[str]:
    """Lay the findings out, one a group of lines, at a width that any screen has."""
    from heardback.letters.purposes import Purpose

    purpose: Purpose = report.purpose
    how = "It looks like" if report.guessed else "Read as"
    page = [*_wrapped(f"{how} {purpose.says}.", "")]
    for found in report.findings:
        page += ["", *_group(found)]
    many = len(report.findings)
    end = "Nothing to mend." if not many else f"{many} thing{'s' if many > 1 else ''} to look at."
    return [*page, "", end]


def _group(found: "Finding") -> list[str]:
    place = f"Line {found.line}" if found.line else "Subject"
    head = f"{place}: “{found.words}”" if found.words else f"{place}:"
    return [
        *_wrapped(head, ""),
        *_wrapped(f"{found.why} [{found.rule}]", "  "),
        *_wrapped(f"Better: {found.better}", "  "),
    ]


def _wrapped(text: str, indent: str) -> list[str]:
    from textwrap import wrap

    return wrap(text, _WIDTH, initial_indent=indent, subsequent_indent=indent or "  ")
