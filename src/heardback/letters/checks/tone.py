"""Flattery, pleading, pressure, reproach, and an argument after a no: what jars with a letter of this kind.

S1-7 wants it restrained and without flattery, S0-F2 polite and brief, S1-8 never pressing; S3-4: never burn the bridge.
"""

from collections.abc import Iterator
from typing import Final, NamedTuple

from heardback.letters.draft import Draft
from heardback.letters.finding import Finding
from heardback.letters.phrases import phrases
from heardback.letters.reading import Span
from heardback.letters.said import Said


class _Tone(NamedTuple):
    rule: str
    why: Said
    better: dict[str, str]


_TONES: Final = {
    "flattery": _Tone(
        "S1-7",
        Said("This sounds like flattery; one concrete thing you liked says more."),
        {"en": "name one thing that interested you", "ru": "назовите одно, что вас заинтересовало"},
    ),
    "pleading": _Tone(
        "S1-7",
        Said("This sounds like pleading; plain interest makes a stronger case."),
        {"en": "“I remain interested in the position.”", "ru": "«Мне по-прежнему интересна эта должность.»"},
    ),
    "pressure": _Tone(
        "S1-8",
        Said("This presses them; a question about their timing gets further."),
        {
            "en": "“Could you tell me when you expect a decision?”",
            "ru": "«Подскажите, пожалуйста, когда ожидается решение?»",
        },
    ),
    "reproach": _Tone(
        "S0-F2",
        Said("This can be read as a reproach; there may be a good reason for the delay."),
        {"en": "say only when you met, and ask", "ru": "скажите только, когда была встреча, и спросите"},
    ),
    "argument": _Tone(
        "S3-4",
        Said("This argues with their decision; thanks keep the door open."),
        {"en": "“Thank you for letting me know.”", "ru": "«Спасибо, что сообщили о решении.»"},
    ),
    "presses-in-thanks": _Tone(
        "S1-8",
        Said("A thank-you that urges no longer sounds like one."),
        {"en": "“I look forward to hearing from you.”", "ru": "«Буду ждать известий о решении.»"},
    ),
}
_ONLY_IN: Final = {
    "argument": ("rejection-thanks", "feedback"),
    "presses-in-thanks": ("thanks", "rejection-thanks", "feedback", "confirm-invitation"),
}


def tone(draft: Draft) -> Iterator[Finding]:
    """Find turns of phrase that jar, each place once."""
    taken: list[Span] = []
    for name, listed in phrases("tone", draft.language).items():
        if name not in _TONES or not _applies(draft, name):
            continue
        for phrase in listed:
            for match in phrase.pattern.finditer(draft.letter.text):
                span = Span(*match.span(), match.group())
                if not any(span.start < other.end and other.start < span.end for other in taken):
                    taken.append(span)
                    yield _found(draft, name, span, phrase.better)


def _applies(draft: Draft, name: str) -> bool:
    kinds = _ONLY_IN.get(name)
    rejected = name == "argument" and draft.standing.phase() == "rejected"
    return kinds is None or draft.purpose.name in kinds or rejected


def _found(draft: Draft, name: str, span: Span, better: str) -> Finding:
    told = _TONES[name]
    return draft.finding(
        "tone", told.rule, span, why=told.why, better=draft.quoted(better) if better else told.better[draft.language]
    )
