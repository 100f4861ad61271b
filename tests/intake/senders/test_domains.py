"""Domains are compared on the boundaries of their labels."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from heardback.intake.senders.domains import domain_of, registered_domain
from heardback.intake.senders.firm_domains import domain_name, firm_domain
from heardback.intake.senders.services import is_freemail, service_at

LABEL = st.from_regex(r"[a-z0-9](?:[a-z0-9-]{0,8}[a-z0-9])?", fullmatch=True).filter(lambda one: one[2:4] != "--")


@pytest.mark.parametrize(
    ("address", "domain"),
    [
        ("olga@example.com", "example.com"),
        ("olga@hr.Example.COM.", "example.com"),
        ("hr.example.com", "example.com"),
        ("olga@badexample.com", "badexample.com"),
        ("olga@example.com.evil.org", "evil.org"),
        ("olga@nordkraft.co.uk", "nordkraft.co.uk"),
        ("olga@hr.nordkraft.com.au", "nordkraft.com.au"),
        ("olga@nordkraft.github.io", "nordkraft.github.io"),
        ("olga@почта.нордкрафт.рф", "xn--80ahskfmcrr.xn--p1ai"),
        ("olga@nordkraft.nosuchend", "nordkraft.nosuchend"),
        ("olga@co.uk", ""),
        ("olga@localhost", ""),
        ("olga@[192.0.2.1]", ""),
        ("olga", ""),
        ("", ""),
        ("olga@.com", ""),
        ("olga@" + "a." * 200 + "com", ""),
    ],
)
def test_what_somebody_registered(address: str, domain: str) -> None:
    assert registered_domain(address) == domain


@given(LABEL, LABEL, LABEL)
def test_whatever_stands_before_it_without_a_dot_makes_another_domain(sub: str, more: str, name: str) -> None:
    ours = registered_domain(f"olga@{name}.example")
    assume(ours)
    assert registered_domain(f"olga@{sub}.{name}.example") == ours
    assert registered_domain(f"olga@{more}{name}.example") != ours
    assert registered_domain(f"olga@{name}.example.{more}.org") != ours


@given(LABEL, st.sampled_from(["greenhouse.io", "hh.ru", "myworkday.com", "hays.co.uk"]))
def test_a_service_is_known_below_its_domain_and_nowhere_else(label: str, domain: str) -> None:
    service = service_at(domain)
    assert service
    assert service_at(f"{label}.{domain}") == service
    assert service_at(f"{label}{domain}") != service
    assert service_at(f"{domain}.{label}.example") is None


@pytest.mark.parametrize(
    "domain", ["gmail.com", "yahoo.co.uk", "yahoo.com", "gmx.net", "mail.ru", "yandex.kz", "bk.ru"]
)
def test_anybody_can_have_an_address_there(domain: str) -> None:
    assert is_freemail(domain)
    assert firm_domain(f"olga@{domain}") == ""


@pytest.mark.parametrize("domain", ["notgmail.com", "gmx.example.com", "yandex-team.ru", "mail.example.com", "yahoo"])
def test_a_firm_may_have_a_similar_one(domain: str) -> None:
    assert not is_freemail(domain)


@pytest.mark.parametrize(
    ("address", "name"),
    [("olga@hr.nord-kraft.co.uk", "nord-kraft"), ("o@нордкрафт.рф", "нордкрафт"), ("o@gmail.com", ""), ("o@hh.ru", "")],
)
def test_what_a_firms_domain_is_called(address: str, name: str) -> None:
    assert domain_name(address) == name


@given(st.text(max_size=300))
def test_any_text_has_a_domain_or_none(text: str) -> None:
    for part in (domain_of, registered_domain, firm_domain, domain_name):
        assert isinstance(part(text), str)
        assert isinstance(part(f"olga@{text}"), str)
    assert domain_of(domain_of(text)) == domain_of(text)
