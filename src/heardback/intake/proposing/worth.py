"""What of a mail is worth a closer look: to understand one takes milliseconds, and most speak of something else."""

import re
from typing import Final

from heardback.core.workdays import working_days
from heardback.intake.automatic import automatic
from heardback.intake.message import Message
from heardback.intake.phrases import finder
from heardback.intake.proposing.values import MailSource
from heardback.intake.proposing.work_words import WORK
from heardback.intake.quoting import Written
from heardback.intake.senders import Service

_LONGEST: Final = 3_000
_LONGEST_SIGNATURE: Final = 300
_OF_JOBS: Final = finder((
    *("position", "role", "vacancy", "vacancies", "job", "candidate*", "candidacy", "candidature", "recruit*"),
    *("hiring",),
    *("resume", "résumé", "cv", "interview*", "employment", "career*", "applicant*", "referee*", "opening"),
    *("job offer", "your application", "my application", "applying to", "applied to", "applied for", "apply for"),
    *("interest in joining", "interest in working", "thank you for applying", "thanks for applying"),
    *("ваш* заявк*", "мо* заявк*"),
    *("ваканси*", "резюме", "собеседован*", "кандидат*", "должност*", "отклик*", "соискател*", "работодател*"),
    *("bewerbung*", "vorstellungsgespräch*", "bewerbungsunterlagen", "lebenslauf", "stellenausschreibung"),
    *("оффер*", "тестов* задани*", "take-home", "coding challenge", "coding test", "technical assessment"),
))  # fmt: skip
_HR: Final = re.compile(r"\bHR\b")
"""The department; «Hr.» is a gentleman."""
_HIRERS: Final = ("ats", "agency", "assessment")
_HIRING_ADDRESS: Final = re.compile(
    r"(?:jobs?|careers?|hr|talent\w*|recruit\w*|hiring|applications?|bewerbung\w*|kadry|vacancy|people)(?:[+._-][^@]*)?@",
    re.IGNORECASE,
)
_OF_ANSWERS: Final = finder((
    *("unfortunately", "regret*", "decided", "decision", "delighted", "offer*", "contract", "next step*", "process"),
    *("move forward", "moving forward", "proceed*", "salary", "reference*", "references", "certificate*", "onboarding"),
    *("decide*", "deciding", "feedback", "news", "on hold", "liked you", "waiting", "hear back", "heard back"),
    *("обратн* связ*", "понравил*", "реша*", "реши*", "отве*", "ждём", "ждем", "новост*", "пауз*"),
    *("available", "availability", "meet you", "talk to you", "speak with you", "call you", "invite*", "selected"),
    *("к сожалению", "решени*", "предлага*", "предложени*", "приглаш*", "встреч*", "договор*", "рекомендац*", "выбор*"),
    *("someone else", "somebody else", "go with", "went with", "no longer", "let you know", "get back to you"),
    *("in touch", "patience"),
    *("update*", "feedback", "no from us", "not a fit", "good fit", "welcome to the team", "start date"),
    *("ответ*", "подожд*", "сообщ*", "обратн* связь", "другого", "другим", "жаль", "выйти на работу"),
    *("готовы", "этап*", "перезвон*", "созвон*", "документ*"),
))  # fmt: skip
"""Words without which no answer is understood in a mail of its own."""
_BULK: Final = ("bulk", "list", "junk")


def may_say_something(message: Message, written: Written, source: MailSource) -> bool:
    """Tell whether it is worth looking closer: most letters are not, and to look takes most of the time."""
    sent = message.date or source.date
    return (
        speaks_of_work(message, written)
        or may_answer(message, written)
        or is_of_hirers(message.sender.email, None)
        or bool(WORK.search(message.subject))
        or bool(_OF_JOBS.search(written.signature[:_LONGEST_SIGNATURE]))
        or automatic(message, written.own, on=sent.date(), days=working_days("US")) is not None
    )


def speaks_of_work(message: Message, written: Written) -> bool:
    """Tell whether a mail speaks of applying for work."""
    told = f"{message.subject}\n{written.own[:_LONGEST]}"
    return bool(_OF_JOBS.search(told) or _HR.search(f"{told}\n{written.signature[:_LONGEST_SIGNATURE]}"))


def is_of_hirers(sender: str, service: Service | None) -> bool:
    """Tell whether whoever sent a mail does nothing but hire; what they write is about that."""
    return bool(service and service.kind in _HIRERS) or bool(_HIRING_ADDRESS.match(sender))


def may_answer(message: Message, written: Written) -> bool:
    """Tell whether a mail that does not speak of work may be an answer all the same; to understand one takes time."""
    return bool(_OF_ANSWERS.search(f"{message.subject}\n{written.own[:_LONGEST]}"))


def is_bulk(message: Message, service: Service | None, *, is_answer: bool) -> bool:
    """Tell whether a mail went to many; `is_answer`: it says of itself what only an answer to one says."""
    if message.header("list-post") or message.header("precedence").lower() == "list":
        return True
    if service is not None or is_answer:
        return False
    to_many = message.header("list-id") or message.header("list-unsubscribe")
    return bool(to_many) or message.header("precedence").lower() in _BULK
