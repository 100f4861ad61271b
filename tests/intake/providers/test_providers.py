"""Which servers an address leads to: as its provider is known, or as its domain says."""

from hypothesis import given
from hypothesis import strategies as st

from heardback.intake.providers import PROVIDERS, MailServer, MailServers, provider_of, read_autoconfig

CONFIG = b"""<?xml version="1.0"?>
<clientConfig version="1.1"><emailProvider id="firm.example">
  <!-- by hand -->
  <incomingServer type="pop3"><hostname>pop.firm.example</hostname>
    <port>995</port><socketType>SSL</socketType></incomingServer>
  <incomingServer type="imap"><hostname>old.firm.example</hostname>
    <port>143</port><socketType>plain</socketType></incomingServer>
  <incomingServer type="imap"><hostname>imap.firm.example</hostname><port>993</port><socketType>SSL</socketType>
    <username>%EMAILLOCALPART%</username></incomingServer>
  <outgoingServer type="smtp"><hostname>smtp.firm.example</hostname>
    <port>587</port><socketType>STARTTLS</socketType></outgoingServer>
</emailProvider></clientConfig>"""
FOUND = MailServers(
    reading=MailServer(host="imap.firm.example", port=993, security="tls"),
    sending=MailServer(host="smtp.firm.example", port=587, security="starttls"),
    user="maria",
)


def test_an_address_is_known_by_its_whole_domain_alone():
    gmail = provider_of("Maria.Lind@GMAIL.com")
    assert gmail
    assert gmail.wants_app_password
    assert provider_of("maria@notgmail.com") is None
    assert provider_of("maria@mail.gmail.com") is None


def test_no_domain_belongs_to_two_and_every_server_speaks_tls():
    domains = [domain for one in PROVIDERS for domain in one.domains]
    assert len(domains) == len(set(domains))
    for one in PROVIDERS:
        for server in (one.reading, one.sending):
            assert server is None or (server.port, server.security) in (
                (993, "tls"),
                (465, "tls"),
                (587, "starttls"),
            ), one.id


def test_a_provider_without_passwords_says_where_tokens_come_from():
    for one in PROVIDERS:
        assert (one.password != "none") or one.oauth, one.id  # noqa: S105 - a kind of password


def test_a_domain_says_its_servers_and_what_is_not_safe_is_passed_over():
    assert read_autoconfig(CONFIG, "maria@firm.example") == FOUND


def test_what_could_grow_without_end_is_not_read():
    bomb = b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>' + CONFIG.partition(b"?>")[2]
    assert read_autoconfig(bomb, "maria@firm.example") is None
    assert read_autoconfig(bomb.decode().encode("utf-16"), "maria@firm.example") is None
    assert read_autoconfig(CONFIG + b" " * 200_000, "maria@firm.example") is None


def test_a_host_that_is_none_is_not_taken():
    for host in (b"127.0.0.1", b"imap", b"imap.firm.example/../x", b"imap.firm.example\r\nX", b""):
        raw = CONFIG.replace(b"imap.firm.example", host)
        found = read_autoconfig(raw, "maria@firm.example")
        assert found == MailServers(reading=None, sending=FOUND.sending, user="maria@firm.example")


@given(st.binary(max_size=300) | st.text(max_size=300).map(str.encode))
def test_whatever_a_domain_says_nothing_is_raised(raw: bytes):
    for said in (raw, CONFIG[:200] + raw + CONFIG[200:]):
        found = read_autoconfig(said, "maria@firm.example")
        assert found is None or found.reading or found.sending
