"""Opening a page in the browser of this computer without telling its address to the other people who use it.

On Linux every user can read the words that a program was started with, so that a one-time link among them could be
taken before its owner's browser came with it. The browser is therefore given the path of a page in a folder of ours,
and that page goes on to the link, as notebooks do it.

A browser from a snap can read no hidden folder, which ours usually is; but each snap has a folder of its own for its
user, and the page is put there.
"""

import html
import os
import shutil
import subprocess
import sys
import webbrowser
from pathlib import Path
from typing import Final

_PAGE: Final = (
    '<!doctype html><meta charset="utf-8"><meta name="referrer" content="no-referrer">'
    '<meta http-equiv="refresh" content="0; url={link}"><title>heardback</title><a href="{link}">heardback</a>\n'
)
_NAME: Final = "open-heardback.html"
_ONLY_MINE: Final = 0o600


def open_quietly(link: str, folder: Path) -> None:
    """Open a link that only this user may know. `folder` is closed to others."""
    if sys.platform == "linux":
        webbrowser.open(_page(link, _folder_of_a_snap() or folder).as_uri())
    else:
        webbrowser.open(link)


def _page(link: str, folder: Path) -> Path:
    """Write the page anew, for this user alone; its link works once, so that it needs no clearing away."""
    path = folder / _NAME
    path.unlink(missing_ok=True)
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _ONLY_MINE), "w", encoding="utf-8") as file:
        file.write(_PAGE.format(link=html.escape(link)))
    return path


def _folder_of_a_snap() -> Path | None:
    """Return the folder of the usual browser if that is a snap: its desktop file is called firefox_firefox.desktop."""
    asked = shutil.which("xdg-settings")
    if not asked:
        return None
    words = [asked, "get", "default-web-browser"]
    try:
        done = subprocess.run(words, capture_output=True, encoding="utf-8", timeout=5, check=False)  # noqa: S603 - ours
    except (OSError, subprocess.TimeoutExpired):
        return None
    snap, is_snap, _ = done.stdout.partition("_")
    folder = Path.home() / "snap" / snap / "common"
    return folder if is_snap and folder.is_dir() else None
