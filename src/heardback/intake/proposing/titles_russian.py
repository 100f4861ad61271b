"""A title as a Russian sentence declines it → as it is called: «ведущего разработчика» is «Ведущий разработчик».

Only words for men at work are turned, for their endings tell the case by themselves; whatever is doubtful stays.
"""

import re
from functools import lru_cache
from typing import Final

_STEMS: Final = (
    *("менеджер", "инженер", "разработчик", "аналитик", "дизайнер", "консультант", "специалист", "директор"),
    *("помощник", "стажёр", "стажер", "программист", "тестировщик", "бухгалтер", "юрист", "администратор", "оператор"),
    *("кассир", "повар", "врач", "редактор", "переводчик", "маркетолог", "экономист", "логист", "кладовщик"),
    *("рекрутер", "архитектор", "начальник", "мастер", "механик", "электрик", "технолог", "методист", "журналист"),
    *("копирайтер", "координатор", "ассистент", "эксперт", "закупщик", "мерчендайзер", "супервайзер", "лаборант"),
    *("химик", "биолог", "психолог", "тимлид", "верстальщик", "сотрудник", "инспектор", "агент", "курьер"),
    *("парикмахер", "секретарь", "руководитель", "учитель", "преподаватель", "водитель", "представитель"),
    *("продавец", "лид", "техлид", "модератор", "диспетчер", "монтажник", "слесарь", "токарь", "сварщик", "кондитер"),
)
_SOFT: Final = "ь"
_HARD_ENDINGS: Final = ("а", "у", "ом", "е")
_SOFT_ENDINGS: Final = ("я", "ю", "ем", "е")
_ADJECTIVE: Final = re.compile(
    r"(?P<stem>[а-яё]{2,})(?:(?P<soft>его|ему|им|ем)|(?P<hard>ого|ому|ым|ом))", re.IGNORECASE
)
_HUSHING: Final = "гкхжчшщ"
_OWN_FORMS: Final = {"продавца": "продавец", "продавцу": "продавец", "продавцом": "продавец"}


@lru_cache(maxsize=2048)
def nominative(title: str) -> str:
    """Return a title as a firm would head an advertisement with it; one that is declined in no known way as it is."""
    words = title.split()
    at = next((place for place, word in enumerate(words) if _noun(word)), None)
    if at is None:
        return title
    turned = [_adjective(word) for word in words[:at]]
    if not all(turned):
        return title
    told = " ".join([*(word for word in turned if word), _noun(words[at]) or "", *words[at + 1 :]])
    return told[:1].upper() + told[1:]


def _noun(word: str) -> str | None:
    """Return the noun of a declined one, also behind a hyphen: Backend-разработчика; None: not declined, or no noun."""
    before, hyphen, last = word.rpartition("-")
    plain = last.casefold()
    found = _OWN_FORMS.get(plain) or next((stem for stem in _STEMS if plain in _declined(stem)), None)
    if not found:
        return None
    before = _noun(before) or before if before else before
    return before + hyphen + (found.capitalize() if last[:1].isupper() else found)


@lru_cache(maxsize=256)
def _declined(stem: str) -> frozenset[str]:
    endings, bare = (_SOFT_ENDINGS, stem[:-1]) if stem.endswith(_SOFT) else (_HARD_ENDINGS, stem)
    return frozenset(bare + ending for ending in endings)


def _adjective(word: str) -> str | None:
    """Return an adjective in the case of names; a word of other letters stays: "Senior разработчика"."""
    if word.isascii():
        return word
    found = _ADJECTIVE.fullmatch(word)
    if not found:
        return None
    stem = found["stem"]
    return stem + ("ий" if found["soft"] or stem[-1].casefold() in _HUSHING else "ый")
