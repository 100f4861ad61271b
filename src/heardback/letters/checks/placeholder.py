"""A place that was never filled in: [Name], {{company}}, XXX, <…>, "Company Name".

One left over tells the reader that they got a form letter; S1-7 wants it personal.
"""

import re
from collections.abc import Iterator
from typing import Final

from heardback.letters.draft import Draft
from heardback.letters.finding import Finding
from heardback.letters.phrases import pattern_of
from heardback.letters.reading import Span
from heardback.letters.said import Said

_MARKED: Final = re.compile(
    r"\{\{[^{}\n]{0,60}\}\}|\{%[^%\n]{0,60}%\}|\$\{[^{}\n]{0,60}\}|\{[^\W\d][\w .\-]{0,40}\}"
    r"|%[A-Z_]{3,30}%|%\([\w ]{1,30}\)s"
    r"|\[[^\W\d][^\[\]\n@]{0,60}\]|\[(?:\s{0,10}|[._…?]{1,10})\]|<(?!https?:|mailto:"
    r"|www\.)[^\W\d][^<>\n@/]{0,60}>|<(?:\s{0,5}|[._…]{1,10})>"
    r"|«\s{0,5}(?:название|имя|компания|должность|дата)[^«»\n]{0,40}»"
    r"|(?<!\w)[XxХх]{3,12}(?!\w)|(?<!\w)[XХ]{2}(?!\w)|_{3,60}|\.{6,60}|(?<!\w)(?:TODO|TBD|TBC|FIXME"
    r"|tk tk|lorem ipsum|NN|N\.N\.)(?!\w)|\?{3,20}"
    r"|(?<!\w)(?:DD|dd|MM|mm)[/.-](?:MM|mm|DD|dd)(?:[/.-](?:YYYY|yyyy|YY|yy))?(?!\w)|(?<!\w)(?:ДД|дд)\.(?:ММ|мм)(?:\.(?:ГГГГ|гггг|ГГ|гг))?(?!\w)"
    r"|\$[A-Za-z_]{3,30}\b|[Уу]важаем\w{2}\(\w{2}\)"
)


def placeholder(draft: Draft) -> Iterator[Finding]:
    """Find marked gaps anywhere, and the usual names of gaps ("Company Name")."""
    subject = draft.letter.subject
    for match in (*_gaps(draft, draft.letter.text), *(_gaps(draft, subject.text) if subject.start < 0 else ())):
        at = -1 if match.string is subject.text else match.start()
        yield draft.finding(
            "placeholder",
            "S1-7",
            Span(at, match.end(), match.group()),
            why=Said("This place was never filled in; it reads like a form letter."),
            better=_better(draft, match.group()),
        )


def _gaps(draft: Draft, text: str) -> Iterator[re.Match[str]]:
    yield from _MARKED.finditer(text)
    named = pattern_of("placeholders", draft.language, "named")
    known = f"{draft.candidacy.position.title} {draft.candidacy.employer.name}".lower()
    yield from (m for m in named.finditer(text) if m.group().lower() not in known and _is_a_label(m.group()))


def _is_a_label(words: str) -> bool:
    """The names of gaps are capitalised like labels; "first name" in a sentence is none."""
    return words.lower().startswith(("your ", "insert ", "вста", "впиш")) or all(
        w[0].isupper() for w in words.split()[:1]
    )


def _better(draft: Draft, gap: str) -> str:
    low = gap.lower()
    if any(stem in low for stem in ("compan", "employer", "firm", "organi", "компани", "работодат", "организац")):
        return draft.candidacy.employer.name
    if any(stem in low for stem in ("position", "role", "job", "title", "post", "должност", "ваканс")):
        return draft.candidacy.position.title
    if any(stem in low for stem in ("your", "my ", "ваше", "моё", "подпись")):
        return draft.candidacy.candidate.name
    if draft.addressees and any(stem in low for stem in ("name", "recipient", "manager", "имя", "фио", "отчество")):
        return draft.addressees[0].name
    return Said("write out what belongs here, or leave the sentence out")
