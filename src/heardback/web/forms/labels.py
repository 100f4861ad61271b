"""What the fields of events are called, and what is said under them."""

from typing import Final

from django.utils.translation import gettext
from django.utils.translation import gettext_noop as _

from heardback.core.shapes import FIRST_YEAR, LAST_YEAR

_LABELS: Final = {
    "at": _("When, at their place"),
    "to": _("Whom"),
    "from": _("Who"),
    "contact": _("Who is to be in touch with you"),
    "channel": _("By which way"),
    "with": _("With whom"),
    "minutes": _("How long, in minutes"),
    "stage": _("Which round"),
    "says": _("In their words"),
    "until": _("By which day"),
    "who": _("Who is to get in touch"),
    "answers": _("Do they answer either way?"),
    "may_ask": _("May you ask yourself?"),
    "outcome": _("How it ended"),
    "receipt_requested": _("I asked them to confirm that it arrived"),
    "purpose": _("What it was for"),
    "means": _("What it means"),
    "by": _("The day by which you must decide"),
    "reason": _("Why by then"),
    "text": _("In your words"),
}
_LABELS_OF_KINDS: Final = {
    ("reply", "means"): _("What they said"),
    ("reply", "channel"): _("How it came"),
    ("reply", "until"): _("The day they named"),
    ("decision", "means"): _("What you decided"),
    ("applied", "to"): _("To whom"),
}
_HELPS: Final = {
    "says": _("Such as “within a week” or “by Friday”: the day is worked out from it."),
    "until": _("Only if the words do not say it."),
    "contact": _("If they named somebody."),
}
_HELPS_OF_KINDS: Final = {
    ("deadline", "by"): _("Only a day that is true: the letters will name it."),
    ("reply", "until"): _("Their new day, or the day of what they ask or offer, if the words do not say it."),
}
_PROBLEMS: Final = {
    "channel": _("They did not give you this way. Choose another, or note it with the person first."),
    "outcome": _("A letter is sent; a call reaches somebody, or not."),
}
_RANGE: Final = _("A day between %(first)s and %(last)s.")
_OPTIONAL: Final = {"person": _("nobody in particular"), "way": _("not known"), "any": _("not said")}


def label(kind: str, key: str) -> str:
    """Return what a field of a kind of event is called."""
    return gettext(_LABELS_OF_KINDS.get((kind, key)) or _LABELS[key])


def help_for(kind: str, key: str) -> str:
    """Return what is said under it; mostly nothing."""
    words = _HELPS_OF_KINDS.get((kind, key)) or _HELPS.get(key)
    return gettext(words) if words else ""


def problem_with(key: str) -> str:
    """Say why what was chosen does not fit the event; every other value that a form offers does."""
    words = _PROBLEMS.get(key)
    return gettext(words) if words else gettext(_RANGE) % {"first": FIRST_YEAR, "last": LAST_YEAR}


def optional_word(of: str) -> str:
    """Say that nothing was chosen."""
    return gettext(_OPTIONAL[of])
