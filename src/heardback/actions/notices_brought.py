"""What somebody chose about notices, in an export that comes back. Where to did not come along: it is kept sealed."""

from typing import Any, Final

from heardback.actions.export import NOTICES
from heardback.core.codec import MISFIT, from_plain
from heardback.core.notices import Wishes
from heardback.core.notices.wishes import EVERY_DAY
from heardback.intake.tidying import one_line
from heardback.ports.notices import NoticesChosen

_MINUTES: Final = range(24 * 60)
_MOST: Final = 10
_LONGEST: Final = 200


def notices_in(said: dict[str, Any]) -> NoticesChosen | None:
    """Return what a settings file says of notices; None if it does not read, or would be nonsense."""
    try:
        chosen = from_plain(NoticesChosen, said[NOTICES])
    except MISFIT:
        return None
    labels = (one_line(label)[:_LONGEST] for label in chosen.channels[:_MOST])
    return NoticesChosen(wishes=chosen.wishes, channels=tuple(labels)) if _is_sound(chosen.wishes) else None


def _is_sound(wishes: Wishes) -> bool:
    hours = all(type(one) is int and one in _MINUTES for one in (wishes.begins, wishes.ends))
    days = all(type(one) is int for one in wishes.days) and tuple(sorted(set(wishes.days))) == wishes.days
    return hours and days and set(wishes.days) <= set(EVERY_DAY) and type(wishes.named) is bool
