"""Insights: one's own search, described and not explained."""

from typing import ClassVar

from django.http import HttpResponse

from heardback.actions.insights import Insights, insights
from heardback.core.wording.speech import Speech
from heardback.web.page import Page
from heardback.web.parts.figures.asks import asks_figure
from heardback.web.parts.figures.curves import curve_figures
from heardback.web.parts.figures.figure import Figure
from heardback.web.parts.figures.flow import flow_figure
from heardback.web.parts.figures.promises import promises_figure
from heardback.web.parts.figures.waits import waits_figure

FEW = 8
"""Below so many waits the page says that they are few."""


class InsightsPage(Page):
    """`/insights/`."""

    template: ClassVar[str] = "insights.html"

    def get(self, request: object) -> HttpResponse:
        """Show every figure that there is something to say for."""
        found = insights(self.log, self.owner, self.request.now)
        return self.show(found=found, figures=_figures(found, self.speech), few=len(found.waits) < FEW)


def _figures(found: Insights, speech: Speech) -> list[Figure]:
    if not found.candidacies:
        return []
    of_waits = [waits_figure(found, speech), *curve_figures(found, speech)] if found.waits else []
    figures = [flow_figure(found), *of_waits, promises_figure(found.promises), asks_figure(found, speech)]
    return [figure for figure in figures if figure]
