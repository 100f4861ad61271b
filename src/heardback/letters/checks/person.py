"""Names of people in the body and under the letter: spelt right, and none from an earlier letter (S1-7)."""

import re
from collections.abc import Iterator
from typing import Final

from heardback.core.person import NOBODY
from heardback.letters.draft import Draft
from heardback.letters.finding import Finding
from heardback.letters.greeted import greeting_of
from heardback.letters.lexicon import lexicon
from heardback.letters.people_named import best_of, is_patronymic, words_of
from heardback.letters.phrases import pattern_of
from heardback.letters.reading import WORD, Span
from heardback.letters.said import Said

_LEAST: Final = 4
_MET: Final = {
    "en": re.compile(
        r"\b(?:with|to|thank|thanks to|from|and|met|meet|meeting|called|mentioned by"
        r"|regards to)\s(?:you and |both you and )?"
        r"(?:Mr\.?|Mrs\.?|Ms\.?|Dr\.?)?\s?(?P<who>[A-Z][a-zà-ÿ'’-]+(?:\s[A-Z][a-zà-ÿ'’-]+)?)(?![\w-])"
    ),
    "ru": re.compile(
        r"\b(?:[Сс]о?|[Кк]|[Уу]|[Оо]т|и|[Бб]лагодар\w+"
        r"|[Сс]пасибо)\s(?:вами и )?(?P<who>[А-ЯЁ][а-яё-]+(?:\s[А-ЯЁ][а-яё-]+(?:вн\w{1,2}|вич\w{0,2}"
        r"|ичн\w{1,2}))(?:\s[А-ЯЁ][а-яё-]+)?)(?![\w-])"
    ),
}


def person(draft: Draft) -> Iterator[Finding]:
    """Find misspelt names in the body, strangers one is said to have met, and another's signature."""
    yield from _misspelt(draft)
    yield from _strangers(draft)
    if draft.candidacy.candidate.name not in NOBODY.values():
        yield from _signature(draft)


def _known(draft: Draft) -> list[str]:
    people = [draft.candidacy.candidate.name, *(one.name for one in draft.candidacy.contacts)]
    return [word for name in people for word in words_of(name)]


def _after_the_greeting(draft: Draft) -> int:
    hail = greeting_of(draft.letter)
    return hail.end if hail else draft.letter.first


def _misspelt(draft: Draft) -> Iterator[Finding]:
    start, before = _after_the_greeting(draft), ""
    for word in draft.letter.words:
        if word.start >= start and word.text[0].isupper() and len(word.text) >= _LEAST:
            yield from _near_miss(draft, word, before)
        before = word.text


def _near_miss(draft: Draft, word: Span, before: str) -> Iterator[Finding]:
    like, name = best_of(word.text, [part for one in draft.candidacy.contacts for part in words_of(one.name)])
    if (
        like != "near"
        or best_of(word.text, _known(draft))[0] == "same"
        or best_of(word.text, words_of(draft.candidacy.employer.name))[0] == "same"
    ):
        return
    after_a_name = best_of(before, _known(draft))[0] == "same" if before[:1].isupper() else False
    if not after_a_name and len(word.text) <= _LEAST:
        return
    if not after_a_name and lexicon(draft.language).is_known(word.text.lower().removesuffix("'s").removesuffix("’s")):
        return
    why = Said("The name on record is spelt {name}.", name=name)
    yield draft.finding("person", "S1-7", word, why=why, better=name)


def _strangers(draft: Draft) -> Iterator[Finding]:
    """Somebody the letter says one met or thanks, whom nobody on record resembles."""
    pattern, start = _MET[draft.language], _after_the_greeting(draft)
    for match in pattern.finditer(draft.letter.text, start, draft.letter.body_end):
        names = WORD.findall(match["who"])
        if _is_a_person(draft, names) and not any(_resembles(draft, name) for name in names):
            known = ", ".join(one.name for one in draft.candidacy.contacts) or Said("nobody yet")
            span = Span(match.start("who"), match.end("who"), match["who"])
            why = Said("Nobody of this name is on record (known: {known}); it may be from another letter.", known=known)
            yield draft.finding(
                "person", "S1-7", span, why=why, better=Said("the right name, or note this person first")
            )


def _is_a_person(draft: Draft, names: list[str]) -> bool:
    """A first name that the language knows as one; in Russian also by the patronymic."""
    if draft.language == "ru":
        return any(is_patronymic(name) for name in names[1:])
    return pattern_of("first_names", "en", "all").fullmatch(names[0].removesuffix("'s")) is not None


def _resembles(draft: Draft, name: str) -> bool:
    firm = words_of(draft.candidacy.employer.name)
    return best_of(name, [*_known(draft), *firm])[0] != "other"


def _signature(draft: Draft) -> Iterator[Finding]:
    """The last line with a name is the candidate's, in either alphabet."""
    own = words_of(draft.candidacy.candidate.name)
    names = [span for span in signed(draft) if len(span.text) > 1]
    if names and all(best_of(span.text, own)[0] == "other" for span in names):
        full = Span(names[0].start, names[-1].end, draft.letter.text[names[0].start : names[-1].end])
        name = draft.candidacy.candidate.name
        why = Said("The letter is {name}'s, and another name stands under it.", name=name)
        yield draft.finding("person", "S1-7", full, why=why, better=name)
    for span in names:
        like, name = best_of(span.text, own)
        if like == "near":
            yield draft.finding(
                "person", "S1-7", span, why=Said("Your own name is on record as {name}.", name=name), better=name
            )


def signed(draft: Draft) -> list[Span]:
    """The words of the first line under the closing that looks like a name: one to three capitalised words."""
    position = draft.letter.signature.start
    for line in draft.letter.signature.text.split("\n"):
        words = WORD.findall(line)
        looks = 1 <= len(words) <= 3 and all(word[0].isupper() for word in words) and not re.search(r"[\d@:!?/]", line)  # noqa: PLR2004
        closing = pattern_of("closings", draft.language, "words").search(line) is not None
        if looks and not closing:
            return [Span(position + m.start(), position + m.end(), m.group()) for m in WORD.finditer(line)]
        position += len(line) + 1
    return []
