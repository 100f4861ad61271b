"""A claim that is not on record: another offer, a deadline (guard G7).

Sources suggest inventing one; we never do. Where a deadline is on record, the day named is that one.
"""

from collections.abc import Iterator
from typing import Final

from heardback.core.events import Deadline, Reply
from heardback.letters.draft import Draft
from heardback.letters.finding import Finding
from heardback.letters.phrases import pattern_of
from heardback.letters.reading import Span
from heardback.letters.said import Said

_NO_OFFER: Final = Said("There is no record of another offer. Say only what is true; if it is, record it first.")
_NO_DEADLINE: Final = Said("There is no record of a deadline. Say only what is true; if it is, record it first.")


def claim(draft: Draft) -> Iterator[Finding]:
    """Find offers and deadlines that nobody recorded, and a deadline's day that is another."""
    deadlines = [event for event in draft.candidacy.events if isinstance(event, Deadline)]
    for sentence in draft.letter.sentences:
        offers = _first(draft, sentence, "offer")
        decides = _first(draft, sentence, "deadline")
        if offers and not any(one.reason != "own-decision" for one in deadlines):
            yield _unrecorded(draft, offers, _NO_OFFER)
        elif decides and not deadlines and not _theirs(draft):
            yield _unrecorded(draft, decides, _NO_DEADLINE)
        elif deadlines and (offers or decides):
            yield from _other_day(draft, sentence, deadlines[-1])


def _first(draft: Draft, sentence: Span, section: str) -> Span | None:
    """Return where the sentence claims it, unless it is about their own offer."""
    match = pattern_of("claims", draft.language, section).search(sentence.text)
    if match is None or pattern_of("claims", draft.language, f"no-{section}").search(sentence.text):
        return None
    start = sentence.start + match.start()
    return Span(start, start + len(match.group()), match.group())


def _theirs(draft: Draft) -> bool:
    """They set a day themselves: for an offer's answer or something they asked for."""
    return any(isinstance(e, Reply) and e.means in ("offer", "request") for e in draft.candidacy.events)


def _unrecorded(draft: Draft, span: Span, why: Said) -> Finding:
    better = Said("leave it out, and ask when a decision is expected")
    return draft.finding("claim", "G7", span, why=why, better=better)


def _other_day(draft: Draft, sentence: Span, deadline: Deadline) -> Iterator[Finding]:
    known = {event.at.date() for event in draft.candidacy.events} | {deadline.by}
    for named in draft.dates:
        inside = sentence.start <= named.span.start < sentence.end
        wrong = named.day not in known if named.day else named.weekday not in {day.weekday() for day in known}
        if inside and wrong:
            why = Said("The deadline on record is {day}.", day=deadline.by)
            yield draft.finding("claim", "G7", named.span, why=why, better=draft.day_in_words(deadline.by))
