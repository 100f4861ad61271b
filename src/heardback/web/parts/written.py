"""A mail's text as a page shows it: what its writer wrote, and folded away what they quoted and signed."""

from dataclasses import dataclass

from heardback.intake.quoting import set_apart


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """The three parts, each as its paragraphs."""

    own: tuple[str, ...]
    quoted: tuple[str, ...]
    signature: tuple[str, ...]


def written(text: str) -> Letter:
    """Return the parts of a mail's text."""
    apart = set_apart(text)
    return Letter(own=_paragraphs(apart.own), quoted=_paragraphs(apart.quoted), signature=_paragraphs(apart.signature))


def _paragraphs(text: str) -> tuple[str, ...]:
    return tuple(one.strip("\n") for one in text.split("\n\n") if one.strip())
