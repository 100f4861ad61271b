"""A file is written whole or not at all, whatever goes wrong and at whichever step."""

import errno
import os
from pathlib import Path

import pytest

from heardback.cli.whole_files import change_file, create_file
from heardback.core.errors import CannotRead, CannotWrite

OLD, NEW = b"old", b"new and longer"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "acme.toml"
    path.write_bytes(OLD)
    return path


def assert_untouched(file: Path) -> None:
    assert file.read_bytes() == OLD
    assert list(file.parent.iterdir()) == [file]


def full(*_: object, **__: object) -> None:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def interrupted(*_: object) -> None:
    raise KeyboardInterrupt


def test_it_becomes_what_the_change_makes_of_it(file):
    assert change_file(file, lambda old: (old + NEW, "told")) == "told"
    assert file.read_bytes() == OLD + NEW
    assert list(file.parent.iterdir()) == [file]


@pytest.mark.parametrize("step", ["fsync", "replace", "fdopen", "chmod"])
def test_the_disk_is_full_at_any_step(file, monkeypatch, step):
    monkeypatch.setattr(os, step, full)
    with pytest.raises(CannotWrite, match="no space left on device"):
        change_file(file, lambda _: (NEW, None))
    monkeypatch.undo()
    assert_untouched(file)


@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_ctrl_c_at_any_step(file, monkeypatch, step):
    monkeypatch.setattr(os, step, interrupted)
    with pytest.raises(KeyboardInterrupt):
        change_file(file, lambda _: (NEW, None))
    monkeypatch.undo()
    assert_untouched(file)


def test_my_editor_saved_it_meanwhile(file):
    def saved(_: bytes) -> tuple[bytes, None]:
        file.write_bytes(b"mine")
        return NEW, None

    with pytest.raises(CannotWrite, match="another program changed it"):
        change_file(file, saved)
    assert file.read_bytes() == b"mine"


def test_my_editor_removed_it_meanwhile(file):
    def removed(_: bytes) -> tuple[bytes, None]:
        file.unlink()
        return NEW, None

    with pytest.raises(CannotWrite, match="no such file"):
        change_file(file, removed)
    assert list(file.parent.iterdir()) == []


def test_a_loop_of_links_is_no_file(tmp_path):
    (tmp_path / "a").symlink_to("b")
    (tmp_path / "b").symlink_to("a")
    with pytest.raises(CannotRead):
        change_file(tmp_path / "a", lambda _: (NEW, None))


def test_a_new_file_never_takes_the_place_of_another(file):
    assert create_file(file.with_name("other.toml"), NEW)
    assert file.with_name("other.toml").read_bytes() == NEW
    file.with_name("other.toml").unlink()
    assert not create_file(file, NEW)
    assert_untouched(file)


def test_a_new_file_is_for_my_eyes_only(tmp_path):
    assert create_file(tmp_path / "mine.toml", NEW)
    assert (tmp_path / "mine.toml").stat().st_mode & 0o077 == 0


def test_a_folder_that_is_not_there(tmp_path):
    with pytest.raises(CannotWrite, match="no such file or directory"):
        create_file(tmp_path / "nowhere" / "mine.toml", NEW)
