"""The browser is opened without telling anybody else of this computer where."""

import webbrowser
from pathlib import Path

import pytest

from heardback.adapters.own_browser import open_quietly

LINK = "http://127.0.0.1:8427/open/a-secret"


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[str]:
    """What the browser is started with; it is the one program that a test cannot start."""
    found: list[str] = []
    monkeypatch.setattr(webbrowser, "open", found.append)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    (tmp_path / "bin").mkdir()
    return found


def the_usual_browser_is(tmp_path: Path, desktop_file: str) -> None:
    program = tmp_path / "bin" / "xdg-settings"
    program.write_text(f"#!/bin/sh\necho {desktop_file}\n", encoding="utf-8")
    program.chmod(0o755)


@pytest.mark.parametrize("desktop_file", ["", "firefox-esr.desktop", "firefox_firefox.desktop"])
def test_the_link_stands_in_a_page_that_only_this_user_reads(opened, tmp_path, desktop_file) -> None:
    if desktop_file:
        the_usual_browser_is(tmp_path, desktop_file)
    for _ in range(2):
        open_quietly(LINK, tmp_path)
    page = tmp_path / "open-heardback.html"
    assert opened == [page.as_uri()] * 2
    assert page.stat().st_mode & 0o777 == 0o600
    assert f'content="0; url={LINK}"' in page.read_text(encoding="utf-8")


def test_a_browser_in_a_snap_finds_it_in_its_own_folder(opened, tmp_path) -> None:
    the_usual_browser_is(tmp_path, "firefox_firefox.desktop")
    common = tmp_path / "snap" / "firefox" / "common"
    common.mkdir(parents=True)
    open_quietly(LINK, tmp_path)
    assert opened == [(common / "open-heardback.html").as_uri()]
