"""`make test` on a computer that has all it needs, and on one that has not and cannot get it."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

_ROOT: Final = Path(__file__).parents[2]
_PROGRAMS: Final = ("chromium", "initdb", "cc", "dovecot", "khal", "vdirsyncer", "msgfmt")


@pytest.mark.usefixtures("shim")
def test_nothing_is_said_when_everything_is_there(tmp_path):
    for program in _PROGRAMS:
        (tmp_path / program).touch(mode=0o755)
    for ci in ("", "true"):
        done = _install(tmp_path, ci)
        assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_where_it_cannot_install_it_says_what_is_left_out(tmp_path):
    done = _install(tmp_path, ci="")
    assert done.returncode == 0
    assert "This computer lacks Chromium (every page in a real browser)" in _one_line(done.stderr)
    assert "The tests concerned are left out." in _one_line(done.stderr)


def test_on_ci_nothing_may_be_left_out(tmp_path):
    done = _install(tmp_path, ci="true")
    assert done.returncode == 1
    assert "On CI every test has to run." in _one_line(done.stderr)


def test_without_a_browser_its_tests_are_left_out_but_not_on_ci(tmp_path):
    test = tmp_path / "test_pages.py"
    test.write_text("def test_core(): pass\ndef test_page(browser): pass")
    assert _collected(test, ci="") == ["test_pages.py::test_core"]
    assert _collected(test, ci="true") == ["test_pages.py::test_core", "test_pages.py::test_page"]


def _install(programs: Path, ci: str) -> subprocess.CompletedProcess[str]:
    return _python(programs, ci, "-S", "-m", "tests.services.install")


def _collected(test: Path, ci: str) -> list[str]:
    ours = ("-p", "tests.services.plugin", "-p", "no:django", "-c", os.devnull, "--rootdir", str(test.parent))
    done = _python(test.parent, ci, "-m", "pytest", "--collect-only", "-q", *ours, str(test))
    return [line for line in done.stdout.splitlines() if "::" in line]


def _python(programs: Path, ci: str, *words: str) -> subprocess.CompletedProcess[str]:
    """Run Python on a computer whose only programs are those in the folder `programs`."""
    environment = {**os.environ, "PATH": str(programs), "CI": ci}
    command = [sys.executable, *words]
    return subprocess.run(command, cwd=_ROOT, env=environment, capture_output=True, text=True, check=False)


def _one_line(text: str) -> str:
    return " ".join(text.split())
