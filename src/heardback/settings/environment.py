"""Environment variables → `Settings`. Everything has a default that is right on one's own computer."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final, Literal, get_args
from urllib.parse import urlsplit

from platformdirs import user_data_path

from heardback.core.candidacy import Language
from heardback.core.errors import NotASetting

SignUp = Literal["invitation", "open", "closed"]

LOOPBACK: Final = ("127.0.0.1", "localhost", "[::1]")
_SWITCH: Final = {
    "1": True,
    "on": True,
    "yes": True,
    "true": True,
    "0": False,
    "off": False,
    "no": False,
    "false": False,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """How this heardback runs."""

    data: Path
    """The folder for everything that is kept: the database, secrets, backups."""
    database: str | None = None
    """A `postgresql://` address; None: an SQLite file in `data`."""
    accounts: bool = False
    """Several people, each with a sign-in; else one person, who opens it with a one-time link."""
    secret_key: str | None = None
    """None: one is made and kept in `data`."""
    url: str | None = None
    """The public address, such as https://jobs.example.org; needed with accounts."""
    hosts: tuple[str, ...] = LOOPBACK
    """The Host headers that are answered."""
    sign_up: SignUp = "invitation"
    language: Language | None = None
    """The first language of pages; None: what the browser asks for."""
    mail: str | None = None
    """`smtp[s]://user:password@host:port` for letters about accounts; None: they are shown in the log."""
    pretend_now: datetime | None = None
    """A moment to take for now at the start, for demonstrations; the clock goes on from there."""

    @property
    def secure(self) -> bool:
        """Whether people reach it over TLS."""
        return (self.url or "").startswith("https://")


def read_settings(environment: Mapping[str, str]) -> Settings:
    """Read the variables that begin with HEARDBACK_, and DATABASE_URL. Raises `NotASetting` for a bad value."""
    names = _Names(environment)
    url = names.url("HEARDBACK_URL")
    host = urlsplit(url).hostname if url else None
    return Settings(
        data=Path(environment.get("HEARDBACK_DATA") or user_data_path("heardback", appauthor=False)).expanduser(),
        database=environment.get("DATABASE_URL") or None,
        accounts=names.switch("HEARDBACK_ACCOUNTS"),
        secret_key=environment.get("HEARDBACK_SECRET_KEY") or None,
        url=url,
        hosts=(*names.several("HEARDBACK_HOSTS"), *([host] if host else []), *LOOPBACK),
        sign_up=names.one_of("HEARDBACK_SIGN_UP", get_args(SignUp)) or "invitation",  # type: ignore[arg-type]
        language=names.one_of("HEARDBACK_LANGUAGE", get_args(Language)),  # type: ignore[arg-type]
        mail=environment.get("HEARDBACK_MAIL") or None,
        pretend_now=names.moment("HEARDBACK_NOW"),
    )


class _Names:
    """Looks up variables and says what is wrong with one."""

    def __init__(self, environment: Mapping[str, str]) -> None:
        self._environment = environment

    def switch(self, name: str) -> bool:
        value = self._environment.get(name, "").lower()
        if value and value not in _SWITCH:
            raise NotASetting(name=name, found=value, expected="on or off")
        return _SWITCH.get(value, False)

    def several(self, name: str) -> tuple[str, ...]:
        return tuple(part.strip() for part in self._environment.get(name, "").split(",") if part.strip())

    def one_of(self, name: str, allowed: tuple[str, ...]) -> str | None:
        value = self._environment.get(name) or None
        if value is not None and value not in allowed:
            raise NotASetting(name=name, found=value, expected=", ".join(allowed))
        return value

    def url(self, name: str) -> str | None:
        value = (self._environment.get(name) or "").rstrip("/") or None
        if value is None:
            return None
        parts = urlsplit(value)
        if parts.scheme not in ("http", "https") or not parts.hostname or parts.path:
            raise NotASetting(name=name, found=value, expected="an address such as https://jobs.example.org")
        return value

    def moment(self, name: str) -> datetime | None:
        value = self._environment.get(name)
        try:
            found = datetime.fromisoformat(value) if value else None
        except ValueError:
            found = None
        if value and (found is None or found.tzinfo is None):
            raise NotASetting(name=name, found=value, expected="a moment such as 2026-11-17T10:40+01:00")
        return found
