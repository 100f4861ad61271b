"""People as one says them: "Olga Petrova (recruiter), +46 8 123 45 67, and Lars Holm <l@example.com>"."""

import re
import unicodedata
from collections.abc import Collection
from dataclasses import replace
from typing import Final

import phonenumbers

from heardback.core.candidacy import Contact, Role
from heardback.core.events import ContactId

_ROLES: Final[dict[str, Role]] = {
    **dict.fromkeys(("recruiter", "hr", "hr manager", "hr person", "headhunter", "talent manager"), "recruiter"),
    **dict.fromkeys(("рекрутер", "кадровик", "менеджер по персоналу", "специалист по подбору"), "recruiter"),
    **dict.fromkeys(("interviewer", "интервьюер"), "interviewer"),
    **dict.fromkeys(("manager", "hiring manager", "line manager", "team lead", "team leader"), "manager"),
    **dict.fromkeys(("руководитель", "начальник", "начальник отдела", "руководитель отдела", "тимлид"), "manager"),
    **dict.fromkeys(("executive", "director", "ceo", "cto", "cfo", "founder", "owner", "boss"), "executive"),
    **dict.fromkeys(("директор", "генеральный директор", "основатель", "владелец"), "executive"),
    **dict.fromkeys(("front desk", "front-desk", "reception", "receptionist", "секретарь", "ресепшен"), "front-desk"),
}
_ACCENTS: Final = re.compile(r"(?<=[a-z])[\u0300-\u036f]+")
_MAIL: Final = re.compile(r"[^\s<>()\[\],;:]+@[^\s<>()\[\],;:]+\.[^\s<>()\[\],;:.]+")
_PHONE: Final = re.compile(r"(?:\+|\(|\b)\d[\d\s()./-]{4,24}\d")
_ANOTHER: Final = re.compile(r"[;\n]|\s(?:and|&|with|и)\s", re.IGNORECASE)
"""Between one person and the next; a comma may also stand before a role or an address of the same person."""
_APART: Final = re.compile(r"[,()<>]|\s[-–—]\s")
_NO_NAME: Final = re.compile(
    r"\b(?:phone|tel|telephone|mobile|cell|e-?mail|mail|number|her|his|their|is|from|тел|телефон|почта)\b[.:]*",
    re.IGNORECASE,
)


def understand_people(words: str, country: str) -> list[Contact] | None:
    """Return the people named in `words`, or None where an address is nobody's. Numbers are those of `country`."""
    people: list[Contact] = []
    for about_one in _ANOTHER.split(words):
        before = len(people)
        for part, mail, phone in _parts(about_one, country):
            name = _clean(part)
            if any(map(str.isalpha, name)):
                _add(people, name, is_new=len(people) == before)
            if (mail or phone) and not people:
                return None
            if mail or phone:
                people[-1] = replace(people[-1], email=people[-1].email or mail, phone=people[-1].phone or phone)
    return people or None


def _add(people: list[Contact], words: str, *, is_new: bool) -> None:
    """Add a name, a role ("the hiring manager", of the one just named or of somebody without a name), or both."""
    name, role = _name_and_role(words)
    if role and not name and people and not is_new and people[-1].role is None:
        people[-1] = replace(people[-1], role=role)
        return
    nameless = words if words.isupper() or not words.isascii() else f"the {_bare(words)}"
    taken = {one.id for one in people}
    people.append(Contact(id=new_id(name or role or words, taken), name=name or nameless, role=role))


def _name_and_role(words: str) -> tuple[str, Role | None]:
    """Cut a role off the end of a name: "Olga Petrova the recruiter"."""
    parts = words.split()
    for cut in range(len(parts)):
        if role := _ROLES.get(_bare(" ".join(parts[cut:]))):
            return " ".join(parts[:cut]), role
    return words, None


def _bare(words: str) -> str:
    return re.sub(r"^(?:the|a|an|our|their) ", "", words.casefold())


def _parts(words: str, country: str) -> list[tuple[str, str | None, str | None]]:
    """Cut words about one person into names and addresses, in their order; each address stands alone."""
    found: list[tuple[str, str | None, str | None]] = []
    rest = words
    while rest:
        mail, phone = _MAIL.search(rest), _PHONE.search(rest)
        first = min((one for one in (mail, phone) if one), key=lambda one: one.start(), default=None)
        before = rest[: first.start()] if first else rest
        found += [(part, None, None) for part in _APART.split(before)]
        if first is None:
            break
        found.append(("", first[0], None) if first is mail else ("", None, international(first[0], country)))
        rest = rest[first.end() :]
    return found


def _clean(part: str) -> str:
    """Leave a name or a role: no "phone:", no stray signs."""
    words = " ".join(_NO_NAME.sub(" ", part).split())
    return re.sub(r"^(?:and|with|&)\s+|\s+(?:and|&)$|^(?:and|with|&)$", "", words, flags=re.IGNORECASE).strip(
        " :.-–—+/\"'[]"
    )


def international(written: str, country: str | None) -> str:
    """Write a telephone number in the international form, if it is one in that country; else as it was typed.

    Without a country only a number that begins with + is known to be one.
    """
    try:
        number = phonenumbers.parse(written, country)
    except phonenumbers.NumberParseException:
        return written.strip()
    if not phonenumbers.is_valid_number(number):
        return written.strip()
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.INTERNATIONAL)


def new_id(name: str, taken: Collection[ContactId]) -> ContactId:
    """Make an id of the first name that is easy to type, and that nobody has yet."""
    first = plain_word(next(iter(name.split()), "")) or "contact"
    number = next(number for number in range(1, len(taken) + 2) if _numbered(first, number) not in taken)
    return _numbered(first, number)


def _numbered(word: str, number: int) -> ContactId:
    return ContactId(word if number == 1 else f"{word}-{number}")


def plain_word(words: str) -> str:
    """Write words in small letters without accents, joined by hyphens: "Åre Data & Co." is "are-data-co".

    Only Latin letters have accents that one may leave out: й is no и.
    """
    letters = _ACCENTS.sub("", unicodedata.normalize("NFKD", words).casefold())
    return "-".join(re.findall(r"\w+", unicodedata.normalize("NFC", letters).replace("_", " ")))[:40].strip("-")
