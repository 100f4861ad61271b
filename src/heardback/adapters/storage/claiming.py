"""Rows that are due, taken by one worker: the lease stands where the due time stood."""

from datetime import datetime
from typing import TypeVar

from django.db import connections
from django.db.models import Model, QuerySet

from heardback.adapters.storage.writing import writing

Row = TypeVar("Row", bound=Model)


def take_due(rows: "QuerySet[Row]", using: str, now: datetime, lease: datetime, limit: int) -> list[Row]:
    """Take some of the rows whose `due` has come, the longest due first, and let each be due again at `lease`.

    Most looks find nothing, and then nothing is written.
    """
    due = rows.filter(due__lte=now)
    if not due.exists():
        return []
    with writing(using):
        taken = list(not_being_taken(due.order_by("due", "pk"), using)[:limit])
        rows.filter(pk__in=[row.pk for row in taken]).update(due=lease)
    return taken


def not_being_taken(rows: "QuerySet[Row]", using: str) -> "QuerySet[Row]":
    """Pass over the rows that another worker is taking at this moment; a file has one writer at a time anyway."""
    can_skip = connections[using].features.has_select_for_update_skip_locked
    return rows.select_for_update(skip_locked=True) if can_skip else rows
