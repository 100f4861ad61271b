"""What every figure consists of, and the words that several of them use."""

from dataclasses import dataclass

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Numbers behind a drawing. The first cell of a row is its heading."""

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[object, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One section of the page."""

    name: str
    """Unique on the page, for its address."""
    title: str
    says: tuple[str, ...]
    """What there is to see, a sentence or two each."""
    table: Table
    chart: SafeString | None = None
    """SVG; None where the table itself is what one looks at."""
    note: str = ""
    """How to read the drawing, and what it does not say."""


def days(count: int) -> str:
    """Say a number of days."""
    return ngettext("%(n)s day", "%(n)s days", count) % {"n": count}


def days_between(first: int, last: int) -> str:
    """Say from how many to how many days: 3 to 13 days."""
    if first == last:
        return days(first)
    several = ngettext("%(first)s to %(last)s day", "%(first)s to %(last)s days", last)
    return several % {"first": first, "last": last}


def percent(share: float) -> str:
    """Say a share of 1 in whole percent."""
    return _("%(n)s %%") % {"n": round(share * 100)}
