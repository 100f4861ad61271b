"""Everything that heardback has to say about one candidacy at one moment: what each surface shows a part of."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cached_property
from typing import Literal, NamedTuple

from heardback.core.candidacy import Candidacy
from heardback.core.outlook import Ahead, outlook
from heardback.core.plan import Plan, plan
from heardback.core.playbook import Playbook
from heardback.core.reading import Reading, read
from heardback.core.silence import NO_EVIDENCE, Evidence, Odds, OwnCase, odds_of_an_answer
from heardback.core.standing import Promise


class PromiseNow(NamedTuple):
    """The promise in force and whether its last day has passed."""

    promise: Promise
    state: Literal["running", "over"]


class Silence(NamedTuple):
    """How long they have been silent, the odds that an answer still comes, and by when it usually has."""

    odds: Odds
    usual_by: date


@dataclass(frozen=True, kw_only=True)
class Advice:
    """The whole answer of `heardback advise`."""

    at: datetime
    candidacy: Candidacy
    playbook: Playbook
    plan: Plan
    reading: Reading
    promise: PromiseNow | None
    silence: Silence | None
    """None where nobody is waited for."""
    cautions: tuple[str, ...]
    """The ids of the rules that speak against overdoing what is advised."""

    @cached_property
    def outlook(self) -> tuple[Ahead, ...]:
        """The road ahead under silence; looked for when it is asked for, which costs more than all the rest."""
        if self.reading.stance == "closed":
            return ()
        return tuple(outlook(self.candidacy, self.playbook, self.at, live=self.plan.case.live))


def advise(
    candidacy: Candidacy,
    playbook: Playbook,
    at: datetime,
    *,
    own: Sequence[OwnCase] | Evidence = NO_EVIDENCE,
    live: int = 1,
) -> Advice:
    """Advise on one candidacy at `at`; `own` are the user's other waits, `live` how many candidacies are in the air."""
    made = plan(candidacy, playbook, at, live=live)
    reading = read(made, at)
    return Advice(
        at=at,
        candidacy=candidacy,
        playbook=playbook,
        plan=made,
        reading=reading,
        promise=_promise(made, reading),
        silence=_silence(made, reading, own),
        cautions=_cautions(made, reading),
    )


def _promise(made: Plan, reading: Reading) -> PromiseNow | None:
    promise = made.case.promise
    if promise is None or reading.phase in ("offered", "rejected", "closed"):
        return None
    return PromiseNow(promise, "over" if reading.today > promise.until else "running")


def _silence(made: Plan, reading: Reading, own: Sequence[OwnCase] | Evidence) -> Silence | None:
    since, promise = made.case.standing.heard_on, made.case.promise
    if since is None or reading.phase != "awaiting":
        return None
    odds = odds_of_an_answer(
        level=made.case.candidacy.level,
        silent_days=max(0, (reading.today - since).days),
        promised_days=(promise.until - since).days if promise and promise.by == "employer" else None,
        own=own,
    )
    return Silence(odds, since + timedelta(days=odds.usual_by_days))


def _cautions(made: Plan, reading: Reading) -> tuple[str, ...]:
    """Speak against overdoing it: the playbook's own cautions, the price of formal reasons, other ways."""
    actions = {dated.step.action for dated in reading.steps}
    found: list[str] = []
    if actions & {"ask", "early-call", "confirm-receipt"}:
        found += [*made.case.playbook.caution, "S0-C9"]
    if "request-reasons" in actions:
        found.append("S0-C14")
    found += [no.guard for _, no in made.refused]
    return tuple(dict.fromkeys(found))
