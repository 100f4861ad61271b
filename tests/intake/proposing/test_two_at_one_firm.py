"""Two posts at one firm, two departments of one university, one person at two firms: each is told apart."""

from tests.intake.proposing.found import gathered, told
from tests.intake.proposing.posted import mail, own

UNIVERSITY = "University of Larkham <recruitment@jobs.larkham.ac.uk>"


def received(name: str, at: str, post: str):
    words = f"Dear Maria,\n\nthank you for your application for the post of {post}.\n\nHuman Resources"
    return mail(name, at, UNIVERSITY, f"Application received - {post}", words)


def test_a_letter_of_one_department_is_not_the_others() -> None:
    library = mail(
        "library",
        "2026-09-20T10:00+01:00",
        "Hattie Moss <h.moss@library.larkham.ac.uk>",
        "Interview: Archivist",
        "Dear Maria,\n\nwe invite you to an interview for the post of Archivist on Thursday 1 October at 11am.",
    )
    physics = mail(
        "physics",
        "2026-09-21T10:00+01:00",
        "Ben Cole <b.cole@physics.larkham.ac.uk>",
        "Interview",
        "Dear Maria,\n\nProfessor Ana Lima would like to interview you for the Lab Technician post on Friday 2 October"
        " at 9.30am.\n\nBen Cole\nPA to Professor Lima\nDepartment of Physics",
    )
    mails = [
        received("one", "2026-09-01T10:00+01:00", "Archivist"),
        received("two", "2026-09-02T10:00+01:00", "Lab Technician"),
        library,
        physics,
    ]
    assert told(gathered(mails)) == {
        ("University of Larkham", "Lab Technician"): [
            "applied two",
            "reply acknowledgement two",
            "reply invitation physics",
            "interview 2026-10-02T08:30:00Z physics",
        ],
        ("University of Larkham", "Archivist"): [
            "applied one",
            "reply acknowledgement one",
            "reply invitation library",
            "interview 2026-10-01T10:00:00Z library",
        ],
    }


def test_who_went_to_another_firm_writes_for_that_one() -> None:
    tom = "Tom Bell <tom.bell@ashgrove-data.co.uk>"
    applied = own(
        "applied", "2026-09-01T10:00+01:00", tom, "Application: Analyst", "I apply for the position of Analyst."
    )
    no = mail(
        "no",
        "2026-09-09T10:00+01:00",
        tom,
        "Re: Application: Analyst",
        "Hi Maria,\n\nunfortunately we will not"
        " be taking your application further. It is also my last day here.\n\nTom",
        answers="applied",
    )
    anew = mail(
        "anew",
        "2026-10-01T10:00+01:00",
        "Tom Bell <tbell@westmarsh.org.uk>",
        "Insight Officer at Westmarsh",
        "Hi Maria,\n\nTom here, formerly of Ashgrove Data. Could you come for an interview for our role of"
        " Insight Officer on Tuesday 13 October at 10am?\n\nTom Bell\nHead of Resourcing\nWestmarsh Housing Trust",
    )
    found = told(gathered([applied, no, anew]))
    assert found["Westmarsh Housing Trust", "Insight Officer"] == [
        "reply invitation anew",
        "interview 2026-10-13T09:00:00Z anew",
    ]
    assert len(found) == 2


def test_one_firm_with_two_names_is_one_by_its_domain() -> None:
    """The bilingual acknowledgement calls it by its English name, its people by the German one."""
    received = mail(
        "received",
        "2026-09-01T10:00+02:00",
        "Larkstein Institute <bewerbung@lark.de>",
        "Your application",
        "Dear Maria,\n\nthank you for your application for the position of Research Scientist.",
    )
    invited = mail(
        "invited",
        "2026-09-10T10:00+02:00",
        "Petra Vogt <p.vogt@lark.de>",
        "Interview Research Scientist",
        "Dear Maria,\n\nwe invite you to an interview for the position of Research Scientist on 21 September at 10:00."
        "\n\nPetra Vogt\nHuman Resources\nLarkstein-Institut Halle",
    )
    assert len(gathered([received, invited]).candidacies) == 1


def test_a_domain_may_be_the_beginning_of_a_firms_name() -> None:
    received = mail(
        "received",
        "2026-09-01T10:00+01:00",
        "Elm Coast University <noreply@tal.net>",
        "Your application",
        "Thank you for applying for the role of Conference Coordinator. Your application has been received.",
    )
    offered = mail(
        "offered",
        "2026-10-01T10:00+01:00",
        "Gareth Vale <g.vale@elmcoast.ac.uk>",
        "Conference Coordinator",
        "Dear Maria,\n\nI am delighted to offer you the post of Conference Coordinator.\n\nGareth",
        folder="junk",
    )
    assert told(gathered([received, offered])) == {
        ("Elm Coast University", "Conference Coordinator"): [
            "applied received",
            "reply acknowledgement received",
            "reply offer offered",
        ]
    }


def test_a_post_that_is_offered_around_is_no_application() -> None:
    words = (
        "Hi,\n\nplease find the job description below.\nRole: Java Lead\nIf interested, share your updated resume, visa"
        " status and hourly rate.\n\nRaj\nTech Bridge Inc"
    )
    found = gathered([mail("one", "2026-09-01T10:00-05:00", "Raj <raj@techbridgeinc.com>", "Urgent: Java Lead", words)])
    assert found.candidacies == ()
