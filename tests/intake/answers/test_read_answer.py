"""Answers to a digest, as people write them: which step each piece is about, and what it says of it."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heardback.core.candidacy import Contact
from heardback.core.doing import endings
from heardback.core.events import Channel, ContactId, Event
from heardback.core.step import Action
from heardback.core.wording.english.notices import may_be_answered as offered
from heardback.core.wording.russian.notices import may_be_answered as offered_in_russian
from heardback.core.workdays import working_days
from heardback.intake.answers import Digest, NamedStep, Place, Read, own_words, read_answer
from heardback.intake.answers.pieces import LONGEST

ON: Final = date(2026, 6, 2)
"""A Tuesday."""
AT: Final = datetime(2026, 6, 2, 9, tzinfo=UTC)
PHONE, EMAIL = Channel("phone"), Channel("email")
CALL: Final = NamedStep(line=1, candidacy="nordkraft", action="ask", to=ContactId("olga"), channel=PHONE)
THANK: Final = NamedStep(line=2, candidacy="are", action="thank", to=ContactId("jonas"), channel=EMAIL)
CALL_PER: Final = NamedStep(line=3, candidacy="lumen", action="ask", to=ContactId("per"), channel=PHONE)
NOTE: Final = NamedStep(line=4, candidacy="fjord", action="record-agreement")


def place(employer: str, contact: str, name: str, action: str) -> Place:
    people = (Contact(id=ContactId(contact), name=name),)
    return Place(employer=employer, contacts=people, days=working_days("SE"), actions=frozenset([action]))  # type: ignore[list-item]


PLACES: Final = {
    "nordkraft": place("Nordkraft AB", "olga", "Olga Petrova", "ask"),
    "are": place("Åre Data", "jonas", "Jonas Ek", "thank"),
    "lumen": place("Lumen", "per", "Per Dahl", "ask"),
    "fjord": place("Фьорд", "anna", "Анна Иванова", "record-agreement"),
}


def digest(*steps: NamedStep) -> Digest:
    return Digest(address="maria@example.org", at=AT, steps=steps or (CALL, THANK, CALL_PER, NOTE))


def read(text: str, *steps: NamedStep) -> tuple[Read, ...]:
    return read_answer(own_words(text), digest(*steps), PLACES, at=AT, on=ON)


def brief(event: Event) -> str:
    """An event in few words: what matters of it here."""
    said = [str(getattr(event, name, None) or "") for name in ("outcome", "means", "until")]
    channel = str(getattr(event, "channel", None) or "")
    return " ".join(filter(None, [type(event).__name__.lower(), *said, f"by {channel}" if channel else ""]))


def told(text: str, *steps: NamedStep) -> list[list[str]]:
    """For each piece, everything that it may say: where, what happened, until when it is put off."""
    return [
        [
            ": ".join(
                [one.candidacy, ", ".join([*(brief(each.event) for each in one.events), *_later(one.later)])],
            )
            for one in piece.possible
        ]
        for piece in read(text, *steps)
    ]


def _later(later: object) -> list[str]:
    return [f"later {later.until}"] if later else []  # type: ignore[attr-defined]


REACHED: Final = "nordkraft: asked reached by phone"


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("reached, she says next Friday", f"{REACHED}, reply deferral 2026-06-12 by phone"),
        ("дозвонилась, сказали в пятницу", f"{REACHED}, reply deferral 2026-06-05 by phone"),
        ("Поговорили, ответят в пятницу", f"{REACHED}, reply deferral 2026-06-05 by phone"),
        ("reached", REACHED),
        ("Spoke to her. They decide by the end of next week.", f"{REACHED}, reply deferral 2026-06-12 by phone"),
        ("got hold of Olga - still deciding", f"{REACHED}, reply deferral by phone"),
        ("called, they said no", f"{REACHED}, reply rejection by phone"),
        ("no answer", "nordkraft: asked no-answer by phone"),
        ("Nobody picked up", "nordkraft: asked no-answer by phone"),
        ("couldn't reach her", "nordkraft: asked no-answer by phone"),
        ("не дозвонилась", "nordkraft: asked no-answer by phone"),
        ("никто не берёт трубку", "nordkraft: asked no-answer by phone"),
        ("трубку не берут", "nordkraft: asked no-answer by phone"),
        ("не смогла дозвониться", "nordkraft: asked no-answer by phone"),
        ("не удалось поговорить", "nordkraft: asked no-answer by phone"),
        ("так и не связалась с ней", "nordkraft: asked no-answer by phone"),
        ("left a message", "nordkraft: asked voicemail by phone"),
        ("автоответчик", "nordkraft: asked voicemail by phone"),
        ("wrote to her instead", "nordkraft: asked sent by email"),
        ("написала ей", "nordkraft: asked sent by email"),
        ("she said no", "nordkraft: reply rejection"),
        ("отказали", "nordkraft: reply rejection"),
        ("They made me an offer, I have until 12 June", "nordkraft: reply offer 2026-06-12"),
        ("пригласили на второе собеседование в четверг", "nordkraft: reply invitation 2026-06-04"),
        ("they want references", "nordkraft: reply request"),
        ("she will call back on Thursday", "nordkraft: reply deferral 2026-06-04"),
        ("Olga wrote that they decide by Friday", "nordkraft: reply deferral 2026-06-05"),
        ("сказала, что ответят до 10 июня", "nordkraft: reply deferral 2026-06-10"),
        ("later", "nordkraft: later 2026-06-03"),
        ("not today", "nordkraft: later 2026-06-03"),
        ("remind me on Monday", "nordkraft: later 2026-06-08"),
        ("не сегодня, напомни в понедельник", "nordkraft: later 2026-06-08"),
        ("I'll call her tomorrow", "nordkraft: later 2026-06-03"),
        ("remind me on Saturday", "nordkraft: later 2026-06-08"),
        ("no answer, will try again on Friday", "nordkraft: asked no-answer by phone, later 2026-06-05"),
        ("let it go", "nordkraft: decision let-go"),
        ("не буду больше ждать", "nordkraft: decision let-go"),
        ("yes! I got the job", "nordkraft: reply offer"),
        ("Offer!!!", "nordkraft: reply offer"),
        ("сделали оффер", "nordkraft: reply offer"),
        ("Can't today. Tomorrow morning.", "nordkraft: later 2026-06-03"),
        ("не успела, завтра", "nordkraft: later 2026-06-03"),
        ("wrote this morning", "nordkraft: asked sent by email"),
        ("tried twice, nobody there", "nordkraft: asked no-answer by phone"),
        ("Спросила дважды. Мне отказали.", "nordkraft: reply rejection"),
        ("I withdrew", "nordkraft: decision withdraw"),
    ],
)
def test_to_a_digest_with_one_step_nothing_has_to_be_named(text: str, means: str) -> None:
    assert told(text, CALL) == [[means]]


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("they answer by Friday", "fjord: agreement 2026-06-05"),
        ("within two weeks", "fjord: agreement 2026-06-16"),
        ("до 10 июня", "fjord: agreement 2026-06-10"),
        ("nothing", "fjord: agreement"),
        ("ничего", "fjord: agreement"),
        ("she will call me, no date", "fjord: agreement"),
        ("they said no at once", "fjord: reply rejection"),
    ],
)
def test_what_was_agreed_at_the_end_of_an_interview(text: str, means: str) -> None:
    assert told(text, NOTE) == [[means]]


def test_who_was_to_write_may_have_called() -> None:
    write = replace(CALL, channel=EMAIL)
    reached = [[f"{REACHED}, reply deferral 2026-06-05 by phone"]]
    assert told("called instead, she says Friday", write) == reached
    assert told("позвонила вместо этого, ответят в пятницу", write) == reached
    assert told("sent", write) == [["nordkraft: asked sent by email"]]


@pytest.mark.parametrize("text", ["called", "Позвонила", "done"])
def test_what_leaves_open_how_it_ended_is_asked(text: str) -> None:
    ways = [f"nordkraft: asked {way} by phone" for way in ("reached", "no-answer", "voicemail")]
    assert told(text, CALL) == [ways]


@pytest.mark.parametrize(("text", "day"), [("tomorrow", "2026-06-03"), ("завтра", "2026-06-03"), ("Fri", "2026-06-05")])
def test_of_a_bare_day_it_is_asked_whose_it_is(text: str, day: str) -> None:
    assert told(text, CALL) == [[f"nordkraft: reply deferral {day}", f"nordkraft: later {day}"]]


@pytest.mark.parametrize(
    "text",
    [
        "1: reached\n2: sent\n3: no answer\n4: by Friday",
        "1. reached\n2. sent\n3. no answer\n4. by Friday",
        "#1 reached\n#2 sent\n#3 no answer\n#4 by Friday",
        "1) reached\n\n2) sent\n\n3) no answer\n\n4) by Friday\n\nBest\nMaria",
        "4: by Friday\n3: no answer\n1: reached\n2: sent",
        "> 1. Call Olga\nreached\n> 2. Thank Jonas\nsent\n> 3. Call Per\nno answer\n> 4. Note it\nby Friday\n",
        "Reached Olga. Thanked Jonas. No answer at Lumen. Анна: до пятницы.",
        "Hi,\nreached Nordkraft, thanked Åre Data, no answer at Lumen\nФьорд: ответят в пятницу",
        "Дозвонилась до Ольги. Йонасу отправила. В Lumen никто не ответил. Анна сказала, что ответят в пятницу",
    ],
)
def test_several_steps_are_named_by_number_by_person_or_by_employer(text: str) -> None:
    found = sorted(told(text))
    assert found == [
        ["are: thanked by email"],
        ["fjord: agreement 2026-06-05"],
        ["lumen: asked no-answer by phone"],
        [REACHED],
    ]


def test_what_follows_a_named_step_is_still_about_it() -> None:
    assert told("1: reached\nShe says they need another week.\n3: no answer") == [
        [f"{REACHED}, reply deferral 2026-06-09 by phone"],
        ["lumen: asked no-answer by phone"],
    ]


def test_one_word_for_several_numbers() -> None:
    assert told("1 and 3: no answer") == [["nordkraft: asked no-answer by phone"], ["lumen: asked no-answer by phone"]]
    assert told("both: no answer", CALL, CALL_PER) == told("1, 3: no answer")


def test_a_number_of_weeks_is_no_number_of_a_step() -> None:
    assert told("2 weeks, she said", CALL) == [["nordkraft: reply deferral 2026-06-16"]]
    assert told("5 июня сказали", CALL) == [["nordkraft: reply deferral 2026-06-05"]]


def test_unnamed_it_is_asked_which_of_those_that_can_end_so() -> None:
    assert told("no answer") == [["nordkraft: asked no-answer by phone", "lumen: asked no-answer by phone"]]
    assert told("sent") == [["are: thanked by email"]]
    assert read("sent")[0].probability < read("2: sent")[0].probability


def test_what_was_done_since_is_not_asked_about() -> None:
    done = {**PLACES, "lumen": place("Lumen", "per", "Per Dahl", "thank")}
    [one] = read_answer("no answer", digest(), done, at=AT, on=ON)
    assert [possible.candidacy for possible in one.possible] == ["nordkraft"]


@pytest.mark.parametrize(
    "text",
    [
        *("I don't accept", "not accepted yet", "decided not to accept", "I did not withdraw", "never declined"),
        *("didn't get an offer", "no rejection yet", "they didn't say no", "not invited yet", "it has not arrived"),
        *("не согласна", "не приняла", "не отказалась", "не отказали", "не сделала", "ещё не готово", "не пришло"),
    ],
)
@pytest.mark.parametrize("action", ["ask", "answer-offer", "thank"])
def test_what_is_denied_did_not_happen(text: str, action: Action) -> None:
    """The opposite is never proposed, whatever the step: the words are noted, or it is put off."""
    found = told(text, NamedStep(line=1, candidacy="nordkraft", action=action, to=ContactId("olga"), channel=PHONE))
    assert found in ([["nordkraft: note"]], [["nordkraft: later 2026-06-03"]])


@pytest.mark.parametrize("text", ["The weather is fine", "Ну и что мне теперь с этим делать?", "no", "2: hm"])
def test_what_is_not_understood_is_kept_as_it_was_written(text: str) -> None:
    [one] = read(text)
    assert not one.is_understood
    assert {brief(each.event) for possible in one.possible for each in possible.events} == {"note"}
    assert one.words == text.removeprefix("2: ")


def test_a_greeting_is_no_piece() -> None:
    assert told("Hello!\n\n1: no answer\n\nThanks,\nMaria") == [["nordkraft: asked no-answer by phone"]]


def test_a_quoted_digest_says_nothing() -> None:
    quoted = "On Tue, 2 Jun 2026 at 08:00, heardback <x@example.org> wrote:\n> 1. Call Olga\n> 2. Thank Jonas Ek\n"
    assert told(f"later\n\n{quoted}", CALL) == [["nordkraft: later 2026-06-03"]]
    assert own_words(quoted) == ""
    assert read("") == ()


def test_of_a_candidacy_that_is_gone_only_the_words_are_left() -> None:
    [one] = read_answer("no answer", digest(CALL), {}, at=AT, on=ON)
    assert (one.possible, one.words) == ((), "no answer")


ACTIONS: Final = (
    NamedStep(line=1, candidacy="nordkraft", action="ask", to=ContactId("olga"), channel=PHONE),
    NamedStep(line=1, candidacy="nordkraft", action="ask", to=ContactId("olga"), channel=EMAIL),
    NamedStep(line=1, candidacy="nordkraft", action="confirm-receipt", to=ContactId("olga"), channel=PHONE),
    NamedStep(line=1, candidacy="nordkraft", action="meet-request"),
    NamedStep(line=1, candidacy="nordkraft", action="answer-offer"),
    NamedStep(line=1, candidacy="nordkraft", action="record-agreement"),
    NamedStep(line=1, candidacy="nordkraft", action="weigh"),
    NamedStep(line=1, candidacy="nordkraft", action="let-go"),
    NamedStep(line=1, candidacy="nordkraft", action="thank", to=ContactId("olga"), channel=EMAIL),
)


@pytest.mark.parametrize("step", ACTIONS, ids=lambda step: f"{step.action} {step.channel or ''}")
@pytest.mark.parametrize("say", [offered, offered_in_russian], ids=["English", "Russian"])
def test_the_examples_in_a_digest_are_understood(step: NamedStep, say: object) -> None:
    words = say(endings(step)[0], 1)  # type: ignore[operator]
    examples = re.findall(r"[“«](.+?)[”»]", re.split(r"\. [WТ]", words)[0])
    assert examples
    for example in examples:
        [one] = read(example, step)
        assert (one.is_understood, len(one.possible), one.probability > 0.9) == (True, 1, True), example


PARTS: Final = st.sampled_from([
    *("1: ", "2. ", "3) ", "#4 ", "99: ", "both: ", "> 1. ", ", ", ". ", "; ", "\n", " and ", " и ", "…", "–"),
    *("reached", "no answer", "дозвонилась", "не дозвонилась", "called", "sent", "later", "tomorrow", "next Friday"),
    *("Olga", "Ольге", "Nordkraft", "Lumen", "she says", "ответят", "до 10 июня", "31.12.9999", "they said no"),
])  # fmt: skip


@given(st.one_of(st.lists(PARTS, max_size=25).map("".join), st.text(max_size=300)))
def test_whatever_is_written_something_comes_of_it_and_nothing_is_made_up(text: str) -> None:
    own = own_words(text)
    for one in read(text):
        assert one.words.strip()
        for word in one.words.split("\n"):
            assert word in own or word in own.replace("\n", " ")
        for possible in one.possible:
            assert possible.candidacy in PLACES
            assert possible.events or possible.later
            assert all(each.event.at == AT for each in possible.events)
            assert possible.later is None or possible.later.until > ON


@given(st.permutations(["1: reached", "2: sent", "3: no answer", "4: by Friday"]))
def test_the_order_of_the_lines_does_not_matter(lines: list[str]) -> None:
    assert sorted(told("\n".join(lines))) == sorted(told("1: reached\n2: sent\n3: no answer\n4: by Friday"))


@pytest.mark.parametrize(
    "words", ["1: no answer, ", "1: no answer\n3: reached\n", "Olga, Lumen and Per " * 10, "2 " * 99]
)
def test_a_very_long_answer_is_read_up_to_a_point(words: str) -> None:
    found = read(words * (100_000 // len(words)))
    assert sum(len(one.words) for one in found) <= LONGEST + len(found)
