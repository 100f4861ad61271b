"""EU and EEA: a copy of what they hold about oneself, interview notes and e-mails included, within a month."""

from datetime import date
from typing import Final

from heardback.core.rights.law import Law
from heardback.core.rights.term import Term

_MEMBERS: Final = "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK"
_PARTS: Final = "AX GF GP MF MQ RE YT"
"""Parts of Finland and France that have country codes of their own."""
_EEA: Final = "IS LI NO"

LAW: Final = Law(
    id="gdpr",
    title="A copy of what they hold about you",
    place="EU and EEA",
    countries=frozenset(f"{_MEMBERS} {_PARTS} {_EEA}".split()),
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
        "Reasons for a decision as such, and what belongs to other people: their names may be left out. What has been"
        " deleted by then is gone."
    ),
    counted=(
        "A month from the day they receive it, to the same number in the next month or its last day; where that is a"
        " Saturday, Sunday or public holiday, the next working day (Regulation 1182/71, article 3). They may take two"
        " months more if it is complex, and say so within the first."
    ),
    turn_to="The data protection authority of your country or theirs, or a court.",
    source=(
        "Regulation (EU) 2016/679 (GDPR), article 15 with article 12(3); Regulation (EEC, Euratom) No 1182/71, article"
        " 3, for the days."
    ),
    known_as_of=date(2025, 6, 19),
    letter="access",
)
