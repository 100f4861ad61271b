"""Mailboxes, in Russian."""

from datetime import date
from typing import Final

from heardback.core.wording.russian.dates import short_day

_WHY: Final = {
    "refused": "её сервер больше не принимает пароль",
    "no-password": "её пароль нужно ввести здесь ещё раз",
    "no-folder": "папка «Входящие» не открывается",
    "unsafe": "её сервер не смог подтвердить, что он тот самый",
    "inside": "отсюда доступны только почтовые серверы в интернете",
    "unreachable": "её сервер недоступен",
    "broken-off": "соединение с её сервером обрывается",
    "unread": "что-то в ней не удаётся прочитать",
}
_NO_REASON: Final = "её сервер не отдаёт письма"


def mailbox_unread(address: str, trouble: str, since: date | None) -> str:
    """Say that a mailbox is not read, why, and since when."""
    if trouble == "folder-gone":
        return f"Папки, которую вы выбрали для ящика {address}, больше нет, и она не читается."
    why = _WHY.get(trouble, _NO_REASON)
    last = f" (последний раз — {short_day(since)})" if since else ""
    return f"Почта {address} не читается{last}: {why}."
