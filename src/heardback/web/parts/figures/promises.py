"""What became of the days that they named."""

from collections.abc import Sequence
from typing import Final

from django.utils.translation import gettext
from django.utils.translation import gettext_noop as _

from heardback.core.insights.promises import Fate, Shares
from heardback.web.charts.bars import Bar, bars
from heardback.web.parts.figures.figure import Figure, Table

_FATES: Final[dict[Fate, str]] = {
    "kept": _("kept: an answer by the day"),
    "postponed": _("put off: by the day they said that it takes longer"),
    "late": _("late: an answer after the day"),
    "broken": _("broken: no word so far"),
    "running": _("still running"),
    "unsettled": _("not to be told: ended by you before, or silence meant no"),
}
_QUIET: Final = ("running", "unsettled")


def promises_figure(shares: Shares) -> Figure | None:
    """Draw them; None where nobody promised anything."""
    counts = [(fate, getattr(shares, fate)) for fate in _FATES]
    if not any(count for _, count in counts):
        return None
    shown = [(fate, count) for fate, count in counts if count or fate not in _QUIET]
    title = gettext("What became of their promises")
    return Figure(
        name="promises",
        title=title,
        says=(_said(shares),),
        chart=bars([_bar(*one) for one in shown], title=title, about=gettext("The table below says the same.")),
        note=gettext("Each day that they named counts once. Nobody outside knows why one was not kept."),
        table=Table(caption=title, head=(gettext("What became of it"), gettext("How many")), rows=_rows(shown)),
    )


def _said(shares: Shares) -> str:
    if not shares.settled:
        return gettext("None of their days has come yet.")
    words = gettext("Kept: %(kept)s of %(n)s whose day has come.")
    return words % {"n": shares.settled, "kept": shares.kept}


def _bar(fate: Fate, count: int) -> Bar:
    return Bar(name=gettext(_FATES[fate]), count=count, quiet=fate in _QUIET)


def _rows(shown: Sequence[tuple[Fate, int]]) -> tuple[tuple[object, ...], ...]:
    return tuple((gettext(_FATES[fate]), count) for fate, count in shown)
