"""Whom, and how: first the person, then the channel."""

from dataclasses import replace

import pytest

from heardback.core.events import Channel
from heardback.core.playbook import BUILT_IN
from tests.core.story import DESK, LARS, MIA, OLGA, PAVEL, a, ask, beginning, call, interviewed, mail, someone

EVERYBODY = {"agreed": someone("agda", None), "interviewer": LARS, "recruiter": OLGA, "manager": MIA}
SAT = someone("siv", None)
"""She sat in the interview; her role was never told."""

ORDER = {
    "etiquette": ["olga", "siv", "lars", "mia", "pavel", "desk"],
    "persistent": ["olga", "mia", "desk"],
    "patient": ["olga", "siv", "lars", "desk"],
    "agreement": ["agda", "siv", "lars", "olga"],
    "balanced": ["agda", "olga", "siv", "lars", "mia", "pavel", "desk"],
}
"""In a small firm; Agda was agreed on as the contact."""

NILS = someone("nils", None)
"""Nobody knows what he does there; every order passes him over."""
PEOPLE = {one.id: one for one in (NILS, DESK, PAVEL, MIA, LARS, SAT, OLGA, EVERYBODY["agreed"])}


@pytest.mark.parametrize(("voice", "gone"), [(voice, gone) for voice in ORDER for gone in range(len(ORDER[voice]))])
def test_each_voice_has_its_order_of_people(voice, gone):
    """The first of them is not known, then the first two, and so on."""
    missing = ORDER[voice][:gone]
    known = [one for name, one in PEOPLE.items() if name not in missing]
    sat = "" if "siv" in missing else "siv"
    maria = interviewed("2026-11-02", sat).knowing(*known).at("SE", "Europe/Stockholm", size="small")
    maria = maria.promised("2026-11-10", **({} if "agda" in missing else {"contact": "agda"}))
    assert maria.on("2026-11-11").under(voice).asks(ask(to=ORDER[voice][gone]))


def test_four_step_writes_to_the_manager_then_to_the_recruiter():
    maria = interviewed("2026-11-02", "siv").knowing(*PEOPLE.values()).promised("2026-11-10")
    day = maria.on("2026-11-11").under("four-step")
    assert day.asks(mail("mia", "2026-11-11", "2026-11-12"), mail("olga", "2026-11-11", "2026-11-12"))


def test_for_four_step_an_interviewer_with_an_address_stands_in_for_the_manager():
    maria = interviewed("2026-11-02", "siv lars").knowing(OLGA, replace(SAT, email=None), LARS).promised("2026-11-10")
    assert maria.on("2026-11-11").under("four-step").asks(ask(to="lars", channel="email"), ask(to="olga"))
    nobody = interviewed("2026-11-02", "siv").knowing(OLGA, replace(SAT, email=None)).promised("2026-11-10")
    assert nobody.on("2026-11-11").under("four-step").asks(ask(to="olga"))


@pytest.mark.parametrize("size", ["medium", "large", None])
@pytest.mark.parametrize("voice", BUILT_IN)
def test_the_head_of_a_larger_firm_is_left_alone(voice, size):
    maria = interviewed("2026-11-02", "").knowing(PAVEL, EVERYBODY["agreed"]).at("SE", "Europe/Stockholm", size=size)
    maria = maria.promised("2026-11-10")
    assert maria.on("2026-11-11").under(voice).asks(ask(to="agda"))


@pytest.mark.parametrize(
    ("voice", "stranger"), [("persistent", LARS), ("patient", MIA), ("agreement", DESK), ("four-step", DESK)]
)
def test_where_the_order_names_nobody_known_it_is_anybody(voice, stranger):
    maria = interviewed("2026-11-02", "").knowing(PAVEL, stranger).promised("2026-11-10")
    assert maria.on("2026-11-11").under(voice).asks(ask(to=stranger.id))


@pytest.mark.parametrize("voice", ["etiquette", "persistent", "patient", "agreement"])
def test_a_caller_writes_to_whoever_has_no_phone(voice):
    maria = interviewed("2026-11-02").knowing(replace(OLGA, phone=None)).promised("2026-11-10")
    assert maria.on("2026-11-11").under(voice).asks(mail("olga", "2026-11-11", "2026-11-12"))


@pytest.mark.parametrize("voice", ["four-step", "balanced"])
def test_a_writer_calls_whoever_has_no_address(voice):
    maria = interviewed("2026-11-02").knowing(replace(OLGA, email=None)).promised("2026-11-10")
    assert maria.on("2026-11-11").under(voice).asks(call("olga", "2026-11-11", "2026-11-12"))


@pytest.mark.parametrize("voice", BUILT_IN)
def test_a_way_that_they_did_not_declare_is_not_used(voice):
    for way in ("phone", "email"):
        olga = replace(OLGA, channels=(Channel(way),))
        maria = interviewed("2026-11-02").knowing(olga).promised("2026-11-10")
        assert maria.on("2026-11-11").under(voice).asks(ask(to="olga", channel=way))


def test_a_way_that_they_declared_and_agreed_on_is_used_by_balanced():
    olga = replace(OLGA, channels=(Channel("whatsapp"), Channel("phone")))
    maria = interviewed("2026-11-02").knowing(olga).promised("2026-11-10", channel="whatsapp")
    assert maria.on("2026-11-11").under("balanced").asks(ask(to="olga", channel="whatsapp"))
    assert maria.on("2026-11-11").under("etiquette").asks(ask(to="olga", channel="phone"))


def test_the_interviewer_is_whoever_sat_in_the_latest_interview():
    maria = interviewed("2026-11-02", "siv").knowing(SAT, LARS, MIA).interviewed("2026-11-03", "mia")
    maria = maria.promised("2026-11-10")
    assert maria.on("2026-11-11").under("patient").asks(ask(to="mia"))


@pytest.mark.parametrize("voice", BUILT_IN)
def test_a_step_caused_by_a_reply_goes_to_whoever_sent_it(voice):
    maria = interviewed("2026-11-02").knowing(OLGA, LARS, DESK).heard("2026-11-04", "request", from_="desk")
    assert maria.on("2026-11-04").under(voice).has(a("meet-request")(to="desk"))


@pytest.mark.parametrize("voice", ["etiquette", "patient", "balanced"])
def test_after_a_reply_the_next_ask_goes_to_whoever_sent_it(voice):
    maria = interviewed("2026-11-02").knowing(OLGA, LARS, DESK)
    maria = maria.heard("2026-11-04", "deferral", "2026-11-10", from_="desk")
    assert maria.on("2026-11-11").under(voice).asks(ask(to="desk"))


def test_a_reply_that_names_nobody_is_that_of_whoever_was_asked_last():
    maria = (
        interviewed("2026-11-02")
        .called("2026-11-05", "lars", "no-answer")
        .heard("2026-11-06", "deferral", "2026-11-10")
    )
    assert maria.on("2026-11-11").under("etiquette").asks(ask(to="lars"))


# --- Who can be reached ---


@pytest.mark.parametrize("voice", [one for one in BUILT_IN if one != "persistent"])
def test_whoever_nobody_can_reach_is_passed_over(voice):
    maria = interviewed("2026-11-02", "lars").knowing(replace(OLGA, email=None, phone=None), LARS)
    assert maria.promised("2026-11-10").on("2026-11-11").under(voice).has(ask(to="lars"))


@pytest.mark.parametrize("voice", BUILT_IN)
def test_where_nobody_has_an_address_the_companys_number_may_help(voice):
    maria = interviewed("2026-11-02").knowing(replace(OLGA, email=None, phone=None)).promised("2026-11-10")
    assert maria.on("2026-11-11").under(voice).asks(ask(to="olga", channel="phone"))


@pytest.mark.parametrize("voice", ["etiquette", "persistent", "patient", "balanced"])
@pytest.mark.parametrize("missing", ["phone", "email"])
def test_one_address_is_enough_to_come_first(voice, missing):
    olga = replace(OLGA, phone=None) if missing == "phone" else replace(OLGA, email=None)
    maria = interviewed("2026-11-02", "lars").knowing(olga, LARS).promised("2026-11-10")
    assert maria.on("2026-11-11").under(voice).asks(ask(to="olga"))


def test_and_so_is_a_way_that_they_declared():
    olga = replace(OLGA, email=None, phone=None, channels=(Channel("whatsapp"),))
    maria = interviewed("2026-11-02", "lars").knowing(olga, LARS).promised("2026-11-10", channel=Channel("whatsapp"))
    assert maria.on("2026-11-11").under("balanced").asks(ask(to="olga", channel="whatsapp"))


@pytest.mark.parametrize("voice", BUILT_IN)
def test_where_nobody_is_known_letting_go_has_its_day(voice):
    maria = beginning().knowing().applied("2026-11-02").heard("2026-11-05", "deferral")
    assert maria.on("2026-11-06").under(voice).lists("let-go")
    assert maria.on("2026-11-06").under(voice).advice.outlook


def test_where_nobody_is_known_the_front_desk_is_asked_who_decides():
    maria = interviewed("2026-11-02", with_="").knowing()
    assert maria.on("2026-11-05").under("etiquette").has(ask(to=None, channel="phone", from_="2026-11-05"))
