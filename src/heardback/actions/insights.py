"""One's own search in figures: every journal is read, and `core.insights` counts."""

from dataclasses import dataclass
from datetime import datetime

from heardback.core.history import Wait
from heardback.core.insights.asks import AskTally, asks, tally
from heardback.core.insights.flow import Flow, flow
from heardback.core.insights.promises import Shares, shares
from heardback.core.insights.times import LevelTimes, own_times
from heardback.core.insights.waits import every_wait, waits
from heardback.core.journal import told
from heardback.ports import EventLog, OwnerId


@dataclass(frozen=True, slots=True, kw_only=True)
class Insights:
    """Everything that is counted, as known at one moment."""

    example: bool
    """These are the figures of the example search, as there is nothing else."""
    candidacies: int
    waits: tuple[Wait, ...]
    """Every wait after an interview, the earliest first."""
    times: tuple[LevelTimes, ...]
    promises: Shares
    asks: tuple[AskTally, ...]
    flow: Flow


def insights(log: EventLog, owner: OwnerId, now: datetime) -> Insights:
    """Count a person's search. Examples are left out, unless there is nothing else; what was put away counts."""
    candidate = log.person(owner).candidate()
    dossiers = [told(journal) for _, journal in log.journals(owner)]
    own = [dossier for dossier in dossiers if not dossier.example]
    candidacies = [dossier.candidacy(candidate) for dossier in own or dossiers]
    after_interviews = waits(candidacies, now)
    return Insights(
        example=bool(dossiers) and not own,
        candidacies=len(candidacies),
        waits=after_interviews,
        times=own_times(after_interviews),
        promises=shares(every_wait(candidacies, now)),
        asks=tally(asks(candidacies, now)),
        flow=flow(candidacies, now),
    )
