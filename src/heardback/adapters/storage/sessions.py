"""Sessions in the database, of no use to whoever reads a copy of it: keys are hashed, contents are sealed.

A session may hold what opens doors: the code that was just sent by mail, the secret of an app not yet confirmed, a form
that waits for the password. Django's own store keeps all of it, and the keys, as they are.
"""

import json
from datetime import timedelta
from hashlib import sha256
from typing import Any, Final

from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore as DatabaseStore

from heardback.adapters.sealing import seal, unseal
from heardback.adapters.storage.models import SessionRow
from heardback.core.errors import SealedElsewhere
from heardback.settings.framework import IDLE_SECONDS

_PURPOSE: Final = "session"
_ON_THE_WAY: Final = timedelta(days=1)
"""So long a session lasts in which nobody has signed in yet: anybody can make such ones, as many as they like."""


class SessionStore(DatabaseStore):
    """Django's store, but for what stands in the columns."""

    @classmethod
    def get_model_class(cls) -> type[SessionRow]:
        """Return our rows."""
        return SessionRow

    def encode(self, session_dict: dict[str, Any]) -> str:
        """Seal the contents."""
        return seal(json.dumps(session_dict, separators=(",", ":")), _PURPOSE)

    def decode(self, session_data: bytes | str) -> dict[str, Any]:
        """Open the contents. With another secret key than then, the session is an empty one: sign in again."""
        try:
            contents: dict[str, Any] = json.loads(unseal(str(session_data), _PURPOSE))
        except (SealedElsewhere, ValueError):
            return {}
        return contents

    def exists(self, session_key: str) -> bool:
        """Tell whether there is such a session."""
        return self.model.objects.filter(session_key=hashed(session_key)).exists()

    def create_model_instance(self, data: dict[str, Any]) -> SessionRow:
        """Return the row to be written, with whose session it is."""
        row: Any = super().create_model_instance(data)
        row.session_key = hashed(row.session_key)
        row.account_id = data.get(SESSION_KEY)
        if row.account_id is None:
            row.expire_date -= timedelta(seconds=IDLE_SECONDS) - _ON_THE_WAY
        kept: SessionRow = row
        return kept

    def delete(self, session_key: str | None = None) -> None:
        """Delete it."""
        key = session_key or self.session_key
        if key:
            self.model.objects.filter(session_key=hashed(key)).delete()

    def _get_session_from_db(self) -> SessionRow | None:
        """Look for it as Django does, by the key as it stands in the database."""
        key = self._session_key
        self._session_key = hashed(key or "")
        row: SessionRow | None = super()._get_session_from_db()  # type: ignore[misc]  # its stubs leave it out
        self._session_key = key if row else None
        return row


def hashed(session_key: str) -> str:
    """Return what stands in the database for a key. It is random, so that a plain hash tells nothing of it."""
    return sha256(session_key.encode()).hexdigest()
