"""United Kingdom: the same copy as in the EU, by the UK's own law, within a month."""

from datetime import date
from typing import Final

from heardback.core.rights.law import Law
from heardback.core.rights.term import Term

LAW: Final = Law(
    id="uk-gdpr",
    title="A copy of what they hold about you",
    place="United Kingdom",
    countries=frozenset({"GB"}),
    who=(
        "Everybody, at any time, at an employer of any size. It covers data in computers and in ordered paper files;"
        " loose handwritten notes may stay outside."
    ),
    start="record",
    term=Term(count=1, unit="month", moves="off weekends and holidays"),
    before="Nothing about this candidacy is on record yet.",
    ask=(
        "A copy of the personal data they hold about you: interview notes, assessments and e-mails about you; and what"
        " they use it for, how long they keep it and who received it."
    ),
    not_owed=(
        "Reasons for a decision as such, what belongs to other people, and more than a reasonable and proportionate"
        " search finds."
    ),
    counted=(
        "A month from the day they receive it, to the same number in the next month or its last day; where that is a"
        " weekend or a public holiday, the next working day (guidance of the Information Commissioner's Office). The"
        " days do not run while they wait for your proof of identity or for an explanation they need; they may take two"
        " months more if it is complex, and say so within the first."
    ),
    turn_to="The employer's own complaints procedure, then the Information Commissioner's Office, or a court.",
    source="UK GDPR, article 15 with articles 12 and 12A, as amended by the Data (Use and Access) Act 2025.",
    known_as_of=date(2026, 2, 17),
    letter="access-uk",
)
