"""Names in English, for forms, tables and headings; in lower case, as they stand in the middle of a line."""

from typing import Final

from heardback.core.candidacy import Interest, Role, Size
from heardback.core.events import Meaning, Outcome, Purpose, Verdict
from heardback.core.reading import Status
from heardback.core.silence import Level
from heardback.core.standing import Phase
from heardback.core.step import Action

_PHASES: Final[dict[Phase, str]] = {
    "applied": "applied",
    "scheduled": "interview ahead",
    "awaiting": "waiting for an answer",
    "requested": "they asked for something",
    "invited": "invited",
    "offered": "an offer",
    "rejected": "a no",
    "closed": "closed",
}
_ACTIONS: Final[dict[Action, str]] = {
    "answer-offer": "answer the offer",
    "meet-request": "send what they asked for",
    "confirm-invitation": "confirm the invitation",
    "prepare-questions": "prepare your closing questions",
    "record-agreement": "note what was agreed",
    "reconsider": "ask whether you still want it",
    "weigh": "weigh how much you want it",
    "tell-others": "tell them your deadline",
    "ask": "ask what was decided",
    "confirm-receipt": "check that the e-mail arrived",
    "early-call": "call about your application",
    "thank": "thank for the interview",
    "thank-after-rejection": "thank after the no",
    "ask-feedback": "ask for feedback",
    "review": "look back on the interview",
    "let-go": "let it go",
    "request-reasons": "request the reasons in writing",
    "check-mail": "check the mailbox",
    "keep-looking": "keep looking",
}
_STATUSES: Final[dict[Status, str]] = {"upcoming": "ahead", "open": "due", "late": "late"}
_KINDS: Final = {
    "applied": "application",
    "interview": "interview",
    "agreement": "what was agreed",
    "thanked": "thanks",
    "asked": "call or letter",
    "receipt": "confirmation of receipt",
    "reply": "word from them",
    "delivered": "what they asked for, sent",
    "confirmed": "invitation confirmed",
    "deadline": "deadline of your own",
    "decision": "your decision",
    "reviewed": "look back",
    "note": "note",
}
_OUTCOMES: Final[dict[Outcome, str]] = {
    "sent": "sent",
    "reached": "got through",
    "no-answer": "nobody answered",
    "voicemail": "left a message",
}
_MEANINGS: Final[dict[Meaning, str]] = {
    "acknowledgement": "they have received it",
    "deferral": "they need more time",
    "request": "they ask for something",
    "invitation": "an invitation",
    "offer": "an offer",
    "rejection": "a no",
}
_PURPOSES: Final[dict[Purpose, str]] = {
    "ask": "to ask what was decided",
    "confirm-receipt": "to ask whether the mail arrived",
    "feedback": "to ask for feedback",
    "reasons": "to ask for their reasons",
    "deadline": "to tell them your deadline",
}
_VERDICTS: Final[dict[Verdict, str]] = {
    "accept": "accept the offer",
    "decline": "decline the offer",
    "withdraw": "withdraw the application",
    "let-go": "let it go",
    "go-on": "go on",
}
_ROLES: Final[dict[Role, str]] = {
    "recruiter": "recruiter",
    "interviewer": "interviewer",
    "manager": "hiring manager",
    "executive": "head of the firm",
    "front-desk": "front desk",
}
_LEVELS: Final[dict[Level, str]] = {"entry": "entry level", "experienced": "experienced", "senior": "senior"}
_SIZES: Final[dict[Size, str]] = {"small": "small", "medium": "medium", "large": "large"}
_INTERESTS: Final[dict[Interest, str]] = {
    "high": "want it very much",
    "some": "would like it",
    "low": "could do without it",
}
_CHANNELS: Final = {
    "phone": "phone",
    "email": "e-mail",
    "in-person": "in person",
    "letter": "letter on paper",
    "sms": "SMS",
    "whatsapp": "WhatsApp",
    "telegram": "Telegram",
    "linkedin": "LinkedIn",
}
_LETTERS: Final = {
    "thanks": "thank-you letter",
    "thanks-call": "thank-you call",
    "thanks-and-timing": "thanks, with the question of when",
    "status-mail": "question about the decision",
    "status-call": "call about the decision",
    "status-again-mail": "second question about the decision",
    "status-again-call": "second call about the decision",
    "after-postponement-mail": "question after a postponement",
    "after-postponement-call": "call after a postponement",
    "as-agreed-mail": "letter as agreed",
    "as-agreed-call": "call as agreed",
    "interview-day-mail": "question about the day of the interview",
    "interview-day-call": "call about the day of the interview",
    "interest-mail": "thanks and interest",
    "interest-and-timing-mail": "thanks, interest, and when they decide",
    "receipt-call": "call to check that the mail arrived",
    "deadline-mail": "letter about your deadline",
    "deadline-call": "call about your deadline",
    "early-mail": "letter about your application",
    "early-call": "call about your application",
    "invitation-confirmed": "invitation confirmed",
    "invitation-confirmed-call": "invitation confirmed by phone",
    "request-met": "what they asked for",
    "request-met-call": "call about what they asked for",
    "offer-received": "thanks for the offer",
    "offer-received-call": "thanks for the offer, by phone",
    "offer-accepted": "offer accepted",
    "offer-declined": "offer declined",
    "withdrawal": "withdrawal",
    "rejection-thanks": "thanks after a no",
    "rejection-thanks-call": "thanks after a no, by phone",
    "feedback-request": "request for feedback",
    "feedback-request-call": "call for feedback",
    "rejection-thanks-and-feedback": "thanks after a no, and what was missing",
    "feedback-after-silence": "request for feedback after silence",
    "feedback-after-silence-call": "call for feedback after silence",
    "formal-reasons": "formal request for the reasons",
    "closing-questions": "questions for the end of the interview",
    "closing-questions-mail": "questions that were not asked",
    "review": "look back on the interview",
}


def phase(phase: Phase) -> str:
    """Name where a candidacy stands."""
    return _PHASES[phase]


def action(action: Action) -> str:
    """Name what a step does."""
    return _ACTIONS[action]


def status(status: Status) -> str:
    """Name how a step stands to the day."""
    return _STATUSES[status]


def kind(kind: str) -> str:
    """Name a kind of event."""
    return _KINDS[kind]


def outcome(outcome: Outcome) -> str:
    """Name how a call or a letter ended."""
    return _OUTCOMES[outcome]


def meaning(meaning: Meaning) -> str:
    """Name what a reply means."""
    return _MEANINGS[meaning]


def purpose(purpose: Purpose) -> str:
    """Name what a call or a letter was for."""
    return _PURPOSES[purpose]


def verdict(verdict: Verdict) -> str:
    """Name the candidate's own decision."""
    return _VERDICTS[verdict]


def role(role: Role) -> str:
    """Name what somebody is at the employer's."""
    return _ROLES[role]


def level(level: Level) -> str:
    """Name the level of a post."""
    return _LEVELS[level]


def size(size: Size) -> str:
    """Name how large an employer is."""
    return _SIZES[size]


def interest(interest: Interest) -> str:
    """Name how much the candidate wants the post."""
    return _INTERESTS[interest]


def channel(channel: str) -> str:
    """Name a way of contact."""
    return _CHANNELS.get(channel, channel)


def letter(letter: str) -> str:
    """Name a kind of letter, call or card."""
    return _LETTERS[letter]
