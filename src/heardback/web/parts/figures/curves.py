"""How many are still without an answer after so many days, level by level."""

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from heardback.actions.insights import Insights
from heardback.core.insights.survival import Point
from heardback.core.insights.times import LevelTimes
from heardback.core.wording.speech import Speech
from heardback.web.charts.curve import CurveWords, Step, curve
from heardback.web.parts.figures.figure import Figure, Table, percent


def curve_figures(found: Insights, speech: Speech) -> Iterator[Figure]:
    """Draw a curve for each level that an answer came for."""
    for times in found.times:
        if times.answered:
            yield _figure(times, speech.level(times.level))


def _figure(times: LevelTimes, level: str) -> Figure:
    title = _("Still without an answer: %(level)s") % {"level": level}
    return Figure(
        name=f"curve-{times.level}",
        title=title,
        says=tuple(_said(times)),
        chart=curve(
            [Step(day=one.day, share=one.waiting, low=one.low, high=one.high) for one in times.curve.points],
            last=times.curve.last,
            unended=times.silent,
            usual=times.usual,
            says=_words(times, title),
        ),
        note=_note(times),
        table=Table(
            caption=title,
            head=(_("From day"), _("Still without an answer"), _("Nine times in ten between")),
            rows=tuple((point.day, percent(point.waiting), _between(point)) for point in times.curve.points),
        ),
    )


def _said(times: LevelTimes) -> Iterator[str]:
    if times.curve.so_far:
        words = ngettext(
            "There is only %(n)s answer: this is what happened so far, and no more.",
            "There are only %(n)s answers: this is what happened so far, and no more.",
            len(times.answered),
        )
        yield words % {"n": len(times.answered)}
    elif times.curve.half_by is None:
        yield _("Fewer than half have had an answer so far.")
    else:
        yield _("By day %(day)s half had an answer; those still waiting are counted too.") % {
            "day": times.curve.half_by
        }


def _note(times: LevelTimes) -> str:
    marks = _("A small mark: somebody was still silent when you last looked, or when you ended it.")
    if times.curve.so_far:
        return marks
    band = _("The band: the true share lies in it nine times in ten, if the next ones go as these went.")
    return f"{marks} {band}"


def _words(times: LevelTimes, title: str) -> CurveWords:
    first, last = times.usual
    return CurveWords(
        title=title,
        about=_("A line that falls with each answer. The table below says the same."),
        all=_("all are waiting"),
        half=_("half"),
        usual=_("usual: day %(first)s to %(last)s") % {"first": first, "last": last},
        days=_("days since the interview"),
    )


def _between(point: Point) -> str:
    if point.low is None or point.high is None:
        return _("too little to say")
    return _("%(low)s and %(high)s") % {"low": percent(point.low), "high": percent(point.high)}
