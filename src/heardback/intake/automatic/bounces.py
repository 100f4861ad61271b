"""Bounces and receipts of programs that write no report: Exim, qmail, older Exchange, Notes, telephones.

A bounce is believed by its sender and its subject together, or by what it says in the words of a known program; so a
person who writes "your mail did not arrive" is not taken for a machine.
"""

import re
from typing import Final

from heardback.intake.automatic.reports import original_id
from heardback.intake.automatic.values import Automatic
from heardback.intake.message import Message

_CASELESS: Final = re.IGNORECASE
_DAEMON: Final = re.compile(
    r"(?:mailer-?daemon|postmaster|mail-?delivery|maildelivery|mailadmin|administrator|microsoftexchange\w*"
    r"|bounces?)@"
    r"|mail delivery (?:sub)?system|mail administrator|система доставки|системный администратор|почтовая система",
    _CASELESS,
)
_FAILED: Final = re.compile(
    r"undeliver(?:ed|able)|delivery (?:status notification \(failure\)|failure|failed|has failed|incomplete)"
    r"|mail delivery failed|returned (?:mail|to sender)|failure notice|message (?:not|could not be) delivered"
    r"|could not (?:send|deliver)|не доставлено|недоставлен|не удалось доставить|ошибка доставки"
    r"|возвращено отправителю"
    r"|сообщение не доставлено|unzustellbar|mail system error",
    _CASELESS,
)
_DELAYED: Final = re.compile(
    r"delay(?:ed)?\b|still being retried|delivery status notification \(delay\)|warning: (?:message|could not)"
    r"|задерж|доставка отложена",
    _CASELESS,
)
_SAID: Final = re.compile(
    r"could not be delivered to (?:one or more|the following|some)"
    r"|the following address(?:es)?(?:\(es\))? (?:failed|had)"
    r"|i'?m afraid i wasn'?t able to deliver"
    r"|delivery (?:to the following recipients? )?(?:has )?failed(?: permanently)?"
    r"|this is a permanent error|did not reach the following recipient|(?:wasn't|couldn't be) delivered to"
    r"|your message (?:was not|wasn't|couldn't be) delivered|address (?:not found|couldn't be found)"
    r"|не удалось доставить (?:ваше )?(?:сообщение|письмо)|(?:письмо|сообщение) не (?:было|может быть) доставлено"
    r"|unrouteable address|no such user|user unknown|mailbox (?:is )?(?:full|unavailable)|recipient address rejected",
    _CASELESS,
)
_ADDRESS: Final = re.compile(r"[\w.+=&'*/-]{1,64}@[a-zA-Z0-9](?:[\w.-]{0,200}[a-zA-Z0-9])?")
_MESSAGE_ID: Final = re.compile(r"^[ \t>]*message-id:\s*(<[^<>\s]{1,500}>)", _CASELESS | re.MULTILINE)
_STATUS: Final = re.compile(r"\b[45]\.\d{1,3}\.\d{1,3}\b")
_COPY: Final = re.compile(
    r"^.{0,20}(?:this is a copy of|below this line is a copy|original message|included is a copy|message headers"
    r"|returned message"
    r"|копия (?:сообщения|письма)|исходное (?:сообщение|письмо)).*$",
    _CASELESS | re.MULTILINE,
)
_READ: Final = re.compile(
    r"\s*(?:(?:read|gelesen|lu)|прочтено|прочитано|not read|deleted|не прочтено|не прочитано|удалено):\s", _CASELESS
)
_WAS_READ: Final = re.compile(
    r"(?:was|has been) (?:read|displayed|opened|deleted)(?: without being read)?|(?:this is )?a (?:return"
    r"|read) receipt"
    r"|было (?:прочитано|прочтено|открыто|удалено)|уведомление о прочтении",
    _CASELESS,
)
_UNREAD: Final = re.compile(r"not read|deleted|без прочтения|не проч|удален", _CASELESS)
_LONGEST: Final = 20_000
_LONGEST_RECEIPT: Final = 1_000


def folk_bounce(message: Message) -> Automatic | None:
    """Read a bounce or a receipt without a report, if it is one."""
    return _bounce(message) or _receipt(message)


def _bounce(message: Message) -> Automatic | None:
    named = message.header("x-failed-recipients")
    by_daemon = bool(_DAEMON.search(f"{message.sender.email} {message.sender.name}"))
    text = message.text[:_LONGEST]
    failed, said, delayed = _FAILED.search(message.subject), _SAID.search(text), _DELAYED.search(message.subject)
    if not (named or (by_daemon and (failed or said or delayed)) or (failed and said)):
        return None
    before_copy = _COPY.split(text, maxsplit=1)[0]
    status = _STATUS.search(before_copy)
    copied_id = _MESSAGE_ID.search(text)
    return Automatic(
        kind="delay" if delayed and not failed else "bounce",
        words=f"X-Failed-Recipients: {named}" if named else (failed or said or delayed or [message.subject])[0],
        recipients=_failed(named or before_copy, message),
        status=status[0] if status else "",
        about=original_id(message) or (copied_id[1] if copied_id else message.in_reply_to),
    )


def _failed(told: str, message: Message) -> tuple[str, ...]:
    """Return the addresses that a bounce names, besides its own and the reader's."""
    ours = {message.sender.email.lower(), *(to.email.lower() for to in message.to)}
    found = (address.lower() for address in _ADDRESS.findall(_MESSAGE_ID.sub("", told)))
    others = dict.fromkeys(one for one in found if one not in ours and not _DAEMON.match(one))
    return tuple(others)[:20]


def _receipt(message: Message) -> Automatic | None:
    subject = _READ.match(message.subject)
    said = _WAS_READ.search(message.text[:_LONGEST_RECEIPT])
    if not (subject and (said or not message.text.strip())):
        return None
    told = f"{message.subject[:40]} {said[0] if said else ''}"
    return Automatic(
        kind="receipt",
        words=said[0] if said else subject[0].strip(),
        recipients=(message.sender.email.lower(),) if message.sender.email else (),
        status="deleted" if _UNREAD.search(told) else "displayed",
        about=message.in_reply_to,
    )
