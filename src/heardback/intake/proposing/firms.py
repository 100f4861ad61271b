"""Which firm a mail is about: as its sender, its subject, its text and its signature name it.

An agency writes about its clients, and is no employer. Which firm that is, it says in its own words ("our client
Halden Foods", "Fjord Logistics have decided"); if it does not, nobody knows, and the person is asked.
"""

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from heardback.intake.phrases import finder
from heardback.intake.proposing.work_words import WORK
from heardback.intake.senders import Envelope, FirmSaid, Service, firm_behind, service_at
from heardback.intake.senders.domains import domain_of
from heardback.intake.senders.firm_domains import domain_name
from heardback.intake.senders.names import compact, firm_words, letters
from heardback.intake.tidying import one_line

_LONGEST: Final = 3_000
_MOST_WORDS: Final = 5
_SHORT: Final = 3
"""A name of so many letters is the beginning of too many others."""

_WORD: Final = r"(?:[A-ZÀ-ÖØ-ÞА-ЯЁ0-9][\w'’&+.-]*[\w'’&+]|[A-ZА-ЯЁ0-9])"
_FIRM: Final = rf"[«\"“]?(?P<firm>{_WORD}(?:[ \t]+(?:(?:&|and|of|und|och|и)[ \t]+)?{_WORD}){{0,4}})[»\"”]?"
_CLIENT: Final = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b(?:[Oo]ur|[Mm]y|[Tt]he|[Aa]) [Cc]lient,? {_FIRM}",
        rf"(?:[Нн]аш\w*|[Мм]о\w*) (?:клиент\w*|заказчик\w*),?[ ](?:[—–-] )?(?:компани\w+ )?{_FIRM}",
        (
            r"\b(?:on behalf of|(?:feedback|news|heard|heard back) from|spoke (?:to|with)|application to|applied to"
            rf"|introduced you to|joining|(?:interview|role|position|opportunity) (?:at|with)) {_FIRM}"
        ),
        (
            rf"(?:^|[.!?:,;]\s+|\bthat ){_FIRM} (?:would|have|has|had|are|is|were|was|will|wants?|like|liked|loved"
            r"|decided|invites?|chose|enjoyed)\b"
        ),
        rf"(?:в|из|от) компани[июе]\w* {_FIRM}",
        rf"компания {_FIRM}",
    )
)
"""How an agent names the firm it writes for."""
_IN_TEXT: Final = tuple(
    re.compile(pattern)
    for pattern in (
        (
            r"\b(?:interest in|(?:apply|applying|applied|application|interview|interviewing) (?:to|at|with)|career at"
            r"|here at|(?:position|role|job|post|opening|opportunity|internship) (?:at|with)|team at|join"
            rf"|joining|on behalf of|(?:sent|submitted|forwarded|passed on) to) {_FIRM}"
        ),
        (
            r"\b(?:HR|[Hh]uman [Rr]esources|[Rr]ecruit\w+|[Tt]alent(?: [Aa]cquisition)?|[Hh]iring|[Pp]eople)"
            r"(?: (?:[Mm]anager|[Pp]artner|[Tt]eam|[Ll]ead|[Dd]irector|[Ss]pecialist|[Dd]epartment))?"
            rf" (?:of|at|from|with) {_FIRM}"
        ),
        rf"(?:компани[яиюейм]+|работодател[юяеь]м?|организаци[яиюей]+)[ ]{_FIRM}",
        rf"(?:ООО|АО|ПАО|ЗАО|ИП|ГК)[ ]{_FIRM}",
    )
)
"""How a firm's name stands in a text."""
_POST_AT: Final = re.compile(
    rf"\b(?:position|role|job|post|vacancy|opening)\b[^.!?\n]{{0,60}}? (?:at|with) {_FIRM}(?=[\s.,;!?)]|$)"
)
_QUOTED: Final = re.compile(r"(?:компани[яиюей]{1,2}|ООО|АО|ПАО|ЗАО|ГК)\s+[«\"“]([^«»\"“”\n]{2,60})[»\"”]")
_LEGAL: Final = re.compile(
    rf"{_FIRM},?[ ](?:AB|AG|A/S|AS|ASA|GmbH|Inc|Ltd|LLC|LLP|PLC|plc|Oy|BV|B\.V|NV|S\.A|SA|SAS|SE|KG|Corp|Limited"
    rf"|Group)\b\.?"
)
_RUSSIAN_LEGAL: Final = re.compile(rf"(?:ООО|АО|ПАО|ЗАО|ГК|компания)[ ]{_FIRM}")
_NO_FIRM: Final = finder((
    *("i", "we", "you", "they", "he", "she", "it", "the", "this", "that", "there", "your", "our", "my", "hi", "hello"),
    *("dear", "thank*", "please", "unfortunately", "good", "hiring", "recruit*", "talent*"),
    *("human resources", "hr", "team", "us", "careers", "jobs", "re", "fw", "fwd"),
    *("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march"),
    *("april", "may", "june", "july", "august", "september", "october", "november", "december", "here", "no", "yes"),
    *("if", "as", "when", "what", "who", "which", "both", "all", "one", "google meet", "zoom", "teams"),
    *("microsoft teams",),
    *("здравствуйте", "добрый", "спасибо", "благодар*", "мы", "вы", "ваш*", "наш*", "к сожалению", "в", "на", "и"),
))  # fmt: skip
_AGENCY: Final = re.compile(
    r"\b(?:recruitment|recruiting|staffing|headhunt\w*|executive search|personnel|talent (?:solutions|partners?"
    r"|agency|search)"
    r"|search (?:&|and) selection|кадров\w+ агентств\w*|рекрутингов\w+|агентств\w+)\b",
    re.IGNORECASE,
)
_AGENCY_LABEL: Final = re.compile(
    r"recruit|staffing|headhunt|personnel|talentsearch|execsearch|rekrut|kadry|jobagent|selection"
)
_SPEAKS_OF_CLIENTS: Final = re.compile(
    r"\b(?:(?:our|my|the) client\b|on behalf of (?:our|my|a) client|client(?:'s|s)? (?:feedback|team|would|has|have))"
    r"|(?:наш|мо)\w{1,3} (?:клиент|заказчик)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class FirmFound:
    """A firm that a mail is about."""

    name: str
    is_named: bool
    """Its words name it; else only the address does."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Firms:
    """What a mail shows of firms."""

    firm: FirmFound | None
    by_agency: bool
    """Somebody else than the employer writes (or is written to)."""


def firms_in(envelope: Envelope, signature: str) -> Firms:
    """Return which firm a mail is about; of an own one `envelope.sender` is whom it is to."""
    service = service_at(domain_of(envelope.sender))
    text = envelope.text[:_LONGEST]
    by_agency = service.kind == "agency" if service else _is_agency(envelope, text, signature)
    if by_agency:
        return Firms(firm=_client(envelope, text, service is not None), by_agency=True)
    envelope = replace(envelope, sender_name=_without_service(envelope.sender_name, service))
    said = _named(envelope, service)
    if said is None or said.place == "address":
        named = _in_text(text) if not (said and service is None) else None
        label = said.name if said and service is None else ""
        if named and not label:
            return Firms(firm=FirmFound(name=named, is_named=True), by_agency=False)
    if said is None:
        mine = _in_signature(signature)
        return Firms(firm=FirmFound(name=mine, is_named=True) if mine else None, by_agency=False)
    everything = (envelope.sender_name, envelope.subject, signature, text)
    if said.place == "address":
        found = _spelled(said.name, everything, signature)
        return Firms(firm=replace(found, name=_whole(found.name, everything)), by_agency=False)
    better = spelled_as(letters(domain_name(envelope.sender)) or compact(said.name), everything)
    return Firms(
        firm=FirmFound(name=said.name if not better else _fuller(said.name, better), is_named=True), by_agency=False
    )


def _named(envelope: Envelope, service: Service | None) -> FirmSaid | None:
    """Return the firm behind a mail; "Recruiting" is only a department of it."""
    said = firm_behind(envelope)
    if said and said.place == "name" and not service and not tidy_firm(said.name):
        return firm_behind(replace(envelope, sender_name=""))
    return said


def _without_service(name: str, service: Service | None) -> str:
    """Return a sender's name without that of the program it sends with: "Acme Workday" is Acme."""
    return re.sub(rf"\s+{re.escape(service.name)}$", "", name, flags=re.IGNORECASE) if service else name


def _fuller(said: str, better: str) -> str:
    """Return the fuller one of two spellings of a name: "Pinecone HR" writes for Pinecone Consulting."""
    return better if same_firm(said, better) and len(better) > len(said) else said


def _spelled(label: str, texts: tuple[str, ...], signature: str) -> FirmFound:
    """Return the firm an address is named after, as the mail spells it."""
    if spelled := spelled_as(letters(label), texts):
        return FirmFound(name=spelled, is_named=True)
    mine = _in_signature(signature) or _with_a_post(texts) or _in_quotes(texts)
    return FirmFound(name=mine, is_named=True) if mine else FirmFound(name=label, is_named=False)


def _whole(name: str, texts: tuple[str, ...]) -> str:
    """Return a firm's whole name where a text begins with what an address says of it: Northlight, "Northlight Energy".

    What follows the name has to end with it, as in a signature or at the end of a sentence.
    """
    longer = re.compile(
        rf"(?<!\w)(?P<firm>{re.escape(name)}(?:[ \t]+(?:&[ \t]+)?{_WORD}){{1,3}})(?=[ \t]*(?:[.,;:!?)»”\"|]|$))",
        re.MULTILINE,
    )
    found = (_without_legal(match["firm"]) for text in texts for match in longer.finditer(text[:_LONGEST]))
    return next((firm for firm in map(tidy_firm, found) if firm and same_firm(firm, name)), name)


def _without_legal(name: str) -> str:
    legal = _LEGAL.fullmatch(name)
    return legal["firm"] if legal else name


def _is_agency(envelope: Envelope, text: str, signature: str) -> bool:
    label = letters(domain_name(envelope.sender))
    told = f"{envelope.sender_name}\n{signature}"
    of_agency = bool(_AGENCY_LABEL.search(label)) or (bool(_AGENCY.search(told)) and not _talks_of_itself(told))
    return (of_agency or bool(_SPEAKS_OF_CLIENTS.search(text))) and not envelope.is_own


def _talks_of_itself(signature: str) -> bool:
    """Tell whether the words are those of a firm's own hiring department: "Recruitment Team", "Head of Recruitment"."""
    return bool(
        re.search(
            r"(?:head of|recruit\w+ (?:team|manager|partner|specialist|coordinator|lead|officer)|(?:team|manager"
            r"|lead),? recruit\w+)",
            signature,
            re.IGNORECASE,
        )
    )


def _client(envelope: Envelope, text: str, is_service: bool) -> FirmFound | None:  # noqa: FBT001 - two kinds of agents
    """Return the firm that an agency writes about."""
    own = letters(domain_name(envelope.sender))
    found = [firm for shape in _CLIENT for match in shape.finditer(text) if (firm := tidy_firm(match["firm"]))]
    bare = envelope if is_service else replace(envelope, sender="agent@gmail.com", sender_name="")
    said = firm_behind(bare)
    if said and said.place == "subject" and tidy_firm(said.name):
        found.insert(0, said.name)
    found += [firm for firm in _subject_parts(envelope.subject) if firm not in found]
    others = [
        firm for firm in found if compact(firm) != own and not _AGENCY.search(firm) and firm not in envelope.sender_name
    ]
    return FirmFound(name=others[0], is_named=True) if others else None


def _subject_parts(subject: str) -> list[str]:
    """Return the parts of a subject beside a post: "Key Account Manager – Fjord Logistics"."""
    parts = [part.strip() for part in re.split(r"\s[-–—/|]\s|[:|]", subject)]
    if not any(WORK.search(part) for part in parts):
        return []
    shape = re.compile(_FIRM)
    return [part for part in parts if not WORK.search(part) and shape.fullmatch(part) and tidy_firm(part)]


def _in_text(text: str) -> str:
    found = (tidy_firm(match["firm"]) for shape in _IN_TEXT for match in shape.finditer(text))
    return _in_quotes((text,)) or next((firm for firm in found if firm), "")


def _with_a_post(texts: tuple[str, ...]) -> str:
    """Return the firm that is named with the post: "the position of … at Nordlicht Software"."""
    found = (tidy_firm(match["firm"]) for text in texts for match in _POST_AT.finditer(text))
    return next((firm for firm in found if firm), "")


def _in_quotes(texts: tuple[str, ...]) -> str:
    """Return the firm that a Russian mail names as its own: «в компании «Гранит Строй»»."""
    found = (tidy_firm(match[1]) for text in texts for match in _QUOTED.finditer(text[:_LONGEST]))
    return next((firm for firm in found if firm), "")


def _in_signature(signature: str) -> str:
    lines = [one_line(line) for line in signature.split("\n")[:12]]
    for shape in (_RUSSIAN_LEGAL, _LEGAL):
        for line in lines:
            match = shape.search(line)
            if match and (firm := tidy_firm(match["firm"])):
                return firm
    return ""


def tidy_firm(written: str) -> str:
    """Return a firm's name, or nothing if the words are none: "We", "Monday", "Sales Manager"."""
    name = one_line(written).strip(" .,:;|–—-\"'«»“”()[]")
    words = firm_words(name)
    if not words or _NO_FIRM.match(name) or WORK.search(name) or len(name) == 1 or name.isdecimal():
        return ""
    return name


def spelled_as(label: str, texts: tuple[str, ...]) -> str:
    """Return the words in which a text writes what an address writes as one: kestrelrobotics, "Kestrel Robotics"."""
    if not label:
        return ""
    label = _loosely(label)
    for text in texts:
        words = re.findall(r"[\w&'’.-]*\w", text[:_LONGEST])
        for at, word in enumerate(words):
            if not label.startswith(_loosely(word)[:2]) or not (word[:1].isupper() or word[:1].isdigit()):
                continue
            for count in range(1, _MOST_WORDS + 1):
                joined = _loosely(" ".join(words[at : at + count]))
                if joined == label:
                    return " ".join(words[at : at + count])
                if not label.startswith(joined):
                    break
    return ""


@lru_cache(maxsize=4096)
def _loosely(words: str) -> str:
    """Return letters in which Russian names are equal, however their й, х and кс are written."""
    return letters(words).replace("kh", "h").replace("y", "i").replace("x", "ks").replace("tz", "ts")


def same_firm(one: str, other: str) -> bool:
    """Tell whether two names are one firm's, one of which may be shorter: "Nordkraft", "Nordkraft Nordic AB"."""
    first, second = _loosely(compact(one)), _loosely(compact(other))
    if not first or not second:
        return False
    if first == second:
        return True
    shorter, longer = sorted((firm_words(one).split(), firm_words(other).split()), key=len)
    return len("".join(shorter)) > _SHORT and longer[: len(shorter)] == shorter
