"""A mail comes in while candidacies are known: what it proposes for which of them, and what it never does."""

from base64 import encodebytes
from datetime import UTC, datetime

from heardback.core.candidacy import Contact
from heardback.core.events import Applied, Asked, Channel, ContactId, Interview, Note, Reply
from heardback.intake.proposing.introducing import introduced, readdressed
from heardback.intake.proposing.proposals import proposal_of
from heardback.intake.proposing.values import Known, Proposal
from heardback.intake.senders import Correspondence, Correspondent
from tests.intake.proposing.found import MARIA, candidacy_at, gathered, read, told
from tests.intake.proposing.posted import Posted, invitation, mail, own

_OLGA = "Olga Petrova <olga@nordkraft.se>"
_INTERVIEW = datetime(2026, 9, 22, 8, tzinfo=UTC)


def _at_nordkraft(*events, meetings=None, **letters) -> Known:
    return Known(
        correspondence=Correspondence(
            key="nk",
            employer="Nordkraft",
            position="Sales Manager",
            people=(Correspondent(name="Olga Petrova", email="olga@nordkraft.se"),),
            message_ids=frozenset(f"<{name}@mail.test>" for name in letters),
        ),
        contacts=(Contact(id=ContactId("olga"), name="Olga Petrova", email="olga@nordkraft.se"),),
        events=(Applied(at=datetime(2026, 9, 1, tzinfo=UTC)), *events),
        meetings=meetings or {},
        letters={f"<{name}@mail.test>": at for name, at in letters.items()},
    )


def _proposed(one: Posted, *known: Known) -> Proposal | None:
    return proposal_of(read(one), known, MARIA)


def test_an_answer_of_a_person_one_knows_is_proposed_for_their_candidacy_with_its_sentence():
    answer = mail("a", "2026-10-01 10:00+02:00", _OLGA, "Hello", "Unfortunately we have chosen another candidate.")

    proposal = _proposed(answer, _at_nordkraft())

    assert proposal is not None
    assert (proposal.kind, proposal.candidacy, proposal.means) == ("event", "nk", "rejection")
    assert proposal.sentence == "Unfortunately we have chosen another candidate."
    assert proposal.source.message_id == "<a@mail.test>"
    assert not proposal.is_open


def test_who_names_a_firm_from_another_domain_is_asked_about():
    answer = mail(
        "b",
        "2026-10-01 10:00+02:00",
        "Nordkraft HR <hr@badnordkraft.se>",
        "Your application at Nordkraft",
        "Unfortunately we have chosen another candidate.",
    )

    proposal = _proposed(answer, _at_nordkraft())

    assert proposal is not None
    assert proposal.is_open
    assert [match.key for match in proposal.matches] == ["nk"]


def test_a_first_answer_begins_a_candidacy_even_if_a_program_sent_it():
    receipt = mail(
        "c",
        "2026-10-01 10:00+02:00",
        "Ostara Jobs <jobs@ostara.com>",
        "Your application",
        "We have received your application for the position of UX Designer.",
        headers={"Auto-Submitted": "auto-replied"},
    )

    proposal = _proposed(receipt, _at_nordkraft())

    assert proposal is not None
    assert (proposal.kind, proposal.employer, proposal.position) == ("candidacy", "Ostara", "UX Designer")
    assert [type(one.event) for one in proposal.events] == [Applied, Reply]


def test_an_order_from_a_firm_where_one_applies_is_no_answer():
    order = mail("d", "2026-10-01 10:00+02:00", "orders@nordkraft.se", "Your order", "We have received your order.")

    proposal = _proposed(order, _at_nordkraft())

    assert proposal is None or proposal.events == ()


def test_mail_about_nothing_here_proposes_nothing():
    assert (
        _proposed(mail("e", "2026-10-01 10:00+02:00", "Eva <eva@telia.com>", "Sunday", "Dinner?"), _at_nordkraft())
        is None
    )


def test_a_bounce_takes_back_the_question_that_never_arrived():
    asked_at = datetime(2026, 10, 1, 8, tzinfo=UTC)
    asked = Asked(at=asked_at, to=ContactId("olga"), channel=Channel("email"))
    bounce = mail(
        "f",
        "2026-10-01 10:01+02:00",
        "Mail Delivery Subsystem <mailer-daemon@googlemail.com>",
        "Delivery Status Notification (Failure)",
        "Address not found. Your message wasn't delivered to olga@nordkraft.se.",
        answers="question",
        headers={"X-Failed-Recipients": "olga@nordkraft.se"},
    )

    proposal = _proposed(bounce, _at_nordkraft(asked, question=asked_at))

    assert proposal is not None
    (taken_back,) = proposal.events
    assert isinstance(taken_back.event, Note)
    assert (taken_back.change, taken_back.was) == ("undelivered", asked_at)


def test_an_interview_that_only_words_had_named_moves_to_where_the_calendar_file_has_it():
    calendar = mail(
        "g",
        "2026-09-16 10:00+02:00",
        _OLGA,
        "Interview",
        "See you!",
        ics=invitation("i@nordkraft.se", "2026-09-23 09:00", "Interview Sales Manager", organiser=_OLGA),
    )

    proposal = _proposed(calendar, _at_nordkraft(Interview(at=_INTERVIEW, with_=(ContactId("olga"),))))

    assert proposal is not None
    (moved,) = proposal.events
    assert (moved.event.at, moved.change, moved.was) == (datetime(2026, 9, 23, 9, tzinfo=UTC), "moved", _INTERVIEW)


def test_a_calendar_file_without_a_type_is_read_too():
    ics = invitation("j@nordkraft.se", "2026-09-23 09:00", "Interview Sales Manager", organiser=_OLGA)
    plain = mail("h", "2026-09-16 10:00+02:00", _OLGA, "Interview", "See you!", files=("invite.ics",))
    with_file = Posted(name="h", folder="inbox", raw=plain.raw.replace(b"application/pdf", b"application/octet-stream"))
    typeless = Posted(name="h", folder="inbox", raw=_with_contents(with_file.raw, ics.encode()))

    proposal = _proposed(typeless, _at_nordkraft())

    assert proposal is not None
    assert [one.event.at for one in proposal.events] == [datetime(2026, 9, 23, 9, tzinfo=UTC)]


def test_an_interview_called_off_in_words_is_called_off():
    sorry = mail(
        "k", "2026-09-21 10:00+02:00", _OLGA, "Tomorrow", "I am sorry, we have to cancel the interview for now."
    )

    proposal = _proposed(sorry, _at_nordkraft(Interview(at=_INTERVIEW, with_=(ContactId("olga"),))))

    assert proposal is not None
    assert [(one.change, one.was) for one in proposal.events] == [("called-off", _INTERVIEW)]


def test_thanks_for_an_invitation_are_no_thanks_for_an_interview():
    thanks = own("l", "2026-09-21 10:00+02:00", _OLGA, "Re: Interview", "Thank you for inviting me to an interview.")

    proposal = _proposed(thanks, _at_nordkraft())

    assert proposal is None or proposal.events == ()


def test_people_who_are_known_keep_their_ids_and_gain_what_mail_shows():
    known = _at_nordkraft()
    answer = mail(
        "m",
        "2026-10-01 10:00+02:00",
        _OLGA,
        "Your application",
        "We have not decided yet.\n\nBest regards\nOlga Petrova\nRecruiter\n+46 8 123 456 78",
    )
    proposal = _proposed(answer, known)
    assert proposal is not None

    changed, ids = introduced(proposal.people, known.contacts)
    event = readdressed(proposal.events[0], ids).event

    assert [(one.id, one.role, one.phone) for one in changed] == [("olga", "recruiter", "+46 8 123 456 78")]
    assert isinstance(event, Reply)
    assert event.from_ == "olga"


def test_a_friends_rejection_is_not_ones_own():
    passed_on = mail(
        "n",
        "2026-10-01 10:00+02:00",
        "Paul <paul@gmx.de>",
        "Fwd: Your application",
        "Look!\n\n---------- Forwarded message ---------\nFrom: HR <hr@bergbau.de>\nDate: Thu, 1 Oct 2026 at 10:00\n"
        "Subject: Your application\nTo: Paul <paul@gmx.de>\n\nUnfortunately we have chosen another candidate.",
    )

    assert _proposed(passed_on) is None


def test_an_answer_lost_in_spam_says_so():
    lost = mail(
        "o", "2026-10-01 10:00+02:00", _OLGA, "Hello", "We are pleased to offer you the position.", folder="junk"
    )

    proposal = _proposed(lost, _at_nordkraft())

    assert proposal is not None
    assert proposal.is_in_spam


def test_in_spam_a_stranger_begins_nothing_and_an_answer_to_one_of_two_is_asked_about():
    offer = mail(
        "r",
        "2026-10-01 10:00+02:00",
        "Win Big <x@win-big.top>",
        "Job offer",
        "We are pleased to offer you the position of Assistant. Earn 5000 a week from home.",
        folder="junk",
    )
    first, second = (
        mail(
            f"s-{post}",
            "2026-09-01 10:00+02:00",
            "Vela Health <notification@smartrecruiters.com>",
            f"Your application to Vela Health - {post}",
            f"We have received your application for {post}.",
        )
        for post in ("Data Engineer", "Product Designer")
    )
    answer = mail(
        "t",
        "2026-09-20 10:00+02:00",
        "Vela Health <notification@smartrecruiters.com>",
        "Update on your application to Vela Health",
        "Unfortunately, we will not be moving forward with your application.",
        folder="junk",
    )

    found = gathered([offer, first, second, answer])

    assert {one.position for one in found.candidacies} == {"Data Engineer", "Product Designer"}
    assert "<t@mail.test>" in {one.source.message_id for one in found.unclear}


def test_a_question_to_a_friend_about_their_firm_is_no_candidacy():
    question = own(
        "p", "2026-10-01 10:00+02:00", "Kim <kim@acme-works.com>", "Hi", "Any news about the job? How are you?"
    )

    assert told(gathered([question])) == {}


def test_who_was_thanked_for_the_interview_was_there():
    thanks = own(
        "q",
        "2026-09-22 20:00+02:00",
        "Lars Holm <lars@nordkraft.se>",
        "Thank you",
        "Dear Lars, thank you for the interview today for the Sales Manager position.",
    )

    assert [one.role for one in candidacy_at(gathered([thanks]), "Nordkraft").contacts] == ["interviewer"]


def _with_contents(raw: bytes, contents: bytes) -> bytes:
    return raw.replace(encodebytes(b"%PDF-1.4"), encodebytes(contents))
