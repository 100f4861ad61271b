"""The post named is the post on record (S0-C11: say for which post you were interviewed)."""

import re
from collections.abc import Iterator
from typing import Final

from heardback.letters.draft import Draft
from heardback.letters.finding import Finding
from heardback.letters.people_named import best_of, is_near, plain, words_of
from heardback.letters.phrases import pattern_of, word_set
from heardback.letters.reading import Span
from heardback.letters.said import Said

_NAMED: Final = {
    "en": (
        re.compile(
            r"\b(?:position|role|post|job|vacancy|opening) (?:of|as)(?: an?| the"
            r"| your)? (?P<post>[\w&/'’-]+(?:[ ][\w&/'’-]+){0,4})",
            re.IGNORECASE,
        ),
        re.compile(
            r"\b(?:the|your|an?|this|open|for|regarding"
            r"|about) (?P<post>[\w&/'’+#.-]+(?:[ ][\w&/'’+#.-]+){0,4}) (?:position|role|post|job|vacancy"
            r"|opening|opportunity)\b",
            re.IGNORECASE,
        ),
        re.compile(
            r"\b(?:interview(?:ed)?|appl(?:y|ied|ication)|considered|candidate|offer|join(?:ing)? you"
            r"|work(?:ing)? (?:for|with) you) (?:\w+ ){0,4}?(?:as|for) (?:an?|the"
            r"|your) (?P<post>[\w&/'’-]+(?:[ ][\w&/'’-]+){0,3})",
            re.IGNORECASE,
        ),
    ),
    "ru": (
        re.compile(
            r"(?<!\w)(?:должност[ьи]|позици[юияей]{1,2}|ваканси[юияей]{1,2}|пост[а-я]?|рол[ьи]"
            r"|место) (?P<post>[«\"]?[\w/-]+(?:[ ][\w/-]+){0,4})",
            re.IGNORECASE,
        ),
        re.compile(
            r"(?<!\w)(?:собеседовани\w+|работ\w+|кандидат\w*|приняли|взять|предложени\w+) (?:\w+ ){0,4}?(?:на"
            r"|в качестве|как|роли) (?P<post>[\w/-]+(?:[ ][\w/-]+){0,3})",
            re.IGNORECASE,
        ),
    ),
}
_END: Final = re.compile(
    r"\b(?:at|in|with|for|on|and|that|which|we|i|is|was|to|from|has|have|would|because|as|after|last"
    r"|this|since|by|of my|в|во|на|с|со|и|из|от|к|по итогам|у|для|которы\w*|что|мы|я|ещё|еще|не|очень"
    r"|меня|мне|вашей|вашем|состоявш\w*|остается|остаётся|была|была|был|закрыт\w*|открыт\w*"
    r"|интерес\w*|"
    r"понедельник\w*|вторник\w*|сред[уы]|четверг\w*|пятниц\w*)\b",
    re.IGNORECASE,
)
_WORD: Final = re.compile(r"[^\W\d_][\w+#]*")


def post(draft: Draft) -> Iterator[Finding]:
    """Find a post that is another than the one on record."""
    seen: set[int] = set()
    for text, offset in ((draft.letter.body, 0), *_subject(draft)):
        for pattern in _NAMED[draft.language]:
            for match in pattern.finditer(text):
                span = _named(match, offset)
                if span.start not in seen and _is_another(draft, span.text):
                    seen.add(span.start)
                    yield _found(draft, span)
        yield from _other_than_on_record(draft, text, offset, seen)


def _subject(draft: Draft) -> Iterator[tuple[str, int]]:
    subject = draft.letter.subject
    if subject.start < 0 and subject.text:
        yield subject.text, -1


def _named(match: re.Match[str], offset: int) -> Span:
    words = match["post"]
    first = re.match(r"(?:\S+ )*?(?:(?:for|regarding|about|of|in|as) (?:the |your |an? )|(?:the|your|an?|my) )", words)
    start = first.end() if first else 0
    cut = _END.search(words, start + 1) if not re.match(r"(?:по|of)\b", words[start:]) else None
    stop = cut.start() if cut else len(words)
    begin = match.start("post") + start if offset == 0 else -1
    return Span(begin, begin + stop - start, words[start:stop].strip())


def _is_another(draft: Draft, words: str) -> bool:
    """It is a post (it names an occupation or is written as a title), and its words are not those on record."""
    title = content(draft.candidacy.position.title)
    named = [word for word in content(words) if not _is_generic(draft, word)]
    if not named or not title or not any(_is_occupation(draft, word) for word in named):
        return False
    if bool(re.search("[а-яё]", title[0])) != bool(re.search("[а-яё]", named[0])):
        return False
    return any(not _in_title(word, title) for word in named) and not all(_in_title(word, named) for word in title)


def content(words: str) -> list[str]:
    """Return the words that carry a title, without case, accents and small words."""
    return [plain(word) for word in _WORD.findall(words) if len(word) > 2 or word.isupper()]  # noqa: PLR2004


def _is_generic(draft: Draft, word: str) -> bool:
    firm = best_of(word, words_of(draft.candidacy.employer.name))[0] == "same"
    return firm or word in word_set("generic_post", draft.language)


def _is_occupation(draft: Draft, word: str) -> bool:
    return any(word.startswith(stem) for stem in word_set("occupations", draft.language))


def _in_title(word: str, title: list[str]) -> bool:
    return any(akin(word, other) for other in title)


def akin(one: str, other: str) -> bool:
    """Two words of one stem ("sales", "sale"; "инженера", "инженер"), or one a slip for the other."""
    stem = max(3, min(len(one), len(other)) - 2)
    return one == other or one[:stem] == other[:stem] or is_near(one, other)


def _other_than_on_record(draft: Draft, text: str, offset: int, seen: set[int]) -> Iterator[Finding]:
    """A subject such as "Interview for Marketing Manager", with no word for "post" beside it."""
    if offset >= 0:
        return
    for match in pattern_of("posts", draft.language, "titles").finditer(text):
        if -1 not in seen and _is_another(draft, match.group()):
            seen.add(-1)
            yield _found(draft, Span(-1, -1, match.group()))


def _found(draft: Draft, span: Span) -> Finding:
    title = draft.candidacy.position.title
    why = Said("The post on record is {title}.", title=title)
    return draft.finding("post", "S0-C11", span, why=why, better=title)
