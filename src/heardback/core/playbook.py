"""A playbook: one voice of the field guide's table as numbers and switches, no code.

The classes are the format: each field is a key of the TOML file, its type says what is allowed. `read_playbook` checks a
text against them and names everything that is wrong in it.
"""

from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from typing import Final, Literal

from heardback.core.shapes import Problem, read_toml
from heardback.core.spans import Offset, Window

BUILT_IN: Final = ("balanced", "etiquette", "persistent", "patient", "agreement", "four-step")

Means = Literal["phone", "email"]
Place = Literal["agreed-contact", "recruiter", "interviewer", "manager", "executive", "front-desk"]
Source = Literal["S0-A", "S0-B", "S0-C", "S0-D", "S0-E", "S0-F", "S1", "S2", "S3"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Thanks:
    """The thank-you after an interview: always, only where it is expected, or never; up to `until` after it."""

    when: Literal["always", "if-expected", "never"]
    until: Offset = Offset(0, working=False)
    asks_about_timing: bool = False
    rules: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PromiseOver:
    """Asking after a promise was broken: the window counts from the promise's last day."""

    window: Window
    rules: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NothingPromised:
    """Asking when nothing was promised: counted from the interview.

    `after_thanks` replaces the window when a thank-you carried the question; with `weigh` the candidate first decides
    how much they want the post, from that day on.
    """

    window: Window
    rules: tuple[str, ...]
    after_thanks: Window | None = None
    weigh: Offset | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PostponedToADay:
    """They are undecided and named a new day: it is a new promise, or the day to call back, or asked about later."""

    then: Literal["new-promise", "call-on-the-day", "feedback"]
    window: Window
    rules: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PostponedOpenly:
    """They are undecided and named no day: ask again, or give them a period of one's own, or ask for feedback."""

    then: Literal["ask", "own-promise", "feedback"]
    window: Window
    rules: tuple[str, ...]
    period: Offset = Offset(0, working=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Again:
    """What follows a contact without an answer: by this means, in this window; `none`: nothing."""

    by: Literal["phone", "email", "other", "none"]
    window: Window = Window(Offset(1, working=True), Offset(2, working=True))
    rules: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Unanswered:
    """What follows an ask that stayed without an answer; windows count from that ask."""

    first_call: Again
    second_call: Again
    voicemail: Again
    email: Again
    confirm_receipt: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """How this voice asks: by which means, in which order of people, and how often at the most without an answer."""

    by: Literal["phone", "email", "agreed"]
    people: tuple[Place, ...]
    most: int
    most_calls: int | None = None
    one_round: bool = False
    when_silence_means_no: Literal["ask", "let-go", "ask-if-allowed"]
    reconsider_after: int
    promise_over: PromiseOver
    nothing_promised: NothingPromised
    postponed_to_a_day: PostponedToADay
    postponed_openly: PostponedOpenly
    unanswered: Unanswered


@dataclass(frozen=True, slots=True, kw_only=True)
class Playbook:
    """One voice: what it is called, whose rules it follows, and its numbers."""

    name: str
    title: str
    about: str
    sources: tuple[Source, ...]
    caution: tuple[str, ...] = ()
    early_call: bool = False
    thanks: Thanks
    asking: Asking

    def speaks(self, rule: str) -> bool:
        """Tell whether a rule is of one of this voice's own sources."""
        return rule.startswith(self.sources)


def read_playbook(text: str) -> tuple[Playbook | None, list[Problem]]:
    """Read a playbook's TOML text: the playbook and no problem, or nothing and everything that is wrong."""
    return read_toml(Playbook, text)


@lru_cache(maxsize=len(BUILT_IN))
def built_in(name: str) -> Playbook:
    """Return one of the `BUILT_IN` playbooks."""
    text = resources.files("heardback.playbooks").joinpath(f"{name}.toml").read_text(encoding="utf-8")
    playbook, problems = read_playbook(text)
    if playbook is None:
        raise ValueError(f"{name}.toml: {problems}")  # noqa: TRY003, EM102 - a bug in our own file
    return playbook
