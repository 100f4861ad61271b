"""Who hires for others in one mail does so in all: not every mail of an agency has its name under it."""

from collections.abc import Collection, Iterator
from dataclasses import replace

from heardback.intake.proposing.clients import client_in
from heardback.intake.proposing.firms import FirmFound, Firms
from heardback.intake.proposing.said import MailSaid


def as_of_agencies(mails: Collection[MailSaid]) -> Iterator[MailSaid]:
    """Yield the mails, those of agents, and to them, without the firm that their address would name."""
    agents = {said.envelope.sender.casefold() for said in mails if said.firms.by_agency and not said.is_own}
    for said in mails:
        others = said.envelope.to if said.is_own else (said.envelope.sender,)
        is_agents = any(one.casefold() in agents for one in others)
        yield replace(said, firms=_of_client(said)) if is_agents and not said.firms.by_agency else said


def _of_client(said: MailSaid) -> Firms:
    client = "" if said.is_own else client_in(said.envelope, said.envelope.text, is_service=False)
    return Firms(firm=FirmFound(name=client, is_named=True) if client else None, by_agency=True)
