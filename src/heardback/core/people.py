"""Whom to ask, and how: first the person, then the channel (field guide, section 2, "Whom and how")."""

from datetime import date
from typing import Final

from heardback.core.candidacy import Contact
from heardback.core.case import Case
from heardback.core.events import Asked, Channel, ContactId
from heardback.core.playbook import Place

PHONE: Final = Channel("phone")
EMAIL: Final = Channel("email")

MOST_UNANSWERED_CALLS: Final = 4
"""After so many since the last answer only e-mail is left."""
_MOST_EMAILS_EACH: Final = 2
_MOST_DELIVERED_EACH: Final = 2
_MOST_CALLS_EACH: Final = 2


def people_in_order(case: Case) -> list[Contact]:
    """Return whom the playbook would ask, first to last; if it names nobody known, anyone but the executive.

    People whom nobody can reach count only where nobody else is known: the company's general number may still help.
    """
    known = _known(case)
    return [contact for contact in known if _reachable(contact)] or known


def _known(case: Case) -> list[Contact]:
    named = [contact for place in case.playbook.asking.people for contact in _holding(case, place)]
    contacts = named or [contact for contact in case.candidacy.contacts if contact.role != "executive"]
    return list({contact.id: contact for contact in contacts}.values())


def _reachable(contact: Contact) -> bool:
    return contact.reachable_by(PHONE) or contact.reachable_by(EMAIL) or bool(contact.channels)


def _holding(case: Case, place: Place) -> list[Contact]:
    """Return who holds a place in the order: a role, the agreed contact, or who sat in the latest interview."""
    candidacy = case.candidacy
    if place == "agreed-contact":
        agreement = case.standing.agreement
        return [candidacy.people[agreement.contact]] if agreement and agreement.contact else []
    if place == "executive" and candidacy.employer.size != "small":
        return []
    sat = interviewers(case) if place == "interviewer" else []
    return sat + [contact for contact in candidacy.contacts if contact.role == place]


def interviewers(case: Case) -> list[Contact]:
    """Return who sat in the latest interview."""
    interview = case.standing.interview
    return [case.candidacy.people[one] for one in interview.with_] if interview else []


def last_spoken_with(case: Case) -> Contact | None:
    """Return who answered last, or was reached; else who sat in the interview; else the first in the order (S2-6)."""
    spoken = case.standing.spoken_with
    if spoken:
        return case.candidacy.people[spoken]
    return next(iter([*interviewers(case), *people_in_order(case)]), None)


def whom(case: Case, wanted: str) -> tuple[Contact, Channel] | None:
    """Choose whom to ask next and by which channel; `wanted` is "phone", "email", "agreed" or "other".

    A repeated ask goes to the same person, and one after a reply to whoever sent it. Who has been tried enough is
    passed over, if there is somebody else. None: nobody is left whom one may still ask.
    """
    order = people_in_order(case)
    focus = _focus(case)
    if focus and (not order or _reachable(focus)):
        order = [focus, *(contact for contact in order if contact.id != focus.id)]
    fresh = [contact for contact in order if not _passed_over(case, contact.id)]
    for contact in fresh or order:
        channel = channel_for(case, contact, wanted)
        if channel:
            return contact, channel
    return None


def _focus(case: Case) -> Contact | None:
    standing = case.standing
    one = standing.asks[-1].to if standing.asks else standing.responder
    return case.candidacy.people[one] if one else None


def _passed_over(case: Case, one: ContactId) -> bool:
    """Tell whether someone left two delivered asks, or two calls and a mail, without an answer."""
    if not case.standing.asks:
        return False
    reached = [ask for ask in case.standing.asks if ask.to == one and ask.outcome != "no-answer"]
    if len(reached) >= _MOST_DELIVERED_EACH:
        return True
    calls = case.standing.unanswered_by.get(one, 0)
    return calls >= _MOST_CALLS_EACH and any(ask.channel != PHONE for ask in reached)


def channel_for(case: Case, contact: Contact, wanted: str) -> Channel | None:
    """Choose the channel for one person: the wanted one, else the other; None where neither may be used any more."""
    first = _preferred(case, contact, wanted)
    other = EMAIL if first == PHONE else PHONE
    usable = [channel for channel in (first, other) if contact.reachable_by(channel)]
    for channel in usable or ([] if _reachable(contact) else [PHONE]):
        if _still_allowed(case, contact.id, channel):
            return channel
    return None


def channel_for_thanks(case: Case, contact: Contact) -> Channel | None:
    """Choose the channel for thanks: an e-mail, else a call, but never one to the front desk.

    Of somebody with neither address nor number the address has to be found out first: thanks go to the person or not
    at all.
    """
    return channel_for(case, contact, "email") if _reachable(contact) else EMAIL


def _preferred(case: Case, contact: Contact, wanted: str) -> Channel:
    if wanted == "phone":
        return PHONE
    if wanted == "email":
        return EMAIL
    if wanted == "other":
        last = case.standing.asks[-1].channel
        return EMAIL if last == PHONE else PHONE
    agreement = case.standing.agreement
    if agreement and agreement.channel and contact.reachable_by(agreement.channel):
        return agreement.channel
    return PHONE if case.candidacy.position.result_driven else EMAIL


def _still_allowed(case: Case, one: ContactId, channel: Channel) -> bool:
    """Hold to the limits: calls nobody answers, calls in all, e-mails to one person (guard G5)."""
    standing = case.standing
    if not standing.asks:
        return True
    tired = standing.unanswered_calls >= MOST_UNANSWERED_CALLS
    if channel == EMAIL:
        written = sum(ask.to == one and ask.channel == EMAIL for ask in standing.asks)
        return written < (1 if tired else _MOST_EMAILS_EACH)
    most_calls = case.playbook.asking.most_calls
    called = sum(ask.channel == PHONE and ask.outcome != "no-answer" for ask in standing.asks)
    return not tired and (channel != PHONE or most_calls is None or called < most_calls)


def free_from(case: Case, one: ContactId, day: date) -> date:
    """Return the first day from `day` on that leaves a night after the last contact with this person (guard G5)."""
    contacted = case.standing.contacted.get(one)
    return case.days.after(contacted, 1) if contacted and contacted >= day else day


def delivered(asks: list[Asked]) -> int:
    """Count the asks that reached their addressee: sent, reached, or left as a message."""
    return sum(ask.outcome != "no-answer" for ask in asks)
