"""The pages in Russian: every word is there, nothing is lost on the way, and what is compiled is what is written."""

import os
import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po
from django.utils import translation

from heardback import web

_WEB: Final = Path(web.__file__).parent
_CATALOGUE: Final = Path("locale/ru/LC_MESSAGES/django.po")
_AS_EVERYWHERE: Final = {
    *("heardback", "open", "recover", "HEARDBACK_HOSTS", "zip", "toml", "vcf", "vCard", "JavaScript", "QR"),
    *("HEARDBACK_MAIL", "bring", "FILE", "IMAP", "SMTP", "TLS", "STARTTLS", "OAuth", "CalDAV", "URL", "UTC"),
    *("ICS", "ics", "iCal", "Google", "Outlook", "Thunderbird", "Nextcloud", "Fastmail", "iCloud", "iPhone"),
    *("Gmail", "Takeout", "Radicale", "Telegram", "Slack", "Discord", "Signal", "ntfy", "apprise"),
    *("Europe", "Stockholm", "ISO", "BY", "A", "F"),
}
"""Words that Russian writes the same: ours and others' names, commands, formats, codes."""

_EXTRACT: Final = ("-m", "django", "makemessages", "-l", "ru", "--no-location", "--no-obsolete", "--no-wrap")
_PLACEHOLDER: Final = re.compile(r"%\(\w+\)[sd]|%%|\{\w+\}")
_TAG: Final = re.compile(r"<[^>]+>")
_RULE: Final = re.compile(r"\b[SG]\d(?:-[A-F]?\d+)?\b")
_ADDRESS: Final = re.compile(r"\w+://\S*|\bmailbox\.org\b")
_LATIN: Final = re.compile(r"[A-Za-z_]+")
_POLITE_CAPITAL: Final = re.compile(r"[\w,;—] (?:Вы|Вас|Вам|Вами|Ваш\w*)\b")


@pytest.mark.usefixtures("gettext")
def test_every_word_of_the_pages_is_in_the_catalogue_and_no_other(tmp_path: Path) -> None:
    """Extracting once more, from every template and all Python, finds nothing new and nothing gone."""
    again = tmp_path / "web"
    shutil.copytree(_WEB, again, ignore=shutil.ignore_patterns("static", "__pycache__", "*.mo"))
    plain = {name: value for name, value in os.environ.items() if name != "DJANGO_SETTINGS_MODULE"}
    subprocess.run([sys.executable, *_EXTRACT], cwd=again, env=plain, check=True, capture_output=True)
    found, kept = _ids(_read(again / _CATALOGUE)), _ids(_read(_WEB / _CATALOGUE))
    assert found - kept == set(), "not in the catalogue yet: `make messages`, then translate"
    assert kept - found == set(), "said by no page any more: `make messages`"


def test_everything_is_said_and_nothing_is_guessed() -> None:
    assert [one.id for one in _messages() if one.fuzzy or not all(_forms(one)) or len(_forms(one)) not in (1, 3)] == []


def test_what_is_filled_in_is_the_same() -> None:
    assert [form for english, form in _pairs() if _filled_in(form) != _filled_in(english)] == []


def test_markup_is_the_same() -> None:
    assert [form for english, form in _pairs() if Counter(_TAG.findall(form)) != Counter(_TAG.findall(english))] == []


def test_sentences_stay_sentences() -> None:
    """What ends with a full stop or a colon does so in Russian; lines, and the spaces around them, stay."""
    assert [form for english, form in _pairs() if _ends(form) != _ends(english)] == []


def test_capitals_stay_where_they_are() -> None:
    """What stands in the middle of a line begins small in Russian too. Of “I” one cannot tell."""
    shapes = [(form, _begins(form), _begins(english)) for english, form in _pairs() if not re.match(r"I\b", english)]
    assert [form for form, russian, english in shapes if english and russian and russian != english] == []


def test_russian_is_written_in_russian() -> None:
    """No English word was left standing."""
    words = {word for _, form in _pairs() for word in _LATIN.findall(_words(form))}
    assert words - _AS_EVERYWHERE == set()


def test_russian_is_calm_and_in_its_own_type() -> None:
    """No exclamation marks, «вы» in lower case, guillemets, and dashes that are dashes."""
    forms = [_TAG.sub("", form) for _, form in _pairs()]
    assert [form for form in forms if re.search("[!“”\"'’]| - ", form) or form.count("«") != form.count("»")] == []
    assert [form for form in forms if _POLITE_CAPITAL.search(form)] == []


def test_pages_say_it_as_it_is_written() -> None:
    """Django and allauth bring Russian of their own; it does not win over ours."""
    with translation.override("ru"):
        other = [form for one, said in _spoken() for form in _forms(one) if form not in said]
    assert other == []


def test_numbers_take_their_form() -> None:
    counts = (0, 1, 2, 5, 11, 14, 21, 22, 112)
    with translation.override("ru"):
        said = [translation.ngettext("%(n)s application", "%(n)s applications", n) % {"n": n} for n in counts]
    assert said == [
        *("0 откликов", "1 отклик", "2 отклика", "5 откликов", "11 откликов", "14 откликов"),
        *("21 отклик", "22 отклика", "112 откликов"),
    ]


def test_what_is_compiled_is_what_is_written(gettext: Path, tmp_path: Path) -> None:
    compiled = tmp_path / "django.mo"
    subprocess.run([gettext, "--check", "-o", compiled, _WEB / _CATALOGUE], check=True, capture_output=True)
    with compiled.open("rb") as fresh, (_WEB / _CATALOGUE).with_suffix(".mo").open("rb") as kept:
        assert _texts(read_mo(kept)) == _texts(read_mo(fresh)), "compiled from something older: `make messages`"


def _read(path: Path) -> Catalog:
    with path.open("rb") as file:
        return read_po(file)


def _messages() -> list[Message]:
    """All but the header."""
    return [one for one in _read(_WEB / _CATALOGUE) if one.id]


def _pairs() -> Iterator[tuple[str, str]]:
    """Every Russian text, and the English one that it says; of numbers, the English plural."""
    for one in _messages():
        yield from ((_ids_of(one)[-1], form) for form in _forms(one))


def _ids_of(one: Message) -> tuple[str, ...]:
    return (one.id,) if isinstance(one.id, str) else tuple(one.id)


def _forms(one: Message) -> tuple[str, ...]:
    return (one.string,) if isinstance(one.string, str) else tuple(one.string or ("",))


def _ids(catalogue: Catalog) -> set[tuple[str | None, tuple[str, ...]]]:
    return {(one.context, _ids_of(one)) for one in catalogue if one.id}


def _texts(catalogue: Catalog) -> dict[tuple[str | None, tuple[str, ...]], tuple[str, ...]]:
    return {(one.context, _ids_of(one)): _forms(one) for one in catalogue if one.id}


def _spoken() -> Iterator[tuple[Message, set[str]]]:
    """Each message with what Django makes of it in the language that is on."""
    for one in _messages():
        first, last = _ids_of(one)[0], _ids_of(one)[-1]
        if not isinstance(one.id, str):
            yield one, {translation.ngettext(first, last, n) for n in (1, 2, 5)}
        elif one.context:
            yield one, {translation.pgettext(one.context, first)}
        else:
            yield one, {translation.gettext(first)}


def _words(text: str) -> str:
    """Leave out what is no words of ours."""
    return _RULE.sub(" ", _ADDRESS.sub(" ", _TAG.sub(" ", _PLACEHOLDER.sub(" ", text))))


def _filled_in(text: str) -> set[str]:
    return set(_PLACEHOLDER.findall(text))


def _ends(text: str) -> tuple[str, str, int]:
    """How it ends, the spaces around it, and how many lines it has."""
    bare = _TAG.sub("", text).strip()
    end = bare[-1] if bare[-1:] in tuple(".:?;,") else ""
    return end, text[: len(text) - len(text.lstrip())] + text[len(text.rstrip()) :], text.count("\n")


def _begins(text: str) -> str:
    """Whether it begins with a capital or a small letter; nothing where it begins with neither."""
    first = _TAG.sub("", text).strip("«“ ")[:1]
    return "" if text.startswith("heardback") or not first.isalpha() else "capital" if first.isupper() else "small"
