"""Everything leaves in one zip and comes back the same: to another computer, a second time, or only what is missing."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest
from hypothesis import given

from heardback.actions.bring_in import bring_in
from heardback.actions.export import export_all
from heardback.actions.letters import Place, Text, keep_draft, sent
from heardback.actions.record import archive, correct, look_back, put_off, record, undo
from heardback.adapters.memory import MemoryEventLog
from heardback.core.errors import CannotUse
from heardback.core.events import Note
from heardback.core.journal import Entry, Happened, Introduced, LookedBack, Opened, told
from heardback.core.person import Person
from heardback.core.shapes import Words
from heardback.core.storage_errors import NoRoom
from heardback.intake.card_person import CardPerson
from heardback.intake.journal_json import journal_json, read_journal
from heardback.ports import Receipt, Search
from tests.adapters.maria import CALLED, LARS, NOW, OLGA, TALKED, Maria
from tests.adapters.stores import Store, in_memory
from tests.core.strategies import Told, histories

ANNA = CardPerson(name="Anna Weiß", organisation="Lumen", emails=("a@lumen.example",), note="Met at a fair.\nBoats.")
ME = Person(name="Maria Lind", email="maria@example.org", experience_years=4.5, letters="ru", playbook="patient")
LATER = NOW + timedelta(days=1)


@pytest.fixture
def maria() -> Maria:
    return Maria(in_memory())


@pytest.fixture
def elsewhere() -> Maria:
    """Her record on another computer, empty yet."""
    return Maria(in_memory())


# --- All of it ---


def test_everything_comes_back_on_another_computer_as_it_was(maria, elsewhere):
    lives(maria)
    arrived = brought(elsewhere, taken(maria))
    assert everything(elsewhere) == everything(maria)
    assert (arrived.begun, arrived.letters, arrived.cards, arrived.settings, arrived.problems) == (3, 2, 1, True, [])


def test_lists_are_the_same_there_too(maria, elsewhere):
    lives(maria)
    brought(elsewhere, taken(maria))
    assert [kept.glance for kept in elsewhere.log.search(elsewhere.me, Search(archived=None))] == [
        kept.glance for kept in maria.log.search(maria.me, Search(archived=None))
    ]


def test_the_zip_is_of_plain_files_that_people_can_read(maria):
    begun, *_ = lives(maria)
    with ZipFile(BytesIO(taken(maria))) as files:
        names = set(files.namelist())
        letter = next(name for name in names if name.startswith("letters/nordkraft-thanks"))
        assert files.read(letter).decode().splitlines()[:3] == [
            "To: Olga Petrova",
            "Subject: Thank you",
            "Sent: 2026-11-25 10:00 UTC",
        ]
        assert b'title = "Analyst"' in files.read(f"candidacies/nordkraft-analyst_{begun.key}.toml")
        assert {"README.txt", "settings.json", "people.vcf", f"journal/{begun.key}.json"} <= names


def test_an_empty_record_leaves_and_comes_back_too(maria, elsewhere):
    arrived = brought(elsewhere, taken(maria))
    assert everything(elsewhere) == everything(maria)
    assert arrived.problems == []


# --- A second time ---


def test_brought_in_twice_it_is_there_once(maria, elsewhere):
    lives(maria)
    brought(elsewhere, taken(maria))
    before = everything(elsewhere)
    arrived = brought(elsewhere, taken(maria))
    assert everything(elsewhere) == before
    assert (arrived.begun, arrived.continued, arrived.unchanged, arrived.letters, arrived.cards) == (0, 0, 3, 0, 0)


def test_brought_in_where_it_came_from_it_changes_nothing(maria):
    lives(maria)
    before = everything(maria)
    arrived = brought(maria, taken(maria))
    assert everything(maria) == before
    assert (arrived.begun, arrived.unchanged, arrived.problems) == (0, 3, [])


def test_what_went_on_meanwhile_is_added_to_what_is_there(maria, elsewhere):
    begun = maria.begins()
    brought(elsewhere, taken(maria))
    undo(maria.log, maria.having_seen(record(maria.log, maria.having_seen(begun), CALLED)), 4)
    arrived = brought(elsewhere, taken(maria))
    assert everything(elsewhere) == everything(maria)
    assert (arrived.begun, arrived.continued) == (0, 1)


def test_an_older_zip_takes_nothing_away(maria):
    begun = maria.begins()
    old = taken(maria)
    at = record(maria.log, maria.having_seen(begun), CALLED)
    arrived = brought(maria, old)
    assert maria.happened(at) == [TALKED, CALLED]
    assert (arrived.begun, arrived.unchanged) == (0, 1)


def test_what_went_on_differently_is_kept_twice_and_said(maria, elsewhere):
    begun = maria.begins()
    brought(elsewhere, taken(maria))
    record(maria.log, maria.having_seen(begun), CALLED)
    (there,) = elsewhere.log.search(elsewhere.me, Search())
    record(elsewhere.log, elsewhere.having_seen(Receipt(key=there.key, version=3)), Note(at=NOW))
    zipped = taken(maria)
    assert said(brought(elsewhere, zipped)) == ["it went on differently here"]
    assert elsewhere.finds() == ["Nordkraft", "Nordkraft"]
    assert brought(elsewhere, zipped).unchanged == 1
    assert elsewhere.finds() == ["Nordkraft", "Nordkraft"]


def test_what_was_erased_can_be_brought_back(maria):
    begun = maria.begins()
    zipped = taken(maria)
    maria.log.erase(maria.me, begun.key)
    assert brought(maria, zipped).begun == 1
    assert brought(maria, zipped).begun == 0
    assert maria.finds() == ["Nordkraft"]


def test_interrupted_halfway_it_is_brought_in_again_and_is_there_once(maria):
    lives(maria)
    zipped, disk = taken(maria), FillingUp(writes=2)
    elsewhere = Maria(Store(disk, in_memory().someone))
    with pytest.raises(NoRoom):
        brought(elsewhere, zipped)
    assert len(elsewhere.finds(archived=None)) == 2
    disk.writes = 100
    brought(elsewhere, zipped)
    assert everything(elsewhere) == everything(maria)


class FillingUp(MemoryEventLog):
    """A log on a disk with room for so many candidacies."""

    def __init__(self, writes: int) -> None:
        super().__init__()
        self.writes = writes

    def append(self, *args: Any, **more: Any) -> Receipt:
        self.writes -= 1
        if self.writes < 0:
            raise NoRoom(free=3)
        return super().append(*args, **more)


# --- Beside what is there ---


def test_it_is_added_to_what_somebody_else_has_and_the_first_person_keeps_theirs(maria):
    """On one server: Maria hands Ben her zip."""
    ben = Maria(Store(maria.log, lambda: maria.me + 1000))
    ben.begins("Ben's own")
    lives(maria)
    before = everything(maria)
    brought(ben, taken(maria))
    assert ben.finds(archived=None, order="newest")[-1] == "Ben's own"
    assert len(ben.finds(archived=None)) == 4
    assert everything(maria) == before


def test_settings_are_taken_over_only_where_nothing_has_been_recorded_yet(maria, elsewhere):
    lives(maria)
    elsewhere.begins("Somewhere")
    arrived = brought(elsewhere, taken(maria))
    assert (arrived.settings, elsewhere.log.person(elsewhere.me)) == (False, Person())


def test_an_example_is_nothing_recorded(maria, elsewhere):
    lives(maria)
    elsewhere.begins("Somewhere", example=True)
    assert brought(elsewhere, taken(maria)).settings
    assert elsewhere.log.person(elsewhere.me) == ME


def test_a_card_here_is_not_replaced_by_one_from_the_zip(maria, elsewhere):
    maria.log.keep_cards(maria.me, [ANNA])
    newer = replace(ANNA, note="Moved to Oslo.")
    elsewhere.log.keep_cards(elsewhere.me, [newer])
    assert brought(elsewhere, taken(maria)).cards == 0
    assert [one.card for one in elsewhere.log.known(elsewhere.me)] == [newer]


def test_a_draft_here_is_not_replaced_by_one_from_the_zip(maria, elsewhere):
    begun = maria.begins()
    brought(elsewhere, taken(maria))
    keep_draft(maria.log, place(maria, begun), Text(subject="Hello", body="from there"), seen=0, now=NOW)
    (there,) = elsewhere.log.search(elsewhere.me, Search())
    ours = replace(place(elsewhere, begun), key=there.key)
    keep_draft(elsewhere.log, ours, Text(subject="Hello", body="from here"), seen=0, now=NOW)
    assert said(brought(elsewhere, taken(maria))) == ["a draft (status-mail), while there is another one here"]
    assert [letter.body for letter in elsewhere.log.letters(elsewhere.me)] == ["from here"]


# --- Candidacy files that somebody packed by hand ---

FILE = """
[candidate]
name = "Maria Lind"
[employer]
name = "Lumen"
country = "SE"
[position]
title = "Chemist"
[[events]]
type = "applied"
at = 2026-11-20T10:00:00
"""


def test_candidacy_files_alone_are_brought_in_once(elsewhere):
    zipped = zip_of({"lumen.toml": FILE})
    assert (brought(elsewhere, zipped).begun, brought(elsewhere, zipped).begun) == (1, 0)
    (there,) = elsewhere.log.search(elsewhere.me, Search())
    assert (there.glance.employer, there.glance.title, there.glance.phase) == ("Lumen", "Chemist", "applied")


def test_letters_without_a_journal_have_no_place_and_that_is_said(elsewhere):
    arrived = brought(elsewhere, zip_of({"lumen.toml": FILE, "letters/a.txt": "Dear Olga"}))
    assert (arrived.begun, said(arrived)) == (1, ["letters of no journal"])


# --- What cannot be read ---


def test_what_is_no_zip_is_refused_and_nothing_is_brought_in(elsewhere):
    with pytest.raises(CannotUse, match="The zip cannot be used"):
        brought(elsewhere, b"PK, or so it seems")
    assert elsewhere.finds() == []


Change = Callable[[dict[str, Any]], object]
_UNKNOWN = "an entry that heardback does not know"


SPOILT: dict[str, tuple[Change, str]] = {
    "a kind that is not": (lambda it: it["entries"][2].update(kind="invented"), _UNKNOWN),
    "nothing happened": (lambda it: it["entries"][2].pop("event"), _UNKNOWN),
    "no table": (lambda it: it["entries"].insert(1, "text"), _UNKNOWN),
    "no number": (lambda it: it["entries"][2]["event"].update(minutes="long"), _UNKNOWN),
    "too large": (lambda it: it["entries"][2]["event"].update(minutes=10**6), "1000000"),
    "long ago": (lambda it: it["entries"][2]["event"].update(at="0001-01-01T00:00:00+00:00"), "0001-01-01"),
    "far off": (lambda it: it["entries"][2].update(at="9999-12-31T00:00:00+00:00"), "the year 9999"),
    "two lines": (lambda it: it["entries"][1]["contact"].update(name="Olga\r\nBcc: all@example.com"), '"Olga'),
    "blank": (lambda it: it["entries"][0]["employer"].update(name=" "), '" "'),
    "no country": (lambda it: it["entries"][0]["employer"].update(country="XX"), '"XX"'),
    "a path": (lambda it: it["entries"][0]["employer"].update(timezone="../../etc/passwd"), '"../../etc/passwd"'),
    "no beginning": (lambda it: it["entries"].pop(0), "a journal without its beginning"),
    "an entry that is not there": (
        lambda it: it["entries"].append({"kind": "undone", "at": it["entries"][0]["at"], "number": 99}),
        "the number 99",
    ),
    "its own beginning": (
        lambda it: it["entries"].append({"kind": "undone", "at": it["entries"][0]["at"], "number": 1}),
        "the number 1",
    ),
    "nobody": (lambda it: it["entries"].pop(1), "somebody named olga, who is not among the contacts"),
    "no entries": (lambda it: it["entries"].clear(), "no entries"),
    "nothing at all": (lambda it: it.clear(), "no entries"),
}


@pytest.mark.parametrize("how", SPOILT)
def test_what_cannot_be_read_is_said_and_the_rest_is_brought_in(maria, elsewhere, how):
    change, found = SPOILT[how]
    spoilt, whole = maria.begins("Nordkraft"), maria.begins("Lumen")
    zipped = without_files(changed(taken(maria), f"journal/{spoilt.key}.json", change), "candidacies/")
    arrived = brought(elsewhere, zipped)
    (problem,) = arrived.problems
    assert problem.place.startswith(f"journal/{spoilt.key}.json")
    assert problem.found.startswith(found)
    assert [kept.version for kept in elsewhere.log.search(elsewhere.me, Search())] == [whole.version]
    assert elsewhere.finds() == ["Lumen"]


def test_where_a_journal_cannot_be_read_its_candidacy_file_stands_in(maria, elsewhere):
    spoilt = maria.begins("Nordkraft")
    zipped = changed(taken(maria), f"journal/{spoilt.key}.json", lambda journal: journal.clear())
    arrived = brought(elsewhere, zipped)
    assert (arrived.begun, said(arrived)) == (1, ["no entries"])
    (there,) = elsewhere.log.search(elsewhere.me, Search())
    assert elsewhere.happened(Receipt(key=there.key, version=0)) == [TALKED]


SETTINGS: dict[str, Change] = {
    "another language": lambda settings: settings["person"].update(letters="de"),
    "two lines": lambda settings: settings["person"].update(name="Maria\nLind"),
    "too many years": lambda settings: settings["person"].update(experience_years=1e9),
    "something else": lambda settings: settings["person"].update(invented=True),
    "a list": lambda settings: settings.update(person=[]),
    "nothing": lambda settings: settings.pop("person"),
}


@pytest.mark.parametrize("how", SETTINGS)
def test_settings_that_cannot_be_read_are_said_and_the_rest_is_brought_in(maria, elsewhere, how):
    lives(maria)
    arrived = brought(elsewhere, changed(taken(maria), "settings.json", SETTINGS[how]))
    assert (arrived.begun, arrived.cards, arrived.settings) == (3, 1, False)
    assert said(arrived) == ["settings that heardback does not know"]
    assert elsewhere.log.person(elsewhere.me) == Person()


CARDS: dict[str, tuple[Callable[[list[Any]], object], list[str]]] = {
    "two lines": (lambda cards: cards[0].update(name="Anna\r\n  Weiß"), ["Anna Weiß"]),
    "no name": (lambda cards: cards[0].update(name="\n"), []),
    "no list": (lambda cards: cards[0].update(emails="a@b.example"), []),
    "no card": (lambda cards: cards.insert(0, 7), ["Anna Weiß"]),
}


@pytest.mark.parametrize("how", CARDS)
def test_cards_are_tidied_or_passed_over(maria, elsewhere, how):
    change, kept = CARDS[how]
    maria.log.keep_cards(maria.me, [ANNA])
    brought(elsewhere, changed(taken(maria), "settings.json", lambda settings: change(settings["cards"])))
    assert [one.card.name for one in elsewhere.log.known(elsewhere.me)] == kept


LETTERS: dict[str, Change] = {
    "a kind that is not": lambda letter: letter.update(kind="invented"),
    "two lines": lambda letter: letter.update(subject="Hello\r\nBcc: all@example.com"),
    "no moment": lambda letter: letter.update(changed_at="yesterday"),
    "no text": lambda letter: letter.pop("body"),
}


@pytest.mark.parametrize("how", LETTERS)
def test_a_letter_that_cannot_be_read_is_said_and_the_other_is_brought_in(maria, elsewhere, how):
    change = LETTERS[how]
    begun, *_ = lives(maria)
    zipped = changed(taken(maria), f"journal/{begun.key}.json", lambda journal: change(journal["letters"][0]))
    arrived = brought(elsewhere, zipped)
    assert (arrived.begun, arrived.letters, said(arrived)) == (3, 1, ["a letter that heardback does not know"])


# --- Any journal ---


@given(histories)
def test_any_journal_is_read_as_it_was_written(story: Told) -> None:
    journal: list[Entry] = [
        Opened(at=NOW, employer=story.candidacy.employer, position=story.candidacy.position),
        *(Introduced(at=NOW, contact=contact) for contact in story.candidacy.contacts),
        *(Happened(at=NOW, event=event) for event in story.candidacy.events),
    ]
    read, problems = read_journal(json.loads(journal_json(journal)), "journal")
    assert problems == []
    assert read
    assert journal_json(read) == journal_json(journal)
    assert told(read).candidacy(story.candidacy.candidate) == story.candidacy


# --- What the stories are told with ---


def lives(maria: Maria) -> list[Receipt]:
    """Record a good deal of everything: three candidacies, a sent letter and a draft, a card, settings."""
    log, seen = maria.log, maria.having_seen
    log.keep_person(maria.me, ME, NOW)
    log.keep_cards(maria.me, [ANNA])
    first = maria.begins("Nordkraft", contacts=[OLGA, LARS])
    at = record(log, seen(first), CALLED)
    at = correct(log, seen(at), 5, replace(CALLED, outcome="voicemail"))
    at = look_back(log, seen(at), LookedBack(at=NOW, well=Words("Calm.\nOpen."), lessons=("Sleep",)))
    at = undo(log, seen(at), 5)
    at = undo(log, seen(at), 8)
    at = put_off(log, seen(at), "ask", date(2026, 11, 30))
    thanks, status = replace(place(maria, first), kind="thanks"), place(maria, first)
    at = sent(log, seen(at), thanks, Text(subject="Thank you", body="Dear Olga,\n\nthanks."), [Note(at=NOW)], seen=0)
    keep_draft(log, status, Text(subject="", body="Dear Olga,\n"), seen=0, now=LATER)
    second = maria.begins("Lumen", example=True)
    third = maria.begins("Åre Data", Note(at=NOW, text=Words("Ещё ничего.")), playbook="persistent")
    archive(log, seen(third), away=True)
    return [first, second, third]


def place(maria: Maria, begun: Receipt) -> Place:
    return Place(owner=maria.me, key=begun.key, kind="status-mail", to=OLGA.id)


def taken(maria: Maria) -> bytes:
    return export_all(maria.log, maria.me, NOW)


def brought(maria: Maria, zipped: bytes) -> Any:
    return bring_in(maria.log, maria.me, zipped, NOW)


def said(arrived: Any) -> list[str]:
    return [problem.found for problem in arrived.problems]


def everything(maria: Maria) -> object:
    """Return all that somebody has, but for the random keys."""
    log, me = maria.log, maria.me
    names = {key: number for number, (key, _) in enumerate(log.journals(me))}
    letters = [
        (names[one.candidacy], one.kind, one.to, one.subject, one.body, one.changed_at, one.sent_at)
        for one in log.letters(me)
    ]
    known = [(one.card, one.contact, one.role) for one in log.known(me)]
    return [journal for _, journal in log.journals(me)], letters, known, log.person(me)


def zip_of(files: dict[str, str | bytes]) -> bytes:
    packed = BytesIO()
    with ZipFile(packed, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return packed.getvalue()


def unzipped(zipped: bytes) -> dict[str, str | bytes]:
    with ZipFile(BytesIO(zipped)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def changed(zipped: bytes, name: str, change: Change) -> bytes:
    """Return the zip with one of its JSON files changed."""
    files = unzipped(zipped)
    document = json.loads(files[name])
    change(document)
    return zip_of({**files, name: json.dumps(document)})


def without_files(zipped: bytes, folder: str) -> bytes:
    return zip_of({name: content for name, content in unzipped(zipped).items() if not name.startswith(folder)})
