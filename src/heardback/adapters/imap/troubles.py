"""What can go wrong with a mail server, under the names that people are told."""

import imaplib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from heardback.core.troubles import ConnectionLost, MailTrouble, ServerSaysNo

_NONSENSE: Final = (
    *(ValueError, LookupError, TypeError, AttributeError, AssertionError, StopIteration, RecursionError),
    *(MemoryError, OverflowError),
)
"""What imaplib and IMAPClient raise on answers that make no sense."""
_LONGEST: Final = 200


@contextmanager
def troubles(host: str) -> Iterator[None]:
    """Turn whatever a conversation with a server raises into `MailTrouble`."""
    try:
        yield
    except MailTrouble:
        raise
    except (imaplib.IMAP4.abort, OSError, EOFError) as error:
        raise ConnectionLost(host=host) from error
    except imaplib.IMAP4.error as error:
        raise ServerSaysNo(host=host, why=words_of(error)) from error
    except _NONSENSE as error:
        raise ServerSaysNo(host=host, why="its answer makes no sense") from error


def words_of(error: BaseException) -> str:
    """Return what a server says to people, in one line: without the code in brackets, and no more than 200 letters."""
    said = error.args[0] if error.args else ""
    text = said.decode(errors="replace") if isinstance(said, bytes) else str(said)
    text = text.removeprefix("b'").removesuffix("'").rpartition("]")[2]
    line = " ".join("".join(letter if letter.isprintable() else " " for letter in text[:1_000]).split())
    return line[:_LONGEST].rstrip(".") or "it gives no reason"
