"""A quirk of Python's e-mail package, kept in a room of its own.

When `email.policy.SMTP` folds a header that needs several encoded words (RFC 2047), it may lose the space between two
words, so that «ноября: «Аналитик»» arrives as «ноября:«Аналитик»». The older `email.header.Header` folds them well; the
policy here lets it write subjects, and is `SMTP` in everything else. Names are folded between their words, the space
inside the encoded word, as RFC 2047 wants it: Python's own reader puts a space wherever a name is folded.
"""

from email.charset import SHORTEST, Charset
from email.header import Header
from email.headerregistry import HeaderRegistry, UniqueSingleAddressHeader, UniqueUnstructuredHeader
from email.policy import SMTP, EmailPolicy
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from email.message import EmailMessage

_ROOM: Final = 76
_ASCII, _UTF8 = Charset("us-ascii"), Charset("utf-8")
_UTF8.header_encoding = SHORTEST
"""As Python has it; other packages change that for the whole process, and then words no longer fit on their lines."""


def _encoded(text: str, header: str, linesep: str) -> str:
    charset = _ASCII if text.isascii() else _UTF8
    return Header(text, charset, maxlinelen=_ROOM, header_name=header).encode(linesep=linesep)


def _folded(name: str) -> list[str]:
    """Return a name as encoded words, as few as there is room for."""
    parts: list[str] = []
    for number, word in enumerate(name.split(" ")):
        more = word if number == 0 else f" {word}"
        if parts and len(_UTF8.header_encode(parts[-1] + more)) <= _ROOM - 1:
            parts[-1] += more
        else:
            parts.append(more)
    return [line for part in parts for line in _encoded(part, "", "\n").split("\n ")]


class _Subject(UniqueUnstructuredHeader):
    """A subject that folds well."""

    name: str

    def fold(self, *, policy: Any) -> str:  # noqa: ANN401 - as in the class it refines
        """Fold with the older writer."""
        return f"{self.name}: {_encoded(str(self), self.name, policy.linesep)}{policy.linesep}"


class _Person(UniqueSingleAddressHeader):
    """One address whose name folds well; an ASCII name stays with the policy, which knows how to quote it."""

    name: str

    def fold(self, *, policy: Any) -> str:  # noqa: ANN401 - as in the class it refines
        """Fold a name that needs encoding with the older writer."""
        if self.address.display_name.isascii():
            return str(super().fold(policy=policy))  # type: ignore[misc]
        shown = [*_folded(self.address.display_name), f"<{self.address.addr_spec}>"]
        return f"{self.name}: {f'{policy.linesep} '.join(shown)}{policy.linesep}"


def _policy() -> "EmailPolicy[EmailMessage]":
    headers: Any = HeaderRegistry()
    headers.map_to_type("subject", _Subject)
    headers.map_to_type("from", _Person)
    headers.map_to_type("to", _Person)
    return SMTP.clone(header_factory=headers)


MAIL: Final = _policy()
"""`email.policy.SMTP` whose subjects and names keep their spaces."""
