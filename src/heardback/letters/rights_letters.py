"""The letters that ask for what the law gives: from what is on record, with what they cost said beside them.

A letter exists only where the right is open, and it names the law without a word about anybody's fault. None of them is
ever proposed by a plan: a formal request usually burns the bridge (S0-C14).
"""

from dataclasses import dataclass, replace
from datetime import datetime
from functools import lru_cache
from importlib import resources
from typing import Final, NamedTuple

from heardback.core.candidacy import Candidacy, Contact, Language, Role
from heardback.core.case import Case
from heardback.core.fold import fold
from heardback.core.playbook import built_in
from heardback.core.rights import PRICE, Right
from heardback.core.rights.facts import facts_of
from heardback.letters.days import forms
from heardback.letters.facts import Facts, Occasion, facts_for, names_in_braces, names_of_conditions
from heardback.letters.template import Template, fill, fill_subject, read_template

_ROLES: Final[tuple[Role, ...]] = ("recruiter", "manager", "interviewer", "executive", "front-desk")
"""Whom a formal request goes to first, where nobody in particular said no."""
_SPOKEN: Final[dict[Language, frozenset[str]]] = {
    "en": frozenset({"CA", "GB", "IE", "MT", "US"}),
    "ru": frozenset({"BY", "RU"}),
}
"""Where a letter's language is one of the employer's own."""
_NAMES: Final[dict[Language, str]] = {"en": "English", "ru": "Russian"}
_COST: Final = (
    "A formal request usually burns the bridge. A friendly question often brings the same answer, so send this only"
    " if you can do without their goodwill."
)


class Mind(NamedTuple):
    """Something to know before sending: the rule it follows, if any, and the words."""

    rule: str | None
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RightsLetter:
    """A request, ready to be read over and sent."""

    to: Contact | None
    subject: str
    body: str
    minds: tuple[Mind, ...]
    """What to say beside it; the price first."""


def write_request(candidacy: Candidacy, right: Right, now: datetime) -> RightsLetter | None:
    """Write the request for a right, in the candidate's language; None where it is not open or has no letter."""
    if right.law.letter is None or right.state not in ("applies", "applies-if"):
        return None
    language = candidacy.candidate.language
    template = _template(f"rights-{right.law.letter}", language)
    to = _addressee(candidacy, now)
    facts = _facts(candidacy, to, now)
    (letter,) = template.sections
    return RightsLetter(
        to=to,
        subject=fill_subject(template, facts.words, facts.so),
        body="\n\n".join(fill(letter, facts.words, facts.so).paragraphs),
        minds=(Mind(PRICE, _COST), *_conditions(right), *_in_their_language(candidacy.employer.country, language)),
    )


def language_there(country: str) -> Language | None:
    """Return which of our languages is the employer's own; None: neither."""
    return next((language for language, countries in _SPOKEN.items() if country in countries), None)


def _addressee(candidacy: Candidacy, now: datetime) -> Contact | None:
    """Choose who gets it: whoever said no, else by role, with an e-mail address before without."""
    refused_by = facts_of(candidacy, now).refused_by
    if refused_by:
        return candidacy.people[refused_by]
    return min(candidacy.contacts, key=_order, default=None)


def _order(contact: Contact) -> tuple[bool, int]:
    rank = _ROLES.index(contact.role) if contact.role else len(_ROLES)
    return contact.email is None, rank


def _facts(candidacy: Candidacy, to: Contact | None, now: datetime) -> Facts:
    """Gather what is on record; the day of the no is the first one, from which the law counts."""
    known = candidacy.known_at(now)
    case = Case(known, fold(known, now), built_in("balanced"))
    occasion = Occasion(case=case, now=now, to=to, language=candidacy.candidate.language)
    facts, refused = facts_for(occasion), facts_of(candidacy, now).refused_on
    if refused is None:
        return replace(facts, so=facts.so - {"rejected"})
    written = {f"rejected.{form}": words for form, words in forms(refused, occasion.today, occasion.language).items()}
    return replace(facts, words=facts.words | written, so=facts.so | {"rejected"})


def _conditions(right: Right) -> list[Mind]:
    return [Mind(None, f"Only if this is so: {condition}") for condition in right.conditions]


def _in_their_language(country: str, language: Language) -> list[Mind]:
    if country in _SPOKEN[language]:
        return []
    if any(country in spoken for spoken in _SPOKEN.values()):
        words = f"It is in {_NAMES[language]}; they will expect {_NAMES[_other(language)]}."
        return [Mind(None, f'{words} Set language = "{_other(language)}" in [candidate].')]
    words = (
        f"It is in {_NAMES[language]}, and their own language is probably neither English nor Russian: have it"
        f" translated, or find out whether {_NAMES[language]} will do."
    )
    return [Mind(None, words)]


def _other(language: Language) -> Language:
    return "en" if language == "ru" else "ru"


@lru_cache(maxsize=32)
def _template(name: str, language: Language) -> Template:
    path = resources.files("heardback.letters").joinpath("templates", language, f"{name}.txt")
    template, problems = read_template(
        path.read_text(encoding="utf-8"), facts=names_in_braces(), conditions=names_of_conditions()
    )
    if template is None:
        message = f"{language}/{name}.txt: {'; '.join(map(str, problems))}"
        raise ValueError(message)
    return template
