"""From a candidacy to its words: `compose` writes a letter or a card, `script` a call, `words_for` chooses for a step.

    what = words_for(step)                     # the kind that a step asks for
    draft = compose(what, occasion)            # a Letter
    call = script(KINDS["status-call"], occasion)

Nothing here decides when to write; `warnings` says which guards speak against doing it today.
"""

from dataclasses import dataclass
from typing import Final

from heardback.core.candidacy import Contact, Language
from heardback.core.case import Case
from heardback.core.errors import DoesNotFit
from heardback.core.guards import Refusal, refusal
from heardback.core.people import EMAIL, PHONE, interviewers, last_spoken_with, people_in_order, whom
from heardback.core.reading import Reading
from heardback.core.step import Step
from heardback.letters.facts import DAYS, SO, Facts, Occasion, Tone, facts_for
from heardback.letters.kinds import KINDS, Form, Kind
from heardback.letters.library import CALL, Library
from heardback.letters.names import quoted, tidy
from heardback.letters.template import Filled, Template, fill, fill_subject

MARKED_IMPORTANT: Final = "S0-E6"
"""A voice that follows this rule marks its question about the decision as important."""

_ASKS_ABOUT_IT: Final = frozenset({"status-mail", "status-again-mail", "after-postponement-mail", "as-agreed-mail"})
_COMMON_PARTS: Final = ("opening", "busy", "yes", "not-ready", "no", "voicemail", "wrong-person", "front-desk")
"""The parts that every call may need, in the order in which they come up; `point` comes after `opening`."""

OURS: Final = Library()


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """A draft, ready to be read by the person who will send it (guard G8)."""

    kind: Kind
    language: Language
    tone: Tone
    to: Contact | None
    subject: str
    """Empty on a card."""
    paragraphs: tuple[str, ...]
    """From the greeting to the closing; a paragraph may have several lines."""
    in_reply_to: str | None = None
    """The Message-ID of the letter it answers, where known."""
    receipt_requested: bool = False
    importance: bool = False

    @property
    def body(self) -> str:
        """The whole text below the subject."""
        return "\n\n".join(self.paragraphs) + "\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class Script:
    """A call, part by part: what to say first, what it is about, and what to say to each answer."""

    kind: Kind
    language: Language
    to: Contact | None
    parts: tuple[Filled, ...]
    """In the order in which they come up; `name` is opening, point, busy, yes, not-ready, no, voicemail …"""

    def part(self, name: str) -> Filled | None:
        """Return a part by its name."""
        return next((part for part in self.parts if part.name == name), None)


def compose(kind: Kind, occasion: Occasion, *, library: Library = OURS, thread: str | None = None) -> Letter:
    """Write a letter or a card; `thread` is the Message-ID it answers. Raises `DoesNotFit` where it would be untrue."""
    facts = checked_facts(kind, occasion)
    template = library.get(occasion.language, kind.name)
    filled = [fill(section, facts.words, facts.so) for section in template.sections]
    receipt = kind.receipt and "receipt" in facts.so
    return Letter(
        kind=kind,
        language=occasion.language,
        tone=occasion.tone,
        to=occasion.to,
        subject=fill_subject(template, facts.words, facts.so) or _plain_subject(kind, occasion),
        paragraphs=tuple(text for section in filled for text in section.paragraphs),
        in_reply_to=tidy(thread) if thread else None,
        receipt_requested=receipt,
        importance=kind.name in _ASKS_ABOUT_IT and occasion.case.playbook.speaks(MARKED_IMPORTANT),
    )


def script(kind: Kind, occasion: Occasion, *, library: Library = OURS) -> Script:
    """Write a call. Raises `DoesNotFit` where it would be untrue."""
    facts = checked_facts(kind, occasion)
    own = library.get(occasion.language, kind.name)
    common = library.get(occasion.language, CALL)
    names = ("opening", "point", *_COMMON_PARTS[1:])
    parts = [part for name in _in_order(names, occasion) if (part := _part(name, own, common, facts))]
    return Script(kind=kind, language=occasion.language, to=occasion.to, parts=tuple(parts))


def checked_facts(kind: Kind, occasion: Occasion) -> Facts:
    """Gather the facts for a kind; a fact that it needs and nobody recorded makes it untrue (guard G7)."""
    facts = facts_for(occasion)
    for need in kind.needs:
        if need not in facts.so:
            raise DoesNotFit(kind=kind.name, need=DAYS.get(need) or SO[need])
    return facts


def words_for(step: Step) -> Kind | None:
    """Return the kind of words that a step asks for; None for a step without words."""
    return KINDS[step.letter] if step.letter else None


def named(name: str, form: Form) -> Kind | None:
    """Return the kind of a name, in this form: its whole name, the name of its counterpart, or without -mail, -call."""
    whole = next((one for one in (name, f"{name}-mail", f"{name}-call") if one in KINDS), None)
    return in_form(KINDS[whole], form) if whole else None


def in_form(kind: Kind, form: Form) -> Kind | None:
    """Return the kind itself, or what says the same in another form; a card is the same by letter and by phone."""
    if kind.form in (form, "card"):
        return kind
    return KINDS[kind.counterpart] if kind.counterpart else None


def addressee(kind: Kind, case: Case, reading: Reading) -> Contact | None:
    """Choose to whom a kind goes if nobody is named: whom the plan says, else whom the playbook would ask."""
    people = case.candidacy.people
    for step in (dated.step for dated in reading.steps):
        if step.to and step.letter in (kind.name, kind.counterpart):
            return people[step.to]
    if kind.role and (holding := [one for one in case.candidacy.contacts if one.role == kind.role]):
        return holding[0]
    for step in (dated.step for dated in reading.steps):
        if step.to and step.action == kind.action:
            return people[step.to]
    return _usual_addressee(kind, case)


def warnings(kind: Kind, occasion: Occasion) -> Refusal | None:
    """Return the guard that speaks against doing this today, if one does; the draft is shown all the same."""
    if occasion.to is None or kind.action is None:
        return None
    channel = PHONE if kind.form == "call" else EMAIL
    today = occasion.today
    step = Step(kind.action, today, today, (), occasion.to.id, channel)
    return refusal(occasion.case, step, today)


def _usual_addressee(kind: Kind, case: Case) -> Contact | None:
    people, standing = case.candidacy.people, case.standing
    if kind.action == "confirm-receipt":
        mailed = [ask.to for ask in standing.asks if ask.channel == EMAIL]
        return people[mailed[-1]] if mailed else None
    if kind.action in ("ask", "tell-others", "early-call"):
        chosen = whom(case, "phone" if kind.form == "call" else "email")
        return chosen[0] if chosen else next(iter(people_in_order(case)), None)
    if kind.action in ("thank", "record-agreement"):
        present = interviewers(case)
        return next((one for one in present if one.id not in standing.thanked), next(iter(present), None))
    if standing.demand and standing.responder:
        return people[standing.responder]
    return last_spoken_with(case)


def _plain_subject(kind: Kind, occasion: Occasion) -> str:
    return "" if kind.form == "card" else quoted(occasion.case.candidacy.position.title, occasion.language)


def _in_order(names: tuple[str, ...], occasion: Occasion) -> tuple[str, ...]:
    """At the front desk one begins by asking who decides."""
    if occasion.to is not None and occasion.to.role != "front-desk":
        return names
    return ("front-desk", *(name for name in names if name != "front-desk"))


def _part(name: str, own: Template, common: Template, facts: Facts) -> Filled | None:
    section = own.section(name) or common.section(name)
    filled = fill(section, facts.words, facts.so, between="\n") if section else None
    return filled if filled and filled.paragraphs else None
