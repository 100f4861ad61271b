"""What is unsafe or missing in how this heardback runs, each with its remedy: plain functions over plain facts."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from ipaddress import ip_address, ip_network
from pathlib import Path
from typing import Final, Literal
from urllib.parse import parse_qs, urlsplit

from heardback.settings.environment import LOOPBACK, Settings

Severity = Literal["unsafe", "advice"]
_LEAST_KEY: Final = 32
"""Characters. What is made by itself has 64."""
_MOST_OPENED: Final = 4096
"""Addresses inside that a mail server may have."""
_LEAST_FREE_MB: Final = 200
_MOST_CLOCK_SECONDS: Final = 60
_LONG_FOR_A_WORKER: Final = 10 * 60
"""Seconds. It looks every five, and what it had taken when it was killed waits for two minutes."""
_OVER_A_NETWORK: Final = (
    "nfs",
    "nfs4",
    "cifs",
    "smb3",
    "smbfs",
    "9p",
    "fuse.sshfs",
    "afs",
    "ceph",
    "glusterfs",
    "davfs",
)
_ENCRYPTED: Final = ("verify-full", "verify-ca")


@dataclass(frozen=True, slots=True, kw_only=True)
class Open:
    """A file or folder that others on this machine may read or change."""

    path: Path
    mode: int
    """Its permission bits."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What was found on this machine. None: it could not be told."""

    settings: Settings
    open_to_others: tuple[Open, ...] = ()
    """Of the data folder, the secret key and files that hold secrets: what is not closed."""
    secret_key_length: int | None = None
    free_mb: int | None = None
    """On the disk of the data folder."""
    file_system: str | None = None
    """Of the data folder, as /proc/mounts calls it."""
    database_error: str | None = None
    """Why the database does not answer."""
    unapplied: tuple[str, ...] = ()
    """Changes to the tables that this program would make and the database has not seen."""
    foreign: tuple[str, ...] = ()
    """Changes that the database has seen and this program does not know."""
    clock_seconds: float | None = None
    """By how much the database's clock is ahead of ours."""
    mail_error: str | None = None
    """Why the mail server does not answer."""
    waiting_seconds: float | None = None
    """For how long that which is due the longest has waited for a worker; None: nothing is due."""
    failing: int = 0
    """How many things a worker could not do, and tries again later."""
    worker_left_off: bool = False
    """Whether the worker beside the pages could not live, and nobody works instead."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing to mend."""

    name: str
    severity: Severity
    what: str
    remedy: str


Check = Callable[[Facts], Iterator[Finding]]


def findings(facts: Facts) -> list[Finding]:
    """Return everything that is found, unsafe things first."""
    found = [finding for check in CHECKS for finding in check(facts)]
    return sorted(found, key=lambda one: one.severity != "unsafe")


def transport(facts: Facts) -> Iterator[Finding]:
    """Passwords and sessions travel over TLS, or not beyond this computer (ASVS 12.2.1)."""
    settings = facts.settings
    if not settings.accounts:
        return
    host = urlsplit(settings.url or "").hostname
    if host is None:
        yield _unsafe(
            "url",
            "It is not said under which address people come, so that cookies are not bound to TLS.",
            "Set HEARDBACK_URL, such as https://jobs.example.org, with a reverse proxy in front: docs/home-server.md.",
        )
    elif not settings.secure and not _is_here(host):
        yield _unsafe(
            "tls",
            "Passwords would cross the network in clear: HEARDBACK_URL begins with http://.",
            "Put a reverse proxy with TLS in front (docs/home-server.md), and its https:// address in HEARDBACK_URL.",
        )


def hosts(facts: Facts) -> Iterator[Finding]:
    """Only our own names are answered, so that no other page can make itself one of ours."""
    wide = [host for host in facts.settings.hosts if host == "*" or host.startswith(".")]
    if wide:
        yield _unsafe(
            "hosts",
            f"HEARDBACK_HOSTS answers to names that may be somebody else's: {', '.join(wide)}.",
            "Name each host by itself, or leave HEARDBACK_HOSTS out: the host of HEARDBACK_URL is answered anyway.",
        )


def proxies(facts: Facts) -> Iterator[Finding]:
    """Whoever may say who asks can try passwords without end."""
    wide = [one for one in facts.settings.proxies if one.endswith("/0")]
    if wide:
        yield _unsafe(
            "proxies",
            f"HEARDBACK_PROXIES believes everybody who names another address as theirs: {', '.join(wide)}.",
            "Name the address of your reverse proxy alone.",
        )


def mail_inside(facts: Facts) -> Iterator[Finding]:
    """What is opened inside is a mail server, and not this machine or half a network (ASVS 13.2.4)."""
    wide = [one for one in facts.settings.mail_inside if _is_wide(one)]
    if wide:
        yield _unsafe(
            "mail-inside",
            f"HEARDBACK_MAIL_INSIDE lets people knock at far more than a mail server: {', '.join(wide)}.",
            "Name the host of the mail server, or its address alone.",
        )


def _is_wide(opened: str) -> bool:
    """Tell whether it is a large network, or one of this machine's or of a cloud's own addresses."""
    try:
        network = ip_network(opened)
    except ValueError:
        return False  # the name of a host
    is_near = network.is_loopback or network.is_link_local or network.is_multicast
    return network.num_addresses > (1 if is_near else _MOST_OPENED)


def secret_key(facts: Facts) -> Iterator[Finding]:
    """The key that seals sessions and codes cannot be guessed."""
    if facts.secret_key_length is not None and facts.secret_key_length < _LEAST_KEY:
        yield _unsafe(
            "secret-key",
            f"The secret key has {facts.secret_key_length} characters; it can be guessed.",
            f"Leave HEARDBACK_SECRET_KEY out, and a good one is made; or set one of {_LEAST_KEY} characters or more.",
        )


def permissions(facts: Facts) -> Iterator[Finding]:
    """Nobody else on this machine reads what is kept."""
    for one in facts.open_to_others:
        yield _unsafe(
            "permissions",
            f"Other users of this machine may look into {one.path} (its mode is {one.mode:o}).",
            f"chmod go-rwx {one.path}",
        )


def sign_up(facts: Facts) -> Iterator[Finding]:
    """Whoever finds the address may make an account: that should be meant."""
    if facts.settings.accounts and facts.settings.sign_up == "open":
        yield _advice(
            "sign-up",
            "Everybody who finds the address can make an account.",
            "If you do not mean that, leave HEARDBACK_SIGN_UP out, and people come by invitation.",
        )


def mail(facts: Facts) -> Iterator[Finding]:
    """Who forgot their password gets a code; and it does not travel in clear."""
    settings = facts.settings
    if settings.accounts and not settings.mail:
        yield _advice(
            "mail",
            "No mail server is set: nobody can ask for a new password by themselves, and addresses are not confirmed.",
            "Set HEARDBACK_MAIL, such as smtps://user:password@mail.example.org; till then: heardback recover.",
        )
    elif settings.mail and _travels_in_clear(settings.mail):
        yield _unsafe(
            "mail-tls",
            "Codes for new passwords would cross the network in clear on their way to the mail server.",
            "Begin HEARDBACK_MAIL with smtps://, or name a user and a password in it: then TLS is asked for.",
        )
    if facts.mail_error:
        yield _unsafe(
            "mail-server",
            f"The mail server does not answer: {facts.mail_error}.",
            "Check the host, the port, the user and the password in HEARDBACK_MAIL.",
        )


def _travels_in_clear(address: str) -> bool:
    parts = urlsplit(address)
    return parts.scheme == "smtp" and not parts.username and not _is_here(parts.hostname or "localhost")


def model(facts: Facts) -> Iterator[Finding]:
    """What employers wrote does not cross a network in clear on its way to a language model."""
    where = urlsplit(facts.settings.llm_url or "")
    if where.scheme == "http" and not _is_near(where.hostname or ""):
        yield _unsafe(
            "model-tls",
            "Mail that a language model is asked about, and the key for it, cross the network in clear.",
            "Begin HEARDBACK_LLM_URL with https://, or run the model on this computer.",
        )


def pretended_clock(facts: Facts) -> Iterator[Finding]:
    """Advice for another day than today is for demonstrations."""
    if facts.settings.pretend_now:
        yield _unsafe(
            "now",
            f"It is taken to be {facts.settings.pretend_now:%Y-%m-%d}, so that all advice is for another day.",
            "Leave HEARDBACK_NOW out.",
        )


def unknown(facts: Facts) -> Iterator[Finding]:
    """A misspelt variable does nothing, and nobody notices."""
    for name in facts.settings.unknown:
        yield _advice("unknown", f"{name} is set, and there is no such setting.", "See docs/settings.md for its name.")


def database(facts: Facts) -> Iterator[Finding]:
    """The database answers, belongs to this version, and is reached safely."""
    if facts.database_error:
        yield _unsafe(
            "database",
            f"The database does not answer: {facts.database_error}.",
            "Check DATABASE_URL, and whether the database runs.",
        )
    if facts.foreign:
        yield _unsafe(
            "database-newer",
            f"A newer heardback has worked on this database: it knows {facts.foreign[-1]}, and this one does not.",
            "Update heardback, or bring back the backup that was made before the update.",
        )
    if facts.unapplied:
        yield _advice(
            "migrations",
            f"The tables are not up to date. The last change to be made is {facts.unapplied[-1]}.",
            "Start heardback serve once; it makes a backup, then brings them up to date.",
        )
    if _is_reached_in_clear(facts.settings.database):
        yield _unsafe(
            "database-tls",
            "What is kept would cross the network in clear, or to a server that nobody has looked at.",
            "Add ?sslmode=verify-full&sslrootcert=system to DATABASE_URL.",
        )


def _is_reached_in_clear(address: str | None) -> bool:
    if not address:
        return False
    parts = urlsplit(address)
    options = parse_qs(parts.query)
    host = options.get("host", [parts.hostname or ""])[0]
    return not _is_near(host) and options.get("sslmode", [""])[0] not in _ENCRYPTED


def file_system(facts: Facts) -> Iterator[Finding]:
    """SQLite's locks do not hold over a network, and a full disk stops everything."""
    if facts.settings.database is None and facts.file_system in _OVER_A_NETWORK:
        yield _unsafe(
            "network-disk",
            f"The SQLite file lies on a network disk ({facts.file_system}), where its locks do not hold.",
            "Move HEARDBACK_DATA to a disk of this machine, or use PostgreSQL (DATABASE_URL).",
        )
    if facts.free_mb is not None and facts.free_mb < _LEAST_FREE_MB:
        yield _unsafe(
            "disk",
            f"Only {facts.free_mb} MB are free where the data lie.",
            "Make room, before nothing can be recorded any more.",
        )


def clock(facts: Facts) -> Iterator[Finding]:
    """Codes from an app, sessions and promises go by the clock."""
    off = facts.clock_seconds
    if off is not None and abs(off) > _MOST_CLOCK_SECONDS:
        ahead = "ahead" if off > 0 else "behind"
        yield _unsafe(
            "clock",
            f"The database's clock is {abs(off):.0f} seconds {ahead} of this machine's.",
            "Let both set their clocks by NTP.",
        )


def worker(facts: Facts) -> Iterator[Finding]:
    """What comes due is done by somebody, and can be done."""
    if facts.worker_left_off:
        yield _advice(
            "worker-left-off",
            "The worker ended at once several times in a row and is left off: no notice is sent, no mail fetched.",
            "Its log says where in the program it ended. Start heardback again; if it ends again, please report that.",
        )
    waited = facts.waiting_seconds or 0
    if facts.settings.database and waited > _LONG_FOR_A_WORKER:
        yield _advice(
            "worker",
            f"What is due has waited for {waited / 60:.0f} minutes: no worker seems to run, and nobody gets a notice.",
            "Start heardback worker: docs/worker.md.",
        )
    if facts.failing:
        yield _advice(
            "worker-failures",
            f"A worker fails at {facts.failing} of the things it has to do, and tries them again later.",
            "Its log says where in the program; please report that. Nothing else waits for them.",
        )


CHECKS: Final[tuple[Check, ...]] = (
    *(transport, hosts, proxies, mail_inside, secret_key, permissions, sign_up, mail),
    *(model, pretended_clock, unknown, database, file_system, clock, worker),
)


def _is_here(host: str) -> bool:
    """Tell whether a host is this very computer."""
    return host in (*LOOPBACK, "::1") or host.endswith(".localhost")


def _is_near(host: str) -> bool:
    """Tell whether a host is this computer, a socket, or a name without a dot, as neighbours in a compose file have."""
    if _is_here(host) or host.startswith("/") or not host:
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return "." not in host


def _unsafe(name: str, what: str, remedy: str) -> Finding:
    return Finding(name=name, severity="unsafe", what=what, remedy=remedy)


def _advice(name: str, what: str, remedy: str) -> Finding:
    return Finding(name=name, severity="advice", what=what, remedy=remedy)
