"""What kinds of letter there are, what each has to say, how long it may be; and which kind a letter is."""

import re
from typing import Final, Literal, NamedTuple

from heardback.core.standing import Standing
from heardback.letters.phrases import Language, pattern_of
from heardback.letters.reading import Letter
from heardback.letters.said import Said

Need = Literal["who", "when", "post", "question", "thanks", "day"]


class Purpose(NamedTuple):
    """A kind of letter as the proofreader sees it; several of the composer's kinds may share one."""

    name: str
    says: Said
    needs: tuple[Need, ...] = ("who",)
    """What must be said."""
    most_words: int = 200
    most_questions: int = 1


THANKS: Final = Purpose("thanks", Said("a thank-you"), ("who", "thanks"), 220)
STATUS: Final = Purpose("status", Said("a question about where things stand"), ("who", "when", "post", "question"), 180)
FOLLOW_UP: Final = Purpose("follow-up", Said("a further question after an earlier one"), ("who", "question"), 180)
FEEDBACK: Final = Purpose("feedback", Said("a request for feedback"), ("who", "post", "question"), 180)
NO_HARD_FEELINGS: Final = Purpose("rejection-thanks", Said("thanks after a no"), ("who", "thanks"), 180)
DEADLINE: Final = Purpose("deadline", Said("word of a deadline"), ("who", "post", "day"), 180)
CONFIRMING: Final = Purpose("confirm-invitation", Said("a confirmation of an interview"), ("who", "day"), 150, 2)
DELIVERING: Final = Purpose("delivery", Said("a letter with what they asked for"), ("who",), 180, 2)
EARLY: Final = Purpose("early", Said("a question about an application"), ("who", "post", "question"), 180)
ACCEPTING: Final = Purpose("accept", Said("an acceptance"), ("who", "post"), 200, 2)
DECLINING: Final = Purpose("decline", Said("a refusal of an offer"), ("who", "post"), 180, 0)
WITHDRAWING: Final = Purpose("withdraw", Said("a withdrawal"), ("who", "post"), 180, 0)
TERMS: Final = Purpose("closing-questions", Said("the questions one forgot to ask"), ("who", "question"), 180, 4)
FORMAL: Final = Purpose("formal", Said("a formal request"), ("who",), 350, 4)
OTHER: Final = Purpose("other", Said("a letter of another kind"), ("who",), 230, 2)

PURPOSES: Final = {
    purpose.name: purpose
    for purpose in (
        THANKS, STATUS, FOLLOW_UP, FEEDBACK, NO_HARD_FEELINGS, DEADLINE, CONFIRMING, DELIVERING, EARLY, ACCEPTING,
        DECLINING, WITHDRAWING, TERMS, FORMAL, OTHER,
    )
}  # fmt: skip

_BY_PART_OF_NAME: Final = (
    ("rejection", NO_HARD_FEELINGS),
    ("closing", TERMS),
    ("forgot", TERMS),
    ("thank", THANKS),
    ("feedback", FEEDBACK),
    ("deadline", DEADLINE),
    ("tell-others", DEADLINE),
    ("invitation", CONFIRMING),
    ("request", DELIVERING),
    ("deliver", DELIVERING),
    ("send", DELIVERING),
    ("early", EARLY),
    ("accept", ACCEPTING),
    ("declin", DECLINING),
    ("withdraw", WITHDRAWING),
    ("interview-day", FOLLOW_UP),
    ("agreed", FOLLOW_UP),
    ("offer-received", OTHER),
    ("receipt", FOLLOW_UP),
    ("arriv", FOLLOW_UP),
    ("postpone", FOLLOW_UP),
    ("again", FOLLOW_UP),
    ("second", FOLLOW_UP),
    ("reasons", FORMAL),
    ("right", FORMAL),
    ("access", FORMAL),
    ("status", STATUS),
    ("promise", STATUS),
    ("timing", STATUS),
    ("interest", THANKS),
    ("ask", STATUS),
)
"""The composer's kinds and the plan's letters, by a part of their names."""


def purpose_called(kind: str) -> Purpose | None:
    """Return the purpose of that name, or of the composer's kind of that name."""
    low = kind.lower()
    return PURPOSES.get(low) or next((purpose for part, purpose in _BY_PART_OF_NAME if part in low), None)


_SHOWN: Final = {
    "withdraw": WITHDRAWING,
    "decline": DECLINING,
    "accept": ACCEPTING,
    "formal": FORMAL,
    "rejected": NO_HARD_FEELINGS,
    "feedback": FEEDBACK,
    "deadline": DEADLINE,
    "closing": TERMS,
    "confirm": CONFIRMING,
    "deliver": DELIVERING,
    "receipt": FOLLOW_UP,
    "status": STATUS,
    "thanks": THANKS,
}
_WAITING: Final = (
    *("withdraw", "formal", "feedback", "deadline", "closing", "receipt", "status", "decline", "accept", "deliver"),
    "thanks",
)
_LIKELY: Final = {
    "rejected": ("formal", "feedback", "withdraw", "rejected", "thanks"),
    "offered": ("decline", "withdraw", "accept", "deadline", "deliver", "status"),
    "invited": ("withdraw", "decline", "confirm", "status", "thanks"),
    "scheduled": ("withdraw", "decline", "confirm", "status", "thanks"),
    "requested": ("withdraw", "deliver", "deadline", "status", "feedback", "thanks"),
}
"""What is likely in a phase, in the order in which it is looked for: the rarer and more telling goes first."""

_PHASE_SHOWS: Final = {
    "rejected": NO_HARD_FEELINGS,
    "offered": OTHER,
    "invited": CONFIRMING,
    "requested": DELIVERING,
    "scheduled": CONFIRMING,
    "applied": EARLY,
    "awaiting": STATUS,
}


def guess_purpose(letter: Letter, standing: Standing) -> Purpose:
    """Guess from the words what a letter is for, and where they leave it open, from where the candidacy stands."""
    phase = standing.phase()
    likely = _LIKELY.get(phase, _WAITING)
    shown = next((_SHOWN[name] for name in likely if _shows(letter, name, letter.language)), None)
    if shown is None:
        return _PHASE_SHOWS.get(phase, OTHER)
    return _in_phase(shown, phase, standing, letter)


def _shows(letter: Letter, name: str, language: Language) -> bool:
    return re.search(pattern_of("kinds", language, name), letter.body) is not None


def _asks(letter: Letter) -> bool:
    asking = pattern_of("questions", letter.language, "indirect")
    return "?" in letter.body or asking.search(letter.body) is not None


def _in_phase(shown: Purpose, phase: str, standing: Standing, letter: Letter) -> Purpose:
    if shown is THANKS and phase == "rejected":
        return NO_HARD_FEELINGS
    if shown is FEEDBACK and not _asks(letter):
        return NO_HARD_FEELINGS if phase == "rejected" else THANKS
    if shown is STATUS and phase == "applied":
        return EARLY
    thanks_first = shown is STATUS and _is_mostly_thanks(letter, standing)
    return THANKS if thanks_first else shown


def _is_mostly_thanks(letter: Letter, standing: Standing) -> bool:
    """A first letter after the interview that opens with thanks may well carry the question about timing."""
    if standing.ever_asked or standing.thanked_interview or not letter.sentences:
        return False
    opening = " ".join(sentence.text for sentence in letter.sentences[:2])
    return re.search(pattern_of("kinds", letter.language, "thanks-first"), opening) is not None
