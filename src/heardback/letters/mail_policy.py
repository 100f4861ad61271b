"""A quirk of Python's e-mail package, kept in a room of its own.

When `email.policy.SMTP` folds a header that needs several encoded words (RFC 2047), it may lose the space between two
words, so that «ноября: «Аналитик»» arrives as «ноября:«Аналитик»». The older `email.header.Header` folds them well; the
policy here lets it write subjects and addresses, and is `SMTP` in everything else.
"""

from email.header import Header
from email.headerregistry import HeaderRegistry, UniqueSingleAddressHeader, UniqueUnstructuredHeader
from email.policy import SMTP, EmailPolicy
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from email.message import EmailMessage

_ROOM: Final = 76


def _encoded(text: str, header: str, linesep: str) -> str:
    charset = "us-ascii" if text.isascii() else "utf-8"
    return Header(text, charset, maxlinelen=_ROOM, header_name=header).encode(linesep=linesep)


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
        shown = _encoded(self.address.display_name, self.name, policy.linesep)
        return f"{self.name}: {shown}{policy.linesep} <{self.address.addr_spec}>{policy.linesep}"


def _policy() -> "EmailPolicy[EmailMessage]":
    headers: Any = HeaderRegistry()
    headers.map_to_type("subject", _Subject)
    headers.map_to_type("from", _Person)
    headers.map_to_type("to", _Person)
    return SMTP.clone(header_factory=headers)


MAIL: Final = _policy()
"""`email.policy.SMTP` whose subjects and names keep their spaces."""
