"""How a person is addressed: formally, and never by a guess.

In English by the full name, or by title and surname where the name comes with a title. In Russian by first name and
patronymic where there is one, by the first name where it can be told from the surname, else by the name as written.
The grammatical gender of nobody is assumed: «Здравствуйте» fits everyone, «Уважаемый» does not.
"""

import re
import unicodedata
from itertools import pairwise
from typing import Final

from heardback.core.candidacy import Language

_TITLES: Final = frozenset({"mr", "ms", "mrs", "miss", "mx", "dr", "prof"})
_PATRONYMIC: Final = re.compile(r"[А-ЯЁ][а-яё-]+(?:ович|евич|ич|овна|евна|ична|инична)")
_QUOTED: Final = re.compile(r"[«»\"“”„]")
_FIRST_NAMES: Final = frozenset(
    """
    Александр Александра Алексей Алина Алла Альберт Анастасия Анатолий Ангелина Андрей Анжела Анна Антон
    Антонина Арина Аркадий Арсений Артём Артем Артур Богдан Борис Вадим Валентин Валентина Валерий Валерия
    Варвара Василий Василиса Вера Вероника Виктор Виктория Виталий Виолетта Влад Владимир Владислав Владислава
    Всеволод Вячеслав Галина Геннадий Георгий Герман Глеб Григорий Дана Данил Даниил Данила Дарья Демид Денис
    Диана Динара Дмитрий Ева Евгений Евгения Евдокия Егор Екатерина Елена Елизавета Жанна Захар Зинаида Зоя Иван
    Игорь Илья Инга Инна Иосиф Ирина Кира Кирилл Клавдия Константин Кристина Ксения Лариса Лев Леонид Лидия
    Лилия Лина Любовь Людмила Майя Макар Максим Марат Маргарита Марина Мария Марк Марта Матвей Мила Милана Мирон
    Михаил Надежда Назар Наталия Наталья Никита Николай Нина Оксана Олег Олеся Ольга Павел Петр Пётр Полина
    Раиса Регина Рената Ринат Роберт Родион Роман Руслан Рустам Савелий Светлана Святослав Семён Семен Сергей
    Снежана София Софья Станислав Степан Таисия Тамара Тарас Татьяна Тимофей Тимур Ульяна Фёдор Федор Филипп
    Эдуард Элина Эльвира Эмма Юлия Юрий Яков Ян Яна Ярослав Ярослава
    """.split()  # noqa: SIM905 - a page of names reads better than a page of quotes
)


def tidy(text: str) -> str:
    """Return one line without control and invisible characters: what may stand in a sentence and in a header."""
    seen = "".join(" " if one.isspace() else one for one in text)
    return " ".join("".join(one for one in seen if unicodedata.category(one)[0] != "C").split())


def addressed(name: str, language: Language) -> str:
    """Return the form of a name that stands after the greeting."""
    words = _in_speaking_order(tidy(name)).split()
    return _in_russian(words) if language == "ru" else _in_english(words)


def quoted(name: str, language: Language) -> str:
    """Return the name of a post or a firm so that no sentence has to decline it: «in quotes» in Russian."""
    plain = tidy(name)
    return plain if language == "en" or not plain or _QUOTED.search(plain) else f"«{plain}»"


def listed(names: list[str], language: Language) -> str:
    """Join names as a sentence does."""
    *others, last = names
    return f"{', '.join(others)} {'и' if language == 'ru' else 'and'} {last}" if others else last


def _in_speaking_order(name: str) -> str:
    surname, comma, first = name.partition(", ")
    return f"{first} {surname}" if comma else name


def _in_english(words: list[str]) -> str:
    titled = len(words) > 1 and words[0].rstrip(".").lower() in _TITLES
    return f"{words[0]} {words[-1]}" if titled else " ".join(words)


def _in_russian(words: list[str]) -> str:
    for first, second in pairwise(words):
        if _PATRONYMIC.fullmatch(second) and (first in _FIRST_NAMES or second == words[1]):
            return f"{first} {second}"
    if len(words) > 2 and _PATRONYMIC.fullmatch(words[2]):  # noqa: PLR2004 - surname, first name, patronymic
        return f"{words[1]} {words[2]}"
    first_names = [word for word in words if word in _FIRST_NAMES]
    return first_names[0] if len(first_names) == 1 else " ".join(words)
