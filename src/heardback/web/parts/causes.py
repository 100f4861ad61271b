"""Kinds of reasons for a refusal, as one ticks them; and where to turn where the law forbids the reason."""

from typing import Final, NamedTuple

from django.utils.translation import gettext
from django.utils.translation import gettext_noop as _

from heardback.core.candidacy import Candidacy
from heardback.core.causes import CAUSES, Cause
from heardback.core.rights import LAWS
from heardback.web.parts.laws import in_page_language

_WORDS: Final[dict[Cause, str]] = {
    "experience": _("My experience was not what they looked for"),
    "skills": _("A skill was missing"),
    "personality": _("We did not fit together as people"),
    "education": _("My education or my papers"),
    "security-check": _("A background or security check"),
    "impression": _("One interviewer's impression"),
    "appearance": _("How I looked that day"),
    "unlawful": _("An unlawful reason"),
}


class Turn(NamedTuple):
    """Where to turn under one law at the employer's place."""

    title: str
    place: str
    whom: str


def cause_words(cause: Cause) -> str:
    """Say a kind of reason."""
    return gettext(_WORDS[cause])


def cause_choices() -> list[tuple[str, str]]:
    """Return all of them, to choose from."""
    return [(cause, cause_words(cause)) for cause in CAUSES]


def where_to_turn(candidacy: Candidacy) -> list[Turn]:
    """Return whom the laws at the employer's place name; nobody, where none is known here."""
    employer = candidacy.employer
    holding = [law for law in LAWS if law.holds_at(employer.country, employer.subdivision)]
    return [Turn(*map(in_page_language, (law.title, law.place, law.turn_to))) for law in holding]
