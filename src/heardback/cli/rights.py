"""`heardback rights FILE`: what the law at the employer's place lets one ask."""

import json
from typing import TYPE_CHECKING, Annotated, Any, Final

import typer

from heardback.cli.advise import AtOption, FileArgument, JsonOption

if TYPE_CHECKING:
    from datetime import datetime

    from heardback.core.candidacy import Candidacy
    from heardback.core.rights import Right
    from heardback.letters.rights_letters import RightsLetter

LetterOption = Annotated[
    str | None, typer.Option("--letter", metavar="ID", help="the request for one of them, ready to be read over")
]
_WORDS_FROM: Final = 12
_STATES: Final = {
    "applies": "It applies.",
    "applies-if": "It applies if what stands below is so.",
    "not-yet": "It does not apply yet.",
    "lapsed": "It is settled, or its time has passed.",
}


def rights(
    file: FileArgument, at: AtOption = None, letter: LetterOption = None, *, as_json: JsonOption = False
) -> None:
    """Tell what the law lets you ask, and where it says so. This is not legal advice."""
    from heardback.cli.files import candidacy_in, moment
    from heardback.core.rights import rights as rights_of

    candidacy = candidacy_in(file)
    now = moment(at, candidacy)
    known = rights_of(candidacy, now)
    if letter is not None:
        from heardback.letters.rights_letters import write_request

        right = _called(letter, known)
        written = write_request(candidacy, right, now)
        if written is None:
            raise _no_letter(right)
        _print_letter(right, written, as_json=as_json)
    elif as_json:
        print(json.dumps(_as_json(candidacy, known, now.isoformat()), ensure_ascii=False, indent=2))
    else:
        _show(candidacy, known, now)


def _called(name: str, known: "list[Right]") -> "Right":
    from heardback.core.errors import CannotUse

    for right in known:
        if right.law.id == name:
            return right
    ids = " or ".join(right.law.id for right in known)
    expected = f"expected {ids}" if ids else "no law of this employer's place is known here"
    option = f"--letter {name}"
    raise CannotUse(option, [f"There is no such right for this candidacy; {expected}."])


def _no_letter(right: "Right") -> Exception:
    from heardback.core.errors import CannotUse

    if right.law.letter is None:
        return CannotUse(f"--letter {right.law.id}", [f"This one needs your own words. {right.law.ask}"])
    return CannotUse(f"--letter {right.law.id}", [f"{_STATES[right.state]} {right.why}"])


def _print_letter(right: "Right", letter: "RightsLetter", *, as_json: bool) -> None:
    """Print the letter alone on standard output, so that it can be kept; what to mind goes beside it."""
    if as_json:
        told = {
            "id": right.law.id,
            "to": letter.to.id if letter.to else None,
            "subject": letter.subject,
            "body": letter.body,
            "mind": [{"rule": mind.rule, "text": mind.words} for mind in letter.minds],
        }
        print(json.dumps(told, ensure_ascii=False, indent=2))
        return
    for mind in letter.minds:
        typer.echo(f"Mind: {mind.words}{f' [{mind.rule}]' if mind.rule else ''}", err=True)
    typer.echo(err=True)
    if letter.to:
        print(f"To: {letter.to.name}{f' <{letter.to.email}>' if letter.to.email else ''}")
    print(f"Subject: {letter.subject}\n\n{letter.body}")


def _as_json(candidacy: "Candidacy", known: "list[Right]", at: str) -> dict[str, Any]:
    from heardback.core.rights import NOTICE

    employer = candidacy.employer
    return {
        "at": at,
        "country": employer.country,
        "subdivision": employer.subdivision or None,
        "rights": [_right_json(right) for right in known],
        "notice": NOTICE,
    }


def _right_json(right: "Right") -> dict[str, Any]:
    from heardback.core.rights import PRICE

    law = right.law
    days = {"opens": right.opens, "closes": right.closes, "answer_by": right.answer_by, "known_as_of": law.known_as_of}
    return {
        "id": law.id,
        "title": law.title,
        "state": right.state,
        "why": right.why,
        "deadline": right.deadline,
        "conditions": list(right.conditions),
        **{name: day.isoformat() if day else None for name, day in days.items()},
        "who": law.who,
        "ask": law.ask,
        "not_owed": law.not_owed,
        "counted": law.counted,
        "turn_to": law.turn_to,
        "source": law.source,
        "letter": law.letter is not None,
        "because": [{"rule": PRICE, "text": "A formal request usually burns the bridge."}],
    }


def _show(candidacy: "Candidacy", known: "list[Right]", now: "datetime") -> None:
    from heardback.cli.lines import say
    from heardback.core.rights import NOTICE
    from heardback.core.wording import day

    say(f"{candidacy.position.title} at {candidacy.employer.name} · {day(now.date())} {now:%Y, %H:%M} there")
    if not known:
        say("")
        say("No law of this place that gives a right to ask is known here. There may be one all the same.")
    for right in known:
        say("")
        say(f"{right.law.title} ({right.law.id})")
        for label, words in _rows(right):
            say(f"  {label:<10}{words}", hanging=_WORDS_FROM)
    say("")
    if any(right.law.letter for right in known):
        say("Mind: A formal request usually burns the bridge; ask as a friend first. [S0-C14]")
    say(NOTICE)


def _rows(right: "Right") -> "list[tuple[str, str]]":
    from heardback.core.rights.right import said

    law, open_ = right.law, right.state in ("applies", "applies-if")
    rows = [("Now", " ".join(part for part in (_STATES[right.state], right.why, right.deadline) if part))]
    rows += [("If", condition) for condition in right.conditions]
    if right.state == "not-yet" and right.opens:
        rows.append(("From", said(right.opens)))
    rows += [("Ask", law.ask), ("Not owed", law.not_owed), ("Who", law.who), ("Days", law.counted)]
    rows += [("Turn to", law.turn_to), ("Source", law.source)]
    rows.append(("Known", f"as of {said(law.known_as_of)}: look whether it still holds"))
    if open_ and law.letter:
        rows.append(("Letter", f"--letter {law.id}"))
    return rows
