"""The same citations in Russian, rule for rule: each claim and each reason means what its English twin means.

Kept apart so that nobody loads it who does not read it.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from heardback.core.sources import Citation
from heardback.core.sources.russian import limits, s0, s1, s2, s3

SOURCES: Final[Mapping[str, str]] = MappingProxyType({**s0.ABOUT, **s1.ABOUT, **s2.ABOUT, **s3.ABOUT})
"""What each source is, by the first part of its rules' ids."""

CITATIONS: Final[Mapping[str, Citation]] = MappingProxyType(
    {
        id_: Citation(id_, claim, reason)
        for rules in (s0.RULES, s1.RULES, s2.RULES, s3.RULES, limits.RULES)
        for id_, (claim, reason) in rules.items()
    }
)
"""Every rule and guard by its id."""
