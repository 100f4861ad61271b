"""Each wait after an interview as a dot, over the usual times."""

from collections.abc import Iterator, Sequence
from typing import Final

from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_noop as _

from heardback.actions.insights import Insights
from heardback.core.history import Ending, Wait
from heardback.core.insights.times import LevelTimes
from heardback.core.wording.speech import Speech
from heardback.web.charts.dots import Dot, DotsWords, Kind, Row, dots
from heardback.web.parts.figures.figure import Figure, Table, days, days_between

MOST_ROWS: Final = 200
"""A table of more waits is no longer read; the newest are shown."""

_ENDINGS: Final[dict[Ending, str]] = {
    "deferral": _("they needed more time"),
    "request": _("they asked for something"),
    "invitation": _("an invitation"),
    "offer": _("an offer"),
    "rejection": _("a no"),
    "let-go": _("let go, without an answer"),
    "withdraw": _("withdrawn, without an answer"),
    "undated": _("answered, on a day that was not noted"),
    "open": _("still waiting"),
}


def waits_figure(found: Insights, speech: Speech) -> Figure:
    """Draw them, a row a level."""
    return Figure(
        name="waits",
        title=gettext("How long the answers took"),
        says=tuple(_said(times, speech) for times in found.times),
        chart=dots([_row(times, found.waits, speech) for times in found.times], says=_words()),
        note=gettext(
            "Filled: answered on that day. With a tail: no answer yet. Hollow: ended by you without an answer. "
            "Shaded: between these days half, and then nearly all, of the answers that come usually have come."
        ),
        table=_table(found.waits, speech),
    )


def _said(times: LevelTimes, speech: Speech) -> str:
    """Say the cases of a level, and what is usual; a middle only where there are enough of them."""
    return " ".join([_first(speech.level(times.level)) + ":", *_parts(times)])


def _parts(times: LevelTimes) -> Iterator[str]:
    count = len(times.answered)
    if times.range:
        words = ngettext("%(n)s answer, after %(days)s.", "%(n)s answers, after %(days)s.", count)
        yield words % {"n": count, "days": days_between(*times.range)}
    if times.silent:
        words = ngettext("%(n)s wait without one.", "%(n)s waits without one.", len(times.silent))
        yield words % {"n": len(times.silent)}
    if times.median is not None and times.curve.half_by is not None:
        yield gettext("Half had an answer within %(days)s.") % {"days": days(times.curve.half_by)}
    half, nearly = times.usual
    yield gettext("Usual: half by day %(half)s, nearly all by day %(nearly)s.") % {"half": half, "nearly": nearly}


def _row(times: LevelTimes, waits: Sequence[Wait], speech: Speech) -> Row:
    those = [wait for wait in waits if wait.level == times.level and wait.ended != "undated"]
    return Row(name=_first(speech.level(times.level)), usual=times.usual, dots=[_dot(wait) for wait in those])


def _dot(wait: Wait) -> Dot:
    words = {"employer": wait.candidacy.employer.name, "days": days(wait.days), "ending": _ending(wait)}
    return Dot(days=wait.days, kind=_kind(wait), title=gettext("%(employer)s: %(days)s, %(ending)s") % words)


def _kind(wait: Wait) -> Kind:
    if wait.answered:
        return "answered"
    return "open" if wait.ended == "open" else "ended"


def _words() -> DotsWords:
    return DotsWords(
        title=gettext("How many days each answer took"),
        about=gettext("A dot for each wait. The table below says the same."),
        days=gettext("days since the interview"),
    )


def _table(waits: Sequence[Wait], speech: Speech) -> Table:
    return Table(
        caption=gettext("Every wait after an interview, the newest first"),
        head=(gettext("Employer"), gettext("Level"), gettext("Interview"), gettext("Days"), gettext("What came")),
        rows=tuple(
            (
                wait.candidacy.employer.name,
                speech.level(wait.level),
                speech.short_day(wait.start),
                wait.days,
                _ending(wait),
            )
            for wait in reversed(waits[-MOST_ROWS:])
        ),
    )


def _ending(wait: Wait) -> str:
    return gettext(_ENDINGS[wait.ended])


def _first(words: str) -> str:
    return words[:1].upper() + words[1:]
