"""What stands above a notice that goes by mail."""

from email.utils import format_datetime

from heardback.ports.notices import Message


def heading(message: Message, domain: str) -> dict[str, str]:
    """Return the fields of its header but for From, To and Subject; `domain` is where it comes from.

    RFC 3834: it was written by a program, so that who is away sends no word of it. Some servers give a mail another
    Message-ID on its way: an answer to it names what stands in its References, too (RFC 5322, 3.6.4).
    """
    name = f"<{message.token}@{domain}>"
    named = {"Message-ID": name, "References": name} if message.token else {}
    back = {"Reply-To": message.back} if message.back else {}
    return {
        "Date": format_datetime(message.at),
        "Auto-Submitted": "auto-generated",
        "X-Auto-Response-Suppress": "All",
        **named,
        **back,
    }
