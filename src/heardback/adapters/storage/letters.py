"""Rows of letters ↔ letters as they are kept."""

from typing import TYPE_CHECKING, Any

from heardback.adapters.storage.models import LetterRow
from heardback.core.errors import ChangedMeanwhile
from heardback.core.events import ContactId
from heardback.ports import KeptLetter, Key, LetterKey, OwnerId

if TYPE_CHECKING:
    from django.db.models import QuerySet


def letters(rows: "QuerySet[LetterRow]") -> list[KeptLetter]:
    """Return the letters that rows speak of, those changed last first."""
    found = rows.order_by("-changed_at", "-id").select_related("candidacy")
    return [_letter(row) for row in found]


def put_letter(rows: "QuerySet[LetterRow]", owner: OwnerId, candidacy: int, letter: KeptLetter) -> None:
    """Keep a letter in the place of its earlier version, within a transaction; `rows` are the owner's letters.

    1. A new draft is refused where one of its kind to the same person is there: another window began it.
    2. A later one is compared and swapped in a single statement.
    """
    values = _columns(letter)
    if letter.version == 1:
        of_a_kind = rows.filter(candidacy=candidacy, kind=letter.kind, contact=values["contact"], sent_at=None)
        if letter.sent_at is None and of_a_kind.exists():
            raise ChangedMeanwhile
        rows.create(key=letter.key, owner_id=owner, candidacy_id=candidacy, **values)
    elif not rows.filter(key=letter.key, candidacy=candidacy, version=letter.version - 1).update(**values):
        raise ChangedMeanwhile


def _columns(letter: KeptLetter) -> dict[str, Any]:
    return {
        "kind": letter.kind,
        "contact": letter.to or "",
        "subject": letter.subject.replace("\0", ""),  # PostgreSQL takes no NUL
        "body": letter.body.replace("\0", ""),
        "version": letter.version,
        "changed_at": letter.changed_at,
        "sent_at": letter.sent_at,
    }


def _letter(row: LetterRow) -> KeptLetter:
    return KeptLetter(
        key=LetterKey(row.key),
        candidacy=Key(row.candidacy.key),
        kind=row.kind,
        to=ContactId(row.contact) if row.contact else None,
        subject=row.subject,
        body=row.body,
        version=row.version,
        changed_at=row.changed_at,
        sent_at=row.sent_at,
    )
