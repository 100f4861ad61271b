"""Names in Russian, for forms, tables and headings; in lower case, as they stand in the middle of a line."""

from typing import Final

from heardback.core.candidacy import Interest, Role, Size
from heardback.core.events import Meaning, Outcome, Purpose, Verdict
from heardback.core.reading import Status
from heardback.core.silence import Level
from heardback.core.standing import Phase
from heardback.core.step import Action

_PHASES: Final[dict[Phase, str]] = {
    "applied": "отклик отправлен",
    "scheduled": "собеседование впереди",
    "awaiting": "ждёте ответа",
    "requested": "вас кое о чём попросили",
    "invited": "вас пригласили",
    "offered": "есть предложение",
    "rejected": "отказ",
    "closed": "завершено",
}
_ACTIONS: Final[dict[Action, str]] = {
    "answer-offer": "ответить на предложение",
    "meet-request": "отправить то, о чём просили",
    "confirm-invitation": "принять приглашение",
    "prepare-questions": "подготовить вопросы на конец",
    "record-agreement": "записать договорённость",
    "reconsider": "решить, нужна ли ещё эта работа",
    "weigh": "взвесить, насколько нужна эта работа",
    "tell-others": "сообщить о своём сроке",
    "ask": "спросить о решении",
    "confirm-receipt": "узнать, дошло ли письмо",
    "early-call": "позвонить по поводу отклика",
    "thank": "поблагодарить за собеседование",
    "thank-after-rejection": "поблагодарить после отказа",
    "ask-feedback": "спросить, чего не хватило",
    "review": "разобрать собеседование",
    "let-go": "закрыть для себя",
    "request-reasons": "письменно запросить причины",
    "check-mail": "проверить почту",
    "keep-looking": "продолжать искать",
}
_STATUSES: Final[dict[Status, str]] = {"upcoming": "впереди", "open": "пора", "late": "с опозданием"}
_KINDS: Final = {
    "applied": "отклик",
    "interview": "собеседование",
    "agreement": "договорённость",
    "thanked": "благодарность",
    "asked": "звонок или письмо",
    "receipt": "подтверждение получения",
    "reply": "вести от них",
    "delivered": "отправлено то, о чём просили",
    "confirmed": "приглашение принято",
    "deadline": "ваш собственный срок",
    "decision": "ваше решение",
    "reviewed": "разбор собеседования",
    "note": "заметка",
}
_OUTCOMES: Final[dict[Outcome, str]] = {
    "sent": "отправлено",
    "reached": "удалось поговорить",
    "no-answer": "никто не ответил",
    "voicemail": "оставлено сообщение",
}
_MEANINGS: Final[dict[Meaning, str]] = {
    "acknowledgement": "подтвердили получение",
    "deferral": "просят подождать",
    "request": "о чём-то просят",
    "invitation": "приглашение",
    "offer": "предложение о работе",
    "rejection": "отказ",
}
_PURPOSES: Final[dict[Purpose, str]] = {
    "ask": "спросить о решении",
    "confirm-receipt": "узнать, дошло ли письмо",
    "feedback": "попросить отзыв",
    "reasons": "узнать причины отказа",
    "deadline": "сообщить о своём сроке",
}
_VERDICTS: Final[dict[Verdict, str]] = {
    "accept": "принять предложение",
    "decline": "отклонить предложение",
    "withdraw": "отозвать отклик",
    "let-go": "закрыть для себя",
    "go-on": "продолжить",
}
_ROLES: Final[dict[Role, str]] = {
    "recruiter": "рекрутер",
    "interviewer": "интервьюер",
    "manager": "будущий руководитель",
    "executive": "директор",
    "front-desk": "приёмная",
}
_LEVELS: Final[dict[Level, str]] = {"entry": "начальный", "experienced": "с опытом", "senior": "старший"}
_SIZES: Final[dict[Size, str]] = {"small": "небольшая", "medium": "средняя", "large": "крупная"}
_INTERESTS: Final[dict[Interest, str]] = {
    "high": "очень хочется",
    "some": "хотелось бы",
    "low": "можно и обойтись",
}
_CHANNELS: Final = {
    "phone": "телефон",
    "email": "электронная почта",
    "in-person": "лично",
    "letter": "бумажное письмо",
    "sms": "СМС",
    "whatsapp": "WhatsApp",
    "telegram": "Telegram",
    "linkedin": "LinkedIn",
}
_LETTERS: Final = {
    "thanks": "благодарственное письмо",
    "thanks-call": "благодарность по телефону",
    "thanks-and-timing": "благодарность с вопросом о сроках",
    "status-mail": "письмо с вопросом о решении",
    "status-call": "звонок с вопросом о решении",
    "status-again-mail": "повторное письмо о решении",
    "status-again-call": "повторный звонок о решении",
    "after-postponement-mail": "письмо после отсрочки",
    "after-postponement-call": "звонок после отсрочки",
    "as-agreed-mail": "письмо по договорённости",
    "as-agreed-call": "звонок по договорённости",
    "interview-day-mail": "письмо о дне собеседования",
    "interview-day-call": "звонок о дне собеседования",
    "interest-mail": "благодарность и интерес",
    "interest-and-timing-mail": "благодарность, интерес и вопрос о сроках",
    "receipt-call": "звонок: дошло ли письмо",
    "deadline-mail": "письмо о вашем сроке",
    "deadline-call": "звонок о вашем сроке",
    "early-mail": "письмо по поводу отклика",
    "early-call": "звонок по поводу отклика",
    "invitation-confirmed": "согласие на приглашение",
    "invitation-confirmed-call": "согласие на приглашение по телефону",
    "request-met": "письмо с тем, о чём просили",
    "request-met-call": "звонок о том, о чём просили",
    "offer-received": "благодарность за предложение",
    "offer-received-call": "благодарность за предложение по телефону",
    "offer-accepted": "согласие на предложение",
    "offer-declined": "отказ от предложения",
    "withdrawal": "отзыв отклика",
    "rejection-thanks": "благодарность после отказа",
    "rejection-thanks-call": "благодарность после отказа по телефону",
    "feedback-request": "просьба об отзыве",
    "feedback-request-call": "просьба об отзыве по телефону",
    "rejection-thanks-and-feedback": "благодарность после отказа с просьбой об отзыве",
    "feedback-after-silence": "просьба об отзыве после молчания",
    "feedback-after-silence-call": "просьба об отзыве после молчания по телефону",
    "formal-reasons": "официальный запрос о причинах",
    "closing-questions": "вопросы на конец собеседования",
    "closing-questions-mail": "вопросы, которые не прозвучали",
    "review": "разбор собеседования",
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
