"""Asking a domain for its mail servers: it says, or it says nothing."""

from heardback.adapters.autoconfig import ask_the_domain


def test_a_domain_that_is_nowhere_says_nothing():
    assert ask_the_domain("maria@nowhere.invalid", allow_inside=False) is None


def test_a_domain_that_leads_inside_is_not_asked():
    assert ask_the_domain("maria@localhost", allow_inside=False) is None
