"""How long does the first visit to a mailbox take? 10,000 and 100,000 mails in Dovecot, beside plain IMAPClient.

Plain IMAPClient fetches the same header fields in lists of 500, and throws them away. Ours goes all the way: it reads
the headers, decides by each whether it may concern an application, and keeps its progress in SQLite after every batch.
The mailbox is eight years of newsletters, shops, notifications and private mail; nothing in it is about an application,
so that both do the same for each mail. What else takes time is measured below it: reading what is about one.

Each runs in a process of its own, over TLS, after one visit that warms Dovecot's own caches. Best of three.
"""

import os
import random
import resource
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from time import perf_counter
from typing import Final

_ROOT: Final = Path(__file__).parents[1]
sys.path.insert(0, str(_ROOT))

SIZES: Final = (10_000, 100_000)
_LETTERS: Final = 500
_TRIES: Final = 3
_BATCH: Final = 500
_USER: Final = "maria"
_NOW: Final = datetime(2026, 11, 25, 12, tzinfo=UTC)
_AIM: Final = 1.3


def main() -> None:
    """Measure and print a table."""
    from tests.services import parts
    from tests.services.authority import authority
    from tests.services.dovecot import dovecot

    if parts.dovecot() is None:
        print("Dovecot is not installed: nothing is measured.")
        return
    print(
        f"{'mails':>8} {'':12} {'seconds':>8} {'mails/s':>9} {'peak memory':>12}  beside plain IMAPClient (aim: {_AIM})"
    )
    for size in SIZES:
        with authority() as ours, dovecot(ours) as server:
            _fill(server, _mails(size))
            _measured("plain", server.tls)
            plain, plain_memory = min(_measured("plain", server.tls) for _ in range(_TRIES))
            whole, memory = min(_measured("ours", server.tls) for _ in range(_TRIES))
            print(_row(size, "IMAPClient", plain, plain_memory))
            print(f"{_row(size, 'heardback', whole, memory)}  {whole / plain:.2f}")
    with authority() as ours, dovecot(ours) as server:
        _fill(server, _letters(_LETTERS))
        seconds, memory = _measured("ours", server.tls)
        print(
            f"Of mail about applications it fetches, reads and keeps {_LETTERS / seconds:,.0f} a second ({memory} MB)."
        )


def _row(size: int, name: str, seconds: float, memory: int) -> str:
    return f"{size:>8,} {name:12} {seconds:>8.2f} {size / seconds:>9,.0f} {memory:>9} MB"


def _measured(what: str, port: int) -> tuple[float, int]:
    """Run one in a process of its own; return its seconds and its peak memory in MB."""
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "HEARDBACK_DATA": folder, "PYTHONPATH": str(_ROOT)}
        done = subprocess.run(
            [sys.executable, __file__, what, str(port)], env=environment, capture_output=True, text=True, check=False
        )
    if done.returncode:
        sys.exit(done.stderr)
    seconds, memory = done.stdout.split()
    return float(seconds), int(memory)


def plain(port: int) -> float:
    """Fetch every header, and do nothing with it."""
    from imapclient import IMAPClient

    from heardback.adapters.imap.reading import HEAD
    from tests.services.dovecot import PASSWORD

    begins = perf_counter()
    with IMAPClient("localhost", port=port) as client:
        client.login(_USER, PASSWORD)
        client.select_folder("INBOX", readonly=True)
        uids = client.search("ALL")
        found = sum(len(client.fetch(uids[at : at + _BATCH], [HEAD])) for at in range(0, len(uids), _BATCH))
    assert found == len(uids)
    return perf_counter() - begins


def ours(port: int) -> float:
    """Visit the mailbox until nothing is left to read."""
    from heardback import bootstrap, jobs

    bootstrap.start()
    bootstrap.migrate()
    owner = _connected(port)
    (job,) = [job for job in jobs.all_jobs() if job.name == "mail"]
    begins = perf_counter()
    while claimed := job.claim(_NOW):
        job.act(claimed[0], _NOW)
    seconds = perf_counter() - begins
    _make_sure(owner)
    return seconds


def _connected(port: int) -> int:
    from heardback import bootstrap
    from heardback.adapters.storage import mail_accounts
    from heardback.adapters.storage.mail_reading import DatabaseMailReading
    from heardback.ports import MailAccount, MailAccountKey, MailServer, OwnerId
    from tests.services.dovecot import PASSWORD

    owner, key = OwnerId(bootstrap.local_account().pk), MailAccountKey("bench")
    server = MailServer(host="localhost", port=port, security="tls")
    mail_accounts.keep(owner, MailAccount(key=key, address="maria@example.org", user=_USER, reading=server))
    mail_accounts.keep_secret(owner, key, PASSWORD)
    DatabaseMailReading().look_now(owner, key, _NOW)
    return owner


def _make_sure(owner: int) -> None:
    from heardback.adapters.storage.mail_reading import DatabaseMailReading
    from heardback.ports import OwnerId

    (so_far,) = DatabaseMailReading().so_far(OwnerId(owner))
    assert not so_far.trouble, so_far.trouble
    assert all(folder.is_whole and folder.done == folder.total for folder in so_far.folders)


def _fill(server: "object", mails: Iterator[tuple[bytes, datetime]]) -> None:
    from tests.services.dovecot import Dovecot

    assert isinstance(server, Dovecot)
    for raw, arrived in mails:
        path = server.deliver(_USER, raw)
        os.utime(path, (arrived.timestamp(), arrived.timestamp()))


def _mails(size: int) -> Iterator[tuple[bytes, datetime]]:
    """Yield eight years of mail that concerns no application, oldest first."""
    chance = random.Random(2026)  # noqa: S311 - the same mailbox every time
    for number in range(size):
        arrived = _NOW - timedelta(days=8 * 365 * (size - number) / size)
        is_private = chance.random() < 0.08 and arrived < _NOW - timedelta(days=200)  # noqa: PLR2004 - its share
        firm = f"{chance.choice(_NAMES)}-{chance.randrange(60)}.example"
        sender = f"{chance.choice(_PEOPLE)} <{'anna' if is_private else 'news'}@{firm}>"
        yield _mail(number, sender, chance.choice(_SUBJECTS), arrived, chance, is_bulk=not is_private), arrived


def _letters(size: int) -> Iterator[tuple[bytes, datetime]]:
    """Yield mail of some weeks about as many applications."""
    chance = random.Random(2027)  # noqa: S311 - the same mailbox every time
    for number in range(size):
        arrived = _NOW - timedelta(minutes=90 * (size - number))
        sender = f"{chance.choice(_PEOPLE)} <{chance.choice(_NAMES)}@{chance.choice(_NAMES)}-{number}.example>"
        subject = f"Your application as engineer {number}"
        yield _mail(number, sender, subject, arrived, chance, is_bulk=False), arrived


def _mail(  # noqa: PLR0913 - one mail, each part by name
    number: int, sender: str, subject: str, arrived: datetime, chance: random.Random, *, is_bulk: bool
) -> bytes:
    date = arrived.strftime("%a, %d %b %Y %H:%M:%S +0000")
    hops = "".join(
        f"Received: from relay{hop}.example by mx.example with ESMTPS id {number:x};\n\t{date}\n" for hop in "123"
    )
    unsubscribe = f"List-Unsubscribe: <mailto:leave-{number}@list.example>\n" if is_bulk else ""
    text = "".join(f"{chance.choice(_LINES)}\n" for _ in range(chance.randrange(10, 40)))
    return (
        f"{hops}From: {sender}\nTo: Maria Silva <maria@example.org>\nSubject: {subject}\nDate: {date}\n"
        f"Message-ID: <{number}.{chance.getrandbits(64):x}@mail.example>\n{unsubscribe}MIME-Version: 1.0\n"
        f"Content-Type: text/plain; charset=utf-8\n\n{text}"
    ).encode()


_NAMES: Final = ("lantern", "harbour", "quill", "tulip", "meadow", "copper", "willow", "granite", "orchard", "kestrel")
_PEOPLE: Final = ("Anna Berg", "=?UTF-8?B?0J7Qu9GM0LPQsA==?=", '"Lantern & Co."', "Peter", "The Quill", "Ines Duarte")
_SUBJECTS: Final = (
    *("Ten lamps for the winter", "Your parcel is on its way", "Photographs from Sunday", "Garden weekly, number 48"),
    *("=?UTF-8?Q?Neue_B=C3=BCcher_im_November?=", "=?UTF-8?B?0KHQutC40LTQutC4INC90LAg0LrQvdC40LPQuA==?="),
    *("Re: the cabin in August", "Somebody liked your picture", "Bread, slowly", "The choir sings on Friday"),
)
_LINES: Final = (
    *("We thank you for your application and have read it with pleasure.", "The lamp is made of paper and of oak."),
    *("We will let you know by Friday next week.", "Come and see it, if you are near the harbour.", "Best wishes"),
)

if __name__ == "__main__":
    if len(sys.argv) == 1:
        main()
    else:
        took = {"plain": plain, "ours": ours}[sys.argv[1]](int(sys.argv[2]))
        print(took, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)
