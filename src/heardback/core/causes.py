"""Kinds of reasons for a refusal (S0-C13), to be ticked when one looks back on an interview.

Names only: how they are said is the surface's affair. Most refusals have one of the ordinary causes. `unlawful` stands
for a decision about sex, age, family, origin, faith, health and the like: no cause to learn from, but one that the law
forbids. The sources tell of such prejudice as if it were usual; we do not (field guide, section 4).
"""

from typing import Final, Literal, get_args

Cause = Literal[
    "experience",
    "skills",
    "personality",
    "education",
    "security-check",
    "impression",
    "appearance",
    "unlawful",
]

CAUSES: Final[tuple[Cause, ...]] = get_args(Cause)
"""In the order in which they are offered; what the law forbids stands apart at the end."""
UNLAWFUL: Final[Cause] = "unlawful"
