"""How mail programs mark what they quote. One pattern a habit, each named for those who have it.

Every pattern is matched at the beginning of one line; `ATTRIBUTION` also of a few lines put together, since programs
break them at 76 letters.
"""

import re
from typing import Final

_CASELESS: Final = re.IGNORECASE

QUOTED_LINE: Final = re.compile(r"[ \t]{0,8}(?:>|\|(?: |$))")

_DAY: Final = (
    r"(?:mon|tue|wed|thu|fri|sat|sun|пн|вт|ср|чт|пт|сб|вс"
    r"|понедельник|вторник|сред[аы]|четверг|пятниц[аы]|суббот[аы]|воскресенье)"
)
_MOMENT: Final = (
    r"(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d\d-\d\d"
    r"|\d{1,2} [^\W\d]{3,9}\.? \d{4}|[^\W\d]{3,9}\.? \d{1,2},? \d{4})"
)
_WROTE: Final = r"(?:wrote|пишет|(?:на)?писал(?:а|\(а\))?)"
_ADDRESS: Final = r"<[^<>@\s]{1,64}@[^<>@\s]{1,200}>"

ATTRIBUTION: Final = re.compile(
    "|".join(
        (
            # Gmail, Apple Mail, Thunderbird: On Mon, Nov 16, 2026 at 10:00 AM Olga Petrova <olga@example.com> wrote:
            r"[ \t]{0,8}on\b.{5,250}\bwrote ?:[ \t]*$",
            r"[ \t]{0,8}(?:am|le|el|op)\b.{5,250}\b(?:schrieb|a écrit|escribió|schreef)\b.{0,80}:[ \t]*$",
            # Thunderbird without "On", and mailing lists: Olga Petrova wrote:  ·  Olga Petrova пишет:
            rf"[ \t]{{0,8}}(?=.{{0,200}}(?:\d|@|«|\")).{{0,250}}\b(?:writes|{_WROTE}) ?:[ \t]*$",
            rf"[ \t]{{0,8}}(?:[^\W\d_][\w.'-]*[ \t]){{1,4}}{_WROTE} ?:[ \t]*$",
            # Gmail in Russian: пн, 16 нояб. 2026 г. в 10:00, Ольга Петрова <olga@example.com>:
            rf"[ \t]{{0,8}}{_DAY}\b.{{5,250}}{_ADDRESS} ?:[ \t]*$",
            # Yandex: 16.11.2026, 10:00, "Ольга Петрова" <olga@example.com>:
            rf"[ \t]{{0,8}}{_MOMENT}.{{0,200}}{_ADDRESS} ?:[ \t]*$",
            # Mail.ru: Понедельник, 16 ноября 2026, 10:00 +03:00 от Ольга Петрова <olga@example.com>:
            rf"[ \t]{{0,8}}{_DAY}\b.{{5,150}}\bот\b.{{1,150}}:[ \t]*$",
        )
    ),
    _CASELESS,
)
"""A line that says who wrote what follows, and when."""

BEGINS_ATTRIBUTION: Final = re.compile(rf"[ \t]{{0,8}}(?:on\b|{_DAY}\b|{_MOMENT})", _CASELESS)
"""How an attribution begins that goes on in the next line."""

SEPARATOR: Final = re.compile(
    r"[ \t>*]{0,8}(?:[-_=]{2,40} ?(?:original (?:message|appointment)|forwarded (?:message|by)"
    r"|begin forwarded message|reply message"
    r"|исходное сообщение|пересылаемое сообщение|пересланное сообщение|перенаправленное сообщение|конец пересылаемого"
    r"|ursprüngliche nachricht|message d'origine)\b.{0,100}"
    r"|begin forwarded message:|начало переадресованного сообщения:|начало пересылаемого сообщения:)[ \t]*$",
    _CASELESS,
)
"""A line that cuts the mail off from an earlier one."""

HEADER: Final = re.compile(
    r"[ \t>*]{0,8}(from|sent|date|to|cc|bcc|subject|reply-to|importance|attachments?"
    r"|от(?: кого)?|отправлено|дата|кому|копия|тема|von|gesendet|an|betreff)\*?[ \t]?:\*?(?=\s|$|[^/])",
    _CASELESS,
)
"""A line of the little header that Outlook and others put over an earlier mail."""

RULE: Final = re.compile(r"[ \t>]{0,8}[-_=*]{5,}[ \t]*$")
"""A line drawn above such a header."""

BEGINS_HEADER: Final = frozenset(("from", "от", "от кого", "von", "sent", "date", "отправлено", "дата"))

NOTES_MOMENT: Final = re.compile(
    r".{0,80}\b\d{1,2}/\d{1,2}/(?:\d{4}|\d{2}) \d{1,2}:\d{2}(?::\d\d)? ?[AP]M\b", _CASELESS
)
"""Lotus Notes: the name and the moment of the earlier mail, above its To and Subject."""
