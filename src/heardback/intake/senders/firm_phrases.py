"""How firms are named in senders' names and subjects: "Nordkraft Hiring Team", "Your application to Nordkraft"."""

import re
from collections.abc import Iterator
from typing import Final

from heardback.intake.phrases import finder
from heardback.intake.senders.names import bare, firm_words
from heardback.intake.senders.services import Service, service_at

_LONGEST_NAME: Final = 80
_MOST_WORDS: Final = 8

_DEPARTMENT: Final = (
    r"(?:hiring|recruit(?:ing|ment|ers?)|talent(?:\s+acquisition)?|careers?|jobs?|people|hr|human\s+resources|staffing"
    r"|personnel|selection|employment|admissions?)"
)
_UNIT: Final = (
    r"(?:team|department|dept\.?|desk|cell|office|unit|section|division|services?|hub|centre|center|bureau|committee"
    r"|board|operations)"
)
_DEPARTMENTS: Final = rf"{_DEPARTMENT}(?:\s*(?:&|and|/)\s*{_DEPARTMENT})?(?:\s+{_UNIT})?"
_ONLY_A_DEPARTMENT: Final = re.compile(
    rf"(?:the\s+|our\s+)?(?:{_DEPARTMENTS}|{_UNIT})(?:\s+(?:{_UNIT}|manager|info|updates?|notifications?))?"
    r"|(?:отдел|служба|департамент|управление)\s+(?:по\s+)?(?:работе\s+с\s+)?(?:персонал\w*|кадр\w*|подбор\w*"
    r"|найм\w*|hr)(?:\s+персонала)?|hr[-\s]?(?:отдел|служба|департамент)|кадровая\s+служба|отдел\s+кадров"
    r"|персонал\w*|personalabteilung|bewerbermanagement|no-?\s?reply|do\s?not\s?reply|notifications?",
    re.IGNORECASE,
)
"""A department of a firm that is not named."""
_NAME_WITH_TEAM: Final = re.compile(
    rf"(?P<firm>.+?)[\s,:|–—-]+(?:{_DEPARTMENTS}|team|карьера|вакансии|подбор(?: персонала)?|отдел (?:персонала|кадров)"
    r"|karriere|bewerbermanagement|personalabteilung)",
    re.IGNORECASE,
)
_TEAM_WITH_NAME: Final = re.compile(
    rf"(?:(?:the\s+)?{_DEPARTMENT}(?:\s+{_UNIT})?\s*(?:\sat\s|\sof\s|@|[|:–—,-])"
    r"|команда\s|отдел\s+(?:персонала|кадров|подбора)\s"
    r"|рекрутинг\s|hr\s)\s*(?P<firm>.+)",
    re.IGNORECASE,
)
_PERSON_OF: Final = re.compile(r"[^|@()]+?(?:\s(?:at|from|из)\s|\s*[@|]\s*)(?P<firm>[^()|@]+)", re.IGNORECASE)
_PERSON_IN_BRACKETS: Final = re.compile(r"[^()]+?\s*\((?P<firm>[^()]+)\)")
_ON_BEHALF: Final = re.compile(
    r".+?\s(?:on\s+behalf\s+of|im\s+auftrag\s+(?:von|der)|от\s+имени)\s+(?P<firm>.+)", re.IGNORECASE
)
_VIA: Final = re.compile(r"(?P<firm>.+?)\s+\(?(?:via|through|powered\s+by|через|на)\s+[^()]+\)?", re.IGNORECASE)

_WORD: Final = r"(?:№ ?)?[^\W_a-zа-яё][\w'’.&+-]*"
"""Begins with a capital letter or a digit."""
_NAME: Final = rf"[«\"“]?(?P<firm>{_WORD}(?:\s+(?:(?:&|and|of|the|de|и)\s+)?{_WORD}){{0,6}})[»\"”]?"
_ENDS: Final = r"\s*(?=$|[-–—|:!.,;(?])"
_AT: Final = re.compile(rf"(?:\b(?:at|At|в)\s+(?:компани[юи]\s+)?|@\s*){_NAME}{_ENDS}")
_WITH: Final = re.compile(rf"\b(?:with|to|from|by|из|от|с)\s+(?:компани[иейя]+\s+)?{_NAME}{_ENDS}")
_FIRM: Final = re.compile(rf"\b[Кк]омпани[яиюей]+\s+{_NAME}")
_INVITES: Final = re.compile(rf"^{_NAME}\s+(?:пригла|просмотр|отказ|ответ|invites|invited|viewed|has|wants)")
_BEFORE_MARK: Final = re.compile(rf"^{_NAME}\s*(?:[:|–—]|\s-\s)")
_REPLY: Final = re.compile(r"^(?:\s*(?:re|fwd?|aw|sv|wg|отв|на)\s*(?:\[\d+\])?\s*:)+\s*", re.IGNORECASE)

_ABOUT_HIRING: Final = finder((
    *("appl*", "candidat*", "interview*", "position*", "role*", "job*", "opportunit*", "offer*", "interest", "career*"),
    *("hiring", "recruit*", "assessment*", "resume", "cv", "vacanc*", "next step*", "screening", "phone screen"),
    *("отклик*", "ваканси*", "собеседован*", "интервью", "приглаш*", "резюме", "кандидат*", "оффер*", "должност*"),
    *("bewerbung*", "vorstellungsgespräch*", "stelle"),
    *("заявк*", "тестов*", "пригласил*", "просмотрел*"),
))  # fmt: skip
_NO_FIRM: Final = finder((
    *("appl*", "interview*", "invitation*", "re", "fwd", "update*", "thank*", "your", "job*", "role*", "next", "new"),
    *("position*", "candidat*", "confirm*", "reminder*", "action required", "hello", "hi", "dear", "offer*"),
    *("feedback", "we", "screening", "phone screen", "hiring", "intro", "call", "meeting", "онлайн", "тестов*"),
    *("отклик*", "приглаш*", "собеседован*", "ваканси*", "ваш*", "здравствуйте", "добрый", "спасибо", "напоминан*"),
    *("today", "tomorrow", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
    *("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november"),
    *("december", "google meet", "microsoft teams", "skype", "no reply", "noreply", "hr", "team", "you", "us"),
    *("eingang*", "ihre", "ihr", "ihrer", "unser*", "bewerbung*", "einladung*", "absage", "zwischenbescheid"),
    *("vorstellungsgespräch", "sehr geehrte*", "vielen dank", "automatische antwort", "initiativbewerbung"),
    *("вас", "вам", "вы", "мы", "нас", "работодатель", "компания", "civil service"),
))  # fmt: skip
_A_POST: Final = finder((
    *("manager", "engineer", "developer", "analyst", "designer", "consultant", "specialist", "director", "assistant"),
    *("intern", "internship", "trainee", "officer", "coordinator", "administrator", "architect", "scientist", "nurse"),
    *("accountant", "representative", "executive", "lead", "head of", "programmer", "tester", "teacher", "technician"),
    *("менеджер*", "инженер*", "разработчик*", "аналитик*", "дизайнер*", "консультант*", "специалист*", "директор*"),
    *("помощник*", "стажёр*", "стажер*", "программист*", "тестировщик*", "бухгалтер*", "руководител*", "юрист*"),
))  # fmt: skip


def without_service(name: str) -> str:
    """Return a sender's name without "via Greenhouse" behind it."""
    via = _VIA.fullmatch(name)
    return via["firm"] if via else name


def without_team(name: str) -> str:
    """Return a firm's name without its department: "Nordkraft HR Team" is Nordkraft."""
    team = _NAME_WITH_TEAM.fullmatch(name)
    return team["firm"] if team else name


def firms_in_name(name: str, service: Service | None) -> Iterator[str]:
    """Yield what a sender's name may call a firm: the part of it that does, else the name as it is."""
    name = without_service(name)
    if _ONLY_A_DEPARTMENT.fullmatch(name) or (service and firm_words(service.name) == firm_words(name)):
        return
    for shape in (_ON_BEHALF, _TEAM_WITH_NAME, _NAME_WITH_TEAM, _PERSON_OF, _PERSON_IN_BRACKETS):
        found = shape.fullmatch(name)
        if found and (firm := _tidy(found["firm"], service)):
            yield firm
            return
    if name and _tidy(name, service) == name:
        yield name


def firms_in_subject(subject: str, service: Service | None, *, is_from_a_firm: bool) -> Iterator[str]:
    """Yield the firms a subject may name. In a mail from a firm only "at" another says more than its own domain."""
    plain = _REPLY.sub("", subject)
    if not (service or _ABOUT_HIRING.search(plain) or _A_POST.search(plain)):
        return
    for shape in (_FIRM, _AT) if is_from_a_firm else (_FIRM, _INVITES, _AT, _WITH, _BEFORE_MARK):
        for found in reversed(list(shape.finditer(plain))):
            if firm := _tidy(found["firm"], service):
                yield firm


def _tidy(firm: str, service: Service | None) -> str:
    """Return a firm's name without what surrounds it; nothing if it is none: a service's own, an address, a phrase."""
    plain = bare(firm)
    if team := _NAME_WITH_TEAM.fullmatch(plain):
        plain = bare(team["firm"])
    words = firm_words(plain)
    if not 0 < len(words.split()) <= _MOST_WORDS or len(plain) > _LONGEST_NAME or "@" in plain:
        return ""
    if _NO_FIRM.match(plain) or _A_POST.search(plain) or _ONLY_A_DEPARTMENT.fullmatch(plain):
        return ""
    return "" if service and (firm_words(service.name) in words or service_at(plain.casefold())) else plain
