"""The ways a step can end, as words on buttons."""

from typing import Final

from django.utils.translation import gettext
from django.utils.translation import gettext_noop as _

from heardback.core.doing import Ending
from heardback.core.step import Action

_WORDS: Final[dict[Ending, str]] = {
    "reached": _("Reached them"),
    "no-answer": _("Nobody answered"),
    "voicemail": _("Left a message"),
    "sent": _("I sent it"),
    "arrived": _("It arrived"),
    "done": _("Done"),
    "accept": _("I accept"),
    "decline": _("I decline"),
    "go-on": _("I want to go on"),
    "let-go": _("Let it go"),
    "nothing-agreed": _("Nothing was agreed"),
}


def words_on_button(action: Action, ending: Ending) -> str:
    """Say an ending; what a proposal to let go offers besides is to ask once more."""
    if action == "let-go" and ending == "go-on":
        return gettext("Not yet, go on")
    return gettext(_WORDS[ending])
