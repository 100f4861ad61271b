"""What the person changed in their own calendar, and what is to be said of it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from heardback.actions.sync_calendar import Planned, planned_for
from heardback.core.candidacy import Language
from heardback.core.syncing import Word, WordKind
from heardback.core.wording.speech import Speech
from heardback.ports import EventLog, Key, OwnerId

_ENTRY: Final = re.compile(r"-interview-(\d+)$")


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarWord:
    """One of them."""

    item: str
    kind: WordKind
    key: Key
    title: str
    day: date
    put_back: str
    """Why it lies again where it lay; empty: it does not."""
    entry: int | None
    """Of an interview, the entry that says when it is."""


def calendar_words(
    log: EventLog, owner: OwnerId, words: list[Word], speech: Speech, language: Language
) -> list[CalendarWord]:
    """Return what there is to say; of what fell away meanwhile there is nothing."""
    return list(_said(planned_for(log, owner, language), words, speech)) if words else []


def _said(planned: dict[str, Planned], words: list[Word], speech: Speech) -> Iterator[CalendarWord]:
    for word in words:
        one, entry = planned.get(word.item), _ENTRY.search(word.item)
        if one:
            moved = word.kind in ("outside", "not-ours")
            yield CalendarWord(
                item=word.item,
                kind=word.kind,
                key=one.kept.key,
                title=one.item.title,
                day=word.day,
                put_back=speech.put_back(word.kind, word.day) if moved else "",
                entry=int(entry[1]) if entry else None,
            )
