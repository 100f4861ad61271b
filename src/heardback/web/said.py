"""What is said at the top of the next page travels there in a cookie, sealed.

Django would keep it in the session or in a cookie that everybody can read. The session is in the database: each command
would wait for the disk twice, once for what was recorded and once for saying so. And what is said may be personal.
"""

import json
from collections.abc import Sequence
from typing import Any, Final

from django.conf import settings
from django.contrib.messages.storage.base import BaseStorage, Message
from django.http import HttpResponseBase

from heardback.adapters.sealing import seal, unseal
from heardback.core.errors import SealedElsewhere

_PURPOSE: Final = "said"
_LONGEST: Final = 400
"""Characters of a sentence; more would fill the cookie."""
_LARGEST: Final = 3_000
"""Bytes of the cookie: browsers keep 4,096 (RFC 6265, 6.1), with its name and attributes."""


class Said(BaseStorage):
    """Sentences on their way to the next page of whoever they were said to."""

    def _get(self, *_args: Any, **_kwargs: Any) -> tuple[list[Message], bool]:  # noqa: ANN401 - as Django calls it
        kept = self.request.COOKIES.get(settings.HEARDBACK_SAID_COOKIE, "")
        return self._opened(kept) if kept else [], True

    def _opened(self, kept: str) -> list[Message]:
        """Open what was kept: nothing, if it was sealed elsewhere, or said to somebody who is no longer here."""
        try:
            owner, said = json.loads(unseal(kept, _PURPOSE))
        except (SealedElsewhere, ValueError):
            return []
        return [Message(*one) for one in said] if owner in (None, self._owner()) else []

    def _store(
        self,
        messages: list[Message],
        response: HttpResponseBase,
        *_args: Any,  # noqa: ANN401 - as Django calls it
        **_kwargs: Any,  # noqa: ANN401 - likewise
    ) -> list[Message]:
        said = [(one.level, str(one.message)[:_LONGEST], one.extra_tags) for one in messages]
        first = next((at for at in range(len(said)) if len(self._sealed(said[at:])) <= _LARGEST), len(said))
        name = settings.HEARDBACK_SAID_COOKIE
        if said[first:]:
            response.set_cookie(
                name,
                self._sealed(said[first:]),
                secure=settings.SESSION_COOKIE_SECURE,
                httponly=True,
                samesite="Lax",
            )
        elif name in self.request.COOKIES:
            response.delete_cookie(name, samesite="Lax")
        return messages[:first]

    def _sealed(self, said: Sequence[tuple[int, str, str]]) -> str:
        return seal(json.dumps([self._owner(), said], separators=(",", ":"), ensure_ascii=False), _PURPOSE)

    def _owner(self) -> int | None:
        user = getattr(self.request, "user", None)
        return user.pk if user is not None and user.is_authenticated else None
