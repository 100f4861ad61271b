"""Who writes, who is written to, who comes to a meeting: people with the role and the number their mail shows."""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from typing import Final

from heardback.core.candidacy import Role
from heardback.intake.invitations import Attendee
from heardback.intake.message import Address
from heardback.intake.people_said import international
from heardback.intake.phrases import finder
from heardback.intake.proposing.values import PersonFound
from heardback.intake.proposing.work_words import WORK
from heardback.intake.senders import service_at
from heardback.intake.senders.domains import domain_of
from heardback.intake.senders.names import letters, words_in
from heardback.intake.senders.organisations import is_organisation
from heardback.intake.tidying import one_line

_LONGEST: Final = 1_500
_MOST_PEOPLE: Final = 30
_MOST_WORDS: Final = 5
_FIRST_AND_LAST: Final = 2
_FULL_NAME: Final = (2, 3)
_LINES_OF_FOOT: Final = 6

_MACHINE: Final = re.compile(
    r"(?:do-?not-?reply|no-?reply|no\.reply|notifications?|notify|updates?|mailer\S*|bounces?|postmaster|system|robot"
    r"|bot"
    r"|calendar(?:-\w+)?|reply\+\S*|alerts?|news|newsletter|digest|automat\w*)(?:[+._-][^@]*)?@",
    re.IGNORECASE,
)
_DEPARTMENT: Final = re.compile(
    r"(?:jobs?|careers?|hr|talent|recruit(?:ing|ment|er)?|hiring|people|team|info|office|contact|hello|mail|post"
    r"|bewerbung|kadry"
    r"|rabota|vacancy|personal|ok|cv|resume|applications?|work|reception|admin)(?:[+._-][^@]*)?@",
    re.IGNORECASE,
)
_NO_NAME: Final = finder((
    *("team", "recruit*", "hiring", "talent", "careers", "career", "jobs", "hr", "human resources", "no reply"),
    *("noreply",),
    *("notification*", "support", "via", "gmbh", "inc", "ltd", "ab", "llc", "personalabteilung", "people", "mail"),
    *("delivery",),
    *("отдел", "кадр*", "команда", "hh", "работа", "компания", "служба", "поддержк*", "office", "reception", "info"),
))  # fmt: skip
_TELEPHONE: Final = re.compile(r"(?:\+|\(|\b)\d[\d ()./\u00a0\u2011-]{6,22}\d")
_AFTER_NAME: Final = re.compile(r"\s*(?:\(.*\)|(?:[|,/@]|\s[-–—]\s|\bat\b|\bfrom\b|\bvia\b|\bиз\b).*)$", re.IGNORECASE)

_ROLES: Final[tuple[tuple[Role, re.Pattern[str]], ...]] = (
    (
        "recruiter",
        finder((
            *("recruit*", "talent*", "hr", "human resources", "people partner", "people operations"),
            *("people & culture",),
            *("people and culture", "people team", "headhunter", "staffing", "sourcer", "personnel"),
            *("hiring specialist",),
            *("рекрут*", "кадр*", "подбор*", "персонал*", "hr-*", "эйчар*"),
        )),
    ),
    (
        "front-desk",
        finder(("receptionist", "front desk", "office assistant", "ресепшн", "секретар*", "reception")),
    ),
    (
        "executive",
        finder((
            *("ceo", "cto", "cfo", "coo", "cmo", "cpo", "chief * officer", "founder", "co-founder", "cofounder"),
            *("owner",),
            *("managing director", "president", "vp", "vice president", "general manager", "managing partner"),
            *("chairman",),
            *("geschäftsführer*", "vd", "генеральн* директор*", "основател*", "исполнительн* директор*", "владел*"),
        )),
    ),
    (
        "manager",
        finder((
            *("manager", "head of", "head", "director", "team lead", "lead", "leader", "supervisor", "department head"),
            *("руководител*", "начальник*", "директор*", "тимлид*", "заведующ*", "менеджер*"),
        )),
    ),
)  # fmt: skip
"""Roles by words of a title; the first that fits."""


def role_of(title: str) -> Role | None:
    """Return the role that a title or a signature shows."""
    return next((role for role, words in _ROLES if words.search(title)), None)


def person_writing(sender: Address, signature: str, country: str | None) -> PersonFound | None:
    """Return who wrote a mail, with what stands under their name; None: a program or a department did."""
    name = name_of(sender.name)
    if _MACHINE.match(sender.email) or (service_at(domain_of(sender.email)) and not _is_of_agency(sender.email)):
        return None
    signed = _signed(signature)
    if not name or _DEPARTMENT.match(sender.email):
        name = signed or name
    if not name:
        return None
    under = _without(name, signature[:_LONGEST])
    return PersonFound(
        name=name,
        role=role_of(_title(sender.name, name)) or role_of(under),
        email=sender.email or None,
        phone=_phone(under, country),
    )


def foot_of(own: str, name: str) -> str:
    """Return what stands under a writer's name at the end of a letter that has no closing words."""
    lines = own.rstrip().split("\n")[-_LINES_OF_FOOT:]
    first = name_of(name).partition(" ")[0]
    at = next((number for number, line in enumerate(lines) if _begins_foot(line, first)), None)
    return "" if at is None else "\n".join(lines[at:])


def _begins_foot(line: str, first: str) -> bool:
    """Tell whether a line has the writer's name, or where no person's is known, nothing but a full name."""
    if first:
        return line.strip().startswith(first)
    return len(line.split()) in _FULL_NAME and name_of(line) == line.strip() and line.istitle()


def _is_of_agency(email: str) -> bool:
    service = service_at(domain_of(email))
    return service is not None and service.kind == "agency"


def people_written_to(addresses: Iterable[Address], own: Collection[str]) -> Iterator[PersonFound]:
    """Yield the people to whom a mail is; a department counts as one, for it was written to."""
    for one in addresses:
        if not one.email or one.email.casefold() in own or _MACHINE.match(one.email) or _is_program(one.email):
            continue
        name = name_of(one.name) or one_line(one.name) or one.email
        yield PersonFound(name=name, role="recruiter" if _DEPARTMENT.match(one.email) else None, email=one.email)


def _is_program(email: str) -> bool:
    service = service_at(domain_of(email))
    return service is not None and service.kind != "agency"


def people_meeting(attendees: Iterable[Attendee]) -> Iterator[PersonFound]:
    """Yield the people at a meeting."""
    for one in attendees:
        name = name_of(one.name) or one_line(one.name) or _name_in(one.email) or one.email
        yield PersonFound(name=name, role=role_of(_title(one.name, name)), email=one.email or None)


def name_of(written: str) -> str:
    """Return a person's name out of a display name: "Dana Whitfield (Kestrel)", "Petrova, Olga"; or nothing."""
    name = one_line(written).strip(" '\"")
    last_first = re.fullmatch(r"([^\W\d]+(?:[ '-][^\W\d]+)?), ([^\W\d]+(?:[ '.-]+[^\W\d]+){0,2})\.?", name)
    if last_first and not role_of(last_first[2]):
        name = f"{last_first[2]} {last_first[1]}"
    name = _AFTER_NAME.sub("", name).strip(" .,'\"")
    words = name.split()
    if not 0 < len(words) <= _MOST_WORDS or "@" in name or any(map(str.isdigit, name)) or _NO_NAME.search(name):
        return ""
    if is_organisation(name):
        return ""
    return name if name[:1].isupper() else ""


def _title(written: str, name: str) -> str:
    return written.replace(name, " ")


def _name_in(email: str) -> str:
    """Return the name in an address such as olga.petrova@example.com."""
    local = email.partition("@")[0]
    parts = [part for part in re.split(r"[._]", local) if part.isalpha() and len(part) > 1]
    first_and_last = len(parts) == _FIRST_AND_LAST
    return " ".join(part.capitalize() for part in parts) if first_and_last else ""


def _signed(signature: str) -> str:
    """Return the name that stands in a signature, on a line of its own."""
    for line in signature.split("\n")[:5]:
        name = name_of(line)
        if len(name.split()) in (2, 3) and not _is_title(name) and all(word[:1].isupper() for word in name.split()):
            return name
    return ""


def _is_title(name: str) -> bool:
    return role_of(name) is not None or bool(WORK.search(name))


def _without(name: str, signature: str) -> str:
    """Leave the name out, so that Mr Head is no head of anything."""
    return re.sub(re.escape(name), " ", signature, flags=re.IGNORECASE)


def _phone(text: str, country: str | None) -> str | None:
    for found in _TELEPHONE.finditer(text):
        number = international(found[0], country)
        if number.startswith("+"):
            return number
    return None


def together(people: Iterable[PersonFound]) -> tuple[PersonFound, ...]:
    """Return everybody once: of the same address or the same full name, with all that is known of them."""
    kept: list[PersonFound] = []
    for one in people:
        at = next((number for number, other in enumerate(kept) if is_same(one, other)), None)
        if at is None and len(kept) < _MOST_PEOPLE:
            kept.append(one)
        elif at is not None:
            kept[at] = _fuller(kept[at], one)
    return tuple(kept)


def is_same(one: PersonFound, other: PersonFound) -> bool:
    """Tell whether two are one person."""
    if one.email and other.email:
        same = one.email.casefold() == other.email.casefold()
        for_all = bool(_DEPARTMENT.match(one.email) or _DEPARTMENT.match(other.email))
        return same or (for_all and _is_same_name(one.name, other.name))
    if _is_same_name(one.name, other.name):
        return True
    return _is_address_of(one, other) or _is_address_of(other, one)


def _is_same_name(one: str, other: str) -> bool:
    """Tell whether two full names are the same, in whichever order: "Ирина Котова", "Котова Ирина"."""
    first, second = words_in(one).split(), words_in(other).split()
    return len(first) > 1 and sorted(first) == sorted(second)


def _is_address_of(one: PersonFound, other: PersonFound) -> bool:
    """Tell whether one is known by their address alone, and it is made of the other's full name: k.reuter@, Klaus."""
    first, *middle = [letters(word) for word in other.name.split()]
    if not one.email or one.name != one.email or other.email or not middle:
        return False
    last, local = middle[-1], letters(one.email.partition("@")[0])
    return local in (first + last, last + first, first[:1] + last, last + first[:1], last)


def _fuller(one: PersonFound, more: PersonFound) -> PersonFound:
    named = more.name if ("@" in one.name or " " not in one.name) and " " in more.name else one.name
    role = one.role if one.role and (one.role != "interviewer" or more.role is None) else more.role or one.role
    return replace(one, name=named, role=role, email=one.email or more.email, phone=one.phone or more.phone)
