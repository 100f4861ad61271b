"""Mail from mbox files: as programs write them, as they get damaged, and in the memory of one mail."""

import io
import mailbox
import tracemalloc
from email.message import EmailMessage
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heardback.intake.folders import FoundMail, folder_kind
from heardback.intake.mbox import is_mbox, mails_in_mbox
from heardback.intake.message import read_message

MARK = b"From olga@sonnen-electric.example Tue Nov 24 10:00:00 2026\n"


def mails(text: bytes) -> list[FoundMail]:
    return list(mails_in_mbox(io.BytesIO(text)))


def letter(subject: str, text: str = "Dear Maria,\n", **fields: str) -> bytes:
    told = "".join(f"{name.replace('_', '-')}: {value}\n" for name, value in fields.items())
    return f"From: olga@sonnen-electric.example\nSubject: {subject}\n{told}\n{text}".encode()


def subjects(found: list[FoundMail]) -> list[str]:
    return [read_message(mail.raw)[0].subject for mail in found]


def test_the_mails_of_a_file_come_in_their_order():
    assert subjects(mails(MARK + letter("One") + b"\n" + MARK + letter("Two"))) == ["One", "Two"]


def test_a_sentence_that_begins_with_from_ends_no_mail():
    text = "We decide on Friday.\n\nFrom Monday 10:30 on we shall call, as in 2026.\n\nFrom us all\n"
    found = mails(MARK + letter("One", text) + b"\n" + MARK + letter("Two"))
    assert subjects(found) == ["One", "Two"]
    assert b"From Monday" in found[0].raw


@pytest.mark.parametrize(("kept", "was"), [(b">From Monday on", b"From Monday on"), (b">>From her", b">From her")])
def test_what_was_quoted_for_the_file_is_as_it_was_sent(kept: bytes, was: bytes):
    found = mails(MARK + letter("One") + kept + b"\n> quoted\n")
    assert found[0].raw.endswith(was + b"\n> quoted\n")


def test_a_mail_that_holds_another_is_one_where_its_length_is_told():
    inner = "See below.\n\n" + (MARK + letter("Inner")).decode()
    told = letter("Outer", inner, Content_Length=str(len(inner)))
    assert subjects(mails(MARK + told + b"\n" + MARK + letter("Two"))) == ["Outer", "Two"]


@pytest.mark.parametrize("length", ["7", "999999", "-3", "many", "9" * 400])
def test_a_length_that_is_wrong_is_not_believed(length: str):
    told = letter("One", "A text of some length.\n", Content_Length=length)
    assert subjects(mails(MARK + told + b"\n" + MARK + letter("Two"))) == ["One", "Two"]


def test_lines_may_end_as_in_windows_and_the_empty_line_between_may_be_missing():
    text = MARK + letter("One") + MARK + letter("Two")
    assert subjects(mails(b"\xef\xbb\xbf\r\n" + text.replace(b"\n", b"\r\n"))) == ["One", "Two"]


@pytest.mark.parametrize(
    "mark",
    [
        b"From 1790000000000000001@xxx Tue Nov 24 10:00:00 +0000 2026\n",
        b"From - Tue Nov 24 10:00:00 2026\n",
        b"From MAILER-DAEMON Tue Nov  4 9:00:00 2026\n",
        b"From ???@??? Tue Nov 24 10:00:00 2026\n",
        b"From olga@sonnen.example  Tue Nov 24 10:00 MSK 2026\n",
    ],
)
def test_the_line_between_is_written_in_many_ways(mark: bytes):
    assert subjects(mails(mark + letter("One") + b"\n" + mark + letter("Two"))) == ["One", "Two"]


@pytest.mark.parametrize(
    ("labels", "folder"),
    [
        ("Inbox,Important,Opened", "inbox"),
        ("Spam,Unread", "junk"),
        ('"Firms, old",Archived', "archive"),
        ("Sent,Opened", "sent"),
        ("=?UTF-8?Q?=D0=A1=D0=BF=D0=B0=D0=BC,=D0=9D=D0=B5=D0=BF=D1=80=D0=BE=D1=87?=", "junk"),
        ("=?UTF-8?B?0J7RgtC/0YDQsNCy0LvQtdC90L3Ri9C1?=", "sent"),
    ],
)
def test_a_takeout_tells_where_each_mail_lay(labels: str, folder: str):
    assert [mail.folder for mail in mails(MARK + letter("One", X_Gmail_Labels=labels))] == [folder]


def test_a_draft_was_never_sent_and_is_left_out():
    assert mails(MARK + letter("One", X_Gmail_Labels="Drafts,Opened")) == []


def test_where_nothing_tells_the_folder_it_is_what_one_says():
    file = io.BytesIO(MARK + letter("One"))
    assert next(mails_in_mbox(file, "junk", "Спам")) == FoundMail(
        folder="junk", folder_name="Спам", raw=letter("One").rstrip(b"\n") + b"\n"
    )


def test_what_the_standard_library_writes_is_read_the_same(tmp_path: Path):
    box = mailbox.mbox(tmp_path / "box")
    texts = [f"Line {number}\n\nFrom here on it goes on {'.' * number * 999}\n>From\n" for number in range(200)]
    for number, text in enumerate(texts):
        mail = EmailMessage()
        mail["Subject"], mail["From"] = f"Mail {number}", "olga@example.org"
        mail.set_content(text, cte="8bit")
        box.add(mail)
    box.close()
    with (tmp_path / "box").open("rb") as file:
        found = list(mails_in_mbox(file))
    assert [read_message(mail.raw)[0].text.strip() for mail in found] == [text.strip() for text in texts]


@given(st.binary(max_size=300), st.lists(st.sampled_from([MARK, b"\n", b"From ", b"Content-Length: 40\n", b"a: b\n"])))
def test_no_bytes_are_too_odd(noise: bytes, parts: list[bytes]):
    text = MARK + noise.join(parts)
    found = mails(text)
    assert sum(len(mail.raw) for mail in found) <= len(text) + len(found)


def test_what_is_no_mbox_has_no_mail():
    assert mails(b"") == mails(b"Dear Maria, from Monday on") == mails(letter("One")) == []
    assert not is_mbox(b"From Monday 10:30 on\n")


def test_a_long_file_is_read_in_the_memory_of_one_mail():
    file = io.BytesIO((MARK + letter("One", "x" * 70 + "\n" * 9_000)) * 4_000)
    tracemalloc.start()
    count = sum(1 for _ in mails_in_mbox(file))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert count == 4_000
    assert peak < 8_000_000


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("INBOX", "inbox"),
        ("INBOX/Firms", "archive"),
        ("INBOX/Sent Items", "sent"),
        ("[Gmail]/Спам", "junk"),
        ("Junk_E-Mail", "junk"),
        ("Sent/2026", "sent"),
        ("Travel", "archive"),
        ("Черновики", None),
    ],
)
def test_folders_have_many_names(name: str, kind: str | None):
    assert folder_kind(name) == kind
