"""What happened, as heardback tells it back."""

from dataclasses import fields
from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from heardback.core.candidacy import Candidacy, Candidate, Contact, Employer, Position
from heardback.core.events import (
    KINDS,
    Agreement,
    Applied,
    Asked,
    Channel,
    Confirmed,
    ContactId,
    Deadline,
    Decision,
    Delivered,
    Event,
    Interview,
    Note,
    Receipt,
    Reply,
    Reviewed,
    Thanked,
)
from heardback.core.shapes import Words
from heardback.core.wording.english.past import told, told_within

STOCKHOLM = ZoneInfo("Europe/Stockholm")
NOW = datetime(2026, 11, 20, 9, tzinfo=STOCKHOLM)
AT = datetime(2026, 11, 17, 10, 40, tzinfo=STOCKHOLM)
FRIDAY = date(2026, 11, 20)
PHONE, EMAIL = Channel("phone"), Channel("email")
OLGA, LARS = ContactId("olga"), ContactId("lars")
ACME = Candidacy.of(
    candidate=Candidate(name="Maria Lind"),
    employer=Employer(name="Acme", country="SE"),
    position=Position(title="Nurse"),
    contacts=(Contact(id=OLGA, name="Olga Petrova"), Contact(id=LARS, name="Lars Holm")),
    timezone=STOCKHOLM,
)
WHEN = "on Tuesday 17 November at 10:40"


@pytest.mark.parametrize(
    ("event", "sentence"),
    [
        (Applied(at=AT, to=OLGA, channel=EMAIL), f"You applied to Olga Petrova by e-mail {WHEN}."),
        (
            Interview(at=AT, with_=(OLGA, LARS)),
            f"You had an interview with Olga Petrova and Lars Holm {WHEN}.",
        ),
        (
            Interview(at=AT, with_=(), stage="final"),
            f"You had an interview with the employer {WHEN} (final).",
        ),
        (
            Interview(at=datetime(2027, 1, 8, 9, tzinfo=STOCKHOLM), with_=(OLGA,), minutes=45),
            "You have an interview with Olga Petrova on Friday 8 January 2027 at 09:00 (45 minutes).",
        ),
        (Agreement(at=AT), f"Nothing was agreed {WHEN}."),
        (
            Agreement(at=AT, says=Words("by Friday"), until=FRIDAY, answers="only-if-yes", may_ask=True),
            (
                f"You and the employer agreed {WHEN} that they would be in touch by Friday 20 November "
                "(“by Friday”); they answer only if it is a yes; you may ask."
            ),
        ),
        (
            Agreement(at=AT, until=FRIDAY, who="candidate", channel=PHONE, contact=OLGA),
            f"You and Olga Petrova agreed {WHEN} that you would be in touch by phone by Friday 20 November.",
        ),
        (Agreement(at=AT, says=Words("soon")), f"You and the employer agreed {WHEN}: “soon”; no day was named."),
        (
            Agreement(at=AT, who="candidate"),
            f"You and the employer agreed {WHEN} that you would be in touch; no day was named.",
        ),
        (Thanked(at=AT), f"You thanked everybody you met {WHEN}."),
        (Thanked(at=AT, to=OLGA, channel=EMAIL), f"You thanked Olga Petrova by e-mail {WHEN}."),
        (
            Asked(at=AT, to=OLGA, channel=PHONE, outcome="no-answer"),
            f"You called Olga Petrova {WHEN}; nobody answered.",
        ),
        (
            Asked(at=AT, to=OLGA, channel=EMAIL, outcome="sent", receipt_requested=True, purpose="feedback"),
            f"You wrote to Olga Petrova {WHEN} to ask for feedback; you asked for a confirmation of receipt.",
        ),
        (Asked(at=AT, to=OLGA, channel=Channel("sms")), f"You contacted Olga Petrova by sms {WHEN}."),
        (Receipt(at=AT), f"The employer confirmed {WHEN} that your mail arrived."),
        (
            Reply(at=AT, means="deferral", from_=OLGA, until=FRIDAY, says=Words("by Friday"), channel=PHONE),
            f"Olga Petrova asked for more time by phone {WHEN}, until Friday 20 November (“by Friday”).",
        ),
        (Reply(at=AT, means="rejection"), f"The employer said no {WHEN}."),
        (Delivered(at=AT), f"You handed in what they asked for {WHEN}."),
        (Confirmed(at=AT), f"You confirmed their invitation {WHEN}."),
        (
            Deadline(at=AT, by=FRIDAY, reason="other-offer"),
            "You must decide by Friday 20 November, because of another offer.",
        ),
        (Decision(at=AT, means="let-go"), f"You let it go {WHEN}."),
        (Reviewed(at=AT, text=Words("Have\nnumbers ")), f"You looked back on the interview {WHEN}: “Have numbers”."),
        (Note(at=AT), f"You made a note {WHEN}."),
    ],
)
def test_each_event_is_one_sentence(event, sentence):
    assert told(event, ACME, NOW) == sentence


@pytest.mark.parametrize("cls", KINDS.values())
def test_every_kind_of_event_can_be_told(cls):
    needed = {"at": AT, "with_": (OLGA,), "to": OLGA, "channel": PHONE, "by": FRIDAY}
    means = {Reply: "offer", Decision: "accept"}.get(cls)
    values = {one.name: needed[one.name] for one in fields(cls) if one.name in needed}
    event: Event = cls(**values, **({"means": means} if means else {}))
    sentence = told(event, ACME, NOW)
    assert sentence[0].isupper()
    assert sentence.endswith(".")
    assert told_within(event, ACME, NOW)[1:] == sentence[1:-1]
