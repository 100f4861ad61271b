"""What every language can say: the names that all of them share, so that a surface need not know which one it speaks.

A language is a package of plain functions, whose module `speech` names them all and is the `Speech`. Sentences begin
with a capital letter and end with a full stop unless their line here says otherwise; phrases and names do neither, as
they go into a line, a table or a form (a heading capitalises them itself). Days are those of the employer's place.
"""

from datetime import date, datetime
from typing import Protocol
from zoneinfo import ZoneInfo

from heardback.core.advice import Advice
from heardback.core.candidacy import Candidacy, Interest, Role, Size
from heardback.core.doing import Ending
from heardback.core.events import Event, Meaning, Outcome, Purpose, Verdict
from heardback.core.glance import Appointment, Glance, Listed
from heardback.core.notices import Matter, Notice
from heardback.core.playbook import Playbook
from heardback.core.reading import Dated, Status
from heardback.core.silence import Level, Odds
from heardback.core.standing import Phase
from heardback.core.step import Action, Step
from heardback.core.syncing import WordKind
from heardback.core.wording.waits import Wait


class Speech(Protocol):
    """One language. Where a value has no words, that is a bug and a `KeyError`."""

    # --- Days ---

    def day(self, when: date) -> str:
        """Write a day in full: Wednesday 18 November."""

    def full_day(self, when: date) -> str:
        """Write it with its year."""

    def short_day(self, when: date) -> str:
        """Write it briefly: Wed 18 Nov."""

    def days(self, when: date, today: date) -> str:
        """Write it as people say it, seen from `today`: today, tomorrow, on Friday, on Friday 4 December."""

    def away(self, when: date, today: date) -> str:
        """Say how far off it is: today, tomorrow, in 3 days, yesterday, 3 days ago."""

    def window(self, step: Step, today: date) -> str:
        """Write a step's window as a phrase, seen from `today`; another year is named."""

    # --- The plan ---

    def sentence(self, candidacy: Candidacy, step: Step, *, deadline: date | None = None) -> str:
        """Say a step, without a full stop. `deadline` is the candidate's own, which others are told."""

    def headline(self, advice: Advice) -> str:
        """Say the one most important thing, in one to three sentences."""

    def coming(self, advice: Advice) -> str:
        """Say what comes next and on which day, as a sentence; "" where something can be done now, or nothing comes."""

    def why(self, advice: Advice, dated: Dated) -> str:
        """Say the strongest reason for a step of this advice: a broken promise by its day, else the first rule."""

    def because(self, advice: Advice, rule: str) -> str:
        """Say a rule as the reason for a step of this advice."""

    def caution(self, rule: str) -> str:
        """Say a rule as a word of caution."""

    def waiting(self, advice: Advice) -> str:
        """Say in a phrase why one waits, or what became of it: they said “next week”."""

    def waited(self, wait: Wait, today: date) -> str:
        """Say the same of a wait that was found before (see `waits.waiting_for`), seen from `today`."""

    # --- The sources ---

    def claim(self, rule: str) -> str:
        """Tell what a rule's source says, or what a guard forbids."""

    def reason(self, rule: str) -> str:
        """Say a rule as a short reason, whoever is advised."""

    def source(self, prefix: str) -> str:
        """Tell what a source is, by the first part of its rules' ids: S0-A … S0-F, S1, S2, S3."""

    # --- What happened ---

    def told(self, event: Event, candidacy: Candidacy, now: datetime) -> str:
        """Tell an event as a sentence."""

    def told_of_its_day(self, event: Event, candidacy: Candidacy, now: datetime) -> str:
        """Tell it beside its own date, which is not said again: only the time of day is."""

    def told_within(self, event: Event, candidacy: Candidacy, now: datetime) -> str:
        """Tell it as a clause that a sentence can go on with: no capital letter of its own, no full stop."""

    # --- Calendars: headings of items, without a full stop ---

    def interview_item(self, glance: Glance, interview: Appointment) -> str:
        """Say an interview, and where."""

    def step_item(self, glance: Glance, step: Listed) -> str:
        """Say a step, and where."""

    def answer_item(self, glance: Glance) -> str:
        """Say that this is the last day on which they said they would answer."""

    def deadline_item(self, glance: Glance) -> str:
        """Say that the candidate must decide by this day."""

    def put_back(self, kind: WordKind, day: date) -> str:
        """Say, in sentences, why an item that was moved to a day in a calendar lies again where it lay."""

    def item_briefly(self, kind: str, action: Action | None) -> str:
        """Say what an item is and name nobody; a step by its action."""

    # --- Notices: headings and lines without a full stop ---

    def notice_title(self, notice: Notice) -> str:
        """Head a notice; nobody is named."""

    def notice_line(self, matter: Matter, now: datetime, zone: ZoneInfo, *, named: bool) -> str:
        """Say one matter in one line, by the clock of `zone`; not `named`: so that anybody may read it."""

    def and_more(self, count: int) -> str:
        """Say how many further matters there are."""

    def may_be_answered(self, ending: Ending, number: int | None) -> str:
        """Say that a notice by mail may be answered: an example of how a step ended, and its number if it has one."""

    def was_off(self, since: date, today: date) -> str:
        """Say, in sentences, that nobody looked between two days, and what became of what passed."""

    # --- Mail ---

    def mailbox_unread(self, address: str, trouble: str, since: date | None) -> str:
        """Say that a mailbox is not read, and why: a word of `troubles`. `since`: the day on which it last was."""

    # --- Silence ---

    def odds(self, chance: Odds) -> str:
        """Say the odds as the guess they are: about how much, between what, and from how little. A phrase."""

    def odds_briefly(self, chance: Odds) -> str:
        """Say only how much: about 2 in 5."""

    def odds_behind(self, chance: Odds) -> str:
        """Say only what the guess rests on: between what, and from how little."""

    def likely(self, chance: Odds) -> str:
        """Say it without a number, for a list: an answer is likely, even chances, unlikely by now."""

    # --- Playbooks ---

    def playbook(self, playbook: Playbook) -> tuple[str, str]:
        """Return its title and the sentence about it; somebody's own playbook keeps their words."""

    def explain(self, playbook: Playbook) -> str:
        """Explain it in plain text, about a page: its voice, its habits, and the rules that all of them run."""

    # --- Names, for forms, tables and headings ---

    def phase(self, phase: Phase) -> str:
        """Name where a candidacy stands."""

    def action(self, action: Action) -> str:
        """Name what a step does."""

    def status(self, status: Status) -> str:
        """Name how a step stands to the day."""

    def kind(self, kind: str) -> str:
        """Name a kind of event, by its `type` in a file."""

    def outcome(self, outcome: Outcome) -> str:
        """Name how a call or a letter ended."""

    def meaning(self, meaning: Meaning) -> str:
        """Name what a reply means."""

    def purpose(self, purpose: Purpose) -> str:
        """Name what a call or a letter was for."""

    def verdict(self, verdict: Verdict) -> str:
        """Name the candidate's own decision."""

    def role(self, role: Role) -> str:
        """Name what somebody is at the employer's."""

    def level(self, level: Level) -> str:
        """Name the level of a post."""

    def size(self, size: Size) -> str:
        """Name how large an employer is."""

    def interest(self, interest: Interest) -> str:
        """Name how much the candidate wants the post."""

    def channel(self, channel: str) -> str:
        """Name a way of contact; one that has no words here is named as the employer declared it."""

    def letter(self, letter: str) -> str:
        """Name a kind of letter, call or card, by its name in `heardback.letters.kinds`."""
