"""The corpus of mails with their meaning: written for this purpose, none is somebody's.

`tuned` was looked at while phrases and examples were written. `held-out` was written last, in ways of its own on
purpose, and no phrase or example was changed after it was read: it tells what to expect of wording nobody thought of.
`strangers` is in many voices and full of near misses; it was measured before those who wrote phrases had read it.

In `en-rejection.txt` every mail is a rejection; in `ru-mails.txt` each begins with a line that says what it is. Mails
stand between lines of `%%`, the subject, if there is one, in a line of its own.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from heardback.intake.message import Address, Message
from heardback.intake.understand import Means

HERE = Path(__file__).parents[2] / "corpus" / "mail"
PARTS = ("tuned", "held-out", "strangers")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """One mail with its meaning."""

    name: str
    means: Means
    message: Message


def samples(part: str) -> Iterator[Sample]:
    """Yield the mails of a part."""
    for file in sorted((HERE / part).glob("*.txt")):
        for number, mail in enumerate(file.read_text(encoding="utf-8").split("\n%%\n"), 1):
            means, rest = file.stem.partition("-")[2], mail
            if means == "mails":
                means, _, rest = mail.partition("\n")
            yield Sample(name=f"{part} {file.stem} {number}", means=means, message=mail_of(*taken_apart(rest)))  # type: ignore[arg-type]


def taken_apart(mail: str) -> tuple[str, str]:
    """Return a mail's subject and its text."""
    if not mail.startswith("Subject:"):
        return "", mail.strip()
    subject, _, text = mail.partition("\n")
    return subject.removeprefix("Subject:").strip(), text.strip()


def mail_of(subject: str, text: str, sender: str = "") -> Message:
    """Return a mail with nothing but a subject, a text and maybe its sender's address."""
    return Message(
        message_id=None, in_reply_to=None, references=(), sender=Address(name="", email=sender), reply_to=(), to=(),
        cc=(), subject=subject, date=None, text=text, parts=(), attachments=(), headers=(),
    )  # fmt: skip
