"""A PostgreSQL of our own: empty, private to this process, and gone with it."""

import os
import pwd
import secrets
import shutil
import socket
import subprocess
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp
from typing import IO, Any, Final

from tests.services import parts

_USER: Final = "heardback"
_KEEPER: Final = """
directory=$1
{
    initdb --pgdata="$directory/data" --username="$2" --pwfile="$directory/password" --auth=scram-sha-256 \
        --encoding=UTF8 --locale=C.UTF-8 --no-sync &&
    pg_ctl start --wait --timeout=120 --pgdata="$directory/data" --log="$directory/log" --options="$3"
} >"$directory/start" 2>&1 && echo ready || cat "$directory/start" "$directory/log"
cat >/dev/null
pg_ctl stop --mode=immediate --pgdata="$directory/data" >/dev/null 2>&1
rm -rf "$directory"
"""
"""It keeps the server until the pipe it reads from closes: when we let go, or when we die, in whatever way."""

_FAST: Final = ("fsync=off", "full_page_writes=off")


@contextmanager
def cluster(*, durable: bool = False) -> Iterator[str]:
    """Start an empty PostgreSQL; yield its address, `postgresql://user:password@127.0.0.1:port/postgres`.

    Its user may create databases and roles. `durable`: every commit reaches the disk, as in earnest; else the cluster
    would not survive a power cut, and is faster. Raises RuntimeError, with the server's own words, if it cannot start.
    """
    programs, password, port = _programs(), secrets.token_hex(16), free_port()
    with _keeper(programs, _directory(password), port, () if durable else _FAST) as (let_go, says):
        if (first := says.readline()) != "ready\n":
            let_go.close()
            message = f"PostgreSQL did not start.\n{first}{says.read()}"
            raise RuntimeError(message)
        yield f"postgresql://{_USER}:{password}@127.0.0.1:{port}/postgres"


def _programs() -> Path:
    if (found := parts.postgres()) is None:
        message = "PostgreSQL is not installed. `make test` installs it where it can."
        raise RuntimeError(message)
    return found


@contextmanager
def _keeper(programs: Path, directory: Path, port: int, settings: Iterable[str]) -> Iterator[tuple[IO[str], IO[str]]]:
    """Start the keeper; yield its two pipes: what it waits for, and what it says."""
    options = ("listen_addresses=127.0.0.1", f"port={port}", f"unix_socket_directories={directory}", *settings)
    with subprocess.Popen(
        ["/bin/sh", "-c", _KEEPER, "keeper", directory, _USER, " ".join(f"-c {option}" for option in options)],
        env={**os.environ, "PATH": f"{programs}:{os.defpath}", "LC_ALL": "C.UTF-8"},
        cwd=directory,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        start_new_session=True,  # Ctrl-C is for us; the keeper hears of it through the pipe
        **_another_user(),
    ) as keeper:
        assert keeper.stdin
        assert keeper.stdout
        yield keeper.stdin, keeper.stdout


def _directory(password: str) -> Path:
    """Make a folder that the server's user owns. Its path is short: that of a socket has to fit into 107 bytes."""
    directory = Path(mkdtemp(prefix="heardback-pg-", dir="/tmp"))
    (directory / "password").write_text(password)
    if another := _another_user():
        for path in (directory, directory / "password"):
            shutil.chown(path, another["user"], another["group"])
    return directory


def _another_user() -> dict[str, Any]:
    """PostgreSQL refuses to run as root."""
    if os.geteuid() != 0:
        return {}
    names = {entry.pw_name: entry for entry in pwd.getpwall()}
    user = names.get("postgres") or names["nobody"]
    return {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}


def free_port() -> int:
    """Return a free port below those that the system itself gives away (from 32768), so that it stays free."""
    while True:
        port = 20_000 + secrets.randbelow(12_000)
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)):
                return port
