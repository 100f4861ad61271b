"""`heardback letter FILE` and `heardback script FILE`: the words of a step, to be read before they are used."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final, Literal

import typer

from heardback.cli.advise import AtOption, PlaybookOption

if TYPE_CHECKING:
    from heardback.core.advice import Advice
    from heardback.core.candidacy import Candidacy, Contact
    from heardback.core.step import Step
    from heardback.letters.compose import Letter, Script
    from heardback.letters.facts import Occasion
    from heardback.letters.kinds import Kind
    from heardback.letters.library import Library

FileArgument = Annotated[Path | None, typer.Argument(metavar="FILE", help="a candidacy file", show_default=False)]
KindOption = Annotated[str | None, typer.Option("--kind", metavar="KIND", help="which; default: that of the step now")]
ToOption = Annotated[str | None, typer.Option("--to", metavar="ID", help="the contact; default: whom the plan says")]
LanguageOption = Annotated[
    Literal["en", "ru"] | None, typer.Option("--language", help="default: that of the candidacy file")
]
ToneOption = Annotated[Literal["restrained", "warm"], typer.Option("--tone", help="how it sounds")]
TemplatesOption = Annotated[
    Path | None, typer.Option("--templates", metavar="DIR", help="a folder of your own templates")
]
ListOption = Annotated[bool, typer.Option("--list", help="show every kind and what it is for")]

_THIS: Final = "This command"


def letter(  # noqa: PLR0913 - one parameter an option
    file: FileArgument = None,
    *,
    kind: KindOption = None,
    to: ToOption = None,
    at: AtOption = None,
    playbook: PlaybookOption = "balanced",
    language: LanguageOption = None,
    tone: ToneOption = "restrained",
    templates: TemplatesOption = None,
    eml: Annotated[bool, typer.Option("--eml", help="a ready mail instead of plain text")] = False,
    listing: ListOption = False,
) -> None:
    """Write the letter that a step needs, from what is on record. It is a draft: read it before you send it."""
    if listing or file is None:
        _list_or_complain("letter", listing=listing)
        return
    from heardback.letters.compose import compose

    what, occasion, library = _chosen(
        file, "letter", kind=kind, to=to, at=at, playbook=playbook, language=language, tone=tone, templates=templates
    )
    draft = compose(what, occasion, library=library)
    _warn(what, occasion)
    if eml:
        from heardback.letters.eml import ready_mail

        mail = ready_mail(draft, occasion.case.candidacy.candidate, occasion.now)
        sys.stdout.buffer.write(mail)
        return
    _print_letter(draft)


def script(  # noqa: PLR0913 - one parameter an option
    file: FileArgument = None,
    *,
    kind: KindOption = None,
    to: ToOption = None,
    at: AtOption = None,
    playbook: PlaybookOption = "balanced",
    language: LanguageOption = None,
    tone: ToneOption = "restrained",
    templates: TemplatesOption = None,
    listing: ListOption = False,
) -> None:
    """Write what to say on the phone. The opening, the question, and what to say to each answer."""
    if listing or file is None:
        _list_or_complain("call", listing=listing)
        return
    from heardback.letters.compose import compose
    from heardback.letters.compose import script as script_for

    what, occasion, library = _chosen(
        file, "call", kind=kind, to=to, at=at, playbook=playbook, language=language, tone=tone, templates=templates
    )
    if what.form == "card":
        _print_letter(compose(what, occasion, library=library))
        return
    call = script_for(what, occasion, library=library)
    _warn(what, occasion)
    _print_script(call)


def _chosen(  # noqa: PLR0913 - the options of a command, as they come
    file: Path,
    form: Literal["letter", "call"],
    *,
    kind: str | None,
    to: str | None,
    at: str | None,
    playbook: str,
    language: Literal["en", "ru"] | None,
    tone: Literal["restrained", "warm"],
    templates: Path | None,
) -> tuple["Kind", "Occasion", "Library"]:
    from heardback.cli.files import candidacy_in, moment, playbook_called
    from heardback.core.advice import advise
    from heardback.letters.compose import addressee
    from heardback.letters.facts import Occasion
    from heardback.letters.library import Library

    candidacy = candidacy_in(file)
    now = moment(at, candidacy)
    library = _library_in(templates) if templates else Library()
    advice = advise(candidacy, playbook_called(playbook), now)
    what, person = _kind_and_person(advice, form, kind)
    if to is not None:
        person = _contact(candidacy, to)
    elif person is None:
        person = addressee(what, advice.plan.case, advice.reading)
    speaks = language or candidacy.candidate.language
    occasion = Occasion(case=advice.plan.case, now=now, to=person, language=speaks, tone=tone)
    return what, occasion, library


def _warn(what: "Kind", occasion: "Occasion") -> None:
    """Say which guard speaks against it today; whether to follow it is the person's to decide (G8)."""
    from heardback.letters.compose import warnings

    no = warnings(what, occasion)
    if no:
        print(f"Not today, says {no.guard}: {no.why}", file=sys.stderr)


def _kind_and_person(
    advice: "Advice", form: Literal["letter", "call"], kind: str | None
) -> tuple["Kind", "Contact | None"]:
    """Return the kind that was named, or that of the first step now which has words of this form."""
    from heardback.core.errors import NothingToSay
    from heardback.letters.compose import in_form, words_for

    if kind is not None:
        return _kind(kind, form), None
    people = advice.candidacy.people
    for dated in advice.reading.steps:
        words = words_for(dated.step)
        what = in_form(words, form) if words else None
        if words and what:
            if words != what:
                _say_the_other_way(words, what)
            _say_for_whom_else(advice, dated.step)
            return what, people.get(dated.step.to) if dated.step.to else None
    raise NothingToSay(form="letter" if form == "letter" else "script")


def _say_for_whom_else(advice: "Advice", step: "Step") -> None:
    same = [one.step.to for one in advice.reading.steps if one.step.letter == step.letter and one.step.to != step.to]
    for other in filter(None, same):
        print(f"The same is due to {advice.candidacy.people[other].name}: --to {other}", file=sys.stderr)


def _say_the_other_way(words: "Kind", what: "Kind") -> None:
    command = {"call": "script", "letter": "letter"}[words.form]
    print(f"{words.name} is a {words.form} (heardback {command}); this is {what.name}.", file=sys.stderr)


def _kind(name: str, form: Literal["letter", "call"]) -> "Kind":
    from difflib import get_close_matches

    from heardback.core.errors import NoSuchKind
    from heardback.letters.compose import named
    from heardback.letters.kinds import KINDS

    found = named(name, form)
    if found:
        if name in KINDS and found.name != name:
            _say_the_other_way(KINDS[name], found)
        return found
    fitting = [kind.name for kind in KINDS.values() if kind.form in (form, "card")]
    near = " or ".join(get_close_matches(name, fitting, n=3, cutoff=0.4))
    hint = f"Did you mean {near}?" if near else "Nothing is called like that."
    raise NoSuchKind(form="letter" if form == "letter" else "script", name=f'"{name}"', hint=hint)


def _contact(candidacy: "Candidacy", name: str) -> "Contact":
    from heardback.core.errors import NoSuchContact

    for contact in candidacy.contacts:
        if contact.id == name:
            return contact
    raise NoSuchContact(name=f'"{name}"', known=", ".join(one.id for one in candidacy.contacts) or "none yet")


def _library_in(folder: Path) -> "Library":
    """Read a user's folder of templates: DIR/KIND.txt, or DIR/en/KIND.txt and DIR/ru/KIND.txt."""
    from heardback.cli.files import text_of
    from heardback.core.errors import CannotRead, CannotUse
    from heardback.letters.library import library_of

    if not folder.is_dir():
        raise CannotRead(name=folder, why="it is not a folder")
    paths = sorted(path for path in folder.rglob("*.txt") if path.is_file())
    library, problems = library_of({path.relative_to(folder).as_posix(): text_of(path) for path in paths})
    if library is None:
        raise CannotUse(str(folder), problems)
    return library


def _print_letter(draft: "Letter") -> None:
    if draft.subject:
        print(f"Subject: {draft.subject}\n")
    print(draft.body, end="")


def _print_script(call: "Script") -> None:
    from heardback.cli.lines import say

    if call.to:
        print(f"{call.to.name}{f', {call.to.phone}' if call.to.phone else ''}\n")
    for number, part in enumerate(call.parts):
        print(f"{'' if number == 0 else chr(10)}{part.heading}")
        for paragraph in part.paragraphs:
            for line in paragraph.splitlines():
                say(f"    {line}", hanging=4)


def _list_or_complain(form: Literal["letter", "call"], *, listing: bool) -> None:
    from heardback.core.errors import CannotUse
    from heardback.letters.kinds import KINDS

    if not listing:
        raise CannotUse(_THIS, ["It needs the name of a candidacy file, or --list."])
    for kind in KINDS.values():
        if kind.form in (form, "card"):
            print(f"{kind.name:<30} {kind.purpose}")
