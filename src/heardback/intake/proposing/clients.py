"""Agencies, and the client that one of them writes about: "our client Halden Foods", "Fjord Logistics have decided"."""

import re
from dataclasses import replace
from typing import Final

from heardback.intake.proposing.firm_in_text import FIRM, tidy_firm
from heardback.intake.proposing.work_words import WORK
from heardback.intake.senders import Envelope, firm_behind
from heardback.intake.senders.firm_domains import domain_name
from heardback.intake.senders.names import compact, letters

_REPLY: Final = re.compile(r"^(?:\s*(?:re|fwd?|aw|wg|sv|отв)\s*:)+\s*", re.IGNORECASE)
_IN_A_SUBJECT: Final = re.compile(
    r"(?:quick |latest |your |an? )?(?:updates?|feedback|news|interview\w*|next (?:step|stage|round)s?|decision|offer"
    r"|follow[- ]up|second interview|final (?:round|stage|interview)|final|status|good news|bad news|outcome|result"
    r"|ответ|новости|финал|собеседование|интервью|фидбек|обратная связь|оффер|отказ|статус|этап|встреча)",
    re.IGNORECASE,
)
"""What stands beside a client's name in a subject: "Summit Care - update"."""
_FIRM_OF_SUBJECT: Final = re.compile(rf"(?:(?:[Бб]анк|[Кк]омпания|ООО|АО) )?{FIRM}")
_CLIENT: Final = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b(?:[Oo]ur|[Mm]y|[Tt]he|[Aa]) [Cc]lient,? {FIRM}",
        rf"(?:[Нн]аш\w*|[Мм]о\w*) (?:клиент\w*|заказчик\w*),?[ ](?:[—–-] )?(?:компани\w+ )?{FIRM}",
        (
            r"\b(?:on behalf of|(?:feedback|news|heard|heard back) from|spoke (?:to|with)|application to|applied to"
            rf"|introduced you to|joining|(?:interview|role|position|opportunity) (?:at|with)) {FIRM}"
            r"(?!\w| (?:at|from) [A-Z])"
        ),
        (
            r"(?:^|[.!?:,;]\s+|\bthat |\b(?:[Uu]nfortunately|[Ss]adly|[Hh]owever|[Gg]ood news|[Gg]reat news),? )"
            rf"{FIRM}(?: team)? (?:would|have|has|had|are|is|were|was|will|wants?|like|liked|loved|decided|invites?"
            r"|chose|enjoyed|went|passed|picked|rejected|declined|needs?|asked|said|came back|come back|feels?|felt"
            r"|confirmed|thinks?|thought|offered|selected|moved)\b"
        ),
        rf"\b(?:from|with|to|by) [A-Z]\w+ (?:at|from) (?:the )?{FIRM}",
        rf"[Кк]лиент\w*,? {FIRM}",
        rf"(?:в|из|от) компани[июе]\w* {FIRM}",
        rf"[Кк]омпания {FIRM}",
        (
            rf"(?<!\w){FIRM} (?:готов[аы]?|хот(?:ят|ел[аи]?)|приглаша[юе]т|пригласил[аи]?|выбрал[аи]?|взял[аи]?"
            r"|отказал\w*|жд[уё]т|прос[яи]т|реши[лт]\w*|взяли|предлага[юе]т|сделал[аи]? )"
        ),
    )
)
"""How an agent names the firm it writes for."""
_AGENCY: Final = re.compile(
    r"\b(?:recruitment|recruiting|staffing|headhunt\w*|executive search|personnel|talent (?:solutions|partners"
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


def is_agency(envelope: Envelope, text: str, signature: str) -> bool:
    """Tell whether somebody writes who hires for others; a firm's own recruitment department does not."""
    label = letters(domain_name(envelope.sender))
    told = f"{envelope.sender_name}\n{signature}"
    of_agency = bool(_AGENCY_LABEL.search(label)) or (bool(_AGENCY.search(told)) and not _talks_of_itself(told))
    return (of_agency or bool(_SPEAKS_OF_CLIENTS.search(text))) and not envelope.is_own


def _talks_of_itself(signature: str) -> bool:
    """Tell whether the words are those of a firm's own hiring department: "Recruitment Team", "Head of Recruitment"."""
    return bool(
        re.search(
            r"(?:head of|(?:recruit\w+|personnel|staffing) (?:team|manager|partner|specialist|coordinator|lead|officer"
            r"|cell|office|department|dept|desk|unit|section|division|board|committee|panel|administrator|hub|centre"
            r"|advis[eo]r|assistant|business partner)|(?:team|manager|lead|office|department),? recruit\w+)",
            signature,
            re.IGNORECASE,
        )
    )


def client_in(envelope: Envelope, text: str, *, is_service: bool) -> str:
    """Return the firm that an agency writes about; nothing: it keeps that to itself."""
    own = letters(domain_name(envelope.sender))
    found = [firm for shape in _CLIENT for match in shape.finditer(text) if (firm := tidy_firm(match["firm"]))]
    bare = envelope if is_service else replace(envelope, sender="agent@gmail.com", sender_name="")
    said = firm_behind(bare)
    if said and said.place == "subject" and tidy_firm(said.name):
        found.insert(0, said.name)
    found += [firm for firm in _subject_parts(envelope.subject) if firm not in found]
    others = [
        firm
        for firm in found
        if compact(firm) != own
        and not _AGENCY.search(firm)
        and firm not in envelope.sender_name
        and not re.search(rf"\b(?:in|near|around|across|based in|в городе) {re.escape(firm)}\b", text)
    ]
    return next(iter(others), "")


def _subject_parts(subject: str) -> list[str]:
    """Return the parts of a subject beside a post: "Key Account Manager – Fjord Logistics"."""
    plain = _REPLY.sub("", subject)
    parts = [part.strip() for part in re.split(r"\s[-–—/|]\s|[:|,]\s", plain)]
    others = [part for part in parts if _IN_A_SUBJECT.fullmatch(part)]
    if not others and not any(WORK.search(part) for part in parts):
        return [match["firm"] for match in [_FIRM_OF_SUBJECT.fullmatch(plain)] if match and tidy_firm(match["firm"])]
    found = [match["firm"] for part in parts if not WORK.search(part) and (match := _FIRM_OF_SUBJECT.fullmatch(part))]
    return [firm for firm in found if tidy_firm(firm) and not _IN_A_SUBJECT.fullmatch(firm)]
