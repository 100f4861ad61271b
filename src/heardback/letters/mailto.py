"""A letter as a `mailto:` link (RFC 6068), which any mail program opens as a draft."""

from typing import Final, NamedTuple
from urllib.parse import quote

from heardback.letters.names import tidy

LONGEST: Final = 2_000
"""In characters: longer links get lost on their way from a browser to some mail programs, on Windows above all."""


class Mailto(NamedTuple):
    """A link, and whether the text is in it; one that is too long carries the address and the subject alone."""

    link: str
    whole: bool


def mailto(address: str | None, subject: str, body: str) -> Mailto:
    """Return the link for a letter; without an address it opens a mail to nobody yet."""
    start = f"mailto:{_address(address or '')}?subject={_value(tidy(subject))}"
    link = f"{start}&body={_value(body.strip())}"
    return Mailto(link, whole=True) if len(link) <= LONGEST else Mailto(start, whole=False)


def _address(address: str) -> str:
    """Encode what would end the address: "?" and "&" may stand in a mailbox's name."""
    return quote(address.strip(), safe="@!$'*+", errors="replace")


def _value(text: str) -> str:
    """Encode a text; its lines end with CRLF, as RFC 6068 wants it."""
    return quote("\r\n".join(text.splitlines()), safe="", errors="replace")
