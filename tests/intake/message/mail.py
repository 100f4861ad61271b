"""Mail as it arrives, put together from its pieces."""

from heardback.intake.message import Message, read_message

USUAL = "From: Olga Petrova <olga@example.com>\nDate: Mon, 16 Nov 2026 10:00:00 +0100"


def mail(body: str | bytes = "Hello", *, head: str = "", usual: str = USUAL) -> bytes:
    """Return a mail with CRLF line ends; `head` is further header fields."""
    lines = "\n".join(part for part in (usual, head.strip("\n")) if part)
    text = body if isinstance(body, bytes) else body.encode()
    return (lines.encode() + b"\n\n" + text).replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")


def read(raw: bytes) -> Message:
    """Read a mail in which nothing is wrong."""
    message, problems = read_message(raw)
    assert problems == []
    return message
