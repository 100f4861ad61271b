"""Where the sources contradict each other, and where we do not follow one: what a rule's page says beside its claim."""

from collections.abc import Iterator
from typing import Final

from django.utils.translation import gettext
from django.utils.translation import gettext_noop as _

_QUESTIONS: Final = (
    (_("Nothing was agreed. When do I ask?"), (("S0-C7",), ("S1-5",), ("S2-3",), ("S3-1",))),
    (_("By phone or by e-mail?"), (("S0-D1", "S1-8"), ("S3-1", "S3-2"), ("S0-C10", "S0-E4"))),
    (_("They are still undecided. How often may I call?"), (("S0-D8",), ("S1-4", "S3-3"))),
    (_("Whom do I ask?"), (("S0-D4", "S0-E1"), ("S3-1", "S3-2"), ("S2-3",))),
    (_("Do I write a thank-you letter?"), (("S0-C8", "S0-E9"), ("S1-7",), ("S3-1",))),
    (_("What does silence mean?"), (("S0-B4",), ("S2-2",), ("S0-F1",))),
)
"""Each question with the positions there are: rules that say the same stand together."""

_A_CLAIM: Final = _(
    "The figure is the source's own. It does not say whom it asked, or how; take it as what somebody claims."
)
_AT_A_PRICE: Final = _(
    "It is offered only where the law knows it, never advised, and with its price told: it usually ends the contact."
)
_OURS: Final = {
    "S0-D3": _A_CLAIM,
    "S0-D9": _A_CLAIM,
    "S0-F1": _A_CLAIM,
    "S0-C14": _AT_A_PRICE,
    "S0-E8": _AT_A_PRICE,
    "S0-D7": _(
        "Here we do not follow the source. A deadline is named only if it is true: an offer you have, or the day by "
        "which you yourself will decide. A letter with your name under it says nothing false."
    ),
    "S0-D8": _(
        "Only the persistent playbook does this, with a limit and with a caution beside it, for two other sources warn "
        "against it (S1-4, S3-3)."
    ),
    "S0-C13": _(
        "What sources retell about sex, age and marriage is discrimination, and unlawful. It appears in one place "
        "only: when you look back after a no, as unlawful, with where to turn."
    ),
}


def others_say(rule: str) -> Iterator[tuple[str, list[str]]]:
    """Yield each question on which the sources differ and this rule takes a side, with the rules of the other sides."""
    for question, positions in _QUESTIONS:
        if any(rule in position for position in positions):
            yield gettext(question), [one for position in positions if rule not in position for one in position]


def our_word(rule: str) -> str:
    """Return what we have to say about a rule that we do not simply follow; mostly nothing."""
    words = _OURS.get(rule)
    return gettext(words) if words else ""
