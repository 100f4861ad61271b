"""Ontario: whether a decision was made, 45 days after the last interview."""

from datetime import date
from typing import Final

from heardback.core.rights.law import Law, Question
from heardback.core.rights.term import Term

LAW: Final = Law(
    id="ontario",
    title="Whether a decision was made",
    place="Ontario (Canada)",
    countries=frozenset({"CA"}),
    subdivisions=frozenset({"ON"}),
    since=date(2026, 1, 1),
    who=(
        "Candidates who were interviewed for a publicly advertised post in Ontario, at an employer with 25 or more"
        " employees. Federally regulated employers, such as banks and airlines, come under other rules."
    ),
    questions=(
        Question(asks="The post was advertised to the public, and not only inside the firm."),
        Question(
            asks="The employer had 25 or more employees on the day the post was advertised.", settled_if_large=True
        ),
        Question(asks="It was an interview, and not only a first screening before the interviews."),
    ),
    start="interview",
    term=Term(count=45, unit="calendar day"),
    term_from="start",
    before="The days count from the last interview, and none is on record yet.",
    ask="Whether a hiring decision has been made for this post.",
    not_owed="The reasons, and who was chosen. “Not decided yet” is an answer too.",
    counted=(
        "Calendar days after the last interview. Asking begins here on the first working day afterwards, so that the"
        " 45th day may fall on any day of the week."
    ),
    turn_to="The employment standards office of Ontario's ministry of labour.",
    source=(
        "Employment Standards Act, 2000 (Ontario), Part III.1, with Ontario Regulation 476/24, Rules and Exemptions re"
        " Job Postings; both in force in this respect since 1 January 2026."
    ),
    known_as_of=date(2025, 11, 27),
    letter="decision",
)
