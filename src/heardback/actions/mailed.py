"""A notice that goes by mail gets a name before it is sent, by which it and an answer to it are known again."""

import secrets
from collections.abc import Sequence
from dataclasses import replace

from heardback.core.doing import endings
from heardback.core.notices import Notice
from heardback.intake.answers import Digest, NamedStep
from heardback.ports import OwnerId
from heardback.ports.digests import Digests
from heardback.ports.notices import Channel, Message


def steps_of(notice: Notice, most: int) -> tuple[NamedStep, ...]:
    """Return the steps that the first lines of a notice name, each with the number of its line."""
    return tuple(
        NamedStep(
            line=line, candidacy=matter.key, action=matter.step.action, to=matter.step.to, channel=matter.step.channel
        )
        for line, matter in enumerate(notice.matters[:most], 1)
        if matter.step
    )


def as_mail(  # noqa: PLR0913, PLR0917 - whose, where to, what, and what of it may be answered, where
    digests: Digests,
    owner: OwnerId,
    channel: Channel,
    message: Message,
    steps: Sequence[NamedStep] = (),
    back: str | None = None,
) -> Message:
    """Return a notice with its name, which is kept first; one that goes by no mail as it is.

    `back` is where answers to it are read. The mail lies in the person's mailbox afterwards: also where nothing of it
    may be answered, it has to be known there, so that it is not taken for word from somebody.
    """
    if channel.mail_address is None:
        return message
    token = secrets.token_urlsafe(18)
    digests.keep(owner, token, Digest(address=channel.mail_address, at=message.at, steps=tuple(steps)))
    is_answered = any(endings(step) for step in steps)
    return replace(message, token=token, back=(back or "") if is_answered else "")
