"""Whom the letter greets: by name where it is known, and spelt right.

"Dear Sir or Madam" to somebody one has met says that they were not noticed (S1-7: the name right, personal; S0-E5: by
name). A name from an earlier letter says worse.
"""

import re
from collections.abc import Iterator
from typing import Final

from heardback.core.candidacy import Contact
from heardback.core.events import ContactId
from heardback.letters.draft import Draft
from heardback.letters.finding import Finding
from heardback.letters.greeted import Greeting, greeting_of
from heardback.letters.people_named import best_of, is_patronymic, likeness, plain, short_of, words_of
from heardback.letters.phrases import pattern_of, word_set
from heardback.letters.reading import Span
from heardback.letters.said import Said

_WORD: Final = re.compile(r"[^\W\d_][\w'’-]*")
_FROM: Final = re.compile(r"\s(?:from|at|of|in|из|от|отдел\w*|команд\w*)\s", re.IGNORECASE)
_AND: Final = re.compile(r"[,&]|\b(?:and|и)\b")
_HE: Final = re.compile(r"уважаемый|дорогой", re.IGNORECASE)
_SHE: Final = re.compile(r"уважаемая|дорогая", re.IGNORECASE)
_OTHER_FORM: Final = {
    "уважаемый": "уважаемая",
    "уважаемая": "уважаемый",
    "дорогой": "дорогая",
    "дорогая": "дорогой",
}
_HER_FATHER: Final = ("вна", "чна")
_HIS_FATHER: Final = ("ович", "евич", "ьич")
"""How patronymics end; his may be a woman's surname too (Анна Рабинович)."""


def greeting(draft: Draft) -> Iterator[Finding]:
    """Find a greeting without the known name, with a wrong one, or of two people in one."""
    if not draft.candidacy.contacts or not draft.letter.text.strip():
        return
    hail = greeting_of(draft.letter)
    if hail is None or not hail.whom.text or not _WORD.search(hail.whom.text):
        yield from _nameless(draft, hail)
    elif pattern_of("greetings", draft.language, "nobody").search(hail.whom.text) and not _anyone_known(draft, hail):
        yield from _missing(draft, Span(hail.start, hail.end, hail.text))
    elif pattern_of("greetings", draft.language, "group").search(hail.whom.text) and not _anyone_known(draft, hail):
        if len(draft.candidacy.contacts) == 1 and not _names_the_firm(draft, hail.whom.text):
            yield from _missing(draft, Span(hail.start, hail.end, hail.text))
    else:
        yield from _names(draft, hail)


def _nameless(draft: Draft, hail: Greeting | None) -> Iterator[Finding]:
    opening = " ".join(sentence.text for sentence in draft.letter.sentences[:2])
    if not any(_is_known(draft, word) for word in _WORD.findall(opening) if word[0].isupper()):
        yield from _missing(draft, Span(hail.start, hail.end, hail.text) if hail else None)


def _missing(draft: Draft, span: Span | None) -> Iterator[Finding]:
    """Find that the name is missing; a letter that may go to the front desk is to whoever decides, and names nobody."""
    met = {one for interview in draft.interviews for one in interview.with_}
    if any(one.role == "front-desk" and one.id not in met for one in draft.addressees):
        return
    who = draft.addressees[0].name
    hail = draft.quoted(f"Здравствуйте, {who}!" if draft.language == "ru" else f"Dear {who},")
    yield draft.finding(
        "greeting",
        "S1-7",
        span,
        why=Said("You know the name: {who}. A greeting by name is personal.", who=who),
        better=hail,
    )


def _anyone_known(draft: Draft, hail: Greeting) -> bool:
    return any(_is_known(draft, word) for word in _WORD.findall(hail.whom.text) if word[0].isupper())


def _is_known(draft: Draft, word: str) -> bool:
    return best_of(word, _all_words(draft))[0] == "same"


def _all_words(draft: Draft) -> list[str]:
    return [word for one in draft.candidacy.contacts for word in words_of(one.name)]


def _names_the_firm(draft: Draft, text: str) -> bool:
    firm = words_of(draft.candidacy.employer.name)
    return any(best_of(word, firm)[0] != "other" for word in _WORD.findall(text))


def _names(draft: Draft, hail: Greeting) -> Iterator[Finding]:
    """Hold every word of the greeting against the people on record."""
    matched: list[set[ContactId]] = []
    for word in _words(hail.whom):
        fit = {one.id for one in draft.candidacy.contacts if _fits(word.text, one)}
        wrong = _in_another_form(draft, word) if fit else None
        if wrong:
            yield _misspelt(draft, word, wrong)
            return
        if fit:
            matched.append(fit)
            continue
        found = _unknown(draft, word, after_a_name=bool(matched))
        if found:
            yield found
            return
    yield from _mixed(draft, hail, matched)
    yield from _sent_elsewhere(draft, hail, matched)
    yield from _agreement(draft, hail)


def _words(whom: Span) -> Iterator[Span]:
    cut = _FROM.search(whom.text)
    for match in _WORD.finditer(whom.text, 0, cut.start() if cut else len(whom.text)):
        word = match.group()
        titles = pattern_of("greetings", "en", "title"), pattern_of("greetings", "ru", "title")
        if len(word) > 1 and word[0].isupper() and not any(title.fullmatch(word) for title in titles):
            yield Span(whom.start + match.start(), whom.start + match.end(), word)


def _fits(word: str, contact: Contact) -> bool:
    return best_of(word, words_of(contact.name))[0] == "same"


def _in_another_form(draft: Draft, word: Span) -> str | None:
    """In a greeting a surname is in the nominative: "Ирина Смирнов" is a slip, though it looks like a form."""
    names = [name for name in _all_words(draft) if likeness(word.text, name) == "same"]
    surname = plain(word.text).endswith(("ов", "ев", "ёв", "ин", "ский", "ова", "ева", "ина", "ская"))
    if not surname or any(plain(word.text) == plain(name) or short_of(plain(word.text), plain(name)) for name in names):
        return None
    same_alphabet = [name for name in names if plain(name)[:2] == plain(word.text)[:2]]
    return same_alphabet[0] if same_alphabet else None


def _unknown(draft: Draft, word: Span, *, after_a_name: bool) -> Finding | None:
    """A near miss is misspelt; a patronymic or surname that nobody noted is fine after a known name; others are not."""
    like, name = best_of(word.text, _all_words(draft))
    if like == "near":
        return _misspelt(draft, word, name)
    if after_a_name and (_may_be_unnoted(draft, word.text) or _names_the_firm(draft, word.text)):
        return None
    if _names_the_firm(draft, word.text) or word.text.lower() in word_set("everyday", draft.language):
        return None
    who = {"en": " and ", "ru": " и "}[draft.language].join(one.name for one in draft.addressees[:3])
    known = ", ".join(one.name for one in draft.candidacy.contacts)
    why = Said("On record are only {known}; this name may be from another letter.", known=known)
    return draft.finding("greeting", "S1-7", word, why=why, better=who)


def _may_be_unnoted(draft: Draft, word: str) -> bool:
    if is_patronymic(word):
        return not any(is_patronymic(known) for known in _all_words(draft))
    return any(len(words_of(one.name)) == 1 for one in draft.candidacy.contacts)


def _misspelt(draft: Draft, word: Span, name: str) -> Finding:
    who = next(one.name for one in draft.candidacy.contacts if name in words_of(one.name))
    why = Said("The name on record is {who}; a misspelt name is the first thing its owner sees.", who=who)
    return draft.finding("greeting", "S1-7", word, why=why, better=name)


def _mixed(draft: Draft, hail: Greeting, matched: list[set[ContactId]]) -> Iterator[Finding]:
    if _AND.search(hail.whom.text) or len(matched) < 2:  # noqa: PLR2004 - a name and a surname
        return
    if not set.intersection(*matched):
        known = ", ".join(one.name for one in draft.candidacy.contacts)
        why = Said("These names belong to two different people on record.")
        yield draft.finding("greeting", "S1-7", hail.whom, why=why, better=known)


def _sent_elsewhere(draft: Draft, hail: Greeting, matched: list[set[ContactId]]) -> Iterator[Finding]:
    """A mail greets whom it goes to, where its envelope names somebody on record."""
    goes_to = {one.id for one in draft.addressees}
    if len(goes_to) < len(draft.candidacy.contacts) and matched and not any(goes_to & fit for fit in matched):
        who = draft.addressees[0].name
        why = Said("The mail goes to {who}.", who=who)
        yield draft.finding("greeting", "S1-7", hail.whom, why=why, better=who)


def _agreement(draft: Draft, hail: Greeting) -> Iterator[Finding]:
    """Уважаемый and Уважаемая go by the person's sex, which a patronymic shows; a surname may look like a man's."""
    words = [word.text.lower() for word in _words(hail.whom)]
    she = any(word.endswith(_HER_FATHER) for word in words)
    he = any(word.endswith(_HIS_FATHER) for word in words) and not any(word.endswith(("а", "я")) for word in words)
    wrong = (_HE.match(hail.text) if she else None) or (_SHE.match(hail.text) if he else None)
    if wrong:
        span = Span(hail.start, hail.start + wrong.end(), wrong.group())
        better = _OTHER_FORM[wrong.group().lower()]
        better = better.title() if wrong.group()[0].isupper() else better
        why = Said("The form of address does not go with the name.")
        yield draft.finding("greeting", "S1-7", span, why=why, better=better)
