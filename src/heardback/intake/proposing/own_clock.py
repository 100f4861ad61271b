"""By whose clock the candidate lives: the zone that their own mail was sent from, where the computer's is another one.

A mailbox is often read elsewhere than it was written: on a server by UTC, from a copy. What programs write without a
zone ("14:00") is meant by the candidate's clock, or by that of the firm's place.
"""

from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

_MOST: Final = 500
"""Own mails that are looked at."""
_ENOUGH: Final = 0.8
"""The share of own mails whose offset a zone has to have."""
_LIKELY: Final = (
    *("Europe/London", "Europe/Berlin", "Europe/Helsinki", "Europe/Moscow", "Europe/Istanbul"),
    *("America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles", "America/Sao_Paulo"),
    *("Asia/Yekaterinburg", "Asia/Novosibirsk", "Asia/Krasnoyarsk", "Asia/Vladivostok", "Asia/Dubai"),
    *("Asia/Kolkata", "Asia/Singapore", "Asia/Tokyo", "Australia/Sydney", "Pacific/Auckland"),
)
"""One for each way that clocks go where most people are."""


class OwnClock:
    """When own mails were sent, with their offsets."""

    def __init__(self) -> None:
        """Begin with none."""
        self._sent: list[datetime] = []

    def see(self, sent: datetime | None) -> None:
        """Look at when an own mail was sent. One without a date, or by UTC, as Outlook writes it, says nothing."""
        if sent and sent.utcoffset() and len(self._sent) < _MOST:
            self._sent.append(sent)

    def zone(self, reader: ZoneInfo) -> ZoneInfo:
        """Return the candidate's zone; `reader`, the computer's, where own mails fit it, or say nothing else."""
        if not self._sent or self._share(reader) >= _ENOUGH:
            return reader
        best = max(map(ZoneInfo, _LIKELY), key=self._share)
        return best if self._share(best) >= _ENOUGH else reader

    def _share(self, zone: ZoneInfo) -> float:
        fitting = sum(one.astimezone(zone).utcoffset() == one.utcoffset() for one in self._sent)
        return fitting / len(self._sent)
