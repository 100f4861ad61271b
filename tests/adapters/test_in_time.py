"""A server that sends a byte now and then keeps nobody waiting: not before TLS, not in its header, not in its body."""

import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from http.client import HTTPConnection
from threading import Thread
from time import sleep

import pytest

from heardback.adapters.endpoint import Endpoint
from heardback.adapters.https import Asking, ask
from heardback.adapters.in_time import TooLate, in_time
from heardback.core.troubles import ConnectionLost
from tests.adapters.model_stand_in import chat

PATIENCE = 0.2
A_PAUSE = 0.02
MANY = 200
"""Bytes that drip one by one: for twenty times longer than anybody waits here."""


@contextmanager
def a_server(drips: Callable[[socket.socket], None]) -> Iterator[int]:
    """Let one visitor in, and yield the port."""
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def answer() -> None:
            with listening.accept()[0] as visitor, suppress(OSError):  # they have gone, as they should
                drips(visitor)

        thread = Thread(target=answer, daemon=True)
        thread.start()
        yield listening.getsockname()[1]
        thread.join()


def dripping(visitor: socket.socket) -> None:
    for _ in range(MANY):
        visitor.sendall(b"x")
        sleep(A_PAUSE)


def a_header_that_drips(visitor: socket.socket) -> None:
    visitor.recv(65_536)
    visitor.sendall(b"HTTP/1.1 200 OK\r\nX-Slow: ")
    dripping(visitor)
    body = chat("in the end")
    visitor.sendall(b"\r\nContent-Length: %d\r\n\r\n" % len(body) + body)


def a_body_that_drips(visitor: socket.socket) -> None:
    visitor.recv(65_536)
    visitor.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
    for byte in chat("in the end").ljust(MANY):
        visitor.sendall(bytes((byte,)))
        sleep(A_PAUSE)


@pytest.mark.parametrize("drips", [a_header_that_drips, a_body_that_drips])
def test_a_language_model_that_drips_is_not_waited_for(drips: Callable[[socket.socket], None]):
    with a_server(drips) as port:
        answer, problems = Endpoint(url=f"http://127.0.0.1:{port}/v1", model="small", seconds=PATIENCE).ask("", "")
    assert answer == ""
    assert [problem.found for problem in problems] == ['"its answer takes too long"']


def test_a_server_that_drips_before_tls_has_begun_is_not_waited_for():
    def a_handshake_that_drips(visitor: socket.socket) -> None:
        visitor.sendall(b"\x16\x03\x03\x40\x00\x02")  # a long message of the handshake, as it seems
        dripping(visitor)

    with a_server(a_handshake_that_drips) as port, pytest.raises(ConnectionLost) as lost:
        ask(Asking("127.0.0.1", "/", port), allow_inside=True, seconds=PATIENCE)
    assert isinstance(lost.value.__cause__, TooLate)


def test_who_answers_in_time_is_heard_and_can_be_asked_again():
    def answers_twice(visitor: socket.socket) -> None:
        for _ in range(2):
            visitor.recv(65_536)
            visitor.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi")

    with a_server(answers_twice) as port:
        connection = HTTPConnection("127.0.0.1", port)
        connection.connect()
        for _ in range(2):
            with in_time(connection.sock, 60):
                connection.request("GET", "/")
                assert connection.getresponse().read() == b"hi"
        connection.close()
