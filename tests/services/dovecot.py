"""A Dovecot of our own: anybody may log in to an empty mailbox of theirs; it is gone with this process."""

import os
import pwd
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from tempfile import mkdtemp
from typing import Any, Final

from tests.services import parts
from tests.services.authority import Authority
from tests.services.postgres import free_port

PASSWORD: Final = "let-me-in"  # noqa: S105 - opens only what is made here

_KEEPER: Final = """
directory=$1
{ doveconf -c "$directory/conf" -n >/dev/null && dovecot -c "$directory/conf"; } >"$directory/start" 2>&1 &&
    until test -s "$directory/run/master.pid"; do sleep 0.01; done &&
    echo ready || cat "$directory/start" "$directory/log"
cat >/dev/null
kill -KILL "-$(cat "$directory/run/master.pid")" 2>/dev/null
while rm -rf "$directory"; test -e "$directory"; do sleep 0.01; done
"""
"""As that of PostgreSQL: it keeps the server until the pipe it reads from closes.

A server that has just begun names its process a moment later, and one that ends by itself takes seconds and still
writes to its log; so it is waited for here, and killed there with all it has started.
"""

_CONFIGURATION: Final = """
base_dir = {directory}/run
state_dir = {directory}/state
log_path = {directory}/log
protocols = imap
listen = 127.0.0.1
default_internal_user = {internal}
default_internal_group = {internal_group}
default_login_user = {login}
ssl = required
ssl_cert = <{certificate}
ssl_key = <{key}
disable_plaintext_auth = yes
auth_failure_delay = 0
auth_mechanisms = plain login
first_valid_uid = 1
mail_location = maildir:~/Maildir
maildir_very_dirty_syncs = yes
mail_fsync = never
mail_max_userip_connections = 100
passdb {{
  driver = static
  args = password={password}
}}
userdb {{
  driver = static
  args = uid={uid} gid={gid} home={directory}/homes/%u allow_all_users=yes
}}
namespace inbox {{
  inbox = yes
  separator = /
  mailbox Junk {{
    auto = subscribe
    special_use = \\Junk
  }}
  mailbox Sent {{
    auto = subscribe
    special_use = \\Sent
  }}
  mailbox Drafts {{
    auto = subscribe
    special_use = \\Drafts
  }}
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = {starttls}
  }}
  inet_listener imaps {{
    port = {tls}
    ssl = yes
  }}
}}
service anvil {{
  chroot =
  unix_listener anvil-auth-penalty {{
    mode = 0
  }}
}}
service stats {{
  chroot =
}}
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dovecot:
    """A running server on localhost. Every user's password is `PASSWORD`."""

    tls: int
    """The port with TLS from the first byte."""
    starttls: int
    """The port on which TLS begins when one asks for it; before that nobody can log in."""
    directory: Path
    numbers: Iterator[int]

    def deliver(self, user: str, raw: bytes, folder: str = "", *, flags: str = "") -> Path:
        """Lay a mail into a folder ("" is INBOX), as a server that takes mail would; return its file."""
        maildir = self.maildir(user, folder)
        kind = "cur" if flags else "new"
        path = (
            maildir
            / kind
            / f"{1_790_000_000 + next(self.numbers)}.M{next(self.numbers)}.here{':2,' * bool(flags)}{flags}"
        )
        unfinished = maildir / "tmp" / path.name
        unfinished.write_bytes(raw)
        self.own(unfinished)
        return unfinished.rename(path)

    def maildir(self, user: str, folder: str = "") -> Path:
        """Return a folder's Maildir, made where there was none."""
        home = self.directory / "homes" / user
        maildir = home / "Maildir" / (f".{folder}" if folder else "")
        for path in (home, home / "Maildir", maildir, *(maildir / part for part in ("cur", "new", "tmp"))):
            if not path.exists():
                path.mkdir()
                self.own(path)
        return maildir

    def own(self, path: Path) -> None:
        """Give a file to the user who reads mail."""
        if os.geteuid() == 0:
            shutil.chown(path, *_reader())


@contextmanager
def dovecot(authority: Authority) -> Iterator[Dovecot]:
    """Start one. Raises RuntimeError, with the server's own words, if it cannot start."""
    if parts.dovecot() is None:
        message = "Dovecot is not installed. `make test` installs it where it can."
        raise RuntimeError(message)
    server = Dovecot(tls=free_port(), starttls=free_port(), directory=_directory(), numbers=count())
    _configure(server, authority)
    with subprocess.Popen(
        ["/bin/sh", "-c", _KEEPER, "keeper", server.directory],
        env={**os.environ, "PATH": f"/usr/sbin:{os.defpath}"},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        start_new_session=True,  # Ctrl-C is for us; the keeper hears of it through the pipe
    ) as keeper:
        assert keeper.stdin
        assert keeper.stdout
        if (first := keeper.stdout.readline()) != "ready\n":
            keeper.stdin.close()
            message = f"Dovecot did not start.\n{first}{keeper.stdout.read()}"
            raise RuntimeError(message)
        yield server
        keeper.stdin.close()


def _configure(server: Dovecot, authority: Authority) -> None:
    uid, gid = _reader() if os.geteuid() == 0 else (os.geteuid(), os.getegid())
    text = _CONFIGURATION.format(
        directory=server.directory,
        certificate=authority.certificate,
        key=authority.key,
        password=PASSWORD,
        tls=server.tls,
        starttls=server.starttls,
        uid=uid,
        gid=gid,
        **_service_users(),
    )
    (server.directory / "conf").write_text(text)


def _service_users() -> dict[str, Any]:
    """As root Debian's own users do the work; else everything runs as whoever tests."""
    if os.geteuid() == 0:
        return {"internal": "dovecot", "internal_group": "dovecot", "login": "dovenull"}
    name = pwd.getpwuid(os.geteuid())
    return {"internal": name.pw_name, "internal_group": name.pw_gid, "login": name.pw_name}


def _reader() -> tuple[int, int]:
    """Return who owns mail where root tests: Dovecot reads none as root."""
    nobody = pwd.getpwnam("nobody")
    return nobody.pw_uid, nobody.pw_gid


def _directory() -> Path:
    """Make a folder whose path is short, for its sockets, and which the reader of mail may pass through."""
    directory = Path(mkdtemp(prefix="heardback-imap-", dir="/tmp"))
    directory.chmod(0o755)
    (directory / "homes").mkdir(mode=0o777)
    return directory
