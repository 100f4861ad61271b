"""Maria at her record: a signed-in browser, and what she has told heardback, for the stories of letters and reviews.

    maria = Maria.signed_in()
    key = maria.interviewed_at("Nordkraft", "2026-11-09")
    maria.get(f"/candidacies/{key}/review")

Tests that need a certain day use the fixture `on`, which says what time it is.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from html import unescape
from typing import Any, Self

from django.test import Client

from heardback import bootstrap
from heardback.actions.opened import Open, open_candidacy
from heardback.actions.record import begin
from heardback.adapters.storage.models import Account
from heardback.core.candidacy import Contact, Employer, Position
from heardback.core.events import ContactId, Event, Interview
from heardback.core.person import Person
from heardback.ports import EventLog, Key, OwnerId

OLGA = Contact(
    id=ContactId("olga"), name="Olga Petrova", role="recruiter", email="olga@nordkraft.example", phone="+46 8 123 45 67"
)
LARS = Contact(id=ContactId("lars"), name="Lars Holm", role="manager", email="lars@nordkraft.example")


def at(day: str, hour: int = 10) -> datetime:
    """That hour of a day in Stockholm, in autumn."""
    return datetime.fromisoformat(f"{day}T{hour:02}:00:00+01:00")


@dataclass(frozen=True)
class Maria:
    """One account, signed in."""

    client: Client
    log: EventLog
    owner: OwnerId

    @classmethod
    def signed_in(cls, account_name: str = "maria@example.org", **settings: Any) -> Self:
        account = Account.objects.create_user(account_name)
        client, log, owner = Client(), bootstrap.event_log(), OwnerId(account.pk)
        client.force_login(account)
        told = {"name": "Maria Lind", "email": "maria@example.org", "timezone": "Europe/Stockholm", **settings}
        log.keep_person(owner, Person(**told), bootstrap.now())
        return cls(client, log, owner)

    @classmethod
    def at_home(cls, account: Account) -> Self:
        """At her own computer, where there is but one account."""
        client = Client()
        client.force_login(account)
        return cls(client, bootstrap.event_log(), OwnerId(account.pk))

    # --- What she has told ---

    def interviewed_at(self, employer: str, day: str, *events: Event, people: Sequence[Contact] = (OLGA, LARS)) -> Key:
        with_ = tuple(one.id for one in people[:1])
        return self.began(employer, Interview(at=at(day), with_=with_), *events, people=people)

    def began(
        self, employer: str, *events: Event, people: Sequence[Contact] = (OLGA, LARS), country: str = "SE"
    ) -> Key:
        receipt = begin(
            self.log,
            self.owner,
            employer=Employer(name=employer, country=country, timezone="Europe/Stockholm"),
            position=Position(title="Sales manager"),
            contacts=people,
            events=events,
            command=f"begin {employer}",
            now=bootstrap.now(),
        )
        return receipt.key

    def record(self, key: Key) -> Open:
        return open_candidacy(self.log, self.owner, key, bootstrap.now())

    def events(self, key: Key) -> list[Event]:
        return [one.event for one in self.record(key).dossier.recorded]

    # --- What she does ---

    def get(self, path: str) -> "Seen":
        return Seen(self.client.get(path))

    def post(self, path: str, **fields: Any) -> "Seen":
        return Seen(self.client.post(path, fields))

    def fill(self, page: "Seen", path: str, **fields: Any) -> "Seen":
        """Send a form of a page, with the hidden parts that it carries."""
        return self.post(path, **{**page.hidden(), **fields})


@dataclass(frozen=True)
class Seen:
    """An answer, as a person or a program sees it."""

    response: Any

    @property
    def status(self) -> int:
        return int(self.response.status_code)

    @property
    def html(self) -> str:
        return str(self.response.content.decode())

    @property
    def text(self) -> str:
        """What can be read on it."""
        return " ".join(unescape(re.sub(r"<[^>]+>", " ", self.html)).split())

    @property
    def goes_to(self) -> str:
        return str(self.response.headers.get("Location", ""))

    def hidden(self) -> dict[str, str]:
        """Every hidden field of the page's own form."""
        main = self.html[self.html.index("<main") :]
        found = re.findall(r'<input type="hidden" name="(\w+)"(?: id="[\w-]+")? value="([^"]*)"', main)
        return {name: unescape(value) for name, value in found}

    def typed(self, name: str) -> str:
        """What stands in a text field."""
        area = re.search(rf'<textarea[^>]*name="{name}"[^>]*>\r?\n?(.*?)</textarea>', self.html, re.DOTALL)
        line = re.search(rf'<input[^>]*name="{name}"[^>]*value="([^"]*)"', self.html)
        found = area or line
        return unescape(found[1]) if found else ""
