"""Russia: the reasons of a refusal, in writing, within seven working days of a written request.

The candidate's sources (S0-C14, S0-E8) say seven days; the code says seven working days.
"""

from datetime import date
from typing import Final

from heardback.core.rights.law import Law
from heardback.core.rights.term import Term

LAW: Final = Law(
    id="russia",
    title="The reasons for the refusal, in writing",
    place="Russia",
    countries=frozenset({"RU"}),
    who="Everybody who was refused an employment contract, at an employer of any size.",
    start="rejection",
    term=Term(count=7, unit="working day"),
    before="No refusal is on record. Silence is none, so there are no reasons to ask for yet.",
    ask="The reason for the refusal, in writing. The request has to be in writing too.",
    not_owed="An answer to a request made by phone, and a word about the other candidates.",
    counted=(
        "Working days at the employer's place, from the day after they have the request: the later of two ways to"
        " count, so allow them the whole of the last day."
    ),
    turn_to="The State Labour Inspectorate, the prosecutor's office or a court.",
    source="Labour Code of the Russian Federation (Трудовой кодекс Российской Федерации), article 64, paragraph 5.",
    known_as_of=date(2022, 9, 8),
    letter="reasons",
    reasons_owed=True,
)
