"""What is known of a mail and of candidacies when they are held against each other."""

from dataclasses import dataclass
from typing import Literal

Code = Literal[
    "answers-letter",  # it answers a letter of this candidacy (In-Reply-To)
    "in-thread",  # such a letter is further up in its thread (References)
    "from-person",  # a contact wrote it, or answers to it go to one
    "to-person",  # it was sent to a contact
    "learnt-domain",  # a correction said that this domain is theirs
    "domain-of-person",  # a contact's address has the same domain
    "domain-like-firm",  # the domain is called like the employer
    "firm-in-address",  # the hiring program's address names the employer
    "firm-in-name",  # the sender's name does
    "firm-in-subject",  # the subject does
    "firm-in-text",  # the text does
    "post-in-subject",  # the subject names the post
    "post-in-text",  # the text does
    "person-in-text",  # the text or the sender's name names a contact
]
"""Why a mail may belong to a candidacy. Worded where it is shown."""

Strength = Literal["sure", "likely", "possible"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Envelope:
    """What tells whose mail it is. What it does not have is nothing: an empty string, an empty tuple."""

    sender: str
    """The address it is from."""
    sender_name: str = ""
    reply_to: tuple[str, ...] = ()
    to: tuple[str, ...] = ()
    """The addresses in To and Cc."""
    is_own: bool = False
    """The candidate wrote it: whom it is to counts, not whom it is from."""
    subject: str = ""
    in_reply_to: str = ""
    references: tuple[str, ...] = ()
    """Message-IDs, with or without their angle brackets, the oldest first."""
    text: str = ""
    """What it says, without what it quotes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Correspondent:
    """A contact of a candidacy, as mail knows them."""

    name: str
    email: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Correspondence:
    """What is known of a candidacy's mail."""

    key: str
    """The candidacy's."""
    employer: str
    position: str = ""
    people: tuple[Correspondent, ...] = ()
    domains: tuple[str, ...] = ()
    """Domains of which somebody said that they are this employer's."""
    message_ids: frozenset[str] = frozenset()
    """Of the letters sent in it, and of the mails that were found to belong to it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """One reason why a mail may belong to a candidacy."""

    code: Code
    words: str
    """What was found: an address, a name, a domain, a Message-ID."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """That a mail may belong to a candidacy."""

    key: str
    strength: Strength
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Whose:
    """To which candidacies a mail may belong, most probable first; none: it belongs to nothing that is known."""

    matches: tuple[Match, ...]

    @property
    def key(self) -> str | None:
        """The candidacy, where nothing is left open: the only match, and more than merely possible."""
        if len(self.matches) != 1 or self.matches[0].strength == "possible":
            return None
        return self.matches[0].key
