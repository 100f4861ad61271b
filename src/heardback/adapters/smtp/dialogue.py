"""One try to hand a letter to a mail server (RFC 5321, 6409), so that its fate is known or known to be unknown.

Until the dot that ends the text, nothing has arrived, whatever happens. After it, only the server's own answer tells.
Python's `smtplib.sendmail` does all of it in one go, and raises the same for a letter that is stored and for one that
is lost.
"""

import re
import socket
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from heardback.adapters.smtp.renamed import named_by_server
from heardback.adapters.smtp.signing_in import sign_in
from heardback.adapters.smtp.wire import Broken, Garbled, Reply, Silent, Wire
from heardback.core.troubles import CannotReach, NotReachedFromHere, NotSafe
from heardback.ports import Credentials, MailServer, Outcome, Reason

_OURSELVES: Final = b"EHLO [127.0.0.1]"
"""An address literal (RFC 5321, 4.1.3): the name of somebody's computer is nobody's business."""
_LINE_START_DOT: Final = re.compile(rb"^\.", re.MULTILINE)
_DONE, _GO_ON, _NEVER = 2, 3, 5
_IN_STEP_SECONDS: Final = 10.0
_GOODBYE_SECONDS: Final = 2.0

Connect = Callable[[str, int], socket.socket]
"""Return a connection. Raises `CannotReach`, `NotReachedFromHere`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Patience:
    """How long to wait, in seconds."""

    before_dot: float = 300
    """For everything together up to the dot. What does not come about by then is tried again later."""
    after_dot: float = 600
    """For the answer to the dot (RFC 5321, 4.5.3.2.6): whoever gives up too early does not know what has become of
    the letter."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Envelope:
    """What is handed over: from whom, to whom, and the message."""

    sender: str
    recipient: str
    mail: str
    """In ASCII, with CRLF line ends."""


class _Ended(Exception):
    """The try has come to its end."""

    def __init__(self, outcome: Outcome) -> None:
        super().__init__()
        self.outcome = outcome


class Dialogue:
    """One connection to one server."""

    def __init__(self, server: MailServer, connect: Connect, patience: Patience) -> None:
        """Nothing is opened yet."""
        self._server = server
        self._connect = connect
        self._patience = patience
        self._give_up = time.monotonic() + patience.before_dot
        self._name = ""
        self._in_text = False

    def hand_over(self, envelope: Envelope, credentials: Credentials, before_dot: Callable[[], bool]) -> Outcome | None:
        """Try to hand a letter over. None: `before_dot` said no, and it has not arrived.

        1. Connect, under TLS or not at all; sign in; name sender and recipient; send the text.
        2. Make sure that the server has said nothing unasked, which would be taken for its answer to the dot.
        3. `before_dot` notes durably that the dot is about to go. Up to here, whatever happens, nothing has arrived.
        4. Send the dot and wait for the answer: stored (2xx), not now (4xx), never (5xx). Without an answer, or with
           one that is none or is about something else, the letter may have arrived.
        """
        try:
            wire = self.signed_in(credentials)
        except _Ended as end:
            return end.outcome
        try:
            self._text(wire, envelope)
            return self._dot(wire, envelope) if before_dot() else None
        except _Ended as end:
            return end.outcome
        except Broken as broken:
            return _not_now(broken)
        finally:
            if self._in_text:  # where a goodbye would be a line of the letter
                wire.close()
            else:
                _part(wire)

    def try_signing_in(self, credentials: Credentials) -> Outcome:
        """Find out whether one can sign in; `sent` means yes."""
        try:
            wire = self.signed_in(credentials)
        except _Ended as end:
            return end.outcome
        _part(wire)
        return Outcome(state="sent")

    def signed_in(self, credentials: Credentials) -> Wire:
        """Return a safe connection on which we are signed in. Raises `_Ended`."""
        try:
            wire = Wire(self._connect(self._server.host, self._server.port))
        except NotReachedFromHere as error:
            raise _Ended(Outcome(state="failed", reason="inside")) from error
        except CannotReach as error:
            raise _Ended(Outcome(state="retry", reason="unreachable")) from error
        try:
            self._sign_in(wire, self._greeted(wire), credentials)
        except Broken as broken:
            wire.close()
            raise _Ended(_not_now(broken)) from broken
        except NotSafe as error:
            wire.close()
            raise _Ended(Outcome(state="retry", reason="certificate")) from error
        except CannotReach as error:
            wire.close()
            raise _Ended(Outcome(state="retry", reason="broken")) from error
        except BaseException:
            wire.close()
            raise
        return wire

    def _greeted(self, wire: Wire) -> frozenset[str]:
        """Exchange greetings, and return by which means one may sign in; by then the connection is safe."""
        if self._server.security == "tls":
            wire.secure(self._server.host, self._left)
        _expect(wire.reply(self._left), _DONE)
        offers = _expect(wire.say(_OURSELVES, self._left), _DONE)
        if self._server.security == "starttls":
            if "STARTTLS" not in _offered(offers):
                raise _Ended(Outcome(state="failed", reason="not-secure", said=offers.said))
            _expect(wire.say(b"STARTTLS", self._left), _DONE)
            wire.secure(self._server.host, self._left)
            offers = _expect(wire.say(_OURSELVES, self._left), _DONE)  # what was said in the clear counts no more
        self._name = _name(offers)
        return _offered(offers).get("AUTH", frozenset())

    def _sign_in(self, wire: Wire, offered: frozenset[str], credentials: Credentials) -> None:
        reply = sign_in(wire, offered, credentials, self._left)
        if reply is None:
            raise _Ended(Outcome(state="failed", reason="no-way-in", said=" ".join(sorted(offered))))
        _expect(reply, _DONE, "login")

    def _text(self, wire: Wire, envelope: Envelope) -> None:
        """Send all but the dot."""
        _expect(wire.say(f"MAIL FROM:<{envelope.sender}>".encode("ascii"), self._left), _DONE, "sender")
        _expect(wire.say(f"RCPT TO:<{envelope.recipient}>".encode("ascii"), self._left), _DONE, "recipient")
        _expect(wire.say(b"DATA", self._left), _GO_ON)
        self._in_text = True
        wire.send(_stuffed(envelope.mail), self._left)
        wire.make_sure_of_silence()

    def _dot(self, wire: Wire, envelope: Envelope) -> Outcome:
        """Send the dot, and find out what has become of the letter. From here on nothing is certain but an answer."""
        try:
            wire.send(b".\r\n", self._left)
            reply = wire.reply(self._patience.after_dot)
        except Broken as broken:
            return Outcome(state="uncertain", reason="silent" if isinstance(broken, Silent) else "broken")
        self._in_text = False
        if reply.kind == _GO_ON or reply.is_goodbye or not self._is_in_step(wire):
            return Outcome(state="uncertain", reason="broken", said=reply.said)
        if reply.kind != _DONE:
            return _refused(reply, "refused")
        people = (envelope.sender, envelope.recipient)
        known_as = named_by_server(reply.said, self._server.host, not_names=people)
        return Outcome(state="sent", said=reply.said, known_as=known_as)

    def _is_in_step(self, wire: Wire) -> bool:
        """Tell whether what came after the dot was about the dot: a server that had spoken out of turn is found out.

        It is greeted once more, and has to name itself as before.
        """
        try:
            again = wire.say(_OURSELVES, _IN_STEP_SECONDS)
        except Broken:
            return False
        return _name(again) == self._name

    @property
    def _left(self) -> float:
        """Return how many seconds are left before the dot; a moment at the least, so that waiting ends by itself."""
        return max(0.001, self._give_up - time.monotonic())


def _expect(reply: Reply, kind: int, reason: Reason = "refused") -> Reply:
    """Return the reply if it is of this kind; any other ends the try."""
    if reply.kind == kind:
        return reply
    if reply.kind in (_DONE, _GO_ON):
        raise Garbled
    raise _Ended(_refused(reply, reason))


def _refused(reply: Reply, reason: Reason) -> Outcome:
    if reply.kind == _NEVER:
        return Outcome(state="failed", reason=reason, said=reply.said)
    return Outcome(state="retry", reason="busy", said=reply.said)


def _not_now(broken: Broken) -> Outcome:
    return Outcome(state="retry", reason="silent" if isinstance(broken, Silent) else "broken")


def _name(reply: Reply) -> str:
    """Return how a server names itself in its answer to EHLO; other answers have other first words."""
    return reply.lines[0].partition(" ")[0] if reply.kind == _DONE else ""


def _offered(reply: Reply) -> dict[str, frozenset[str]]:
    """Read what a server offers (RFC 5321, 4.1.1.1); some older ones write AUTH=PLAIN."""
    found: dict[str, frozenset[str]] = {}
    for line in reply.lines[1:]:
        name, *words = line.upper().replace("AUTH=", "AUTH ").split() or [""]
        found[name] = found.get(name, frozenset()) | frozenset(words)
    return found


def _stuffed(mail: str) -> bytes:
    """Return the text as it goes over the wire: a dot at the start of a line is doubled (RFC 5321, 4.5.2)."""
    lines = mail.replace("\r\n", "\n").replace("\r", "\n").rstrip("\n") + "\n"
    return _LINE_START_DOT.sub(b"..", lines.encode("ascii")).replace(b"\n", b"\r\n")


def _part(wire: Wire) -> None:
    """Say goodbye, and wait for nothing: what became of the letter is known, or is not."""
    try:
        wire.send(b"QUIT\r\n", _GOODBYE_SECONDS)
    except Broken:
        pass
    finally:
        wire.close()
