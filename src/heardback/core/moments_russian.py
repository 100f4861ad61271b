"""A moment as people say it in Russian → the same in the English words that `moments` reads.

Word for word, for only what is understood whole is taken: a word that stands in no line here stays Russian, and then
nothing is understood.
"""

import re
from typing import Final

_CYRILLIC: Final = re.compile("[а-яё]", re.IGNORECASE)
_UNITS: Final = (
    (r"(?:день|дня|дней)", "days"),
    (r"недел[июья]", "weeks"),
    (r"час(?:а|ов)?", "hours"),
    (r"минут[уы]?", "minutes"),
)
_NUMBERS: Final = (("два|две", "2"), ("три", "3"), ("четыре", "4"), ("пять", "5"), ("шесть", "6"), ("семь", "7"))
_MONTHS: Final = (
    *(("январ[ьяе]", "january"), ("феврал[ьяе]", "february"), ("март[ае]?", "march"), ("апрел[ьяе]", "april")),
    *(("ма[йяе]", "may"), ("июн[ьяе]", "june"), ("июл[ьяе]", "july"), ("август[ае]?", "august")),
    *(
        ("сентябр[ьяе]", "september"),
        ("октябр[ьяе]", "october"),
        ("ноябр[ьяе]", "november"),
        ("декабр[ьяе]", "december"),
    ),
)
_WEEKDAYS: Final = (
    *(("понедельник", "monday"), ("вторник", "tuesday"), ("сред[ау]", "wednesday"), ("четверг", "thursday")),
    *(("пятниц[ау]", "friday"), ("суббот[ау]", "saturday"), ("воскресенье", "sunday")),
)
_IN: Final = r"(?:во? )?"
_LINES: Final = (
    ("позавчера", "the day before yesterday"),
    ("послезавтра", "the day after tomorrow"),
    ("вчера", "yesterday"),
    ("сегодня", "today"),
    ("завтра", "tomorrow"),
    ("(?:только что|сейчас)", "now"),
    *(
        (rf"{_IN}(?:{words})", english)
        for words, english in (("прошл(?:ый|ую|ое)", "last"), ("следующ(?:ий|ую|ее)", "next"), ("эт(?:от|у|о)", "this"))
    ),
    *((f"на {words} неделе", f"{which} week") for words, which in (("прошлой", "last"), ("следующей", "next"))),
    ("на этой неделе", "this week"),
    *(("неделю назад", "a week ago"), ("день назад", "a day ago"), ("час назад", "an hour ago")),
    *(("через неделю", "in a week"), ("через день", "in 2 days"), ("через час", "in an hour")),
    *((rf"(?:{words})(?= (?:дн|недел|час|минут))", english) for words, english in _NUMBERS),
    *((rf"(\d{{1,3}}) {unit} назад", rf"\1 {english} ago") for unit, english in _UNITS),
    *((rf"через (\d{{1,3}}) {unit}", rf"in \1 {english}") for unit, english in _UNITS),
    *((rf"(\d{{1,2}})(?:-?(?:го|е))? {month}", rf"\1 {english}") for month, english in _MONTHS),
    *((rf"{_IN}{weekday}", english) for weekday, english in _WEEKDAYS),
    (r"((?:19|20|21)\d\d) (?:года|год|г\.?)", r"\1"),
    *((rf"{_IN}(\d{{1,2}}) {words}", rf"at \1 {half}m") for words, half in (("утра", "a"), ("(?:дня|вечера)", "p"))),
    (rf"{_IN}(\d{{1,2}}) час(?:а|ов)?", r"at \1"),
    (r"в(?= \d)", "at"),
    *(("утром", "morning"), ("дн[её]м", "afternoon"), ("вечером", "evening"), ("в полдень", "noon")),
)
_READ: Final = tuple((re.compile(rf"(?<![\w.:]){russian}(?!\w)"), english) for russian, english in _LINES)


def in_english(words: str) -> str:
    """Return the words with everything that is known here in English; words without a Cyrillic letter as they are."""
    if not _CYRILLIC.search(words):
        return words
    told = " ".join(words.lower().replace(",", " ").split())
    for russian, english in _READ:
        told = russian.sub(english, told)
    return told
