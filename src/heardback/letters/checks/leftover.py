"""Another firm's name, left over from an earlier letter (S1-7: personal).

Only where the words around it say that it is the firm the letter goes to: the post, the interview or the wish to work
"at X". A firm the candidate worked for is named in other words.
"""

import re
from collections.abc import Iterator
from typing import Final

from heardback.letters.draft import Draft
from heardback.letters.finding import Finding
from heardback.letters.people_named import best_of, plain, words_of
from heardback.letters.phrases import word_set
from heardback.letters.reading import WORD, Span
from heardback.letters.said import Said

_FIRM_EN: Final = r"(?P<firm>(?:the )?[A-Z][\w&'’.-]*(?: (?:&|and|of) (?=[A-Z])| [A-Z][\w&'’-]*){0,5})"
_EN: Final = (
    re.compile(
        r"\b(?:position|role|post|job|vacancy|opening|opportunity|interview|interviewing|interviewed"
        r"|application|applied|apply"
        r"|work|working|career|future|place|team|everyone|colleagues|people|hiring process|process"
        r"|meeting|conversation|visit)"
        rf"(?: [a-z][\w'’-]*){{0,5}}? (?:at|with|for|by|to join|of joining) {_FIRM_EN}"
    ),
    re.compile(
        rf"\b(?:learn|learning|hear|hearing|know|find out|discover|talk) (?:so )?(?:more|much|a lot) about {_FIRM_EN}"
    ),
    re.compile(
        rf"\b(?:join|joining|part of|interested in|interest in|contribute to|contributing to|belong to) {_FIRM_EN}"
    ),
    re.compile(rf"\b(?:thank|congratulate) {_FIRM_EN} for\b"),
    re.compile(
        r"\b(?P<firm>[A-Z][\w&'’-]*(?: [A-Z][\w&-]*){0,3})(?:'s|’s) (?:\w+ ){0,2}?(?:team|mission|values"
        r"|office|products?|vacancy|offer|recruitment|hiring|plans)\b"
    ),
)
_LEGAL: Final = (
    re.compile(
        r"\b(?P<firm>[A-Z][\w&'’-]+(?: [A-Z][\w&'’-]+){0,3}"
        r" (?:AB|ASA?|AG|GmbH|Ltd|Limited|Inc|LLC|LLP|plc|Corp|Oy|SA|BV|NV|Co|KG|SE"
        r"|Clinic|Academy|Technologies|Industries|Holdings?))\b"
    ),
)
_FIRM_RU: Final = r"(?P<firm>«[^«»\n]{2,60}»|\"[^\"\n]{2,60}\"|[A-ZА-ЯЁ][\w&-]+(?: [A-ZА-ЯЁ][\w&-]+){0,3})"
_RU: Final = (
    re.compile(
        r"(?<!\w)(?:собеседован\w*|вакансии?\w{0,2}|позици\w*|должност\w*|работ\w{1,5}|встреч\w*|рол[ьи]"
        r"|команд\w*|коллектив\w*|карьер\w*)"
        rf"(?: [а-яё][\w-]*){{0,5}}? (?:в|во|из|с)(?: (?:вашей )?(?:компании|фирме|организации|компанию"
        rf"|банке|ооо|ООО|ЗАО|АО|ПАО))? {_FIRM_RU}"
    ),
    re.compile(
        rf"(?<!\w)(?:присоединиться к|команд\w+|коллектив\w*|компани[июея]\w?|фирм[ыеау]"
        rf"|организаци[июея]) (?:компании )?{_FIRM_RU}"
    ),
)
_LEGAL_RU: Final = (
    re.compile(r"(?<!\w)(?P<firm>(?:ООО|АО|ЗАО|ПАО|ОАО|ГК|ИП|НПО|ТД|ТК)[ \t]{1,2}[«\"]?[A-ZА-ЯЁ][\w -]{1,40}[»\"]?)"),
    re.compile(
        r"(?<!\w)(?:в|во|к|из|с|о|об|про|частью|у|для|на|коллектив\w*|команд\w*|компани\w*)"
        r" (?P<firm>«[A-ZА-ЯЁ][^«»\n]{1,60}»)"
    ),
)
_PAST: Final = re.compile(
    r"\b(?:my (?:work|role|time|years|job|position|current|previous|last|present|old|former|team"
    r"|post)|previous\w*|former\w*|currently|current|present|used to"
    r"|years|i (?:worked|work|led|managed|ran|built|held)|worked|employer|experience|мо[йяеиё]\w{0,3}"
    r"|прошл\w*|предыдущ\w*|прежн\w*|нынешн\w*|текущ\w*|бывш\w*"
    r"|работал\w*|работаю|лет|опыт\w*|проработал\w*|руководил\w*)\b",
    re.IGNORECASE,
)
_NO_FIRM: Final = re.compile(
    r"^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may"
    r"|june|july|august|september"
    r"|october|november|december|i|english|russian|german|french|python|java|excel|sap|hr|it|zoom"
    r"|teams|skype|google meet|sql|pr|cet|ux|ui|qa"
    r"|спб|мск|москв\w+|санкт\S*|петербург\w*|росси\w*|эксел\w*|ворд\w*|зум\w*|телеграм\w*|контакте|хабр\w*|фигм\w*|фотошоп\w*|excel|zoom|1с|мы|я|вы|вас|вами|вам|ваш\w*"
    r"|новосибирск\w*|казан\w*|екатеринбург\w*)\b",
    re.IGNORECASE,
)


def leftover(draft: Draft) -> Iterator[Finding]:
    """Find a firm that is not the one on record, named as the place one wants to work at."""
    seen: set[int] = set()
    for pattern in (*_EN, *_LEGAL) if draft.language == "en" else (*_RU, *_LEGAL_RU):
        for match in pattern.finditer(draft.letter.body):
            start = match.start("firm")
            theirs = pattern in (*_LEGAL, *_LEGAL_RU) and draft.standing.deadline is not None  # the other offer's firm
            if start not in seen and not theirs and _is_another(draft, match):
                seen.add(start)
                yield _found(draft, Span(start, match.end("firm"), match["firm"]))


def _is_another(draft: Draft, match: re.Match[str]) -> bool:
    words = WORD.findall(match["firm"])
    after = WORD.match(draft.letter.text, min(match.end("firm") + 1, len(draft.letter.text)))
    if any(
        plain(word).startswith(tuple(word_set("occupations", draft.language)))
        for word in (*words, after.group() if after else "")
    ):
        return False
    if not words or _NO_FIRM.match(match["firm"].strip('«»"')) or _of_the_past(draft, match):
        return False
    return not any(best_of(word, _own_names(draft))[0] != "other" for word in words)


def _of_the_past(draft: Draft, match: re.Match[str]) -> bool:
    sentence = next((s for s in draft.letter.sentences if s.start <= match.start() < s.end), None)
    before = draft.letter.text[sentence.start if sentence else match.start() : match.end("firm")]
    return _PAST.search(before) is not None


def _own_names(draft: Draft) -> list[str]:
    c = draft.candidacy
    names = [c.employer.name, c.position.title, c.candidate.name, *(one.name for one in c.contacts)]
    return [word for name in names for word in WORD.findall(name)] + [word for name in names for word in words_of(name)]


def _found(draft: Draft, span: Span) -> Finding:
    name = draft.candidacy.employer.name
    why = Said("The letter goes to {name}; this name may be left over from another one.", name=name)
    return draft.finding("leftover", "S1-7", span, why=why, better=name)
