"""How one's own calls and letters ended, and what came next."""

from collections.abc import Mapping
from typing import Final

from django.utils.translation import gettext
from django.utils.translation import gettext_noop as _

from heardback.actions.insights import Insights
from heardback.core.insights.asks import AskTally, Followed
from heardback.core.wording.speech import Speech
from heardback.web.parts.figures.figure import Figure, Table, days_between

_FOLLOWED: Final[dict[Followed, str]] = {
    "offer": _("an offer"),
    "invitation": _("an invitation"),
    "interview": _("an interview"),
    "request": _("a request"),
    "agreement": _("a day was agreed"),
    "deferral": _("“not decided yet”"),
    "rejection": _("a no"),
    "acknowledgement": _("only “received”"),
    "nothing": _("nothing, until you got in touch again or ended it"),
    "nothing-yet": _("nothing so far"),
}


def asks_figure(found: Insights, speech: Speech) -> Figure | None:
    """Tell them; None where nobody was asked yet."""
    if not found.asks:
        return None
    title = gettext("How your calls and letters ended")
    return Figure(
        name="asks",
        title=title,
        says=(
            gettext(
                "What followed is what came next, not what it led to. Whether asking brings an answer, "
                "nobody has measured; and who asks has mostly waited longest."
            ),
        ),
        table=Table(
            caption=title,
            head=(
                gettext("By"),
                gettext("How it ended"),
                gettext("Times"),
                gettext("What came next"),
                gettext("After"),
            ),
            rows=tuple(_row(one, speech) for one in found.asks),
        ),
    )


def _row(one: AskTally, speech: Speech) -> tuple[object, ...]:
    after = days_between(one.days[0], one.days[-1]) if one.days else "–"
    return speech.channel(one.channel), speech.outcome(one.outcome), one.times, _next(one.followed), after


def _next(followed: Mapping[Followed, int]) -> str:
    """List what came next, answers first."""
    words = [
        gettext("%(what)s: %(n)s") % {"what": gettext(_FOLLOWED[one]), "n": followed[one]}
        for one in _FOLLOWED
        if followed.get(one)
    ]
    return "; ".join(words)
