"""Which post a mail is about, as its subject and its text name it, in English and Russian.

A post is believed where it stands in words made for it ("the position of …", «на вакансию …»), or where it has a
word for somebody's work in it. What jobs are called is compared as people would: without "(m/f/d)", numbers and case.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from heardback.intake.proposing.titles_russian import nominative
from heardback.intake.proposing.work_words import WORK
from heardback.intake.senders.names import words_in
from heardback.intake.tidying import one_line

_LONGEST: Final = 500
_LONGEST_TEXT: Final = 3_000
_MOST_WORDS: Final = 9
_CASELESS: Final = re.IGNORECASE

_X: Final = r"[\"“«'‘]?(?P<post>[^\n,.;:!?()«»\"“”|<>]{2,80}?)[\"”»'’]?"
_STOP: Final = (
    r"(?=\s*(?:$|[\n,.;:!?()\"”»|<>]|\s[-–—/]\s|\s(?:at|with|in|within|based|from|and|but|to|is|are|was|has|have|that"
    r"|which|as"
    r"|on|for|here|position|role|post|job|vacancy|opening|opportunity|в|от|и|компани\w+)\b))"
)
_KIND: Final = r"(?:position|role|post|job|vacancy|opening|opportunity|internship)"
_ARTICLE: Final = r"(?:(?:the|our|your|a|an|this|open|vacant|current|new)\s+)*"
_KIND_RU: Final = r"(?:ваканси[юияе]\w*|позици[юияе]\w*|должност[ьию]\w*|рол[ьи])"

_MADE_FOR_IT: Final = tuple(
    re.compile(pattern, _CASELESS)
    for pattern in (
        rf"{_KIND_RU}\s*[:—–-]?\s*[«\"“](?P<post>[^\n«»\"“”]{{2,80}})[»\"”]",
        rf"\b{_KIND}\s*(?:of|titled|called)\s+{_ARTICLE}{_X}{_STOP}",
        rf"\b{_KIND}\s*:\s*{_X}{_STOP}",
        rf"\b{_KIND}\s+[«\"“](?P<post>[^\n«»\"“”]{{2,80}})[»\"”]",
    )
)
"""Words after which a post stands."""
_IF_WORK: Final = tuple(
    re.compile(pattern, _CASELESS)
    for pattern in (
        rf"\b(?:for|of|in|about|to|regarding)\s+{_ARTICLE}{_X}(?:\s*\([^()\n]{{1,40}}\))?\s+{_KIND}\b",
        rf"\b(?:bewerbung|stelle|position|bewerbe mich) (?:als|um die stelle als|auf die stelle als)\s+{_X}{_STOP}",
        rf"\binterest in\s+{_ARTICLE}{_X}{_STOP}",
        rf"\b(?:the|our|this)\s+{_X}(?:\s*\([^()\n]{{1,40}}\))?\s+{_KIND}\b",
        (
            r"\b(?:application|applying|applied|apply|candidacy|candidature|interview(?:ing)?|considered|offer)\s*"
            rf"(?:(?:for|to|as|of)\b|[:–—-])\s*{_ARTICLE}{_X}{_STOP}"
        ),
        rf"\b(?:join us|work|start|hired|position|role|you|yourself)\s+as\s+{_ARTICLE}{_X}{_STOP}",
        (
            rf"(?:на|по|о|об)\s+(?:\w+\s+)?{_KIND_RU}\s*[:—–-]?\s*(?P<post>[^\n,.;:!?()«»\"“”|<>]{{2,70}}?)"
            r"(?=\s*(?:$|[\n,.;:!?()«\"]|\s[-–—]\s|\sв\s|\sс\s|\sот\s|\sкомпани))"
        ),
        (
            rf"{_KIND_RU}\s+(?P<post>[а-яё][^\n,.;:!?()«»\"“”|<>]{{2,70}}?)"
            r"(?=\s*(?:$|[\n,.;:!?()«\"]|\s[-–—]\s|\sв\s|\sс\s|\sот\s|\sкомпани))"
        ),
        rf"{_KIND_RU}\s*[:—–-]\s*(?P<post>[^\n,.;:!?()«»\"“”|<>]{{2,70}}?)(?=\s*(?:$|[\n,.;:!?(]|\s[-–—]\s|\sв\s))",
    )
)
"""Words after which a post may stand; it has to have a word for work in it."""

_PART: Final = r"(?![A-Z]{0,3}-?\d{3,})[A-Z0-9][\w/&+]*"
_BEHIND: Final = (
    r"\s*\(?(?:R|JR|REQ|Req|Ref|Job|ID|#)[-.:# ]?(?:ID[: ]*)?\d{2,}"
    r"|(?=[.,;:!?)]|$|\n| (?:role|position|post|at|with)\b)"
)
_REPLY: Final = re.compile(
    r"^(?:\s*(?:(?:re|fwd?|aw|sv|wg|отв|updated|invitation|canceled|cancelled|accepted|declined)\s*(?:\[\d+\])?\s*:"
    r"|\[[^\[\]]{1,30}\]))+\s*",
    _CASELESS,
)
_SPEAKS_OF_ONE: Final = re.compile(r"собеседовани|интервью|ваканси|отклик|резюме|позици|должност", _CASELESS)
_CYRILLIC: Final = re.compile(r"[а-яё]", _CASELESS)
_SEGMENTS: Final = re.compile(r"\s[-–—/]\s|[:|,;«»\"“”]|\s@\s|<>")
_AT_A_FIRM: Final = re.compile(r"\s(?:at|with|in|@|в)\s.*$")
_LEADING: Final = re.compile(
    r"^(?:(?:(?:ihre |meine )?bewerbung(?: (?:als|um|auf|für)(?: die| eine)?(?: stelle)?(?: als)?)?|stelle(?: als)?"
    r"|вакансия|вакансию|позиция|должность|отклик(?: на)?(?: вакансию| позицию)?|резюме(?: на| для)?"
    r"(?: вакансию| позицию)?|your|my|the|our|an?|for|as|job|offer|vacancy|opening|application|interview|invitation"
    r"|phone|video|position|role|status"
    r"|update"
    r"|re|of|regarding|about|to|on)\s+)+",
    _CASELESS,
)
_TRAILING: Final = re.compile(
    r"\s+(?:interview|application|position|role|job|vacancy|opening|offer|opportunity)$", _CASELESS
)
_GENDERS: Final = re.compile(
    r"[\s,–-]*(?:\((?:[mfwdxhiv]\s?[/|,*]\s?){1,3}[mfwdxhiv*]\)|\b(?:[mfwdx]/){1,2}[mfwdx]\b|\(all genders\)"
    r"|\(gn\)|\*in\b|:in\b)",
    _CASELESS,
)
_NUMBER: Final = re.compile(
    r"[\s,–—#(\[-]*(?:\b(?:job|req(?:uisition)?|ref(?:erence)?|id|no|nr|r|jr|вакансия)[\s.:#-]*(?:id[\s:#]*)?)?"
    r"(?:#?\b[a-z]{0,3}[-_]?\d{3,}\b)[)\]]?\s*$",
    _CASELESS,
)
_KIND_BEFORE: Final = re.compile(r"^(?:position|role|post|job|stelle|vacancy)(?: of| als)?\s+(?=[A-ZА-ЯЁ])")
_NUMBER_BEFORE: Final = re.compile(r"^[\s#(\[]*(?:[a-z]{0,6}[-_/]?\d{3,})[)\]]?[\s,:–-]+(?=\w)", _CASELESS)
_LEAD_IN: Final = re.compile(r"^.*?\b(?:in|for|to|as|about|be|become)\s+(?:the|our|your|an?)\s+", _CASELESS)
_CONJUNCTION: Final = re.compile(r"\s+(?:and|or|at|with|in|for|и|или|в|на)$", _CASELESS)
_NO_POST: Final = re.compile(
    r"\b(?:hiring manager|hiring team|talent acquisition|account manager for you|application|applying|interview with"
    r"|i|we|you|thank\w*|please|would|will|have|has|if|that|(?-i:it|It)|they|is|are|been|your (?:application"
    r"|interest))\b"
    r"|\b(?:my|our|your|licen[cs]e|licensing|renewal|membership|certification|reminder|deadline)\b"
    r"|\b(?:мы|вы|вам|вас|спасибо|если|был\w*|будет|это|собеседовани\w*|интервью|встреч[аиу]|созвон\w*"
    r"|приглаш\w+|отклик\w*|запись)\b",
    _CASELESS,
)
_LEVELS: Final = frozenset((
    *("senior", "junior", "lead", "principal", "staff", "head", "chief", "assistant", "associate", "intern", "trainee"),
    *("deputy", "sr", "jr", "i", "ii", "iii", "key", "vice", "regional", "working", "student"),
    *("старший", "младший", "ведущий", "главный", "стажер", "стажёр", "помощник", "заместитель"),
))  # fmt: skip
"""What makes another post of it."""
_FILLER: Final = frozenset(("of", "the", "and", "for", "in", "a", "an", "по", "в", "на", "и", "для"))
_STEM: Final = 5
_SHORT: Final = 3
"""Letters of a word that needs no capital."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PostSaid:
    """A post, as a mail names it."""

    title: str
    is_sure: bool
    """It stands in the subject, or in words made for it."""


def post_in(subject: str, text: str, *, is_from_program: bool = False) -> PostSaid | None:
    """Return the post that a mail names; of several the one in the subject, then the one that is named first.

    A program that firms hire with may put the title on a line of its own.
    """
    plain = _REPLY.sub("", one_line(subject[:_LONGEST]))
    for title in _told(plain):
        return PostSaid(title=_with_its_part(title, plain, text), is_sure=True)
    if segment := _segment(plain):
        return PostSaid(title=_with_its_part(segment, plain, text), is_sure=True)
    body = text[:_LONGEST_TEXT]
    for title in _told(body):
        return PostSaid(title=_with_its_part(title, "", text), is_sure=True)
    line = _own_line(body) if is_from_program else ""
    return PostSaid(title=line, is_sure=False) if line else None


def _with_its_part(title: str, subject: str, text: str) -> str:
    """Return a title with the part of a firm that stands behind a dash: "Charge Nurse - ICU".

    A firm or a city may stand there as well. What belongs to the title is followed by its number, or is in a sentence.
    """
    shape = re.compile(
        rf"(?<!\w){re.escape(title)}\s[-–—]\s(?P<part>{_PART}(?:[ ]{_PART}){{0,2}}?)(?P<after>{_BEHIND})"
    )
    numbered = (match for match in shape.finditer(subject) if match["after"].strip())
    told = (match for match in shape.finditer(text[:_LONGEST_TEXT]) if _is_in_a_sentence(match))
    found = next((match for each in (numbered, told) for match in each), None)
    return f"{title} - {found['part']}" if found else title


def _is_in_a_sentence(match: "re.Match[str]") -> bool:
    before = match.string[: match.start()].rpartition("\n")[2]
    return len(before.split()) > 1


def same_post(one: str, other: str) -> bool:
    """Tell whether two titles are of one post: one may leave words out, but no "senior" and no "assistant"."""
    first, second = _stems(one), _stems(other)
    if not first or not second:
        return False
    if not (first <= second or second <= first):
        return False
    return not (_levels(one) ^ _levels(other))


def _told(text: str) -> Iterator[str]:
    found = [(match.start("post"), match["post"], True) for shape in _MADE_FOR_IT for match in shape.finditer(text)]
    found += [(match.start("post"), match["post"], False) for shape in _IF_WORK for match in shape.finditer(text)]
    for _, written, is_made in sorted(found, key=lambda one: (not one[2], one[0], len(one[1]))):
        title = tidy_title(written)
        if title and (WORK.search(title) or (is_made and title[:1].isupper())):
            yield title


def _segment(subject: str) -> str:
    """Return the part of a subject that is a title: "Offer: Partnership Manager", "Key Account Manager at Fjord"."""
    may_be_small = bool(_SPEAKS_OF_ONE.search(subject))
    for part in _SEGMENTS.split(subject):
        bare = _TRAILING.sub("", _LEADING.sub("", _AT_A_FIRM.sub("", f" {part.strip()} ").strip()))
        title = tidy_title(bare)
        is_work = bool(WORK.search(title) if may_be_small else WORK.match(title))
        if title and is_work and _CYRILLIC.match(title):
            return title[:1].upper() + title[1:]
        if title and WORK.search(title) and _is_titled(title):
            return title
    return ""


def _own_line(text: str) -> str:
    for line in text.split("\n")[:40]:
        title = (
            tidy_title(_AT_A_FIRM.sub("", f" {line.strip()} ").strip())
            if line.strip()[-1:] not in (".", "!", "?")
            else ""
        )
        if title and WORK.search(title) and _is_titled(title):
            return title
    return ""


def _is_titled(title: str) -> bool:
    """Tell whether the words are written as a title is: each long one with a capital, or the first one in Russian."""
    words = [word for word in title.split() if len(word) > _SHORT]
    if re.search(r"[а-яё]", title):
        return title[:1].isupper()
    return bool(words) and sum(word[:1].isupper() or not word[:1].isalpha() for word in words) >= len(words) - 1


@lru_cache(maxsize=4096)
def tidy_title(written: str) -> str:
    """Return a title without what does not belong to it; nothing if it is none."""
    written = _KIND_BEFORE.sub("", one_line(written))
    title = _LEAD_IN.sub("", _GENDERS.sub("", _NUMBER_BEFORE.sub("", one_line(written))))
    title = _CONJUNCTION.sub("", _closed(_NUMBER.sub("", title).strip(" .,:;|–—-/\"'«»“”[]*"), written))
    if not title or len(title.split()) > _MOST_WORDS or _NO_POST.search(title):
        return ""
    return nominative(title)


def _closed(title: str, written: str) -> str:
    """Return a title whose brackets are closed: "Developer (Python)" keeps them, "Nurse (Job number" does not."""
    title = title.removeprefix("(")
    if title.count("(") > title.count(")"):
        return f"{title})" if f"{title})" in written else title.rpartition("(")[0].strip(" ,–—-")
    return title.removesuffix(")") if title.count(")") > title.count("(") else title


@lru_cache(maxsize=4096)
def _stems(title: str) -> frozenset[str]:
    """Return the words of a title by their beginnings: Russian declines them."""
    return frozenset(word[:_STEM] if not word.isascii() else word for word in _content(title))


def _levels(title: str) -> frozenset[str]:
    return frozenset(_content(title)) & _LEVELS


def _content(title: str) -> list[str]:
    return [word for word in words_in(tidy_title(title) or title).split() if word not in _FILLER]
