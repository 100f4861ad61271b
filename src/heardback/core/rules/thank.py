"""After the interview: thank each person who was there.

Within a day or two, while they remember; where nothing was agreed the letter may carry the question about timing
(S0-C8, S0-E9, S1-7). A late thank-you reads like a reminder, so it is never late: it is left out.
"""

from datetime import timedelta

from heardback.core.asking import next_asks
from heardback.core.case import Case
from heardback.core.people import PHONE, channel_for_thanks, interviewers
from heardback.core.step import Step

WITH_THE_QUESTION = ("S0-E9",)


def thank(case: Case) -> list[Step]:
    """One step a person; gone with the window, on the day an ask to the same person opens, or once they answered."""
    row, standing = case.playbook.thanks, case.standing
    if standing.interview is None or not _fitting(case):
        return []
    day = standing.interview.at.date()
    last = row.until.on_from(day, case.days)
    opening = {step.to: step.first for step in next_asks(case)}
    carries_the_question = row.asks_about_timing and not case.promise
    letter, rules = (
        ("thanks-and-timing", (*row.rules, *WITH_THE_QUESTION)) if carries_the_question else ("thanks", row.rules)
    )
    steps = []
    for contact in interviewers(case):
        channel = channel_for_thanks(case, contact)
        lapses = min(last, opening.get(contact.id, last + timedelta(days=1)) - timedelta(days=1))
        if channel and contact.id not in standing.thanked and lapses >= day:
            said = "thanks-call" if channel == PHONE else letter
            steps.append(Step("thank", day, last, rules, contact.id, channel, said, lapses))
    return steps


def _fitting(case: Case) -> bool:
    standing, when = case.standing, case.playbook.thanks.when
    if standing.ever_asked or standing.answer or None in standing.thanked:
        return False
    return when == "always" or (when == "if-expected" and case.candidacy.employer.expects_thanks is True)
