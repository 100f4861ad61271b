"""How a firm's name stands in a text and in a signature: what people say of whom they work for.

What is found is a guess by words that stand beside such names; `tidy_firm` says whether it is one at all.
"""

import re
from itertools import pairwise
from typing import Final

from heardback.intake.phrases import finder
from heardback.intake.proposing.work_words import WORK
from heardback.intake.senders.names import bare, firm_words
from heardback.intake.senders.organisations import is_organisation
from heardback.intake.tidying import one_line

_LONGEST: Final = 3_000
CAPITALISED: Final = r"(?!I\b)(?:№ ?)?(?:[A-ZÀ-ÖØ-ÞА-ЯЁ0-9][\w'’&+.-]*[\w'’&+]|[A-ZА-ЯЁ0-9])"
_PUBLIC: Final = r"(?:Department|Ministry|Centre|Center|Institute|Office|Agency|Society) (?:of|for) (?:the )?"
_JOINED: Final = r"(?:(?:&|and|of|und|och|и)[ \t]+)?"
FIRM: Final = rf"[«\"“]?(?P<firm>(?:{_PUBLIC})?{CAPITALISED}(?:[ \t]+{_JOINED}{CAPITALISED}){{0,6}})[»\"”]?"
ANY_FIRM: Final = re.compile(FIRM)
_LONGEST_FOOT: Final = 600
_LONGEST_LINE: Final = 70
_IN_TEXT: Final = tuple(
    re.compile(pattern)
    for pattern in (
        (
            r"\b(?:interest in|(?:apply|applying|applied|application|interview|interviewing) (?:to|at|with)|career at"
            r"|here at|(?:position|role|job|post|opening|opportunity|internship) (?:at|with)|team at|join"
            rf"|joining|on behalf of|(?:sent|submitted|forwarded|passed on) to) (?:the )?{FIRM}"
        ),
        (
            r"\b(?:HR|[Hh]uman [Rr]esources|[Rr]ecruit\w+|[Tt]alent(?: [Aa]cquisition)?|[Hh]iring|[Pp]eople)"
            r"(?: (?:[Mm]anager|[Pp]artner|[Tt]eam|[Ll]ead|[Dd]irector|[Ss]pecialist|[Dd]epartment))?"
            rf" (?:of|at|from|with) {FIRM}"
        ),
        rf"(?:[Кк]омпани[яиюейм]+|[Рр]аботодател[юяеь]м?|[Оо]рганизаци[яиюей]+)[ ]{FIRM}",
        rf"(?:ООО|ОАО|АО|ПАО|ЗАО|ИП|ГК|ТОО|ОсОО)[ ]{FIRM}",
    )
)
"""How a firm's name stands in a text."""
_MINE: Final = tuple(
    re.compile(pattern)
    for pattern in (
        (
            r"\b(?:[Ff]ounder|[Oo]wner|[Dd]irector|[Hh]ead|[Mm]anager|[Pp]rincipal|CEO|CTO|COO|HR|[Rr]ecruiter"
            r"|[Pp]artner"
            r"|[Pp]resident|[Tt]eam|[Ll]ead|[Oo]fficer|[Cc]oordinator|[Ss]pecialist|[Rr]esourcing|[Aa]cquisition)"
            rf" (?:here )?(?:of|at|from|with|for) (?:the )?{FIRM}"
        ),
        rf"\b(?:I am|I'm|[Tt]his is|writing|calling|greetings|[Gg]reetings) (?:\w+ )?(?:from|with|at) (?:the )?{FIRM}",
        (
            r"\b(?:apply|applying|applied|[Aa]pplication|[Cc]areers?|here|[Tt]eam|[Rr]ole|[Pp]osition) (?:to|at)"
            rf" (?:the )?{FIRM}"
        ),
        (
            r"(?:[Оо]снователь|[Дд]иректор|[Рр]уководитель|[Рр]екрутер|[Пп]редставитель|[Пп]редставляю|[Вв]ладелец"
            rf"|HR(?:-\w+)?) (?:компании )?{FIRM}"
        ),
        rf"из компании {FIRM}",
    )
)
"""How people say whom they work for, or whom one applies to."""
_FOOT_PARTS: Final = re.compile(r"[|·•,\n]|\s[-–—]\s|\s{3,}")
_PART_OF_A_FIRM: Final = re.compile(
    r"(?:department|dept\.?|faculty|division|school of|team|unit|office of)\b", re.IGNORECASE
)
_A_MOMENT: Final = re.compile(
    r"\d{1,4}(?:[.:]\d\d)?\s?(?:[ap]\.?m\b|h\b|hrs\b|uhr\b|st\b|nd\b|rd\b|th\b|$)", re.IGNORECASE
)
"""An hour or a day stands where a firm may: "at 11am"."""
_NO_FIRM_IN_FOOT: Final = re.compile(r"\d|@|www\.|https?:|\.(?:com|org|net|de|ru|uk)\b", re.IGNORECASE)
_OF_POST: Final = re.compile(
    r"\b(?:HR|Human Resources|[Cc]ampus|[Ss]taffing|[Tt]alent|[Pp]eople|[Rr]ecruit\w*|[Hh]iring|[Rr]esourcing"
    r"|кадр\w*|персонал\w*)\b"
)
_POST_AT: Final = re.compile(
    rf"\b(?:position|role|job|post|vacancy|opening|application for|apply for|applied for)\b[^.!?\n]{{0,60}}? (?:at"
    rf"|with) (?:the )?{FIRM}(?=[\s.,;!?)]|$)"
)
_QUOTED: Final = re.compile(
    r"(?:\b[Кк]омпани[яиюей]{1,2}|\b[Рр]аботодател[юяеь]м?:?|ООО|ОАО|АО|ПАО|ЗАО|ГК|ТОО|ОсОО|ЧУП|УП|\b[Бб]анк\w{0,2}"
    r"|\b[Ст]туди[яиюей]|\b[Хх]олдинг\w{0,2}|\b[Кк]линик\w|\b[Зз]авод\w{0,2}|\b[Фф]онд\w{0,2}|\b[Сс]ет[ьи]"
    r"|\b[Шш]кол\w|\b[Аа]гентств\w|\b[Ии]здательств\w)"
    r"\s+(?:[А-ЯЁ]{2,6}\s+)?[«\"“]([^«»\"“”\n]{2,60})[»\"”]"
)
LEGAL: Final = re.compile(
    rf"{FIRM},?[ ](?:AB|AG|A/S|AS|ASA|GmbH|Inc|Ltd|LLC|LLP|PLC|plc|Oy|BV|B\.V|NV|S\.A|SA|SAS|SE|KG|Corp|Limited"
    rf"|Group)\b\.?"
)
_RUSSIAN_LEGAL: Final = re.compile(rf"(?:ООО|ОАО|АО|ПАО|ЗАО|ГК|ТОО|ОсОО|компания)[ ]{FIRM}")
_NO_FIRM: Final = finder((
    *("i", "we", "you", "they", "he", "she", "it", "the", "this", "that", "there", "your", "our", "my", "hi", "hello"),
    *("dear", "thank*", "please", "unfortunately", "good", "hiring", "recruit*", "talent*"),
    *("human resources", "hr", "team", "us", "careers", "jobs", "re", "fw", "fwd"),
    *("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march"),
    *("april", "may", "june", "july", "august", "september", "october", "november", "december", "here", "no", "yes"),
    *("if", "as", "when", "what", "who", "which", "both", "all", "one", "google meet", "zoom", "teams"),
    *("microsoft teams",),
    *("ооо", "оао", "ао", "пао", "зао", "ип", "гк", "тоо", "осоо", "sadly", "however"),
    *("здравствуйте", "добрый", "спасибо", "благодар*", "мы", "вы", "ваш*", "наш*", "к сожалению", "в", "на", "и"),
))  # fmt: skip


def in_text(text: str) -> str:
    """Return the firm that a text names as the one that hires."""
    found = (tidy_firm(match["firm"]) for shape in _IN_TEXT for match in shape.finditer(text))
    return in_quotes((text,)) or next((firm for firm in found if firm), "")


def with_a_post(texts: tuple[str, ...]) -> str:
    """Return the firm that is named with the post: "the position of … at Nordlicht Software"."""
    found = (tidy_firm(match["firm"]) for text in texts for match in _POST_AT.finditer(text))
    return next((firm for firm in found if firm), "")


def in_quotes(texts: tuple[str, ...]) -> str:
    """Return the firm that a Russian mail names as its own: «в компании «Гранит Строй»»."""
    found = (_quoted(match[1]) for text in texts for match in _QUOTED.finditer(text[:_LONGEST]))
    return next((firm for firm in found if firm), "")


def under_a_title(text: str) -> str:
    """Return the firm that a job board names on the line below the post."""
    lines = [one_line(line[:_LONGEST_FOOT]) for line in text.split("\n")[:40] if line.strip()]
    for title, below in pairwise(lines):
        is_title = WORK.search(title) and len(title) <= _LONGEST_LINE and title[-1:] not in ".!?:,"
        if is_title and len(below) <= _LONGEST_LINE and below[-1:] not in ".!?:,":
            return tidy_firm(re.split(r"\s[-–—·|]\s|,", below)[0])
    return ""


def as_mine(text: str) -> str:
    """Return the firm somebody says they work for: "HR manager of Casa Verde", «основатель Тихий берег»."""
    found = (tidy_firm(match["firm"]) for shape in _MINE for match in shape.finditer(text[:_LONGEST]))
    return next((firm for firm in found if firm), "")


def under_a_post(signature: str) -> str:
    """Return what stands behind a post in a signature: "People Operations, Brightline", «HR-менеджер, Лабиринт»."""
    parts = foot_parts(signature)
    for at, part in enumerate(parts[:-1]):
        after = next((one for one in parts[at + 1 :] if not _PART_OF_A_FIRM.match(one)), "")
        if (WORK.search(part) or _OF_POST.search(part)) and not _OF_POST.search(after) and (firm := tidy_firm(after)):
            return firm if is_organisation(firm) or len(firm.split()) > 1 or _is_a_foot_of_post(part) else ""
    return ""


def _is_a_foot_of_post(part: str) -> bool:
    return bool(_OF_POST.search(part))


def foot_parts(signature: str) -> list[str]:
    """Return what stands in a signature, a name or a title each; telephones and addresses are left out."""
    parts = (one_line(part) for part in _FOOT_PARTS.split(signature[:_LONGEST_FOOT]))
    return [part for part in parts if part and not _NO_FIRM_IN_FOOT.search(part)]


def in_signature(signature: str) -> str:
    """Return the firm that a signature names with its legal form."""
    lines = [one_line(line[:_LONGEST_FOOT]) for line in signature.split("\n")[:12]]
    for shape in (_RUSSIAN_LEGAL, LEGAL):
        for line in lines:
            match = shape.search(line)
            if match and (firm := tidy_firm(match["firm"])):
                return firm
    return ""


def _quoted(name: str) -> str:
    """Return a name in quotes, behind a word for a firm: there «Нева Логист» is one, though a logistician's, too."""
    return tidy_firm(name) or (one_line(name).strip() if len(name.split()) > 1 and not _NO_FIRM.match(name) else "")


def tidy_firm(written: str) -> str:
    """Return a firm's name, or nothing if the words are none: "We", "Monday", "Sales Manager"."""
    name = bare(one_line(written))
    words = firm_words(name)
    if not words or _NO_FIRM.match(name) or WORK.search(name) or len(name) == 1 or _A_MOMENT.match(name):
        return ""
    return name
