"""`heardback scan`: what somebody's mail tells, from folders, files and servers, and nothing is kept."""

import json
from hashlib import sha256
from pathlib import Path

import pytest

from tests.cli.command import heardback, process, reason_of, refused, said
from tests.intake.proposing.posted import as_maildir, as_mbox, mail, own
from tests.intake.proposing.search_of_maria import EXPECTED, MAILS
from tests.services.dovecot import PASSWORD, Dovecot

IN_TIME = ("--at", "2026-10-21T09:00+02:00")
WRONG = "guessed"
LATER = ("--at", "2026-11-25T09:00+01:00")


@pytest.fixture(scope="module")
def maildir(tmp_path_factory) -> Path:
    return as_maildir(MAILS, tmp_path_factory.mktemp("mail") / "Maildir")


def test_maria_sees_what_happened_at_nordkraft_and_what_to_do_now(maildir):
    page = said("scan", maildir, *IN_TIME)

    assert "11 applications in 48 mails · Wednesday 21 October 2026 · nothing was kept" in page
    story = page.partition("Nordkraft · Sales Manager\n")[2].partition("\n\n")[0]
    assert "Olga Petrova (recruiter), Lars Holm (interviewer)" in story
    assert "Tue 22 Sep   You had an interview with Lars Holm and Olga Petrova at 13:30." in story
    assert "→ Wait: they have until Friday 6 November to answer." in story


def test_an_answer_in_spam_is_said_first_and_loudly(maildir):
    lines = said("scan", maildir, *IN_TIME).split("\n")

    assert lines[3].startswith("IN SPAM: Brightwave Analytics wrote on Thu 24 Sep, “Your application")


def test_what_is_unclear_and_what_was_left_aside_stand_at_the_end(maildir):
    end = " ".join(said("scan", maildir, *IN_TIME).partition("\nUnclear\n")[2].split())

    assert "Sven <sven.b@gmail.com>, “Interview”: an invitation, but it names no firm that hires." in end
    assert "Left aside: 3 about posts that are open, 2 that went to many, 1 to yourself, 2 about" in end


@pytest.mark.parametrize("kind", ["maildir", "mbox"])
def test_as_json_every_event_has_its_mail_its_folder_and_the_keys_of_a_candidacy_file(kind, maildir, tmp_path):
    where = maildir if kind == "maildir" else as_mbox(MAILS, tmp_path / "All mail.mbox")
    found = json.loads(said("scan", where, *LATER, "--json"))

    nordkraft = next(one for one in found["candidacies"] if one["employer"] == "Nordkraft")
    interview = next(event for event in nordkraft["events"] if event["type"] == "interview")
    assert interview == {
        "type": "interview",
        "at": "2026-09-22T11:30:00Z",
        "with": ["lars", "olga"],
        "minutes": 60,
        "change": "moved",
        "was": "2026-09-21T08:00:00Z",
        "message_id": "<nk-calendar-2@mail.test>",
        "folder": "INBOX" if kind == "maildir" else "Inbox, Opened",
        "in_spam": False,
        "sure": 0.97,
        "words": "Interview Maria Lind / Sales Manager",
    }
    assert {(one["employer"], one["position"]) for one in found["candidacies"]} == set(EXPECTED)
    assert [one["message_id"] for one in found["unclear"]] == ["<unclear-1@mail.test>"]
    assert found["own_addresses"] == ["maria.lind@gmail.com"]
    assert sum(found["left_aside"].values()) == len(found["nothing"])


def test_the_people_of_a_candidacy_have_what_their_mail_shows(maildir):
    found = json.loads(said("scan", maildir, *LATER, "--json"))
    nordkraft = next(one for one in found["candidacies"] if one["employer"] == "Nordkraft")

    assert nordkraft["people"][1] == {
        "id": "olga",
        "name": "Olga Petrova",
        "role": "recruiter",
        "email": "olga.petrova@nordkraft.se",
        "phone": "+46 8 123 456 78",
    }


def test_mail_after_the_moment_asked_about_does_not_count(maildir):
    early = json.loads(said("scan", maildir, "--at", "2026-09-02T12:00+02:00", "--json"))

    assert [one["employer"] for one in early["candidacies"]] == ["Nordkraft"]
    assert [event["type"] for event in early["candidacies"][0]["events"]] == ["applied", "reply"]


def test_nothing_in_the_mailbox_changes_and_nothing_is_kept(maildir, tmp_path):
    before = _prints(maildir)

    said("scan", maildir, *LATER, HOME=str(tmp_path), XDG_DATA_HOME=str(tmp_path), HEARDBACK_DATA=str(tmp_path))

    assert _prints(maildir) == before
    assert list(tmp_path.iterdir()) == []


def test_mail_without_any_application_says_so(tmp_path):
    order = mail("a", "2026-09-01 10:00+02:00", "Shop <shop@bokus.com>", "Your order", "We have sent your book.")

    page = said("scan", as_mbox([order], tmp_path / "box"), *LATER)

    assert "No application in 1 mail" in page
    assert "Left aside: 1 about something else." in page


@pytest.mark.parametrize(
    ("where", "why"),
    [
        ("nowhere", "no such file or directory"),
        ("imaps://imap.example.org", "is no mailbox"),
        ("imaps://maria:secret@imap.example.org", "an address with a password in it"),
        ("imaps://maria@imap.example.org:port", "is no mailbox"),
        ("imaps://maria:secret@imap.example.org:99999", "is no mailbox"),
    ],
)
def test_what_is_no_mailbox_is_refused_with_a_reason(where, why):
    reason = refused("scan", where)

    assert why in reason.lower()
    assert "secret" not in reason


def test_where_nobody_can_be_asked_for_the_password_it_is_said_where_it_is_read_from():
    assert reason_of(process("scan", "imaps://maria@imap.example.org")).startswith(
        "HEARDBACK_IMAP_PASSWORD is not set."
    )


def test_an_empty_folder_is_no_mailbox(tmp_path):
    assert "there is no mail in it" in refused("scan", tmp_path)


def test_a_moment_that_is_none_is_refused(maildir):
    assert "is no moment" in refused("scan", maildir, "--at", "soon")


@pytest.mark.parametrize("scheme", ["imaps", "imap"])
def test_the_same_is_found_on_a_mail_server_and_no_password_is_shown(dovecot: Dovecot, scheme, maildir):
    user = f"maria-{scheme}"
    for one in MAILS:
        folder = {"junk": "Junk", "sent": "Sent", "archive": "Archive"}.get(one.folder, "")
        dovecot.deliver(user, one.raw, folder, flags="S")
    port = dovecot.tls if scheme == "imaps" else dovecot.starttls

    done = heardback("scan", f"{scheme}://{user}@localhost:{port}", *LATER, "--json", HEARDBACK_IMAP_PASSWORD=PASSWORD)

    assert done.stderr == ""
    on_server, here = json.loads(done.stdout), json.loads(said("scan", maildir, *LATER, "--json"))
    assert [one["employer"] for one in on_server["candidacies"]] == [one["employer"] for one in here["candidacies"]]
    assert on_server["candidacies"][0]["events"] == here["candidacies"][0]["events"]
    assert PASSWORD not in done.stdout


def test_a_wrong_password_is_said_plainly(dovecot: Dovecot):
    done = heardback("scan", f"imaps://maria@localhost:{dovecot.tls}", HEARDBACK_IMAP_PASSWORD=WRONG)

    assert done.returncode == 1
    assert "does not let maria in" in done.stderr
    assert WRONG not in done.stderr


def test_in_a_large_box_one_hears_how_far_it_has_come(tmp_path):
    order = mail("order-0", "2026-09-01 10:00+02:00", "Shop <orders@bokus.com>", "Parcel", "Sent.").raw
    box = tmp_path / "box"
    box.write_bytes(
        b"".join(
            b"From shop Tue Sep  1 08:00:00 2026\n" + order.replace(b"order-0", b"order-%d" % number) + b"\n"
            for number in range(5_000)
        )
    )

    done = heardback("scan", box, *LATER)

    assert done.stderr == "5,000 mails looked at …\n"
    assert "No application in 5,000 mails" in done.stdout


def _prints(folder: Path) -> dict[Path, str]:
    return {path: sha256(path.read_bytes()).hexdigest() for path in folder.rglob("*") if path.is_file()}


def test_two_interviews_at_once_are_said_before_anything_else(tmp_path):
    def invited(name: str, firm: str, when: str):
        words = f"Dear Maria,\n\nwe invite you to an interview for the position of Analyst on {when}."
        sender = f"Eva Dahl <eva@{firm.lower()}.se>"
        return mail(name, "2026-11-02T10:00+01:00", sender, f"Interview for Analyst at {firm}", words)

    box = as_maildir(
        [
            invited("one", "Birkwood", "Friday 20 November at 9:00"),
            invited("two", "Larkfield", "Friday 20 November at 9:15"),
            invited("three", "Mossrose", "Friday 20 November at 14:00"),
        ],
        tmp_path / "Maildir",
    )
    page = " ".join(said("scan", box, "--at", "2026-11-16T09:00+01:00").split())
    assert (
        "AT ONCE on Friday 20 November: Birkwood at 09:00 (Stockholm) and Larkfield at 09:15 (Stockholm)."
        " Ask one of them for another time."
    ) in page

    found = json.loads(said("scan", box, "--at", "2026-11-16T09:00+01:00", "--json"))
    assert [[(one["employer"], one["at"]) for one in pair] for pair in found["at_once"]] == [
        [("Birkwood", "2026-11-20T08:00:00Z"), ("Larkfield", "2026-11-20T08:15:00Z")]
    ]
    later = json.loads(said("scan", box, "--at", "2026-11-21T09:00+01:00", "--json"))
    assert later["at_once"] == []


def test_hours_are_told_by_the_clock_of_whoever_wrote(tmp_path):
    """Chicago's, though most of the country's mail comes from New York."""
    words = (
        "Dear Maria,\n\nwe invite you to an interview for the position of Analyst on Friday, November 20 at 9:00 AM."
    )
    invited = mail(
        "one", "2026-10-26T10:00-05:00", "Eva Dahl <eva@birkwood.us>", "Interview for Analyst at Birkwood", words
    )
    box = as_maildir([invited], tmp_path / "Maildir")
    page = " ".join(said("scan", box, "--at", "2026-11-16T09:00-06:00").split())
    assert "at 09:00" in page.partition("Fri 20 Nov")[2][:60], page
    (found,) = json.loads(said("scan", box, "--at", "2026-11-16T09:00-06:00", "--json"))["candidacies"]
    assert [event["at"] for event in found["events"] if event["type"] == "interview"] == ["2026-11-20T15:00:00Z"]


def test_an_answer_in_spam_is_read_whatever_its_subject_says(tmp_path):
    """Who writes is somebody she wrote to; the subject names neither work nor an answer."""
    asked = own(
        "asked", "2026-11-01T10:00+01:00", "eva@birkwood.se", "Birkwood", "I apply for the position of Analyst."
    )
    words = "Hi Maria,\n\nwe have decided to go with another candidate for the position of Analyst.\n\nEva"
    no = mail("no", "2026-11-08T10:00+01:00", "Eva Dahl <eva@birkwood.se>", "Re: Birkwood", words, folder="junk")
    box = as_maildir([asked, no], tmp_path / "Maildir")
    (found,) = json.loads(said("scan", box, "--at", "2026-11-16T09:00+01:00", "--json"))["candidacies"]
    assert [(event["type"], event.get("means"), event["in_spam"]) for event in found["events"]] == [
        ("applied", None, False),
        ("reply", "rejection", True),
    ]


def test_in_spam_a_firm_is_read_that_a_hiring_program_wrote_for(tmp_path):
    """Nobody there ever wrote to her; its program confirmed her application from an address of its own."""
    confirmed = mail(
        "confirmed",
        "2026-11-01T10:00+01:00",
        "Quillmark <jobs@quillmark.recruitee.com>",
        "We received your application",
        "Hi Maria,\n\nthanks for applying for Analyst at Quillmark!",
    )
    wish = mail(
        "wish",
        "2026-11-08T10:00+01:00",
        "Lotte Dam <lotte@quillmark.eu>",
        "Quillmark: documents",
        "Hi Maria,\n\nthank you for your application for Analyst. Please send us two references.\n\nLotte",
        folder="junk",
    )
    box = as_maildir([confirmed, wish], tmp_path / "Maildir")
    (found,) = json.loads(said("scan", box, "--at", "2026-11-16T09:00+01:00", "--json"))["candidacies"]
    assert [(event.get("means"), event["in_spam"]) for event in found["events"]][-1] == ("request", True)
