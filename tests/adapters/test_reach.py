"""An address that somebody types on a server leads to the world, never inside, in whatever form it is written."""

import socket
from collections.abc import Iterator
from ipaddress import IPv4Address, IPv6Address, ip_address
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heardback.adapters.mail_inside import mail_inside
from heardback.adapters.reach import MAIL_PORTS, Opened, connect, is_of_the_world
from heardback.core.troubles import CannotReach, NotReachedFromHere

INSIDE_V4 = st.ip_addresses(v=4).filter(lambda ip: ip.is_private or ip.is_multicast or ip.is_reserved)


@pytest.mark.parametrize("address", ["9.9.9.9", "2620:fe::fe", "64:ff9b::909:909", "2a00:1450:4001::1"])
def test_the_world_is_let_through(address: str):
    assert is_of_the_world(address)


@pytest.mark.parametrize(
    "address",
    [
        *(
            "127.0.0.1",
            "127.1.2.3",
            "0.1.2.3",
            "10.1.2.3",
            "172.31.0.1",
            "192.168.1.1",
            "169.254.169.254",
            "100.64.0.1",
        ),
        *("192.0.0.192", "224.0.0.1", "255.255.255.255", "240.0.0.1", "198.18.0.1", "192.88.99.1"),
        *("::", "::1", "::7f00:1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:9.9.9.9", "::ffff:0:127.0.0.1"),
        *("64:ff9b::7f00:1", "64:ff9b::10.0.0.1", "64:ff9b:1::a00:1", "2002:7f00:1::", "2002:a00:1::1", "2001::1"),
        *("fe80::1", "fe80::1%eth0", "2a00::1%lo", "fec0::1", "fc00::1", "fd12:3456::1", "ff02::1", "100::1"),
        *("2001:db8::1", "3fff::1", "5f00::1", "4000::1", "", "localhost", "127.1", "0x7f000001", "2130706433"),
    ],
)
def test_what_is_inside_is_not(address: str):
    assert not is_of_the_world(address)


@given(INSIDE_V4, st.sampled_from(["{}", "::ffff:{}", "::{}", "64:ff9b::{}", "64:ff9b:1::{}", "::ffff:0:{}"]))
def test_no_form_of_an_inner_address_is_let_through(ip: IPv4Address, form: str):
    assert not is_of_the_world(form.format(ip))


@given(INSIDE_V4, st.integers(min_value=0, max_value=2**80 - 1))
def test_nor_one_in_a_tunnel(ip: IPv4Address, rest: int):
    six_to_four = IPv6Address((0x2002 << 112) | (int(ip) << 80) | rest)
    teredo = IPv6Address((0x20010000 << 96) | (rest & ~0xFFFF_FFFF) | (int(ip) ^ 0xFFFF_FFFF))
    assert not is_of_the_world(str(six_to_four))
    assert not is_of_the_world(str(teredo))


@given(st.ip_addresses())
def test_whatever_python_calls_not_global_is_not_of_the_world(ip: IPv4Address | IPv6Address):
    assert ip_address(str(ip)).is_global or not is_of_the_world(str(ip))


@pytest.fixture
def listener() -> Iterator[int]:
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield int(server.getsockname()[1])


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "127.1", "0x7f.1", "2130706433", "::ffff:127.0.0.1", "0"])
def test_on_a_server_no_name_of_the_server_itself_is_connected_to(host: str, listener: int):
    with pytest.raises((NotReachedFromHere, CannotReach)):
        connect(host, listener, allow_inside=False, ports=(listener,))


@pytest.mark.parametrize("port", [22, 25, 80, 443, 5432, 6379])
def test_nor_any_port_but_those_of_mail(port: int):
    assert port not in MAIL_PORTS
    with pytest.raises(NotReachedFromHere, match="on the ports of IMAP and submission"):
        connect("mail.example.org", port, allow_inside=False)


def test_a_name_with_one_inner_address_among_others_is_refused_whole(monkeypatch: pytest.MonkeyPatch):
    def answers(*_: object, **__: object) -> list[object]:
        return [
            (socket.AF_INET, socket.SOCK_STREAM, 6, "", ("9.9.9.9", 993)),
            (socket.AF_INET, socket.SOCK_STREAM, 6, "", ("10.0.0.1", 993)),
        ]

    monkeypatch.setattr(socket, "getaddrinfo", answers)  # what a hostile name server says
    with pytest.raises(NotReachedFromHere):
        connect("rebind.example.org", 993, allow_inside=False)


def test_a_name_is_asked_for_once_and_the_address_that_was_checked_is_used(
    listener: int, monkeypatch: pytest.MonkeyPatch
):
    asked = []
    real = socket.getaddrinfo

    def count(*args: object, **_: object) -> object:
        asked.append(args)
        return real("127.0.0.1", listener, type=socket.SOCK_STREAM)

    monkeypatch.setattr(socket, "getaddrinfo", count)
    with connect("mail.example.org", listener, allow_inside=True) as connection:
        assert connection.getpeername() == ("127.0.0.1", listener)
    assert len(asked) == 1


@pytest.mark.parametrize("host", ["", "no such host", "a" * 300, "x\0y", "ü" * 80, "nowhere.invalid", "a..b"])
def test_a_host_that_is_none_is_said_to_be_none(host: str):
    with pytest.raises(CannotReach, match="there is no such host"):
        connect(host, 993, allow_inside=True)


def test_on_ones_own_computer_a_server_there_is_reached(listener: int):
    with connect("127.0.0.1", listener, allow_inside=True) as connection:
        assert connection.gettimeout()


def test_a_server_that_is_not_running_is_said_to_refuse():
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    with pytest.raises(CannotReach, match="the connection is refused"):
        connect("127.0.0.1", port, allow_inside=True)


# --- What is opened inside ---

CENTRE = Opened.of(("Mail.Centre.example", "127.0.0.0/30", "fd00:1::/64"))


def leads_to(monkeypatch: pytest.MonkeyPatch, *addresses: str) -> None:
    """Let every name lead there, as its name server may say."""
    kinds = {one: socket.AF_INET6 if ":" in one else socket.AF_INET for one in addresses}
    found = [(kind, socket.SOCK_STREAM, 6, "", (address, 1)) for address, kind in kinds.items()]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: found)


def test_a_mail_server_inside_that_is_opened_is_reached_by_its_network(listener: int):
    with connect("127.0.0.1", listener, allow_inside=CENTRE, ports=(listener,)) as connection:
        assert connection.getpeername() == ("127.0.0.1", listener)


def test_or_by_its_name_wherever_that_leads(monkeypatch: pytest.MonkeyPatch, listener: int):
    leads_to(monkeypatch, "127.0.0.9")
    with pytest.raises(CannotReach):  # it may be reached; nobody listens there
        connect("mail.centre.example.", listener, allow_inside=CENTRE, ports=(listener,))
    for another in ("centre.example", "badmail.centre.example", "mail.centre.example.org"):
        with pytest.raises(NotReachedFromHere):
            connect(another, listener, allow_inside=CENTRE, ports=(listener,))


@pytest.mark.parametrize("addresses", [("10.0.0.1",), ("127.0.0.1", "10.0.0.1"), ("::ffff:127.0.0.1",), ("fd00:2::1",)])
def test_one_address_outside_of_it_closes_the_door(monkeypatch: pytest.MonkeyPatch, addresses: tuple[str, ...]):
    leads_to(monkeypatch, *addresses)
    with pytest.raises(NotReachedFromHere):
        connect("mail.example.org", 993, allow_inside=CENTRE)


def test_what_is_opened_is_opened_for_mail_alone(listener: int):
    assert listener not in MAIL_PORTS
    with pytest.raises(NotReachedFromHere):
        connect("127.0.0.1", listener, allow_inside=CENTRE)


def test_on_a_server_for_several_people_that_is_what_its_operator_set(settings: Any):
    settings.HEARDBACK_MAIL_INSIDE = ("mail.centre.example",)
    settings.HEARDBACK_ACCOUNTS = True
    assert mail_inside() == Opened(hosts=frozenset({"mail.centre.example"}))
    settings.HEARDBACK_ACCOUNTS = False
    assert mail_inside() is True
