"""What any letter must be like, whatever it says: the common checks of these tests."""

import re

from heardback.letters.facts import Facts, Occasion

_EN_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_EN_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
_RU_STEMS = ("понедельник", "вторник", "сред", "четверг", "пятниц", "суббот", "воскресень")
_RU_MONTHS = (
    *("января", "февраля", "марта", "апреля", "мая", "июня", "июля"),
    *("августа", "сентября", "октября", "ноября", "декабря"),
)
_EN_DAY = re.compile(rf"\b({'|'.join(_EN_WEEKDAYS)}) (\d+) ({'|'.join(_EN_MONTHS)})(?: (\d{{4}}))?")
_RU_DAY = re.compile(rf"\b({'|'.join(_RU_STEMS)})\w*, (\d+) ({'|'.join(_RU_MONTHS)})(?: (\d{{4}}))?")
_GENDERED = re.compile(r"\b(?:был|была|рад|рада|готов|готова|благодарен|благодарна|хотел|хотела|должен|должна)\b")


def check(text: str, occasion: Occasion, facts: Facts) -> None:
    """Assert all that holds of every letter, card and part of a call."""
    assert text.strip()
    assert not re.search(r"[{}]|None|\?\w|!\w|_", text.replace(occasion.case.candidacy.position.title, "")), text
    assert "  " not in text, text
    assert not re.search(r" [,.;:?!]|\(\)|«»|,,|\.\.|,\.", text), text
    assert not re.search(r"\b[A-ZА-ЯЁ]{4,}\b", text), text
    loud = text.count("!") if occasion.language == "en" else text.split("\n\n", 1)[-1].count("!")
    assert not loud, text
    if occasion.language == "ru":
        assert not _GENDERED.search(text), text
        assert not re.search(r"(?<![.?!»\n] )(?<!^)(?<!\n)\b(?:вы|вас|вам|ваш\w*)\b", text), text
    check_days(text, facts)


def check_days(text: str, facts: Facts) -> None:
    """Every day is on record, and its weekday is its own."""
    known = {(day.day, day.month) for day in facts.days.values()}
    found = [*_EN_DAY.finditer(text), *_RU_DAY.finditer(text)]
    for one in found:
        english = one[1] in _EN_WEEKDAYS
        month = (_EN_MONTHS if english else _RU_MONTHS).index(one[3]) + 1
        weekday = (_EN_WEEKDAYS if english else _RU_STEMS).index(one[1])
        assert (int(one[2]), month) in known, one[0]
        days = [day for day in facts.days.values() if (day.day, day.month) == (int(one[2]), month)]
        if one[4]:
            days = [day for day in days if day.year == int(one[4])]
        assert weekday in {day.weekday() for day in days}, one[0]
    months = "|".join((*_EN_MONTHS, *_RU_MONTHS))
    for one in re.finditer(rf"\b(\d+) ({months})\b", text):
        name = one[2]
        month = (_EN_MONTHS if name in _EN_MONTHS else _RU_MONTHS).index(name) + 1
        assert (int(one[1]), month) in known, one[0]


def words(text: str) -> int:
    return len(re.findall(r"\w+(?:[-'’]\w+)*", text))
