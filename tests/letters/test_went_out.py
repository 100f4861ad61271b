"""What is on record after "I sent it", and after a call."""

from datetime import UTC, datetime

import pytest

from heardback.core.events import Asked, Confirmed, ContactId, Decision, Delivered, Receipt, Thanked
from heardback.core.people import EMAIL, PHONE
from heardback.letters.kinds import KINDS
from heardback.letters.went_out import called, needs_somebody, sent, ways_to_end

AT = datetime(2026, 11, 17, 10, tzinfo=UTC)
OLGA = ContactId("olga")


def test_a_thank_you_is_thanks():
    assert sent(KINDS["thanks"], OLGA, AT) == [Thanked(at=AT, to=OLGA, channel=EMAIL)]
    assert sent(KINDS["thanks"], None, AT) == [Thanked(at=AT, to=None, channel=EMAIL)]


@pytest.mark.parametrize(
    ("kind", "purpose"),
    [
        ("status-mail", "ask"),
        ("interest-mail", "ask"),
        ("early-mail", "ask"),
        ("deadline-mail", "deadline"),
        ("feedback-request", "feedback"),
        ("feedback-after-silence", "feedback"),
        ("formal-reasons", "reasons"),
    ],
)
def test_a_question_is_an_ask_with_its_purpose(kind, purpose):
    assert sent(KINDS[kind], OLGA, AT) == [Asked(at=AT, to=OLGA, channel=EMAIL, outcome="sent", purpose=purpose)]


def test_a_letter_that_asks_for_a_receipt_is_waited_for():
    (asked,) = sent(KINDS["status-mail"], OLGA, AT, receipt_requested=True)
    assert isinstance(asked, Asked)
    assert asked.receipt_requested


def test_one_letter_after_a_no_does_two_things():
    thanked, asked = sent(KINDS["rejection-thanks-and-feedback"], OLGA, AT)
    assert thanked == Thanked(at=AT, to=OLGA, channel=EMAIL)
    assert isinstance(asked, Asked)
    assert asked.purpose == "feedback"


def test_answers_to_them_are_what_they_say():
    assert sent(KINDS["invitation-confirmed"], OLGA, AT) == [Confirmed(at=AT)]
    assert sent(KINDS["request-met"], OLGA, AT) == [Delivered(at=AT)]
    assert sent(KINDS["offer-accepted"], OLGA, AT) == [Decision(at=AT, means="accept")]
    assert sent(KINDS["offer-declined"], OLGA, AT) == [Decision(at=AT, means="decline")]
    assert sent(KINDS["withdrawal"], OLGA, AT) == [Decision(at=AT, means="withdraw")]


def test_what_decides_nothing_changes_nothing():
    assert sent(KINDS["offer-received"], OLGA, AT) == []
    assert sent(KINDS["closing-questions-mail"], OLGA, AT) == []


def test_an_ask_has_to_have_gone_to_somebody():
    assert needs_somebody(KINDS["status-mail"])
    assert needs_somebody(KINDS["rejection-thanks-and-feedback"])
    assert not needs_somebody(KINDS["thanks"])
    assert not needs_somebody(KINDS["closing-questions-mail"])
    with pytest.raises(KeyError):
        sent(KINDS["status-mail"], None, AT)


def test_every_letter_can_be_sent_to_somebody():
    for kind in KINDS.values():
        if kind.form == "letter":
            sent(kind, OLGA, AT)


def test_a_call_ends_as_calls_do():
    assert ways_to_end(KINDS["status-call"], OLGA, AT) == ("reached", "no-answer", "voicemail")
    assert ways_to_end(KINDS["status-call"], None, AT) == ()
    assert called(KINDS["status-call"], OLGA, "voicemail", AT) == [
        Asked(at=AT, to=OLGA, channel=PHONE, outcome="voicemail", purpose="ask")
    ]
    asked, receipt = called(KINDS["receipt-call"], OLGA, "arrived", AT)
    assert isinstance(asked, Asked)
    assert asked.purpose == "confirm-receipt"
    assert receipt == Receipt(at=AT, from_=OLGA)


def test_thanks_for_an_offer_by_phone_may_decide_it_or_not():
    kind = KINDS["offer-received-call"]
    assert ways_to_end(kind, OLGA, AT) == ("done", "accept", "decline")
    assert called(kind, OLGA, "done", AT) == []
    assert called(kind, OLGA, "accept", AT) == [Decision(at=AT, means="accept")]


def test_an_ending_that_a_call_does_not_have_is_refused():
    with pytest.raises(KeyError):
        called(KINDS["thanks-call"], OLGA, "accept", AT)
