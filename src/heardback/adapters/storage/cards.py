"""Rows of people ↔ whom a person knows: the contacts of candidacies, and address cards that belong to none."""

from collections.abc import Iterator, Sequence
from typing import Final, cast, get_args

from django.db.models import F, QuerySet

from heardback.adapters.storage.models import PersonRow
from heardback.core.candidacy import Role
from heardback.core.events import ContactId
from heardback.intake.card_person import CardPerson
from heardback.ports import Key, Known, OwnerId

_AT_ONCE: Final = 500
"""So many values fit into a statement of any database."""


def known(rows: "QuerySet[PersonRow]") -> Iterator[Known]:
    """Yield whom rows speak of: contacts by the age of their candidacies, then cards."""
    ordered = rows.annotate(of=F("candidacy__key")).order_by(F("candidacy_id").asc(nulls_last=True), "id")
    for row in ordered:
        key: str | None = row.of
        yield _contact(row, Key(key)) if key else Known(card=_person(row, title=row.role or None), number=row.pk)


def _contact(row: PersonRow, key: Key) -> Known:
    role = cast("Role", row.role) if row.role in get_args(Role) else None
    return Known(card=_person(row, title=None), candidacy=key, contact=ContactId(row.contact), role=role)


def _person(row: PersonRow, *, title: str | None) -> CardPerson:
    return CardPerson(
        name=row.name,
        organisation=row.organisation or None,
        title=title,
        emails=tuple(row.email.splitlines()),
        phones=tuple(row.phone.splitlines()),
        note=row.note or None,
    )


def put_in_place(rows: "QuerySet[PersonRow]", owner: OwnerId, cards: Sequence[CardPerson]) -> None:
    """Put cards in the place of those of the same name and organisation; `rows` are the owner's cards."""
    made = {(row.name, row.organisation): row for row in (_row(owner, card) for card in cards)}
    before = rows.values_list("pk", "name", "organisation")
    replaced = [pk for pk, name, organisation in before if (name, organisation) in made]
    for begin in range(0, len(replaced), _AT_ONCE):
        rows.filter(pk__in=replaced[begin : begin + _AT_ONCE]).delete()
    rows.bulk_create(made.values(), batch_size=_AT_ONCE)


def _row(owner: OwnerId, card: CardPerson) -> PersonRow:
    return PersonRow(
        owner_id=owner,
        name=_kept(card.name),
        organisation=_kept(card.organisation or ""),
        role=_kept(card.title or ""),
        email=_kept("\n".join(card.emails)),
        phone=_kept("\n".join(card.phones)),
        note=_kept(card.note or ""),
    )


def _kept(text: str) -> str:
    return text.replace("\0", "")  # PostgreSQL takes no NUL
