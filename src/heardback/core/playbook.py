"""A playbook: one voice of the field guide's table as numbers and switches, no code.

The classes are the format: each field is a key of the TOML file, its type says what is allowed. `read_playbook` checks
a text against them and names everything that is wrong in it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from typing import Annotated, ClassVar, Final, Literal

from heardback.core.problems import Problem, written
from heardback.core.shapes import Between, read_toml
from heardback.core.sources import CITATIONS
from heardback.core.spans import Offset, Window
from heardback.core.toml_lines import Path, line_of

BUILT_IN: Final = ("balanced", "etiquette", "persistent", "patient", "agreement", "four-step")

_NOT_THE_NEXT_DAY: Final = 2

Place = Literal["agreed-contact", "recruiter", "interviewer", "manager", "executive", "front-desk"]
Source = Literal["S0-A", "S0-B", "S0-C", "S0-D", "S0-E", "S0-F", "S1", "S2", "S3"]
Count = Annotated[int, Between(1, 20)]


class RuleId(str):
    """The id of a rule of the field guide, such as S0-A3."""

    __slots__ = ()
    EXPECTED: ClassVar[str] = "the id of a rule such as S0-A3 (docs/playbooks.md lists them)"

    @classmethod
    def parse(cls, text: object) -> "RuleId":
        """Check an id; an unknown one raises `ValueError`."""
        if not isinstance(text, str) or text not in CITATIONS:
            raise ValueError(cls.EXPECTED)
        return cls(text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Thanks:
    """The thank-you after an interview: always, only where it is expected, or never; up to `until` after it."""

    when: Literal["always", "if-expected", "never"]
    until: Offset = Offset(0, working=False)
    asks_about_timing: bool = False
    rules: tuple[RuleId, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PromiseOver:
    """Asking after a promise was broken: the window counts from the promise's last day."""

    window: Window
    rules: tuple[RuleId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NothingPromised:
    """Asking when nothing was promised: counted from the interview.

    `after_thanks` replaces the window when a thank-you carried the question; with `weigh` the candidate first decides
    how much they want the post, from that day on.
    """

    window: Window
    rules: tuple[RuleId, ...]
    after_thanks: Window | None = None
    weigh: Offset | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PostponedToADay:
    """They are undecided and named a new day: it is a new promise, or the day to call back, or asked about later."""

    then: Literal["new-promise", "call-on-the-day", "feedback"]
    window: Window
    rules: tuple[RuleId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PostponedOpenly:
    """They are undecided and named no day: ask again, or give them a period of one's own, or ask for feedback."""

    then: Literal["ask", "own-promise", "feedback"]
    window: Window
    rules: tuple[RuleId, ...]
    period: Offset = Offset(0, working=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Again:
    """What follows a contact without an answer: by this means, in this window; `none`: nothing."""

    by: Literal["phone", "email", "other", "none"]
    window: Window = Window(Offset(1, working=True), Offset(2, working=True))
    rules: tuple[RuleId, ...] = ()


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
    most: Count
    most_calls: Count | None = None
    one_round: bool = False
    when_silence_means_no: Literal["ask", "let-go", "ask-if-allowed"]
    reconsider_after: Count
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
    caution: tuple[RuleId, ...] = ()
    early_call: bool = False
    thanks: Thanks
    asking: Asking

    def speaks(self, rule: str) -> bool:
        """Tell whether a rule is of one of this voice's own sources."""
        return rule.startswith(self.sources)


def read_playbook(text: str) -> tuple[Playbook | None, list[Problem]]:
    """Read a playbook's TOML text: the playbook and no problem, or nothing and everything that is wrong."""
    playbook, problems = read_toml(Playbook, text)
    if playbook is None:
        return None, problems
    problems = [
        Problem(place=written(path), found=found, expected=expected, line=line_of(text, path))
        for path, found, expected in _against_the_guards(playbook.asking)
    ]
    return (None if problems else playbook), problems


def _against_the_guards(asking: Asking) -> Iterator[tuple[Path, str, str]]:
    """Yield what no playbook may do, whatever its voice: place, found, expected (field guide, section 3)."""
    row, over = asking.nothing_promised, asking.promise_over
    for key, window in (("window", row.window), ("after_thanks", row.after_thanks)):
        if window and window.first.count < _NOT_THE_NEXT_DAY:
            expected = "2wd or 2d at the earliest: not the day after the interview (guard G2)"
            yield ("asking", "nothing_promised", key), f'"{window}"', expected
    if over.window.first.count < 1:
        yield (
            ("asking", "promise_over", "window"),
            f'"{over.window}"',
            "1wd at the earliest: a promise runs to its end (guard G1)",
        )
    unanswered = asking.unanswered
    for key in ("first_call", "second_call", "voicemail", "email"):
        again: Again = getattr(unanswered, key)
        if again.window.first.count < 1:
            yield (
                ("asking", "unanswered", key),
                f'"{again.window}"',
                "1wd at the earliest: one contact a day (guard G5)",
            )
    if asking.most_calls and asking.most_calls > asking.most:
        yield ("asking", "most_calls"), str(asking.most_calls), f"at most {asking.most}, as most says"


@lru_cache(maxsize=len(BUILT_IN))
def built_in(name: str) -> Playbook:
    """Return one of the `BUILT_IN` playbooks."""
    text = resources.files("heardback.playbooks").joinpath(f"{name}.toml").read_text(encoding="utf-8")
    playbook, problems = read_playbook(text)
    if playbook is None:
        raise ValueError(f"{name}.toml: {problems}")  # noqa: TRY003, EM102 - a bug in our own file
    return playbook
