"""khal and vdirsyncer: a calendar program of the terminal, and what fetches calendars for it."""

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

_VDIRSYNCER = """
[general]
status_path = "{folder}/status/"
[pair feed]
a = "here"
b = "there"
collections = null
[storage here]
type = "filesystem"
path = "{folder}/calendar/"
fileext = ".ics"
[storage there]
type = "http"
url = "{url}"
"""
_KHAL = """
[calendars]
[[feed]]
path = {folder}/calendar/
[locale]
local_timezone = {zone}
default_timezone = {zone}
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
[sqlite]
path = {folder}/khal.db
"""
_PATIENCE_SECONDS = 60


class Shown(NamedTuple):
    """An event as khal shows it, by the clock of its reader."""

    begins: str
    ends: str
    title: str
    is_cancelled: bool


@dataclass(frozen=True)
class Khal:
    """Somebody's calendar, in a folder of its own."""

    folder: Path

    def subscribes(self, url: str, zone: str) -> None:
        """Subscribe to a calendar, and show it by the clock of a time zone."""
        (self.folder / "calendar").mkdir()
        (self.folder / "vdirsyncer").write_text(_VDIRSYNCER.format(folder=self.folder, url=url), encoding="utf-8")
        self.reads_by_the_clock_of(zone)
        self._run("vdirsyncer", "-c", f"{self.folder}/vdirsyncer", "discover")

    def reads_by_the_clock_of(self, zone: str) -> None:
        (self.folder / "khal").write_text(_KHAL.format(folder=self.folder, zone=zone), encoding="utf-8")

    def refreshes(self) -> bool:
        """Fetch the calendar, and tell whether that went well."""
        done = self._try("vdirsyncer", "-c", f"{self.folder}/vdirsyncer", "sync", "--force-delete")
        return done.returncode == 0

    def shows(self, day: str) -> list[Shown]:
        """What stands in it on a day."""
        how = "{start}|{end}|{status}|{title}"
        listed = self._run("khal", "-c", f"{self.folder}/khal", "list", "--format", how, "--day-format", "", day, "1d")
        lines = [line.split("|", 3) for line in listed.splitlines() if "|" in line]
        return [Shown(begins, ends, title, "CANCELLED" in status) for begins, ends, status, title in lines]

    def _run(self, *command: str) -> str:
        done = self._try(*command)
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def _try(self, *command: str) -> subprocess.CompletedProcess[str]:
        home = {"HOME": str(self.folder), "PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"}
        return subprocess.run(
            command, env=home, input="y\n" * 9, capture_output=True, text=True, check=False, timeout=_PATIENCE_SECONDS
        )
