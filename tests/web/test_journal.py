"""Everything that was written down: read, taken back, brought back; kept as a file; erased for good."""

import re
from collections.abc import Callable

import pytest

from heardback.actions.record import archive, choose, correct, describe, introduce, look_back, put_off, record, undo
from heardback.core.candidacy import Contact, Employer, Position
from heardback.core.events import Asked, Channel, ContactId, Reply
from heardback.core.journal import LookedBack
from heardback.core.shapes import Words
from heardback.intake.candidacy_file import read_candidacy
from heardback.ports import Key
from tests.web.maria import OLGA, Maria, Seen, at
from tests.web.test_candidacies import command

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _today(on: Callable[[str], None]) -> None:
    on("2026-11-17")


CALLED = Asked(at=at("2026-11-17"), to=OLGA.id, channel=Channel("phone"), outcome="no-answer")


def called() -> tuple[Maria, Key]:
    """A candidacy whose entries are: opened, Olga, Lars, the interview, and a call that nobody answered."""
    maria = Maria.signed_in()
    return maria, maria.interviewed_at("Nordkraft", "2026-11-09", CALLED)


def lines(page: Seen) -> list[tuple[str, str, str]]:
    """Every entry, as shown: its number, its words, and what can be done with it."""
    entries = re.findall(r'<li id="entry-(\d+)".*?</li>', page.html, re.DOTALL)
    whole = re.findall(r'<li id="entry-\d+".*?</li>', page.html, re.DOTALL)
    said = [re.search(r"<p>(.*?)</p>", one, re.DOTALL) for one in whole]
    does = [re.search(r"<button[^>]*>([^<]+)", one) for one in whole]
    return [
        (number, re.sub(r"<[^>]+>", "", words[1]).strip() if words else "", button[1] if button else "")
        for number, words, button in zip(entries, said, does, strict=True)
    ]


def test_it_tells_every_entry_newest_first():
    maria, key = called()
    page = maria.get(f"/candidacies/{key}/journal")
    assert [(number, does) for number, _, does in lines(page)] == [
        ("5", "take back"),
        ("4", "take back"),
        ("3", "take back"),
        ("2", "take back"),
        ("1", ""),
    ]
    told = [words for _, words, _ in lines(page)]
    assert told[0] == "You called Olga Petrova on Tuesday 17 November at 10:00; nobody answered."
    assert told[3:] == ["Olga Petrova added.", "Application opened: Sales manager at Nordkraft."]
    assert "Tue 17 Nov, 10:00" in page.text


def test_every_kind_of_entry_has_its_words():
    maria, key = called()

    def does(action, *parts):
        action(maria.log, command(maria, key, f"{action} {parts}"), *parts)

    does(introduce, Contact(id=OLGA.id, name="Olga Berg"))
    does(describe, Employer(name="Nordkraft AB", country="SE"), Position(title="Head of sales"))
    does(choose, "patient")
    does(put_off, "ask", at("2026-11-19").date())
    does(correct, 5, CALLED)
    does(look_back, LookedBack(at=at("2026-11-17"), remarks=Words("all fine")))
    archive(maria.log, command(maria, key, "away"), away=True)
    archive(maria.log, command(maria, key, "back"), away=False)
    told = [words for _, words, _ in lines(maria.get(f"/candidacies/{key}/journal"))]
    assert told[:8] == [
        "Taken out of the archive.",
        "Put away.",
        "You looked back on the interview.",
        "Entry 5 corrected. You called Olga Berg on Tuesday 17 November at 10:00; nobody answered.",
        "Put off until Thursday 19 November: ask what was decided.",
        "Playbook chosen: “Patient”.",
        "Employer and post described anew: Head of sales at Nordkraft AB.",
        "Olga Berg described anew.",
    ]


def test_a_mistake_is_taken_back_and_brought_back_and_all_of_it_stays_on_record():
    maria, key = called()
    page = maria.get(f"/candidacies/{key}/journal")
    done = maria.fill(page, f"/candidacies/{key}/journal", out="5")
    assert done.goes_to == f"/candidacies/{key}/journal"
    assert CALLED not in maria.events(key)
    page = maria.get(f"/candidacies/{key}/journal")
    assert "Entry 5 is taken back." in page.text
    assert lines(page)[0] == ("6", "Entry 5 taken back.", "")
    assert lines(page)[1][2] == "bring back"
    assert "<del>You called Olga Petrova" in page.html
    maria.fill(page, f"/candidacies/{key}/journal", **{"in": "5"})
    assert CALLED in maria.events(key)
    page = maria.get(f"/candidacies/{key}/journal")
    assert lines(page)[0] == ("7", "Entry 5 brought back.", "")
    assert lines(page)[1] == ("6", "Entry 5 taken back. taken back", "")
    assert lines(page)[2][2] == "take back"
    maria.fill(page, f"/candidacies/{key}/journal", out="5")
    assert CALLED not in maria.events(key)


def test_a_correction_goes_and_comes_back_with_what_it_corrects():
    maria, key = called()
    reached = Asked(at=CALLED.at, to=OLGA.id, channel=Channel("phone"), outcome="reached")
    correct(maria.log, command(maria, key, "first"), 5, reached)
    undo(maria.log, command(maria, key), 5)
    page = maria.get(f"/candidacies/{key}/journal")
    shown = lines(page)
    assert [(number, does) for number, _, does in shown[:3]] == [("7", ""), ("6", ""), ("5", "bring back")]
    assert [page.html.count("taken back</span>"), "taken back" in shown[1][1]] == [2, True]
    maria.fill(page, f"/candidacies/{key}/journal", **{"in": "5"})
    shown = lines(maria.get(f"/candidacies/{key}/journal"))
    assert [(number, does) for number, _, does in shown[2:4]] == [("6", "take back"), ("5", "take back")]


def test_pressed_twice_it_is_done_once():
    maria, key = called()
    page = maria.get(f"/candidacies/{key}/journal")
    maria.fill(page, f"/candidacies/{key}/journal", out="5")
    assert maria.fill(page, f"/candidacies/{key}/journal", out="5").status == 303
    page = maria.get(f"/candidacies/{key}/journal")
    maria.fill(page, f"/candidacies/{key}/journal", **{"in": "5"})
    assert maria.fill(page, f"/candidacies/{key}/journal", **{"in": "5"}).status == 303
    assert maria.record(key).dossier.version == 7


def test_who_is_named_cannot_be_taken_back_here_either():
    maria, key = called()
    page = maria.get(f"/candidacies/{key}/journal")
    refused = maria.fill(page, f"/candidacies/{key}/journal", out="2")
    assert refused.status == 409
    assert "Olga Petrova is named in what happened" in refused.text


def test_what_names_somebody_taken_out_waits_until_they_are_back():
    maria, key = called()
    anna = Contact(id=ContactId("anna"), name="Anna Weiß")
    reply = Reply(at=at("2026-11-17"), means="deferral", from_=anna.id)
    record(maria.log, command(maria, key, "reply"), reply, introducing=[anna])
    undo(maria.log, command(maria, key, "no reply"), 7)
    undo(maria.log, command(maria, key, "nobody"), 6)
    page = maria.get(f"/candidacies/{key}/journal")
    assert "<del>Anna Weiß asked for more time" in page.html
    maria.fill(page, f"/candidacies/{key}/journal", **{"in": "7"})
    page = maria.get(f"/candidacies/{key}/journal")
    assert "It names somebody who was taken out. Bring them back first, then this." in page.text
    maria.fill(page, f"/candidacies/{key}/journal", **{"in": "6"})
    maria.fill(maria.get(f"/candidacies/{key}/journal"), f"/candidacies/{key}/journal", **{"in": "7"})
    assert reply in maria.events(key)


@pytest.mark.parametrize("posted", [{"out": "1"}, {"out": "99"}, {"in": "4"}, {"out": "x"}, {"in": "²"}, {}])
def test_what_is_not_there_is_not_taken_back(posted):
    maria, key = called()
    page = maria.get(f"/candidacies/{key}/journal")
    assert maria.fill(page, f"/candidacies/{key}/journal", **posted).status == 404
    assert maria.record(key).dossier.version == 5


def test_the_file_reads_back_as_the_candidacy():
    maria, key = called()
    answer = maria.get(f"/candidacies/{key}/file")
    assert answer.response.headers["Content-Disposition"] == 'attachment; filename="nordkraft-sales-manager.toml"'
    candidacy, problems = read_candidacy(answer.html)
    assert problems == []
    assert candidacy == maria.record(key).candidacy


def test_the_file_of_a_firm_without_latin_letters_has_its_name_too():
    maria = Maria.signed_in()
    key = maria.interviewed_at("Северный ток", "2026-11-09")
    disposition = maria.get(f"/candidacies/{key}/file").response.headers["Content-Disposition"]
    assert "filename*=utf-8''%D1%81%D0%B5%D0%B2%D0%B5%D1%80" in disposition


def test_erasing_says_what_goes_and_asks_once():
    maria, key = called()
    page = maria.get(f"/candidacies/{key}/erase")
    assert "Erase Nordkraft for good?" in page.text
    assert "the journal with its 5 entries" in page.text
    assert "2 people, with addresses and numbers" in page.text
    assert maria.record(key).dossier.version == 5
    done = maria.fill(page, f"/candidacies/{key}/erase")
    assert done.goes_to == "/candidacies/"
    assert "Nordkraft is erased for good." in maria.get("/candidacies/").text
    assert maria.get(f"/candidacies/{key}/").status == 404
    again = maria.post(f"/candidacies/{key}/erase")
    assert again.status == 404
    assert "It may have been erased" in again.text


def test_somebody_elses_journal_file_and_erasing_are_not_there():
    maria, key = called()
    ben = Maria.signed_in("ben@example.org")
    for path in ("journal", "file", "erase"):
        assert ben.get(f"/candidacies/{key}/{path}").status == 404
    assert ben.post(f"/candidacies/{key}/journal", out="5").status == 404
    assert ben.post(f"/candidacies/{key}/erase").status == 404
    assert maria.record(key).dossier.version == 5
