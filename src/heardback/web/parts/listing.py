"""Candidacies as rows of a table and as cards of a board."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final
from zoneinfo import ZoneInfo

from django.utils.translation import gettext as _

from heardback.actions.find import Wanted
from heardback.core.glance import Glance, Listed
from heardback.core.standing import Phase
from heardback.core.wording.speech import Speech
from heardback.ports import Kept, Key

CARDS: Final = 25
"""So many a column; the table has them all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedRow:
    """One candidacy."""

    key: Key
    glance: Glance
    phase: str
    """Where it stands, in a word or two; empty while neither an application nor an interview is noted."""
    why: str
    """Why one waits, or what became of it; empty where its phase says as much."""
    step: Listed | None
    """What presses, else what comes next."""
    window: str
    pressing: bool
    more: int
    """How many more steps press."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column of the board."""

    name: str
    phase: Phase
    """Its phase, or the first of its two."""
    rows: tuple[ListedRow, ...]
    more: int


def rows_of(found: Sequence[Kept], speech: Speech, now: datetime) -> list[ListedRow]:
    """Return the rows."""
    return [_row(kept, speech, now) for kept in found]


def _row(kept: Kept, speech: Speech, now: datetime) -> ListedRow:
    glance, pressing = kept.glance, kept.glance.pressing()
    today = now.astimezone(ZoneInfo(glance.timezone)).date()
    step = pressing[0] if pressing else glance.ahead()
    return ListedRow(
        key=kept.key,
        glance=glance,
        phase="" if glance.why.why == NOTHING_NOTED else speech.phase(glance.phase),
        why="" if glance.why.why in _SAID_BY_THE_PHASE else speech.waited(glance.why, today),
        step=step,
        window=_window(step, speech, today),
        pressing=bool(pressing),
        more=max(0, len(pressing) - 1),
    )


NOTHING_NOTED: Final = "nothing-yet"
_SAID_BY_THE_PHASE: Final = ("request", "invitation", "offer", "rejection")


def _window(step: Listed | None, speech: Speech, today: date) -> str:
    return speech.window(step.step(), today) if step else ""


def columns_of(found: Iterable[Kept], speech: Speech, now: datetime, wanted: Wanted) -> list[Column]:
    """Return the board: the columns that what was looked for can fall into, and that of what is over if any is."""
    by_phase: dict[Phase, list[Kept]] = {}
    for kept in found:
        by_phase.setdefault(kept.glance.phase, []).append(kept)
    columns = [_column(phases, by_phase, speech, now) for phases in _COLUMNS if wanted.phase in (None, *phases)]
    return [one for one in columns if one.rows or one.phase != _OVER or wanted.show != "live"]


_OVER: Final = "rejected"
_COLUMNS: Final[tuple[tuple[Phase, ...], ...]] = (
    ("applied",),
    ("scheduled",),
    ("awaiting",),
    ("requested", "invited"),
    ("offered",),
    (_OVER, "closed"),
)


def _column(phases: tuple[Phase, ...], by_phase: dict[Phase, list[Kept]], speech: Speech, now: datetime) -> Column:
    found = [kept for phase in phases for kept in by_phase.get(phase, [])]
    names = {"requested": _("they want something from you"), _OVER: _("over")}
    return Column(
        name=names.get(phases[0]) or speech.phase(phases[0]),
        phase=phases[0],
        rows=tuple(rows_of(found[:CARDS], speech, now)),
        more=max(0, len(found) - CARDS),
    )
