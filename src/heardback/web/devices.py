"""The browsers in which somebody is signed in: for how long, and what they are called."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, Final

from django.contrib.auth import HASH_SESSION_KEY
from django.contrib.sessions.backends.base import SessionBase
from django.utils.crypto import constant_time_compare
from django.utils.translation import gettext as _

from heardback.adapters.storage.models import Account, SessionRow
from heardback.adapters.storage.sessions import hashed

LONGEST: Final = timedelta(days=90)
"""After so long one has to sign in again, however often one was here (ASVS 7.3.2)."""
_NOTE: Final = "device"
_LONGEST_NAME: Final = 300
_BROWSERS: Final = (
    *(("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser", "Samsung Internet"), ("Firefox", "Firefox")),
    *(("FxiOS", "Firefox"), ("CriOS", "Chrome"), ("Chrome", "Chrome"), ("Safari", "Safari")),
)
"""What browsers say of themselves, and their names. Each names those it wants to be taken for too: the first counts."""
_SYSTEMS: Final = (
    *(("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows")),
    *(("Mac OS X", "macOS"), ("CrOS", "ChromeOS"), ("Linux", "Linux")),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Device:
    """One browser."""

    id: str
    """The hash of its session."""
    name: str
    since: date
    seen: date
    """The last day it was here; both in UTC."""
    here: bool
    """It is the one that asks."""


def still_lasts(session: SessionBase, headers: Mapping[str, str], now: datetime) -> bool:
    """Tell whether one who signed in by this session still is. Notes who it is at first, and once a day that it was."""
    note = session.get(_NOTE)
    if not note:
        agent = headers.get("User-Agent", "")[:_LONGEST_NAME]
        session[_NOTE] = {"since": now.isoformat(), "seen": now.date().isoformat(), "agent": agent}
        return True
    if now - datetime.fromisoformat(note["since"]) > LONGEST:
        return False
    if note["seen"] != now.date().isoformat():
        session[_NOTE] = {**note, "seen": now.date().isoformat()}
    return True


def begin_anew(session: SessionBase) -> None:
    """Let the time count from now, for one who has just signed in."""
    session.pop(_NOTE, None)


def devices_of(account: Account, session_key: str | None, now: datetime) -> list[Device]:
    """Return where somebody is signed in, the newest first."""
    rows = SessionRow.objects.filter(account=account, expire_date__gt=now)
    found = [_device(row, note, session_key) for row in rows for note in _notes(row, account)]
    return sorted(found, key=lambda one: (one.here, one.seen, one.since), reverse=True)


def sign_out(account: Account, *, but: str | None, only: str | None = None) -> None:
    """End all of somebody's sessions but the one with the key `but`; or `only` the one with this id."""
    rows = SessionRow.objects.filter(account=account)
    rows = rows.filter(pk=only) if only else rows
    (rows.exclude(pk=hashed(but)) if but else rows).delete()


def _notes(row: SessionRow, account: Account) -> Iterator[dict[str, Any]]:
    """Yield what was noted of a session that still holds; a new password has ended those before it."""
    session = row.get_decoded()
    if constant_time_compare(session.get(HASH_SESSION_KEY, ""), account.get_session_auth_hash()) and _NOTE in session:
        yield session[_NOTE]


def _device(row: SessionRow, note: dict[str, Any], session_key: str | None) -> Device:
    return Device(
        id=row.session_key,
        name=_named(note["agent"]),
        since=datetime.fromisoformat(note["since"]).date(),
        seen=date.fromisoformat(note["seen"]),
        here=bool(session_key) and row.session_key == hashed(session_key or ""),
    )


def _named(agent: str) -> str:
    browser = next((name for sign, name in _BROWSERS if sign in agent), None)
    system = next((name for sign, name in _SYSTEMS if sign in agent), None)
    if browser and system:
        return _("%(browser)s on %(system)s") % {"browser": browser, "system": system}
    return browser or system or _("A program that does not say what it is")
