"""`heardback inbox [accept N | decline N | pass N]`: what mail proposes, and the yes or no to it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Annotated, Any, Final, Literal

import typer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from heardback.actions.found import Found
    from heardback.actions.known import Desk
    from heardback.core.candidacy import Employer
    from heardback.ports import KeptProposal, Key

DoArgument = Annotated[
    Literal["accept", "decline", "pass"] | None,
    typer.Argument(metavar="[accept|decline|pass]", show_default=False, help="what to do with number N"),
]
NumberArgument = Annotated[int | None, typer.Argument(metavar="[N]", min=1, show_default=False, help="as listed")]
ForOption = Annotated[
    str | None, typer.Option("--for", metavar="EMPLOYER", help="the application it is about, where that is asked")
]
WhichOption = Annotated[
    int | None,
    typer.Option("--which", metavar="M", min=1, help="which of several things an answer of yours says, as listed"),
]
PostOption = Annotated[str | None, typer.Option(metavar="TITLE", help="the post, where no mail names it")]
_THIS: Final = "This proposal"
_ITS_MAIL: Final = "its mail"
_N: Final = "N"
JsonOption = Annotated[bool, typer.Option("--json", help="as JSON")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One thing to decide: a proposal, or a new application that several mails tell of."""

    number: int
    proposals: "tuple[KeptProposal, ...]"
    found: "Found | None"
    where: str
    """Employer and post, as far as they are known."""
    told: tuple[str, ...]
    """Each event as a sentence."""
    possible: Mapping[int, str] = field(default_factory=dict)
    """Of the person's own answer to a notice: what it may say, each by its number; one of them has to be named."""

    @property
    def in_spam(self) -> bool:
        """Whether an answer in it was found in spam."""
        return any(one.proposal.is_in_spam for one in self.proposals)

    @property
    def is_asked(self) -> bool:
        """Whether it has to be said which application it is about."""
        proposal = self.proposals[0].proposal
        return self.found is None and proposal.is_open and not proposal.is_asked


def inbox(  # noqa: PLR0913 - an option each
    do: DoArgument = None,
    number: NumberArgument = None,
    *,
    for_: ForOption = None,
    which: WhichOption = None,
    post: PostOption = None,
    as_json: JsonOption = False,
) -> None:
    """List what your mail tells, and decide it. Record number N with accept, refuse it with decline.

    Nothing is recorded before you accept it. Decline says that it is not yours, and no more mail of its sender is
    proposed; pass, that there is nothing to record.
    """
    from heardback import bootstrap
    from heardback.actions.reconsidering import reconsider
    from heardback.cli.inbox_lines import lines_of
    from heardback.cli.own_record import own_record

    own = own_record()
    desk = bootstrap.desk(own.owner, bootstrap.now())
    reconsider(desk)
    lines = lines_of(desk)
    if do is None:
        _list(lines, as_json=as_json)
        return
    line = _numbered(lines, number)
    if do == "accept":
        _accept(desk, line, for_, post, which)
        return
    _put_aside(desk, line, is_mine=do == "pass")


def _list(lines: "Sequence[Line]", *, as_json: bool) -> None:
    if as_json:
        import json

        print(json.dumps([_plain(line) for line in lines], ensure_ascii=False, indent=2))
        return
    from heardback.cli.lines import say

    if not lines:
        print("Nothing to decide.")
        return
    for line in sorted(lines, key=lambda line: not line.in_spam):
        note = "  found in your SPAM folder" if line.in_spam else ""
        say(f"{line.number:3}  {line.where}{note}")
        for sentence in line.told:
            say(f"     {sentence}")
        quote = line.proposals[-1].proposal.sentence
        if quote:
            say(f"     “{quote}”")
        if line.is_asked:
            say(f"     Which application? heardback inbox accept {line.number} --for EMPLOYER")
        for which, sentence in line.possible.items():
            say(f"     {which}. {sentence}")
        if line.possible:
            say(f"     Which of these? heardback inbox accept {line.number} --which M")
        print()
    say("Record number N: heardback inbox accept N. Nothing to record: pass N. Not yours at all: decline N.", hanging=0)


def _plain(line: Line) -> dict[str, Any]:
    from heardback.core.codec import plain

    return {
        "number": line.number,
        "where": line.where,
        "told": list(line.told),
        "in_spam": line.in_spam,
        "asked": line.is_asked,
        "possible": [{"which": which, "told": sentence} for which, sentence in line.possible.items()],
        "proposals": [plain(one.proposal) for one in line.proposals],
    }


def _numbered(lines: "Sequence[Line]", number: int | None) -> Line:
    found = next((line for line in lines if line.number == number), None)
    if found is None:
        expected = (
            f"a number from 1 to {len(lines)}, as heardback inbox lists them" if lines else "none: nothing is open"
        )
        raise _cannot(_N, str(number or "no number"), expected)
    return found


def _accept(desk: "Desk", line: Line, for_: str | None, post: str | None, which: int | None) -> None:
    from heardback.actions.found import open_found
    from heardback.actions.proposals import accept, choose
    from heardback.core.candidacy import Position

    if line.found:
        title = post or line.found.candidacy.position
        if not title:
            raise _cannot(_ITS_MAIL, "no post", "--post TITLE")
        key = open_found(desk, line.found, _employer(line.found, desk), Position(title=title))
    else:
        kept = line.proposals[0]
        if kept.proposal.is_asked:
            if which is None or which not in line.possible:
                numbers = ", ".join(map(str, line.possible))
                raise _cannot(_ITS_MAIL, "several things it may say", f"--which, one of {numbers or 'none any more'}")
            kept = choose(desk, kept, which - 1)
        key = _key(kept, for_)
        accept(desk, kept, into=key)
    _tell(desk, key)


def _key(kept: "KeptProposal", for_: str | None) -> "Key":
    from heardback.cli.own_record import candidacy_called, own_record
    from heardback.ports import Key

    if for_:
        return candidacy_called(own_record(), for_).key
    if kept.proposal.candidacy is None:
        raise _cannot(_ITS_MAIL, "not which application it is about", "--for EMPLOYER")
    return Key(kept.proposal.candidacy)


def _cannot(place: str, found: str, expected: str) -> Exception:
    from heardback.core.errors import CannotUse
    from heardback.core.problems import Problem

    return CannotUse(_THIS, [Problem(place=place, found=found, expected=expected)])


def _employer(found: "Found", desk: "Desk") -> "Employer":
    from heardback import bootstrap
    from heardback.core.candidacy import Employer
    from heardback.core.countries import country_of_zone, main_zone

    person, place = desk.log.person(desk.owner), found.candidacy.place
    zone = person.timezone or bootstrap.local_zone() or ""
    country = place.country if place else person.country or country_of_zone(zone) or "GB"
    return Employer(name=found.candidacy.employer, country=country, timezone=main_zone(country))


def _tell(desk: "Desk", key: "Key") -> None:
    from heardback.actions.opened import open_candidacy
    from heardback.core import wording

    after = open_candidacy(desk.log, desk.owner, key, desk.now)
    print(f"Recorded for {after.candidacy.employer.name}.")
    print(wording.headline(after.advice))


def _put_aside(desk: "Desk", line: Line, *, is_mine: bool) -> None:
    from heardback.actions.proposals import decline, pass_over

    for one in line.proposals:
        now = desk.inbox.proposal(desk.owner, one.key)
        if now.state != "open":
            continue
        if is_mine:
            pass_over(desk, now)
        else:
            decline(desk, now)
    sender = line.proposals[-1].proposal.source.sender
    is_mine = is_mine or line.proposals[-1].proposal.kind == "answer"
    print(
        "Put aside; nothing is recorded."
        if is_mine
        else f"Not yours, then. Mail from {sender} is not proposed any more."
    )
