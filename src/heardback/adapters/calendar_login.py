"""Calendars that are opened by a sign-in at their provider's page (OAuth 2), with the person's own client id."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final
from urllib.parse import quote

from heardback.adapters.caldav.finding import calendars_at
from heardback.adapters.caldav.requests import requests_of
from heardback.adapters.caldav.server import DavCalendar, opened
from heardback.adapters.oauth import TokenCache, Tokens, packed, unpacked
from heardback.core.troubles import NoPassword
from heardback.intake.providers import CalendarsBySignIn, provider_named
from heardback.ports.calendars import FoundCalendar, Link, Links

_TOKENS: Final = TokenCache()


@contextmanager
def opened_by(links: Links, link: Link, secret: str, *, allow_inside: bool) -> Iterator[DavCalendar]:
    """Open a linked calendar; where tokens are kept in the place of its password, by one that is still good."""
    calendar = link.calendar
    if not calendar.provider:
        with opened(calendar, secret, allow_inside=allow_inside) as server:
            yield server
        return
    access = _access(links, link, secret)
    with opened(calendar, access, allow_inside=allow_inside, by_token=True) as server:
        yield server


def _access(links: Links, link: Link, secret: str) -> str:
    where = calendars_of(link.calendar.provider)
    if where is None:
        raise NoPassword
    tokens = unpacked(secret)
    access, kept = _TOKENS.fresh(where.oauth, tokens)
    if kept != tokens:
        links.keep_secret(link.owner, packed(kept), instead_of=secret)
    return access


def calendars_of(provider: str | None) -> CalendarsBySignIn | None:
    """Return where a provider's calendars are; None: it has none, or they take a password."""
    known = provider_named(provider)
    return known.calendars if known else None


def calendars_by(
    where: CalendarsBySignIn, user: str, tokens: Tokens, *, allow_inside: bool
) -> tuple[list[FoundCalendar], Tokens]:
    """Return the calendars that somebody may write to, and the tokens to keep. Raises `MailTrouble`."""
    access, kept = _TOKENS.fresh(where.oauth, tokens)
    with requests_of(user, access, allow_inside=allow_inside, by_token=True) as requests:
        return calendars_at(requests, where.address.format(user=quote(user, safe="@"))), kept
