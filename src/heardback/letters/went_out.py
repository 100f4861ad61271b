"""What has happened when words went out: the events behind "I sent it", and behind the ways in which a call ends."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Final

from heardback.core.doing import PURPOSES, Ending, endings, events_of
from heardback.core.events import Asked, Channel, ContactId, Decision, Event, Verdict
from heardback.core.people import EMAIL, PHONE
from heardback.core.step import Action, Step
from heardback.letters.kinds import Kind

_DECIDES: Final[dict[str, Verdict]] = {
    "offer-accepted": "accept",
    "offer-declined": "decline",
    "withdrawal": "withdraw",
}
_DOES_MORE: Final[dict[str, Action]] = {"rejection-thanks-and-feedback": "ask-feedback"}
_CHANGES_NOTHING: Final = frozenset({"offer-received", "offer-received-call", "closing-questions-mail"})
"""A word of thanks that decides nothing, and a question about the terms: nothing is counted from them."""


def sent(kind: Kind, to: ContactId | None, at: datetime, *, receipt_requested: bool = False) -> Sequence[Event]:
    """Return what has happened when a letter was sent by e-mail at `at`; nothing, where it changes nothing.

    A letter that `needs_somebody`, sent to nobody, is a `KeyError`.
    """
    if kind.name in _DECIDES:
        return [Decision(at=at, means=_DECIDES[kind.name])]
    done = [event for action in _actions(kind) for event in _done(_step(action, to, EMAIL, at), at)]
    return [replace(one, receipt_requested=receipt_requested) if isinstance(one, Asked) else one for one in done]


def needs_somebody(kind: Kind) -> bool:
    """Tell whether the record has to say to whom these words went."""
    return any(action in PURPOSES for action in _actions(kind))


def ways_to_end(kind: Kind, to: ContactId | None, at: datetime) -> tuple[Ending, ...]:
    """Return how a call of this kind can end, the most usual first; none: the record has to say who was called."""
    if kind.action is None:
        return ()
    ways = endings(_step(kind.action, to, PHONE, at))
    return ("done", *ways) if kind.name in _CHANGES_NOTHING else ways


def called(kind: Kind, to: ContactId | None, ending: Ending, at: datetime) -> Sequence[Event]:
    """Return what has happened when a call ended so. An ending that it does not have is a `KeyError`."""
    if kind.action is None or (kind.name in _CHANGES_NOTHING and ending == "done"):
        return []
    return events_of(_step(kind.action, to, PHONE, at), ending, at)


def _actions(kind: Kind) -> Sequence[Action]:
    if kind.action is None or kind.name in _CHANGES_NOTHING:
        return ()
    more = _DOES_MORE.get(kind.name)
    return (kind.action, more) if more else (kind.action,)


def _done(step: Step, at: datetime) -> Sequence[Event]:
    """Return what happened when a step ended as letters do: it was sent, or with it the thing was done."""
    ways = endings(step)
    return events_of(step, ways[0] if ways else "sent", at)


def _step(action: Action, to: ContactId | None, channel: Channel, at: datetime) -> Step:
    return Step(action, at.date(), at.date(), (), to, channel)
