"""The plan: every rule asked in turn, every step held against the guards. It knows no clock; `reading` adds the day."""

from dataclasses import dataclass
from datetime import datetime

from heardback.core.candidacy import Candidacy
from heardback.core.case import Case
from heardback.core.fold import fold
from heardback.core.guards import Refusal, refusal
from heardback.core.playbook import Playbook
from heardback.core.rules import RULES_IN
from heardback.core.step import Step


@dataclass(frozen=True, slots=True)
class Plan:
    """What a playbook would do about one candidacy, from now until something happens."""

    case: Case
    steps: tuple[Step, ...]
    refused: tuple[tuple[Step, Refusal], ...]
    """What a guard forbade; only a playbook of the user's own gets here."""


def plan(candidacy: Candidacy, playbook: Playbook, now: datetime, *, live: int = 1) -> Plan:
    """Plan one candidacy from the events known at `now`; `live` is how many candidacies are in the air in all."""
    return plan_case(Case(candidacy, fold(candidacy, now), playbook, live=live))


def plan_case(case: Case) -> Plan:
    """Ask every rule of the phase, and every guard about each step that reaches somebody."""
    steps: list[Step] = []
    refused: list[tuple[Step, Refusal]] = []
    for rule in RULES_IN[case.phase]:
        for step in rule(case):
            no = refusal(case, step, case.days.on_or_after(step.first)) if step.to else None
            if no:
                refused.append((step, no))
            else:
                steps.append(step)
    return Plan(case, tuple(steps), tuple(refused))
