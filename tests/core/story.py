"""A candidate's story, told event by event, and what she is advised on a day of it.

    maria = interviewed("2026-11-09", with_="olga").promised("2026-11-16")
    assert maria.on("2026-11-17").under("balanced").has(ask(to="olga", from_="2026-11-17", until="2026-11-18"))

Every story begins with Maria Lind, who applied at Nordkraft in Sweden and knows Olga, the recruiter, and Lars, who sits
in interviews; both have a telephone and an e-mail address. A day without an hour is the morning of it for what happens
and the evening for what is advised, so that the day's events are known.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, fields, replace
from datetime import date, datetime
from typing import Any, Final
from zoneinfo import ZoneInfo

from heardback.core.advice import Advice, advise
from heardback.core.candidacy import Candidacy, Candidate, Contact, Employer, Position
from heardback.core.events import (
    Agreement,
    Applied,
    Asked,
    Channel,
    Confirmed,
    ContactId,
    Deadline,
    Decision,
    Delivered,
    Event,
    Interview,
    Receipt,
    Reply,
    Reviewed,
    Thanked,
)
from heardback.core.playbook import built_in
from heardback.core.reading import Dated
from heardback.core.step import Action

_EVENING: Final = "T18:00"


def someone(one: str, role: str | None, **more: Any) -> Contact:
    """Return a contact with both addresses, unless told otherwise."""
    known = {"email": f"{one}@example.com", "phone": "+46 8 123 45 67", **more}
    return Contact(id=ContactId(one), name=one.title(), role=role, **known)  # type: ignore[arg-type]


OLGA: Final = someone("olga", "recruiter")
LARS: Final = someone("lars", "interviewer")
MIA: Final = someone("mia", "manager")
PAVEL: Final = someone("pavel", "executive")
DESK: Final = someone("desk", "front-desk")


@dataclass(frozen=True, slots=True)
class Story:
    """What has happened so far."""

    candidacy: Candidacy

    # --- Who and where ---

    def knowing(self, *people: Contact) -> "Story":
        """Know these people and no others."""
        return Story(replace(self.candidacy, contacts=people))

    def at(
        self, country: str, timezone: str, *, size: str | None = None, expects_thanks: bool | None = None
    ) -> "Story":
        employer = Employer(
            name="Nordkraft",
            country=country,
            timezone=timezone,
            size=size,  # type: ignore[arg-type]
            expects_thanks=expects_thanks,
        )
        return self._with(employer=employer, timezone=ZoneInfo(timezone))

    def where_thanks_are_expected(self) -> "Story":
        return self._with(employer=replace(self.candidacy.employer, expects_thanks=True))

    def for_a_post(self, **traits: Any) -> "Story":
        return self._with(position=replace(self.candidacy.position, **traits))

    def with_years(self, years: float) -> "Story":
        return self._with(candidate=replace(self.candidacy.candidate, experience_years=years))

    # --- What happened ---

    def applied(self, at: str, to: str | None = None) -> "Story":
        return self.then(Applied(at=morning(at), to=to))  # type: ignore[arg-type]

    def interviewed(self, at: str, with_: str = "olga") -> "Story":
        return self.then(Interview(at=morning(at), with_=tuple(map(ContactId, with_.split()))))

    def agreed(self, at: str, until: str | None = None, **more: Any) -> "Story":
        return self.then(Agreement(at=morning(at, "T11:00"), until=day(until), **more))

    def promised(self, until: str, **more: Any) -> "Story":
        """Agree on a day, at the end of what happened last."""
        return self.agreed(f"{self.candidacy.events[-1].at.date()}", until, **more)

    def thanked(self, at: str, to: str | None = None) -> "Story":
        return self.then(Thanked(at=morning(at, "T17:00"), to=to, channel=Channel("email")))  # type: ignore[arg-type]

    def called(self, at: str, to: str, outcome: str, **more: Any) -> "Story":
        end: Any = outcome
        return self.then(Asked(at=morning(at), to=ContactId(to), channel=Channel("phone"), outcome=end, **more))

    def wrote(self, at: str, to: str, **more: Any) -> "Story":
        return self.then(Asked(at=morning(at), to=ContactId(to), channel=Channel("email"), outcome="sent", **more))

    def confirmed_receipt(self, at: str) -> "Story":
        return self.then(Receipt(at=morning(at, "T15:00")))

    def heard(self, at: str, means: str, until: str | None = None, *, from_: str | None = None) -> "Story":
        meaning: Any = means
        return self.then(Reply(at=morning(at, "T15:00"), means=meaning, until=day(until), from_=from_))  # type: ignore[arg-type]

    def delivered(self, at: str) -> "Story":
        return self.then(Delivered(at=morning(at, "T16:00")))

    def confirmed(self, at: str) -> "Story":
        return self.then(Confirmed(at=morning(at, "T16:00")))

    def must_decide(self, at: str, by: str) -> "Story":
        return self.then(Deadline(at=morning(at), by=date.fromisoformat(by), reason="other-offer"))

    def decided(self, at: str, means: str) -> "Story":
        verdict: Any = means
        return self.then(Decision(at=morning(at, "T16:30"), means=verdict))

    def reviewed(self, at: str) -> "Story":
        return self.then(Reviewed(at=morning(at, "T16:00")))

    def then(self, event: Event) -> "Story":
        return Story(self.candidacy.with_events([event]))

    def _with(self, **parts: Any) -> "Story":
        whole = {field.name: getattr(self.candidacy, field.name) for field in fields(self.candidacy)}
        return Story(Candidacy.of(**{**whole, **parts}))

    # --- What is advised ---

    def on(self, when: str) -> "Moment":
        return Moment(self.candidacy, when)


@dataclass(frozen=True, slots=True)
class Moment:
    """A moment of a story, not yet under a playbook."""

    candidacy: Candidacy
    when: str

    def under(self, voice: str, *, live: int = 1) -> "Day":
        at = morning(self.when, _EVENING).replace(tzinfo=self.candidacy.timezone)
        return Day(advise(self.candidacy, built_in(voice), at, live=live))


class Day:
    """What is advised on a day; shown in full where a test fails."""

    def __init__(self, advice: Advice) -> None:
        self.advice = advice
        self.stance = advice.reading.stance
        self.phase = advice.reading.phase
        self.actions = [dated.step.action for dated in advice.reading.steps]

    def has(self, *wanted: "Wanted") -> bool:
        """Tell whether each of these steps is listed."""
        return all(any(want.fits(dated) for dated in self.advice.reading.steps) for want in wanted)

    def lists(self, *actions: Action) -> bool:
        return set(actions) <= set(self.actions)

    def lists_no(self, *actions: Action) -> bool:
        return not set(actions) & set(self.actions)

    def asks(self, *wanted: "Wanted") -> bool:
        """Tell whether the asks (confirming calls among them) are exactly these."""
        asks = [dated for dated in self.advice.reading.steps if dated.step.action in ("ask", "confirm-receipt")]
        return len(asks) == len(wanted) and self.has(*wanted)

    def __repr__(self) -> str:
        lines = [f"{self.advice.reading.today} {self.phase}, {self.stance}"]
        lines += [f"  {dated.status} {written_step(dated)}" for dated in self.advice.reading.steps]
        return "\n".join(lines)


def written_step(dated: Dated) -> str:
    step = dated.step
    lapses = f" lapses {step.lapses}" if step.lapses else ""
    return f"{step.action} {step.channel} to {step.to}, {step.first} … {step.last}{lapses} {step.rules}"


@dataclass(frozen=True, slots=True)
class Wanted:
    """A step as a test wants it; what is not said may be anything."""

    action: Action
    traits: dict[str, object]

    def fits(self, dated: Dated) -> bool:
        step = dated.step
        found = {
            "to": step.to,
            "channel": step.channel,
            "from_": str(step.first),
            "until": str(step.last) if step.last else None,
            "status": dated.status,
            "letter": step.letter,
            "rule": step.rules[0],
        }
        if self.traits.get("rule") in step.rules:
            found["rule"] = self.traits["rule"]  # type: ignore[assignment]
        return step.action == self.action and self.traits.items() <= found.items()

    def __repr__(self) -> str:
        return f"{self.action} {self.traits}"


def a(action: Action) -> Callable[..., Wanted]:
    """Return a way to want a step: its `to`, `channel`, `from_`, `until`, `status`, `letter`, `rule`."""
    return lambda **traits: Wanted(action, traits)


ask = a("ask")
confirm_receipt = a("confirm-receipt")
thank = a("thank")
weigh = a("weigh")
let_go = a("let-go")
ask_feedback = a("ask-feedback")


def call(to: str, from_: str, until: str, **more: object) -> Wanted:
    """Want an ask by telephone."""
    return ask(to=to, channel="phone", from_=from_, until=until, **more)


def mail(to: str, from_: str, until: str, **more: object) -> Wanted:
    """Want an ask by e-mail."""
    return ask(to=to, channel="email", from_=from_, until=until, **more)


def beginning() -> Story:
    return Story(
        Candidacy.of(
            candidate=Candidate(name="Maria Lind"),
            employer=Employer(name="Nordkraft", country="SE"),
            position=Position(title="Analyst"),
            contacts=(OLGA, LARS),
            timezone=ZoneInfo("Europe/Stockholm"),
        )
    )


def interviewed(at: str, with_: str = "olga") -> Story:
    return beginning().interviewed(at, with_)


def morning(when: str, otherwise: str = "T10:00") -> datetime:
    """Read "2026-11-09" or "2026-11-09 10:00"; an hour that is not said is `otherwise`."""
    return datetime.fromisoformat(when if re.search(r"\d:\d", when) else f"{when}{otherwise}")


def day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
