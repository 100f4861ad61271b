"""What must be said and is not: who writes, when they met, for which post, the question (S0-C11, S0-E5, S0-F3).

What a kind of letter has to say stands in `purposes`. In an answer within a thread who, when and which post were said
before.
"""

import re
from collections.abc import Callable, Iterator
from datetime import date
from typing import Final

from heardback.letters.checks.person import signed
from heardback.letters.checks.post import akin, content, post
from heardback.letters.checks.questions import asks_something
from heardback.letters.draft import Draft
from heardback.letters.finding import Finding
from heardback.letters.people_named import likeness, words_of
from heardback.letters.phrases import pattern_of
from heardback.letters.purposes import Need
from heardback.letters.reading import Span
from heardback.letters.said import Said

_SAID_BEFORE: Final = ("when", "post")


def missing(draft: Draft) -> Iterator[Finding]:
    """Find what the kind of letter needs and does not have."""
    if not draft.letter.text.strip():
        yield draft.finding(
            "missing", "S0-C11", None, why=Said("There is no text."), better=Said("write the letter first")
        )
        return
    for need in draft.purpose.needs:
        if need in _SAID_BEFORE and draft.follows_up:
            continue
        said, rule, why, better = _NEEDS[need]
        if not said(draft):
            who, title = draft.candidacy.candidate.name, draft.candidacy.position.title
            told = better.filled(who=who, post=title, day=_interview(draft))
            yield draft.finding("missing", rule, _place(draft, need), why=why, better=told)


def _place(draft: Draft, need: Need) -> Span | None:
    """A missing name belongs under the letter, a missing question at its end, the rest at its beginning."""
    end = len(draft.letter.text.rstrip()) if need == "who" else len(draft.letter.body.rstrip())
    at = max(end - 1, 0)
    return Span(at, at, "") if need in ("who", "question") else None


def _interview(draft: Draft) -> date | Said:
    return draft.interviews[-1].at.date() if draft.interviews else Said("the day")


def _who(draft: Draft) -> bool:
    """Somebody signs or says their name; whether it is the right one, `person` looks at."""
    own = words_of(draft.candidacy.candidate.name)
    if signed(draft):
        return True
    return any(
        likeness(word.text, name) != "other" for word in draft.letter.words if word.text[0].isupper() for name in own
    )


def _when(draft: Draft) -> bool:
    """The day they met is named; before an interview there is none to name."""
    return draft.standing.interview is None or _day(draft)


def _day(draft: Draft) -> bool:
    if draft.dates:
        return True
    return pattern_of("kinds", draft.language, "when").search(draft.letter.body) is not None


def _post(draft: Draft) -> bool:
    """The post is named; a wrong one is what `post` speaks about."""
    text = f"{draft.letter.subject.text}\n{draft.letter.text}"
    if any(post(draft)):
        return True
    title = content(draft.candidacy.position.title)
    if bool(re.search("[а-яё]", " ".join(title))) != (draft.language == "ru"):
        return pattern_of("kinds", draft.language, "post").search(text) is not None
    said = {word for word in content(text) if len(word) > 1}
    return any(akin(word, other) for word in title for other in said if len(other) >= min(4, len(word)))


def _thanks(draft: Draft) -> bool:
    return pattern_of("kinds", draft.language, "thanks").search(draft.letter.text) is not None


_NEEDS: Final[dict[Need, tuple[Callable[[Draft], bool], str, Said, Said]]] = {
    "who": (_who, "S0-C11", Said("It does not say who writes."), Said("sign it: {who}")),
    "when": (
        _when,
        "S0-C11",
        Said("It does not say when you met; they see many people."),
        Said("name the day of the interview: {day}"),
    ),
    "post": (
        _post,
        "S0-C11",
        Said("It does not say which post it is about; they may have several open."),
        Said("name the post: {post}"),
    ),
    "question": (
        asks_something,
        "S0-C11",
        Said("It asks nothing, so there is nothing to answer."),
        Said("ask one plain question, such as when a decision is expected"),
    ),
    "thanks": (_thanks, "S0-C8", Said("A thank-you that does not thank."), Said("begin with thanks for their time")),
    "day": (_day, "S0-C11", Said("It does not name the day."), Said("name the day and the hour")),
}
