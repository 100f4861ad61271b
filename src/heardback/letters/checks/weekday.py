"""A date and its weekday agree: "Tuesday, 9 November" that is a Monday makes both doubtful (S0-C11: say when)."""

from collections.abc import Iterator

from heardback.letters.draft import Draft
from heardback.letters.finding import Finding
from heardback.letters.said import Said


def weekday(draft: Draft) -> Iterator[Finding]:
    """Find dates whose weekday is another."""
    for named in draft.dates:
        if named.day is not None and named.weekday is not None and named.day.weekday() != named.weekday:
            why = Said("That day is {day}.", day=named.day)
            yield draft.finding(
                "weekday",
                "S0-C11",
                named.span,
                why=why,
                better=draft.day_in_words(named.day),
            )
