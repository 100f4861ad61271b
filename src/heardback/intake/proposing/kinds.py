"""What kind of application or interview a mail is about: one for work, or for a visa, a flat, a course, a podcast.

The words are the same in all of them ("your application", "unfortunately", "your interview on Friday"); what it is for
tells them apart.
"""

import re
from typing import Final

from heardback.intake.phrases import finder
from heardback.intake.proposing.said import MailSaid
from heardback.intake.proposing.work_words import WORK
from heardback.intake.proposing.worth import is_of_hirers
from heardback.intake.senders.domains import domain_of
from heardback.intake.senders.services import is_freemail

_OF_ANOTHER_KIND: Final = finder((
    *("podcast*", "magazine", "article", "newspaper", "journalist", "our listeners", "our readers", "survey", "study"),
    *("user research", "user interview", "usability", "webinar", "conference", "thesis", "documentary", "radio"),
    *("visa interview", "visa appointment", "your visa", "for the flat", "for your flat", "the apartment", "tenancy"),
    *("job fair", "career fair", "careers fair", "open day", "open house", "messe", "exhibition", "meetup"),
    *("ярмарк*", "день открытых", "дня открытых", "выставк*"),
    *("mortgage", "a loan", "your loan", "credit card", "passport", "scholarship", "a place on", "your place on"),
    *("a place in", "your place in", "master's programme", "master's program", "degree programme", "degree program"),
    *("graduation", "to graduate", "deferment", "tuition", "career center", "заселени*", "путёвк*", "путевк*"),
    *("consulate", "embassy", "biometric*", "residence permit", "work permit", "study permit", "jury duty"),
    *("psychologist", "school readiness", "parents' evening", "placement test", "language course", "focus group"),
    *("research interview", "paid interview", "research panel", "gift card", "voucher", "call for papers"),
    *("programme committee", "program committee", "your talk", "your abstract", "your paper", "your manuscript"),
    *("консульств*", "посольств*", "вид на жительство", "психолог*", "готовности к школе", "ваш доклад", "на доклад"),
    *("программн* комитет*", "ваша статья", "sprachkurs", "deutschkurs", "einstufung*", "aufenthaltstitel"),
    *("rent", "rental", "landlord", "lease", "membership", "bank account", "insurance policy", "warranty", "refund"),
    *("admission*", "the course", "the programme", "the program", "your claim", "your reservation", "your booking"),
    *("подкаст*", "статьи", "статью", "журнал*", "опрос*", "исследовани*", "вебинар*", "конференци*"),
    *("визу", "визов*", "квартир*", "ипотек*", "кредит*", "загранпаспорт*", "поступлени*", "стипенди*", "бронировани*"),
))  # fmt: skip
"""Interviews that nobody is hired by, and applications for something else than work."""
_SUBJECT_OF_ANOTHER_KIND: Final = finder((
    *("mentor*", "mentoring", "license", "licence", "licensure", "renewal", "membership", "exam", "course"),
    *("abstract", "talk", "paper", "permit", "passport", "visa", "replacement", "volunteer*", "grant"),
    *("mortgage", "loan"),
    *("referee", "referees", "reference request", "letter of recommendation", "certification", "registration", "award"),
    *("доклад*", "паспорт*", "виза", "визы", "визу", "грант*", "кредит*", "консульств*", "психолог*", "рекомендаци*"),
))  # fmt: skip
"""What a subject names only where it is about that; in a text such words stand beside anything."""
_EMPLOYMENT: Final = finder((
    *("position*", "role", "roles", "vacanc*", "job", "jobs", "hiring", "hire", "hired", "recruit*", "candidate*"),
    *("candidacy", "candidature", "resume", "résumé", "cv", "career*", "employ*", "hr", "human resources", "talent"),
    *("people team", "people operations", "join us", "join our team", "working for us", "working with us", "salary"),
    *("work with us", "onboarding", "start date", "probation", "internship", "apprenticeship", "opening", "the post"),
    *("our team", "background and experience", "your experience", "your skills", "your qualifications", "applicant*"),
    *("ваканси*", "резюме", "кандидат*", "должност*", "соискател*", "работодател*", "трудоустройств*", "отклик*"),
    *("на работу", "стажировк*", "оффер*", "hr*", "позици*", "зарплат*", "выйти на работу", "в нашу команду"),
    *("bewerbung*", "stelle", "stellenanzeige", "einstellung", "lebenslauf"),
))  # fmt: skip
"""Words of work for pay."""
_OF_HIRING: Final = finder((
    *("interview*", "position", "vacancy", "application", "candidate*", "candidacy", "recruit*", "hiring", "resume"),
    *("cv", "собеседован*", "ваканси*", "кандидат*", "резюме", "отклик*", "должност*", "соискател*"),
))  # fmt: skip
"""Words without which a stranger's mail, of no firm and about no post, is not asked about."""
_OF_FRIENDS: Final = finder((
    *("good luck", "how was the interview", "how was your interview", "how did the interview"),
    *("how did your interview",),
    *("how did it go", "fingers crossed", "congrats on", "did you hear back", "have you heard back", "any news from"),
    *("как прошло", "ну как", "удачи", "ни пуха", "держу кулаки", "как собеседование", "love mom", "love mum"),
))  # fmt: skip
"""What those ask and wish who have nothing to decide."""


_FOR_WHAT: Final = re.compile(
    r"\bapplication (?:for|to) (?:an? |the |your |our )?(?P<what>[a-z][\w'’ -]{2,40})"
    r"|\bзаявк\w+ на (?P<ru>[а-яё][а-яё -]{2,40})"
)
"""What an application is for: "your application for a parking permit", in small letters, unlike a title or a firm."""


_TO_ANYBODY: Final = finder((
    *("urgent requirement", "immediate requirement", "c2c", "corp to corp", "visa status", "hourly rate", "w2"),
    *("job description below", "share your updated resume", "send your updated resume", "send updated resume"),
))  # fmt: skip
"""How those write who send one post to thousands."""


def all_of(said: MailSaid) -> str:
    """Return a mail's subject and what its writer wrote."""
    return f"{said.envelope.subject} {said.envelope.text}"


def is_of_another_kind(said: MailSaid) -> bool:
    """Tell whether a mail is about an application or an interview for something else than work."""
    text = all_of(said)
    by_words = _OF_ANOTHER_KIND.search(text) or _SUBJECT_OF_ANOTHER_KIND.search(said.envelope.subject)
    return bool(by_words) or _is_for_something_else(text)


def _is_for_something_else(text: str) -> bool:
    found = [match["what"] or match["ru"] for match in _FOR_WHAT.finditer(text)]
    return bool(found) and not any(_EMPLOYMENT.search(what) or WORK.search(what) for what in found)


def is_of_employment(said: MailSaid) -> bool:
    """Tell whether a mail is about work by its words, or comes from where a firm hires."""
    return is_of_hirers(said.envelope.sender, said.service) or bool(_EMPLOYMENT.search(all_of(said)))


def is_to_anybody(said: MailSaid) -> bool:
    """Tell whether a post is offered around: nobody has applied for it yet."""
    return not said.is_own and bool(_TO_ANYBODY.search(all_of(said)))


def speaks_of_hiring(said: MailSaid) -> bool:
    """Tell whether a mail has any word without which a stranger's is not asked about."""
    return bool(_OF_HIRING.search(all_of(said)))


def is_of_a_friend(said: MailSaid) -> bool:
    """Tell whether somebody wishes luck or asks how it was, from an address of their own."""
    is_private = is_freemail(domain_of(said.envelope.sender)) and said.firms.firm is None
    return is_private and bool(_OF_FRIENDS.search(all_of(said)))
