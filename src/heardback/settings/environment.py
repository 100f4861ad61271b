"""Environment variables → `Settings`. Everything has a default that is right on one's own computer."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from ipaddress import ip_network
from pathlib import Path
from typing import Final, Literal, get_args
from urllib.parse import urlsplit

from platformdirs import user_data_path

from heardback.core.candidacy import Language
from heardback.core.errors import NotASetting

SignUp = Literal["invitation", "open", "closed"]

LOOPBACK: Final = ("127.0.0.1", "localhost", "[::1]")
"""This computer, as Host headers name it."""
THIS_COMPUTER: Final = ("127.0.0.1", "::1")
"""This computer, by its addresses."""
VARIABLES: Final = (
    *("HEARDBACK_DATA", "DATABASE_URL", "HEARDBACK_ACCOUNTS", "HEARDBACK_URL", "HEARDBACK_HOSTS", "HEARDBACK_PROXIES"),
    *("HEARDBACK_SECRET_KEY", "HEARDBACK_SIGN_UP", "HEARDBACK_LANGUAGE", "HEARDBACK_MAIL", "HEARDBACK_MAIL_FROM"),
    *("HEARDBACK_ANSWERS", "HEARDBACK_ANSWERS_TO"),
    *("HEARDBACK_LLM_URL", "HEARDBACK_LLM_MODEL", "HEARDBACK_LLM_KEY", "HEARDBACK_NOW"),
    *("HEARDBACK_IMAP_PASSWORD", "HEARDBACK_MAIL_INSIDE"),
)
"""Everything that is read."""
SECRETS: Final = ("DATABASE_URL", "HEARDBACK_SECRET_KEY", "HEARDBACK_MAIL", "HEARDBACK_ANSWERS", "HEARDBACK_LLM_KEY")
"""What may stand in a file instead, named by the variable with `_FILE` behind it, as containers hand secrets over."""

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
_OURS: Final = "HEARDBACK_"
_HOST: Final = re.compile(r"(?=.*[A-Za-z])(?!-)[A-Za-z0-9-]+(?<!-)(?:\.(?!-)[A-Za-z0-9-]+(?<!-))*")
_NOT_SHOWN: Final = "set to something else"


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
    proxies: tuple[str, ...] = THIS_COMPUTER
    """Addresses and networks whose word counts about who asks, and whether by TLS (X-Forwarded-For and -Proto)."""
    sign_up: SignUp = "invitation"
    language: Language | None = None
    """The first language of pages; None: what the browser asks for."""
    mail: str | None = None
    """`smtp[s]://user:password@host:port` for letters about accounts; None: none are sent."""
    mail_from: str | None = None
    """Who these letters come from; None: the user's name at the mail server."""
    mail_inside: tuple[str, ...] = ()
    """Hosts and networks inside at which people's own mail servers may be; only with accounts."""
    answers: str | None = None
    """`imap[s]://user:password@host:port`, where answers to notices are read; None: only in people's own mailboxes."""
    answers_to: str | None = None
    """The address of that mailbox."""
    llm_url: str | None = None
    """Where a language model of one's own is asked what a mail means, on request alone; None: nowhere."""
    llm_model: str = ""
    """Its name there."""
    llm_key: str | None = None
    pretend_now: datetime | None = None
    """A moment to take for now at the start, for demonstrations; the clock goes on from there."""
    secret_files: tuple[Path, ...] = ()
    """The files that secrets were read from."""
    unknown: tuple[str, ...] = ()
    """Variables that look like ours and are none."""

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
        data=names.folder("HEARDBACK_DATA", user_data_path("heardback", appauthor=False)),
        database=names.address("DATABASE_URL", ("postgresql", "postgres")),
        accounts=names.switch("HEARDBACK_ACCOUNTS"),
        secret_key=names.secret("HEARDBACK_SECRET_KEY"),
        url=url,
        hosts=(*names.several("HEARDBACK_HOSTS"), *([host] if host else []), *LOOPBACK),
        proxies=names.networks("HEARDBACK_PROXIES") or THIS_COMPUTER,
        sign_up=names.one_of("HEARDBACK_SIGN_UP", get_args(SignUp)) or "invitation",  # type: ignore[arg-type]
        language=names.one_of("HEARDBACK_LANGUAGE", get_args(Language)),  # type: ignore[arg-type]
        mail=names.address("HEARDBACK_MAIL", ("smtp", "smtps")),
        mail_from=environment.get("HEARDBACK_MAIL_FROM") or None,
        mail_inside=names.hosts_and_networks("HEARDBACK_MAIL_INSIDE"),
        answers=names.address("HEARDBACK_ANSWERS", ("imaps", "imap")),
        answers_to=names.beside("HEARDBACK_ANSWERS_TO", "HEARDBACK_ANSWERS") or None,
        llm_url=names.address("HEARDBACK_LLM_URL", ("https", "http")),
        llm_model=names.beside("HEARDBACK_LLM_MODEL", "HEARDBACK_LLM_URL"),
        llm_key=names.secret("HEARDBACK_LLM_KEY"),
        pretend_now=names.moment("HEARDBACK_NOW"),
        secret_files=tuple(Path(found) for name in SECRETS if (found := environment.get(f"{name}_FILE"))),
        unknown=tuple(sorted(name for name in environment if name.startswith(_OURS) and not _is_known(name))),
    )


def _is_known(name: str) -> bool:
    return name in VARIABLES or name.removesuffix("_FILE") in SECRETS


def _is_site(address: str) -> bool:
    """Tell whether it is the address of a whole site: a scheme, a host, perhaps a port, and nothing else."""
    try:
        parts = urlsplit(address)
        is_host = bool(parts.hostname) and (parts.port or 1) > 0
    except ValueError:
        return False
    return is_host and parts.scheme in ("http", "https") and not (parts.path or parts.query or parts.username)


def _is_network(written: str) -> bool:
    try:
        ip_network(written)
    except ValueError:
        return False
    return True


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

    def networks(self, name: str) -> tuple[str, ...]:
        for part in self.several(name):
            if not _is_network(part):
                raise NotASetting(name=name, found=part, expected="addresses and networks such as 172.16.0.0/12")
        return self.several(name)

    def hosts_and_networks(self, name: str) -> tuple[str, ...]:
        found = self.several(name)
        for part in found:
            if not _HOST.fullmatch(part) and not _is_network(part):
                raise NotASetting(name=name, found=part, expected="hosts and networks such as 10.2.0.0/28")
        return found

    def one_of(self, name: str, allowed: tuple[str, ...]) -> str | None:
        value = self._environment.get(name) or None
        if value is not None and value not in allowed:
            raise NotASetting(name=name, found=value, expected=", ".join(allowed))
        return value

    def url(self, name: str) -> str | None:
        value = (self._environment.get(name) or "").rstrip("/") or None
        if value is None:
            return None
        if not _is_site(value):
            raise NotASetting(name=name, found=value, expected="an address such as https://jobs.example.org")
        return value

    def folder(self, name: str, usual: Path) -> Path:
        value = self._environment.get(name)
        try:
            return Path(value).expanduser() if value else usual
        except RuntimeError:
            raise NotASetting(name=name, found=value, expected="a folder that can be found") from None

    def secret(self, name: str) -> str | None:
        """Return a variable, or what stands in the file that it names."""
        file = self._environment.get(f"{name}_FILE")
        if not file:
            return self._environment.get(name) or None
        if self._environment.get(name):
            raise NotASetting(name=name, found="set beside a file", expected=f"only one of {name} and {name}_FILE")
        try:
            return Path(file).read_text(encoding="utf-8").strip() or None
        except (OSError, ValueError):
            raise NotASetting(name=f"{name}_FILE", found=file, expected="a file that can be read") from None

    def address(self, name: str, schemes: tuple[str, ...]) -> str | None:
        """Return the address of another server. It may hold a password, so it is never shown."""
        value = self.secret(name)
        try:
            parts = urlsplit(value or "")
            fits = value is None or (parts.scheme in schemes and (parts.port or 1) > 0)
        except ValueError:
            fits = False
        if not fits:
            raise NotASetting(name=name, found=_NOT_SHOWN, expected=f"an address that begins with {schemes[0]}://")
        return value

    def beside(self, name: str, other: str) -> str:
        """Return what has to be set where another variable is."""
        value = self._environment.get(name, "").strip()
        if (self._environment.get(other) or self._environment.get(f"{other}_FILE")) and not value:
            raise NotASetting(name=name, found="nothing", expected=f"a name, since {other} is set")
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
