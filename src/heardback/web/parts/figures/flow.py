"""Where the candidacies went, from left to right."""

from typing import Final

from django.utils.safestring import SafeString
from django.utils.translation import gettext, ngettext, pgettext
from django.utils.translation import gettext_noop as _

from heardback.actions.insights import Insights
from heardback.core.insights.flow import Flow, Place
from heardback.core.insights.flow import Node as Counted
from heardback.web.charts.sankey import Link, Node, sankey
from heardback.web.charts.sankey_layout import Tone
from heardback.web.parts.figures.figure import Figure, Table

_PLACES: Final[dict[Place, str]] = {
    "begun": _("applications"),
    "interview": _("with an interview"),
    "no-interview": _("without one so far"),
    "promised": _("a day was named"),
    "nothing-promised": _("no day was named"),
    "offer": _("an offer"),
    "open": _("still open"),
    "rejection": _("a no"),
    "let-go": _("let go"),
    "withdrawn": _("withdrawn by me"),
}
_TONES: Final[dict[Place, Tone]] = {
    "offer": "accent",
    "no-interview": "quiet",
    "let-go": "quiet",
    "withdrawn": "quiet",
}


def flow_figure(found: Insights) -> Figure:
    """Draw the whole search."""
    return Figure(
        name="flow",
        title=gettext("Where they went"),
        says=(_said(found.flow),),
        chart=_drawn(found.flow),
        table=Table(
            caption=gettext("Where the applications went"),
            head=(pgettext("of a flow", "From"), pgettext("of a flow", "To"), gettext("How many")),
            rows=tuple((_name(link.source), _name(link.target), link.count) for link in found.flow.links),
        ),
    )


def _drawn(flow: Flow) -> SafeString:
    nodes = [
        Node(name=node.place, column=node.column, label=_label(node), tone=_TONES.get(node.place, "plain"))
        for node in flow.nodes
    ]
    links = [Link(source=link.source, target=link.target, count=link.count) for link in flow.links]
    title = gettext("Where the applications went")
    return sankey(nodes, links, title=title, about=gettext("The table below says the same."))


def _label(node: Counted) -> str:
    """Return what stands after the count of a node: "12 applications", and "1 application"."""
    return ngettext("application", "applications", node.count) if node.place == "begun" else _name(node.place)


def _said(flow: Flow) -> str:
    count = {node.place: node.count for node in flow.nodes}
    begun = count.get("begun", 0)
    words = ngettext(
        "Of %(n)s application, %(interview)s led to an interview so far, and %(offer)s to an offer.",
        "Of %(n)s applications, %(interview)s led to an interview so far, and %(offer)s to an offer.",
        begun,
    )
    return words % {"n": begun, "interview": count.get("interview", 0), "offer": count.get("offer", 0)}


def _name(place: Place) -> str:
    return gettext(_PLACES[place])
