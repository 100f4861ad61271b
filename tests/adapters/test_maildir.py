"""Mail that lies on a computer, as the programs of this world lay it."""

from pathlib import Path

import pytest

from heardback.adapters.maildir import mails_in
from heardback.core.errors import CannotRead

LETTER = b"From: olga@sonnen-electric.example\nSubject: Your interview\nDate: Tue, 24 Nov 2026 10:00:00 +0100\n\nDear\n"
MARK = b"From olga@sonnen-electric.example Tue Nov 24 10:00:00 2026\n"


def lay(path: Path, raw: bytes = LETTER) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(raw)


def found(path: Path) -> list[tuple[str, str]]:
    return [(mail.folder, mail.folder_name) for mail in mails_in(path)]


def test_a_maildir_has_its_folders_beside_it_with_a_dot(tmp_path: Path):
    lay(tmp_path / "cur" / "1.host:2,S")
    lay(tmp_path / "new" / "2.host")
    lay(tmp_path / ".Junk" / "new" / "3.host")
    lay(tmp_path / ".Archive.2026" / "cur" / "4.host:2,")
    lay(tmp_path / ".&BCEEPwQwBDw-" / "cur" / "5.host:2,")
    assert found(tmp_path) == [
        ("junk", "Спам"),
        ("archive", "Archive/2026"),
        ("junk", "Junk"),
        ("inbox", "INBOX"),
        ("inbox", "INBOX"),
    ]


def test_a_folder_named_in_plain_letters_is_read_as_one_reads_it(tmp_path: Path):
    lay(tmp_path / "cur" / "1.host:2,S")
    lay(tmp_path / ".Спам" / "new" / "2.host")
    lay(tmp_path / ".Отправленные" / "cur" / "3.host:2,S")
    assert found(tmp_path) == [("sent", "Отправленные"), ("junk", "Спам"), ("inbox", "INBOX")]


def test_or_as_plain_folders(tmp_path: Path):
    lay(tmp_path / "INBOX" / "cur" / "1.host:2,S")
    lay(tmp_path / "Sent Items" / "cur" / "2.host:2,S")
    lay(tmp_path / "[Gmail]" / "Spam" / "new" / "3.host")
    assert found(tmp_path) == [("inbox", "INBOX"), ("sent", "Sent Items"), ("junk", "[Gmail]/Spam")]


def test_what_is_unfinished_thrown_away_or_a_draft_is_left_out(tmp_path: Path):
    lay(tmp_path / "cur" / "1.host:2,ST")
    lay(tmp_path / "cur" / "2.host:2,D")
    lay(tmp_path / "tmp" / "3.host")
    lay(tmp_path / ".Drafts" / "cur" / "4.host:2,S")
    assert found(tmp_path) == []


def test_one_folder_alone_is_what_its_name_says(tmp_path: Path):
    lay(tmp_path / ".Junk" / "cur" / "1.host:2,S")
    assert found(tmp_path / ".Junk") == [("junk", "INBOX")]


def test_a_folder_of_mail_files_and_mboxes(tmp_path: Path):
    lay(tmp_path / "answer.eml")
    lay(tmp_path / "notes.txt", b"Buy milk")
    lay(tmp_path / "Sent.mbox", MARK + LETTER)
    lay(tmp_path / "Sent Messages.mbox" / "mbox", MARK + LETTER)
    lay(tmp_path / "junk" / "answer.eml")
    assert sorted(found(tmp_path)) == [
        ("given", ""),
        ("junk", "junk"),
        ("sent", "Sent"),
        ("sent", "Sent Messages"),
    ]


def test_one_file(tmp_path: Path):
    lay(tmp_path / "answer.eml")
    lay(tmp_path / "takeout.mbox", (MARK + LETTER) * 2)
    assert found(tmp_path / "answer.eml") == [("given", "")]
    assert found(tmp_path / "takeout.mbox") == [("given", "takeout"), ("given", "takeout")]


def test_links_lead_nowhere(tmp_path: Path):
    lay(tmp_path / "elsewhere" / "cur" / "1.host:2,S")
    (tmp_path / "mail" / "cur").mkdir(parents=True)
    (tmp_path / "mail" / ".Out").symlink_to(tmp_path / "elsewhere", target_is_directory=True)
    (tmp_path / "mail" / "cur" / "2.host").symlink_to(tmp_path / "elsewhere" / "cur" / "1.host:2,S")
    assert found(tmp_path / "mail") == []


def test_what_moved_meanwhile_is_passed_over(tmp_path: Path):
    lay(tmp_path / "cur" / "1.host:2,S")
    lay(tmp_path / "cur" / "2.host:2,S")
    reading = mails_in(tmp_path)
    next(reading)
    (tmp_path / "cur" / "2.host:2,S").unlink()
    assert list(reading) == []


def test_what_is_not_there_is_said(tmp_path: Path):
    with pytest.raises(CannotRead, match="no such file"):
        mails_in(tmp_path / "nowhere")
