"""Answers that programs give for people: out of the office, received, no longer with us.

RFC 3834 has one header field for them, `Auto-Submitted`; programs have a dozen others, or only a subject, or words.
Words alone count where they open the mail and speak of its writer, now: "I have been on vacation, I just returned" is a
person.
"""

import re
from datetime import date
from typing import Final

from heardback.core.promises import WorkingDays, days_named
from heardback.core.promises.reading import sentences
from heardback.intake.automatic.values import Automatic, Kind
from heardback.intake.message import Message

_CASELESS: Final = re.IGNORECASE
_SUBJECT: Final = re.compile(
    r"\s*(?:(?:re|aw|sv|ответ)\s*:\s*)*\[?(?:auto(?:matic|mated|matische)?[- ]?(?:reply|response|answer|antwort"
    r"|svar)|autosvar|auto:|autoreply|autoresponse"
    r"|réponse automatique|respuesta automática|risposta automatica|abwesenheits\w*"
    r"|out[- ]of[- ](?:the[- ])?office|ooo\b|vacation (?:reply|response|message)"
    r"|away from (?:my )?(?:the )?(?:office|desk|mail)|on (?:vacation|holiday|leave)\b|автоматический ответ"
    r"|авто-?ответ|автоответчик|вне офиса|нет на месте|в отпуске)",
    _CASELESS,
)
_AWAY: Final = re.compile(
    r"\b(?:i am|i'm|i will be|i'll be|we are|currently)(?: \w+){0,3}? (?:out of (?:the |my )?office|away(?: from"
    r"| until| on|\b)|on (?:\w+ ){0,2}?(?:leave|vacation|holidays?|pto)"
    r"|travell?ing|out (?:until|from|today|this|on|sick)|not (?:in|at) the office|off (?:until|work|from|sick)"
    r"|unavailable)"
    r"|\bout of (?:the )?office\b(?= (?:until|from|with|and|on|today|this|,|\.|-|–))|\bmy (?:last day"
    r"|return) (?:at|was|to)|i (?:have|'ve) left (?:the company|the firm)"
    r"|(?:limited|no|intermittent|sporadic) access to (?:my )?e-?mail|\b(?:я|сейчас|нахожусь"
    r"|буду)(?: \w+){0,3}? (?:в (?:\w+ )?(?:отпуск[еу]|командировке|декрете)|на больничном|вне офиса|отсутству\w+)"
    r"|\bменя не будет|\bбуду отсутствовать|\bотсутствую (?:на|в|до|с)\b|нахожусь в (?:отпуске|командировке)"
    r"|больше не работаю",
    _CASELESS,
)
_OPENS: Final = 300
"""The words have to come within so many letters; people speak of other things first."""
_ABSENT_MORE: Final = re.compile(
    r"(?:will|shall|'ll) (?:respond|reply|answer|get back|return|read|attend)|in my absence|(?:if"
    r"|for) (?:\w+ ){0,4}(?:urgent|immediate|emergenc)|urgent(?:ly)?\b"
    r"|limited access|until|back (?:on|in)|отвечу|по (?:всем )?(?:срочным|неотложным)|в моё? отсутствие|вернусь"
    r"|до \d|буду на месте|по возвращении|обращайтесь",
    _CASELESS,
)
_ABOUT_US: Final = re.compile(
    r"\b(?:interview|your application|your candidacy|offer you|availab(?:le|ility) (?:for|on|to)|собеседован"
    r"|ваш\w* (?:кандидатур|резюме|отклик))",
    _CASELESS,
)
_OF_RETURN: Final = re.compile(
    r"\b(?:return\w*|back|resume\w*|respond|reply"
    r"|вернусь|возвращ\w+|на месте|выйду|выхожу|отвечу|буду в офисе|после)\b",
    _CASELESS,
)
_OF_ABSENCE: Final = re.compile(
    r"\b(?:out|away|leave|vacation|holidays?|until|till|through|from|absen\w+|off"
    r"|отпуск\w*|отсутств\w*|командировк\w*|не будет|больничн\w*|до|по)\b",
    _CASELESS,
)
_REPLYING_HEADERS: Final = ("x-autoreply", "x-autorespond", "x-autoresponder", "x-mail-autoreply")
_BY_MACHINE: Final = re.compile(
    r"this (?:is|was|e-?mail is|message is|e-?mail was|message was) (?:an? )?(?:automat\w+|system[- ]generated"
    r"|auto-?generated|sent automatically|generated automatically)"
    r"|please do not (?:reply|respond) to this (?:e-?mail|message|automat\w+)|do[- ]not[- ]reply to this"
    r"|(?:письмо|сообщение) (?:отправлено|сформировано|сгенерировано|создано) автоматически"
    r"|не отвечайте на (?:это|данное) (?:письмо|сообщение)|автоматическое (?:письмо|сообщение|уведомление)"
    r"|replies to this (?:e-?mail|message|mailbox) are not",
    _CASELESS,
)


def answered_by_program(message: Message, own: str, *, on: date, days: WorkingDays) -> Automatic | None:
    """Say whether a program answered, or wrote by itself."""
    submitted = message.header("auto-submitted").partition(";")[0].strip().lower()
    away = _says_away(own, sure=submitted == "auto-replied" or bool(_SUBJECT.match(message.subject)))
    if away:
        return Automatic(kind="out-of-office", words=away, returns=_returns(own, on=on, days=days))
    told = _told_by_header(message, submitted)
    if told:
        return told
    subject = _SUBJECT.match(message.subject)
    if subject:
        return Automatic(kind="auto-reply", words=subject[0].strip())
    said = _BY_MACHINE.search(own)
    return Automatic(kind="machine", words=said[0]) if said else None


def _says_away(own: str, *, sure: bool) -> str:
    """Return the words that say that the writer is away, or nothing.

    Where neither header nor subject has said that a program writes, the words have to open the mail, to go on as such
    replies do, and not to speak of the reader's own matter.
    """
    found = _AWAY.search(own[: 10 * _OPENS] if sure else own[:_OPENS])
    if not found:
        return ""
    return found[0].strip() if sure or (_ABSENT_MORE.search(own) and not _ABOUT_US.search(own)) else ""


def _told_by_header(message: Message, submitted: str) -> Automatic | None:
    kind: Kind = "auto-reply" if submitted == "auto-replied" else "machine"
    if submitted and submitted != "no":
        return Automatic(kind=kind, words=f"Auto-Submitted: {submitted}")
    for name in _REPLYING_HEADERS:
        if message.header(name):
            return Automatic(kind="auto-reply", words=f"{name.title()}: {message.header(name)[:60]}")
    precedence = message.header("precedence").lower()
    if precedence in ("auto_reply", "auto-reply"):
        return Automatic(kind="auto-reply", words=f"Precedence: {precedence}")
    return None


def _returns(own: str, *, on: date, days: WorkingDays) -> date | None:
    """Return the day they name for their return, else the last they name of their absence."""
    told = [sentence.said for sentence in sentences(own[: 10 * _OPENS])]
    for pattern in (_OF_RETURN, _OF_ABSENCE):
        named = [day for said in told if pattern.search(said) for day in days_named(said, on=on, days=days)]
        if named:
            return max(named)
    return None
