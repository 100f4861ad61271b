"""What is wrong in a file, in Russian. The readers say it in English; each phrase of theirs stands here once.

A phrase that is not here is shown as it was said: better in English than not at all. `tests/core/wording` sees to it
that every phrase of the readers whose words reach a page is here.
"""

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from heardback.core.problems import Problem

_SAID: Final[Sequence[tuple[str, str]]] = (
    # --- Any file ---
    ("{0} MB", "{0} МБ"),
    ("at most {0} MB", "не больше {0} МБ"),
    ("at most {0}", "не больше {0}"),
    ("more than {0} files", "файлов больше {0}"),
    ("fewer", "меньше"),
    ("it is there twice", "он есть дважды"),
    ("one file of that name", "один файл с таким именем"),
    ("too much text", "слишком много текста"),
    ("letters that are not UTF-8", "текст не в кодировке UTF-8"),
    ("a text file in UTF-8: save it so", "текстовый файл в UTF-8: сохраните его так"),
    # --- A zip ---
    ("this is no zip file, or it is damaged", "это не архив zip, или он повреждён"),
    ("a zip file as it was saved: fetch it once more", "архив zip, каким он был сохранён: скачайте его ещё раз"),
    ("files that lie one inside another", "файлы, лежащие один внутри другого"),
    ("a zip file that an ordinary program made", "архив zip, сделанный обычной программой"),
    ("a name that leads out of the zip", "имя, ведущее за пределы архива"),
    ("a name that is too long or cannot be shown", "имя слишком длинное, или его нельзя показать"),
    ("a name such as {0}", "имя вроде {0}"),
    ("a link or a device", "ссылка или устройство"),
    ("a plain file", "обычный файл"),
    ("it is encrypted", "он зашифрован"),
    ("a zip file without a password", "архив zip без пароля"),
    ("an unusual compression", "необычное сжатие"),
    ("an ordinary zip file: pack it once more", "обычный архив zip: упакуйте его ещё раз"),
    ("it is damaged", "он повреждён"),
    ("the file as it was packed: fetch the zip once more", "файл, каким он был упакован: скачайте архив ещё раз"),
    ("more than can be read", "больше, чем можно прочитать"),
    ("at most {0} MB each and {1} MB together", "не больше {0} МБ каждый и {1} МБ вместе"),
    # --- An export ---
    ("it is no part of an export", "это не часть выгрузки"),
    ("the zip without it", "архив без него"),
    ("there is nothing in it", "в нём ничего нет"),
    ("an export, or candidacy files such as {0}", "выгрузка или файлы откликов вроде {0}"),
    ("at most {0} bytes in such a file and {1} in all of them", "не больше {0} байт в таком файле и {1} во всех"),
    ("the file as heardback wrote it", "файл, каким его записал heardback"),
    ("as heardback wrote it", "как записал heardback"),
    ("no entries", "нет записей"),
    ("an entry that heardback does not know", "запись, которой heardback не знает"),
    ("the number {0}", "номер {0}"),
    ("that of an entry after the first and before it", "номер записи после первой и до этой"),
    ("a journal without its beginning", "журнал без начала"),
    ("the year {0}", "год {0}"),
    ("one from {0} to {1}", "от {0} до {1}"),
    ("this is not JSON: {0}", "это не JSON: {0}"),
    ("a number or a letter that nothing can hold", "число или знак, которые негде хранить"),
    ("settings that heardback does not know", "настройки, которых heardback не знает"),
    ("somebody named {0}, who is not among the contacts", "назван человек, которого нет среди контактов: {0}"),
    ("it was changed here meanwhile", "здесь это тем временем изменили"),
    ("nobody else at work on it: bring it in again", "чтобы над этим больше никто не работал: загрузите ещё раз"),
    ("it went on differently here", "здесь продолжение другое"),
    ("the same: both were kept, look which is right", "то же самое: сохранены оба, посмотрите, какой верен"),
    ("a draft ({0}), while there is another one here", "черновик ({0}), а здесь уже есть другой"),
    ("one draft of a kind: the one here was kept", "один черновик каждого вида: оставлен здешний"),
    ("wishes about notices that heardback does not know", "пожелания об уведомлениях, которых heardback не знает"),
    ("a mail account that heardback does not know", "почтовый ящик, которого heardback не знает"),
    ("a letter that heardback does not know", "письмо, которого heardback не знает"),
    ("{0} mails that heardback does not know", "писем, которых heardback не знает: {0}"),
    ("letters of no journal", "письма без журнала"),
    (
        "none: any text editor or mail program opens them",
        "чтобы их не было: их открывает любой редактор или почтовая программа",
    ),
    # --- TOML and its shapes ---
    ("keys are nested too deeply", "ключи вложены слишком глубоко"),
    ("brackets are nested too deeply", "скобки вложены слишком глубоко"),
    ("a plain TOML file", "простой файл TOML"),
    ("this is not valid TOML: {0}", "это не TOML: {0}"),
    ("a TOML 1.0 file", "файл TOML 1.0"),
    ("unknown key {0}", "неизвестный ключ {0}"),
    ("{0} is missing", "нет {0}"),
    ("a table", "таблица"),
    ("a table: {0}", "таблица: {0}"),
    ("a list of tables: {0}", "список таблиц: {0}"),
    ("a list of {0}", "список: {0}"),
    ("text, in quotes", "текст в кавычках"),
    ("one line of text, in quotes", "одна строка текста в кавычках"),
    ("one line of text, in quotes and not blank", "одна непустая строка текста в кавычках"),
    ("a whole number", "целое число"),
    ("a number", "число"),
    ("a whole number from {0} to {1}", "целое число от {0} до {1}"),
    ("a number from {0} to {1}", "число от {0} до {1}"),
    ("true or false", "true или false"),
    ("a day such as {0}, from {1} to {2}", "день вроде {0}, с {1} по {2} год"),
    ("a date and time such as {0}, from {1} to {2}", "дата и время вроде {0}, с {1} по {2} год"),
    # --- A candidacy file ---
    ("unknown table {0}", "неизвестная таблица {0}"),
    ("a second contact {0}", "второй контакт {0}"),
    ("an id of its own", "собственный id"),
    ("no type", "нет типа"),
    ("type {0}", "тип {0}"),
    ("one of {0}", "одно из: {0}"),
    ("a country's two letters (ISO 3166-1), such as {0}", "две буквы страны (ISO 3166-1), например {0}"),
    ("a part of {0}: none: leave it out for {1}", "ничего: для {1} регион не указывают"),
    ("a part of {0}: {1}", "регион страны {0}: {1}"),
    ("no time zone, and {0} has several", "часовой пояс не указан, а в {0} их несколько"),
    ("no time zone, and {0} has none of its own", "часовой пояс не указан, а у {0} своего нет"),
    ("an IANA time zone such as {0}", "часовой пояс IANA, например {0}"),
    ("no contact {0}", "нет контакта {0}"),
    (
        "the id of a contact (none is listed yet: add a [[contacts]] table)",
        "id контакта (пока не указан ни один: добавьте таблицу [[contacts]])",
    ),
    ("the id of a contact ({0})", "id контакта ({0})"),
    (
        "{0} (a contact's channels may declare another way)",
        "{0} (другой способ может быть указан в channels у контакта)",
    ),
    ("{0} for a call", "{0} для звонка"),
    ("{0} for an e-mail", "{0} для письма"),
    # --- Address cards ---
    ("{0}: export without photos, or fewer people at a time", "{0}: выгрузите без фотографий или меньше людей за раз"),
    ("more than {0} lines", "строк больше {0}"),
    ("more than {0} cards, of which the first were read", "карточек больше {0}, прочитаны первые"),
    ("the others in a file of their own", "остальные — отдельным файлом"),
    ("{0} characters", "знаков: {0}"),
    ("at most {0}: it was left out", "не больше {0}: пропущено"),
    ("at most {0}: the rest was left out", "не больше {0}: остальное пропущено"),
    ("{0} is no property", "{0} — не свойство карточки"),
    ("NAME:value, as in {0}", "ИМЯ:значение, например {0}"),
    ("one more, which was left out", "ещё одно, пропущено"),
    ("at most {0} on a card", "не больше {0} на карточке"),
    ("a new card before the last one ended", "новая карточка раньше, чем кончилась прежняя"),
    ("{0} before it", "сначала {0}"),
    ("a card without a name", "карточка без имени"),
    ("a line such as {0}", "строка вроде {0}"),
    ("letters of an encoding that the file does not name", "буквы в кодировке, которую файл не называет"),
    (
        "UTF-8: if a name looks wrong, export again with that encoding",
        "UTF-8: если имя выглядит неверно, выгрузите ещё раз в этой кодировке",
    ),
    ("the file ends within this card", "файл кончается посреди этой карточки"),
    ("END:VCARD: the file may be cut short", "END:VCARD: возможно, файл обрезан"),
    ("there is no address card in it", "в нём нет ни одной карточки"),
    (
        "a vCard file (.vcf) from an address book, with BEGIN:VCARD",
        "файл vCard (.vcf) из адресной книги, с BEGIN:VCARD",
    ),
    ("{0} more problems", "и ещё замечаний: {0}"),
    ("a file that an address book wrote", "файл, записанный адресной книгой"),
    ("a value in base64", "значение в base64"),
    ("plain text; it was left out", "обычный текст; пропущено"),
    ("{0} is no e-mail address", "{0} — не адрес электронной почты"),
    ("{0} is no telephone number", "{0} — не номер телефона"),
    ("one such as {0}", "например {0}"),
    # --- Places ---
    ("candidacy {0}", "отклик {0}"),
    ("entry {0}", "запись {0}"),
    ("letter {0}", "письмо {0}"),
)
_MOST_NESTED: Final = 3
"""A phrase may stand within another: a list of whole numbers."""


def problem(wrong: Problem) -> str:
    """Say a problem in one line: where, what was found, what is expected."""
    places = [part for part in wrong.place.split(", ") if part]
    where = ", ".join([*([f"строка {wrong.line}"] if wrong.line else []), *map(in_russian, places)])
    told = f"{in_russian(wrong.found)}; ожидается {in_russian(wrong.expected)}."
    return f"{where}: {told}" if where else told


def in_russian(phrase: str, depth: int = 0) -> str:
    """Return a phrase of the readers in Russian; as it is, where it is none of theirs."""
    for pattern, russian in _patterns():
        match = pattern.fullmatch(phrase)
        if match and depth < _MOST_NESTED:
            return russian.format(*(in_russian(part, depth + 1) for part in match.groups()))
    key, equals, described = phrase.partition(" = ")
    if equals and key.isidentifier():
        return f"{key} = {in_russian(described, depth + 1)}"
    return re.sub(r'(?<=") or (?=")', " или ", phrase)


@cache
def _patterns() -> Sequence[tuple[re.Pattern[str], str]]:
    """Return the table as patterns; the phrases that say most come first."""
    by_length = sorted(_SAID, key=lambda pair: len(re.sub(r"\{\d\}", "", pair[0])), reverse=True)
    return [
        (re.compile(re.sub(r"\\\{\d\\\}", "(.+?)", re.escape(english)), re.DOTALL), russian)
        for english, russian in by_length
    ]
