"""Ways of contact in Russian: how something was said or sent."""

from typing import Final

_WAYS: Final = {
    "phone": "по телефону",
    "email": "по электронной почте",
    "in-person": "лично",
    "letter": "бумажным письмом",
    "sms": "по СМС",
    "whatsapp": "в WhatsApp",
    "telegram": "в Telegram",
    "linkedin": "в LinkedIn",
}


def way(channel: str) -> str:
    """Say how: по телефону; a way without words here is named as the employer declared it."""
    return _WAYS.get(channel, f"через {channel}")


def by_way(channel: str | None) -> str:
    """Say how, with a space before it; nothing where it is not known."""
    return f" {way(channel)}" if channel else ""
