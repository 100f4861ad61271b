"""Asks a domain for its mail servers."""

from concurrent.futures import ThreadPoolExecutor
from http import HTTPStatus
from typing import Final

from heardback.adapters.https import Asking, ask
from heardback.core.troubles import MailTrouble
from heardback.intake.providers import MailServers, autoconfig_places, read_autoconfig

_SECONDS: Final = 5.0


def ask_the_domain(address: str, *, allow_inside: bool) -> MailServers | None:
    """Return what the domain of an address says; None: it says nothing, or nothing that can be used."""
    places = autoconfig_places(address.rpartition("@")[2].lower())
    with ThreadPoolExecutor(len(places)) as asking:
        answers = asking.map(lambda place: _get(*place, allow_inside=allow_inside), places)
        found = [read_autoconfig(answer, address) for answer in answers if answer]
    return next((one for one in found if one), None)


def _get(host: str, path: str, *, allow_inside: bool) -> bytes | None:
    try:
        answer = ask(Asking(host, path), allow_inside=allow_inside, seconds=_SECONDS)
    except MailTrouble:
        return None
    return answer.body if answer.status == HTTPStatus.OK else None
