"""Why a mail is held to belong to an application, in words."""

from typing import Final

from django.utils.translation import gettext
from django.utils.translation import gettext_noop as _

from heardback.intake.senders import Match, Reason
from heardback.intake.senders.values import Code

_WORDS: Final[dict[Code, str]] = {
    "answers-letter": _("it answers a letter of yours"),
    "in-thread": _("a letter of yours stands in its thread"),
    "from-person": _("%(words)s is one of their people"),
    "to-person": _("you wrote to %(words)s, who is one of their people"),
    "learnt-domain": _("you said that mail from %(words)s is theirs"),
    "domain-of-person": _("one of their people writes from %(words)s too"),
    "domain-like-firm": _("%(words)s is called like the firm"),
    "firm-in-address": _("the address it comes from names the firm"),
    "firm-in-name": _("the sender's name has the firm in it: “%(words)s”"),
    "firm-in-subject": _("the subject names the firm"),
    "firm-in-text": _("the text names the firm"),
    "post-in-subject": _("the subject names the post"),
    "post-in-text": _("the text names the post"),
    "person-in-text": _("it names %(words)s"),
}


def why_theirs(match: Match) -> tuple[str, ...]:
    """Return the reasons for a match, each as a clause."""
    return tuple(map(_said, match.reasons))


def _said(reason: Reason) -> str:
    return gettext(_WORDS[reason.code]) % {"words": reason.words}
