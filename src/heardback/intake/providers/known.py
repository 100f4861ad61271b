"""Providers that many use: `providers.toml`, read once."""

import tomllib
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib import resources
from typing import Any, Final, Literal, get_args

from heardback.intake.providers.servers import MailServer, MailServers

Password = Literal["own", "app", "separate", "none"]
"""With which password other programs sign in: one's own; an app password, made for this program alone; a separate one
for mail programs; none, but with OAuth 2 tokens alone."""
_TLS_PORTS: Final = (993, 465)
_WORDS: Final[tuple[str, ...]] = get_args(Password)


@dataclass(frozen=True, slots=True, kw_only=True)
class OAuth:
    """Where tokens come from (RFC 6749), for a client id of one's own."""

    authorize: str
    token: str
    scopes: tuple[str, ...]
    register: str
    """Where one registers a client id."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarsBySignIn:
    """Calendars that take no password: where they are, and the tokens that they take."""

    name: str
    """What people call it."""
    address: str
    """Of who asks, over CalDAV; `{user}` stands for their mail address."""
    oauth: OAuth


@dataclass(frozen=True, slots=True, kw_only=True)
class Provider:
    """Somebody whom many have their mail with."""

    id: str
    name: str
    domains: tuple[str, ...]
    reading: MailServer | None
    """None: no mail program can read it, or only through a bridge of theirs on one's own computer."""
    sending: MailServer | None
    password: Password
    where: str | None = None
    """The page on which one makes that password."""
    switch_on: bool = False
    """Mail programs have to be allowed in its settings first."""
    keeps_sent: bool | None = None
    """Whether it puts what it sends into Sent by itself; None: not known."""
    user: Literal["address", "name"] = "address"
    """Signs in by the whole address, or by what stands before the @."""
    bridge: bool = False
    oauth: OAuth | None = None
    calendars: CalendarsBySignIn | None = None

    @property
    def wants_app_password(self) -> bool:
        """Whether it takes none but a password that was made for one program."""
        return self.password == "app"  # noqa: S105 - a kind of password

    def servers(self, address: str) -> MailServers:
        """Return the servers for one of its addresses."""
        user = address if self.user == "address" else address.rpartition("@")[0]
        return MailServers(reading=self.reading, sending=self.sending, user=user)


def provider_of(address: str) -> Provider | None:
    """Return the provider of an address; a domain of somebody's own tells nothing."""
    return _by_domain().get(address.rpartition("@")[2].strip().lower())


def provider_named(name: str | None) -> Provider | None:
    """Return a provider by its id."""
    return next((one for one in PROVIDERS if one.id == name), None)


@lru_cache(maxsize=1)
def _by_domain() -> dict[str, Provider]:
    return {domain: one for one in PROVIDERS for domain in one.domains}


def _read() -> tuple[Provider, ...]:
    text = resources.files("heardback.intake.providers").joinpath("providers.toml").read_text(encoding="utf-8")
    return tuple(_provider(name, raw) for name, raw in tomllib.loads(text).items())


def _provider(name: str, raw: dict[str, Any]) -> Provider:
    password: Password = raw.get("password", "own")
    assert password in _WORDS, name  # noqa: S101 - our own data
    return Provider(
        id=name,
        name=raw["name"],
        domains=tuple(raw.get("domains", ())),
        reading=_server(raw.get("imap")),
        sending=_server(raw.get("smtp")),
        password=password,
        where=raw.get("where"),
        switch_on=raw.get("switch_on", False),
        keeps_sent=raw.get("keeps_sent"),
        user=raw.get("user", "address"),
        bridge=raw.get("bridge", False),
        oauth=_oauth(raw),
        calendars=_calendars(raw),
    )


def _oauth(raw: dict[str, Any]) -> OAuth | None:
    told = raw.get("oauth")
    return OAuth(**{**told, "scopes": tuple(told["scopes"])}) if told else None


def _calendars(raw: dict[str, Any]) -> CalendarsBySignIn | None:
    told, oauth = raw.get("calendars"), _oauth(raw)
    if told is None or oauth is None:
        return None
    wanted = replace(oauth, scopes=tuple(told["scopes"]))
    return CalendarsBySignIn(name=told["name"], address=told["address"], oauth=wanted)


def _server(written: str | None) -> MailServer | None:
    """Read `host:port`; TLS begins at once on ports that are for that, else after STARTTLS."""
    if written is None:
        return None
    host, _, port = written.partition(":")
    return MailServer(host=host, port=int(port), security="tls" if int(port) in _TLS_PORTS else "starttls")


PROVIDERS: Final = _read()
