"""What stands in an export's README.txt, in English and Russian: nobody knows who will open it, or when."""

from datetime import UTC, datetime
from typing import Final

_TEXT: Final = """\
This is everything heardback knew about your search on {day}.

candidacies/    One text file for each application: who, where, and what happened. Any editor opens them.
journal/        The same in full, with every correction. heardback restores from these files; leave them as they are.
letters/        Your letters and mails.
people.vcf      The people you met. Any address book takes this file.
settings.json   Your settings.

To bring it back, import the whole zip in heardback. Whatever you change in candidacies/ is not read as long as
its journal is there.

Keep this file where you keep other private papers: it is not encrypted.


Здесь всё, что heardback знал о вашем поиске работы на {day}.

candidacies/    По одному текстовому файлу на каждый отклик: кто, где и что было. Открываются в любом редакторе.
journal/        То же самое полностью, со всеми исправлениями. По этим файлам heardback всё восстанавливает,
                поэтому не меняйте их.
letters/        Ваши письма и полученная почта.
people.vcf      Люди, с которыми вы встречались. Этот файл принимает любая адресная книга.
settings.json   Ваши настройки.

Чтобы вернуть всё обратно, импортируйте весь zip-файл в heardback. Изменения в candidacies/ не читаются, пока рядом
лежит журнал.

Храните этот файл там же, где другие личные бумаги: он не зашифрован.
"""


def readme(at: datetime) -> str:
    """Return the text, with the day of `at` in UTC, and line ends that every editor knows."""
    return _TEXT.format(day=at.astimezone(UTC).date()).replace("\n", "\r\n")
