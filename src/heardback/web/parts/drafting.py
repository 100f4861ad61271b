"""A letter as heardback writes it, and what has to be known before it goes out."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final, Literal

from django.http import Http404

from heardback.actions.letters import Text
from heardback.actions.opened import Open
from heardback.core.candidacy import Contact, Language
from heardback.core.errors import DoesNotFit
from heardback.core.guards import Refusal
from heardback.core.reading import Dated
from heardback.core.rights import LAWS, PRICE, Law, Right, rights
from heardback.letters.compose import Letter, addressee, compose, warnings
from heardback.letters.facts import Occasion, Tone
from heardback.letters.kinds import KINDS, Kind
from heardback.letters.rights_letters import RightsLetter, language_there, write_request

RIGHTS: Final = "rights-"
"""Before the name of a law, the kind of the letter that asks for what it gives."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """Which letter is wanted: of which kind, to whom, how."""

    kind: str
    to: Contact | None
    language: Language
    tone: Tone


@dataclass(frozen=True, slots=True, kw_only=True)
class Drafted:
    """A letter, and what stands above it."""

    kind: str
    letter: Letter
    right: Right | None
    """The right that it asks for, if it does."""
    cautions: tuple[str, ...]
    """Rules that speak against it in general."""
    foreign: Literal["", "other", "neither"]
    """Of a formal request: its language is not theirs, which is the other one of ours, or neither."""
    refusal: Refusal | None
    """The guard that speaks against it today."""
    ahead: Dated | None
    """The step of the plan that has it on a later day."""
    unfit: bool = False
    """What it was for is no longer on record; the letter is only what was typed."""

    @property
    def choosable(self) -> bool:
        """Whether it may go to whom one likes, in another tone; a formal request has its addressee."""
        return self.right is None


def drafted(opened: Open, wish: Wish, now: datetime, *, typed: Text | None = None) -> Drafted:
    """Write it. Raises `Http404` where there is no such kind, `DoesNotFit` where it would say what is not on record.

    Where something was typed already, that is shown all the same: the record may have changed since.
    """
    try:
        return _request(opened, wish, now) if wish.kind.startswith(RIGHTS) else _letter(opened, wish, now)
    except DoesNotFit:
        if typed is None:
            raise
        return _bare(wish, typed)


def _letter(opened: Open, wish: Wish, now: datetime) -> Drafted:
    kind = KINDS.get(wish.kind)
    if kind is None or kind.form != "letter":
        raise Http404
    occasion = occasion_of(opened, wish, now)
    return Drafted(
        kind=kind.name,
        letter=compose(kind, occasion),
        right=None,
        cautions=(PRICE,) if kind.action == "request-reasons" else (),
        foreign="",
        refusal=warnings(kind, occasion),
        ahead=_ahead(opened, kind, wish.to),
    )


def occasion_of(opened: Open, wish: Wish, now: datetime) -> Occasion:
    """Return what the letter's words are made from."""
    case = opened.advice.plan.case
    return Occasion(case=case, now=now, to=wish.to, language=wish.language, tone=wish.tone)


def usual_addressee(opened: Open, name: str, now: datetime) -> Contact | None:
    """Return to whom words go if nobody is named."""
    if name in KINDS:
        return addressee(KINDS[name], opened.advice.plan.case, opened.advice.reading)
    right = open_right(opened, name, now)
    written = write_request(opened.candidacy, right, now) if right else None
    return written.to if written else None


def open_requests(opened: Open, now: datetime) -> list[Right]:
    """Return the rights that are open now and have a letter."""
    return [one for one in rights(opened.candidacy, now) if one.law.letter and one.state in ("applies", "applies-if")]


def open_right(opened: Open, name: str, now: datetime) -> Right | None:
    """Return the open right that a kind such as `rights-russia` asks for."""
    return next((one for one in open_requests(opened, now) if f"{RIGHTS}{one.law.id}" == name), None)


def law_called(kind: str) -> Law | None:
    """Return the law of a kind such as `rights-russia`."""
    return next((law for law in LAWS if kind == f"{RIGHTS}{law.id}"), None)


def _request(opened: Open, wish: Wish, now: datetime) -> Drafted:
    right = open_right(opened, wish.kind, now)
    if law_called(wish.kind) is None:
        raise Http404
    speaking = replace(opened.candidacy, candidate=replace(opened.candidacy.candidate, language=wish.language))
    written = write_request(speaking, right, now) if right else None
    if right is None or written is None:
        raise DoesNotFit(kind=wish.kind, need="an open right")
    return Drafted(
        kind=wish.kind,
        letter=_as_letter(written, wish),
        right=right,
        cautions=(PRICE,),
        foreign=_foreign(opened.candidacy.employer.country, wish.language),
        refusal=None,
        ahead=None,
    )


def _bare(wish: Wish, typed: Text) -> Drafted:
    letter = Letter(
        kind=KINDS.get(wish.kind, KINDS["formal-reasons"]),
        language=wish.language,
        tone=wish.tone,
        to=wish.to,
        subject=typed.subject,
        paragraphs=(typed.body,),
    )
    return Drafted(
        kind=wish.kind, letter=letter, right=None, cautions=(), foreign="", refusal=None, ahead=None, unfit=True
    )


def _as_letter(written: RightsLetter, wish: Wish) -> Letter:
    return Letter(
        kind=KINDS["formal-reasons"],
        language=wish.language,
        tone=wish.tone,
        to=written.to,
        subject=written.subject,
        paragraphs=tuple(written.body.split("\n\n")),
    )


def _foreign(country: str, language: Language) -> Literal["", "other", "neither"]:
    theirs = language_there(country)
    if theirs is None:
        return "neither"
    return "" if theirs == language else "other"


def _ahead(opened: Open, kind: Kind, to: Contact | None) -> Dated | None:
    steps = [one for one in opened.advice.reading.steps if one.step.action == kind.action]
    if any(one.status != "upcoming" for one in steps):
        return None
    return next((one for one in steps if to is None or one.step.to in (None, to.id)), None)
