"""A mail as it is understood: its sentences, made plain, with what keeps a sentence from being a plain statement.

"If you are not selected" selects nobody, "are you still interviewing?" tells nothing, and "we will not make him an
offer" is not said to the reader.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from heardback.core.promises.reading import sentences

MOST_SENTENCES: Final = 150
"""Nobody says more before they come to the point."""

_WEB: Final = re.compile(r"<?(?:https?://|www\.)\S+|(?<!\S)[^\s@]{1,80}@\S+")
_SPACED_APOSTROPHE: Final = re.compile(r"(?<=[^\W\d_]) ['’] (?=(?:m|s|t|d|re|ve|ll)\b)", re.IGNORECASE)
_SPACED_STOP: Final = re.compile(r"(?<=\w) (?=[,.;:!?](?:\s|\Z))")
"""Some archives, and some old programs, put a space around each sign: "i ' m afraid , no ."."""
_LATIN: Final = re.compile(r"[a-z]")
_CYRILLIC: Final = re.compile(r"[а-я]")
_CONDITION: Final = re.compile(
    r"\b(?:if|whether|should (?:you|your|we|there|a|an|any)|unless|in case|in the event|once|when|would be|may be"
    r"|might be"
    r"|only|если|в случае|когда|при условии)\b[^,;:]*,?(?: (?:значит|then),)?[^,;:]*$"
)
_CONDITION_REACHES: Final = 90
_CONDITIONAL_CLAUSE: Final = re.compile(
    r"\b(?:if|whether|unless|should (?:you|your|we|there|a|an|any)|in case|in the event"
    r"|если|в случае|при условии)\b[^,;:]*[,;:]?"
)
_NEGATION: Final = re.compile(
    r"(?:\bnot|n't|\bno longer|\bunable to|\bcannot|\bnever|\bwithout|\bnone of|\brather than|(?<![\w])(?:не|ни|без"
    r"|нет))\b(?: \w+){0,3} ?$"
)
_NEGATION_REACHES: Final = 40
_WORD_BEGUN: Final = re.compile(r"[\w'-]+$")
_WORD_ENDED: Final = re.compile(r"[\w'-]+")
_LONGEST_WORD: Final = 30
_THIRD: Final = re.compile(
    r"\b(?:him|her|his|he|she|(?:the|this|that) (?:candidate|applicant|student|guy|fellow)"
    r"|он|она|его|ее|ему|ей|кандидата|кандидатку)\b"
)
_READER: Final = re.compile(r"\b(?:you|your|yours|you're|you'll|you've|вы|вас|вам|вами|ваш\w*|ты|тебя|тебе)\b")
_OF_WORK: Final = re.compile(
    r"\b(?:appl(?:y|ied|ication|icant)|shortlist|short-list|internally|interviewer|take-home|on-?site interview"
    r"|fellowship|panel\b|exam(?:ination)?\b|score\b|referees?\b|finalist|selection|probation|position|role|job"
    r"|resume|résumé|cv|interview|candida|recruit|hir(?:e|ing)|vacanc"
    r"|intern(?:ship)?\b|salary|reference|references|opening|employment|qualification|career|opportunit|assessment"
    r"|traineeship"
    r"|offer|hiring|ваканси|резюме|отклик|собеседован|интервью|кандидат|должност|работ|анкет|оффер|зарплат|рекрут"
    r"|тестов|стажировк|подбор"
    r"|bewerb|vorstellung|stelle\b|gespräch|candidatur|poste\b|entretien|entrevista|puesto|vacante|empleo|rekrut|aplikacj"
    r"|stanowisk|kandydat|kwalifikacyjn)"
)
_LONGEST: Final = 5_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """Words found in a mail."""

    words: str
    """As they stand in the mail."""
    sentence: str
    """The sentence they stand in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence of a mail."""

    said: str
    """As it was said; a place in it is the same place in `plain`."""
    plain: str
    """In small letters, ё as е, every apostrophe straight."""
    in_subject: bool
    is_question: bool
    is_of_a_third: bool
    """It speaks of somebody else, and not to the reader."""

    def words(self, found: re.Match[str]) -> Found:
        """Return what was found in `plain` as whole words that were said."""
        begun = _WORD_BEGUN.search(self.plain[: found.start()][-_LONGEST_WORD:])
        ended = _WORD_ENDED.match(self.plain[found.end() :][:_LONGEST_WORD])
        start = found.start() - (len(begun[0]) if begun else 0)
        end = found.end() + (len(ended[0]) if ended else 0)
        return Found(words=self.said[start:end].strip(" ,.;:"), sentence=self.said)

    def is_negated(self, at: int) -> bool:
        """Say whether a negation stands closely before a place."""
        return bool(_NEGATION.search(self.plain, max(0, at - _NEGATION_REACHES), at))

    @property
    def conditional(self) -> str:
        """What is only said of a case that may come."""
        return " ".join(_CONDITIONAL_CLAUSE.findall(self.plain))

    @property
    def unconditional(self) -> str:
        """What is said without an if."""
        return _CONDITIONAL_CLAUSE.sub(" ", self.plain)

    def is_conditional(self, at: int) -> bool:
        """Say whether what stands at a place depends on a condition that stands before it."""
        return bool(_CONDITION.search(self.plain, max(0, at - _CONDITION_REACHES), at))


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A mail, sentence by sentence, its subject first."""

    sentences: tuple[Sentence, ...]
    is_russian: bool
    of_work: frozenset[str]
    """The different words in it about applying for work."""

    @classmethod
    def of(cls, subject: str, own: str) -> "Told":
        """Read a mail's subject, and its text without quotations and signature."""
        told = (*_sentences(subject, in_subject=True), *_sentences(own, in_subject=False))
        letters = "".join(sentence.plain for sentence in told)[:_LONGEST]
        return cls(
            sentences=told,
            is_russian=len(_CYRILLIC.findall(letters)) > len(_LATIN.findall(letters)) / 2,
            of_work=frozenset(word for sentence in told for word in _OF_WORK.findall(sentence.plain)),
        )

    def says(self, pattern: re.Pattern[str]) -> bool:
        """Say whether words like `pattern` stand anywhere."""
        return any(pattern.search(sentence.plain) for sentence in self.sentences)

    def stated(self, pattern: re.Pattern[str]) -> Found | None:
        """Return the first words like `pattern` in a plain statement to the reader."""
        for sentence in self.sentences:
            found = None if sentence.is_question or sentence.is_of_a_third else pattern.search(sentence.plain)
            if found and not sentence.is_conditional(found.start()):
                return sentence.words(found)
        return None


def _sentences(text: str, *, in_subject: bool) -> Iterator[Sentence]:
    for number, sentence in enumerate(sentences(_joined(_WEB.sub(" ", text)))):
        if number == MOST_SENTENCES:
            return
        plain = sentence.plain.lower()
        yield Sentence(
            said=sentence.said,
            plain=plain if len(plain) == len(sentence.said) else sentence.plain,
            in_subject=in_subject,
            is_question=sentence.is_question,
            is_of_a_third=bool(_THIRD.search(plain)) and not _READER.search(plain),
        )


def _joined(text: str) -> str:
    return _SPACED_STOP.sub("", _SPACED_APOSTROPHE.sub("'", text))
