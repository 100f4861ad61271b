"""Whose is it? Every object that an address names is reached through one of these: it is the person's own, or 404."""

from datetime import datetime

from django.http import Http404

from heardback import bootstrap
from heardback.actions.opened import Open, open_candidacy, surroundings
from heardback.adapters.storage import mail_accounts
from heardback.adapters.storage.models import Account
from heardback.core.candidacy import Candidacy, Contact, Employer
from heardback.core.errors import NoSuchCandidacy, NoSuchEntry, NoSuchLetter, NoSuchMailAccount
from heardback.core.journal import Recorded, told
from heardback.ports import (
    Correction,
    Enclosed,
    KeptMail,
    KeptProposal,
    Key,
    Known,
    MailAccount,
    MailContent,
    MailKey,
    Outgoing,
    OutgoingKey,
    ProposalKey,
)
from heardback.web.page import Page
from heardback.web.request import Request


def own_candidacy(page: Page, key: str, *, playbook: str | None = None, at: datetime | None = None) -> Open:
    """Open one of the person's own candidacies. Raises `NoSuchCandidacy`."""
    now = at or page.request.now
    around = surroundings(page.log, page.owner, page.person, now)
    return open_candidacy(page.log, page.owner, Key(key), now, around, playbook=playbook)


def own_facts(page: Page, key: str) -> Candidacy:
    """Return what is known of one of the person's own candidacies, without advice. Raises `NoSuchCandidacy`."""
    return told(page.log.journal(page.owner, Key(key))).candidacy(page.person.candidate())


def own_account(page: Page) -> Account:
    """Return the account of whoever asks, as a row."""
    return Account.objects.get(pk=page.owner)


def own_employer(request: Request, key: str) -> Employer:
    """Return the employer of one of the person's own candidacies. Raises `NoSuchCandidacy`."""
    if request.owner is None:
        raise NoSuchCandidacy
    return told(request.log.journal(request.owner, Key(key))).employer


def own_event(opened: Open, number: int) -> Recorded:
    """Return one of the events of a candidacy that was opened. Raises `NoSuchEntry`."""
    found = next((one for one in opened.dossier.recorded if one.number == number), None)
    if found is None:
        raise NoSuchEntry
    return found


def own_contact(opened: Open, one: str) -> Contact:
    """Return one of its people. Raises `NoSuchCandidacy`."""
    found = next((contact for contact in opened.candidacy.contacts if contact.id == one), None)
    if found is None:
        raise NoSuchCandidacy
    return found


def own_card(page: Page, number: int) -> Known:
    """Return one of the person's own address cards; else 404."""
    found = next((one for one in page.log.known(page.owner) if one.number == number), None)
    if found is None:
        raise Http404
    return found


def own_proposal(page: Page, key: str) -> KeptProposal:
    """Return one of the person's own proposals. Raises `NoSuchProposal`."""
    return page.inbox.proposal(page.owner, ProposalKey(key))


def own_mail(page: Page, key: str) -> tuple[KeptMail, MailContent]:
    """Return one of the mails that the person keeps. Raises `NoSuchMail`."""
    return page.inbox.mail(page.owner, MailKey(key))


def own_correction(page: Page, number: int) -> Correction:
    """Return one of the things learnt from the person's corrections; else 404."""
    found = next((one for one in page.inbox.corrections(page.owner) if one.number == number), None)
    if found is None:
        raise Http404
    return found


def own_mail_account(page: Page, key: str) -> MailAccount:
    """Return one of the person's own mail accounts. Raises `NoSuchMailAccount`."""
    found = next((one for one in mail_accounts.all_of(page.owner) if one.key == key), None)
    if found is None:
        raise NoSuchMailAccount
    return found


def own_outgoing(page: Page, key: Key, outgoing: str) -> Outgoing:
    """Return one of the person's own letters on their way, of this candidacy. Raises `NoSuchLetter`."""
    found = bootstrap.outbox().one(page.owner, OutgoingKey(outgoing))
    if found.candidacy != key:
        raise NoSuchLetter
    return found


def own_enclosed(content: MailContent, place: int) -> Enclosed:
    """Return what came with a mail at that place; else 404."""
    if place >= len(content.enclosed):
        raise Http404
    return content.enclosed[place]
