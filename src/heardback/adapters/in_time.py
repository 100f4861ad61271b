"""A bound in time for all that is done over a connection: a server may send a byte now and then, for ever."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.client import HTTPException
from threading import Event, Timer
from typing import Final

from heardback.core.troubles import MailTrouble

_TOO_SLOW: Final = "its answer takes too long"


class TooLate(TimeoutError):
    """It was broken off, because its time was over."""

    def __init__(self) -> None:
        """Say so in the words of whoever waited."""
        super().__init__(_TOO_SLOW)


@contextmanager
def in_time(connection: socket.socket, seconds: float) -> Iterator[None]:
    """Break off what the body does over a connection once so many seconds have passed. Raises `TooLate`.

    A timeout of the socket would bound each read alone. The connection is held by a second handle, since TLS takes the
    first one over. What the body then meets (an answer cut short, a handshake that failed) is told as `TooLate`.
    """
    handle, late = socket.fromfd(connection.fileno(), connection.family, connection.type), Event()

    def break_off() -> None:
        late.set()
        with suppress(OSError):  # it has ended by itself
            handle.shutdown(socket.SHUT_RDWR)

    timer = Timer(seconds, break_off)
    timer.daemon = True
    timer.start()
    try:
        yield
    except (OSError, HTTPException, ValueError, MailTrouble) as error:
        if late.is_set():
            raise TooLate from error
        raise
    finally:
        timer.cancel()
        handle.close()
    if late.is_set():
        raise TooLate
