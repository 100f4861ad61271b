"""Who and where, put right: the employer, the post, and the people there."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from heardback.actions.record import describe
from heardback.core.candidacy import Contact
from heardback.core.events import Channel, ContactId
from heardback.core.journal import Introduced, Undone
from tests.web.maria import LARS, OLGA, Maria, Seen, at
from tests.web.test_candidacies import command

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _today(on: Callable[[str], None]) -> None:
    on("2026-11-17")


PLACE = {"employer": "Nordkraft", "title": "Sales manager", "country": "SE", "timezone": "Europe/Stockholm"}


def test_a_post_described_anew_is_advised_on_anew():
    maria = Maria.signed_in()
    key = maria.interviewed_at("Nordkraft", "2026-11-09")
    page = maria.get(f"/candidacies/{key}/details")
    assert page.typed("employer") == "Nordkraft"
    assert page.typed("timezone") == "Europe/Stockholm"
    done = maria.fill(page, f"/candidacies/{key}/details", **PLACE, level="senior", result_driven="on", interest="high")
    assert done.goes_to == f"/candidacies/{key}/"
    record = maria.record(key)
    assert record.dossier.position.result_driven
    assert record.dossier.position.level == "senior"
    assert record.dossier.position.interest == "high"
    assert record.advice.reading.steps[0].step.channel == "phone"


def test_nothing_different_is_nothing_recorded():
    maria = Maria.signed_in()
    key = maria.interviewed_at("Nordkraft", "2026-11-09")
    page, before = maria.get(f"/candidacies/{key}/details"), maria.record(key).dossier.version
    maria.fill(page, f"/candidacies/{key}/details", **PLACE, interest="some")
    assert maria.record(key).dossier.version == before
    assert "Nothing was different" in maria.get(f"/candidacies/{key}/").text


def test_what_the_form_cannot_say_stays_as_it_was():
    """A file may say that thank-you letters are not usual there; an empty box says only that nothing is known."""
    maria = Maria.signed_in()
    key = maria.interviewed_at("Nordkraft", "2026-11-09")
    dossier = maria.record(key).dossier
    describe(
        maria.log,
        command(maria, key),
        replace(dossier.employer, expects_thanks=False, timezone=None),
        dossier.position,
    )
    page = maria.get(f"/candidacies/{key}/details")
    maria.fill(page, f"/candidacies/{key}/details", **PLACE, size="small")
    employer = maria.record(key).dossier.employer
    assert employer == replace(dossier.employer, size="small", expects_thanks=False, timezone=None)


def test_what_does_not_fit_is_shown_again_with_everything_typed():
    maria = Maria.signed_in()
    key = maria.interviewed_at("Nordkraft", "2026-11-09")
    page = maria.get(f"/candidacies/{key}/details")
    shown = maria.fill(page, f"/candidacies/{key}/details", **{**PLACE, "employer": "", "timezone": "Atlantis"})
    assert shown.status == 422
    assert "No such time zone" in shown.text
    assert shown.typed("title") == "Sales manager"
    assert shown.typed("timezone") == "Atlantis"


def test_two_windows_do_not_overwrite_each_other():
    maria = Maria.signed_in()
    key = maria.interviewed_at("Nordkraft", "2026-11-09")
    first, second = maria.get(f"/candidacies/{key}/details"), maria.get(f"/candidacies/{key}/details")
    maria.fill(first, f"/candidacies/{key}/details", **PLACE, size="small")
    late = maria.fill(second, f"/candidacies/{key}/details", **PLACE, size="large")
    assert late.status == 409
    assert "changed meanwhile" in late.text
    assert maria.record(key).dossier.employer.size == "small"
    assert maria.fill(late, f"/candidacies/{key}/details", **PLACE, size="large").status == 303
    assert maria.record(key).dossier.employer.size == "large"


def test_somebody_described_in_two_windows_is_typed_but_once():
    maria = Maria.signed_in()
    key = maria.interviewed_at("Nordkraft", "2026-11-09")
    for path in (f"/candidacies/{key}/people/new", f"/candidacies/{key}/people/lars/"):
        page = maria.get(path)
        note = f"/candidacies/{key}/happened/note"
        maria.fill(maria.get(note), note, at="2026-11-16T09:00", text="A note")
        late = maria.fill(page, path, name="Lars Berg", phone="+46 8 999 99 99")
        assert (late.status, late.typed("phone")) == (409, "+46 8 999 99 99")
        assert maria.fill(late, path, name="Lars Berg", phone="+46 8 999 99 99").status == 303


def test_somebody_new_is_noted_with_the_ways_they_gave():
    maria = Maria.signed_in()
    key = maria.interviewed_at("Nordkraft", "2026-11-09")
    page = maria.get(f"/candidacies/{key}/people/new")
    done = maria.fill(
        page,
        f"/candidacies/{key}/people/new",
        name="Olga Berg",
        role="manager",
        phone="08-465 004 13",
        channels=["phone", "whatsapp"],
    )
    assert done.goes_to == f"/candidacies/{key}/"
    new = maria.record(key).dossier.contacts[-1]
    assert new == Contact(
        id=ContactId("olga-2"),
        name="Olga Berg",
        role="manager",
        phone="+46 8 465 004 13",
        channels=(Channel("phone"), Channel("whatsapp")),
    )


def test_without_a_name_nobody_is_noted():
    maria = Maria.signed_in()
    key = maria.interviewed_at("Nordkraft", "2026-11-09")
    page = maria.get(f"/candidacies/{key}/people/new")
    shown = maria.fill(page, f"/candidacies/{key}/people/new", name="", email="x@nordkraft.example")
    assert shown.status == 422
    assert shown.typed("email") == "x@nordkraft.example"
    assert maria.record(key).dossier.contacts == (OLGA, LARS)


def test_somebody_described_anew_keeps_who_they_are():
    maria = Maria.signed_in()
    key = maria.interviewed_at("Nordkraft", "2026-11-09")
    page = maria.get(f"/candidacies/{key}/people/olga/")
    assert page.typed("phone") == "+46 8 123 45 67"
    assert "Last in touch: Monday 9 November." in page.text
    done = maria.fill(
        page, f"/candidacies/{key}/people/olga/", name="Olga Petrova-Berg", email="olga@nordkraft.example"
    )
    assert done.status == 303
    olga = maria.record(key).candidacy.people[ContactId("olga")]
    assert (olga.name, olga.phone, olga.role) == ("Olga Petrova-Berg", None, None)


def test_somebody_unchanged_makes_no_entry():
    maria = Maria.signed_in()
    key = maria.interviewed_at("Nordkraft", "2026-11-09")
    before = maria.record(key).dossier.version
    page = maria.get(f"/candidacies/{key}/people/lars/")
    maria.fill(
        page, f"/candidacies/{key}/people/lars/", name="Lars Holm", role="manager", email="lars@nordkraft.example"
    )
    assert maria.record(key).dossier.version == before


def test_a_way_that_only_they_have_is_kept():
    maria = Maria.signed_in()
    pigeon = replace(LARS, channels=(Channel("carrier pigeon"),))
    key = maria.interviewed_at("Nordkraft", "2026-11-09", people=[OLGA, pigeon])
    page = maria.get(f"/candidacies/{key}/people/lars/")
    assert "Carrier pigeon" in page.text
    maria.fill(page, f"/candidacies/{key}/people/lars/", name="Lars Holm", channels=["carrier pigeon", "email"])
    assert maria.record(key).candidacy.people[ContactId("lars")].channels == ("carrier pigeon", "email")


def test_who_is_named_nowhere_can_be_taken_out_with_every_entry_on_them():
    maria = Maria.signed_in()
    key = maria.interviewed_at("Nordkraft", "2026-11-09")
    page = maria.get(f"/candidacies/{key}/people/lars/")
    maria.fill(page, f"/candidacies/{key}/people/lars/", name="Lars Holmberg")
    page = maria.get(f"/candidacies/{key}/people/lars/")
    assert "Take Lars Holmberg out" in page.text
    done = maria.fill(page, f"/candidacies/{key}/people/lars/out")
    assert done.status == 303
    assert [one.id for one in maria.record(key).dossier.contacts] == ["olga"]
    journal = maria.log.journal(maria.owner, key)
    assert [type(entry) for entry in journal[-2:]] == [Undone, Undone]
    assert maria.get(f"/candidacies/{key}/people/lars/").status == 404


def test_whoever_comes_after_somebody_taken_out_is_not_taken_for_them():
    maria = Maria.signed_in()
    key = maria.interviewed_at("Nordkraft", "2026-11-09")
    maria.fill(maria.get(f"/candidacies/{key}/people/lars/"), f"/candidacies/{key}/people/lars/out")
    maria.fill(maria.get(f"/candidacies/{key}/people/new"), f"/candidacies/{key}/people/new", name="Lars Berg")
    ids = [e.contact.id for e in maria.log.journal(maria.owner, key) if isinstance(e, Introduced)]
    assert ids == ["olga", "lars", "lars-2"]


def test_who_is_named_in_what_happened_stays_and_the_page_says_why():
    maria = Maria.signed_in()
    key = maria.interviewed_at("Nordkraft", "2026-11-09")
    page = maria.get(f"/candidacies/{key}/people/olga/")
    assert "Olga Petrova is named in what happened" in page.text
    assert "Take Olga Petrova out" not in page.text
    refused = maria.fill(page, f"/candidacies/{key}/people/olga/out")
    assert refused.status == 409
    assert "Olga Petrova is named in what happened, so they stay." in refused.text
    assert maria.record(key).dossier.contacts == (OLGA, LARS)


@pytest.mark.parametrize("odd", ["new", "o/p", "ольга", "a b?c"])
def test_whatever_id_somebody_has_in_a_file_they_have_a_page(odd):
    maria = Maria.signed_in()
    who = Contact(id=ContactId(odd), name="Olga Petrova")
    key = maria.interviewed_at("Nordkraft", "2026-11-09", people=[who])
    page = linked(maria, maria.get(f"/candidacies/{key}/"), "Olga Petrova")
    assert page.typed("name") == "Olga Petrova"


def linked(maria: Maria, page: Seen, words: str) -> Seen:
    """Follow the link with these words."""
    before, _, _ = page.html.partition(f">{words}</a>")
    return maria.get(before.rpartition('href="')[2].partition('"')[0])


def test_somebody_elses_people_and_posts_are_not_there():
    maria, ben = Maria.signed_in(), Maria.signed_in("ben@example.org")
    key = maria.interviewed_at("Nordkraft", "2026-11-09")
    for path in ("details", "people/new", "people/olga/"):
        assert ben.get(f"/candidacies/{key}/{path}").status == 404
        assert ben.post(f"/candidacies/{key}/{path}", name="Ben", **PLACE).status == 404
    assert ben.post(f"/candidacies/{key}/people/lars/out").status == 404
    assert maria.record(key).dossier.version == 4
    assert maria.record(key).candidacy.events[0].at == at("2026-11-09")
