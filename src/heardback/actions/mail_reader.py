"""Who reads one person's mail as it is fetched: what is worth reading by its header is taken in."""

from heardback.actions.known import Desk, known
from heardback.actions.received import Taking
from heardback.intake.folders import FolderKind
from heardback.intake.heads import ReadHead
from heardback.intake.proposing.sifting import may_concern
from heardback.ports import KeptProposal, Received


class MailReader:
    """A `fetch_mail.Reader`. What is known of the candidacies is asked once: a visit is short."""

    def __init__(self, desk: Desk) -> None:
        """Take the person's desk."""
        self.own = desk.own()
        self._taking = Taking(desk)
        self._correspondences = [one.correspondence for one in known(desk)]

    def wants(self, head: ReadHead, kind: FolderKind, *, is_past: bool) -> bool:
        """Say whether a mail may concern an application, known or not. In the past it has to say so by itself.

        An answer to a notice always may.
        """
        if self._taking.answers.names_one(head):
            return True
        is_bulk = head.is_bulk or is_past
        return may_concern(head.envelope, self._correspondences, is_bulk=is_bulk, is_junk=kind == "junk")

    def take(self, received: Received) -> list[KeptProposal]:
        """Take a mail in; the inbox knows it by its Message-ID. Return what it proposes that is new."""
        return self._taking.take(received)
