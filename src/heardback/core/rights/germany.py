"""Germany: two months from receiving a rejection to claim for discrimination. Silence does not start them."""

from datetime import date
from typing import Final

from heardback.core.rights.law import Law, Question
from heardback.core.rights.term import Term

LAW: Final = Law(
    id="germany",
    title="A claim for discrimination",
    place="Germany",
    countries=frozenset({"DE"}),
    who=(
        "Candidates who were rejected and have signs that a protected reason played a part: race or ethnic origin, sex,"
        " religion or belief, a disability, age or sexual identity."
    ),
    questions=(
        Question(asks="There are signs that one of the protected reasons played a part."),
        Question(asks="No collective agreement sets another period."),
    ),
    start="rejection",
    term=Term(count=2, unit="month", moves="off weekends and holidays"),
    term_from="start",
    term_binds="candidate",
    before=(
        "No rejection is on record. Silence does not start the two months (Federal Labour Court, 29 June 2017,"
        " 8 AZR 402/15)."
    ),
    ask=(
        "Damages or compensation, in writing, naming what happened in your own words. Take advice first; a suit for"
        " compensation has to follow within three months of that writing."
    ),
    not_owed="The reasons for the rejection; this law gives no right to hear them.",
    counted=(
        "From the day the rejection reached you, by phone too, to the same number two months later or the last day of"
        " that month; where that is a Saturday, Sunday or public holiday, the next working day (Civil Code, sections"
        " 187, 188 and 193). It has to have reached them by then, so do not wait for the last day."
    ),
    turn_to="A lawyer or a trade union, the Federal Anti-Discrimination Agency for advice, then the labour court.",
    source=(
        "General Equal Treatment Act (Allgemeines Gleichbehandlungsgesetz, AGG), section 15(4); Labour Courts Act"
        " (ArbGG), section 61b(1)."
    ),
    known_as_of=date(2023, 11, 10),
    letter=None,
)
