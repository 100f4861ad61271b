"""From a letter on its way to a try at its account's mail server."""

from collections.abc import Callable
from typing import Final

from heardback.adapters.mail_inside import mail_inside
from heardback.adapters.mail_login import credentials
from heardback.adapters.reach import connect
from heardback.adapters.smtp.dialogue import Dialogue, Envelope, Patience
from heardback.adapters.storage.mail_accounts import all_of
from heardback.core.troubles import LoginRefused, MailTrouble
from heardback.ports import Credentials, MailServer, Outcome, Outgoing

USUAL: Final = Patience()


class Sending:
    """Sends the letters of a database's accounts."""

    def __init__(self, using: str = "default", patience: Patience = USUAL) -> None:
        """Name the database."""
        self._using, self._patience = using, patience

    def __call__(self, letter: Outgoing, before_dot: Callable[[], bool]) -> Outcome | None:
        """Try to send a letter; see `ports.Post`."""
        accounts = all_of(letter.owner, using=self._using)
        account = next((one for one in accounts if one.key == letter.account), None)
        if account is None or account.sending is None:
            return Outcome(state="failed", reason="disconnected")
        try:
            with_what = credentials(letter.owner, account, using=self._using)
        except LoginRefused as error:
            return Outcome(state="failed", reason="login", said=str(error.facts["why"]))
        except MailTrouble:
            return Outcome(state="retry", reason="unreachable")
        if with_what is None:
            return Outcome(state="failed", reason="no-password")
        envelope = Envelope(sender=letter.written.sender, recipient=letter.written.recipient, mail=letter.mail)
        return dialogue(account.sending, self._patience).hand_over(envelope, with_what, before_dot)


def try_signing_in(server: MailServer, with_what: Credentials, patience: Patience = USUAL) -> Outcome:
    """Find out whether one can sign in to a server; `sent` means yes. Nothing is sent."""
    return dialogue(server, patience).try_signing_in(with_what)


def dialogue(server: MailServer, patience: Patience) -> Dialogue:
    """Return a dialogue with a person's mail server; nothing is opened yet."""
    inside = mail_inside()
    return Dialogue(server, lambda host, port: connect(host, port, allow_inside=inside), patience)
