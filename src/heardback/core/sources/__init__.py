"""What the sources say, one citation a rule: the claim itself, and how it reads as a reason beside a step.

Ids are those of the field guide: S0-A1 … S3-4 for the sources, G1 … G8 for what must never happen. Where sources
contradict each other, so do their claims here; which of them to follow is a playbook's choice, and `docs/why.md` tells
why. The claims are told in our own words.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from heardback.core.sources import limits, s0, s1, s2, s3


class Citation(NamedTuple):
    """A rule of the sources, or a guard."""

    id: str
    claim: str
    """What the source says, as one plain sentence."""
    reason: str
    """The same as a short reason; it reads truly beside every step that cites the rule, before its day and on it."""


SOURCES: Final[Mapping[str, str]] = MappingProxyType({**s0.ABOUT, **s1.ABOUT, **s2.ABOUT, **s3.ABOUT})
"""What each source is, by the first part of its rules' ids: "S0-A" … "S0-F", "S1", "S2", "S3"."""

CITATIONS: Final[Mapping[str, Citation]] = MappingProxyType(
    {
        id_: Citation(id_, claim, reason)
        for rules in (s0.RULES, s1.RULES, s2.RULES, s3.RULES, limits.RULES)
        for id_, (claim, reason) in rules.items()
    }
)
"""Every rule and guard by its id."""


def reason(rule_id: str) -> str:
    """Return a rule's reason as a sentence; an id that the field guide does not know is a bug and a `KeyError`."""
    return CITATIONS[rule_id].reason
