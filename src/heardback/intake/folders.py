"""What kind of folder mail lies in, as its name tells: programs and countries name the same five by many names."""

import re
from dataclasses import dataclass
from typing import Final, Literal

FolderKind = Literal["inbox", "junk", "sent", "archive", "given"]
"""`archive`: any folder where mail is kept. `given`: the person brought it, and nothing says where it had been."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundMail:
    """A mail outside any account: from a file or a folder on disk."""

    folder: FolderKind
    folder_name: str
    """As people read it, levels parted by "/"; empty if it lay in none."""
    raw: bytes
    """As it was sent; of one beyond `message.LONGEST_MAIL` bytes, the beginning."""


_NAMES: Final[dict[FolderKind, str]] = {
    "inbox": "inbox, in, входящие, вхідні, posteingang, boîte de réception, bandeja de entrada, posta in arrivo, "
    "odebrane",
    "junk": "junk, junk e-mail, junk email, junk mail, spam, bulk, bulk mail, probably spam, caughtspam, спам, "
    "нежелательная почта, нежелательные, рассылки и спам, небажана пошта, spamverdacht, unbekannt, "
    "courrier indésirable, indésirables, pourriel, "
    "correo no deseado, no deseado, posta indesiderata, lixo eletrônico, wiadomości-śmieci",
    "sent": "sent, sent items, sent mail, sent messages, sent-mail, отправленные, отправленная почта, надіслані, "
    "gesendet, gesendete elemente, gesendete objekte, "
    "envoyés, messages envoyés, éléments envoyés, enviados, elementos enviados, "
    "mensajes enviados, posta inviata, inviata, itens enviados, wysłane",
}
_UNSENT: Final = (
    "drafts, draft, templates, outbox, unsent messages, черновики, шаблоны, исходящие, чернетки, entwürfe, "
    "postausgang, vorlagen, brouillons, borradores, bozze, rascunhos, szkice, robocze"
)
_KINDS: Final[dict[str, FolderKind | None]] = {
    **{name: kind for kind, names in _NAMES.items() for name in names.split(", ")},
    **dict.fromkeys(_UNSENT.split(", ")),
}
_LEVELS: Final = re.compile(r"[/\\]")
_SPACES: Final = re.compile(r"[\s_]+")


def folder_kind(name: str) -> FolderKind | None:
    """Return the kind of a folder by its name, levels parted by "/". None: what lies there was never sent, a draft.

    The last level that says anything decides, so that `[Gmail]/Spam` is junk and `INBOX/Firms` an archive.
    """
    levels = [_SPACES.sub(" ", level).strip().casefold() for level in _LEVELS.split(name)]
    for depth, level in reversed(list(enumerate(levels))):
        if level in _KINDS:
            kind = _KINDS[level]
            return "archive" if kind == "inbox" and depth < len(levels) - 1 else kind
    return "archive"


def kind_by_labels(labels: list[str]) -> FolderKind | None:
    """Return the kind of a mail that bears several labels, as Gmail's do; None: a draft."""
    kinds = {folder_kind(label) for label in labels}
    if None in kinds:
        return None
    order: tuple[FolderKind, ...] = ("junk", "sent", "inbox", "archive")
    return next((kind for kind in order if kind in kinds), "archive")
