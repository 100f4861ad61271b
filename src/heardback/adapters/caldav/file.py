"""A calendar as a file at an address, such as the secret one that Google gives each calendar."""

from typing import Final
from urllib.parse import urlsplit

from heardback.adapters.caldav.requests import requests_of
from heardback.core.troubles import NoCalendarThere

_BEGINS: Final = b"BEGIN:VCALENDAR"
_WITHIN: Final = 1_000
_FINE: Final = 200


def calendar_file(address: str, *, allow_inside: bool) -> bytes:
    """Return the file. `allow_inside`: see `adapters.reach`. Raises `MailTrouble`, where there is no calendar too."""
    whole = address.strip()
    whole = f"https:{whole.partition(':')[2]}" if whole.lower().startswith(("webcal:", "webcals:")) else whole
    with requests_of("", "", allow_inside=allow_inside) as requests:
        answer = requests.ask("GET", whole)
    if answer.status != _FINE or _BEGINS not in answer.body[:_WITHIN].upper():
        raise NoCalendarThere(host=urlsplit(whole).hostname, why="what is there is no calendar file")
    return answer.body
