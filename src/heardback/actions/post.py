"""The postman: takes letters on their way to the mail server, and finds out what has become of each.

    ready ─▶ claimed ─▶ dot-sent ─▶ sent ─▶ (recorded) ─▶ (a copy in Sent)
      ▲         │           ├─────▶ retry, failed: the server said so
      │         │           └─────▶ uncertain: no word came ─▶ sent, if it is found in Sent, or the person says so
      └─ retry ◀┴─▶ failed

Whoever dies at any point leaves a lease that ends. What was `claimed` then has certainly not arrived, and is sent;
what was `dot-sent` may have, and is never sent again by itself.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from heardback.actions.letters import Place, draft_at
from heardback.actions.opened import open_candidacy
from heardback.actions.record import Command, record
from heardback.actions.send import refusal_of
from heardback.core.errors import ChangedMeanwhile, NoSuchCandidacy
from heardback.core.events import ContactId, Event, Note
from heardback.core.journal import told
from heardback.core.meetings import named_in
from heardback.core.retries import delay
from heardback.core.shapes import Words
from heardback.ports import EventLog, Fate, KeptLetter, LetterKey, Outbox, Outcome, Outgoing, Post

LEASE: Final = timedelta(minutes=17)
"""Longer than a try can take: five minutes up to the dot and ten after it, connecting apart."""
PATIENCE: Final = timedelta(days=1)
"""After so long without getting through, its writer is told that it did not go out. A letter that says "today" is no
longer true then, even if the computer only slept."""
_LOOKS: Final = 4
"""So often it is looked for in Sent, where some servers take their time."""
_COPY_AFTER: Final = timedelta(minutes=2)
_MOST_COPIES: Final = 5
_WRITES: Final = 5

_WAITING: Final = ("ready", "claimed", "retry")


class Postman:
    """A `worker.Job` over the outbox: one letter at a time, one transition at a time."""

    name = "letters"

    def __init__(self, log: EventLog, outbox: Outbox, post: Post) -> None:
        """Take what it needs."""
        self._log, self._outbox, self._post = log, outbox, post

    def claim(self, now: datetime) -> Sequence[Outgoing]:
        """Take one letter."""
        return self._outbox.claim(now, now + LEASE, 1)

    def act(self, claimed: Outgoing, now: datetime) -> None:
        """Do what comes next for a letter, and store what comes of it."""
        if claimed.state in _WAITING:
            self._send(claimed, now)
        elif claimed.state == "dot-sent":
            self._outbox.settle(claimed, Fate(state="uncertain", reason="interrupted", due=now), now)
        elif claimed.state == "uncertain":
            self._look(claimed, now)
        elif claimed.state == "sent":
            self._follow_up(claimed, now)

    def put_off(self, claimed: Outgoing, now: datetime) -> None:
        """Let it come due again later."""
        self._outbox.put_off(claimed, now + delay(claimed.tries + 1), now)

    def _send(self, letter: Outgoing, now: datetime) -> None:
        """Send a letter that has not gone out.

        1. The guards are asked once more: much may have happened since the yes.
        2. The dialogue with the server; right before the dot, that is noted durably, unless the lease was lost.
        3. What came of it is noted. If nothing can be noted any more, the letter stays `dot-sent`, and that is true.
        """
        outcome, fate = None, self._refused(letter, now)
        if fate is None:
            outcome = self._post.send(letter, lambda: self._outbox.mark_dot(letter, now))
            fate = _after_try(letter, outcome, now) if outcome else None
        if fate:
            self._outbox.settle(letter, fate, now)
        self._know_as(letter, outcome.known_as if outcome else None)

    def _refused(self, letter: Outgoing, now: datetime) -> Fate | None:
        if now > letter.queued_at + PATIENCE:
            return Fate(state="failed", reason=letter.reason or "too-long", said=letter.said)
        written = letter.written
        opened = open_candidacy(self._log, letter.owner, letter.candidacy, now)
        to = next((one for one in opened.candidacy.contacts if one.id == written.to), None)
        refusal = refusal_of(opened, written.kind, to, now)
        return Fate(state="failed", reason="guard", said=refusal.guard) if refusal else None

    def _look(self, letter: Outgoing, now: datetime) -> None:
        """Look for an uncertain letter in Sent. That it is not there proves nothing: its writer is asked."""
        found = self._post.find(letter)
        self._know_as(letter, found)
        if found:
            fate = Fate(state="sent", reason="in-sent", due=now)
        else:
            tries = letter.tries + 1
            due = now + delay(2 * tries) if tries < _LOOKS else None
            reason = letter.reason if found is None else "not-in-sent"
            fate = Fate(state="uncertain", reason=reason, said=letter.said, tries=tries, due=due)
        self._outbox.settle(letter, fate, now)

    def _follow_up(self, letter: Outgoing, now: datetime) -> None:
        """Record a letter that was sent; a little later, see to the copy in Sent."""
        if not self._log.done(letter.owner, _command(letter)):
            self._record(letter, now)
            due = now + _COPY_AFTER
        else:
            if letter.tries < _MOST_COPIES:
                self._know_as(letter, self._post.copy(letter))
            due = None
        self._outbox.settle(letter, replace(_as_it_is(letter), due=due), letter.changed_at)

    def _know_as(self, letter: Outgoing, message_id: str | None) -> None:
        """Note under which Message-ID a letter goes on, where a server gave it another one."""
        if message_id and message_id != letter.message_id:
            self._outbox.know_as(letter.owner, letter.key, message_id)

    def _record(self, letter: Outgoing, now: datetime) -> None:
        """Record that it was sent, once: its key is the idempotency key. The journal may grow at the same time."""
        for attempt in range(_WRITES):
            try:
                journal = self._log.journal(letter.owner, letter.candidacy)
                command = Command(
                    owner=letter.owner, key=letter.candidacy, seen=len(journal), command=_command(letter), now=now
                )
                known = {one.id for one in told(journal).contacts}
                record(self._log, command, *_events(letter, known), letter=self._as_sent(letter))
            except ChangedMeanwhile:
                if attempt == _WRITES - 1:
                    raise
            except NoSuchCandidacy:
                return
            else:
                return

    def _as_sent(self, letter: Outgoing) -> KeptLetter:
        """Return the letter as it went out: what was its draft, unless its writer has changed that meanwhile."""
        written, sent_at = letter.written, letter.dot_at or letter.changed_at
        place = Place(owner=letter.owner, key=letter.candidacy, kind=written.kind, to=written.to)
        draft = draft_at(self._log, place)
        if draft and (draft.subject.strip(), draft.body.strip()) == (written.subject.strip(), written.body.strip()):
            return replace(draft, version=draft.version + 1, changed_at=sent_at, sent_at=sent_at)
        return KeptLetter(
            key=LetterKey(str(letter.key)),
            candidacy=letter.candidacy,
            kind=written.kind,
            to=written.to,
            subject=written.subject,
            body=written.body,
            version=1,
            changed_at=sent_at,
            sent_at=sent_at,
        )


def _after_try(letter: Outgoing, outcome: Outcome, now: datetime) -> Fate:
    """Return what becomes of a letter after a try to send it."""
    fate = Fate(state=outcome.state, reason=outcome.reason, said=outcome.said)
    if outcome.state == "retry":
        tries = letter.tries + 1
        due = now + delay(tries)
        if due > letter.queued_at + PATIENCE:
            return replace(fate, state="failed")
        return replace(fate, tries=tries, due=due)
    return fate if outcome.state == "failed" else replace(fate, due=now)


def _as_it_is(letter: Outgoing) -> Fate:
    return Fate(state=letter.state, reason=letter.reason, said=letter.said, tries=letter.tries)


def _events(letter: Outgoing, known: set[ContactId]) -> list[Event]:
    """Return what has happened; of somebody who was taken out of the record meanwhile, a note has to do."""
    sent_at = letter.dot_at or letter.changed_at
    events = [replace(one, at=sent_at.astimezone(one.at.tzinfo)) for one in letter.written.events]
    if all(known.issuperset(named_in(one)) for one in events):
        return events
    return [Note(at=sent_at, text=Words(f"{letter.written.to_name}: {letter.written.subject}"))]


def _command(letter: Outgoing) -> str:
    return f"outgoing {letter.key}"
