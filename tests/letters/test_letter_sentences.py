"""The sentences that matter, in the situations in which they matter."""

from collections.abc import Sequence
from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from heardback.core.candidacy import Candidacy, Candidate, Contact, Employer, Language, Position
from heardback.core.case import Case
from heardback.core.errors import DoesNotFit
from heardback.core.events import Agreement, Asked, Channel, ContactId, Deadline, Event, Interview, Reply, Thanked
from heardback.core.fold import fold
from heardback.core.plan import plan
from heardback.core.playbook import built_in
from heardback.letters.compose import addressee, compose, named, script, warnings, words_for
from heardback.letters.facts import Occasion
from heardback.letters.kinds import KINDS

OLGA, LARS, DESK = ContactId("olga"), ContactId("lars"), ContactId("desk")
PHONE, EMAIL = Channel("phone"), Channel("email")
STOCKHOLM = ZoneInfo("Europe/Stockholm")


def at(day: int, hour: int = 10) -> datetime:
    return datetime(2026, 11, day, hour, tzinfo=STOCKHOLM)


MET = Interview(at=at(9), with_=(OLGA,))
AGREED = Agreement(at=at(9, 11), until=date(2026, 11, 16))


def occasion(
    *events: Event, now: int, to: ContactId | None = OLGA, language: Language = "en", voice: str = "balanced"
) -> Occasion:
    candidacy = candidacy_of(events)
    case = Case(candidacy, fold(candidacy, at(now)), built_in(voice))
    return Occasion(case=case, now=at(now), to=candidacy.people[to] if to else None, language=language)


def candidacy_of(events: Sequence[Event]) -> Candidacy:
    return Candidacy.of(
        candidate=Candidate(name="Maria Lind", email="maria@example.org", phone="+46 70 123 45 67"),
        employer=Employer(name="Nordkraft", country="SE"),
        position=Position(title="Analyst"),
        timezone=STOCKHOLM,
        contacts=(
            Contact(id=OLGA, name="Olga Petrova", role="recruiter", email="olga@example.com", phone="+46 8 1"),
            Contact(id=LARS, name="Lars Holm", role="manager", email="lars@example.com", phone="+46 8 2"),
            Contact(id=DESK, name="Reception", role="front-desk", phone="+46 8 0"),
        ),
        events=events,
    )


def letter(kind: str, about: Occasion) -> str:
    return compose(KINDS[kind], about).body


def said(kind: str, about: Occasion, part: str = "point") -> str:
    found = script(KINDS[kind], about).part(part)
    return "\n".join(found.paragraphs) if found else ""


def test_a_broken_promise_is_asked_about_without_reproach():
    assert letter("status-mail", occasion(MET, AGREED, now=17)) == (
        "Dear Olga Petrova,\n\n"
        "We spoke on Monday 9 November about the position of Analyst; thank you again for your time."
        " The work interests me, and I would be glad to do it with you.\n\n"
        "An answer was expected by Monday 16 November. Could you tell me whether a decision has been made?\n\n"
        "Otherwise a line to say that this e-mail has reached you would be enough.\n\n"
        "Kind regards,\nMaria Lind\n+46 70 123 45 67\n"
    )


def test_on_the_last_day_of_a_promise_nothing_was_expected_yet():
    assert "was expected" not in letter("status-mail", occasion(MET, AGREED, now=16))


def test_whoever_was_thanked_is_not_thanked_again():
    thanked = Thanked(at=at(9, 15), to=OLGA, channel=EMAIL)
    assert "thank you again" not in letter("status-mail", occasion(MET, AGREED, thanked, now=17))


def test_somebody_who_was_not_there_is_told_who_writes():
    body = letter("status-mail", occasion(MET, AGREED, now=17, to=LARS))
    assert "My name is Maria Lind. I had an interview at Nordkraft on Monday 9 November" in body


def test_a_second_contact_does_not_repeat_the_first():
    mailed = Asked(at=at(17), to=OLGA, channel=EMAIL)
    draft = compose(KINDS["status-again-mail"], occasion(MET, AGREED, mailed, now=24))
    assert draft.subject == "Re: Interview on 9 November: Analyst"
    assert "my e-mail of 17 November" in draft.body
    assert "was expected" not in draft.body
    assert "Thank you again" not in draft.body
    assert not draft.receipt_requested


def test_calls_nobody_answered_are_mentioned_to_whom_they_went_only():
    calls = [Asked(at=at(day), to=OLGA, channel=PHONE, outcome="no-answer") for day in (17, 18)]
    to_olga = letter("status-again-mail", occasion(MET, AGREED, *calls, now=19))
    to_lars = letter("status-again-mail", occasion(MET, AGREED, *calls, now=19, to=LARS))
    assert "I tried to reach you by phone on Wednesday 18 November." in to_olga
    assert "tried to reach" not in to_lars


def test_a_message_left_is_mentioned():
    message = Asked(at=at(17), to=OLGA, channel=PHONE, outcome="voicemail")
    assert "I left you a message about it on Tuesday 17 November." in letter(
        "status-again-mail", occasion(MET, AGREED, message, now=19)
    )


def test_after_a_postponement_their_new_day_is_named():
    postponed = Reply(at=at(17), means="deferral", from_=OLGA, until=date(2026, 11, 25))
    about = occasion(MET, AGREED, postponed, now=26)
    assert (
        "You let me know on Tuesday 17 November that a decision about the position of Analyst was expected"
        " by Wednesday 25 November." in letter("after-postponement-mail", about)
    )
    assert (
        "Вы сообщили мне 17 ноября, что решение по позиции «Analyst» ожидается"
        " не позднее среды, 25 ноября."
        in letter("after-postponement-mail", occasion(MET, AGREED, postponed, now=26, language="ru"))
    )


def test_having_reached_somebody_is_no_word_about_a_decision():
    reached = Asked(at=at(17), to=OLGA, channel=PHONE, outcome="reached")
    body = letter("after-postponement-mail", occasion(MET, AGREED, reached, now=25))
    assert "We spoke on Tuesday 17 November about the position of Analyst." in body
    assert "let me know" not in body
    assert "was told" not in body


def test_one_calls_as_agreed_and_says_so():
    mine = Agreement(at=at(9, 11), until=date(2026, 11, 16), who="candidate")
    assert "agreed that I would call on Monday 16 November." in said("as-agreed-call", occasion(MET, mine, now=16))


def test_a_true_deadline_names_its_day_and_the_offer_only_if_there_is_one():
    offer = Deadline(at=at(17), by=date(2026, 11, 24), reason="other-offer")
    own = Deadline(at=at(17), by=date(2026, 11, 24), reason="own-decision")
    assert "I now have an offer from another company and have to answer it by Tuesday 24 November." in letter(
        "deadline-mail", occasion(MET, offer, now=18)
    )
    body = letter("deadline-mail", occasion(MET, own, now=18))
    assert "I have to decide about my next step by Tuesday 24 November." in body
    assert "offer" not in body


def test_a_deadline_that_is_not_on_record_or_over_is_refused():
    over = Deadline(at=at(10), by=date(2026, 11, 12), reason="other-offer")
    for events in ([MET], [MET, over]):
        with pytest.raises(DoesNotFit, match="not on record"):
            letter("deadline-mail", occasion(*events, now=18))


def test_a_call_not_ready_agrees_on_the_day_and_hour_of_the_next():
    part = said("status-call", occasion(MET, AGREED, now=17), "not-ready")
    assert "I could call you again on Tuesday 24 November at 10:00; would that suit you?" in part


def test_the_next_call_comes_in_time_for_a_deadline():
    offer = Deadline(at=at(17), by=date(2026, 11, 20), reason="other-offer")
    part = said("deadline-call", occasion(MET, offer, now=17), "not-ready")
    assert "on Thursday 19 November at 10:00" in part


def test_a_no_on_the_phone_is_thanked_for_and_its_reasons_asked():
    part = said("status-call", occasion(MET, AGREED, now=17), "no")
    assert "May I ask what was missing?" in part
    assert "Thank you for your time." in part


def test_at_the_front_desk_one_asks_who_decides_first():
    call = script(KINDS["status-call"], occasion(MET, AGREED, now=17, to=None))
    assert call.parts[0].name == "front-desk"
    assert "Who decides about it" in "\n".join(call.parts[0].paragraphs)
    assert script(KINDS["status-call"], occasion(MET, AGREED, now=17, to=DESK)).parts[0].name == "front-desk"


def test_somebody_of_the_front_desk_is_greeted_by_name_once_they_sat_in_an_interview():
    first = Interview(at=at(2), with_=(DESK,))
    assert letter("status-mail", occasion(first, MET, AGREED, now=17, to=DESK)).startswith("Dear Reception,")
    assert letter("status-mail", occasion(MET, AGREED, now=17, to=DESK)).startswith("Dear hiring team at Nordkraft,")


def test_four_step_writes_differently_to_the_manager_and_to_the_recruiter():
    """S3-1 and S3-2: thanks and interest to the one, and the question to the other."""
    candidacy = candidacy_of([MET])
    made = plan(candidacy, built_in("four-step"), at(16))
    kinds = {step.to: words_for(step) for step in made.steps if step.action == "ask"}
    assert kinds == {LARS: KINDS["interest-mail"], OLGA: KINDS["interest-and-timing-mail"]}
    assert "?" not in letter("interest-mail", occasion(MET, now=16, to=LARS))
    assert "when you expect a decision?" in letter("interest-and-timing-mail", occasion(MET, now=16))


def test_agreed_silence_is_taken_for_the_no_it_was_agreed_to_be():
    if_yes = Agreement(at=at(9, 11), until=date(2026, 11, 16), answers="only-if-yes")
    body = letter("feedback-after-silence", occasion(MET, if_yes, now=17))
    assert "It was agreed that no word by Monday 16 November would mean a no, and I accept that." in body
    in_russian = letter("feedback-after-silence", occasion(MET, if_yes, now=17, language="ru"))
    assert "если ответа не будет до понедельника, 16 ноября, это означает отказ" in in_russian


def test_a_receipt_is_asked_for_where_the_playbook_confirms_it():
    balanced = compose(KINDS["status-mail"], occasion(MET, AGREED, now=17))
    four_step = compose(KINDS["status-mail"], occasion(MET, AGREED, now=17, voice="four-step"))
    assert balanced.receipt_requested
    assert balanced.importance
    assert not four_step.receipt_requested
    assert not four_step.importance
    assert "has reached you" not in four_step.body


def test_the_receipt_call_goes_to_whoever_was_written_to():
    mailed = Asked(at=at(17), to=LARS, channel=EMAIL)
    about = occasion(MET, AGREED, mailed, now=19)
    made = plan(about.case.candidacy, about.case.playbook, at(19))
    from heardback.core.reading import read  # noqa: PLC0415 - one test

    found = addressee(KINDS["receipt-call"], made.case, read(made, at(19)))
    assert found is not None
    assert found.id == LARS


def test_a_guard_speaks_up_but_the_draft_is_there():
    about = occasion(MET, AGREED, now=12)
    no = warnings(KINDS["status-mail"], about)
    assert no is not None
    assert no.guard == "G1"
    assert letter("status-mail", about)
    assert warnings(KINDS["thanks"], occasion(MET, AGREED, now=9)) is None


def test_low_interest_is_not_dressed_up():
    about = occasion(MET, AGREED, now=17)
    cool = Position(title="Analyst", interest="low")
    case = Case(
        Candidacy.of(
            candidate=about.case.candidacy.candidate,
            employer=about.case.candidacy.employer,
            position=cool,
            timezone=STOCKHOLM,
            contacts=about.case.candidacy.contacts,
            events=(MET, AGREED),
        ),
        about.case.standing,
        about.case.playbook,
    )
    body = letter("status-mail", Occasion(case=case, now=at(17), to=about.to))
    assert "glad" not in body
    assert "like to work" not in body


def test_russian_greets_by_name_and_writes_you_with_a_capital():
    body = letter("status-mail", occasion(MET, AGREED, now=17, language="ru"))
    assert body.startswith("Здравствуйте, Olga Petrova!\n")
    assert "Ответ ожидался не позднее понедельника, 16 ноября." in body
    assert "Вас" in body


def test_a_kind_may_be_named_without_its_ending():
    assert named("status", "letter") is KINDS["status-mail"]
    assert named("status", "call") is KINDS["status-call"]
    assert named("status-call", "letter") is KINDS["status-mail"]
    assert named("receipt", "letter") is None
    assert named("closing-questions", "call") is KINDS["closing-questions"]
