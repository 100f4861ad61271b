"""Whom a mail names as somebody one will meet, with what they are: "with Peter Olsen, Head of Logistics"."""

import re
from collections.abc import Iterator
from typing import Final

from heardback.intake.proposing.names_russian import nominative_name
from heardback.intake.proposing.persons import name_of, role_of
from heardback.intake.proposing.values import PersonFound
from heardback.intake.proposing.work_words import WORK

_LONGEST_TEXT: Final = 3_000
_FULL: Final = range(2, 4)
"""Words of a full name."""

_CAPITAL: Final = r"[A-ZÀ-ÖØ-Þ][\w'’-]+"
_WITH_TITLE: Final = re.compile(
    rf"\b(?:with|meet|meeting|speak to|and|by) (?P<name>{_CAPITAL}(?: {_CAPITAL}){{1,2}})"
    r"\s?[,(] ?(?:(?:who is |is )?(?:our|the|my) )?(?P<title>[\w&/ -]{2,50}?)(?=[),.;\n]| and\b| at\b|$)"
)
_POLITELY: Final = re.compile(
    rf"(?<!Dear )(?<!Hello )\b(?:Mr|Ms|Mrs|Miss|Dr|Prof|Professor|Herr|Frau)\.? (?P<name>{_CAPITAL} {_CAPITAL})\b"
    r"(?:\s?[,(] ?(?:(?:who is |is )?(?:our|the|my) )?(?P<title>[\w&/ -]{2,50}?)(?=[),.;\n]| and\b| at\b|$))?"
)
_AFTER_TITLE: Final = re.compile(
    r"\b(?:[Oo]ur|[Tt]he|[Mm]y|with|by|and) "
    rf"(?P<words>(?:[\w&/-]+,? ){{0,4}}{_CAPITAL} {_CAPITAL}(?: {_CAPITAL}){{0,3}})"
)
_IN_A_FORM: Final = re.compile(
    rf"\b(?:Panel|Interviewers?|Interviewer\(s\)|Host|Meeting with|Who|With): ?(?P<name>{_CAPITAL} {_CAPITAL})"
    r"(?:\s?[,(] ?(?P<title>[\w&/ -]{2,50}?)(?=[),.;\n]| and\b|$))?"
)
_RUSSIAN_NAME: Final = r"(?P<first>[А-ЯЁ][а-яё]+) (?P<last>[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?)"
_RUSSIAN: Final = re.compile(
    r"(?P<title>\b(?:CTO|CEO|CPO|COO|HR(?:-\w+)?|PM|[Рр]уководител\w*|[Дд]иректор\w*|[Мм]енеджер\w*|[Тт]имлид\w*"
    r"|[Тт]ехлид\w*|[Нн]ачальник\w*|[Рр]екрутер\w*|[Ии]нженер\w*|[Рр]азработчик\w*|[Аа]рхитектор\w*|[Сс]пециалист\w*"
    rf"|[Оо]сновател\w*)(?: [а-яё]+){{0,3}}),? {_RUSSIAN_NAME}"
)
_RUSSIAN_CONTACT: Final = re.compile(
    rf"(?:[Кк]онтактное лицо|[Кк]онтакт)\w*:? {_RUSSIAN_NAME}"
    rf"|\b(?:[Вв]стреч\w+|[Сс]обеседован\w+|[Ии]нтервью|[Рр]азговор\w*|[Сс]озвон\w*"
    rf"|пообща\w+) со? {_RUSSIAN_NAME.replace('first', 'first2').replace('last', 'last2')}"
)
_COMPANY: Final = re.compile(r"\b(?:meet|interview|join|speak|talk|call|panel|invite|chat|see you)", re.IGNORECASE)


def people_named(text: str) -> Iterator[PersonFound]:
    """Yield who a mail says one will meet, where it says what they are. `text` on one line."""
    text = text[:_LONGEST_TEXT]
    for found in _WITH_TITLE.finditer(text):
        if role_of(found["title"]) or WORK.search(found["title"]):
            yield from _person(found["name"], found["title"])
    if _COMPANY.search(text):
        for found in _POLITELY.finditer(text):
            yield from _person(found["name"], found["title"] or "")
    for found in _IN_A_FORM.finditer(text):
        yield from _person(found["name"], found["title"] or "")
    for found in _AFTER_TITLE.finditer(text):
        yield from _behind_a_title(found["words"].replace(",", "").split())
    for found in _RUSSIAN.finditer(text):
        yield from _person(nominative_name(found["first"], found["last"]), found["title"])
    for found in _RUSSIAN_CONTACT.finditer(text):
        first, last = found["first"] or found["first2"], found["last"] or found["last2"]
        yield from _person(nominative_name(first, last), "")


def _person(written: str, title: str) -> Iterator[PersonFound]:
    name = name_of(written)
    if name and not WORK.search(name):
        yield PersonFound(name=name, role=role_of(title) or "interviewer")


def _behind_a_title(words: list[str]) -> Iterator[PersonFound]:
    """Yield who stands behind what they are: "our Marketing Director Tom Berg", "the team lead Ada Obi"."""
    last = max((at for at, word in enumerate(words) if WORK.fullmatch(word) or role_of(word)), default=None)
    if last is None:
        return
    name = words[last + 1 :]
    if len(name) in _FULL and all(word[:1].isupper() for word in name):
        yield from _person(" ".join(name), " ".join(words[: last + 1]))
