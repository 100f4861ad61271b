"""Whatever is done in whatever order, from however many windows: a plain list of entries says the same.

Beside every candidacy stands what a list shows of it; as long as it is not outdated, it is what a look at the journal
shows at that very moment, also days later.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import partial
from typing import Any, ClassVar

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule, run_state_machine_as_test

from heardback.actions import record as actions
from heardback.actions.bring_in import bring_in
from heardback.actions.export import export_all
from heardback.actions.opened import playbook_of
from heardback.actions.record import Command
from heardback.actions.refresh import refresh_outdated
from heardback.core.candidacy import Candidacy, Contact
from heardback.core.errors import ChangedMeanwhile, NoSuchEntry, StillMentioned
from heardback.core.events import Event
from heardback.core.glance import Glance, glance
from heardback.core.journal import (
    Archived,
    Chose,
    Corrected,
    Described,
    Entry,
    Happened,
    Introduced,
    LookedBack,
    Opened,
    PutOff,
    Undone,
    told,
)
from heardback.core.meetings import named_in
from heardback.core.person import Person
from heardback.core.playbook import BUILT_IN
from heardback.core.step import Action
from heardback.ports import Key, Receipt, Search
from tests.adapters.maria import NOW
from tests.adapters.stores import Store
from tests.core.strategies import contacts, frames, placed, unplaced_events

picks = st.integers(0, 1_000)
"""Which of those that there are."""
happenings = st.lists(unplaced_events, max_size=3)
people = st.builds(
    Person,
    name=st.sampled_from([None, "Maria Lind"]),
    experience_years=st.sampled_from([None, 1.0, 9.0]),
    playbook=st.sampled_from(BUILT_IN),
)
actions_put_off: st.SearchStrategy[Action] = st.sampled_from(["ask", "thank", "review", "let-go"])


@dataclass(frozen=True)
class Done:
    """A command that was carried out: how it is sent again, and its receipt."""

    again: Callable[[], Receipt]
    receipt: Receipt


class Interleaving(RuleBasedStateMachine):
    """Somebody at work in several windows, and what they should have."""

    store: ClassVar[Store]

    def __init__(self) -> None:
        super().__init__()
        self.log, self.me = self.store.log, self.store.someone()
        self.now, self.person = NOW, Person()
        self.journals: dict[Key, list[Entry]] = {}
        self.done: list[Done] = []
        self.commands = 0

    # --- What one does ---

    @rule(frame=frames, events=happenings, playbook=st.sampled_from([None, *BUILT_IN]), example=st.booleans())
    def begins(self, frame: Candidacy, events: list[Event], playbook: str | None, *, example: bool) -> None:
        happened = self.placed(events, frame.contacts)
        parts: dict[str, Any] = {"playbook": playbook, "example": example, "command": self.another(), "now": self.now}
        parts |= {"employer": frame.employer, "position": frame.position}

        def begin() -> Receipt:
            return actions.begin(self.log, self.me, contacts=frame.contacts, events=happened, **parts)

        receipt = begin()
        self.journals[receipt.key] = [
            Opened(at=self.now, employer=frame.employer, position=frame.position, example=example),
            *(Introduced(at=self.now, contact=contact) for contact in frame.contacts),
            *(Happened(at=self.now, event=event) for event in happened),
            *([Chose(at=self.now, playbook=playbook)] if playbook else []),
        ]
        self.done.append(Done(begin, receipt))

    @precondition(lambda self: self.journals)
    @rule(pick=picks, events=happenings)
    def records(self, pick: int, events: list[Event]) -> None:
        key = self.picked(pick)
        happened = self.placed(events, told(self.journals[key]).contacts)
        self.does(key, lambda log, command: actions.record(log, command, *happened), map(self.happened, happened))

    @precondition(lambda self: self.journals)
    @rule(pick=picks, number=st.integers(0, 12), events=st.lists(unplaced_events, min_size=1, max_size=1))
    def corrects(self, pick: int, number: int, events: list[Event]) -> None:
        key = self.picked(pick)
        for event in self.placed(events, told(self.journals[key]).contacts):
            entry = Corrected(at=self.now, number=number, event=event)
            self.does(key, partial(actions.correct, number=number, event=event), [entry])

    @precondition(lambda self: self.journals)
    @rule(pick=picks, back=st.integers(-1, 12))
    def undoes(self, pick: int, back: int) -> None:
        """Mostly something of late; it may be an undo itself."""
        key = self.picked(pick)
        number = len(self.journals[key]) - back
        entry = Undone(at=self.now, number=number)
        self.does(key, lambda log, command: actions.undo(log, command, number), [entry])

    @precondition(lambda self: self.journals)
    @rule(pick=picks, more=contacts)
    def introduces(self, pick: int, more: list[Contact]) -> None:
        entries = [Introduced(at=self.now, contact=contact) for contact in more]
        self.does(self.picked(pick), lambda log, command: actions.introduce(log, command, *more), entries)

    @precondition(lambda self: self.journals)
    @rule(pick=picks, frame=frames)
    def describes(self, pick: int, frame: Candidacy) -> None:
        entry = Described(at=self.now, employer=frame.employer, position=frame.position)
        self.does(
            self.picked(pick),
            lambda log, command: actions.describe(log, command, frame.employer, frame.position),
            [entry],
        )

    @precondition(lambda self: self.journals)
    @rule(pick=picks, playbook=st.sampled_from(BUILT_IN))
    def chooses(self, pick: int, playbook: str) -> None:
        entry = Chose(at=self.now, playbook=playbook)
        self.does(self.picked(pick), lambda log, command: actions.choose(log, command, playbook), [entry])

    @precondition(lambda self: self.journals)
    @rule(pick=picks, action=actions_put_off, days=st.integers(-1, 9))
    def puts_off(self, pick: int, action: Action, days: int) -> None:
        until = self.now.date() + timedelta(days=days)
        entry = PutOff(at=self.now, action=action, until=until)
        self.does(self.picked(pick), lambda log, command: actions.put_off(log, command, action, until), [entry])

    @precondition(lambda self: self.journals)
    @rule(pick=picks, away=st.booleans())
    def archives(self, pick: int, *, away: bool) -> None:
        entry = Archived(at=self.now, away=away)
        self.does(self.picked(pick), lambda log, command: actions.archive(log, command, away=away), [entry])

    @precondition(lambda self: self.journals)
    @rule(pick=picks)
    def looks_back(self, pick: int) -> None:
        review = LookedBack(at=self.now, lessons=("Sleep",))
        self.does(self.picked(pick), lambda log, command: actions.look_back(log, command, review), [review])

    @precondition(lambda self: self.journals)
    @rule(pick=picks)
    def erases(self, pick: int) -> None:
        key = self.picked(pick)
        self.log.erase(self.me, key)
        del self.journals[key]
        self.done = [one for one in self.done if one.receipt.key != key]

    @rule(person=people)
    def changes_settings(self, person: Person) -> None:
        self.log.keep_person(self.me, person, self.now)
        self.person = person

    # --- What happens with it ---

    @precondition(lambda self: self.done)
    @rule(pick=picks)
    def sends_again(self, pick: int) -> None:
        """The connection broke, or the button was clicked twice."""
        one = self.done[pick % len(self.done)]
        assert one.again() == replace(one.receipt, repeated=True)

    @precondition(lambda self: self.journals)
    @rule(pick=picks, seen=st.integers(-1, 20), events=happenings)
    def writes_from_a_window_left_open(self, pick: int, seen: int, events: list[Event]) -> None:
        key = self.picked(pick)
        if seen != len(self.journals[key]):
            happened = self.placed(events, told(self.journals[key]).contacts)
            try:
                actions.record(self.log, self.command(key, seen), *happened)
            except ChangedMeanwhile:
                return
            raise AssertionError(key)

    @rule(hours=st.integers(1, 30), times=st.integers(1, 15))
    def time_passes(self, hours: int, times: int) -> None:
        """Looked at every morning; at other times whatever is not outdated still holds."""
        for _ in range(times):
            self.looks_at_today()
            for _ in range(3):
                self.now += timedelta(hours=hours)
                self.lists_show_what_the_journals_say()

    @rule()
    def looks_at_today(self) -> None:
        refresh_outdated(self.log, self.me, self.now)
        assert self.log.outdated(self.me, self.now, 99) == []

    @rule()
    def brings_in_what_is_there(self) -> None:
        arrived = bring_in(self.log, self.me, export_all(self.log, self.me, self.now), self.now)
        assert (arrived.unchanged, arrived.begun, arrived.problems) == (len(self.journals), 0, [])

    @rule()
    def moves_to_another_computer(self) -> None:
        """From here on, everything goes on there."""
        zipped, there = export_all(self.log, self.me, self.now), self.store.someone()
        arrived = bring_in(self.log, there, zipped, self.now)
        assert (arrived.begun, arrived.problems) == (len(self.journals), [])
        self.me = there
        keys = [key for key, _ in self.log.journals(self.me)]
        self.journals = dict(zip(keys, self.journals.values(), strict=True))
        self.done = []

    # --- What is always so ---

    @invariant()
    def the_journals_are_the_plain_lists(self) -> None:
        assert [(key, [*journal]) for key, journal in self.log.journals(self.me)] == [*self.journals.items()]
        assert self.log.person(self.me) == self.person

    @invariant()
    def lists_show_what_the_journals_say(self) -> None:
        outdated = set(self.log.outdated(self.me, self.now, 99))
        kept = {one.key: one for one in self.log.search(self.me, Search(archived=None))}
        assert kept.keys() == self.journals.keys()
        for key, journal in self.journals.items():
            assert kept[key].version == len(journal)
            if key not in outdated:
                assert shown(kept[key].glance) == shown(self.fresh(journal))

    @invariant()
    def lists_agree_with_one_another(self) -> None:
        glances = {one.key: one.glance for one in self.log.search(self.me, Search(archived=None))}
        pressing = {key for key, seen in glances.items() if seen.pressing()}
        awaited = {key for key, seen in glances.items() if seen.live() and key not in pressing}
        assert {one.key for one in self.log.pressing(self.me, 99)} == pressing
        assert {one.key for one in self.log.awaited(self.me, 99)} == awaited
        count = self.log.count(self.me)
        assert (count.all, count.pressing, count.awaited) == (len(glances), len(pressing), len(awaited))
        assert self.log.waits(self.me) == Counter(one.wait for one in glances.values() if one.wait and not one.example)

    @invariant()
    def whom_one_knows_are_the_people_of_the_journals(self) -> None:
        dossiers = {key: told(journal) for key, journal in self.journals.items()}
        assert [
            (one.candidacy, one.contact, one.card.name, one.card.organisation) for one in self.log.known(self.me)
        ] == [
            (key, contact.id, contact.name, dossier.employer.name)
            for key, dossier in dossiers.items()
            for contact in dossier.contacts
        ]

    @invariant()
    def nobody_is_named_who_is_not_there(self) -> None:
        for journal in self.journals.values():
            dossier = told(journal)
            named = {one for recorded in dossier.recorded for one in named_in(recorded.event)}
            assert named <= {contact.id for contact in dossier.contacts}

    # --- How it is done ---

    def does(self, key: Key, do: Callable[[Any, Command], Receipt], entries: Iterable[Entry]) -> None:
        """Do something, having seen all; it is refused, and nothing is changed, or its entries are there."""
        command = self.command(key, len(self.journals[key]))
        with suppress(NoSuchEntry, StillMentioned):
            receipt = do(self.log, command)
            self.journals[key] = [*self.journals[key], *entries]
            assert receipt == Receipt(key=key, version=len(self.journals[key]))
            self.done.append(Done(lambda: do(self.log, command), receipt))

    def command(self, key: Key, seen: int) -> Command:
        return Command(owner=self.me, key=key, seen=seen, command=self.another(), now=self.now)

    def another(self) -> str:
        self.commands += 1
        return f"command {self.commands}"

    def picked(self, pick: int) -> Key:
        return list(self.journals)[pick % len(self.journals)]

    def placed(self, events: list[Event], known: Sequence[Contact]) -> list[Event]:
        start = self.now.date() - timedelta(days=20)
        return [one for event in events for one in placed(event, start, [contact.id for contact in known])]

    def happened(self, event: Event) -> Entry:
        return Happened(at=self.now, event=event)

    def fresh(self, journal: Sequence[Entry]) -> Glance:
        dossier = told(journal)
        return glance(dossier, self.person.candidate(), playbook_of(dossier, self.person), self.now)


def shown(seen: Glance) -> Glance:
    """Return what is shown, but for when it changes: that may have been found out earlier."""
    return replace(seen, next_change=None)


def interleave(store: Store, share: int) -> None:
    """Try one in `share` of the histories that hypothesis would: a database takes its time."""
    there = type("There", (Interleaving,), {"store": store})
    many = max(1, settings().max_examples // share)
    run_state_machine_as_test(there, settings=settings(max_examples=many, stateful_step_count=30))


def test_in_memory(memory):
    interleave(memory, 2)


def test_in_a_file(sqlite):
    interleave(sqlite, 10)


def test_on_a_server(postgres):
    interleave(postgres, 10)
